/** What can be put in from the menu that “/” and “+” open. */
import { setBlockType } from "prosemirror-commands";
import type { Command, EditorState } from "prosemirror-state";
import { insertDivider } from "./blocks";
import { toggleBulletList, toggleHeading, toggleOrderedList, toggleQuote } from "./commands";
import { schema } from "./schema";

export interface Insertable {
  title: string;
  /** Other words by which it is found. */
  also: string;
  /** How it is typed or which key does it. */
  hint: string;
  /** `picture` asks first which one. */
  run: Command | "picture";
}

export const INSERTABLE: readonly Insertable[] = [
  { title: "Picture…", also: "image photo illustration", hint: "Ctrl Alt P", run: "picture" },
  { title: "Heading", also: "h1 title", hint: "#", run: toggleHeading(1) },
  { title: "Lower heading", also: "h2 subheading", hint: "##", run: toggleHeading(2) },
  { title: "List", also: "bullets", hint: "-", run: toggleBulletList },
  { title: "Numbered list", also: "ordered", hint: "1.", run: toggleOrderedList },
  { title: "Quote", also: "citation", hint: ">", run: toggleQuote },
  { title: "Divider", also: "line rule", hint: "---", run: insertDivider },
  { title: "Paragraph", also: "text plain", hint: "Ctrl Alt 0", run: setBlockType(schema.nodes.paragraph) },
];

/** Those that some letters mean. */
export function insertableFor(letters: string): readonly Insertable[] {
  const sought = letters.toLowerCase();
  return INSERTABLE.filter(({ title, also }) =>
    `${title} ${also}`
      .toLowerCase()
      .split(" ")
      .some((word) => word.startsWith(sought)),
  );
}

/** What was typed to ask for the menu: "/" and letters that stand alone in a paragraph before the caret. */
export function askedIn({ selection }: EditorState): { from: number; to: number; letters: string } | null {
  const { $from, empty } = selection;
  if (
    !empty ||
    $from.parent.type !== schema.nodes.paragraph ||
    $from.parentOffset !== $from.parent.content.size
  )
    return null;
  const [, letters] = /^\/([\p{L}\p{N}]{0,20})$/u.exec($from.parent.textContent) ?? [];
  return letters === undefined ? null : { from: $from.start(), to: $from.pos, letters };
}

/** Whether the caret stands in an empty paragraph, where the “+” is offered. */
export function isAtEmptyParagraph({ selection }: EditorState): boolean {
  const { parent } = selection.$from;
  return selection.empty && parent.type === schema.nodes.paragraph && parent.content.size === 0;
}
