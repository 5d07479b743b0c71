import type { MarkType } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { isHeading, isInside } from "./commands";
import { linkAt, type LinkRange } from "./link-at";
import { schema } from "./schema";

/** What is set where the caret stands, for the toolbar's buttons. */
export interface Active {
  strong: boolean;
  em: boolean;
  strikethrough: boolean;
  code: boolean;
  link: LinkRange | null;
  quote: boolean;
  list: boolean;
  numbered: boolean;
  heading: boolean;
  lowerHeading: boolean;
  /** Whether words are selected. */
  selected: boolean;
}

/** Reads it off a state. */
export function activeIn(state: EditorState): Active {
  const { marks, nodes } = schema;
  return {
    strong: isSet(state, marks.strong),
    em: isSet(state, marks.em),
    strikethrough: isSet(state, marks.strikethrough),
    code: isSet(state, marks.code),
    link: linkAt(state),
    quote: isInside(state, nodes.blockquote),
    list: isInside(state, nodes.bullet_list),
    numbered: isInside(state, nodes.ordered_list),
    heading: isHeading(state, 1),
    lowerHeading: isHeading(state, 2),
    selected: !state.selection.empty && state.selection.$from.parent.inlineContent,
  };
}

export const NOTHING_ACTIVE: Active = {
  strong: false,
  em: false,
  strikethrough: false,
  code: false,
  link: null,
  quote: false,
  list: false,
  numbered: false,
  heading: false,
  lowerHeading: false,
  selected: false,
};

function isSet(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
}
