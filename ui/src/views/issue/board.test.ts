import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { CallFailed, type Backend } from "../../backend";
import { MemoryBackend } from "../../backend/memory";
import { refusing } from "../../testing/backend";

const HEIGHT_PX = 40;
const BOARD_LEFT_PX = 300;

/** jsdom lays nothing out: the slots stand under one another, the drawers to the left of the board. */
function layOut() {
  return vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    if (this.matches("[data-takes-off]")) return new DOMRect(0, 0, BOARD_LEFT_PX, 900);
    const at = [...document.querySelectorAll("[data-slot]")].indexOf(this);
    if (at >= 0) return new DOMRect(BOARD_LEFT_PX, at * HEIGHT_PX, 600, HEIGHT_PX);
    return new DOMRect(BOARD_LEFT_PX, 0, 600, 900);
  });
}

beforeEach(() => {
  localStorage.clear();
  layOut();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const slots = () => screen.getAllByRole("option").filter((option) => option.dataset.slot !== undefined);
const order = () =>
  slots()
    .map((slot) => slot.dataset.slot?.replace("slot-", ""))
    .join(" ");
const slot = (id: string) => {
  const found = slots().find((each) => each.dataset.slot === id);
  if (!found) throw new Error(`There is no ${id} on the board`);
  return found;
};
const spoken = () => document.querySelector("body > div > .spoken")?.textContent?.trim();
const writes = (memory: MemoryBackend) =>
  memory.calls.filter((name) => name.startsWith("issue_") || name === "slot_save");

async function open(backend?: Backend, memory = new MemoryBackend()) {
  const user = userEvent.setup();
  render(App, { backend: backend ?? memory });
  await waitFor(() => expect(order()).toBe("1 2 3 4 5 6 7"));
  return { user, memory };
}

const at = (index: number, part: number) => ({
  clientX: BOARD_LEFT_PX + 50,
  clientY: (index + part) * HEIGHT_PX,
});
const POINTER = { pointerId: 1, isPrimary: true, button: 0 };

async function dragTo(id: string, to: { clientX: number; clientY: number }) {
  const from = at(slots().indexOf(slot(id)), 0.5);
  await fireEvent.pointerDown(slot(id), { ...POINTER, ...from });
  await fireEvent.pointerMove(window, { ...POINTER, clientX: from.clientX + 3, clientY: from.clientY + 3 });
  await fireEvent.pointerMove(window, { ...POINTER, ...to });
}
const drop = (to: { clientX: number; clientY: number }) => fireEvent.pointerUp(window, { ...POINTER, ...to });

test("a slot is dragged to where the pointer lets go, in one call", async () => {
  const { memory } = await open();
  const to = at(1, 0.1);
  await dragTo("slot-6", to);
  await drop(to);
  await waitFor(() => expect(order()).toBe("1 6 2 3 4 5 7"));
  expect(writes(memory)).toEqual(["issue_move"]);
  await waitFor(() => expect(spoken()).toBe("Moved to 1 of 2 in Top story"));
});

test("several selected slots are dragged together and keep their order", async () => {
  const { user, memory } = await open();
  await user.click(slot("slot-2"));
  await user.keyboard("{Control>}");
  await user.click(slot("slot-5"));
  await user.keyboard("{/Control}");
  const to = at(6, 0.9);
  await dragTo("slot-5", to);
  await drop(to);
  await waitFor(() => expect(order()).toBe("1 3 4 6 7 2 5"));
  expect(writes(memory)).toEqual(["issue_move"]);
});

test("Escape cancels a drag", async () => {
  const { user, memory } = await open();
  const to = at(0, 0.1);
  await dragTo("slot-6", to);
  expect(document.documentElement.dataset.dragging).toBe("");
  await user.keyboard("{Escape}");
  expect(document.documentElement.dataset.dragging).toBeUndefined();
  await drop(to);
  expect(order()).toBe("1 2 3 4 5 6 7");
  expect(writes(memory)).toEqual([]);
});

test("a drop on its own place makes no call", async () => {
  const { memory } = await open();
  for (const to of [at(3, 0.9), at(2, 0.9), at(4, 0.1)]) {
    await dragTo("slot-4", to);
    await drop(to);
  }
  expect(writes(memory)).toEqual([]);
});

test("an unsteady click is no drag", async () => {
  const { memory } = await open();
  const from = at(3, 0.5);
  await fireEvent.pointerDown(slot("slot-4"), { ...POINTER, ...from });
  await fireEvent.pointerMove(window, { ...POINTER, clientX: from.clientX + 2, clientY: from.clientY + 2 });
  expect(document.documentElement.dataset.dragging).toBeUndefined();
  await drop(at(0, 0.1));
  expect(writes(memory)).toEqual([]);
});

test("a slot dropped on the drawers leaves the board", async () => {
  const { memory } = await open();
  const to = { clientX: 100, clientY: 300 };
  await dragTo("slot-6", to);
  await drop(to);
  await waitFor(() => expect(order()).toBe("1 2 3 4 5 7"));
  expect(writes(memory)).toEqual(["issue_remove"]);
});

test("a heading dragged with Shift takes its section along", async () => {
  await open();
  const from = at(0, 0.5);
  await fireEvent.pointerDown(slot("slot-1"), { ...POINTER, ...from, shiftKey: true });
  await fireEvent.pointerMove(window, { ...POINTER, ...at(6, 0.9) });
  expect(screen.getByText("Top story and its slot")).toBeTruthy();
  await drop(at(6, 0.9));
  await waitFor(() => expect(order()).toBe("3 4 5 6 7 1 2"));
});

test("a refused move goes back to where it was, and the window says why", async () => {
  const memory = new MemoryBackend();
  const why = new CallFailed({
    code: "library.read_only",
    message: "This library can’t be changed.",
    action: "Copy it.",
  });
  await open(refusing(memory, "issue_move", why), memory);
  const to = at(0, 0.1);
  await dragTo("slot-6", to);
  await drop(to);
  expect(await screen.findByText("This library can’t be changed.")).toBeTruthy();
  await waitFor(() => expect(order()).toBe("1 2 3 4 5 6 7"));
});

test("the keyboard moves a slot as a drag does, and the focus stays on it", async () => {
  const { user } = await open();
  await user.click(slot("slot-5"));
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await waitFor(() => expect(spoken()).toBe("Moved to 1 of 4 in Business & Technology"));
  expect(order()).toBe("1 2 3 5 4 6 7");
  await user.keyboard("{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}");
  await waitFor(() => expect(spoken()).toBe("Moved to 2 of 2 in Top story"));
  expect(order()).toBe("1 2 5 3 4 6 7");
  await user.keyboard("{Alt>}{Home}{/Alt}");
  await waitFor(() => expect(spoken()).toBe("Moved to 1 of 7"));
  await user.keyboard("{Alt>}{End}{/Alt}");
  await waitFor(() => expect(order()).toBe("1 2 3 4 6 7 5"));
  expect(document.activeElement).toBe(slot("slot-5"));
});

test("a key at the end of its way makes no call and says so", async () => {
  const { user, memory } = await open();
  await user.click(slot("slot-1"));
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await waitFor(() => expect(spoken()).toBe("It can’t go further."));
  expect(writes(memory)).toEqual([]);
});

test("undo takes a move back by its name, from the board but not from a text field", async () => {
  const { user, memory } = await open();
  await user.click(slot("slot-4"));
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await waitFor(() => expect(order()).toBe("1 2 3 5 4 6 7"));
  expect(
    await screen.findByRole("button", { name: "Undo Move “Tea exports find a new route west”" }),
  ).toBeTruthy();
  await user.click(screen.getByLabelText("Preheader"));
  await user.keyboard("{Control>}z{/Control}");
  expect(memory.calls).not.toContain("undo");
  await user.click(slot("slot-1"));
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(order()).toBe("1 2 3 4 5 6 7"));
  expect(spoken()).toBe("Undone: Move “Tea exports find a new route west”");
});

test("Delete takes what is selected off the board, and the focus goes to what follows", async () => {
  const { user } = await open();
  await user.click(slot("slot-4"));
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}{Delete}");
  await waitFor(() => expect(order()).toBe("1 2 3 6 7"));
  await waitFor(() => expect(document.activeElement).toBe(slot("slot-6")));
});

test("a number key changes the treatment", async () => {
  const { user } = await open();
  await user.click(slot("slot-4"));
  await user.keyboard("3");
  await waitFor(() => expect(slot("slot-4").textContent).toContain("Brief"));
});

test("a change from outside is shown, and takes neither selection nor focus", async () => {
  const { user, memory } = await open();
  await user.click(slot("slot-4"));
  await memory.call("issue_move", { issue: "issue-42", slots: ["slot-4"], place: { at: "first" } });
  await waitFor(() => expect(order()).toBe("4 1 2 3 5 6 7"));
  expect(slot("slot-4").getAttribute("aria-selected")).toBe("true");
  await waitFor(() => expect(document.activeElement).toBe(slot("slot-4")));
  await user.click(screen.getByLabelText("Subject"));
  await memory.call("issue_move", { issue: "issue-42", slots: ["slot-4"], place: { at: "last" } });
  await waitFor(() => expect(order()).toBe("1 2 3 5 6 7 4"));
  expect(document.activeElement).toBe(screen.getByLabelText("Subject"));
});

test("the subject saves itself and is counted", async () => {
  const { user, memory } = await open();
  const subject = screen.getByLabelText("Subject");
  await user.clear(subject);
  await user.type(subject, "Four words fit here");
  expect(screen.getByText("19 / 60")).toBeTruthy();
  await user.tab();
  await waitFor(async () => {
    const { issue } = await memory.call("board", { issue: "issue-42" });
    expect(issue.subject).toBe("Four words fit here");
  });
});

test("a story’s headline is overridden for this issue, and given back", async () => {
  const { user, memory } = await open();
  await user.click(slot("slot-4"));
  await user.keyboard("{Enter}");
  const headline = await screen.findByLabelText("Headline in this issue");
  expect(headline.getAttribute("placeholder")).toBe("Tea exports find a new route west");
  await user.type(headline, "Tea goes west");
  await user.tab();
  await waitFor(() => expect(slot("slot-4").textContent).toContain("Tea goes west"));
  const { article } = await memory.call("article", { article: "article-6" });
  expect(article.headline).toBe("Tea exports find a new route west");
  await user.click(screen.getByRole("button", { name: "Use the article’s own" }));
  await waitFor(() => expect(slot("slot-4").textContent).toContain("Tea exports find a new route west"));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(slot("slot-4")));
});

test("a block is placed by keyboard, and its fields open", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("tab", { name: "Blocks" }));
  screen.getByRole("button", { name: /Section heading/ }).focus();
  await user.keyboard("{Enter}");
  const title = await screen.findByLabelText("Title");
  expect(title).toHaveProperty("value", "New section");
  expect(slots()).toHaveLength(8);
});
