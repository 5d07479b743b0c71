/**
 * Where the words of a search stand in a text. The rule is the core's (`hits` in the model's `query`), and both are
 * tested on the texts of `tests/cases/hits.json`.
 */
import type { SearchWord, Stretch } from "../backend";

/** A text as searching sees it: small letters without accents, a run of what is neither letter nor digit one space. */
interface Folded {
  /** A character each. */
  chars: string[];
  /** Where each comes from, in UTF-16 code units. */
  from: number[];
  to: number[];
}

const WORD = /[\p{Alphabetic}\p{N}]/u;
const ACCENT = /\p{M}/u;
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{323af}]/u;
const TATWEEL = "\u0640";
const PLAIN = /^[\0-\x7f]$/;
/** No more than so many are looked for of one word. */
const MOST = 500;

/** In order, none over another. */
export function soughtIn(text: string, words: readonly SearchWord[]): Stretch[] {
  if (text === "" || words.length === 0) return [];
  const folded = fold(text);
  const found = words.flatMap((word) => stands(folded, word));
  found.sort((a, b) => a.from - b.from || a.to - b.to);
  const apart: Stretch[] = [];
  for (const hit of found) {
    const last = apart.at(-1);
    if (last && hit.from <= last.to) last.to = Math.max(last.to, hit.to);
    else apart.push(hit);
  }
  return apart;
}

function stands({ chars, from, to }: Folded, { text, prefix }: SearchWord): Stretch[] {
  const needle = fold(text).chars;
  while (needle.at(-1) === " ") needle.pop();
  const [first, last] = [needle[0], needle.at(-1)];
  if (first === undefined || last === undefined) return [];
  const hits: Stretch[] = [];
  for (let at = 0; at + needle.length <= chars.length && hits.length < MOST; at += 1) {
    if (chars[at] !== first || !needle.every((c, offset) => chars[at + offset] === c)) continue;
    const end = at + needle.length;
    const begins = isLoose(first) || isLoose(chars[at - 1]);
    const ends = prefix || isLoose(last) || isLoose(chars[end]);
    if (!begins || !ends) continue;
    hits.push({ from: from[at] ?? 0, to: to[end - 1] ?? 0 });
    at = end - 1;
  }
  return hits;
}

/** Whether a word may begin after it and end before it: nothing, a space, a character that is a word by itself. */
const isLoose = (c: string | undefined) => c === undefined || c === " " || IDEOGRAPH.test(c);

function fold(text: string): Folded {
  const folded: Folded = { chars: [], from: [], to: [] };
  let here = 0;
  for (const c of text) {
    const end = here + c.length;
    const plain = foldChar(c);
    for (const each of plain) {
      const word = WORD.test(each);
      if (!word && (folded.chars.at(-1) ?? " ") === " ") continue;
      folded.chars.push(word ? each : " ");
      folded.from.push(here);
      folded.to.push(end);
    }
    // An accent that stands by itself belongs to the letter before it.
    if (plain === "" && folded.to.at(-1) === here) folded.to[folded.to.length - 1] = end;
    here = end;
  }
  return folded;
}

function foldChar(c: string): string {
  if (PLAIN.test(c)) return c.toLowerCase();
  if (c === TATWEEL) return "";
  if (IDEOGRAPH.test(c)) return c;
  const letters = [...c.normalize("NFD")].filter((each) => !ACCENT.test(each)).join("");
  return [...letters.toLowerCase()].filter((each) => !ACCENT.test(each)).join("");
}
