import type { SlotContent, SlotField, SlotId } from "../../../backend";
import type { Desk } from "../../../state/desk.svelte";
import { Draft, type Row } from "../../../state/draft.svelte";
import type { IssueBoard } from "../issue.svelte";

/** One field of a slot that saves itself. Made while its component starts. */
export function slotDraft<T>(
  desk: Desk,
  board: IssueBoard,
  slot: SlotId,
  field: {
    name: SlotField["field"];
    read: (content: SlotContent) => T | undefined;
    write: (value: T) => SlotField;
    otherwise: T;
  },
): Draft<T> {
  let last: Row<T> | null = null;
  const row = () => {
    const card = board.slot(slot);
    const value = card && field.read(card.content);
    if (card && value !== undefined) last = { value, version: card.version };
    return last;
  };
  const send = (value: T, base: number) =>
    desk.backend.call("slot_save", { slot, base, changes: [field.write(value)] });
  const refresh = () => board.query.refresh();
  return new Draft<T>(desk, { field: `${slot}.${field.name}`, row, send, refresh }, field.otherwise);
}
