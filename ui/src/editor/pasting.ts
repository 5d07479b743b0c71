/** Foreign HTML and pictures on their way into the text. What is kept of HTML the core decides, and it alone. */
import { closeHistory } from "prosemirror-history";
import { Slice, type Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { CleanedHtml, FreedLink, PastedPicture, PicturesKept } from "../backend";
import { toEditor } from "./normalise";
import { pastedText } from "./pasted-text";
import { drop, placeOf, put, type Place } from "./pasting-places";
import { schema } from "./schema";

/** What pasting asks of the core and of the system. */
export interface Pasting {
  /** The HTML on the clipboard as the other program wrote it; empty where it can't be had. */
  clipboardHtml(): Promise<string>;
  /** The picture on the clipboard where the page is not told of it, its bytes in Base64. */
  clipboardPicture(): Promise<{ name: string; data: string } | null>;
  clean(html: string): Promise<CleanedHtml>;
  keepPictures(pictures: PastedPicture[]): Promise<PicturesKept>;
}

/** What a paste brought that the editor may decide about. */
export interface Pasted {
  key: object;
  /** Whether there were words in it. */
  hasText: boolean;
  freed: FreedLink[];
  pictures: PastedPicture[];
}

/** What is on the clipboard, as the page is shown it. */
export interface Held {
  html: string;
  plain: string;
  pictures: Promise<PastedPicture[]>;
}

/** Puts HTML where the selection is, cleaned; what it brought goes to `told`. */
export async function pasteHtml(
  view: EditorView,
  held: Held,
  pasting: Pasting,
  told: (pasted: Pasted) => void,
): Promise<void> {
  const key = {};
  const { from, to } = view.state.selection;
  view.dispatch(put(view.state.tr, key, { from, to, pictures: [], waiting: true }));
  const raw = await pasting.clipboardHtml().catch(() => "");
  const html = isOfTheSame(raw, held.plain) ? raw : held.html;
  const cleaned = await pasting.clean(wellFormed(html)).catch(() => null);
  const files = await held.pictures;
  if (view.isDestroyed) return;
  const place = placeOf(view.state, key) ?? { ...here(view.state), waiting: true };
  const brought = cleaned && withFiles(cleaned, files);
  if (brought && (brought.document.content?.length || brought.pictures.length > 0)) {
    dispatchAlone(view, inserted(view.state, key, place, brought));
    const hasText = (brought.document.content ?? []).length > 0;
    told({ key, hasText, freed: brought.freed, pictures: brought.pictures });
  } else {
    // The core could not be asked, or found nothing to read. The words come in as they are, rather than not at all.
    const slice = pastedText(held.plain, view.state.doc.resolve(place.from));
    const tr = held.plain === "" ? view.state.tr : replaced(view.state, place, slice);
    dispatchAlone(view, drop(tr, key));
    told({ key, hasText: true, freed: [], pictures: [] });
  }
}

/** Takes pictures from the clipboard, which stand after the block that the selection is in. */
export async function pastePictures(
  view: EditorView,
  pictures: Promise<PastedPicture[]>,
  told: (pasted: Pasted) => void,
): Promise<void> {
  const key = {};
  const { $to, from, to } = view.state.selection;
  const after = $to.depth > 0 ? $to.after(1) : to;
  view.dispatch(put(view.state.tr, key, { from, to, pictures: [after], waiting: false }));
  const came = await pictures;
  if (came.length > 0) told({ key, hasText: false, freed: [], pictures: came });
}

/** Whether what a paste brought is still in the text. */
export function stands(state: EditorState, { key, hasText }: Pasted): boolean {
  const place = placeOf(state, key);
  return place !== null && (!hasText || place.to > place.from);
}

/** Sets the links that were freed back to what they were, in what was pasted. */
export function unfree(view: EditorView, { key, freed }: Pasted) {
  const place = placeOf(view.state, key);
  if (!place) return;
  const waiting = [...freed];
  const { tr } = view.state;
  let last: FreedLink | null = null;
  view.state.doc.nodesBetween(place.from, place.to, (node, pos) => {
    const link = node.marks.find((mark) => mark.type === schema.marks.link);
    if (!link) {
      last = null;
      return;
    }
    const now = String(link.attrs.href);
    if (last?.now !== now) {
      const at = waiting.findIndex((each) => each.now === now);
      last = at < 0 ? null : (waiting.splice(at, 1)[0] ?? null);
    }
    if (last) tr.addMark(pos, pos + node.nodeSize, schema.marks.link.create({ href: last.was }));
  });
  dispatchAlone(view, tr);
}

/** Puts pictures that the library has now where they stood in what was pasted. */
export function placePictures(view: EditorView, { key, pictures }: Pasted, kept: Map<PastedPicture, string>) {
  const place = placeOf(view.state, key) ?? here(view.state);
  const { tr } = view.state;
  pictures.forEach((picture, index) => {
    const illustration = kept.get(picture);
    const at = place.pictures[index] ?? place.pictures.at(-1) ?? place.to;
    if (illustration) tr.insert(tr.mapping.map(at), schema.nodes.picture.create({ illustration }));
  });
  dispatchAlone(view, tr);
}

/** One step of undo, whatever was typed right before it and is typed right after. */
function dispatchAlone(view: EditorView, tr: Transaction) {
  view.dispatch(closeHistory(tr));
  view.dispatch(closeHistory(view.state.tr));
}

function inserted(state: EditorState, key: object, place: Place, brought: CleanedHtml): Transaction {
  const blocks = brought.document.content?.length ? toEditor(brought.document).content : null;
  const open = (node: Node | null) => (node?.isTextblock ? 1 : 0);
  const tr = blocks
    ? replaced(state, place, new Slice(blocks, open(blocks.firstChild), open(blocks.lastChild)))
    : state.tr;
  const from = tr.mapping.map(place.from, -1);
  const to = tr.mapping.map(place.to, 1);
  const pictures = brought.pictures.map(({ after }) => placeAfter(tr.doc, from, to, after));
  return put(tr, key, { from, to, pictures, waiting: false });
}

function replaced(state: EditorState, { from, to }: Place, slice: Slice): Transaction {
  const { selection, tr } = state;
  if (selection.from === from && selection.to === to) tr.replaceSelection(slice).scrollIntoView();
  else tr.replaceRange(from, to, slice);
  return tr;
}

/** The end of the block that stands `after` blocks into what was pasted. */
function placeAfter(doc: Node, from: number, to: number, after: number): number {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  const first = $from.index(0);
  const isAtStart = $from.depth === 0 || ($from.depth === 1 && $from.parentOffset === 0);
  const count = after === 0 && !isAtStart ? 1 : after;
  const end = Math.min(first + count, $to.depth === 0 ? $to.index(0) : $to.index(0) + 1, doc.childCount);
  let at = 0;
  for (let index = 0; index < end; index += 1) at += doc.child(index).nodeSize;
  return at;
}

function here(state: EditorState): Place {
  const { from, to, $to } = state.selection;
  return { from, to, pictures: [$to.depth > 0 ? $to.after(1) : to], waiting: false };
}

/** A picture that came itself takes the place of its mere address, as browsers copy both. */
function withFiles(cleaned: CleanedHtml, files: PastedPicture[]): CleanedHtml {
  const hasWords = (cleaned.document.content ?? []).length > 0;
  const cameItself = cleaned.pictures.some((picture) => picture.data !== null);
  if (hasWords || cameItself || files.length === 0) return cleaned;
  const told = cleaned.pictures[0];
  const pictures = files.map((file) => ({ ...file, alt: told?.alt ?? "", credit: told?.credit ?? null }));
  return { ...cleaned, pictures };
}

/**
 * Whether the clipboard as the system gives it holds what the page was told of. On some desktops it can be read only by
 * a detour, which may lag behind.
 */
function isOfTheSame(raw: string, plain: string): boolean {
  if (raw === "") return false;
  const words = (plain.match(/[A-Za-z\d]{3,}/g) ?? []).slice(0, MOST_COMPARED);
  return words.filter((word) => raw.includes(word)).length * 2 >= words.length;
}

/** Words enough to tell two texts apart. */
const MOST_COMPARED = 20;

/** The same without halves of characters, which no text of the core can hold. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
