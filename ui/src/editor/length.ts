/**
 * How much there is to read, counted while one types. The rule is the core's `length_of`, and both are tested on the
 * texts of `tests/cases/length.json`. A block is counted once and remembered with its node, which never changes.
 */
import type { Node } from "prosemirror-model";
import type { Length } from "../backend";
import { schema } from "./schema";

const WORDS_A_MINUTE = 238;
const CHARACTERS_A_MINUTE = 400;

interface Count {
  words: number;
  /** Those of which each is a word by itself: Han, kana, Hangul. */
  characters: number;
}

const NONE: Count = { words: 0, characters: 0 };
const PLAIN_WORD = /^[!-/:-@[-`{-~]*[0-9A-Za-z]+[!-/:-@[-`{-~]*$/;
const ALPHANUMERIC = /[\p{Alphabetic}\p{N}]/u;
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{323af}]/gu;
const words = new Intl.Segmenter("en", { granularity: "word" });

/** The length of a text. */
export function lengthOf(text: string): Length {
  return asLength(countOf(text));
}

/** The length of a whole body, the sources of its quotes included. */
export function lengthOfBody(doc: Node): Length {
  return asLength(countIn(doc));
}

/** The length of what is selected. */
export function lengthBetween(doc: Node, from: number, to: number): Length {
  return lengthOf(
    doc.textBetween(from, to, "\n", (leaf) => (leaf.type === schema.nodes.hard_break ? "\n" : " ")),
  );
}

const counted = new WeakMap<Node, Count>();

function countIn(node: Node): Count {
  const known = counted.get(node);
  if (known) return known;
  let count = NONE;
  if (node.isTextblock) count = countOf(node.textContent);
  else {
    for (let at = 0; at < node.childCount; at++) count = sum(count, countIn(node.child(at)));
    if (node.type === schema.nodes.blockquote) count = sum(count, countOf(String(node.attrs.source)));
  }
  counted.set(node, count);
  return count;
}

function countOf(text: string): Count {
  let count = NONE;
  for (const stretch of text.split(/[\t\n\f\r ]+/)) {
    if (stretch === "") continue;
    count = sum(count, PLAIN_WORD.test(stretch) ? { words: 1, characters: 0 } : countSegments(stretch));
  }
  return count;
}

function countSegments(stretch: string): Count {
  const count = { ...NONE };
  for (const { segment } of words.segment(stretch)) {
    if (!ALPHANUMERIC.test(segment)) continue;
    const ideographs = segment.match(IDEOGRAPH)?.length ?? 0;
    count.characters += ideographs;
    if (ideographs === 0) count.words += 1;
  }
  return count;
}

const sum = (one: Count, other: Count): Count => ({
  words: one.words + other.words,
  characters: one.characters + other.characters,
});

function asLength({ words, characters }: Count): Length {
  const total = words + characters;
  const seconds =
    Math.floor((words * 60) / WORDS_A_MINUTE) + Math.floor((characters * 60) / CHARACTERS_A_MINUTE);
  return { words: total, minutes: total === 0 ? 0 : Math.max(1, Math.ceil(seconds / 60)) };
}
