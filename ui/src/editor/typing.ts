/** Typing in a test, the way ProseMirror hears the keyboard: a character at a time. */
import { undoInputRule, type InputRule } from "prosemirror-inputrules";
import { EditorState, Selection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Block } from "../backend";
import { markdownRules } from "./input-rules";
import { toDocument, toEditor } from "./normalise";
import "./testing";

/** Stands for the key that takes back what a rule made. */
export const BACKSPACE = "\b";

/** What typing makes of an empty text. */
export function typed(
  keys: string,
  rules: readonly InputRule[] = [],
  into = toEditor({ type: "doc" }),
): Block[] {
  const view = new EditorView(document.createElement("div"), {
    state: EditorState.create({ doc: into, plugins: [markdownRules(rules)] }),
  });
  view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)));
  for (const key of keys) {
    const { from, to } = view.state.selection;
    const plain = () => view.state.tr.insertText(key, from, to);
    if (key === BACKSPACE) undoInputRule(view.state, view.dispatch);
    else if (!view.someProp("handleTextInput", (hear) => hear(view, from, to, key, plain)))
      view.dispatch(plain());
  }
  const { content } = toDocument(view.state.doc);
  view.destroy();
  return content ?? [];
}

/** The words of the first block. */
export function wordsOf([block]: Block[]): string {
  if (block?.type !== "paragraph") return "";
  return (block.content ?? []).map((inline) => (inline.type === "text" ? inline.text : "\n")).join("");
}
