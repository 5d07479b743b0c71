// Files dragged from the file manager: a real drag of the system's, from another program's window.
import { spawn, type ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { cli, folder, sampleLibrary } from "./cli";
import { desktop } from "./desktop";
import { eventually } from "./eventually";
import { onBoard, onWall } from "./issue-page";
import { root } from "./paths";
import { Window } from "./window";

let library: string;
let window: Window;
let source: ChildProcess | undefined;

beforeAll(async () => {
  library = sampleLibrary();
  window = await Window.open({ library, size: [1280, 800] });
  await window.run(
    `const { invoke, transformCallback } = window.__TAURI_INTERNALS__;
     window.held = [NaN, NaN];
     const handler = transformCallback(({ payload: { x, y } }) => (window.held = [x, y]));
     return invoke("plugin:event|listen", { event: "files", target: { kind: "Any" }, handler });`,
  );
});
afterAll(() => window?.close());
afterEach(async ({ task }) => {
  if (source) {
    const ended = new Promise((end) => source?.once("exit", end));
    source.kill();
    await ended;
  }
  if (task.result?.state === "fail") await window?.shoot(`failed ${task.name.slice(0, 40)}`);
});

/** Opens a window from which these files can be dragged, beside Pasteup's. */
function showFiles(...files: string[]): void {
  source = spawn("/usr/bin/python3", [join(root, "tests", "window", "src", "drag-source.py"), ...files], {
    stdio: "ignore",
  });
}

/** How far from its point a drop may be: the pointer is placed on the screen, window frames and all. */
const NEAR_PX = 40;

/** Drags them over Pasteup, waits until it says what can be dropped and knows where, and lets go. */
async function dropFiles([x, y]: [number, number]): Promise<void> {
  await desktop.dragFrom("Files to drag", window.pid, [x, y]);
  // The two programs talk about the pointer's way, are behind it, and leave out what they have no time for.
  await eventually("the window has heard where the files are held", async () => {
    desktop.tremble();
    const [heldX, heldY] = await window.run<[number, number]>("return window.held");
    expect(Math.hypot(heldX - x, heldY - y)).toBeLessThan(NEAR_PX);
  });
  expect(await window.text()).toContain("Drop pictures, texts or links");
  await window.shoot("drop");
  desktop.drop();
}

test("a picture dropped on a story is taken in and runs with it", async () => {
  showFiles(join(root, "assets", "icons", "512.png"));
  const story = await onBoard(window, "The N7");
  const { x, y, width, height } = await story.getRect();
  await dropFiles([x + width / 2, y + height / 2]);
  await eventually("it is said", async () => expect(await window.text()).toContain("1 picture added"));
  await eventually("it runs with the story", () => {
    const { articles } = cli<{ articles: { picture: { name: string } | null }[] }>(library, "articles", "--query", "N7");
    expect(articles[0]?.picture?.name).toBe("512");
  });
  await window.click("button", "Pictures");
  await onWall(window, "512");
});

test("a text dropped on the window is taken in as an article", async () => {
  const draft = join(folder(), "ferry.txt");
  writeFileSync(draft, "The ferry that keeps a diary\n\nIt writes in pencil, since the sea is damp.\n");
  showFiles(draft);
  await dropFiles([400, 400]);
  await window.find("button", "Open article The ferry that keeps a diary");
});
