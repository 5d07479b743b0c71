/**
 * Typographic signs while typing, by the language of the article: quotation marks, apostrophes, dashes, the ellipsis and
 * the narrow spaces of French. What is pasted or set as code stays as it is, and Backspace right after gives back what was
 * typed.
 */
import { InputRule } from "prosemirror-inputrules";
import type { Language } from "../backend";
import { APOSTROPHE, typographyOf, type Typography } from "./typography";

/** What an opening mark may follow: nothing, white space, a break, another opening mark, a dash or an opening bracket. */
const OPENS_AFTER = /(^|[\s\ufffc([{<¿¡–—/“‘„‚«‹「『（［-])$/u;
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

function doubleQuote(before: string, { double, thinSpace, unspaced }: Typography): string {
  return mark(before, double, thinSpace, unspaced);
}

function singleQuote(before: string, { single, thinSpace, unspaced }: Typography): string {
  const [open, close] = single;
  if (isOpen(before, open, close) && !startsHere(before, unspaced)) return inner(close, thinSpace, "close");
  // Between letters and after one it is an apostrophe, in every language.
  if (LETTER_BEFORE.test(before) && !unspaced) return APOSTROPHE;
  return mark(before, single, thinSpace, unspaced);
}

function mark(
  before: string,
  [open, close]: readonly [string, string],
  space: string,
  unspaced: boolean,
): string {
  const opens = unspaced ? !isOpen(before, open, close) : startsHere(before, false);
  return opens ? inner(open, space, "open") : inner(close, space, "close");
}

/** French puts a narrow space inside its angled marks. */
function inner(sign: string, space: string, side: "open" | "close"): string {
  if (!space || !"«»".includes(sign)) return sign;
  return side === "open" ? sign + space : space + sign;
}

function startsHere(before: string, unspaced: boolean): boolean {
  return unspaced ? before === "" : OPENS_AFTER.test(before);
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
