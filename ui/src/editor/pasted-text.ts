/** Plain text from the clipboard. HTML is read by the schema alone. */
import { Fragment, Slice, type Mark, type Node, type ResolvedPos } from "prosemirror-model";
import { schema } from "./schema";

const { nodes } = schema;
const LINE = /\r\n|\r|\n/;

/**
 * Text as paragraphs: blank lines part them, and a single line end is then a break inside one. In a text without
 * blank lines each line is a paragraph.
 */
export function pastedText(text: string, $context: ResolvedPos): Slice {
  const marks = $context.marks().filter((mark) => mark.type !== schema.marks.link);
  const lines = withoutBlankEnds(text.split(LINE));
  const apart = lines.length > 1 && lines.some(isBlank);
  const paragraphs = apart ? groupedByBlankLines(lines) : lines.map((line) => [line]);
  const blocks = paragraphs.map((group) => nodes.paragraph.create(null, brokenLines(group, marks)));
  return Slice.maxOpen(Fragment.fromArray(blocks));
}

const isBlank = (line: string) => line.trim() === "";

function withoutBlankEnds(lines: string[]): string[] {
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  // A lone space can be what was copied.
  return first < 0 ? lines.slice(0, 1) : lines.slice(first, last + 1);
}

function groupedByBlankLines(lines: string[]): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (!isBlank(line)) groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

function brokenLines(lines: string[], marks: readonly Mark[]): Node[] {
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [nodes.hard_break.create()] : []),
    ...(line === "" ? [] : [schema.text(line, marks)]),
  ]);
}
