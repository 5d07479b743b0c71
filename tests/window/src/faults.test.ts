// What goes wrong around a library: each time the editor reads what is wrong and what to do, and nothing is lost.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { cli, folder, sampleLibrary } from "./cli";
import { desktop } from "./desktop";
import { eventually } from "./eventually";
import { inList } from "./issue-page";
import { Key, Window } from "./window";

let window: Window | undefined;
/** What a test mounted, to be taken away again. */
let mounted: string | undefined;

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await window?.shoot(`failed ${task.name.slice(0, 40)}`);
  await window?.close();
  window = undefined;
  if (mounted !== undefined) execFileSync("umount", ["--lazy", mounted]);
  mounted = undefined;
});

/** Every file under a folder, with what is in it. */
function contents(of: string): Record<string, string> {
  const names = readdirSync(of, { recursive: true }).map(String).sort();
  const files = names.filter((name) => statSync(join(of, name)).isFile());
  const hash = (name: string) => createHash("sha256").update(readFileSync(join(of, name))).digest("hex");
  return Object.fromEntries(files.map((name) => [name, hash(name)]));
}

/** Whether this machine lets the tests mount file systems; only root may. */
const mayMount = (() => {
  const trial = folder();
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", trial]).status !== 0) return false;
  return spawnSync("umount", [trial]).status === 0;
})();
if (!mayMount) console.log("Mounting is not allowed here: read-only and full disks are not tested in the window.");

describe("a library that can't be opened", () => {
  test("because there is no folder: that is said, and none is made", async () => {
    const place = folder();
    const gone = join(place, "Weekly Proof");
    window = await Window.open({ library: gone });
    await says("There is no folder at", "Choose the library’s folder");
    expect(readdirSync(place)).toEqual([]);

    await window.click("button", "Try again");
    await says("There is no folder at");
    renameSync(sampleLibrary(), gone);
    await window.click("button", "Try again");
    await shows(gone);
    await window.find("button", /choose an issue/);
  });

  test("because the folder holds something else: nothing in it changes, and another library is opened", async () => {
    const place = folder();
    writeFileSync(join(place, "holiday.txt"), "Not a newsletter.");
    const before = contents(place);
    window = await Window.open({ library: place });
    await says("is not a Pasteup library", "Choose a folder that holds a file named library.db");
    expect(contents(place)).toEqual(before);

    const other = sampleLibrary();
    await window.click("button", "Open another library…");
    await desktop.answerFileDialog("Open a library", other);
    await shows(other);
    expect(contents(place)).toEqual(before);
  });

  test("because a newer Pasteup wrote it: not a byte of it changes", async () => {
    const library = sampleLibrary();
    const raise = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('PRAGMA user_version = 9999').connection.close()";
    execFileSync("/usr/bin/python3", ["-c", raise, join(library, "library.db")]);
    const before = contents(library);
    window = await Window.open({ library });
    await says("was written by a newer Pasteup", "Install the newest Pasteup");
    expect(contents(library)).toEqual(before);
  });
});

test.skipIf(!mayMount)("a library that can't be written to is shown, and says so", async () => {
  const library = sampleLibrary();
  execFileSync("mount", ["--bind", library, library]);
  mounted = library;
  execFileSync("mount", ["-o", "remount,bind,ro", library]);
  const before = contents(library);
  window = await Window.open({ library });
  await says("This library can only be read", "Allow writing to the folder", "Read only");
  await window.find("button", /choose an issue/);
  await openArticle("The N7");
  await window.fill("textbox", "Headline", "The N8");
  await says("can only be read");
  expect(await headline()).toBe("The N8");
  expect(contents(library)).toEqual(before);
});

test.skipIf(!mayMount)("on a full disk what was typed stays, and is saved once there is room", async () => {
  const disk = folder();
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", disk]);
  mounted = disk;
  const library = join(disk, "Weekly Proof");
  cli(library, "sample");
  window = await Window.open({ library });
  await openArticle("The N7");
  const filler = join(disk, "filler");
  fill(filler);

  await window.point(await window.find("textbox", "Body"));
  await window.press([Key.CONTROL, Key.END]);
  const words = ` ${"The bus waited. ".repeat(3)}The driver hummed.`;
  await window.type(words);
  await says("Not saved: There is no room left on the disk");
  expect(await window.text()).toContain("The driver hummed.");

  rmSync(filler);
  await eventually("it is saved", () => expect(body()).toContain("The driver hummed."), 5_000);
  await says("Saved");

  function body(): string {
    const { articles } = cli<{ articles: { article: string }[] }>(library, "articles", "--query", "N7");
    return JSON.stringify(cli(library, "show", articles[0]!.article));
  }
});

test("a text that was changed elsewhere while it was written is shown beside one's own, and both can be kept", async () => {
  const library = sampleLibrary();
  window = await Window.open({ library });
  const { articles } = cli<{ articles: { article: string; headline: string }[] }>(library, "articles", "--query", "N7");
  const article = articles[0]!.article;
  await openArticle("The N7");
  // The change from elsewhere has to come between a key and its save: it is tried again where it came too late.
  let attempt = 0;
  await eventually("both texts are shown", async () => {
    attempt += 1;
    await window!.fill("textbox", "Headline", `Mine ${attempt}`);
    cli(library, "article", "set", article, "--headline", `Theirs ${attempt}`);
    await window!.find("heading", "This article was changed elsewhere while you wrote", 2_000);
  });
  await says(`Mine ${attempt}`, `Theirs ${attempt}`);
  await window.shoot("conflict");
  await window.click("button", "Keep both");
  await eventually("both are in the library", () => {
    const headlines = cli<{ articles: { headline: string }[] }>(library, "articles").articles.map(({ headline }) => headline);
    expect(headlines).toContain(`Mine ${attempt}`);
    expect(headlines).toContain(`Theirs ${attempt}`);
  });
});

/** Waits until the window shows all of these words. */
async function says(...words: string[]): Promise<void> {
  await eventually(`the window says “${words.join("” and “")}”`, async () => {
    const text = ((await window?.text()) ?? "").replaceAll("'", "’");
    for (const each of words) expect(text).toContain(each);
  });
}

/** Waits until the window shows a library. */
async function shows(library: string): Promise<void> {
  await eventually(`${library} is open`, async () => {
    const line = await window!.run<string>("return document.querySelector('[aria-label=Status]')?.textContent ?? ''");
    expect(line).toContain(library);
  });
}

async function openArticle(words: string): Promise<void> {
  await window!.click("button", "Articles");
  await window!.point(await inList(window!, words));
  await eventually("it is open", async () => expect(await headline()).toContain(words));
}

async function headline(): Promise<string> {
  return window!.run<string>("return arguments[0].value", await window!.find("textbox", "Headline", 2_000));
}

/** Writes a file until its disk is full. */
function fill(path: string): void {
  // dd ends with an error where no room is left, which is the point of it.
  spawnSync("dd", ["if=/dev/zero", `of=${path}`, "bs=4k"], { stdio: "ignore" });
}
