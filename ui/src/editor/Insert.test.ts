import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Block, Document } from "../backend";
import Editor from "./Editor.svelte";
import { noPasting, selectWords } from "./testing";

const PICTURE = "01a20000-0000-7000-8000-000000000001";
const OTHER = "01a20000-0000-7000-8000-000000000002";
const of = (...content: Block[]): Document => ({ type: "doc", content });
const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const picture = (illustration: string): Block => ({ type: "picture", attrs: { illustration } });

const onchange = vi.fn<(document: Document) => void>();
const around = {
  findPicture: vi.fn(() =>
    Promise.resolve({ src: "a.jpg", alt: "", creditLine: "Photo by A. Maker" as string | null }),
  ),
  choosePicture: vi.fn<() => Promise<string | null>>(),
  openLink: vi.fn<(href: string) => void>(),
  copyLink: vi.fn<(href: string) => Promise<void>>(() => Promise.resolve()),
  pasting: noPasting,
};
const last = () => onchange.mock.lastCall?.[0].content;

beforeEach(() => vi.clearAllMocks());

function edit(document: Document) {
  render(Editor, { document, label: "Body", language: "en", dir: "ltr", around, onchange });
  return screen.getByRole("textbox", { name: "Body" });
}

describe("a picture in the text", () => {
  it("is put in by key, with its credit line and what is missing, and taken back by undo", async () => {
    around.choosePicture.mockResolvedValue(PICTURE);
    const textbox = edit(of(paragraph("words")));
    await selectWords(textbox, "words");
    await userEvent.keyboard("{Control>}{Alt>}p{/Alt}{/Control}");
    await waitFor(() =>
      expect(last()).toEqual([paragraph("words"), picture(PICTURE), { type: "paragraph" }]),
    );
    expect(await screen.findByText("Photo by A. Maker")).toBeTruthy();
    expect(screen.getByText("No alt text")).toBeTruthy();
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(last()).toEqual([paragraph("words")]);
  });

  it("is replaced and removed by its own buttons", async () => {
    around.choosePicture.mockResolvedValue(OTHER);
    edit(of(paragraph("words"), picture(PICTURE), paragraph("more")));
    await userEvent.click(await screen.findByRole("button", { name: "Replace this picture" }));
    await waitFor(() => expect(last()).toEqual([paragraph("words"), picture(OTHER), paragraph("more")]));
    await userEvent.click(await screen.findByRole("button", { name: "Remove this picture from the text" }));
    expect(last()).toEqual([paragraph("words"), paragraph("more")]);
  });

  it("leaves the text alone where none was chosen", async () => {
    around.choosePicture.mockResolvedValue(null);
    const textbox = edit(of(paragraph("words")));
    await selectWords(textbox, "words");
    await userEvent.keyboard("{Control>}{Alt>}p{/Alt}{/Control}");
    expect(around.choosePicture).toHaveBeenCalledOnce();
    expect(onchange).not.toHaveBeenCalled();
  });
});

describe("the source of a quote", () => {
  const quote = (source: string): Block => ({
    type: "blockquote",
    attrs: { source },
    content: [paragraph("We count them twice.")],
  });

  it("is written under it, and Ctrl Z there takes it back", async () => {
    edit(of(quote(""), paragraph("after")));
    const source = screen.getByRole<HTMLInputElement>("textbox", { name: "Source of the quote" });
    await userEvent.type(source, "M. Okafor, keeper");
    expect(last()?.[0]).toEqual(quote("M. Okafor, keeper"));
    expect(document.activeElement).toBe(source);
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(last()?.[0]).toEqual(quote(""));
    expect(source.value).toBe("");
  });

  it("is reached by key from the quote, and Enter goes on behind it", async () => {
    const textbox = edit(of(quote("")));
    await selectWords(textbox, "twice");
    await userEvent.keyboard("{Control>}{Alt>}s{/Alt}{/Control}");
    const source = screen.getByRole("textbox", { name: "Source of the quote" });
    expect(document.activeElement).toBe(source);
    await userEvent.keyboard("{Enter}");
    expect(document.activeElement).toBe(textbox);
    expect(last()).toEqual([quote(""), { type: "paragraph" }]);
  });
});

describe("a link that leads nowhere", () => {
  const linked: Block = {
    type: "paragraph",
    content: [
      { type: "text", text: "see " },
      { type: "text", text: "the log", marks: [{ type: "link", attrs: { href: "javascript:x" } }] },
    ],
  };

  it("is marked and named, and taken off", async () => {
    const textbox = edit(of(linked));
    const told = within(screen.getByRole("alert", { name: "Links that lead nowhere" }));
    expect(told.getByText("the log")).toBeTruthy();
    expect(told.getByText(/may not lead to “javascript:”/)).toBeTruthy();
    expect(textbox.querySelector(".bad-link")?.textContent).toBe("the log");
    await userEvent.click(told.getByRole("button", { name: "Take the link off" }));
    expect(last()).toEqual([paragraph("see the log")]);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("the link dialog", () => {
  const linked: Block = {
    type: "paragraph",
    content: [
      {
        type: "text",
        text: "the log",
        marks: [{ type: "link", attrs: { href: "https://example.org/log" } }],
      },
    ],
  };
  async function open() {
    const textbox = edit(of(linked));
    await selectWords(textbox, "the");
    await userEvent.keyboard("{Control>}k{/Control}");
    const dialog = within(await screen.findByRole("dialog"));
    return { dialog, address: dialog.getByLabelText<HTMLInputElement>("Address") };
  }

  it("shows where a link leads, opens it, copies it and takes it off", async () => {
    const { dialog, address } = await open();
    expect(address.value).toBe("https://example.org/log");
    await userEvent.click(dialog.getByRole("button", { name: "Open" }));
    expect(around.openLink).toHaveBeenCalledWith("https://example.org/log");
    await userEvent.click(dialog.getByRole("button", { name: "Copy" }));
    expect(around.copyLink).toHaveBeenCalledWith("https://example.org/log");
    await userEvent.click(dialog.getByRole("button", { name: "Remove link" }));
    expect(last()).toEqual([paragraph("the log")]);
  });

  it("says what an address is completed to, and why another is none", async () => {
    const { dialog, address } = await open();
    await userEvent.clear(address);
    await userEvent.type(address, "example.org/b");
    expect(dialog.getByText("Leads to https://example.org/b")).toBeTruthy();
    await userEvent.clear(address);
    await userEvent.type(address, "https://exa mple.org{Enter}");
    expect(dialog.getByText(/An address has no spaces/)).toBeTruthy();
    expect(onchange).not.toHaveBeenCalled();
  });
});
