/**
 * Markdown while typing. At the start of a block "# ", "## ", "- ", "1. ", "> " and "---"; round words `**`, `__`, `*`, `_`,
 * `~~`, backticks, and [words](address). Backspace takes one back.
 */
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import type { MarkType } from "prosemirror-model";
import { Selection, type Plugin } from "prosemirror-state";
import { completedAddress } from "./address";
import { schema } from "./schema";

const { nodes, marks } = schema;

const divider = new InputRule(/^(---|[—–]-|——-)$/, (state, _match, start) => {
  const $start = state.doc.resolve(start);
  if ($start.parent.type !== nodes.paragraph) return null;
  const tr = state.tr.replaceWith($start.before(), $start.after(), [
    nodes.divider.create(),
    nodes.paragraph.create(),
  ]);
  return tr.setSelection(Selection.near(tr.doc.resolve($start.before() + 1)));
});

/** Words between signs that touch them: `**so**`, but not `** so **`, `2*3*4`, or the underlines of `a_file_name`. */
function between(sign: string): RegExp {
  const one = sign.charAt(0);
  const [other, any] = [`[^\\s${one}]`, `[^${one}]`];
  const escaped = sign.replaceAll("*", "\\*");
  const outside = one === "_" ? `\\p{L}\\p{N}${one}` : `\\p{N}${one}`;
  return new RegExp(`(?<![${outside}])${escaped}(${other}(?:${any}*${other})?)${escaped}$`, "u");
}

function marked(sign: string, type: MarkType): InputRule {
  return new InputRule(
    between(sign),
    (state, match, start, end) => {
      const words = match[1] ?? "";
      const from = start + sign.length;
      // A break or a picture between the signs is a sign of its own here, and nothing is lost of it.
      if (state.doc.textBetween(from, from + words.length, undefined, "\ufffc") !== words) return null;
      const tr = state.tr.delete(from + words.length, end).delete(start, from);
      return tr.addMark(start, start + words.length, type.create()).removeStoredMark(type);
    },
    { inCodeMark: false },
  );
}

const link = new InputRule(
  /\[([^[\]]+)\]\(([^()\s]+)\)$/,
  (state, match, start, end) => {
    const [, words = "", typed = ""] = match;
    const href = completedAddress(typed);
    const from = start + 1;
    if (!href || state.doc.textBetween(from, from + words.length, undefined, "\ufffc") !== words) return null;
    const tr = state.tr.delete(from + words.length, end).delete(start, from);
    const to = start + words.length;
    return tr.removeMark(start, to, marks.link).addMark(start, to, marks.link.create({ href }));
  },
  { inCodeMark: false },
);

/** The rules as a plugin, and beside them others for while one types. */
export function markdownRules(others: readonly InputRule[] = []): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,2})\s$/, nodes.heading, (match) => ({ level: match[1]?.length })),
      wrappingInputRule(/^\s*[-+*]\s$/, nodes.bullet_list),
      wrappingInputRule(
        /^(\d{1,9})[.)]\s$/,
        nodes.ordered_list,
        (match) => ({ start: Number(match[1]) }),
        (match, list) => list.childCount + Number(list.attrs.start) === Number(match[1]),
      ),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      divider,
      marked("**", marks.strong),
      marked("__", marks.strong),
      marked("*", marks.em),
      marked("_", marks.em),
      marked("~~", marks.strikethrough),
      marked("`", marks.code),
      link,
      ...others,
    ],
  });
}
