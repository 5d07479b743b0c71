/** An item's upper and lower edge, in pixels from the top of what is scrolled. */
export interface Box {
  top: number;
  bottom: number;
}

/** So far a pointer must go before a press is a drag, in CSS pixels; less is a click of an unsteady hand. */
export const THRESHOLD_PX = 4;

/** From an edge of the list inwards, where it scrolls by itself. */
const EDGE_PX = 64;
const FASTEST_PX_PER_MS = 1.4;

export function isDrag(fromX: number, fromY: number, x: number, y: number): boolean {
  return Math.hypot(x - fromX, y - fromY) >= THRESHOLD_PX;
}

/** The gap that a height belongs to: as many items have their middle above it. */
export function gapAt(boxes: readonly Box[], y: number): number {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = boxes[middle];
    if (box && (box.top + box.bottom) / 2 <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The item whose middle half holds this height, if one does: a drop there is meant for the item itself. */
export function itemAt(boxes: readonly Box[], y: number): number | null {
  const at = boxes.findIndex(({ top, bottom }) => {
    const quarter = (bottom - top) / 4;
    return y >= top + quarter && y <= bottom - quarter;
  });
  return at < 0 ? null : at;
}

/** The height of the line that shows a gap; `null` in an empty list. */
export function guideAt(boxes: readonly Box[], gap: number): number | null {
  const above = boxes[gap - 1];
  const below = boxes[gap];
  if (above && below) return (above.bottom + below.top) / 2;
  if (above) return above.bottom + halfGap(boxes);
  if (below) return below.top - halfGap(boxes);
  return null;
}

function halfGap(boxes: readonly Box[]): number {
  const [first, second] = boxes;
  return first && second ? (second.top - first.bottom) / 2 : 0;
}

/** How far to scroll in this frame for a pointer at `y`, between the list's edges; 0 away from them. */
export function scrollStep(y: number, edges: Box, elapsedMs: number): number {
  const edge = Math.min(EDGE_PX, (edges.bottom - edges.top) / 3);
  const above = edges.top + edge - y;
  const below = y - (edges.bottom - edge);
  const depth = Math.max(above, below);
  if (depth <= 0) return 0;
  const speed = FASTEST_PX_PER_MS * Math.min(1, depth / edge) ** 2;
  return Math.sign(below - above) * speed * elapsedMs;
}
