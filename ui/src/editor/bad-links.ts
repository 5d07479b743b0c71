/**
 * Links that lead nowhere: out of a library made elsewhere, since nothing typed or pasted here makes one. The core
 * refuses to save a body with one, so they are marked and named until an editor has put them right.
 */
import type { Node } from "prosemirror-model";
import { Plugin, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { isLinkAddress } from "./address";
import { linksOf, type LinkRange } from "./link-at";
import { schema } from "./schema";

/** Such a link, with its words. */
export interface BadLink extends LinkRange {
  words: string;
}

/** A block never changes, so that it is looked through once. The places are counted from its beginning. */
const known = new WeakMap<Node, readonly BadLink[]>();
const NONE: readonly BadLink[] = [];

export function badLinksIn(doc: Node): BadLink[] {
  const found: BadLink[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    for (const link of badLinksOf(node)) found.push({ ...link, from: link.from + pos, to: link.to + pos });
    return false;
  });
  return found;
}

function badLinksOf(block: Node): readonly BadLink[] {
  const before = known.get(block);
  if (before) return before;
  const bad = linksOf(block, 1)
    .filter(({ href }) => !isLinkAddress(href))
    .map((link) => ({ ...link, words: block.textBetween(link.from - 1, link.to - 1, undefined, " ") }));
  const found = bad.length > 0 ? bad : NONE;
  known.set(block, found);
  return found;
}

/** Paints them. */
export function badLinksPlugin(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }: EditorState) {
        const bad = badLinksIn(doc);
        if (bad.length === 0) return null;
        return DecorationSet.create(
          doc,
          bad.map(({ from, to }) => Decoration.inline(from, to, { class: "bad-link" })),
        );
      },
    },
  });
}

/** Takes the link off words that are linked to nowhere. */
export const unlinkAt =
  ({ from, to }: BadLink) =>
  (state: EditorState) =>
    state.tr.removeMark(from, to, schema.marks.link);
