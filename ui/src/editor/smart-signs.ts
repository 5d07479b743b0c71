/**
 * Typographic signs while typing, by the language of the article: quotation marks, apostrophes, dashes, the ellipsis and
 * the narrow spaces of French. What is pasted or set as code stays as it is, and Backspace right after gives back what was
 * typed.
 */
import { InputRule } from "prosemirror-inputrules";
import type { Language } from "../backend";
import { APOSTROPHE, typographyOf, type Typography } from "./typography";

/** What an opening mark may follow beside another one: nothing, white space, a break, a dash or an opening bracket. */
const OPENS_AFTER = /(^|[\s\ufffc([{<¿¡–—/-])$/u;
const LETTER_BEFORE = /[\p{L}\p{N}]$/u;

/** The rules; the language is asked anew each time. */
export function smartSigns(language: () => Language): InputRule[] {
  const rules = () => typographyOf(language());
  return [
    sign(/"$/, (before) => doubleQuote(before, rules())),
    sign(/'$/, (before) => singleQuote(before, rules())),
    // The ’90s: what looked like an opening mark stands for the century.
    sign(/(^|\s)‘\d\ds$/, (_before, typed) => typed.replace("‘", APOSTROPHE)),
    // A closing mark before a letter was an apostrophe all along: ‚wie geht’s‘.
    sign(/\p{L}[^\s\p{L}\p{N}]\p{L}$/u, (_before, typed) => insideAWord(typed, rules())),
    sign(/--$/, (before) => (before === "" || before.endsWith("-") ? null : rules().dash)),
    sign(/\.\.\.$/, (before) => (before.endsWith(".") ? null : rules().ellipsis)),
    sign(/ [;!?:»]$/, (_before, typed) => spaced(typed.slice(1), rules())),
  ];
}

function doubleQuote(before: string, rules: Typography): string {
  return mark(before, rules.double, rules);
}

function singleQuote(before: string, rules: Typography): string {
  const [open, close] = rules.single;
  const ends = open !== rules.double[0] && isOpen(before, open, close) && !startsHere(before, rules);
  if (ends) return inner(close, rules.thinSpace, "close");
  // Between letters and after one it is an apostrophe, in every language.
  if (LETTER_BEFORE.test(before) && !rules.unspaced) return APOSTROPHE;
  return mark(before, rules.single, rules);
}

function mark(before: string, [open, close]: readonly [string, string], rules: Typography): string {
  const opens = rules.unspaced ? !isOpen(before, open, close) : startsHere(before, rules);
  return opens ? inner(open, rules.thinSpace, "open") : inner(close, rules.thinSpace, "close");
}

/** French puts a narrow space inside its angled marks. */
function inner(sign: string, space: string, side: "open" | "close"): string {
  if (!space || !"«»".includes(sign)) return sign;
  return side === "open" ? sign + space : space + sign;
}

function startsHere(before: string, { double, single, unspaced }: Typography): boolean {
  if (unspaced) return before === "";
  const last = before.at(-1) ?? "";
  // What opens in one language closes in another: “ in German.
  const closes = [double[1], single[1]].includes(last);
  return OPENS_AFTER.test(before) || (!closes && [double[0], single[0]].includes(last));
}

/** Whether a pair was begun in this block and not ended. */
function isOpen(before: string, open: string, close: string): boolean {
  return open !== close && before.lastIndexOf(open) > before.lastIndexOf(close);
}

function insideAWord(typed: string, { single: [open, close] }: Typography): string | null {
  const isMark = open !== close && close !== APOSTROPHE && typed.includes(close);
  return isMark ? typed.replace(close, APOSTROPHE) : null;
}

function spaced(sign: string, { thinSpace }: Typography): string | null {
  if (!thinSpace) return null;
  return (sign === ":" ? "\u00a0" : thinSpace) + sign;
}

/** A rule that puts a sign in place of what was typed; `null` leaves it. */
function sign(typed: RegExp, made: (before: string, typed: string) => string | null): InputRule {
  return new InputRule(
    typed,
    (state, match, start, end) => {
      const $start = state.doc.resolve(start);
      const before = $start.parent.textBetween(0, $start.parentOffset, undefined, "\ufffc");
      const text = made(before, match[0]);
      if (text === null || text === match[0]) return null;
      return state.tr.insertText(text, start, end);
    },
    { inCodeMark: false },
  );
}
