/** Finding in the text. What is found is painted over it and is never part of it; a hit lies inside one block. */
import { closeHistory } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, TextSelection, type Command, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { SearchWord } from "../backend";
import { soughtIn } from "./sought";

/** What is looked for: what stands in the find bar, or the words of the search that found the article. */
export type Query = Typed | Sought;

export interface Typed {
  words: string;
  matchCase: boolean;
  wholeWords: boolean;
}

export interface Sought {
  sought: readonly SearchWord[];
}

/** Where it stands. */
export interface Hit {
  from: number;
  to: number;
}

/** What was found, and at which of it one is. */
export interface Found {
  query: Query | null;
  hits: readonly Hit[];
  /** -1 where there is none. */
  current: number;
}

const NOTHING: Found = { query: null, hits: [], current: -1 };
/** More hits than so many are counted, but only those around the current one are painted. */
const PAINTED_EACH_WAY = 500;

const key = new PluginKey<Found>("find");

export function findPlugin(): Plugin<Found> {
  return new Plugin<Found>({
    key,
    state: {
      init: () => NOTHING,
      apply(tr, found) {
        const told = tr.getMeta(key) as Partial<Found> | undefined;
        if (!told && (!tr.docChanged || !found.query)) return found;
        const query = told?.query === undefined ? found.query : told.query;
        const hits = !tr.docChanged && query === found.query ? found.hits : hitsIn(tr.doc, query);
        const at = found.hits[found.current]?.from;
        const near = at === undefined ? tr.selection.from : tr.mapping.map(at);
        return { query, hits, current: told?.current ?? firstFrom(hits, near) };
      },
    },
    props: {
      decorations(state) {
        const { hits, current } = foundIn(state);
        if (hits.length === 0) return null;
        const first = Math.max(0, current - PAINTED_EACH_WAY);
        const painted = hits.slice(first, current + PAINTED_EACH_WAY).map(({ from, to }, at) => {
          const here = first + at === current;
          return Decoration.inline(from, to, { class: here ? "hit current" : "hit" });
        });
        return DecorationSet.create(state.doc, painted);
      },
    },
  });
}

export const foundIn = (state: EditorState): Found => key.getState(state) ?? NOTHING;

/** Every place of the words, from top to bottom. */
export function hitsIn(doc: Node, query: Query | null): Hit[] {
  const within = query && lookingFor(query);
  if (!within) return [];
  const hits: Hit[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    for (const { from, to } of within(node)) hits.push({ from: pos + 1 + from, to: pos + 1 + to });
    return false;
  });
  return hits;
}

/** What finds in one block, its places counted from the block's beginning; `null` where nothing is looked for. */
function lookingFor(query: Query): ((block: Node) => readonly Hit[]) | null {
  if ("sought" in query) return query.sought.length > 0 ? (block) => soughtInBlock(block, query) : null;
  const pattern = patternOf(query);
  return pattern && ((block) => typedIn(textOf(block), pattern, query.wholeWords));
}

function typedIn(text: string, pattern: RegExp, wholeWords: boolean): Hit[] {
  const hits: Hit[] = [];
  let whole: ((from: number, to: number) => boolean) | undefined;
  for (const { index, 0: found } of text.matchAll(pattern)) {
    const to = index + found.length;
    if (wholeWords && !(whole ??= wholeWordsOf(text))(index, to)) continue;
    hits.push({ from: index, to });
  }
  return hits;
}

/** A search's words stay marked while one types; a block never changes, so that each is looked through once. */
const known = new WeakMap<Node, { query: Sought; hits: readonly Hit[] }>();

function soughtInBlock(block: Node, query: Sought): readonly Hit[] {
  const before = known.get(block);
  if (before?.query === query) return before.hits;
  const hits = soughtIn(textOf(block), query.sought);
  known.set(block, { query, hits });
  return hits;
}

/** A break takes one place in the text as in the block, so that places can be counted in either. */
const textOf = (block: Node) => block.textBetween(0, block.content.size, undefined, "\ufffc");

/** Straight marks find the typographic ones too, and a space finds those that don't break. */
const ALSO: Readonly<Record<string, string>> = {
  "'": "['‘’‚‹›]",
  '"': '["“”„«»「」]',
  " ": "[ \\u00a0\\u202f]",
};

function patternOf({ words, matchCase }: Typed): RegExp | null {
  if (words === "") return null;
  const escaped = words
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replace(/['" ]/g, (sign) => ALSO[sign] ?? sign);
  return new RegExp(escaped, matchCase ? "gu" : "giu");
}

/** Whether words begin and end at two places of a text, by the rules of its script: Chinese words are told apart too. */
function wholeWordsOf(text: string): (from: number, to: number) => boolean {
  const words = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  const begins = (at: number) => at >= text.length || words.containing(at)?.index === at;
  return (from, to) => begins(from) && begins(to);
}

function firstFrom(hits: readonly Hit[], from: number): number {
  if (hits.length === 0) return -1;
  const at = hits.findIndex((hit) => hit.from >= from);
  return at < 0 ? 0 : at;
}

/** Looks for words from the caret on; `null` ends it. */
export function find(query: Query | null): Command {
  return (state, dispatch) => {
    const hits = hitsIn(state.doc, query);
    const current = firstFrom(hits, state.selection.from);
    dispatch?.(state.tr.setMeta(key, { query, current }));
    return true;
  };
}

/** Goes to the next hit or the one before, round and round, and selects it; with 0 the current one. */
export function goToHit(by: 1 | 0 | -1): Command {
  return (state, dispatch) => {
    const { hits, current } = foundIn(state);
    const to = (current + by + hits.length) % hits.length;
    const hit = hits[to];
    if (!hit) return false;
    const tr = state.tr.setMeta(key, { current: to });
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, hit.from, hit.to)).scrollIntoView());
    return true;
  };
}

/** Selects the current hit. */
export const selectHit: Command = (state, dispatch) => {
  const { hits, current } = foundIn(state);
  const hit = hits[current];
  if (!hit) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, hit.from, hit.to)).scrollIntoView());
  return true;
};

/** Writes other words in place of the current hit, and goes on to the next. */
export function replaceHit(words: string): Command {
  return (state, dispatch) => {
    const { hits, current } = foundIn(state);
    const hit = hits[current];
    if (!hit) return false;
    const tr = closeHistory(state.tr).insertText(words, hit.from, hit.to);
    const after = hitsIn(tr.doc, foundIn(state).query);
    dispatch?.(tr.setMeta(key, { current: firstFrom(after, hit.from + words.length) }));
    return true;
  };
}

/** Writes other words in place of every hit: one step of undo. */
export function replaceAllHits(words: string): Command {
  return (state, dispatch) => {
    const { hits } = foundIn(state);
    if (hits.length === 0) return false;
    const tr = closeHistory(state.tr);
    // From the end, so that the places before stay where they are.
    for (const { from, to } of [...hits].reverse()) tr.insertText(words, from, to);
    dispatch?.(tr);
    return true;
  };
}
