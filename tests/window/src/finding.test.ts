// Finding in the real window: Chinese words and single characters, an operator by its chip, a kept search, marks in the text.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { By } from "selenium-webdriver";
import { sampleLibrary } from "./cli";
import { eventually } from "./eventually";
import { Key, Window } from "./window";

const TEA = "青岚坪的春天，从凌晨四点开始";
let library: string;
let window: Window;

beforeAll(async () => {
  library = sampleLibrary();
  window = await Window.open({ library });
  await window.click("button", "Articles");
});
afterAll(() => window?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await window?.shoot(`failed ${task.name.slice(0, 40)}`);
});

const sought = (text: string) => window.fill("combobox", "Search articles", text);
const typed = async () =>
  window.run<string>("return arguments[0].value", await window.find("combobox", "Search articles"));
/** The headlines in the list. */
const listed = () =>
  window.run<string[]>(
    `const rows = document.querySelectorAll('[role="listbox"][aria-label="Articles"] [role="option"] .headline');
     return [...rows].map((row) => row.textContent);`,
  );
const only = (headline: string) =>
  eventually("it alone is listed", async () => expect(await listed()).toEqual([headline]));
/** The words that are marked in the open text. */
const marked = async () => {
  const body = await window.find("textbox", "Body");
  return window.run<string[]>("return [...arguments[0].querySelectorAll('.hit')].map((hit) => hit.textContent)", body);
};

test("Chinese is found by a word and by a single character", async () => {
  await sought("竹篓");
  await only(TEA);
  await sought("坪");
  await only(TEA);
});

test("an operator is taken from what is offered, with the keyboard, and let go as a chip", async () => {
  await sought("sta");
  await window.find("option", /^status:/);
  await window.type(Key.ARROW_DOWN + Key.ENTER);
  await window.find("option", /^ready/);
  await window.type("rea");
  await eventually("one status is offered", async () => expect(await window.all("option", /^draft/)).toHaveLength(0));
  await window.type(Key.ARROW_DOWN + Key.ENTER);
  await window.find("button", "Remove Status: ready");
  expect(await typed()).toBe("status:ready ");
  await window.type("茶");
  await only(TEA);
  await window.press([Key.HOME]);
  await window.press([Key.BACK_SPACE]);
  await eventually("the chip is gone", async () => expect(await typed()).toBe("茶"));
});

test("what was found is marked in the open text, and F3 goes from place to place", async () => {
  await sought("茶 status:ready ");
  await only(TEA);
  await window.press([Key.ARROW_DOWN]);
  await window.press([Key.ENTER]);
  await eventually("its words are marked", async () => {
    const words = await marked();
    expect(words.length).toBeGreaterThan(2);
    expect(new Set(words)).toEqual(new Set(["茶"]));
  });
  await window.find("group", "Found in the text");
  await window.click("button", "Next place");
  await eventually("one is the current", async () => {
    expect(await window.driver.findElements(By.css(".hit.current"))).toHaveLength(1);
    expect(await window.text()).toMatch(/1 of \d+/);
  });
  await window.press([Key.F3]);
  await eventually("it goes on", async () => expect(await window.text()).toMatch(/2 of \d+/));
});

test("a search is kept, and outlives a kill", async () => {
  await window.click("button", "Save this search…");
  await window.find("textbox", "Name of the search");
  await window.type(`Tea to run${Key.ENTER}`);
  await window.find("button", /^Tea to run 1$/);
  await window.shoot("finding");
  await window.kill();
  window = await Window.open({ library, home: window.home });
  await window.click("button", "Articles");
  await window.click("button", /^Tea to run 1$/);
  await only(TEA);
  expect(await typed()).toBe("茶 status:ready ");
  await window.click("button", /^Tea to run 1$/);
  await eventually("all are listed", async () => expect((await listed()).length).toBeGreaterThan(1));
  await eventually("nothing is marked", async () => expect(await marked()).toEqual([]));
});
