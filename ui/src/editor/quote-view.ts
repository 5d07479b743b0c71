import { TextSelection, type Command } from "prosemirror-state";
import type { Node } from "prosemirror-model";
import type { EditorView, NodeView, ViewMutationRecord } from "prosemirror-view";
import { redo, undo } from "prosemirror-history";
import { schema } from "./schema";

/** A quote: its words, and under them a field for who said or wrote them. */
export class QuoteView implements NodeView {
  readonly dom = document.createElement("blockquote");
  readonly contentDOM = document.createElement("div");
  #field = document.createElement("input");

  constructor(
    node: Node,
    private readonly view: EditorView,
    private readonly place: () => number | undefined,
  ) {
    const foot = document.createElement("footer");
    foot.contentEditable = "false";
    Object.assign(this.#field, {
      type: "text",
      value: String(node.attrs.source),
      placeholder: "Source: who said it, and where",
      autocomplete: "off",
    });
    this.#field.setAttribute("aria-label", "Source of the quote");
    this.#field.dir = "auto";
    this.#field.readOnly = !view.editable;
    this.#field.addEventListener("input", (event) => this.#typed(event));
    this.#field.addEventListener("compositionend", () => this.#keep());
    this.#field.addEventListener("keydown", (event) => this.#keyed(event));
    foot.append(this.#field);
    this.dom.append(this.contentDOM, foot);
  }

  update(node: Node) {
    if (node.type !== schema.nodes.blockquote) return false;
    const source = String(node.attrs.source);
    if (this.#field.value !== source) this.#field.value = source;
    this.#field.readOnly = !this.view.editable;
    return true;
  }

  /** What happens in the field is the field's. */
  stopEvent(event: Event) {
    return event.target === this.#field;
  }

  ignoreMutation(mutation: ViewMutationRecord) {
    return !this.contentDOM.contains(mutation.target);
  }

  #typed(event: Event) {
    // A word that is still being composed must not be written back into the field.
    if (event instanceof InputEvent && event.isComposing) return;
    this.#keep();
  }

  #keep() {
    const at = this.place();
    const node = at === undefined ? null : this.view.state.doc.nodeAt(at);
    if (at === undefined || node?.attrs.source === this.#field.value) return;
    // Not `setNodeAttribute`: its steps touch no place, so that a burst of typing would not be one step of undo.
    const { tr } = this.view.state;
    this.view.dispatch(tr.setNodeMarkup(at, null, { ...node?.attrs, source: this.#field.value }));
  }

  #keyed(event: KeyboardEvent) {
    if (event.isComposing) return;
    const { state, dispatch } = this.view;
    const mod = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (mod && key === "z") (event.shiftKey ? redo : undo)(state, dispatch);
    else if (mod && key === "y") redo(state, dispatch);
    else if (event.key === "Enter") this.#leave("after");
    else if (event.key === "ArrowUp" || event.key === "Escape") this.#leave("into");
    else if (event.key === "ArrowDown") this.#leave("after");
    else return;
    event.preventDefault();
  }

  /** Goes to the words of the quote, or to what follows it, which is made where there is nothing. */
  #leave(where: "into" | "after") {
    const at = this.place();
    const node = at === undefined ? null : this.view.state.doc.nodeAt(at);
    if (at === undefined || !node) return;
    const end = at + node.nodeSize;
    const { tr } = this.view.state;
    if (where === "after" && !tr.doc.resolve(end).nodeAfter) tr.insert(end, schema.nodes.paragraph.create());
    const caret = where === "after" ? tr.doc.resolve(end) : tr.doc.resolve(end - 1);
    tr.setSelection(TextSelection.near(caret, where === "after" ? 1 : -1));
    this.view.dispatch(tr.scrollIntoView());
    this.view.focus();
  }
}

/** Goes from the words of a quote to the field under them. */
export const focusSource: Command = (state, dispatch, view) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type !== schema.nodes.blockquote) continue;
    const quote = dispatch && view?.nodeDOM($from.before(depth));
    if (quote instanceof HTMLElement)
      quote.querySelector<HTMLInputElement>(":scope > footer > input")?.focus();
    return true;
  }
  return false;
};
