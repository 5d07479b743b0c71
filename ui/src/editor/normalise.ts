/**
 * The way into the editor and out of it: a document of the core becomes one that the schema accepts, and back.
 * The core allows a little more than one can put a caret into (an item without a paragraph, an empty quote); that
 * is repaired here, and never a word is lost by it. Going round twice is going round once.
 */
import type { Node } from "prosemirror-model";
import type { Block, Document, Inline, ListItem, Mark } from "../backend/contract";
import { schema } from "./schema";

const EMPTY_PARAGRAPH: Block = { type: "paragraph" };
const MARK_ORDER: readonly Mark["type"][] = ["strong", "em", "link", "strikethrough", "code"];

/** The document as the editor holds it. */
export function toEditor(document: Document): Node {
  const content = repairedBlocks(document.content ?? []);
  const node = schema.nodeFromJSON({ type: "doc", content: filled(content) });
  node.check();
  return node;
}

/** The document as the core keeps it; a body of one empty paragraph is an empty body. */
export function toDocument(doc: Node): Document {
  const only = doc.childCount === 1 ? doc.firstChild : null;
  if (only?.type.name === "paragraph" && only.content.size === 0) return { type: "doc", content: [] };
  return doc.toJSON() as Document;
}

function repairedBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => repaired(block) ?? []);
}

function repaired(block: Block): Block | null {
  switch (block.type) {
    case "paragraph":
      return { ...block, content: repairedInline(block.content ?? []) };
    case "heading":
      return {
        ...block,
        attrs: { level: block.attrs.level <= 1 ? 1 : 2 },
        content: repairedInline(block.content ?? []),
      };
    case "bullet_list":
    case "ordered_list":
      // A list without an item shows nothing and can't be clicked into.
      return block.content.length === 0 ? null : { ...block, content: block.content.map(repairedItem) };
    case "blockquote":
      return { ...block, content: filled(repairedBlocks(block.content)) };
    case "picture":
    case "divider":
      return block;
  }
}

function repairedItem(item: ListItem): ListItem {
  const blocks = repairedBlocks(item.content ?? []);
  const [first, ...rest] = blocks;
  if (first?.type === "paragraph") return { ...item, content: blocks };
  if (first?.type === "heading") {
    return { ...item, content: [{ type: "paragraph", content: first.content ?? [] }, ...rest] };
  }
  return { ...item, content: [EMPTY_PARAGRAPH, ...blocks] };
}

function filled(blocks: Block[]): Block[] {
  return blocks.length === 0 ? [EMPTY_PARAGRAPH] : blocks;
}

function repairedInline(content: readonly Inline[]): Inline[] {
  return content.flatMap((inline) => {
    if (inline.type === "hard_break") return [{ type: "hard_break" } satisfies Inline];
    const marks = repairedMarks(inline.marks ?? []);
    // The browser reads a line end inside a text back as a space, so it has to be a break.
    return inline.text
      .split(/\r\n|\r|\n/)
      .flatMap((text, line): Inline[] => [
        ...(line > 0 ? [{ type: "hard_break" } as const] : []),
        ...(text === "" ? [] : [{ type: "text", text, marks } as const]),
      ]);
  });
}

/** Each kind of mark once, in the schema's order. */
function repairedMarks(marks: readonly Mark[]): Mark[] {
  return MARK_ORDER.flatMap((type) => marks.find((mark) => mark.type === type) ?? []);
}
