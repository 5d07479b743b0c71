import type {
  Credit,
  Crop,
  FocalPoint,
  Illustration,
  IllustrationField,
  IllustrationId,
  Rights,
  Treatment,
} from "../../backend";
import type { Desk } from "../../state/desk.svelte";
import type { RowDraft, RowSource, RowState } from "../../state/row-draft.svelte";
import { draftOf } from "../../state/row-drafts";

/** The fields of an illustration that an editor changes; a crop is a field for each treatment. */
export interface IllustrationFields extends Record<Treatment, Crop | null> {
  alt: string;
  caption: string;
  credit: Credit;
  rights: Rights;
  focal: FocalPoint | null;
}
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
      const listed = Object.entries(changes).map(([field, value]) => changeOf(field, value));
      const saved = await desk.backend.call("illustration_save", { illustration, base, changes: listed });
      return saved.version;
    },
  };
}

function changeOf(field: string, value: unknown): IllustrationField {
  const isCrop = field === "lead" || field === "standard" || field === "brief";
  return (
    isCrop ? { field: "crop", value: { treatment: field, crop: value } } : { field, value }
  ) as IllustrationField;
}

function stateOf({
  version,
  alt,
  caption,
  credit,
  rights,
  focal,
  crops,
}: Illustration): RowState<IllustrationFields> {
  return { version, fields: { alt, caption, credit, rights, focal, ...crops } };
}
