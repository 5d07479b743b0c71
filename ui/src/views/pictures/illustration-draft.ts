import type { Illustration, IllustrationField, IllustrationId } from "../../backend";
import type { Desk } from "../../state/desk.svelte";
import type { RowDraft, RowSource, RowState } from "../../state/row-draft.svelte";
import { draftOf } from "../../state/row-drafts";

/** The fields of an illustration that an editor changes. */
export type IllustrationFields = { [F in IllustrationField as F["field"]]: F["value"] };
export type IllustrationDraft = RowDraft<IllustrationFields>;

/** The illustration being edited; it saves itself. */
export function illustrationDraft(desk: Desk, illustration: Illustration): IllustrationDraft {
  return draftOf(desk, source(desk, illustration.id), () => stateOf(illustration));
}

function source(desk: Desk, illustration: IllustrationId): RowSource<IllustrationFields> {
  return {
    key: illustration,
    load: async () => stateOf((await desk.backend.call("illustration", { illustration })).illustration),
    save: async (base, changes) => {
      const listed = Object.entries(changes).map(([field, value]) => ({ field, value }) as IllustrationField);
      const saved = await desk.backend.call("illustration_save", { illustration, base, changes: listed });
      return saved.version;
    },
  };
}

function stateOf({ version, alt, caption, credit, rights }: Illustration): RowState<IllustrationFields> {
  return { version, fields: { alt, caption, credit, rights } };
}
