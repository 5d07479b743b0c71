/** What is selected in an ordered list, and which item has the focus. */
export class Selection {
  /** The item that takes the keyboard; the list's one stop for Tab. */
  focus: string | null = $state(null);
  #chosen: ReadonlySet<string> = $state.raw(new Set());
  #anchor: string | null = null;
  #order: () => readonly string[];

  constructor(order: () => readonly string[]) {
    this.#order = order;
  }

  has(id: string): boolean {
    return this.#chosen.has(id);
  }

  /** What is selected and still there, in the list's order. */
  ids(): string[] {
    return this.#order().filter((id) => this.#chosen.has(id));
  }

  /** What an action on this item means: all that is selected where it is one of them, else the item alone. */
  with(id: string): string[] {
    return this.#chosen.has(id) ? this.ids() : [id];
  }

  /** What an action means now: the selection, or the focused item where nothing is selected. */
  current(): string[] {
    const chosen = this.ids();
    if (chosen.length > 0 || this.focus === null) return chosen;
    return this.#order().includes(this.focus) ? [this.focus] : [];
  }

  only(...ids: string[]) {
    this.#chosen = new Set(ids);
    this.focus = ids[0] ?? this.focus;
    this.#anchor = ids[0] ?? null;
  }

  toggle(id: string) {
    const chosen = new Set(this.#chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.#chosen = chosen;
    this.focus = id;
    this.#anchor = id;
  }

  /** Selects from where the last selection began up to this item. */
  upTo(id: string) {
    const order = this.#order();
    const from = order.indexOf(this.#anchor ?? id);
    const to = order.indexOf(id);
    this.#chosen = new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1));
    this.focus = id;
  }

  all() {
    this.#chosen = new Set(this.#order());
  }

  clear() {
    this.#chosen = new Set();
  }

  /** A click, as lists everywhere understand it. */
  click(id: string, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) {
    if (event.shiftKey) this.upTo(id);
    else if (event.ctrlKey || event.metaKey) this.toggle(id);
    else this.only(id);
  }

  /** An arrow, Home or End: moves the focus and the selection with it; with Shift selects on the way. */
  walk(event: KeyboardEvent): boolean {
    const order = this.#order();
    const at = this.focus === null ? -1 : order.indexOf(this.focus);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key];
    if (to === undefined || event.altKey || event.metaKey) return false;
    const id = order[Math.min(order.length - 1, Math.max(0, to))];
    if (id === undefined) return true;
    if (event.shiftKey) this.upTo(id);
    else if (event.ctrlKey) this.focus = id;
    else this.only(id);
    return true;
  }
}
