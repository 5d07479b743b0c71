/** Markdown at the start of a block: "# ", "## ", "- ", "1. ", "> " and "---". Backspace takes one back. */
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { Selection, type Plugin } from "prosemirror-state";
import { schema } from "./schema";

const { nodes } = schema;

const divider = new InputRule(/^(---|—-)$/, (state, _match, start) => {
  const $start = state.doc.resolve(start);
  if ($start.parent.type !== nodes.paragraph) return null;
  const tr = state.tr.replaceWith($start.before(), $start.after(), [
    nodes.divider.create(),
    nodes.paragraph.create(),
  ]);
  return tr.setSelection(Selection.near(tr.doc.resolve($start.before() + 1)));
});

/** The rules as a plugin. */
export function markdownRules(): Plugin {
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
    ],
  });
}
