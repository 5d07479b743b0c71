import { expect, it } from "vitest";
import cases from "../../../tests/cases/length.json";
import type { Document } from "../backend";
import { lengthBetween, lengthOf, lengthOfBody } from "./length";
import { toEditor } from "./normalise";

it.each(cases)("counts “$text” as the core does", ({ text, length }) => {
  expect(lengthOf(text)).toEqual(length);
});

it("counts long texts to the minute as the core does", () => {
  expect(lengthOf("word ".repeat(476))).toEqual({ words: 476, minutes: 2 });
  expect(lengthOf("word ".repeat(480))).toEqual({ words: 480, minutes: 3 });
  expect(lengthOf("茶".repeat(407))).toEqual({ words: 407, minutes: 2 });
});

const body: Document = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "two w" },
        { type: "text", text: "ords", marks: [{ type: "strong" }] },
        { type: "hard_break" },
        { type: "text", text: "then" },
      ],
    },
    {
      type: "blockquote",
      attrs: { source: "A keeper" },
      content: [{ type: "paragraph", content: [{ type: "text", text: "three more words" }] }],
    },
  ],
};

it("counts a word once that is half bold, parts words at breaks, and counts the source of a quote", () => {
  expect(lengthOfBody(toEditor(body)).words).toBe(8);
});

it("counts what is selected", () => {
  const doc = toEditor(body);
  expect(lengthBetween(doc, 1, 10).words).toBe(2);
  expect(lengthBetween(doc, 1, doc.content.size).words).toBe(6);
});
