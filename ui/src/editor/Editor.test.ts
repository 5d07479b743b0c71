import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Block, Document } from "../backend";
import Editor from "./Editor.svelte";
import { noPasting, paste, selectWords } from "./testing";

const of = (...content: Block[]): Document => ({ type: "doc", content });
const paragraph = (text: string): Block =>
  text ? { type: "paragraph", content: [{ type: "text", text }] } : { type: "paragraph" };

const onchange = vi.fn<(document: Document) => void>();
const onblur = vi.fn<() => void>();
const findPicture = vi.fn(() => Promise.resolve({ src: "a.jpg", alt: "Coral", creditLine: "Photo by A" }));
const choosePicture = vi.fn<() => Promise<string | null>>();
const openLink = vi.fn<(href: string) => void>();
const copyLink = vi.fn<(href: string) => Promise<void>>(() => Promise.resolve());
const last = () => onchange.mock.lastCall?.[0].content;

beforeEach(() => vi.clearAllMocks());

function edit(document: Document, props: Record<string, unknown> = {}) {
  const shown = render(Editor, {
    document,
    label: "Body",
    language: "en",
    dir: "ltr",
    around: { findPicture, choosePicture, openLink, copyLink, pasting: noPasting },
    onchange,
    onblur,
    ...props,
  });
  return { ...shown, textbox: screen.getByRole("textbox", { name: "Body" }) };
}

describe("the toolbar", () => {
  it("shows over selected words and sets them bold and plain again", async () => {
    const { textbox } = edit(of(paragraph("The context: three notices")));
    expect(screen.queryByRole("toolbar")).toBeNull();
    await selectWords(textbox, "The context:");
    const bold = await screen.findByRole("button", { name: "Bold", pressed: false });
    await userEvent.click(bold);
    expect(last()?.[0]).toMatchObject({
      content: [{ text: "The context:", marks: [{ type: "strong" }] }, {}],
    });
    await userEvent.click(await screen.findByRole("button", { name: "Bold", pressed: true }));
    expect(last()).toEqual([paragraph("The context: three notices")]);
  });

  it("makes a list, a quote and a heading of the paragraph", async () => {
    const { textbox } = edit(of(paragraph("words")));
    await selectWords(textbox, "words");
    const tool = (name: string) => screen.findByRole("button", { name });
    await userEvent.click(await tool("List"));
    expect(last()?.[0]?.type).toBe("bullet_list");
    await userEvent.click(await tool("List"));
    await userEvent.click(await tool("Quote"));
    expect(last()?.[0]?.type).toBe("blockquote");
    await userEvent.click(await tool("Quote"));
    await userEvent.click(await tool("Lower heading"));
    expect(last()?.[0]).toMatchObject({ type: "heading", attrs: { level: 2 } });
    await userEvent.click(await tool("List"));
    expect(last()?.[0]).toMatchObject({
      type: "bullet_list",
      content: [{ content: [{ type: "paragraph" }] }],
    });
  });

  it("is reached with a key, walked with arrows and left with Escape", async () => {
    const { textbox } = edit(of(paragraph("words")));
    await selectWords(textbox, "words");
    await userEvent.keyboard("{Alt>}{F10}{/Alt}");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Bold" })));
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Italic" }));
    await userEvent.keyboard("{End}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Divider" }));
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement).toBe(textbox);
    expect(onblur).not.toHaveBeenCalled();
  });
});

describe("a link", () => {
  async function linking(words: string) {
    const { textbox } = edit(of(paragraph("see the tide table")));
    await selectWords(textbox, words);
    await userEvent.keyboard("{Control>}k{/Control}");
    return within(await screen.findByRole("dialog"));
  }

  it("is completed to https", async () => {
    const dialog = await linking("tide table");
    await userEvent.type(dialog.getByLabelText("Address"), "example.org/tides{Enter}");
    expect(last()?.[0]).toMatchObject({
      content: [
        {},
        { text: "tide table", marks: [{ type: "link", attrs: { href: "https://example.org/tides" } }] },
      ],
    });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("to a script is refused in words, and the text stays as it was", async () => {
    const dialog = await linking("tide table");
    await userEvent.type(dialog.getByLabelText("Address"), "javascript:alert(1){Enter}");
    expect(dialog.getByText(/may not lead to “javascript:”/)).toBeTruthy();
    expect(onchange).not.toHaveBeenCalled();
  });

  it("is not asked for by the window's own command on the same key", async () => {
    const outside = vi.fn();
    window.addEventListener("keydown", outside);
    await linking("tide table");
    window.removeEventListener("keydown", outside);
    expect(outside.mock.calls.filter(([event]) => (event as KeyboardEvent).key === "k")).toEqual([]);
  });
});

describe("pasting", () => {
  it("plain text with blank lines makes paragraphs and keeps line ends", () => {
    const { textbox } = edit(of());
    textbox.focus();
    paste(textbox, { "text/plain": "\n\none\ntwo\r\n\r\n \nthree\n" });
    expect(last()).toEqual([
      {
        type: "paragraph",
        content: [{ type: "text", text: "one" }, { type: "hard_break" }, { type: "text", text: "two" }],
      },
      paragraph("three"),
    ]);
  });

  it("plain text without blank lines makes a paragraph of each line", () => {
    const { textbox } = edit(of());
    textbox.focus();
    paste(textbox, { "text/plain": "one\ntwo" });
    expect(last()).toEqual([paragraph("one"), paragraph("two")]);
  });
});

describe("keys", () => {
  async function inTextOf(document: Document, at: string, ...keys: string[]) {
    const { textbox } = edit(document);
    await selectWords(textbox, at);
    for (const key of keys) await userEvent.keyboard(key);
  }
  const list: Block = {
    type: "bullet_list",
    content: ["one", "two"].map((text) => ({ type: "list_item", content: [paragraph(text)] })),
  };

  it("Tab puts an item under the one before, Shift Tab takes it back", async () => {
    await inTextOf(of(list), "two", "{Tab}");
    expect(last()?.[0]).toMatchObject({ content: [{ content: [{}, { type: "bullet_list" }] }] });
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    expect(last()).toEqual([list]);
  });

  it("undo takes back what was done here, and redo does it again", async () => {
    await inTextOf(of(paragraph("words")), "words", "{Control>}b{/Control}");
    const bold = last();
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(last()).toEqual([paragraph("words")]);
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(last()).toEqual(bold);
  });

  it("undo with nothing to take back here does not reach the window", async () => {
    const outside = vi.fn();
    window.addEventListener("keydown", outside);
    await inTextOf(of(paragraph("words")), "words", "{Control>}z{/Control}");
    window.removeEventListener("keydown", outside);
    expect(outside.mock.calls.map(([event]) => (event as KeyboardEvent).key)).toEqual(["Control"]);
  });
});

describe("a text that was changed elsewhere", () => {
  const props = { label: "Body", language: "en", dir: "ltr" as const, findPicture, onchange };

  it("is shown when its revision changes, and only then", async () => {
    const { rerender, textbox } = edit(of(paragraph("mine")), { revision: 1 });
    await rerender({ ...props, document: of(paragraph("theirs")), revision: 1 });
    expect(textbox.textContent).toBe("mine");
    await rerender({ ...props, document: of(paragraph("theirs")), revision: 2 });
    expect(textbox.textContent).toBe("theirs");
    expect(onchange).not.toHaveBeenCalled();
  });

  it("waits for the end of a word that is being composed", async () => {
    vi.useFakeTimers();
    const { rerender, textbox } = edit(of(paragraph("mine")), { revision: 1 });
    textbox.focus();
    textbox.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    await rerender({ ...props, document: of(paragraph("theirs")), revision: 2 });
    expect(textbox.textContent).toBe("mine");
    textbox.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    vi.runAllTimers();
    vi.useRealTimers();
    expect(textbox.textContent).toBe("theirs");
  });
});

it("a picture in the text stands with its credit line", async () => {
  const { textbox } = edit(of({ type: "picture", attrs: { illustration: "coral" } }));
  await within(textbox).findByText("Photo by A");
  expect(within(textbox).getByRole("img", { name: "Coral" }).getAttribute("src")).toBe("a.jpg");
});

it("an empty text shows its placeholder, which is not part of the text", () => {
  const { textbox } = edit(of(), { placeholder: "Write here" });
  expect(textbox.querySelector("[data-placeholder='Write here']")).not.toBeNull();
  expect(textbox.textContent).toBe("");
});

it("a text in Arabic runs from right to left", () => {
  const { textbox } = edit(of(paragraph("مكتبة")), { language: "ar", dir: "rtl" });
  expect(textbox.getAttribute("dir")).toBe("rtl");
  expect(textbox.getAttribute("lang")).toBe("ar");
});
