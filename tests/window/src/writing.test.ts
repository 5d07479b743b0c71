// Writing in the real window: Markdown, a picture, a quote with its source, find and replace, undo; all of it outlives a kill.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { By } from "selenium-webdriver";
import { cli, sampleLibrary } from "./cli";
import { desktop } from "./desktop";
import { eventually } from "./eventually";
import { Key, Window } from "./window";

interface Block {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Block[];
  text?: string;
  marks?: { type: string }[];
}

let library: string;
let window: Window;
let article: string;

beforeAll(async () => {
  library = sampleLibrary();
  window = await Window.open({ library });
  await window.click("button", "Articles");
  await window.click("button", "New article");
  // The headline of the article before is there until the new one's is, which waits for words.
  await eventually("an empty headline has the focus", async () => {
    const focused = await window.run<string[]>("const { tagName, value } = document.activeElement; return [tagName, value]");
    expect(focused).toEqual(["TEXTAREA", ""]);
  });
  await window.type("The boat that waits");
  article = await eventually("it is in the library", () => {
    const { articles } = cli<{ articles: { article: string; headline: string }[] }>(library, "articles");
    const found = articles.find(({ headline }) => headline === "The boat that waits");
    if (!found) throw new Error("not yet");
    return found.article;
  });
});
afterAll(() => window?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await window?.shoot(`failed ${task.name.slice(0, 40)}`);
});

/** The body as the library has it. */
const blocks = (): Block[] =>
  cli<{ article: { body: { content?: Block[] } } }>(library, "show", article).article.body.content ?? [];
const words = (block?: Block): string => block?.text ?? (block?.content ?? []).map(words).join("");
const kinds = (): string[] => blocks().map(({ type }) => type);

const toBody = async () => window.point(await window.find("textbox", "Body"));
const toEnd = () => window.press([Key.CONTROL, Key.END]);

test("Markdown and typographic signs are set while one types", async () => {
  await toBody();
  await window.type("# On the water");
  await window.press([Key.ENTER]);
  await window.type(`It's "late", said the **keeper** -- and waited.`);
  await window.press([Key.ENTER]);
  await window.type("- ropes");
  await window.press([Key.ENTER]);
  await window.type("lamps");
  await window.press([Key.ENTER]);
  await window.press([Key.ENTER]);
  await eventually("it is saved as it was meant", () => {
    expect(kinds().slice(0, 3)).toEqual(["heading", "paragraph", "bullet_list"]);
    expect(words(blocks()[1])).toBe("It’s “late”, said the keeper — and waited.");
    const keeper = blocks()[1]?.content?.find(({ text }) => text === "keeper");
    expect(keeper?.marks).toEqual([{ type: "strong" }]);
    expect(blocks()[2]?.content).toHaveLength(2);
  });
});

test("a picture comes from the menu that “/” opens, with its credit line", async () => {
  await window.type("/pic");
  await window.find("option", /Picture/);
  await window.press([Key.ENTER]);
  const dialog = await window.find("dialog", "Choose a picture");
  const first = await eventually("there are pictures", async () => {
    const [one] = await dialog.findElements(By.css("img"));
    if (!one) throw new Error("none");
    return one;
  });
  await window.point(first);
  await eventually("it is in the text", () => expect(kinds()).toContain("picture"));
  await window.find("button", "Replace this picture");
});

test("a quote names its source", async () => {
  await toBody();
  await toEnd();
  await window.type("> We count them twice.");
  await window.point(await window.find("textbox", "Source of the quote"));
  await window.type("M. Okafor, keeper");
  await window.press([Key.ENTER]);
  await window.type("After the quote, tea.");
  await eventually("it is saved", () => {
    const quote = blocks().find(({ type }) => type === "blockquote");
    expect(quote?.attrs).toEqual({ source: "M. Okafor, keeper" });
    expect(words(quote)).toBe("We count them twice.");
    expect(words(blocks().at(-1))).toBe("After the quote, tea.");
    // Where the picture was selected before, it was written under, not over.
    expect(kinds()).toContain("picture");
  });
  await window.shoot("writing");
});

test("find and replace changes all in one step, and undo takes all back", async () => {
  const all = () => blocks().map(words).join("\n");
  await toBody();
  await window.press([Key.CONTROL, Key.HOME]);
  await window.press([Key.CONTROL, "h"]);
  await window.fill("textbox", "Find", "the");
  await window.fill("textbox", "Replace with", "THE");
  await window.shoot("writing-find");
  await window.click("button", "Replace all");
  await eventually("it is replaced", () => expect(all()).toContain("On THE water"));
  await eventually("everywhere", () => expect(all()).toContain("After THE quote"));
  await window.press([Key.ESCAPE]);
  await window.press([Key.CONTROL, "z"]);
  await eventually("all is as before", () => {
    expect(all()).toContain("On the water");
    expect(all()).toContain("After the quote");
  });
});

test("killed and opened again, all of it is there", async () => {
  const before = blocks();
  await window.kill();
  expect(blocks()).toEqual(before);
  window = await Window.open({ library, home: window.home });
  await window.find("textbox", "Body");
  await eventually("the text is shown", async () => {
    expect(await window.text()).toContain("We count them twice.");
  });
  const source = await window.find("textbox", "Source of the quote");
  expect(await window.run("return arguments[0].value", source)).toBe("M. Okafor, keeper");
});

test("an input method composes Chinese, Japanese and Korean letter by letter, beside signs and saves", async () => {
  await toBody();
  await toEnd();
  await window.press([Key.ENTER]);
  await window.run(
    `window.composed = [];
     for (const kind of ["compositionstart", "compositionupdate", "compositionend"])
       addEventListener(kind, ({ type, data }) => composed.push(type + ":" + data), true);`,
  );
  for (const character of "春はる봄") {
    desktop.compose(window.pid, character);
    await eventually("it stands in the text", async () => {
      expect(await window.run("return document.querySelector('.prose .ProseMirror').textContent")).toContain(character);
    });
  }
  await eventually("they are saved in order, and no digit stayed", () => expect(words(blocks().at(-1))).toBe("春はる봄"));
  const composed = await window.run<string[]>("return composed");
  expect(composed.filter((event) => event.startsWith("compositionstart"))).toHaveLength(4);
  expect(composed).toContain("compositionend:春");
});

test("a paragraph in Hebrew runs from right to left, beside one in English that does not", async () => {
  await window.press([Key.ENTER]);
  await window.type("הסירה מחכה ליד המזח");
  await eventually("it is saved", () => expect(words(blocks().at(-1))).toBe("הסירה מחכה ליד המזח"));
  const directions = await window.run<string[]>(
    "return [...document.querySelectorAll('.prose .ProseMirror > p')].map((one) => getComputedStyle(one).direction)",
  );
  expect(directions.at(-1)).toBe("rtl");
  expect(directions.at(0)).toBe("ltr");
});
