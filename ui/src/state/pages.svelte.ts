import { CallFailed, type Backend, type Calls } from "../backend";
import { isStale } from "./query.svelte";

type Paged = "articles" | "illustrations" | "wire" | "clippings";
type Asked<N extends Paged> = Omit<Calls[N]["takes"], "limit" | "offset">;

const PAGE = 60;

/**
 * A long list of which only the pages in view are read. A change reads those anew; what is shown stays until the
 * answer is there.
 */
export class Pages<N extends Paged, Item> {
  /** The answer that arrived last, for what it says of the whole list. */
  head: Calls[N]["gives"] | null = $state.raw(null);
  failure: CallFailed | null = $state.raw(null);
  #pages: ReadonlyMap<number, Item[]> = $state.raw(new Map());

  total = $derived(this.head?.total ?? 0);
  /** The items that were read, in order. */
  loaded = $derived([...this.#pages].sort(([a], [b]) => a - b).flatMap(([, items]) => items));

  #backend: Backend;
  #name: N;
  #asked: Asked<N> | null = null;
  #items: (answer: Calls[N]["gives"]) => Item[];
  #generation = 0;
  #wanted = new Set<number>();
  #from = 0;
  #to = 0;

  constructor(
    backend: Backend,
    name: N,
    asked: () => Asked<N>,
    items: (answer: Calls[N]["gives"]) => Item[],
  ) {
    this.#backend = backend;
    this.#name = name;
    this.#items = items;
    let before = "";
    $effect.pre(() => {
      const body = asked();
      const text = JSON.stringify(body);
      if (text === before) return;
      before = text;
      this.#asked = body;
      this.#from = 0;
      this.#to = 0;
      this.#again();
    });
    $effect(() =>
      backend.listen((event) => {
        if (isStale(name, event)) this.#again();
      }),
    );
  }

  /** The item at this index, where it was read. */
  at(index: number): Item | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Reads what is missing of these indices. */
  show(from: number, to: number) {
    this.#from = Math.max(0, from);
    this.#to = to;
    this.#fetch();
  }

  /** Done when the item at this index was read, or can't be. */
  async ready(index: number): Promise<void> {
    const page = Math.floor(index / PAGE);
    if (this.#pages.has(page)) return;
    this.#wanted.delete(page);
    await this.#read(page);
  }

  /** The items from one index up to another, both counted, whether they are in view or not; none where they can't be read. */
  async range(from: number, to: number): Promise<Item[]> {
    const known = Array.from({ length: to - from + 1 }, (_, step) => this.at(from + step));
    if (known.every((item) => item !== undefined)) return known;
    const asked = { ...this.#asked, limit: to - from + 1, offset: from } as Calls[N]["takes"];
    try {
      return this.#items(await this.#backend.call(this.#name, asked));
    } catch (thrown) {
      this.failure = CallFailed.from(thrown);
      return [];
    }
  }

  #again() {
    this.#generation += 1;
    this.#wanted.clear();
    this.#fetch();
  }

  #fetch() {
    for (let page = Math.floor(this.#from / PAGE); page <= Math.floor(this.#to / PAGE); page += 1) {
      if (!this.#wanted.has(page)) void this.#read(page);
    }
  }

  async #read(page: number): Promise<void> {
    const generation = this.#generation;
    this.#wanted.add(page);
    try {
      const asked = { ...this.#asked, limit: PAGE, offset: page * PAGE } as Calls[N]["takes"];
      const answer = await this.#backend.call(this.#name, asked);
      if (generation !== this.#generation) return;
      // Pages that this generation did not ask for are out of date; those on their way will replace theirs.
      const kept = [...this.#pages].filter(([number]) => this.#wanted.has(number));
      this.#pages = new Map([...kept, [page, this.#items(answer)]]);
      this.head = answer;
      this.failure = null;
    } catch (thrown) {
      if (generation !== this.#generation) return;
      this.#wanted.delete(page);
      this.failure = CallFailed.from(thrown);
    }
  }
}
