import { EditorState, Selection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { expect, it } from "vitest";
import { markdownRules } from "./input-rules";
import { toDocument, toEditor } from "./normalise";
import "./testing";

/** Types into an empty text, the way ProseMirror hears the keyboard: a character at a time. */
function typed(keys: string, into = toEditor({ type: "doc", content: [] })) {
  const view = new EditorView(document.createElement("div"), {
    state: EditorState.create({ doc: into, plugins: [markdownRules()] }),
  });
  view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)));
  for (const key of keys) {
    const { from, to } = view.state.selection;
    const plain = () => view.state.tr.insertText(key, from, to);
    if (!view.someProp("handleTextInput", (hear) => hear(view, from, to, key, plain))) view.dispatch(plain());
  }
  const { content } = toDocument(view.state.doc);
  view.destroy();
  return content;
}

it.each([
  ["# A", { type: "heading", attrs: { level: 1 } }],
  ["## A", { type: "heading", attrs: { level: 2 } }],
  ["- A", { type: "bullet_list" }],
  ["* A", { type: "bullet_list" }],
  ["1. A", { type: "ordered_list", attrs: { start: 1 } }],
  ["7. A", { type: "ordered_list", attrs: { start: 7 } }],
  ["> A", { type: "blockquote" }],
  ["---A", { type: "divider" }],
])("%s at the start of a block becomes what it says", (keys, expected) => {
  const content = typed(keys);
  expect(content?.[0]).toMatchObject(expected);
  expect(JSON.stringify(content)).toContain('"text":"A"');
});

it.each(["a # b", "a - b", "a---", "#a", "1.a", "### A"])("%s stays as it was typed", (keys) => {
  expect(typed(keys)).toEqual([{ type: "paragraph", content: [{ type: "text", text: keys }] }]);
});

it("a heading can't begin an item of a list", () => {
  expect(typed("- # A")?.[0]).toMatchObject({
    type: "bullet_list",
    content: [{ content: [{ type: "paragraph", content: [{ text: "# A" }] }] }],
  });
});
