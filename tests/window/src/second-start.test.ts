// One library, one window: a second start brings the first window forward and ends.
import { spawn } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleLibrary } from "./cli";
import { desktop } from "./desktop";
import { eventually } from "./eventually";
import { program } from "./paths";
import { Window } from "./window";

let library: string;
let window: Window;

beforeAll(async () => {
  library = sampleLibrary();
  window = await Window.open({ library });
});
afterAll(() => window?.close());

const PATIENCE_MS = 5_000;

test("a second start on an open library ends by itself and brings the one window forward", async () => {
  desktop.minimize(window.pid);
  const second = spawn(program, ["--library", library], { stdio: "ignore", timeout: PATIENCE_MS });
  const code = await new Promise((ended) => second.once("exit", ended));
  expect(code).toBe(0);
  await eventually("the window is in front", () => expect(desktop.isInFront(window.pid)).toBe(true));
  expect(desktop.count("Pasteup")).toBe(1);
  await window.find("button", "Import…");
});
