/** How long a pause begins another word, when a list is gone through by typing. */
const PAUSE_MS = 800;
/** So many rows a page key passes. */
const PAGE = 10;

/** Where a key leads in a list of so many rows; `null` where it leads nowhere. */
export function stepped(key: string, from: number, count: number): number | null {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, to));
}

/** Letters typed in a list, one after the other, are the beginning of a title. */
export class TypeAhead {
  #typed = "";
  #at = -Infinity;

  /** The index of the row whose title begins with what was typed; `undefined` for a key that is no letter. */
  find(
    event: KeyboardEvent,
    titles: readonly (string | undefined)[],
    from: number,
  ): number | null | undefined {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const fresh = event.timeStamp - this.#at > PAUSE_MS;
    if (fresh && event.key === " ") return undefined;
    this.#typed = (fresh ? "" : this.#typed) + plain(event.key);
    this.#at = event.timeStamp;
    // One letter goes on to the next title; more of them stay where they fit.
    const first = this.#typed.length === 1 ? from + 1 : from;
    for (let step = 0; step < titles.length; step += 1) {
      const index = (first + step) % titles.length;
      if (plain(titles[index] ?? "").startsWith(this.#typed)) return index;
    }
    return null;
  }
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
