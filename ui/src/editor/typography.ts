/**
 * The quotation marks and dashes of each language. The marks are those of Unicode's CLDR 48.2 (`delimiters` in
 * `cldr-misc-full`); it has nothing on dashes and on the spaces of French, which follow the usage of each language's press.
 */
import type { Language } from "../backend";

/** How a language sets what a keyboard writes straight. */
export interface Typography {
  /** Outer marks, opening and closing. */
  double: readonly [string, string];
  /** Marks inside those. */
  single: readonly [string, string];
  /** What two hyphens become. */
  dash: string;
  /** What three full stops become. */
  ellipsis: string;
  /** The space inside angled marks and before high punctuation; empty where there is none. */
  thinSpace: string;
  /** Whether words are written without spaces, so that a space can't tell an opening mark from a closing one. */
  unspaced: boolean;
}

export const APOSTROPHE = "’";
const NARROW = "\u202f";

const CURLY = "“ ” ‘ ’";
const LOW = "„ “ ‚ ‘";
const MARKS: Readonly<Record<string, string>> = {
  ar: "” “ ’ ‘",
  bg: "„ “ „ “",
  ca: "« » “ ”",
  cs: LOW,
  da: CURLY,
  de: LOW,
  el: "« » “ ”",
  en: CURLY,
  es: CURLY,
  et: LOW,
  fa: "« » ‹ ›",
  fi: "” ” ’ ’",
  fr: "« » « »",
  "fr-ch": "« » ‹ ›",
  he: "” ” ’ ’",
  hi: CURLY,
  hr: LOW,
  hu: "„ ” » «",
  id: CURLY,
  it: "« » “ ”",
  ja: "「 」 『 』",
  ko: CURLY,
  lt: "„ “ „ “",
  lv: CURLY,
  nb: "« » ‘ ’",
  nl: "‘ ’ ‘ ’",
  no: "« » ‘ ’",
  pl: "„ ” « »",
  pt: CURLY,
  "pt-pt": "« » “ ”",
  ro: "„ ” « »",
  ru: "« » „ “",
  sk: LOW,
  sl: LOW,
  sv: "” ” ’ ’",
  tr: CURLY,
  uk: "« » „ “",
  ur: "” “ ’ ‘",
  vi: CURLY,
  zh: CURLY,
  "zh-hant": "「 」 『 』",
  "zh-hk": "「 」 『 』",
  "zh-tw": "「 」 『 』",
};

/** The rules of a language; of one that the table does not know, those of English. */
export function typographyOf(language: Language): Typography {
  const tag = language.toLowerCase();
  const parts = tag.split("-");
  const [primary = ""] = parts;
  // "zh-Hant-HK" is found by its first two parts, "de-AT" by its first.
  const known = MARKS[parts.slice(0, 2).join("-")] ?? MARKS[primary] ?? CURLY;
  const [open = "", close = "", innerOpen = "", innerClose = ""] = known.split(" ");
  const unspaced = primary === "zh" || primary === "ja";
  return {
    double: [open, close],
    single: [innerOpen, innerClose],
    dash: unspaced ? "——" : primary === "en" && tag !== "en-gb" ? "—" : "–",
    ellipsis: unspaced ? "……" : "…",
    thinSpace: primary === "fr" && tag !== "fr-ch" ? NARROW : "",
    unspaced,
  };
}
