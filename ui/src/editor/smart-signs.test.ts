import { expect, it } from "vitest";
import { toEditor } from "./normalise";
import { smartSigns } from "./smart-signs";
import { typographyOf } from "./typography";
import { BACKSPACE, typed, wordsOf } from "./typing";

const type = (keys: string, language: string) =>
  wordsOf(
    typed(
      keys,
      smartSigns(() => language),
    ),
  );

it.each([
  ["en", `"Don't," she said ("it's 'live' now").`, "“Don’t,” she said (“it’s ‘live’ now”)."],
  ["en", "the '90s--and after...", "the ’90s—and after…"],
  ["en-GB", "tea--or not", "tea–or not"],
  [
    "de",
    `"Wie geht's?", sagt er -- 'gut' und 'wie geht's'.`,
    "„Wie geht’s?“, sagt er – ‚gut‘ und ‚wie geht’s‘.",
  ],
  [
    "fr",
    `"L'eau", dit-elle : oui ; non ! quoi ?`,
    "«\u202fL’eau\u202f», dit-elle\u00a0: oui\u202f; non\u202f! quoi\u202f?",
  ],
  ["es", `"Agua"`, "“Agua”"],
  ["it", `"L'acqua"`, "«L’acqua»"],
  ["nl", `"Foto's"`, "‘Foto’s’"],
  ["pl", `"Woda" i 'lód'`, "„Woda” i «lód»"],
  ["sv", `"Vatten"`, "”Vatten”"],
  ["ru", `"Вода и 'лёд'"`, "«Вода и „лёд“»"],
  ["zh-Hans", `他说"春茶"和"山"--好...`, "他说“春茶”和“山”——好……"],
  ["zh-Hant", `他說"春茶"`, "他說「春茶」"],
  ["ja", `"お茶"と'山'`, "「お茶」と『山』"],
  ["he", `"שלום"`, "”שלום”"],
  ["xx", `"unknown"`, "“unknown”"],
])("%s: %s", (language, keys, expected) => {
  expect(type(keys, language)).toBe(expected);
});

it("Backspace right after gives back what was typed", () => {
  expect(type(`so "${BACKSPACE}`, "en")).toBe(`so "`);
  expect(type(`don'${BACKSPACE}t`, "en")).toBe("don't");
  expect(type(`oui !${BACKSPACE}`, "fr")).toBe("oui !");
});

it("what is set as code stays as it is typed", () => {
  const code = toEditor({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "code" }] }] }],
  });
  expect(
    wordsOf(
      typed(
        `="b"--'c'...`,
        smartSigns(() => "en"),
        code,
      ),
    ),
  ).toBe(`a="b"--'c'...`);
});

it("three hyphens at the beginning are still a divider", () => {
  for (const language of ["en", "de", "zh"]) {
    expect(
      typed(
        "---A",
        smartSigns(() => language),
      )[0],
    ).toEqual({ type: "divider" });
  }
});

it("every language that is known has a pair of each kind", () => {
  for (const language of ["en", "de-AT", "fr-CH", "pt-PT", "zh-Hant-HK", "no"]) {
    const { double, single } = typographyOf(language);
    expect([...double, ...single].every((mark) => mark.length === 1)).toBe(true);
  }
});
