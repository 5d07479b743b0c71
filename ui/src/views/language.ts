import type { Language } from "../backend";

/** The languages that are offered; any other that an article came with is offered beside them. */
const OFFERED: readonly Language[] = [
  "en",
  "zh-Hans",
  "zh-Hant",
  "ar",
  "de",
  "es",
  "fa",
  "fr",
  "he",
  "hi",
  "id",
  "it",
  "ja",
  "ko",
  "nl",
  "pl",
  "pt",
  "ru",
  "sv",
  "tr",
  "uk",
  "ur",
  "vi",
];

/** Written from right to left; the same list as the core's `model::language`. */
const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

const names = new Intl.DisplayNames("en", { type: "language" });

/** "Simplified Chinese" for `zh-Hans`. */
export function languageName(language: Language): string {
  try {
    return names.of(language) ?? language;
  } catch {
    // The library takes tags that the web view can't read, such as `en-a`.
    return language;
  }
}

/** Whether a text is a language tag; the same rule as the core's `model::language`. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(text);
}

/** Which way the language is written. */
export function directionOf(language: Language): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(language.split("-")[0]?.toLowerCase() ?? "") ? "rtl" : "ltr";
}

/** What a choice of languages offers, the chosen one among it. */
export function languagesWith(chosen: Language): readonly { id: Language; title: string }[] {
  const all = OFFERED.includes(chosen) ? OFFERED : [chosen, ...OFFERED];
  return all.map((id) => ({ id, title: languageName(id) }));
}
