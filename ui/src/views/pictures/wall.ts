/** The least width of a picture on the wall, and what lies around and between them, in rem. */
const CELL_REM = 11;
const GAP_REM = 0.875;
const EDGES_REM = 3;

/** How many pictures stand beside each other on a wall of this width. */
export function columnsIn(width_rem: number): number {
  return Math.max(1, Math.floor((width_rem - EDGES_REM + GAP_REM) / (CELL_REM + GAP_REM)));
}

/** Where a key leads from a picture; `null` where it leads nowhere on the wall. */
export function stepped(key: string, from: number, columns: number, last: number): number | null {
  const to = {
    ArrowRight: from + 1,
    ArrowLeft: from - 1,
    ArrowDown: from + columns,
    ArrowUp: from - columns,
    Home: 0,
    End: last,
  }[key];
  if (to === undefined) return null;
  // Down from the last full row lands on the last picture; up from the first row stays.
  if (to > last)
    return key === "ArrowDown" && Math.floor(from / columns) < Math.floor(last / columns) ? last : from;
  return to < 0 ? from : to;
}
