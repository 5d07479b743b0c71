import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend } from "../../backend/memory";
import { largeLibrary, sampleLibrary, text } from "../../backend/memory/fixtures";
import "../../editor/testing";
import { TypeAhead, stepped } from "./row-keys";
import { without } from "./typed.svelte";

/** Tells a virtual list that its window is 600 px high and each row 60, since jsdom lays nothing out. */
class LaidOut {
  #tell: ResizeObserverCallback;
  constructor(tell: ResizeObserverCallback) {
    this.#tell = tell;
  }
  observe(target: Element) {
    const isWindow = target.parentElement?.getAttribute("role") === "listbox";
    const contentRect = { width: 300, height: isWindow ? 600 : 60 } as DOMRectReadOnly;
    queueMicrotask(() => this.#tell([{ target, contentRect } as ResizeObserverEntry], this));
  }
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("ResizeObserver", LaidOut);
  vi.spyOn(HTMLElement.prototype, "offsetParent", "get").mockImplementation(function (this: HTMLElement) {
    return this.parentElement;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function open(library = sampleLibrary()) {
  localStorage.setItem("pasteup.session", JSON.stringify({ route: { view: "articles", article: null } }));
  const backend = new MemoryBackend(library);
  render(App, { backend });
  const field = await screen.findByRole<HTMLInputElement>("combobox", { name: "Search articles" });
  const list = () => within(screen.getByRole("listbox", { name: "Articles" }));
  await waitFor(() => expect(list().getAllByRole("option").length).toBeGreaterThan(0));
  return { user: userEvent.setup(), backend, field, list };
}

describe("the search field", () => {
  it("offers operators and what the library knows, by the keyboard alone, and shows them as chips", async () => {
    const { user, field, list } = await open();
    await user.type(field, "sta");
    await screen.findByRole("option", { name: /^status:/ });
    await user.keyboard("{ArrowDown}{Enter}");
    expect(field.value).toBe("status:");
    await screen.findByRole("option", { name: /^idea/ });
    await user.type(field, "id");
    await waitFor(() => expect(screen.queryByRole("option", { name: /^draft/ })).toBeNull());
    await user.keyboard("{ArrowDown}");
    expect(field.getAttribute("aria-activedescendant")).toBeTruthy();
    await user.keyboard("{Enter}");
    expect(field.value).toBe("status:idea ");
    await screen.findByRole("button", { name: "Remove Status: idea" });
    await waitFor(() => expect(list().getAllByRole("option")).toHaveLength(1));
    expect(list().getByText("What the sand in old hourglasses remembers")).toBeTruthy();
  });

  it("lets a chip go by Backspace and by the mouse, and the text stays text", async () => {
    const { user, field } = await open();
    await user.type(field, "status:idea kicker:Culture tea");
    const chip = await screen.findByRole("button", { name: "Remove Status: idea" });
    chip.focus();
    await user.keyboard("{Backspace}");
    expect(field.value).toBe("kicker:Culture tea");
    await user.click(await screen.findByRole("button", { name: "Remove Kicker: Culture" }));
    expect(field.value).toBe("tea");
    await user.type(field, "status:idea ", { initialSelectionStart: 0, initialSelectionEnd: 0 });
    await screen.findByRole("button", { name: "Remove Status: idea" });
    field.setSelectionRange(0, 0);
    await user.keyboard("{Backspace}");
    expect(field.value).toBe("tea");
  });

  it("says what it does not understand", async () => {
    const { user, field } = await open();
    await user.type(field, "colour:red");
    expect(await screen.findByText("“colour:” is no operator here.")).toBeTruthy();
  });

  it("marks the words where they stand", async () => {
    const { user, field, list } = await open();
    await user.type(field, "茶园");
    await waitFor(() => expect(list().getAllByRole("option")).toHaveLength(1));
    expect(list().getByText("茶园").tagName).toBe("MARK");
  });

  it("marks them in the article that is open too, goes from one to the next, and leaves the text as it is", async () => {
    const library = sampleLibrary();
    const [first] = library.articles;
    if (!first) throw new Error("the sample has articles");
    first.body = text("A tide, and another tide.", "Low tides wait for nobody.");
    const { user, field, list, backend } = await open(library);
    await user.type(field, "tide");
    await user.click(await waitFor(() => list().getByText(first.headline)));
    const body = await screen.findByRole("textbox", { name: "Body" });
    const marked = () => [...body.querySelectorAll(".hit")].map((hit) => hit.textContent);
    await waitFor(() => expect(marked()).toEqual(["tide", "tide", "tide"]));
    const found = within(screen.getByRole("group", { name: "Found in the text" }));
    expect(found.getByRole("status").textContent).toBe("3 places found in the text");
    await user.click(found.getByRole("button", { name: "Next place" }));
    expect(found.getByRole("status").textContent).toBe("1 of 3");
    await user.click(found.getByRole("button", { name: "Previous place" }));
    expect(found.getByRole("status").textContent).toBe("3 of 3");
    expect(body.querySelector(".hit.current")?.parentElement?.textContent).toBe("Low tides wait for nobody.");
    const kept = await backend.call("article", { article: first.id });
    expect(kept.article.body).toEqual(text("A tide, and another tide.", "Low tides wait for nobody."));
    await user.clear(field);
    await waitFor(() => expect(marked()).toEqual([]));
    expect(screen.queryByRole("group", { name: "Found in the text" })).toBeNull();
  });
});

describe("a search that is kept", () => {
  it("is counted, chosen, renamed, deleted and brought back", async () => {
    const { user, field, backend } = await open();
    await user.type(field, "status:draft");
    await user.click(await screen.findByRole("button", { name: "Save this search…" }));
    const name = await screen.findByRole<HTMLInputElement>("textbox", { name: "Name of the search" });
    expect(name.value).toBe("status:draft");
    await user.clear(name);
    await user.type(name, "To be written{Enter}");
    const kept = await screen.findByRole("button", { name: /^To be written 2$/ });
    expect(kept.getAttribute("aria-pressed")).toBe("true");
    await user.click(kept);
    expect(field.value).toBe("");
    await user.click(kept);
    expect(field.value).toBe("status:draft ");
    kept.focus();
    await user.keyboard("{F2}");
    // The old name is chosen whole, so that typing takes its place.
    await screen.findByRole("textbox", { name: "Name of the search" });
    await user.keyboard("Drafts{Enter}");
    const renamed = await screen.findByRole("button", { name: /^Drafts 2$/ });
    renamed.focus();
    await user.keyboard("{Delete}");
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Drafts 2$/ })).toBeNull());
    await backend.call("undo", {});
    expect(await screen.findByRole("button", { name: /^Drafts 2$/ })).toBeTruthy();
  });
});

describe("a hundred thousand rows", () => {
  it("are read and shown a screenful at a time, and End reads the last ones", async () => {
    const { user, field, list, backend } = await open(largeLibrary(100_000, 0));
    const call = vi.spyOn(backend, "call");
    const rows = () => list().getAllByRole("option");
    expect(rows().length).toBeLessThan(100);
    expect(rows()[0]?.getAttribute("aria-setsize")).toBe("100000");
    field.focus();
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(document.activeElement).toBe(rows()[0]));
    await user.keyboard("{End}");
    const asked = () => call.mock.calls.filter(([name]) => name === "articles").map(([, body]) => body);
    await waitFor(() => expect(asked()).toContainEqual(expect.objectContaining({ offset: 99_960 })));
    for (const body of asked()) expect(body).toHaveProperty("limit", 60);
    expect(rows().length).toBeLessThan(100);
  });

  it("of the picture wall too", async () => {
    const library = sampleLibrary();
    const [one] = library.illustrations;
    if (!one) throw new Error("the sample has pictures");
    library.illustrations = Array.from({ length: 100_000 }, (_, n) => ({ ...one, id: `picture-${n}` }));
    localStorage.setItem(
      "pasteup.session",
      JSON.stringify({ route: { view: "pictures", illustration: null } }),
    );
    const backend = new MemoryBackend(library);
    const call = vi.spyOn(backend, "call");
    render(App, { backend });
    const wall = await screen.findByRole("listbox", { name: "Pictures" });
    await waitFor(() => expect(within(wall).getAllByRole("option").length).toBeGreaterThan(0));
    expect(within(wall).getAllByRole("option").length).toBeLessThan(200);
    for (const [name, body] of call.mock.calls)
      if (name === "illustrations") expect(body).toHaveProperty("limit", 60);
  });
});

describe("the list", () => {
  it("is walked by keys, and the focus stays when it is read anew", async () => {
    const { user, field, list, backend } = await open(largeLibrary(40, 0));
    field.focus();
    await user.keyboard("{ArrowDown}");
    const rows = () => list().getAllByRole("option");
    await waitFor(() => expect(document.activeElement).toBe(rows()[0]));
    await user.keyboard("{ArrowDown}{ArrowDown}");
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-posinset")).toBe("3"));
    const held = document.activeElement?.getAttribute("data-row") ?? "";
    await backend.call("article_new", { headline: "Above all" });
    await waitFor(() => expect(rows()[0]?.textContent).toContain("Above all"));
    await waitFor(() => expect(document.activeElement?.getAttribute("data-row")).toBe(held));
    await user.keyboard("{Home}");
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-posinset")).toBe("1"));
  });

  it("knows where its keys lead", () => {
    const cases = [
      ["ArrowDown", 0, 1],
      ["ArrowUp", 0, 0],
      ["PageDown", 95, 99],
      ["PageUp", 15, 5],
      ["Home", 50, 0],
      ["End", 50, 99],
      ["x", 50, null],
    ] as const;
    for (const [key, from, to] of cases) expect(stepped(key, from, 100), key).toBe(to);
    expect(stepped("End", 0, 0)).toBeNull();
  });

  it("goes to the title that is typed", () => {
    const ahead = new TypeAhead();
    const titles = ["Tea", "Überfahrt", "Tides", undefined];
    const key = (key: string, timeStamp: number) =>
      Object.defineProperty(new KeyboardEvent("keydown", { key }), "timeStamp", { value: timeStamp });
    expect(ahead.find(key("t", 1000), titles, 0)).toBe(2);
    expect(ahead.find(key("e", 1100), titles, 2)).toBe(0);
    expect(ahead.find(key("u", 5000), titles, 0)).toBe(1);
    expect(ahead.find(key("q", 9000), titles, 0)).toBeNull();
    expect(ahead.find(key("Shift", 9100), titles, 0)).toBeUndefined();
  });
});

describe("taking an operator out of the text", () => {
  it("leaves no gap and no glued words", () => {
    expect(without("tea status:idea tides", { from: 4, to: 15 })).toBe("tea tides");
    expect(without("status:idea tides", { from: 0, to: 11 })).toBe("tides");
    expect(without("tea status:idea ", { from: 4, to: 15 })).toBe("tea ");
    expect(without("status:idea", { from: 0, to: 11 })).toBe("");
  });
});
