import type { IllustrationCard, IllustrationId } from "../../backend";

/** Where the wall's pictures are read, by their places on it. */
interface Places {
  /** The pictures from one place up to another, both counted. */
  range: (from: number, to: number) => Promise<IllustrationCard[]>;
}

/**
 * Which of the wall's pictures are chosen together. The wall reads only what is in view, so a range is read before it is
 * chosen; what was chosen stays so when the wall changes under it.
 */
export class Chosen {
  #ids: ReadonlySet<IllustrationId> = $state.raw(new Set());
  #anchor = 0;
  #asked = 0;
  #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  get ids(): readonly IllustrationId[] {
    return [...this.#ids];
  }

  get count(): number {
    return this.#ids.size;
  }

  has(id: IllustrationId): boolean {
    return this.#ids.has(id);
  }

  /** Where a range that is chosen next begins. */
  begin(index: number) {
    this.#anchor = index;
  }

  /** Takes one in or out; `shown` is the picture that was open alone, which belongs to the choice. */
  toggle(id: IllustrationId, index: number, shown: IllustrationId | null) {
    this.#asked += 1;
    const ids = new Set(this.#ids.size === 0 && shown !== null ? [shown] : this.#ids);
    if (!ids.delete(id)) ids.add(id);
    this.#ids = ids;
    this.#anchor = index;
  }

  /** Chooses from where the last choice began up to this place. */
  async upTo(index: number): Promise<void> {
    await this.#take(Math.min(this.#anchor, index), Math.max(this.#anchor, index));
  }

  async all(total: number): Promise<void> {
    if (total > 0) await this.#take(0, total - 1);
  }

  clear() {
    this.#asked += 1;
    if (this.#ids.size > 0) this.#ids = new Set();
  }

  async #take(from: number, to: number): Promise<void> {
    const asked = ++this.#asked;
    const cards = await this.#places.range(from, to);
    // Something else was chosen meanwhile.
    if (asked !== this.#asked) return;
    this.#ids = new Set(cards.map((card) => card.illustration));
  }
}
