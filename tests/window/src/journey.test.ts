// The whole way once, by one editor in one sitting, with the system's own dialogs and nothing made up behind the window.
import { blake3 } from "@noble/hashes/blake3.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { By } from "selenium-webdriver";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { board, cli, folder, headlines, sampleLibrary } from "./cli";
import { desktop } from "./desktop";
import { eventually } from "./eventually";
import { boardWords, inDrawer, onBoard, onWall, spoken } from "./issue-page";
import { root, sample } from "./paths";
import { Key, Window } from "./window";

interface Article {
  article: { headline: string; kicker: string; body: unknown; picture: string | null; call_to_action: unknown };
  picture: { credit_line: string | null } | null;
  awaited_credit_line: string | null;
}

const ISSUE = 43;
const OFFICE = "An office puts its phones in a drawer. The drawer gets lively";
let library: string;
let window: Window;
let lighthouse: string;

const shown = () => cli<Article>(library, "show", lighthouse);
const undoLabel = async () => (await window.find("button", /^Undo/)).getAttribute("textContent");

beforeAll(async () => {
  library = sampleLibrary();
  window = await Window.open({ library });
});
afterAll(() => window?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await window?.shoot(`failed ${task.name.slice(0, 40)}`);
});

test("an article is taken in from a file, and the report says what was recognised", async () => {
  await window.click("button", "Import…");
  await window.click("button", "Choose files…");
  await desktop.answerFileDialog("Take in articles", join(sample, "inbox", "lighthouse-job.txt"));
  const open = await window.find("button", /^Open article/);
  const report = await (await window.find("dialog", "Import articles")).getText();
  for (const part of ["Headline", "Kicker", "Dek", "Credit", "Lead-in", "List", "Call to action"]) {
    expect(report).toContain(part);
  }
  await window.shoot("import-report");
  await window.point(open);
  await window.find("textbox", "Headline");
  const { articles } = cli<{ articles: { article: string }[] }>(library, "articles", "--query", "lighthouse keeper");
  lighthouse = articles[0]!.article;
  expect(shown().awaited_credit_line).toMatch(/^Illustration for The Weekly Proof by /);
});

test("what is written in the body is saved by itself, and the state is in words", async () => {
  const body = await window.find("textbox", "Body");
  await window.point(body);
  await window.press([Key.CONTROL, Key.END]);
  await window.type(" The kettle was still warm.");
  await eventually("it is in the library", () => {
    expect(JSON.stringify(shown().article.body)).toContain("The kettle was still warm.");
  });
  await eventually("the window says so", async () => expect(await window.text()).toContain("Saved"));
});

test("undo in the body is the editor's own", async () => {
  const steps = () => cli<{ steps: { undone: boolean }[] }>(library, "history").steps;
  await window.press([Key.CONTROL, "z"]);
  await eventually("the words are gone", () => {
    expect(JSON.stringify(shown().article.body)).not.toContain("kettle was still warm.");
  });
  expect(steps().some((step) => step.undone)).toBe(false);
});

test("a picture from a file takes the credit that waited for it", async () => {
  await window.click("button", "From file…");
  await desktop.answerFileDialog("Add pictures", join(root, "assets", "icons", "512.png"));
  await eventually("it runs with the article under that credit", () => {
    expect(shown().picture?.credit_line).toMatch(/^Illustration for The Weekly Proof by /);
    expect(shown().awaited_credit_line).toBeNull();
  });
  await window.shoot("article");
});

test("a credit is given in the pictures view, and its printed line follows the typing", async () => {
  await window.click("button", "Pictures");
  await eventually("the chess club's panel is open", async () => {
    await window.point(await onWall(window, "Chess club"));
    await window.find("textbox", "By", 3_000);
  });
  await window.fill("textbox", "By", "Nadia Haddad, Ilse Brandt");
  await window.fill("textbox", "For", "The Weekly Proof");
  await window.run(
    `const role = [...document.querySelectorAll("select")].find((one) => one.labels[0]?.textContent === "Role");
     role.value = "illustration"; role.dispatchEvent(new Event("change", { bubbles: true }));`,
  );
  const line = "Illustration for The Weekly Proof by Nadia Haddad and Ilse Brandt";
  await eventually("the line is shown", async () => expect(await window.text()).toContain(line));
  await eventually("the line is kept", () => {
    expect(creditLines()).toContain(line);
  });
  await window.shoot("picture-credit");
});

/** The credit lines of all articles' pictures, from outside. */
function creditLines(): (string | null)[] {
  const { articles } = cli<{ articles: { picture: { credit_line: string | null } | null }[] }>(library, "articles");
  return articles.map(({ picture }) => picture?.credit_line ?? null);
}

test("three stories are dragged to the board", async () => {
  await window.click("button", "Issues");
  await window.click("button", /choose an issue/);
  await window.click("button", /^No\. 43|No\. 43/).catch(() => window.click("menuitem", /No\. 43/));
  await eventually("No. 43 is open", async () => expect(await window.text()).toContain("Nothing on the board yet"));

  const wanted = ["Coral, by the shelf", "The N7 at ten past three", "Tea takes the slow boat"];
  for (const [at, headline] of wanted.entries()) {
    const target =
      at === 0
        ? await window.driver.findElement(By.css('[aria-label="Board"]'))
        : await onBoard(window, wanted[at - 1]!);
    await window.drag(await inDrawer(window, headline), target, at === 0 ? 0.5 : 0.9);
    await eventually(`${headline} stands on the board`, () => {
      expect(headlines(library, ISSUE)).toHaveLength(at + 1);
      expect(headlines(library, ISSUE)[at]).toContain(headline);
    });
  }
  await window.shoot("issue-three-stories");
});

test("one of them is dragged within the board, and undone and redone by name", async () => {
  const before = headlines(library, ISSUE);
  await window.drag(await onBoard(window, "Tea takes"), await onBoard(window, "Coral, by"), 0.1);
  const after = [before[2], before[0], before[1]];
  await eventually("it stands first", () => expect(headlines(library, ISSUE)).toEqual(after));
  await eventually("undo names it", async () => expect(await undoLabel()).toContain("Move “Tea takes"));

  await window.click("button", /^Undo/);
  await eventually("it is back", () => expect(headlines(library, ISSUE)).toEqual(before));
  await window.press([Key.CONTROL, Key.SHIFT, "z"]);
  await eventually("it is first again", () => expect(headlines(library, ISSUE)).toEqual(after));
});

test("Escape lets go of a drag, and the board stays as it was", async () => {
  const before = headlines(library, ISSUE);
  const from = await onBoard(window, "The N7");
  const to = await onBoard(window, "Tea takes");
  await window.driver
    .actions({ async: true })
    .move({ origin: from })
    .press()
    .move({ origin: from, x: 14, y: 14, duration: 60 })
    .move({ origin: to, duration: 120 })
    .perform();
  await window.shoot("issue-dragging");
  await window.press([Key.ESCAPE]);
  await window.driver.actions().release().perform();
  expect(headlines(library, ISSUE)).toEqual(before);
});

test("the keyboard does the same, and says it", async () => {
  await window.point(await inDrawer(window, OFFICE));
  await window.press([Key.ENTER]);
  await eventually("it is placed at the end", () => {
    expect(headlines(library, ISSUE).at(-1)).toBe(OFFICE);
  });
  const before = headlines(library, ISSUE);
  await window.point(await onBoard(window, OFFICE));
  await window.press([Key.ALT, Key.ARROW_UP]);
  await eventually("it moved up", () => {
    expect(headlines(library, ISSUE)).toEqual([before[0], before[1], before[3], before[2]]);
  });
  await eventually("it was said", async () => expect(await spoken(window)).toMatch(/Moved to 3 of 4/));
  await window.press([Key.ALT, Key.HOME]);
  await eventually("it is first", () => expect(headlines(library, ISSUE)[0]).toBe(before[3]));
  await window.press([Key.CONTROL, "z"]);
  await window.press([Key.CONTROL, "z"]);
  await eventually("both are undone", () => expect(headlines(library, ISSUE)).toEqual(before));
});

test("a treatment is changed by key, undone and redone", async () => {
  const treatment = () => board(library, ISSUE).slots.find((slot) => slot.headline.startsWith("Coral"))?.treatment;
  await window.point(await onBoard(window, "Coral, by"));
  await window.press(["1"]);
  await eventually("it is the lead", () => expect(treatment()).toBe("lead"));
  await window.press([Key.CONTROL, "z"]);
  await eventually("it is as before", () => expect(treatment()).toBe("standard"));
  await window.press([Key.CONTROL, Key.SHIFT, "z"]);
  await eventually("it is the lead again", () => expect(treatment()).toBe("lead"));
});

test("a headline is overridden for this issue and the article stays untouched", async () => {
  await window.point(await onBoard(window, "Coral, by"));
  await window.press([Key.ENTER]);
  await window.fill("textbox", "Headline in this issue", "A reef on shelves");
  await eventually("the board prints it", () => expect(headlines(library, ISSUE)).toContain("A reef on shelves"));
  await window.shoot("issue-inspector");
  await window.click("button", "Close");
  const { articles } = cli<{ articles: { headline: string }[] }>(library, "articles", "--query", "coral");
  expect(articles.map((article) => article.headline)).toContain("Coral, by the shelf");
});

test("what the command line does is shown within a second", async () => {
  cli(library, "issue", "place", String(ISSUE), "--section", "From outside", "--first");
  const started = performance.now();
  await eventually("it is on the board", async () => {
    expect((await boardWords(window))[0]).toContain("From outside");
  });
  expect(performance.now() - started).toBeLessThan(1500);
});

test("after a drop the program is killed, and opened again it has everything", async () => {
  await window.drag(await onBoard(window, "The N7"), await onBoard(window, "From outside"), 0.1);
  await eventually("it is dropped", () => expect(headlines(library, ISSUE)[0]).toContain("The N7"));
  const before = board(library, ISSUE);
  await window.kill();
  window = await Window.open({ library, home: window.home });
  expect(board(library, ISSUE)).toEqual(before);
  await window.find("button", /^No\. 43/);
  await eventually("undo survived", async () => expect(await undoLabel()).toContain("Move “The N7"));
  await window.press([Key.CONTROL, "z"]);
  await eventually("and works", () => expect(headlines(library, ISSUE)[0]).toBe("From outside"));
});

test("the exported file is the preview, byte for byte", async () => {
  const to = join(folder(), "issue.html");
  await window.click("button", "Export…");
  await window.click("button", "Save…");
  await desktop.answerFileDialog("Save File", to);
  await eventually("it is written", () => expect(readFileSync(to).length).toBeGreaterThan(1000));
  await eventually("the window says so", async () => expect(await window.text()).toContain("issue.html"));
  await window.shoot("export");
  await window.press([Key.ESCAPE]);

  // The preview is served under the BLAKE3 hash of its bytes.
  const frame = await window.driver.findElement(By.css('iframe[title="Mail"]'));
  const revision = new URL((await frame.getAttribute("src")) ?? "").searchParams.get("r");
  expect(bytesToHex(blake3(readFileSync(to)))).toBe(revision);
  // And the document in the frame is what a parser makes of the file.
  await window.driver.switchTo().frame(frame);
  const [inFrame, inFile] = await window.run<[string, string]>(
    `return [document.documentElement.outerHTML,
       new DOMParser().parseFromString(arguments[0], "text/html").documentElement.outerHTML]`,
    readFileSync(to, "utf8"),
  );
  await window.driver.switchTo().defaultContent();
  expect(inFrame).toBe(inFile);
});

test("a folder with the pictures is exported too", async () => {
  const to = folder();
  await window.click("button", "Export…");
  await window.click("radio", /^Folder/);
  await window.click("button", "Save…");
  await desktop.answerFileDialog("Choose a folder for the issue", to);
  await eventually("the mail and its pictures are there", () => {
    const all = readdirSync(to, { recursive: true }).map(String);
    expect(all.some((name) => name.endsWith("issue.html"))).toBe(true);
    expect(all.filter((name) => /images.*\.(jpg|png|gif)$/.test(name)).length).toBeGreaterThanOrEqual(4);
  });
  await window.press([Key.ESCAPE]);
});
