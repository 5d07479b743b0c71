import { describe, expect, it } from "vitest";
import { directionOf, isLanguageTag, languageName, languagesWith } from "./language";
import { namesIn, namesText } from "./names";

describe("names in a field", () => {
  it.each([
    ["Ana Ruiz, Li Wen", ["Ana Ruiz", "Li Wen"]],
    [" Ana Ruiz ,, Ana Ruiz,", ["Ana Ruiz"]],
    ["林岚、李文，王", ["林岚", "李文", "王"]],
    ["Smith and Sons", ["Smith and Sons"]],
    ["", []],
  ])("%j", (typed, names) => {
    expect(namesIn(typed)).toEqual(names);
    expect(namesIn(namesText(names))).toEqual(names);
  });
});

describe("languages", () => {
  it("are named for a person, whatever the tag", () => {
    expect(languageName("zh-Hans")).toBe("Simplified Chinese");
    expect(languageName("xx-private")).not.toBe("");
    // A tag that the core takes and the web view can't read.
    expect(languageName("en-a")).toBe("en-a");
  });

  it("of Arabic and Hebrew run from right to left", () => {
    expect(["ar", "ar-EG", "HE", "ur"].map(directionOf)).toEqual(["rtl", "rtl", "rtl", "rtl"]);
    expect(["en", "zh-Hant", "ja", "arn"].map(directionOf)).toEqual(["ltr", "ltr", "ltr", "ltr"]);
  });

  it("are told from what is no tag", () => {
    for (const tag of ["en", "gsw", "zh-Hans", "pt-BR", "en-a"]) expect(isLanguageTag(tag)).toBe(true);
    for (const text of ["", "e", "English", "en_GB", "en-", "zh Hans", "en-toolongforit"]) {
      expect(isLanguageTag(text)).toBe(false);
    }
  });

  it("that are not offered are offered where an article came with one", () => {
    expect(languagesWith("gd")[0]).toEqual({ id: "gd", title: "Scottish Gaelic" });
    expect(languagesWith("en").filter(({ id }) => id === "en")).toHaveLength(1);
  });
});
