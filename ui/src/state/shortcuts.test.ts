import { expect, test } from "vitest";
import { Commands } from "./commands.svelte";
import { SHORTCUTS, matches, printed } from "./shortcuts";

const press = (key: string, more: KeyboardEventInit = {}, target: HTMLElement = document.body) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, ...more });
  target.dispatchEvent(event);
  return event;
};

test("no two commands of a scope share a key", () => {
  const keys = Object.values(SHORTCUTS).flatMap(({ keys, scope }) => keys.map((key) => `${scope} ${key}`));
  expect(new Set(keys).size).toBe(keys.length);
});

test("modifiers must be the ones named, all of them and no others", () => {
  expect(matches(press("z", { ctrlKey: true }), "undo")).toBe(true);
  expect(matches(press("Z", { ctrlKey: true, shiftKey: true }), "undo")).toBe(false);
  expect(matches(press("Z", { ctrlKey: true, shiftKey: true }), "redo")).toBe(true);
  expect(matches(press("ArrowUp"), "moveUp")).toBe(false);
});

test("a question mark counts wherever the keyboard has it", () => {
  expect(matches(press("?", { shiftKey: true }), "sheet")).toBe(true);
  expect(matches(press("?"), "sheet")).toBe(true);
});

test("undo and plain characters belong to a field that is being written in", () => {
  const commands = new Commands();
  const ran: string[] = [];
  commands.offer({
    undo: () => ran.push("undo"),
    sheet: () => ran.push("sheet"),
    palette: () => ran.push("palette"),
  });
  const field = document.body.appendChild(document.createElement("input"));
  expect(commands.press(press("z", { ctrlKey: true }, field))).toBe(false);
  expect(commands.press(press("?", {}, field))).toBe(false);
  expect(commands.press(press("k", { ctrlKey: true }, field))).toBe(true);
  expect(commands.press(press("z", { ctrlKey: true }))).toBe(true);
  expect(ran).toEqual(["palette", "undo"]);
  field.remove();
});

test("a combination is printed as keyboards name it", () => {
  expect(printed("Mod+Shift+Z")).toBe("Ctrl Shift Z");
  expect(printed("Mod+,")).toBe("Ctrl ,");
  expect(printed("Alt+ArrowUp")).toBe("Alt ↑");
});
