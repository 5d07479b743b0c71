import type { ClippingCard, RanBefore, WireItem } from "../../backend";
import { matches } from "../../state/shortcuts";

/** A line of the list in the middle, be it an item of a feed or a clipping. */
export interface Row {
  id: string;
  title: string;
  source: string;
  published: string;
  /** What an editor did with it. */
  state: "unread" | "read" | "passed" | "kept";
  ran: RanBefore[];
}

export function itemRow(item: WireItem): Row {
  const { item: id, title, source, published, ran } = item;
  return {
    id,
    title: title || item.address,
    source,
    published,
    state: item.clipping === null ? item.state : "kept",
    ran,
  };
}

export function clippingRow(card: ClippingCard): Row {
  const { clipping: id, title, source, published, ran } = card;
  return { id, title: title || card.address, source, published, state: "read", ran };
}

/** Where a key press leads in a list of so many, from where one is; nowhere where it is no such key. */
export function walked(event: KeyboardEvent, at: number, total: number): number | undefined {
  if (matches(event, "nextItem")) return Math.min(at + 1, total - 1);
  if (matches(event, "previousItem")) return Math.max(at - 1, 0);
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  return { Home: 0, End: total - 1 }[event.key];
}

/** The words for what was done with it; nothing for what was simply read. */
export const STATE_WORDS: Record<Row["state"], string> = {
  unread: "Unread",
  read: "",
  passed: "Passed over",
  kept: "Kept",
};
