import type { Place } from "../backend";

/**
 * The decisions of reordering, without a window: orders in, orders and places out. A place names its neighbour,
 * never an index, so that whatever happens on the board meanwhile can't send a drop astray.
 */

/** `order` with `moving` put at `place`, as the core will do it; the same order where the neighbour is gone. */
export function placed(order: readonly string[], moving: readonly string[], place: Place): string[] {
  const at = indexOf(order, place);
  if (at === null) return [...order];
  const carried = new Set(moving);
  const stays = (id: string) => !carried.has(id);
  return [...order.slice(0, at).filter(stays), ...carried, ...order.slice(at).filter(stays)];
}

function indexOf(order: readonly string[], place: Place): number | null {
  if (place.at === "first") return 0;
  if (place.at === "last") return order.length;
  const at = order.indexOf(place.slot);
  if (at < 0) return null;
  return place.at === "before" ? at : at + 1;
}

/**
 * The place for a drop into the gap above the item with this index (`order.length` for the gap below the last),
 * or `null` where `moving` would stand as it stands now.
 */
export function placeAtGap(order: readonly string[], moving: readonly string[], gap: number): Place | null {
  const carried = new Set(moving);
  const above = order.slice(0, gap).findLast((id) => !carried.has(id));
  const below = order.slice(gap).find((id) => !carried.has(id));
  let place: Place = { at: "last" };
  if (above !== undefined) place = { at: "after", slot: above };
  else if (below !== undefined) place = { at: "before", slot: below };
  return unlessSame(order, moving, place);
}

/** Where the keyboard can send what is selected. */
export type Nudge = "up" | "down" | "over-section-up" | "over-section-down" | "first" | "last";

/**
 * The place one key press further, or `null` where there is none. What was apart comes together. Over a section means past the next
 * heading: up to the end of the section above, down to the beginning of the section below.
 */
export function nudged(
  order: readonly string[],
  moving: readonly string[],
  nudge: Nudge,
  isHeading: (id: string) => boolean,
): Place | null {
  const carried = new Set(moving);
  const first = order.findIndex((id) => carried.has(id));
  const last = order.findLastIndex((id) => carried.has(id));
  if (first < 0) return null;
  const heading = (id: string) => isHeading(id) && !carried.has(id);
  const before = (slot: string | undefined): Place =>
    slot === undefined ? { at: "first" } : { at: "before", slot };
  const after = (slot: string | undefined): Place =>
    slot === undefined ? { at: "last" } : { at: "after", slot };
  const places: Record<Nudge, () => Place> = {
    up: () => before(order[first - 1]),
    down: () => after(order[last + 1]),
    "over-section-up": () => before(order.slice(0, first).findLast(heading)),
    "over-section-down": () => after(order.slice(last + 1).find(heading)),
    first: () => ({ at: "first" }),
    last: () => ({ at: "last" }),
  };
  return unlessSame(order, moving, places[nudge]());
}

function unlessSame(order: readonly string[], moving: readonly string[], place: Place): Place | null {
  const after = placed(order, moving, place);
  const same = moving.length > 0 && after.every((id, at) => id === order[at]);
  return same ? null : place;
}

/** A heading and what stands under it, up to the next heading. */
export function withSection(
  order: readonly string[],
  heading: string,
  isHeading: (id: string) => boolean,
): string[] {
  const at = order.indexOf(heading);
  if (at < 0) return [];
  const next = order.findIndex((id, index) => index > at && isHeading(id));
  return order.slice(at, next < 0 ? order.length : next);
}

/** Where something stands, counted from 1: in its section, or on the board where it stands in none. */
export function standing(
  order: readonly string[],
  id: string,
  isHeading: (id: string) => boolean,
): { at: number; of: number; heading: string | null } {
  const index = order.indexOf(id);
  const heading = isHeading(id) ? undefined : order.slice(0, index).findLast(isHeading);
  if (heading === undefined) return { at: index + 1, of: order.length, heading: null };
  const section = withSection(order, heading, isHeading);
  return { at: section.indexOf(id), of: section.length - 1, heading };
}
