import type { About, Backend, SearchHelp } from "../../backend";

const NOTHING: SearchHelp = { chips: [], notes: [], words: [], at: { from: 0, to: 0 }, options: [] };

/** What the core makes of a query while it is typed. An answer to an older text is dropped. */
export class Typed {
  help: SearchHelp = $state.raw(NOTHING);
  /** Whether completions are offered now. */
  offers = $state(false);
  /** Which of them the arrow keys stand on; -1 for none. */
  active = $state(-1);

  #backend: Backend;
  #about: About | undefined;
  #asked = 0;

  /** Without `about` only words are looked for, and nothing is asked. */
  constructor(backend: Backend, about?: About) {
    this.#backend = backend;
    this.#about = about;
  }

  /** Asks what a text means; `offering` where the editor types, so that completions are of use. */
  async ask(text: string, caret: number, offering: boolean) {
    const asked = (this.#asked += 1);
    const about = this.#about;
    if (text === "" || !about) {
      this.help = NOTHING;
      this.offers = false;
      return;
    }
    // A search works without its help: where the core can't be asked, the list itself says why.
    const help = await this.#backend.call("search_help", { about, text, caret }).catch(() => NOTHING);
    if (asked !== this.#asked) return;
    this.help = help;
    this.active = -1;
    this.offers = offering && help.options.length > 0;
  }

  close() {
    this.offers = false;
    this.active = -1;
  }

  /** Goes on to the next completion, or back; round at the ends. */
  walk(by: 1 | -1) {
    const count = this.help.options.length;
    this.active = this.active < 0 ? (by > 0 ? 0 : count - 1) : (this.active + by + count) % count;
  }

  /** The text with a completion put in, and where the caret then stands. */
  completed(text: string, index: number): { text: string; caret: number } | null {
    const option = this.help.options[index];
    if (!option) return null;
    const { from, to } = this.help.at;
    // A value ends with a space; where one stands there already, it is not doubled.
    const after = text.slice(to).replace(option.insert.endsWith(" ") ? /^ / : /^$/, "");
    return { text: text.slice(0, from) + option.insert + after, caret: from + option.insert.length };
  }
}

/** A text without the operator that stands in a stretch of it, nor the spaces that it leaves. */
export function without(text: string, { from, to }: { from: number; to: number }): string {
  const before = text.slice(0, from).trimEnd();
  const after = text.slice(to).trimStart();
  const joined = before && after ? `${before} ${after}` : before + after;
  return joined && !after ? `${joined} ` : joined;
}
