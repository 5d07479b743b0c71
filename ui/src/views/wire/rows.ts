import type { ClippingCard, RanBefore, WireItem } from "../../backend";

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

/** The words for what was done with it; nothing for what was simply read. */
export const STATE_WORDS: Record<Row["state"], string> = {
  unread: "Unread",
  read: "",
  passed: "Passed over",
  kept: "Kept",
};
