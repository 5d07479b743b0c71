import { NodeSelection, Plugin, TextSelection } from "prosemirror-state";
import { schema } from "./schema";

/**
 * Typing while a picture or a divider is selected goes on in a paragraph under it. Elsewhere what is typed takes the place of
 * what is selected; here that would be a picture gone by one letter, and nobody looking.
 */
export function typesBeside(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        const { selection, tr } = view.state;
        if (!(selection instanceof NodeSelection) || !selection.node.isBlock || !writes(event)) return false;
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
