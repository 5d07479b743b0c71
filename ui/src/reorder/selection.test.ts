import { expect, test } from "vitest";
import { Selection } from "./selection.svelte";

const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false };
const SHIFT = { ...PLAIN, shiftKey: true };
const CTRL = { ...PLAIN, ctrlKey: true };
const key = (name: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent("keydown", { key: name, ...more });

function list(order = ["a", "b", "c", "d", "e"]) {
  const held = { order };
  return { held, selection: new Selection(() => held.order) };
}

test("a click selects one, Ctrl adds one, Shift all up to it", () => {
  const { selection } = list();
  selection.click("b", PLAIN);
  selection.click("d", CTRL);
  expect(selection.ids()).toEqual(["b", "d"]);
  selection.click("b", SHIFT);
  expect(selection.ids()).toEqual(["b", "c", "d"]);
  selection.click("a", PLAIN);
  expect(selection.ids()).toEqual(["a"]);
});

test("an action on an item outside the selection means that item alone", () => {
  const { selection } = list();
  selection.only("a", "b");
  expect(selection.with("b")).toEqual(["a", "b"]);
  expect(selection.with("c")).toEqual(["c"]);
});

test("arrows walk and stop at the ends, with Shift they select on the way", () => {
  const { selection } = list();
  selection.walk(key("ArrowDown"));
  selection.walk(key("ArrowDown"));
  expect(selection.ids()).toEqual(["b"]);
  selection.walk(key("ArrowDown", { shiftKey: true }));
  expect(selection.ids()).toEqual(["b", "c"]);
  selection.walk(key("End"));
  selection.walk(key("ArrowDown"));
  expect(selection.focus).toBe("e");
  expect(selection.walk(key("ArrowUp", { altKey: true }))).toBe(false);
});

test("what left the list is no longer selected, and the rest stays so", () => {
  const { held, selection } = list();
  selection.only("a", "c");
  held.order = ["c", "b"];
  expect(selection.current()).toEqual(["c"]);
});
