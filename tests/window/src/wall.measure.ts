// The wall of pictures in the real window, scrolled beside an empty list of the same height. Part of `make bench`; writes what it
// measured, the milliseconds between frames, to the file that PASTEUP_MEASURED names. PASTEUP_WALL names a library of many
// pictures; without it the sample is scrolled.
//
// A window that is driven takes no wheel, neither the driver's nor the system's: the page moves the list itself, in every frame, as far as
// a hand turns the wheel that looks for something. That asks for more than a wheel does, whose notches leave frames between them.
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sampleLibrary } from "./cli";
import { eventually } from "./eventually";
import { Window } from "./window";

/** For five seconds a row of pictures about every four frames. */
const SCROLL_MS = 5000;
const FRAME_PX = 50;

const SCROLL = (scroller: string) => `
  const scroller = ${scroller};
  const end = performance.now() + ${SCROLL_MS};
  window.frames = [];
  window.isScrolled = false;
  let last = 0;
  const frame = (now) => {
    if (last) window.frames.push(now - last);
    last = now;
    if (now > end) return (window.isScrolled = true);
    scroller.scrollTop += ${FRAME_PX};
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);`;

/** What scrolls on the wall. */
const WALL = `[...document.querySelectorAll("[role=listbox][aria-label=Pictures] *")].find((one) => getComputedStyle(one).overflowY === "auto")`;

/** A list of the same size and height with nothing in it, over the wall. */
const EMPTY = `
  const wall = ${WALL};
  const { left, top, width, height } = wall.getBoundingClientRect();
  const empty = document.createElement("div");
  empty.id = "empty";
  Object.assign(empty.style, { position: "fixed", zIndex: "9", overflowY: "auto", background: "canvas", contain: "strict" });
  Object.assign(empty.style, { left: left + "px", top: top + "px", width: width + "px", height: height + "px" });
  empty.append(document.createElement("div"));
  empty.firstChild.style.height = wall.scrollHeight + "px";
  document.body.append(empty);`;

const EMPTY_LIST = `document.getElementById("empty")`;

/** Scrolls, and gives the times between frames meanwhile. */
async function scrolled(window: Window, scroller: string): Promise<number[]> {
  await window.run(SCROLL(scroller));
  // Asking costs the page something, so that it is left alone meanwhile.
  await new Promise((done) => setTimeout(done, SCROLL_MS));
  await eventually("it is scrolled", async () => {
    if (!(await window.run<boolean>("return window.isScrolled"))) throw new Error("not yet");
  });
  expect(await window.run<number>(`return ${scroller}.scrollTop`)).toBeGreaterThan(0);
  return window.run<number[]>("return window.frames");
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
