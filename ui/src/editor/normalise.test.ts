import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Document, Inline, ListItem, Mark } from "../backend";
import { toDocument, toEditor } from "./normalise";

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>({ type: "strong" }, { type: "em" }, { type: "strikethrough" }, { type: "code" }),
  fc.webUrl().map((href): Mark => ({ type: "link", attrs: { href } })),
);
const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("", " ", "one\ntwo", "a\r\nb", "\r", "春茶", "مكتبة"),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant("text" as const), text: words, marks: fc.array(mark) }),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: "hard_break" }) },
);
const content = fc.array(inline, { maxLength: 5 });

const { block } = fc.letrec<{ block: Block; item: ListItem; blocks: Block[]; items: ListItem[] }>((tie) => ({
  blocks: fc.array(tie("block"), { maxLength: 3 }),
  items: fc.array(tie("item"), { maxLength: 3 }),
  item: fc.record({ type: fc.constant("list_item" as const), content: tie("blocks") }),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ type: fc.constant("paragraph" as const), content }),
    fc.constant<Block>({ type: "divider" }),
    fc.constant<Block>({ type: "picture", attrs: { illustration: "018f3a5e-7c1b-7e32-9d41-5b2f60c1a001" } }),
    fc.record({
      type: fc.constant("heading" as const),
      attrs: fc.record({ level: fc.nat(255) }),
      content,
    }),
    fc.record({ type: fc.constant("bullet_list" as const), content: tie("items") }),
    fc.record({
      type: fc.constant("ordered_list" as const),
      attrs: fc.record({ start: fc.nat(0xffff_ffff) }),
      content: tie("items"),
    }),
    fc.record({
      type: fc.constant("blockquote" as const),
      attrs: fc.record({ source: fc.string() }),
      content: tie("blocks"),
    }),
  ),
}));
const anyDocument: fc.Arbitrary<Document> = fc
  .array(block, { maxLength: 5 })
  .map((blocks): Document => ({ type: "doc", content: blocks }));

/** Every word in its order, a break and any line end read as one. */
function read(blocks: readonly Block[]): string {
  return blocks
    .map((each) => {
      if (each.type === "picture") return `[${each.attrs.illustration}]`;
      if (each.type === "divider") return "[divider]";
      if (each.type === "blockquote") return read(each.content);
      if (each.type === "paragraph" || each.type === "heading")
        return (each.content ?? []).map(readInline).join("");
      return each.content.map((item) => read(item.content ?? [])).join("");
    })
    .join("");
}
const readInline = (each: Inline) => (each.type === "text" ? each.text.replace(/\r\n|\r/g, "\n") : "\n");

describe("any document of the core", () => {
  const round = (document: Document) => toDocument(toEditor(document));

  it("goes through the editor without losing a word, a break or a picture", () => {
    fc.assert(fc.property(anyDocument, (any) => read(round(any).content ?? []) === read(any.content ?? [])));
  });

  it("is the same after a second round", () => {
    fc.assert(
      fc.property(anyDocument, (any) => {
        const once = round(any);
        expect(round(once)).toEqual(once);
      }),
    );
  });
});

describe("what the core allows and a caret can't stand in", () => {
  const through = (...blocks: Block[]) => toDocument(toEditor({ type: "doc", content: blocks })).content;

  it("an item without a paragraph gets one", () => {
    const list: Block = {
      type: "bullet_list",
      content: [{ type: "list_item", content: [{ type: "divider" }] }],
    };
    expect(through(list)).toEqual([
      {
        type: "bullet_list",
        content: [{ type: "list_item", content: [{ type: "paragraph" }, { type: "divider" }] }],
      },
    ]);
  });

  it("a heading that begins an item becomes its paragraph", () => {
    const heading: Block = {
      type: "heading",
      attrs: { level: 1 },
      content: [{ type: "text", text: "Words" }],
    };
    const list: Block = { type: "bullet_list", content: [{ type: "list_item", content: [heading] }] };
    expect(through(list)?.[0]).toMatchObject({ content: [{ content: [{ type: "paragraph" }] }] });
  });

  it("an empty body has no blocks, and neither has one empty paragraph", () => {
    expect(through()).toEqual([]);
    expect(through({ type: "paragraph" })).toEqual([]);
  });
});
