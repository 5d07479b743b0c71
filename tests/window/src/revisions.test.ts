// No word is lost in the real window: a kill while typing, earlier texts, two writers, a library that takes no words.
import { execFileSync, spawnSync } from "node:child_process";
import { afterEach, expect, test } from "vitest";
import { findings } from "./accessibility";
import { cli, folder, sampleLibrary } from "./cli";
import { eventually } from "./eventually";
import { inList } from "./issue-page";
import { Key, Window } from "./window";

let window: Window | undefined;
/** What a test made read-only, to be taken away again. */
let mounted: string | undefined;

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await window?.shoot(`failed ${task.name.slice(0, 40)}`);
  await window?.close();
  window = undefined;
  if (mounted !== undefined) execFileSync("umount", ["--lazy", mounted]);
  mounted = undefined;
});

/** Whether this machine lets the tests mount file systems; only root may. */
const mayMount = (() => {
  const trial = folder();
  if (spawnSync("mount", ["--bind", trial, trial]).status !== 0) return false;
  return spawnSync("umount", [trial]).status === 0;
})();
if (!mayMount) console.log("Mounting is not allowed here: words that can't be saved are not tested in the window.");

interface Shown {
  article: { headline: string; dek: string; body: unknown };
}
const shown = (library: string, article: string) => cli<Shown>(library, "show", article).article;
const headlines = (library: string): string[] =>
  cli<{ articles: { headline: string }[] }>(library, "articles").articles.map(({ headline }) => headline);

/** A window on the sample, with one article open. */
async function opened(home?: string, library = sampleLibrary()): Promise<{ library: string; article: string }> {
  const { articles } = cli<{ articles: { article: string }[] }>(library, "articles", "--query", "N7");
  window = await Window.open({ library, ...(home && { home }) });
  await window.click("button", "Articles");
  await window.point(await inList(window, "The N7"));
  await says("The N7");
  await window.find("textbox", "Body");
  return { library, article: articles[0]!.article };
}

const TYPED_FOR_MS = 2_500;

test("killed while one types, at most the last second is gone; what came before can be compared, restored, and undone", async () => {
  const { library, article } = await opened();
  await window!.point(await window!.find("textbox", "Body"));
  await window!.press([Key.CONTROL, Key.END]);
  await window!.press([Key.ENTER]);
  // Each word says when it was typed; the kill comes amid them, and the clock of the test is the judge.
  const typed: { word: string; at: number }[] = [];
  // However fast it goes, longer than the second that may be lost.
  for (const begun = Date.now(); Date.now() - begun < TYPED_FOR_MS; ) {
    const word = `word${typed.length}`;
    await window!.type(`${word} `);
    typed.push({ word, at: Date.now() });
  }
  const killed = Date.now();
  const home = window!.home;
  await window!.kill();
  const body = JSON.stringify(shown(library, article).body);
  const old = typed.filter(({ at }) => killed - at > 1000);
  expect(old.length).toBeGreaterThan(0);
  for (const { word } of old) expect(body).toContain(`${word} `);

  await opened(home, library);
  await says("word0");
  await window!.press([Key.CONTROL, Key.SHIFT, "h"]);
  await window!.find("region", "Revisions");
  await eventually("what was typed is marked", async () => {
    expect(await marked("ins")).toContain("word0");
  });
  await window!.pointAway();
  await window!.shoot("revisions");
  expect(await findings(window!, "all")).toEqual([]);
  await window!.click("button", "Restore this text");
  await says("is back. Ctrl Z takes that back");
  expect(JSON.stringify(shown(library, article).body)).not.toContain("word0");
  await window!.press([Key.CONTROL, "z"]);
  await eventually("undo takes the restoring back", () => {
    expect(JSON.stringify(shown(library, article).body)).toContain("word0");
  });
});

/** Types a headline while the command line writes another, until both texts are shown. */
async function contested(): Promise<{ library: string; article: string; mine: string; theirs: string }> {
  const { library, article } = await opened();
  let attempt = 0;
  // The change from elsewhere has to come between a key and its save: it is tried again where it came too late.
  await eventually("both texts are shown", async () => {
    attempt += 1;
    await window!.fill("textbox", "Headline", `Mine ${attempt}`);
    cli(library, "article", "set", article, "--headline", `Theirs ${attempt}`);
    await window!.find("heading", "This article was changed elsewhere while you wrote", 2_000);
  });
  await eventually("they are compared", async () => expect(await marked("ins")).toContain("Mine"));
  expect(await marked("del")).toContain("Theirs");
  return { library, article, mine: `Mine ${attempt}`, theirs: `Theirs ${attempt}` };
}

const kept = (library: string, article: string) => JSON.stringify(cli(library, "article", "revisions", article));

test("of two texts mine is kept, and undo brings theirs", async () => {
  const { library, article, mine, theirs } = await contested();
  await window!.pointAway();
  await window!.shoot("conflict");
  expect(await findings(window!, "all")).toEqual([]);
  await window!.click("button", "Keep mine");
  await says("Yours is saved");
  expect(shown(library, article).headline).toBe(mine);
  await window!.pointAway();
  cli(library, "undo");
  expect(shown(library, article).headline).toBe(theirs);
});

test("of two texts theirs is kept, and mine stays among the revisions", async () => {
  const { library, article, theirs } = await contested();
  await window!.click("button", "Keep the library’s");
  await says("Yours is kept under Revisions, to be brought back");
  expect(shown(library, article).headline).toBe(theirs);
  expect(kept(library, article)).toContain("Mine, set aside for the library’s");
});

test("of two texts both are kept, as two articles", async () => {
  const { library, mine, theirs } = await contested();
  await window!.click("button", "Keep both");
  await says("Yours is an article of its own now");
  expect(headlines(library)).toEqual(expect.arrayContaining([mine, theirs]));
});

test.skipIf(!mayMount)("words that a library can't take outlive a kill, are offered, and are saved once it can", async () => {
  const library = sampleLibrary();
  execFileSync("mount", ["--bind", library, library]);
  mounted = library;
  execFileSync("mount", ["-o", "remount,bind,ro", library]);
  const { article } = await opened(undefined, library);
  await window!.fill("textbox", "Headline", "Typed into the void");
  await says("Not saved");
  const typed = Date.now();
  await eventually("a second has passed", () => expect(Date.now() - typed).toBeGreaterThan(1000));
  const home = window!.home;
  await window!.kill();
  window = undefined;

  execFileSync("mount", ["-o", "remount,bind,rw", library]);
  expect(shown(library, article).headline).not.toBe("Typed into the void");
  window = await Window.open({ library, home });
  await says("Words of “Typed into the void”", "could not be saved");
  await window.shoot("unsaved-words");
  expect(await findings(window, "all")).toEqual([]);
  await window.click("button", "Put them back");
  await eventually("they are saved", () => expect(shown(library, article).headline).toBe("Typed into the void"));
  await says("The words are back in their article");
  await eventually("nothing is offered any more", async () => {
    expect(await window!.text()).not.toContain("could not be saved");
  });
});

/** Waits until the window shows all of these words. */
async function says(...words: string[]): Promise<void> {
  await eventually(`the window says “${words.join("” and “")}”`, async () => {
    const text = ((await window?.text()) ?? "").replaceAll("'", "’");
    for (const each of words) expect(text).toContain(each);
  });
}

/** What is marked as added or removed, as text. */
async function marked(kind: "ins" | "del"): Promise<string> {
  return window!.run<string>(
    "return [...document.querySelectorAll(`article ${arguments[0]}`)].map((each) => each.textContent).join('|')",
    kind,
  );
}
