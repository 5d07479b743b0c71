import type { Desk } from "./desk.svelte";
import { RowDraft, type RowSource, type RowState } from "./row-draft.svelte";

interface Open {
  draft: RowDraft<object>;
  /** In how many places it is shown. */
  shown: number;
  stop: () => void;
}

const open = new WeakMap<Desk, Map<string, Open>>();

/**
 * The draft of a row. It outlives the view that shows it while something of it is unsaved, so that leaving an
 * article whose save failed loses nothing: the draft goes on trying, and coming back finds the text.
 */
export function draftOf<F extends object>(
  desk: Desk,
  source: RowSource<F>,
  row: () => RowState<F>,
): RowDraft<F> {
  const drafts = open.get(desk) ?? new Map<string, Open>();
  open.set(desk, drafts);
  const known = drafts.get(source.key);
  if (known) {
    known.shown += 1;
    return known.draft as unknown as RowDraft<F>;
  }
  const draft = new RowDraft(source, row(), desk.saving);
  const stop = desk.saving.onFlush(() => draft.flush());
  drafts.set(source.key, { draft: draft as unknown as RowDraft<object>, shown: 1, stop });
  return draft;
}

/** Says that a view no longer shows the row: what is unsaved is saved now. */
export async function leave(desk: Desk, key: string): Promise<void> {
  const drafts = open.get(desk);
  const known = drafts?.get(key);
  if (!known) return;
  known.shown -= 1;
  await known.draft.flush();
  // Shown again meanwhile, or still unsaved: it stays.
  if (known.shown > 0 || known.draft.state !== "saved") return;
  known.stop();
  drafts?.delete(key);
}
