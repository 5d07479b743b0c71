import type { EditorState } from "prosemirror-state";
import type { Node } from "prosemirror-model";
import { schema } from "./schema";

/** A link in the text: where it stands and where it leads. */
export interface LinkRange {
  from: number;
  to: number;
  href: string;
}

/** The whole link at the caret, or the one that all selected words belong to. */
export function linkAt({ selection }: EditorState): LinkRange | null {
  const { $from, from, to } = selection;
  const links = linksOf($from.parent, $from.start());
  return links.find((link) => link.from <= from && to <= link.to) ?? null;
}

/** The links of a block whose content begins at a place, neighbours with the same address as one. */
export function linksOf(textblock: Node, start: number): LinkRange[] {
  const links: LinkRange[] = [];
  textblock.forEach((node, offset) => {
    const mark = schema.marks.link.isInSet(node.marks);
    if (!mark) return;
    const from = start + offset;
    const link: LinkRange = { from, to: from + node.nodeSize, href: String(mark.attrs.href) };
    const before = links.at(-1);
    // Bold words inside a link are a text node of their own: neighbours with the same address are one link.
    if (before?.to === link.from && before.href === link.href) before.to = link.to;
    else links.push(link);
  });
  return links;
}
