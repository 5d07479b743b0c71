import type { TaskView } from "../../backend";

const number = (of: number) => of.toLocaleString("en");

/** How far an import is, in words. */
export function progressText({ done, total }: TaskView): string {
  // Until a folder was searched through nobody knows how many there are.
  return total === 0 ? "Looking for files…" : `${number(done)} of ${number(total)} files read`;
}
