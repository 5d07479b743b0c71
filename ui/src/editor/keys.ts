/** The keys of the text. Whatever they do not use goes on to the window. */
import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  liftEmptyBlock,
  setBlockType,
  splitBlock,
} from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import type { Command, Plugin } from "prosemirror-state";
import { insertDivider } from "./blocks";
import {
  breakLine,
  isInside,
  toggleBulletList,
  toggleCode,
  toggleEm,
  toggleHeading,
  toggleOrderedList,
  toggleQuote,
  toggleStrikethrough,
  toggleStrong,
  writeOnBelow,
} from "./commands";
import { schema } from "./schema";

const item = schema.nodes.list_item;

/** What keys ask of what is around the text. */
export interface Asked {
  forLink: Command;
  forToolbar: Command;
  forPicture: Command;
  forSource: Command;
  toFind: Command;
  toReplace: Command;
  forNext: Command;
  forPrevious: Command;
}

/** The keymaps, the editor's own before the plain ones of every text field. */
export function keymaps(asked: Asked): Plugin[] {
  return [
    keymap({
      "Mod-b": toggleStrong,
      "Mod-i": toggleEm,
      "Mod-Shift-x": toggleStrikethrough,
      "Mod-Shift-c": toggleCode,
      "Mod-k": asked.forLink,
      "Mod-/": asked.forToolbar,
      "Alt-F10": asked.forToolbar,
      "Mod-Alt-p": asked.forPicture,
      "Mod-Alt-s": asked.forSource,
      "Mod-f": asked.toFind,
      "Mod-h": asked.toReplace,
      F3: asked.forNext,
      "Shift-F3": asked.forPrevious,
      "Mod-Alt-d": insertDivider,
      "Mod-Alt-0": setBlockType(schema.nodes.paragraph),
      "Mod-Alt-1": toggleHeading(1),
      "Mod-Alt-2": toggleHeading(2),
      "Mod-Shift-8": toggleBulletList,
      "Mod-Shift-7": toggleOrderedList,
      "Mod-Shift-9": toggleQuote,
      // With nothing to take back here the key must not reach the window, which would undo elsewhere.
      "Mod-z": always(undo),
      "Mod-y": always(redo),
      "Mod-Shift-z": always(redo),
      Enter: chainCommands(splitListItem(item), createParagraphNear, liftEmptyBlock, splitBlock),
      "Shift-Enter": breakLine,
      "Mod-Enter": breakLine,
      Backspace: undoInputRule,
      ArrowDown: writeOnBelow,
      // In a list Tab never leaves the text, even where an item can't go deeper; Shift-Tab leaves it at last.
      Tab: inList(always(sinkListItem(item))),
      "Shift-Tab": inList(liftListItem(item)),
    }),
    keymap(baseKeymap),
  ];
}

function always(command: Command): Command {
  return (state, dispatch, view) => {
    command(state, dispatch, view);
    return true;
  };
}

function inList(command: Command): Command {
  return (state, dispatch, view) => isInside(state, item) && command(state, dispatch, view);
}
