// A folder of a thousand drafts is taken in while the editor goes on working; documents and archives come in too.
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { cli, folder, headlines, sampleLibrary } from "./cli";
import { desktop } from "./desktop";
import { eventually } from "./eventually";
import { onBoard } from "./issue-page";
import { root } from "./paths";
import { Key, Window } from "./window";

const DRAFTS = 8_000;
const ISSUE = 42;
let library: string;
let window: Window;
let before: number;

const count = () => cli<{ total: number }>(library, "articles", "--limit", "1").total;
const statusLine = () =>
  window.run<string>("return document.querySelector('[aria-label=Status]')?.textContent ?? ''");

function drafts(): string {
  const place = folder();
  const tides = "The tide came in, looked around, and left again. Nobody on the quay had asked it to.\n\n".repeat(12);
  for (let number = 0; number < DRAFTS; number += 1) {
    writeFileSync(join(place, `letter-${number}.txt`), `Letter ${number} from the harbour\n\n${tides}`);
  }
  return place;
}

/** Packs what lies in a folder. */
function packed(from: string, to: string): string {
  execFileSync("python3", ["-m", "zipfile", "-c", to, ...readdirSync(from)], { cwd: from });
  return to;
}

async function startImport(place: string): Promise<void> {
  await window.click("button", "Import…");
  await window.click("button", "Choose a folder…");
  await desktop.answerFileDialog("Choose a folder of drafts", place);
}

beforeAll(async () => {
  library = sampleLibrary();
  before = count();
  window = await Window.open({ library });
});
afterAll(() => window?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await window?.shoot(`failed ${task.name.slice(0, 40)}`);
});

test("a slot is moved while the drafts are still being read, and then they are all there", async () => {
  const places = headlines(library, ISSUE);
  const at = places.findIndex((headline) => headline.startsWith("The N7"));
  await startImport(drafts());
  await window.find("button", "Cancel the import");
  await window.click("button", "Go on in the background");
  await window.point(await onBoard(window, "The N7"));
  await window.press([Key.ALT, Key.ARROW_DOWN]);
  const moved = [...places];
  [moved[at], moved[at + 1]] = [places[at + 1]!, places[at]!];
  await eventually("it moved", () => expect(headlines(library, ISSUE)).toEqual(moved));
  expect(await statusLine()).toMatch(/Import: [\d,]+ of 8,000 files read/);

  await eventually("all drafts are there", () => expect(count()).toBe(before + DRAFTS), 60_000);
  const [last, lastButOne] = cli<{ steps: { label: string }[] }>(library, "history", "--limit", "2").steps;
  expect(last?.label).toBe("Take in 8000 articles");
  expect(lastButOne?.label).toContain("Move “The N7");
  await eventually("the import has ended", async () => expect(await statusLine()).not.toContain("Import:"));
  await eventually("the drawer counts them", async () => {
    await window.find("searchbox", `Search ${(before + DRAFTS).toLocaleString("en")} drafts`, 1_000);
  });
}, 120_000);

test("one undo takes the whole import back", async () => {
  await window.click("button", "Import…");
  await window.click("button", "Done");
  await window.click("button", /^Undo.*Take in 8000 articles/);
  await eventually("it is undone", () => expect(count()).toBe(before), 30_000);
}, 60_000);

test("an import that is cancelled takes in nothing", async () => {
  await window.click("button", "Import…");
  await window.click("button", "Import more");
  await window.click("button", "Choose a folder…");
  await desktop.answerFileDialog("Choose a folder of drafts", drafts());
  await window.click("button", "Cancel the import");
  await eventually("it is said", async () => {
    expect(await window.text()).toContain("The import was cancelled. Nothing of it was taken in.");
  });
  expect(count()).toBe(before);
}, 60_000);

test("a Word document and a ZIP archive come in with their pictures, and are known the next time", async () => {
  const place = folder();
  const cases = join(root, "tests", "cases");
  const document = packed(join(cases, "intake", "docx_word", "input.docx"), join(place, "ferry.docx"));
  const drafts = folder();
  writeFileSync(join(drafts, "pier.md"), "# The pier at night\n\n![A lamp](lamp.png)\n\nIt is lit.\n");
  copyFileSync(join(cases, "intake", "pictures", "four.png"), join(drafts, "lamp.png"));
  const archive = packed(drafts, join(place, "pier.zip"));
  // The dialog still says that an import was cancelled.
  await window.press([Key.ESCAPE]);
  for (const [path, headline] of [
    [document, "The ferry that waits for one passenger"],
    [archive, "The pier at night"],
  ] as const) {
    await window.click("button", "Import…");
    if ((await window.text()).includes("Import more")) await window.click("button", "Import more");
    await window.click("button", "Choose files…");
    await desktop.answerFileDialog("Take in articles", path);
    await window.find("button", `Open article ${headline}`);
    expect(await window.text()).toMatch(/\d pictures? in the library\./);
    await window.click("button", "Done");
  }
  expect(count()).toBe(before + 2);

  await window.click("button", "Import…");
  await window.click("button", "Import more");
  await window.click("button", "Choose files…");
  await desktop.answerFileDialog("Take in articles", archive);
  await eventually("it is known", async () => {
    expect(await window.text()).toContain("Nothing new, 1 article known from before");
  });
  expect(count()).toBe(before + 2);
  await window.click("button", "Take in pier.md again");
  await window.find("button", "Open article The pier at night");
  expect(count()).toBe(before + 3);
}, 120_000);
