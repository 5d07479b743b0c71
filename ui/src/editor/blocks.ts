/** Blocks that are put in whole: pictures and dividers. */
import type { Node } from "prosemirror-model";
import { Selection, type Command, type EditorState, type Transaction } from "prosemirror-state";
import type { IllustrationId } from "../backend";
import { schema } from "./schema";

const { nodes } = schema;

export const insertDivider: Command = (state, dispatch) =>
  insertBlock(nodes.divider.create())(state, dispatch);

export const insertPicture = (illustration: IllustrationId): Command =>
  insertBlock(nodes.picture.create({ illustration }));

/** Shows another picture in the place of the one that stands there. */
export function replacePicture(at: number, illustration: IllustrationId): Command {
  return (state, dispatch) => {
    if (state.doc.nodeAt(at)?.type !== nodes.picture) return false;
    dispatch?.(state.tr.setNodeMarkup(at, null, { illustration }));
    return true;
  };
}

/**
 * Puts a block under the caret's, or in the place of an empty one; what is selected stays. The caret goes behind it, into a
 * paragraph that is made where nothing follows.
 */
function insertBlock(block: Node): Command {
  return (state, dispatch) => {
    const { tr } = state;
    const { $to, to } = state.selection;
    const inText = $to.parent.isTextblock;
    const isEmpty = inText && $to.parent.content.size === 0;
    const from = isEmpty ? $to.before() : inText ? $to.after() : to;
    const $from = tr.doc.resolve(from);
    // The paragraph that begins an item of a list has to stay.
    const replaces = isEmpty && $from.parent.canReplaceWith($from.index(), $from.index() + 1, block.type);
    const at = isEmpty && !replaces ? $to.after() : from;
    if (replaces) tr.replaceWith(at, $to.after(), block);
    else if (
      tr.doc
        .resolve(at)
        .parent.canReplaceWith(tr.doc.resolve(at).index(), tr.doc.resolve(at).index(), block.type)
    )
      tr.insert(at, block);
    else return false;
    const end = at + block.nodeSize;
    if (!tr.doc.resolve(end).nodeAfter?.isTextblock) tr.insert(end, nodes.paragraph.create());
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(end), 1)).scrollIntoView());
    return true;
  };
}

/** Without the block at a place; where it was the only one, an empty paragraph stays. */
export function withoutBlock(state: EditorState, at: number): Transaction {
  const $at = state.doc.resolve(at);
  const end = at + ($at.nodeAfter?.nodeSize ?? 0);
  return $at.parent.childCount === 1
    ? state.tr.replaceWith(at, end, nodes.paragraph.create())
    : state.tr.delete(at, end);
}
