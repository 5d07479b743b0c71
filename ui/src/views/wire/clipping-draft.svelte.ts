import { onDestroy } from "svelte";
import type { Clipping, ClippingField } from "../../backend";
import type { Desk } from "../../state/desk.svelte";
import type { RowDraft, RowSource, RowState } from "../../state/row-draft.svelte";
import { draftOf, leave } from "../../state/row-drafts";

/** The fields of a clipping that an editor changes. */
export type ClippingWords = Pick<
  Clipping,
  "address" | "title" | "description" | "source" | "author" | "note"
>;
export type ClippingDraft = RowDraft<ClippingWords>;

function stateOf({
  version,
  address,
  title,
  description,
  source,
  author,
  note,
}: Clipping): RowState<ClippingWords> {
  return { version, fields: { address, title, description, source, author, note } };
}

/** A clipping being edited; it saves itself. Made while its component starts. */
export function clippingDraft(desk: Desk, clipping: () => Clipping): ClippingDraft {
  const first = clipping();
  const source: RowSource<ClippingWords> = {
    key: first.id,
    load: async () => stateOf((await desk.backend.call("clipping", { clipping: first.id })).clipping),
    save: async (base, changes) => {
      const fields = Object.entries(changes).map(([field, value]) => ({ field, value }) as ClippingField);
      return (await desk.backend.call("clipping_save", { clipping: first.id, base, changes: fields }))
        .version;
    },
  };
  const draft = draftOf(desk, source, () => stateOf(first));
  $effect(() => void draft.noticed(clipping().version));
  onDestroy(() => queueMicrotask(() => void leave(desk, first.id)));
  return draft;
}
