// The wall of pictures in the real window, scrolled with the wheel, beside an empty list of the same height. Part of `make bench`;
// writes what it measured, the milliseconds between frames, to the file that PASTEUP_MEASURED names. PASTEUP_WALL names a library
// of many pictures; without it the sample is scrolled.
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sampleLibrary } from "./cli";
import { desktop } from "./desktop";
import { eventually } from "./eventually";
import { Window } from "./window";

/** A hand that looks for something: for six seconds a notch of the wheel every 30 ms. */
const NOTCHES = 200;
const PAUSE_MS = 30;
const OVER: [number, number] = [400, 500];

const LISTEN = `
  window.frames = [];
  window.listening = true;
  let last = 0;
  const frame = (now) => {
    if (last) window.frames.push(now - last);
    last = now;
    if (window.listening) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);`;

/** What scrolls on the wall. */
const WALL = `[...document.querySelectorAll("[role=listbox][aria-label=Pictures] *")].find((one) => getComputedStyle(one).overflowY === "auto")`;

/** A list of the same height with nothing in it, over the wall. */
const EMPTY = `
  const height = ${WALL}.scrollHeight;
  const empty = document.createElement("div");
  empty.id = "empty";
  empty.style = "position: fixed; inset: 0; z-index: 9; overflow-y: auto; background: canvas";
  empty.append(document.createElement("div"));
  empty.firstChild.style.height = height + "px";
  document.body.append(empty);`;

const EMPTY_LIST = `document.getElementById("empty")`;

/** Scrolls, and gives the times between frames meanwhile. */
async function scrolled(window: Window, scroller: string): Promise<number[]> {
  await window.run(LISTEN);
  desktop.wheel(OVER, NOTCHES, PAUSE_MS);
  const frames = await window.run<number[]>("window.listening = false; return window.frames");
  expect(await window.run<number>(`return ${scroller}.scrollTop`)).toBeGreaterThan(0);
  return frames;
}

async function toTheWall(window: Window): Promise<void> {
  await window.click("button", "Pictures");
  await eventually("the wall is there", async () => {
    const shown = await window.run<number>("return document.querySelectorAll('[role=option][data-index] img').length");
    if (shown < 5) throw new Error("no pictures");
  });
}

test("scrolling the wall of pictures", async () => {
  const window = await Window.open({ library: process.env.PASTEUP_WALL ?? sampleLibrary(), size: [1280, 700] });
  try {
    await toTheWall(window);
    const wall = await scrolled(window, WALL);
    await window.driver.navigate().refresh();
    await toTheWall(window);
    await window.run(EMPTY);
    const empty = await scrolled(window, EMPTY_LIST);
    const { PASTEUP_MEASURED } = process.env;
    if (PASTEUP_MEASURED) writeFileSync(PASTEUP_MEASURED, JSON.stringify({ wall, empty }));
  } finally {
    await window.close();
  }
});
