/**
 * What a body can hold, for ProseMirror. It mirrors the core's `model::Document` node by node; the documents in
 * `tests/cases/document` are loaded into both, and must come back unchanged.
 *
 * Its rules for HTML read what was copied here and what the web view itself writes while one types; foreign HTML is the
 * core's to clean.
 */
import { Schema, type MarkSpec, type NodeSpec, type TagParseRule } from "prosemirror-model";
import { isLinkAddress } from "./address";

/** The largest number an ordered list of the model can begin with (a `u32`). */
const MAX_START = 0xffff_ffff;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const headingRule = (tag: string, level: 1 | 2): TagParseRule => ({ tag, attrs: { level } });

const nodes = {
  doc: { content: "block+" },
  paragraph: {
    content: "inline*",
    group: "block",
    parseDOM: [{ tag: "p" }],
    toDOM: () => ["p", { dir: "auto" }, 0],
  },
  heading: {
    attrs: { level: { validate: "number" } },
    content: "inline*",
    group: "block",
    defining: true,
    parseDOM: [headingRule("h1", 1), headingRule("h2", 2)],
    toDOM: (node) => [`h${String(node.attrs.level)}`, { dir: "auto" }, 0],
  },
  bullet_list: {
    content: "list_item+",
    group: "block",
    parseDOM: [{ tag: "ul" }],
    toDOM: () => ["ul", 0],
  },
  ordered_list: {
    attrs: { start: { default: 1, validate: "number" } },
    content: "list_item+",
    group: "block",
    parseDOM: [{ tag: "ol", getAttrs: (ol) => ({ start: startOf(ol.getAttribute("start")) }) }],
    toDOM: (node) => ["ol", { start: String(node.attrs.start) }, 0],
  },
  list_item: {
    // A paragraph comes first, so that "# " typed in an item can't make a heading of it.
    content: "paragraph block*",
    defining: true,
    parseDOM: [{ tag: "li" }],
    toDOM: () => ["li", 0],
  },
  blockquote: {
    attrs: { source: { default: "", validate: "string" } },
    content: "block+",
    group: "block",
    defining: true,
    parseDOM: [
      { tag: "blockquote", getAttrs: (quote) => ({ source: quote.getAttribute("data-source") ?? "" }) },
    ],
    toDOM: (node) => ["blockquote", { "data-source": String(node.attrs.source) }, 0],
  },
  picture: {
    attrs: { illustration: { validate: "string" } },
    group: "block",
    draggable: true,
    parseDOM: [
      {
        tag: "figure[data-illustration]",
        // The core refuses a whole save for an id that is none, so a foreign page's figure is not a picture.
        getAttrs: (figure) => {
          const illustration = figure.getAttribute("data-illustration") ?? "";
          return UUID.test(illustration) && { illustration };
        },
      },
    ],
    toDOM: (node) => ["figure", { "data-illustration": String(node.attrs.illustration) }],
  },
  divider: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
  text: { group: "inline" },
  hard_break: {
    inline: true,
    group: "inline",
    selectable: false,
    linebreakReplacement: true,
    leafText: () => "\n",
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
  },
} satisfies Record<string, NodeSpec>;

const marks = {
  strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
  em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
  link: {
    attrs: { href: { validate: "string" } },
    inclusive: false,
    parseDOM: [
      {
        tag: "a[href]",
        getAttrs: (a) => {
          const href = a.getAttribute("href") ?? "";
          return isLinkAddress(href) && { href };
        },
      },
    ],
    // An address of another kind can only come out of a library made elsewhere: it is kept, and leads nowhere.
    toDOM: (mark) => {
      const href = String(mark.attrs.href);
      return ["a", isLinkAddress(href) ? { href, title: href } : { title: href }, 0];
    },
  },
  strikethrough: { parseDOM: [{ tag: "s" }], toDOM: () => ["s", 0] },
  code: { code: true, parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
} satisfies Record<string, MarkSpec>;

/** The editor's schema. */
export const schema = new Schema({ nodes, marks });

/** The first number of a pasted list; 1 where it is none that the model can keep. */
function startOf(attribute: string | null): number {
  const start = attribute === null ? 1 : Number(attribute);
  return Number.isInteger(start) && start >= 0 && start <= MAX_START ? start : 1;
}
