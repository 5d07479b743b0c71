import type { Treatment } from "../../backend";
import type { Nudge } from "../../reorder/order";
import { matches, type CommandName } from "../../state/shortcuts";
import type { IssueBoard } from "./issue.svelte";

const NUDGES: [CommandName, Nudge][] = [
  ["moveUp", "up"],
  ["moveDown", "down"],
  ["overSectionUp", "over-section-up"],
  ["overSectionDown", "over-section-down"],
  ["moveFirst", "first"],
  ["moveLast", "last"],
];
const TREATMENTS: Treatment[] = ["lead", "standard", "brief"];

/** Does what a key means on the board; `null` where it means nothing there. */
export function boardKeys(board: IssueBoard, event: KeyboardEvent): Promise<void> | null {
  const { selection } = board;
  const nudge = NUDGES.find(([command]) => matches(event, command));
  if (nudge) return board.nudge(nudge[1]);
  const treatment = TREATMENTS.find((each) => matches(event, each));
  if (treatment) return board.treat(treatment);
  if (matches(event, "takeOff")) return board.remove(selection.current());
  if (matches(event, "selectAll")) return done(() => selection.all());
  if (matches(event, "edit")) return done(() => (board.open = selection.focus));
  if (event.key === " " && selection.focus !== null) {
    const id = selection.focus;
    return done(() => (event.shiftKey ? selection.upTo(id) : selection.toggle(id)));
  }
  if (event.key === "Escape") return done(() => selection.clear());
  return selection.walk(event) ? Promise.resolve() : null;
}

function done(act: () => void): Promise<void> {
  act();
  return Promise.resolve();
}
