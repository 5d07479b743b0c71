import { NodeSelection, Plugin, Selection, TextSelection } from "prosemirror-state";
import { schema } from "./schema";

/**
 * Typing while a picture or a divider is selected goes on in a paragraph under it. Elsewhere what is typed takes the place of
 * what is selected; here that would be a picture gone by one letter, and nobody looking. Ctrl+Home and Ctrl+End, which WebKit
 * leaves alone where no caret stands, go to where they always go.
 */
export function typesBeside(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        const { selection, tr } = view.state;
        if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false;
        if (event.ctrlKey && !event.shiftKey && (event.key === "End" || event.key === "Home")) {
          const there = event.key === "End" ? Selection.atEnd(tr.doc) : Selection.atStart(tr.doc);
          view.dispatch(tr.setSelection(there).scrollIntoView());
          return true;
        }
        if (!writes(event)) return false;
        tr.insert(selection.to, schema.node("paragraph"));
        view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to + 1)).scrollIntoView());
        return false; // The key itself writes there.
      },
    },
  });
}

/** Whether a key writes something; of one that an input method took only its number is known. */
function writes({ key, keyCode, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const INPUT_METHOD = 229;
  return keyCode === INPUT_METHOD || ([...key].length === 1 && !ctrlKey && !metaKey && !altKey);
}
