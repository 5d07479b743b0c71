import { history } from "prosemirror-history";
import { EditorState, Selection, type Command, type Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Document } from "../backend";
import { activeIn, type Active } from "./active";
import { insertLink, removeLink, setLink } from "./commands";
import { markdownRules } from "./input-rules";
import { keymaps } from "./keys";
import { toDocument, toEditor } from "./normalise";
import { pastedHtml } from "./pasted-html";
import { pastedText } from "./pasted-text";
import { PictureView, type FindPicture } from "./picture-view";
import { placeholder } from "./placeholder";

/** What the editor is made with. The functions are asked anew each time, so what they answer may change. */
export interface RichTextOptions {
  document: Document;
  attributes: () => Record<string, string>;
  placeholder: () => string;
  readonly: () => boolean;
  findPicture: FindPicture;
  onchange: (document: Document) => void;
  onfocus: () => void;
  onlink: () => void;
  ontoolbar: () => void;
}

/** Where the selection is on the screen, in CSS pixels of the window. */
export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A text being edited: ProseMirror, and what the toolbar shows of it. */
export class RichText {
  active: Active = $state.raw(NOTHING_ACTIVE);
  /** Counts up whenever text or selection change, so that the toolbar finds its place again. */
  moved = $state(0);

  #view: EditorView;
  #plugins: Plugin[];
  #waiting: Document | null = null;

  constructor(host: HTMLElement, options: RichTextOptions) {
    this.#plugins = [
      markdownRules(),
      ...keymaps({ forLink: this.#asks(options.onlink), forToolbar: this.#asks(options.ontoolbar) }),
      history(),
      placeholder(options.placeholder),
    ];
    this.#view = new EditorView(host, {
      state: this.#stateOf(options.document),
      attributes: options.attributes,
      editable: () => !options.readonly(),
      dispatchTransaction: (tr) => {
        this.#apply(this.#view.state.apply(tr));
        if (tr.docChanged) options.onchange(toDocument(tr.doc));
      },
      nodeViews: { picture: (node) => new PictureView(node, options.findPicture) },
      transformPastedHTML: pastedHtml,
      clipboardTextParser: (text, $context) => pastedText(text, $context),
      handleDOMEvents: {
        focus: () => options.onfocus(),
        compositionend: () => this.#afterComposing(),
        // A link in the text is there to be edited; following it would leave the window.
        click: (_view, event) => stopLink(event),
        auxclick: (_view, event) => stopLink(event),
      },
    });
    this.active = activeIn(this.#view.state);
  }

  /** Shows another text in place of this one. While a word is being composed it waits for the word's end. */
  replace(document: Document) {
    if (this.#view.composing) {
      this.#waiting = document;
      return;
    }
    const { anchor } = this.#view.state.selection;
    const state = this.#stateOf(document);
    const caret = Selection.near(state.doc.resolve(Math.min(anchor, state.doc.content.size)));
    this.#apply(state.apply(state.tr.setSelection(caret)));
  }

  run(command: Command) {
    command(this.#view.state, this.#view.dispatch, this.#view);
    this.#view.focus();
  }

  /** Links the selection; without one the address itself is written. */
  link(href: string, words: string) {
    const linked =
      this.#view.state.selection.empty && !this.active.link ? insertLink(words, href) : setLink(href);
    this.run(linked);
  }

  unlink() {
    this.run(removeLink);
  }

  focus() {
    this.#view.focus();
  }

  /** The box of the selected words' first and last lines. */
  selectionBox(): Box {
    const { from, to } = this.#view.state.selection;
    const [start, end] = [this.#view.coordsAtPos(from, 1), this.#view.coordsAtPos(to, -1)];
    const oneLine = Math.abs(start.top - end.top) < (start.bottom - start.top) / 2;
    const edges = oneLine ? [start.left, end.left] : [this.#view.dom.getBoundingClientRect().left, end.left];
    return { top: start.top, bottom: end.bottom, left: Math.min(...edges), right: Math.max(...edges) };
  }

  /** Takes up attributes, placeholder and editability again. */
  refresh() {
    this.#view.setProps({});
  }

  destroy() {
    this.#view.destroy();
  }

  #stateOf(document: Document): EditorState {
    return EditorState.create({ doc: toEditor(document), plugins: this.#plugins });
  }

  #apply(state: EditorState) {
    this.#view.updateState(state);
    this.active = activeIn(state);
    this.moved += 1;
  }

  #asks(what: () => void): Command {
    return (_state, dispatch) => {
      if (dispatch) what();
      return true;
    };
  }

  #afterComposing() {
    const document = this.#waiting;
    this.#waiting = null;
    if (!document) return;
    setTimeout(() => {
      if (!this.#view.isDestroyed) this.replace(document);
    }, COMPOSED_AFTER_MS);
  }
}

/** The composed word's own change reaches ProseMirror at most so long after the event that ends it. */
const COMPOSED_AFTER_MS = 50;

const NOTHING_ACTIVE: Active = {
  strong: false,
  em: false,
  link: null,
  quote: false,
  list: false,
  heading: false,
  selected: false,
};

function stopLink(event: Event): boolean {
  if (event.target instanceof Element && event.target.closest("a")) event.preventDefault();
  return false;
}
