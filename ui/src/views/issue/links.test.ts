import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import type { NewLink } from "../../backend";
import { MemoryBackend } from "../../backend/memory";

const HEIGHT_PX = 40;
const POINTER = { pointerId: 1, isPrimary: true, button: 0 };

/** jsdom lays nothing out: slots, and rows of links, stand under one another. */
function layOut() {
  return vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    for (const kind of ["data-row", "data-slot"]) {
      const at = [...document.querySelectorAll(`[${kind}]`)].indexOf(this);
      if (at >= 0) return new DOMRect(300, at * HEIGHT_PX, 600, HEIGHT_PX);
    }
    return new DOMRect(300, 0, 600, 900);
  });
}

beforeEach(() => {
  localStorage.clear();
  layOut();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const link = (title: string): NewLink => ({
  clipping: null,
  title,
  href: `https://quay.example/${title}`,
  source: "The Quay",
  text: "",
});

async function open(links: string[] = ["fog", "salt", "rope"], memory = new MemoryBackend()) {
  const what = [{ kind: "links" as const, title: "Elsewhere", links: links.map(link) }];
  const { slots } = await memory.call("issue_place", { issue: "issue-42", what, place: { at: "first" } });
  const user = userEvent.setup();
  render(App, { backend: memory });
  const card = await screen.findByText("Elsewhere", { selector: ".headline" });
  await fireEvent.dblClick(card);
  await screen.findByRole("heading", { name: "Links" });
  memory.calls.length = 0;
  const stored = async () => {
    const board = await memory.call("board", { issue: "issue-42" });
    const content = board.slots.find((each) => each.slot === slots[0])?.content;
    return content?.kind === "links" ? content.links : [];
  };
  return { user, memory, stored };
}

const list = () => screen.findByRole("listbox", { name: "Links in this roundup" });
const rows = async () => within(await list()).getAllByRole("option");
const row = async (words: string) => {
  const found = (await rows()).find((each) => each.textContent?.includes(words));
  if (!found) throw new Error(`No link says ${words}`);
  return found;
};
const order = async () => (await rows()).map((each) => each.querySelector("[dir=auto]")?.textContent);
const spoken = () => document.querySelector("body > div > .spoken")?.textContent?.trim();
const writes = (memory: MemoryBackend) => memory.calls.filter((name) => name.startsWith("links_"));

test("a roundup's card shows its links in their order, each with its source", async () => {
  await open();
  const said = [...document.querySelectorAll("[data-link]")].map((each) => each.textContent?.trim());
  expect(said).toEqual(["fog The Quay", "salt The Quay", "rope The Quay"]);
});

test("a link is dragged to where the pointer lets go, in one call", async () => {
  const { memory } = await open();
  const from = { clientX: 350, clientY: 2.5 * HEIGHT_PX };
  await fireEvent.pointerDown(await row("rope"), { ...POINTER, ...from });
  await fireEvent.pointerMove(window, { ...POINTER, clientX: 355, clientY: from.clientY - 6 });
  const to = { clientX: 355, clientY: 0.1 * HEIGHT_PX };
  await fireEvent.pointerMove(window, { ...POINTER, ...to });
  await fireEvent.pointerUp(window, { ...POINTER, ...to });
  await waitFor(async () => expect(await order()).toEqual(["rope", "fog", "salt"]));
  expect(writes(memory)).toEqual(["links_move"]);
});

test("keys move a link and say where it stands", async () => {
  const { user, memory } = await open();
  (await row("fog")).focus();
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await waitFor(async () => expect(await order()).toEqual(["salt", "fog", "rope"]));
  await waitFor(() => expect(spoken()).toBe("Moved to 2 of 3"));
  expect(document.activeElement?.textContent).toContain("fog");
  await user.keyboard("{Alt>}{End}{/Alt}");
  await waitFor(async () => expect(await order()).toEqual(["salt", "rope", "fog"]));
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await waitFor(() => expect(spoken()).toBe("It can’t go further."));
  expect(writes(memory)).toEqual(["links_move", "links_move"]);
});

test("a link is edited for this issue, and an address that is none is not kept", async () => {
  const { user, stored } = await open();
  (await row("salt")).focus();
  await user.keyboard("{Enter}");
  const address = await screen.findByLabelText<HTMLInputElement>("Address");
  await waitFor(() => expect(document.activeElement).toBe(address));
  await user.clear(screen.getByLabelText("Source"));
  await user.type(screen.getByLabelText("Source"), "The Tide Table");
  await user.type(screen.getByLabelText("What is said of it"), "A long walk.");
  await user.clear(address);
  await user.type(address, "nowhere at all");
  await user.tab();
  expect(screen.getByText("Not kept: this is no web or mail address.")).toBeTruthy();
  await waitFor(async () =>
    expect((await stored())[1]).toMatchObject({
      source: "The Tide Table",
      text: "A long walk.",
      title: "salt",
    }),
  );
  expect((await stored())[0]).toMatchObject(link("fog"));
});

test("a link is taken out by a key, and undo brings it back", async () => {
  const { user, memory, stored } = await open();
  (await row("salt")).focus();
  await user.keyboard("{Delete}");
  await waitFor(async () => expect(await order()).toEqual(["fog", "rope"]));
  await waitFor(() => expect(document.activeElement?.textContent).toContain("rope"));
  await memory.call("undo", {});
  await waitFor(async () =>
    expect((await stored()).map((each) => each.title)).toEqual(["fog", "salt", "rope"]),
  );
});

test("a link is added at the end and opened to be written", async () => {
  const { user, stored } = await open([]);
  expect(screen.getByText(/No link yet. Add one here/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Add a link" }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Address")));
  await user.keyboard("kiln.example/ash");
  await user.tab();
  await waitFor(async () => expect((await stored())[0]?.href).toBe("https://kiln.example/ash"));
});

test("a link that ran in another issue says so in the list and on the card, and others don’t", async () => {
  const memory = new MemoryBackend();
  const begun = { number: null, date: null, subject: "", preheader: "", theme: null };
  const other = await memory.call("issue_new", begun);
  const { number } = (await memory.call("board", { issue: other })).issue;
  const elsewhere = [{ kind: "links" as const, title: "Before", links: [link("salt")] }];
  await memory.call("issue_place", { issue: other, what: elsewhere, place: { at: "first" } });
  await open(["fog", "salt"], memory);
  expect((await row("salt")).textContent).toContain(`Linked in No. ${number}`);
  expect((await row("fog")).textContent).not.toContain("Linked in");
  expect(await screen.findByText(`“salt”: Linked in No. ${number}`)).toBeTruthy();
});
