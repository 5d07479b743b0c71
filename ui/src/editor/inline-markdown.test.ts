import { expect, it } from "vitest";
import { BACKSPACE, typed } from "./typing";

const inline = (keys: string) => {
  const [block] = typed(keys);
  return block?.type === "paragraph" ? block.content : undefined;
};
const run = (text: string, type: string) => ({ type: "text", text, marks: [{ type }] });

it.each([
  ["so **bold** it", [{ type: "text", text: "so " }, run("bold", "strong"), { type: "text", text: " it" }]],
  ["__two words__", [run("two words", "strong")]],
  ["*em*", [run("em", "em")]],
  ["_em_ ", [run("em", "em"), { type: "text", text: " " }]],
  ["~~gone~~", [run("gone", "strikethrough")]],
  ["`code`", [run("code", "code")]],
  ["中文**粗体**字", [{ type: "text", text: "中文" }, run("粗体", "strong"), { type: "text", text: "字" }]],
])("%s is set while typing", (keys, expected) => {
  expect(inline(keys)).toEqual(expected);
});

it.each(["2*3*4", "a ** b **", "a_file_name_", "* a*b", "~ ~", "**", "``"])(
  "%s stays as it was typed",
  (keys) => {
    expect(JSON.stringify(typed(keys))).not.toMatch(/"marks"/);
  },
);

it("[words](address) becomes a link, and an address that leads nowhere stays words", () => {
  expect(inline("see [the log](example.org/log)")).toEqual([
    { type: "text", text: "see " },
    { type: "text", text: "the log", marks: [{ type: "link", attrs: { href: "https://example.org/log" } }] },
  ]);
  expect(inline("[x](javascript:alert)")).toEqual([{ type: "text", text: "[x](javascript:alert)" }]);
});

it("Backspace right after gives back the signs", () => {
  expect(inline(`**bold**${BACKSPACE}`)).toEqual([{ type: "text", text: "**bold**" }]);
  expect(inline(`[a](example.org)${BACKSPACE}`)).toEqual([{ type: "text", text: "[a](example.org)" }]);
});
