// Text from elsewhere stays text: in every field, in every view, and in the preview.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { By } from "selenium-webdriver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cli, folder } from "./cli";
import { eventually } from "./eventually";
import { boardWords, inDrawer, onBoard, onWall } from "./issue-page";
import { sample } from "./paths";
import { Key, Window } from "./window";

const ATTACK = `<img src=x onerror="top.harmed=1"><script>top.harmed=1</script><svg onload="top.harmed=1">`;
/** What would stand in the document if any of it had become markup. */
const MARKUP = "[onerror], [onload], body script, body svg[onload], a[href^='javascript:']";

let window: Window;

beforeAll(async () => {
  const library = join(folder(), "library");
  const drafts = folder();
  const text = join(drafts, "draft.txt");
  const markdown = join(drafts, "draft.md");
  writeFileSync(text, `Plain ${ATTACK}\n\nKicker ${ATTACK}\n\nThe dek says ${ATTACK}.\n\nBy Mallory ${ATTACK}\n\nA body ${ATTACK} goes on.\n\n• one ${ATTACK}\n• two\n`);
  writeFileSync(markdown, `# Marked ${ATTACK}\n\nA [link](javascript:top.harmed=1) and ${ATTACK} and \`${ATTACK}\`.\n\n<script>top.harmed=1</script>\n`);
  cli(library, "init", "--publication", `Proof ${ATTACK}`, "--postal-address", ATTACK);
  const { imported } = cli<{ imported: { article: string }[] }>(library, "import", text, markdown);
  const { illustration } = cli<{ illustration: string }>(
    library, "picture", "add", join(sample, "pictures", "kiln.gif"),
    "--alt", ATTACK, "--caption", ATTACK, "--credit-line", ATTACK,
  );
  cli(library, "issue", "new", "--number", "1", "--date", "2026-12-04", "--subject", ATTACK, "--preheader", ATTACK);
  for (const { article } of imported) {
    cli(library, "article", "set", article, "--picture", illustration, "--tag", ATTACK, "--byline", ATTACK);
    cli(library, "issue", "place", "1", article, "--treatment", "lead");
  }
  cli(library, "issue", "place", "1", "--section", ATTACK);
  cli(library, "issue", "place", "1", "--note", ATTACK);
  cli(library, "issue", "place", "1", "--picture", illustration);
  window = await Window.open({ library });
});
afterAll(() => window?.close());

async function unharmed(): Promise<void> {
  const found = await window.run<[number, unknown]>(
    "return [document.querySelectorAll(arguments[0]).length, top.harmed ?? null]",
    MARKUP,
  );
  expect(found).toEqual([0, null]);
}

test("the board shows it as words", async () => {
  await eventually("all is on the board", async () => expect(await boardWords(window)).toHaveLength(5));
  expect((await boardWords(window))[0]).toContain("onerror");
  await unharmed();
  await window.point(await onBoard(window, "Plain"));
  await window.press([Key.ENTER]);
  await window.find("textbox", "Headline in this issue");
  await unharmed();
  await window.click("button", "Close");
});

test("the preview shows it as words", async () => {
  const frame = await window.driver.findElement(By.css('iframe[title="Mail"]'));
  await window.driver.switchTo().frame(frame);
  try {
    const words = await window.run<string>("return document.body.textContent");
    expect(words).toContain("onerror=");
    const found = await window.run<number>("return document.querySelectorAll(arguments[0]).length", MARKUP);
    expect(found).toBe(0);
  } finally {
    await window.driver.switchTo().defaultContent();
  }
  await unharmed();
});

test("the articles and the pictures show it as words", async () => {
  await window.point(await inDrawer(window, "Marked"));
  await window.press([Key.CONTROL, Key.ENTER]);
  await window.find("textbox", "Body");
  await unharmed();
  await window.click("button", "Pictures");
  await window.point(await onWall(window, "Kiln"));
  await window.find("textbox", "A line of its own");
  await unharmed();
});

test("the check would see it: markup put there by hand is found, and the page's policy keeps it from running", async () => {
  await window.run(`document.body.insertAdjacentHTML("beforeend", arguments[0])`, ATTACK);
  const found = await window.run<number>("return document.querySelectorAll(arguments[0]).length", MARKUP);
  expect(found).toBeGreaterThan(0);
  expect(await window.run("return top.harmed ?? null")).toBeNull();
});
