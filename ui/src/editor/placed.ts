import type { Box } from "./rich-text.svelte";

const GAP_PX = 8;
/** What the window's bar and a little air take at the top. */
const ROOM_ABOVE_PX = 64;

/**
 * Where a bar goes, in CSS pixels from the corner of the box it floats in: centred over the selection and inside
 * the box; under the selection where the window's top is near.
 */
export function placed(
  selection: Box,
  bar: { width: number; height: number },
  root: { left: number; top: number; width: number },
): { x: number; y: number } {
  const middle = (selection.left + selection.right) / 2 - root.left;
  const rightmost = Math.max(root.width - bar.width, 0);
  const x = Math.min(Math.max(middle - bar.width / 2, 0), rightmost);
  const above = selection.top - bar.height - GAP_PX;
  const top = above >= ROOM_ABOVE_PX ? above : selection.bottom + GAP_PX;
  return { x: Math.round(x), y: Math.round(top - root.top) };
}
