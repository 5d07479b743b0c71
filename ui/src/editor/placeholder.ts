import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/** Shows words in an empty text. They are painted by the style sheet, so that they are never part of the text. */
export function placeholder(words: () => string): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const only = doc.childCount === 1 ? doc.firstChild : null;
        if (!only?.isTextblock || only.content.size > 0) return null;
        const empty = Decoration.node(0, only.nodeSize, { class: "empty", "data-placeholder": words() });
        return DecorationSet.create(doc, [empty]);
      },
    },
  });
}
