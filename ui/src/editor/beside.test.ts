import { fireEvent } from "@testing-library/svelte";
import { EditorState, NodeSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { expect, test } from "vitest";
import { typesBeside } from "./beside";
import { schema } from "./schema";

/** A divider between two paragraphs, selected, and what stands there after a key. */
function pressed(key: Partial<KeyboardEvent>): string[] {
  const { paragraph, divider } = schema.nodes;
  const doc = schema.node("doc", null, [
    paragraph.create(null, schema.text("above")),
    divider.create(),
    paragraph.create(null, schema.text("below")),
  ]);
  const view = new EditorView(document.body.appendChild(document.createElement("div")), {
    state: EditorState.create({ doc, plugins: [typesBeside()] }),
  });
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, 7)));
  fireEvent.keyDown(view.dom, key);
  const there = view.state.doc.content.content.map(({ type, textContent }) => textContent || type.name);
  const { $from } = view.state.selection;
  return [...there, `in ${$from.parent.type.name} ${$from.index(0)}`];
}

test("a letter typed on a selected divider goes under it, and the divider stays", () => {
  expect(pressed({ key: "a" })).toEqual(["above", "divider", "paragraph", "below", "in paragraph 2"]);
});

test("so does the first letter of an input method", () => {
  expect(pressed({ key: "Process", keyCode: 229 })).toEqual([
    "above",
    "divider",
    "paragraph",
    "below",
    "in paragraph 2",
  ]);
});

test("a command or an arrow writes nothing", () => {
  for (const key of [{ key: "b", ctrlKey: true }, { key: "Shift" }, { key: "Dead", altKey: true }])
    expect(pressed(key)).toEqual(["above", "divider", "below", "in doc 1"]);
});

test("Ctrl+End and Ctrl+Home leave it for the ends of the text", () => {
  expect(pressed({ key: "End", ctrlKey: true })).toEqual(["above", "divider", "below", "in paragraph 2"]);
  expect(pressed({ key: "Home", ctrlKey: true })).toEqual(["above", "divider", "below", "in paragraph 0"]);
});
