import type { Crop, FocalPoint, Ratio } from "../../backend";

/*
 * Which part of a picture is shown. Everything is in pixels of the upright original; a crop is whole pixels, lies within
 * its picture and never gets smaller than what a hand can still hold.
 */

export interface Size {
  width_px: number;
  height_px: number;
}

/** A corner: -1 for left and top, 1 for right and bottom. */
export interface Corner {
  x: -1 | 1;
  y: -1 | 1;
}

export const CORNERS: readonly Corner[] = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
];

/** The least side of a crop, in pixels, where the picture has as many. */
const LEAST_PX = 16;

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
const least = (side: number) => Math.min(LEAST_PX, side);

/** The crop, moved as far as the edges let it. */
export function moved(crop: Crop, dx: number, dy: number, size: Size): Crop {
  return {
    ...crop,
    left_px: Math.round(within(crop.left_px + dx, 0, size.width_px - crop.width_px)),
    top_px: Math.round(within(crop.top_px + dy, 0, size.height_px - crop.height_px)),
  };
}

/** The crop with one corner pulled; the corner across from it stays, and so does the ratio where there is one. */
export function resized(
  crop: Crop,
  corner: Corner,
  [dx, dy]: readonly [number, number],
  size: Size,
  ratio: Ratio | null,
): Crop {
  const right = crop.left_px + crop.width_px;
  const bottom = crop.top_px + crop.height_px;
  const [roomX, roomY] = [
    corner.x > 0 ? size.width_px - crop.left_px : right,
    corner.y > 0 ? size.height_px - crop.top_px : bottom,
  ];
  const wanted = { x: crop.width_px + dx * corner.x, y: crop.height_px + dy * corner.y };
  const [width_px, height_px] = ratio
    ? sides(Math.max(wanted.x, (wanted.y * ratio.across) / ratio.down), ratio, [roomX, roomY])
    : [
        Math.round(within(wanted.x, Math.min(least(size.width_px), roomX), roomX)),
        Math.round(within(wanted.y, Math.min(least(size.height_px), roomY), roomY)),
      ];
  return {
    left_px: corner.x > 0 ? crop.left_px : right - width_px,
    top_px: corner.y > 0 ? crop.top_px : bottom - height_px,
    width_px,
    height_px,
  };
}

/** Whole sides in a ratio, as wide as wanted where there is room for both. */
function sides(wanted: number, { across, down }: Ratio, [roomX, roomY]: [number, number]): [number, number] {
  const most = Math.min(roomX, (roomY * across) / down);
  const smallest = Math.min(most, Math.max(LEAST_PX, (LEAST_PX * across) / down));
  const width = within(wanted, smallest, most);
  return [within(Math.round(width), 1, roomX), within(Math.round((width * down) / across), 1, roomY)];
}

/** The crop in another ratio, around the same middle and as large as it was where that fits. */
export function inRatio(crop: Crop, ratio: Ratio, size: Size): Crop {
  const area = crop.width_px * crop.height_px;
  const wanted = Math.sqrt((area * ratio.across) / ratio.down);
  const [width_px, height_px] = sides(wanted, ratio, [size.width_px, size.height_px]);
  const left_px = crop.left_px + (crop.width_px - width_px) / 2;
  const top_px = crop.top_px + (crop.height_px - height_px) / 2;
  return moved({ left_px, top_px, width_px, height_px }, 0, 0, size);
}

/** Which way an arrow key points; `null` for other keys. */
export function direction(key: string): readonly [number, number] | null {
  const ways: Record<string, readonly [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  return ways[key] ?? null;
}

/** The point that lies at these shares of a picture's sides. */
export function pointAt(x: number, y: number, size: Size): FocalPoint {
  const at = (share: number, side: number) => Math.floor(within(share * side, 0, side - 1));
  return { x_px: at(x, size.width_px), y_px: at(y, size.height_px) };
}

/** The point, moved by shares of the picture's sides; from the middle where there was none. */
export function pointMoved(point: FocalPoint | null, dx: number, dy: number, size: Size): FocalPoint {
  const from = point ?? pointAt(0.5, 0.5, size);
  const at = (value: number, share: number, side: number) => {
    const step = Math.sign(share) * Math.max(1, Math.round(Math.abs(share) * side));
    return within(value + step, 0, side - 1);
  };
  return { x_px: at(from.x_px, dx, size.width_px), y_px: at(from.y_px, dy, size.height_px) };
}

/** Where a point lies, in words. */
export function pointText({ x_px, y_px }: FocalPoint, size: Size): string {
  const share = (at: number, side: number) => Math.round((at / side) * 100);
  return `${share(x_px, size.width_px)} % from the left, ${share(y_px, size.height_px)} % from the top`;
}

/** What a crop is, in words. */
export function cropText({ left_px, top_px, width_px, height_px }: Crop): string {
  return `${width_px} × ${height_px} pixels, ${left_px} from the left, ${top_px} from the top`;
}

/** How a picture lies in a frame that shows this part of it alone: shares of the frame, for the style of the picture. */
export function shownIn(
  crop: Crop,
  size: Size,
): { width: string; left: string; top: string; height: string } {
  const share = (part: number, of: number) => `${(part / of) * 100}%`;
  return {
    width: share(size.width_px, crop.width_px),
    height: share(size.height_px, crop.height_px),
    left: share(-crop.left_px, crop.width_px),
    top: share(-crop.top_px, crop.height_px),
  };
}

/** Where a part lies in its picture: shares of the picture. */
export function placeIn(
  crop: Crop,
  size: Size,
): { width: string; left: string; top: string; height: string } {
  const share = (part: number, of: number) => `${(part / of) * 100}%`;
  return {
    width: share(crop.width_px, size.width_px),
    height: share(crop.height_px, size.height_px),
    left: share(crop.left_px, size.width_px),
    top: share(crop.top_px, size.height_px),
  };
}
