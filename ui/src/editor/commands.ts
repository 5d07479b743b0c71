/** What the toolbar and the keys do to the text. Each toggles: what is set already is taken back. */
import { chainCommands, lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import {
  NodeSelection,
  Selection,
  type Command,
  type EditorState,
  type Transaction,
} from "prosemirror-state";
import type { Node, NodeType } from "prosemirror-model";
import { linkAt } from "./link-at";
import { schema } from "./schema";

const { nodes, marks } = schema;

export const toggleStrong = toggleMark(marks.strong);
export const toggleEm = toggleMark(marks.em);
export const toggleStrikethrough = toggleMark(marks.strikethrough);
export const toggleCode = toggleMark(marks.code);
export const toggleHeading =
  (level: 1 | 2): Command =>
  (state, dispatch) =>
    setBlockType(isHeading(state, level) ? nodes.paragraph : nodes.heading, { level })(state, dispatch);
export const toggleQuote: Command = (state, dispatch) =>
  (isInside(state, nodes.blockquote) ? liftOutOf(nodes.blockquote) : wrapIn(nodes.blockquote))(
    state,
    dispatch,
  );
export const toggleBulletList = toggleList(nodes.bullet_list, nodes.ordered_list);
export const toggleOrderedList = toggleList(nodes.ordered_list, nodes.bullet_list);

/** A new line inside the paragraph. */
export const breakLine: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create(), true).scrollIntoView());
  return true;
};

/** Arrow down on a picture or divider at the end makes a paragraph to write on in. */
export const writeOnBelow: Command = (state, dispatch) => {
  const { selection, doc } = state;
  if (!(selection instanceof NodeSelection) || selection.to !== doc.content.size) return false;
  dispatch?.(writeOnAtEnd(state.tr).scrollIntoView());
  return true;
};

function writeOnAtEnd(tr: Transaction): Transaction {
  tr.insert(tr.doc.content.size, nodes.paragraph.create());
  return tr.setSelection(Selection.atEnd(tr.doc));
}

/** Links the selected words, or the link that the caret stands in, to an address. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const { from, to } = linkAt(state) ?? state.selection;
    if (from === to) return false;
    const tr = state.tr.removeMark(from, to, marks.link).addMark(from, to, marks.link.create({ href }));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Takes the link off the words. */
export const removeLink: Command = (state, dispatch) => {
  const { from, to } = linkAt(state) ?? state.selection;
  if (!state.doc.rangeHasMark(from, to, marks.link)) return false;
  dispatch?.(state.tr.removeMark(from, to, marks.link));
  return true;
};

/** Writes an address itself as a link, where no words were selected. */
export function insertLink(text: string, href: string): Command {
  return (state, dispatch) => {
    const words = schema.text(text, [marks.link.create({ href })]);
    dispatch?.(state.tr.replaceSelectionWith(words, false).scrollIntoView());
    return true;
  };
}

/** Whether the caret stands somewhere in a block of this kind. */
export function isInside(state: EditorState, type: NodeType): boolean {
  return ancestors(state).some((node) => node.type === type);
}

/** Whether the caret's block is a heading of this level, or of any. */
export function isHeading(state: EditorState, level?: 1 | 2): boolean {
  const { parent } = state.selection.$from;
  return parent.type === nodes.heading && (level === undefined || parent.attrs.level === level);
}

function toggleList(type: NodeType, other: NodeType): Command {
  return (state, dispatch, view) => {
    const nearest = ancestors(state).find((node) => node.type === type || node.type === other);
    if (nearest?.type === type) return liftListItem(nodes.list_item)(state, dispatch, view);
    if (nearest?.type === other) return retypeList(other, type)(state, dispatch, view);
    // A heading can't begin an item, so it becomes a paragraph on the way.
    return chainCommands(wrapInList(type), headingIntoList(type))(state, dispatch, view);
  };
}

function headingIntoList(type: NodeType): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const plain = state.apply(state.tr.setBlockType(from, to, nodes.paragraph));
    return wrapInList(type)(plain, (wrapped) => {
      const tr = state.tr.setBlockType(from, to, nodes.paragraph);
      wrapped.steps.forEach((step) => tr.step(step));
      dispatch?.(tr.scrollIntoView());
    });
  };
}

function retypeList(from: NodeType, to: NodeType): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth--) {
      if ($from.node(depth).type !== from) continue;
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), to));
      return true;
    }
    return false;
  };
}

/** `lift` climbs one wrapper at a time; in a list inside a quote the list is in the way. */
function liftOutOf(type: NodeType): Command {
  return (state, dispatch, view) => {
    const { $from, $to } = state.selection;
    const range = $from.blockRange($to, (node) => node.type === type);
    if (!range) return lift(state, dispatch, view);
    dispatch?.(state.tr.lift(range, range.depth - 1).scrollIntoView());
    return true;
  };
}

function ancestors(state: EditorState): Node[] {
  const { $from } = state.selection;
  return Array.from({ length: $from.depth }, (_, above) => $from.node($from.depth - above));
}
