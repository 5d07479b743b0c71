import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../../App.svelte";
import { MemoryBackend } from "../../../backend/memory";
import { tallLists } from "../../../testing/tall-lists";

const HEIGHT_PX = 40;
const LEFT_PX = 300;
const POINTER = { pointerId: 1, isPrimary: true, button: 0 };

/** jsdom lays nothing out: slots stand under one another, and the links of one in its middle half. */
beforeEach(() => {
  localStorage.clear();
  tallLists();
  localStorage.setItem("pasteup.session", JSON.stringify({ route: { view: "issues" }, drawer: "wire" }));
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    const at = (within: ParentNode, kind: string) => [...within.querySelectorAll(kind)].indexOf(this);
    const slot = this.closest("[data-slot]");
    const top = (slot ? [...document.querySelectorAll("[data-slot]")].indexOf(slot) : 0) * HEIGHT_PX;
    if (this.matches("[data-link]") && slot) {
      return new DOMRect(LEFT_PX, top + 12 + 8 * at(slot, "[data-link]"), 600, 8);
    }
    if (this === slot) return new DOMRect(LEFT_PX, top, 600, HEIGHT_PX);
    return new DOMRect(LEFT_PX, 0, 600, 900);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function open(titles: string[] | null) {
  const memory = new MemoryBackend();
  if (titles) {
    const links = titles.map((title) => ({
      clipping: null,
      title,
      href: `https://quay.example/${title}`,
      source: "The Quay",
      text: "",
    }));
    const what = [{ kind: "links" as const, title: "Elsewhere", links }];
    await memory.call("issue_place", { issue: "issue-42", what, place: { at: "first" } });
  }
  render(App, { backend: memory });
  const user = userEvent.setup();
  const clipping = await screen.findByText("The mill where the clocks run backwards");
  const option = clipping.closest<HTMLElement>("[role=option]");
  if (!option) throw new Error("The clipping stands in no list");
  memory.calls.length = 0;
  const roundups = async () => {
    const { slots } = await memory.call("board", { issue: "issue-42" });
    return slots.flatMap(({ content }) => (content.kind === "links" ? [content] : []));
  };
  return { memory, user, option, roundups };
}

async function drag(option: HTMLElement, clientY: number) {
  await fireEvent.pointerDown(option, { ...POINTER, clientX: 20, clientY: 300 });
  await fireEvent.pointerMove(window, { ...POINTER, clientX: 40, clientY: 300 });
  const to = { clientX: LEFT_PX + 50, clientY };
  await fireEvent.pointerMove(window, { ...POINTER, ...to });
  await fireEvent.pointerUp(window, { ...POINTER, ...to });
}
const writes = (memory: MemoryBackend) => memory.calls.filter((name) => /^(links|issue)_/.test(name));

test("a clipping is dropped between two links of a roundup, with its source, in one call", async () => {
  const { memory, option, roundups } = await open(["fog", "salt"]);
  await drag(option, 20);
  await waitFor(async () =>
    expect((await roundups())[0]?.links.map((link) => link.title)).toEqual([
      "fog",
      "The mill where the clocks run backwards",
      "salt",
    ]),
  );
  expect((await roundups())[0]?.links[1]).toMatchObject({
    clipping: "clipping-1",
    href: "https://mill.example/chess",
    source: "Mill & Meadow",
    text: "A club plays by candle and hourglass.",
  });
  expect(writes(memory)).toEqual(["links_place"]);
  await memory.call("undo", {});
  expect((await roundups())[0]?.links).toHaveLength(2);
});

test("a clipping that is dropped between slots makes a roundup", async () => {
  const { memory, option, roundups } = await open(null);
  await drag(option, 1);
  await waitFor(async () => expect((await roundups())[0]?.links).toHaveLength(1));
  expect(writes(memory)).toEqual(["issue_place"]);
});

test("Enter puts a clipping into the only roundup, and says where", async () => {
  const { user, memory, option, roundups } = await open(["fog"]);
  option.focus();
  await user.keyboard("{Enter}");
  await waitFor(async () => expect((await roundups())[0]?.links).toHaveLength(2));
  const spoken = () => document.querySelector("body > div > .spoken")?.textContent?.trim();
  await waitFor(() =>
    expect(spoken()).toBe("Put “The mill where the clocks run backwards” into “Elsewhere”, 2 of 2"),
  );
  expect(writes(memory)).toEqual(["links_place"]);
});
