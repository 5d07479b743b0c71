import type { MarkType } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { isHeading, isInside } from "./commands";
import { linkAt, type LinkRange } from "./link-at";
import { schema } from "./schema";

/** What is set where the caret stands, for the toolbar's buttons. */
export interface Active {
  strong: boolean;
  em: boolean;
  link: LinkRange | null;
  quote: boolean;
  list: boolean;
  heading: boolean;
  /** Whether words are selected. */
  selected: boolean;
}

/** Reads it off a state. */
export function activeIn(state: EditorState): Active {
  return {
    strong: isSet(state, schema.marks.strong),
    em: isSet(state, schema.marks.em),
    link: linkAt(state),
    quote: isInside(state, schema.nodes.blockquote),
    list: isInside(state, schema.nodes.bullet_list),
    heading: isHeading(state),
    selected: !state.selection.empty && state.selection.$from.parent.inlineContent,
  };
}

function isSet(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
}
