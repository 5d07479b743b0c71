import { createContext } from "svelte";
import type { ClippingId, FeedId, FeedItemId, RefreshView, WireItem, WireShow } from "../../backend";
import type { Desk } from "../../state/desk.svelte";

/** What the middle of the room lists: what feeds brought (of all feeds for `null`), or what was kept. */
export type Shelf = { is: "feeds"; feed: FeedId | null } | { is: "clippings" };

/** The wire as it is looked at: which shelf, what of it, which item is read, and the verbs. */
export class Wire {
  shelf: Shelf = $state.raw({ is: "feeds", feed: null });
  show: WireShow = $state("unread");
  text = $state("");
  item: FeedItemId | null = $state(null);
  clipping: ClippingId | null = $state(null);
  /** How far fetching is that goes on, or how the last one ended. */
  refresh: RefreshView | null = $state.raw(null);

  #desk: Desk;
  /** What is looked at and still counts as unread, while only unread items are shown. */
  #looked: FeedItemId | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Follows the core's events until the answer is called. */
  follow(): () => void {
    return this.#desk.backend.listen((event) => {
      if (event.event !== "refresh") return;
      const before = this.refresh;
      this.refresh = event;
      if (!event.running && before?.running) this.#desk.announcer.say(refreshText(event));
    });
  }

  go(shelf: Shelf) {
    this.leave();
    this.shelf = shelf;
    this.text = "";
    this.item = null;
    this.clipping = null;
  }

  /** Reads an item. It counts as read at once, or where only unread ones are listed when it is left. */
  choose(item: WireItem) {
    if (this.item === item.item) return;
    this.leave();
    this.item = item.item;
    if (item.state !== "unread") return;
    if (this.show === "unread") this.#looked = item.item;
    else void this.mark(item, "read");
  }

  /** The item that was looked at is left. */
  leave() {
    const looked = this.#looked;
    this.#looked = null;
    if (looked !== null) void this.#desk.attempt("wire_mark", { items: [looked], state: "read" });
  }

  async mark(item: WireItem, state: WireItem["state"]): Promise<void> {
    if (this.#looked === item.item) this.#looked = null;
    if ((await this.#desk.attempt("wire_mark", { items: [item.item], state })) === null) return;
    if (state === "passed") this.#desk.announcer.say(`Passed over “${item.title}”`);
    if (state === "unread") this.#desk.announcer.say(`“${item.title}” is unread again`);
  }

  /** Keeps an item as a clipping; one that is kept stays as it is. */
  async keep(item: WireItem): Promise<void> {
    if (item.clipping !== null) return this.#desk.announcer.say(`“${item.title}” is kept already`);
    if (this.#looked === item.item) this.#looked = null;
    if ((await this.#desk.attempt("wire_keep", { items: [item.item] })) === null) return;
    this.#desk.announcer.say(`Kept “${item.title}”`);
  }

  /** Fetches one feed, or all. */
  async fetch(feed: FeedId | null = null): Promise<void> {
    await this.#desk.attempt("feeds_refresh", { feed });
  }

  /** Keeps a page by its address. */
  async clip(address: string): Promise<boolean> {
    const kept = await clip(this.#desk, address);
    if (kept === null) return false;
    this.go({ is: "clippings" });
    this.clipping = kept;
    return true;
  }
}

/** Keeps a page by its address, and says what came of it; `null` where it was refused. */
export async function clip(desk: Desk, address: string): Promise<ClippingId | null> {
  const done = await desk.attempt("clip", { address });
  if (done === null) return null;
  const said = done.known ? `Kept before: “${done.title}”` : `Kept “${done.title}”`;
  desk.notices.tell([said, ...done.notes].join(". "));
  return done.clipping;
}

/** How fetching ended, in words. */
export function refreshText({ fresh, failed }: RefreshView): string {
  const news = fresh === 1 ? "1 new item" : `${fresh === 0 ? "No" : fresh} new items`;
  if (failed === 0) return news;
  return `${news}; ${failed === 1 ? "1 feed" : `${failed} feeds`} can’t be fetched`;
}

export const [useWire, provideWire] = createContext<Wire>();
