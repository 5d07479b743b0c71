// Keystrokes in an article of 10,000 words, in the real window. Part of `make bench`; writes what it measured, in
// milliseconds, to the file that PASTEUP_MEASURED names.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { cli, folder, sampleLibrary } from "./cli";
import { desktop } from "./desktop";
import { inList } from "./issue-page";
import { Key, Window } from "./window";

const PARAGRAPHS = 100;
const TYPED = "the last ferry of the evening left without its lamp, and nobody on the pier said a word; ";

/** What X calls the keys that aren't called by their letter. */
const KEY_NAMES: Record<string, string> = { " ": "space", ",": "comma", ";": "semicolon" };
const QUIET_MS = 60;

let window: Window | undefined;
afterAll(() => window?.close());

/** A hundred words, not the same in every paragraph. */
function paragraph(number: number): string {
  const words = "tide harbour ledger lamp pier quiet winter gauge keeper boat".split(" ");
  const hundred = Array.from({ length: 100 }, (_, at) => words[(at * 7 + number * (at % 3)) % words.length]);
  return `${hundred.join(" ")}.`;
}

// A message is handled once all that is in hand is done: one sent as a frame begins tells when it is laid out and painted.
const LISTEN = `
  window.painted = [];
  addEventListener("keydown", () => {
    const pressed = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.painted.push(performance.now() - pressed);
      port2.postMessage(0);
    });
  }, { capture: true });`;

// The same words where nothing but the web view itself has to do with a key.
const BARE = `
  const bare = document.createElement("div");
  bare.contentEditable = "true";
  bare.spellcheck = true;
  bare.style = "position: fixed; inset: 0; z-index: 1; overflow: auto; padding: 1rem; background: canvas; color: canvastext";
  bare.innerHTML = document.querySelector(".ProseMirror").innerHTML;
  document.body.append(bare);
  bare.focus();
  const words = bare.firstElementChild.firstChild;
  getSelection().collapse(words, words.length);`;

/** The process that runs the page of a window. */
function pageOf(pid: number): string {
  const parentOf = (process: string) => /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1];
  const page = readdirSync("/proc").find((process) => {
    try {
      if (!/^\d+$/.test(process) || !readFileSync(`/proc/${process}/cmdline`, "utf8").includes("WebKitWebProcess")) return false;
      let above: string | undefined = process;
      while (above && above !== "0" && above !== String(pid)) above = parentOf(above);
      return above === String(pid);
    } catch {
      return false; // Ended meanwhile.
    }
  });
  if (!page) throw new Error("no process runs the page");
  return page;
}

/** The processor time that a process's first thread has taken, in milliseconds: what others take meanwhile does not count. */
function taken(process: string): number {
  return Number(readFileSync(`/proc/${process}/task/${process}/schedstat`, "utf8").split(" ")[0]) / 1e6;
}

/** What a process has taken once it has had nothing to do for a while. The page itself is not asked, which would cost it something. */
async function atRest(process: string): Promise<number> {
  for (let last = -1; ; ) {
    const now = taken(process);
    if (now === last) return now;
    last = now;
    await new Promise((again) => setTimeout(again, QUIET_MS));
  }
}

test("typing in an article of 10,000 words", async () => {
  const library = sampleLibrary();
  const file = join(folder(), "long.md");
  const body = Array.from({ length: PARAGRAPHS }, (_, number) => paragraph(number));
  writeFileSync(file, `---\nheadline: The longest night\n---\n\n${body.join("\n\n")}\n`);
  cli(library, "import", file);
  window = await Window.open({ library });
  await window.click("button", "Articles");
  await window.point(await inList(window, "The longest night"));
  await window.point(await window.find("textbox", "Body"));
  await window.press([Key.END]);
  await window.type("First, to warm up. ");
  const page = pageOf(window.pid);
  /** Types the sentence, and gives what the page's thread took for each key. */
  const typed = async () => {
    const took: number[] = [];
    for (const key of TYPED) {
      const before = await atRest(page);
      desktop.key(KEY_NAMES[key] ?? key);
      took.push((await atRest(page)) - before);
    }
    return took;
  };
  const busy = await typed();
  // Listening costs the page something itself, so that it is done the second time.
  await window.run(LISTEN);
  await typed();
  const painted = await window.run<number[]>("return window.painted");
  expect(painted).toHaveLength(TYPED.length);
  expect(await window.text()).toContain(TYPED + TYPED.trim());
  await window.driver.navigate().refresh();
  await window.find("textbox", "Body");
  await window.run(BARE);
  const bare = await typed();
  expect(await window.text()).toContain(TYPED.trim());
  const { PASTEUP_MEASURED } = process.env;
  if (PASTEUP_MEASURED) writeFileSync(PASTEUP_MEASURED, JSON.stringify({ painted, busy, bare }));
});
