import type { LinkPlace, NewLink, NewSlot, Place } from "../../backend";

/** What a roundup is called until an editor names it. */
export const NEW_ROUNDUP = "Read elsewhere";

/** A place in an order of links, which the rules of reordering name as they name one on a board. */
export function linkPlace(place: Place): LinkPlace {
  return "slot" in place ? { at: place.at, link: place.slot } : place;
}

/** The links that things from a drawer are, where they are nothing else. */
export function linksIn(things: readonly NewSlot[]): NewLink[] {
  return things.every((thing) => thing.kind === "links")
    ? things.flatMap((thing) => (thing.kind === "links" ? thing.links : []))
    : [];
}

/** Links that are dropped together make one roundup. */
export function together(things: readonly NewSlot[]): NewSlot[] {
  const links = linksIn(things);
  return things.length > 1 && links.length > 0 ? [{ kind: "links", title: NEW_ROUNDUP, links }] : [...things];
}
