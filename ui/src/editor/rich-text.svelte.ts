import { history } from "prosemirror-history";
import { EditorState, Selection, TextSelection, type Command, type Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Document, IllustrationId, Language, Length, PastedPicture } from "../backend";
import { NOTHING_ACTIVE, activeIn, type Active } from "./active";
import { badLinksIn, badLinksPlugin, unlinkAt, type BadLink } from "./bad-links";
import { typesBeside } from "./beside";
import { insertPicture, replacePicture } from "./blocks";
import { insertLink, removeLink, setLink } from "./commands";
import { findPlugin, foundIn, type Found } from "./find";
import { markdownRules } from "./input-rules";
import { askedIn, isAtEmptyParagraph, type Insertable } from "./insertable";
import { keymaps } from "./keys";
import { lengthBetween, lengthOfBody } from "./length";
import { toDocument, toEditor } from "./normalise";
import { pastePlugin } from "./paste-plugin";
import { placePictures, stands, unfree, type Pasted, type Pasting } from "./pasting";
import { pastingPlaces } from "./pasting-places";
import { PictureView, type FindPicture } from "./picture-view";
import { placeholder } from "./placeholder";
import { QuoteView, focusSource } from "./quote-view";
import { smartSigns } from "./smart-signs";

/** What the editor is made with. The functions are asked anew each time, so what they answer may change. */
export interface RichTextOptions {
  document: Document;
  attributes: () => Record<string, string>;
  placeholder: () => string;
  language: () => Language;
  readonly: () => boolean;
  findPicture: FindPicture;
  /** Asks for a picture of the library; `null` where none was chosen. */
  choosePicture: () => Promise<IllustrationId | null>;
  pasting: Pasting;
  /** Something was pasted that came with tracked links, or with pictures; or with neither. */
  onpasted: (pasted: Pasted) => void;
  onchange: (document: Document) => void;
  onfocus: () => void;
  onlink: () => void;
  ontoolbar: () => void;
  onfind: (what: "find" | "replace" | "next" | "previous") => void;
  /** A key in the menu that “/” opened; whether it used it. */
  onmenukey: (event: KeyboardEvent) => boolean;
}

/** Where something is on the screen, in CSS pixels of the window. */
export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A text being edited: ProseMirror, and what toolbar, menu and find bar show of it. */
export class RichText {
  active: Active = $state.raw(NOTHING_ACTIVE);
  /** Counts up whenever text or selection change, so that the toolbar finds its place again. */
  moved = $state(0);
  found: Found = $state.raw({ query: null, hits: [], current: -1 });
  badLinks: readonly BadLink[] = $state.raw([]);
  /** What was typed to ask for the menu. */
  asked: ReturnType<typeof askedIn> = $state.raw(null);
  atEmptyParagraph = $state(false);

  #view: EditorView;
  #plugins: Plugin[];
  #options: RichTextOptions;
  #waiting: Document | null = null;

  constructor(host: HTMLElement, options: RichTextOptions) {
    this.#options = options;
    const ask = this.#asks.bind(this);
    this.#plugins = [
      markdownRules(smartSigns(options.language)),
      ...keymaps({
        forLink: ask(options.onlink),
        forToolbar: ask(options.ontoolbar),
        forPicture: ask(() => void this.choosePicture()),
        forSource: focusSource,
        toFind: ask(() => options.onfind("find")),
        toReplace: ask(() => options.onfind("replace")),
        forNext: ask(() => options.onfind("next")),
        forPrevious: ask(() => options.onfind("previous")),
      }),
      typesBeside(),
      history(),
      findPlugin(),
      badLinksPlugin(),
      placeholder(options.placeholder),
      pastingPlaces(),
      pastePlugin(options),
    ];
    this.#view = new EditorView(host, {
      state: this.#stateOf(options.document),
      attributes: options.attributes,
      editable: () => !options.readonly(),
      dispatchTransaction: (tr) => {
        this.#apply(this.#view.state.apply(tr));
        if (tr.docChanged) options.onchange(toDocument(tr.doc));
      },
      nodeViews: {
        picture: (node, view, place) =>
          new PictureView(node, view, place, {
            find: options.findPicture,
            onreplace: (at) => void this.choosePicture(at),
          }),
        blockquote: (node, view, place) => new QuoteView(node, view, place),
      },
      handleKeyDown: (_view, event) => this.asked !== null && options.onmenukey(event),
      handleDOMEvents: {
        focus: () => options.onfocus(),
        compositionend: () => this.#afterComposing(),
        // A link in the text is there to be edited; following it would leave the window.
        click: (_view, event) => stopLink(event),
        auxclick: (_view, event) => stopLink(event),
      },
    });
    this.#read();
  }

  /** How much there is to read, and how much of it is selected. */
  get length(): { all: Length; selected: Length | null } {
    const { doc, selection } = this.#view.state;
    const { from, to, empty } = selection;
    return { all: lengthOfBody(doc), selected: empty ? null : lengthBetween(doc, from, to) };
  }

  get selectedText(): string {
    const { selection, doc } = this.#view.state;
    const { from, to } = selection;
    return selection.$from.sameParent(selection.$to) ? doc.textBetween(from, to) : "";
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
    this.does(command);
    this.#view.focus();
  }

  /** The same without taking the focus. */
  does(command: Command) {
    command(this.#view.state, this.#view.dispatch, this.#view);
  }

  /** Puts in what was chosen from the menu, in place of what was typed to ask for it. */
  insert({ run }: Insertable) {
    this.dropAsked();
    if (run === "picture") void this.choosePicture();
    else this.run(run);
  }

  /** Takes back what was typed to ask for the menu. */
  dropAsked() {
    const { asked } = this;
    if (asked) this.#view.dispatch(this.#view.state.tr.delete(asked.from, asked.to));
  }

  /** Asks for the menu, as typing “/” does. */
  askForMenu() {
    this.#view.dispatch(this.#view.state.tr.insertText("/"));
    this.#view.focus();
  }

  /** Puts in a picture that is asked for, or shows it in place of the one at a place. */
  async choosePicture(place?: () => number | undefined) {
    const illustration = await this.#options.choosePicture();
    if (illustration === null || this.#view.isDestroyed) return;
    const at = place?.();
    if (!place) this.run(insertPicture(illustration));
    else if (at !== undefined) this.run(replacePicture(at, illustration));
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

  unlinkBad(link: BadLink) {
    this.#view.dispatch(unlinkAt(link)(this.#view.state));
  }

  /** Selects a part of the text and shows it. */
  select({ from, to }: { from: number; to: number }) {
    const { tr } = this.#view.state;
    this.#view.focus();
    this.#view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, to)).scrollIntoView());
  }

  focus() {
    this.#view.focus();
  }

  /** Whether it is the words of a search that are marked now. */
  get marksSought(): boolean {
    const { query } = this.found;
    return query !== null && "sought" in query;
  }

  /** Brings what is found last before the eyes, wherever the focus is. */
  showHit() {
    this.#view.dom.querySelector(".hit.current")?.scrollIntoView({ block: "center" });
  }

  /** Whether what a paste brought is still in the text. */
  stands(pasted: Pasted): boolean {
    return stands(this.#view.state, pasted);
  }

  /** Sets the links of a paste back to what they were. */
  unfree(pasted: Pasted) {
    unfree(this.#view, pasted);
  }

  /** Puts the pictures of a paste into the text, now that the library has them. */
  placePictures(pasted: Pasted, kept: Map<PastedPicture, IllustrationId>) {
    placePictures(this.#view, pasted, kept);
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
    this.#read();
    this.moved += 1;
  }

  #read() {
    const { state } = this.#view;
    this.active = activeIn(state);
    this.found = foundIn(state);
    this.asked = this.#view.composing ? null : askedIn(state);
    this.atEmptyParagraph = isAtEmptyParagraph(state);
    const bad = badLinksIn(state.doc);
    if (bad.length > 0 || this.badLinks.length > 0) this.badLinks = bad;
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

function stopLink(event: Event): boolean {
  if (event.target instanceof Element && event.target.closest("a")) event.preventDefault();
  return false;
}
