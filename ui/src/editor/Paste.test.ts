import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import type { Block, CleanedHtml, Document, PastedPicture } from "../backend";
import Editor from "./Editor.svelte";
import type { Pasting } from "./pasting";
import { paste, selectWords } from "./testing";

const KEPT = "0190a000-0000-7000-8000-000000000001";
const of = (...content: Block[]): Document => ({ type: "doc", content });
const paragraph = (text: string, href?: string): Block => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(href ? { marks: [{ type: "link", attrs: { href } }] } : {}) }],
});
const picture = (name: string, data: string | null, after = 1): PastedPicture => ({
  after,
  name,
  data,
  alt: "",
  caption: "",
  credit: null,
});
const cleaned = (part: Partial<CleanedHtml>): CleanedHtml => ({
  document: of(),
  freed: [],
  pictures: [],
  ...part,
});

const onchange = vi.fn<(document: Document) => void>();
const clipboardHtml = vi.fn<Pasting["clipboardHtml"]>();
const clipboardPicture = vi.fn<Pasting["clipboardPicture"]>();
const clean = vi.fn<Pasting["clean"]>();
const keepPictures = vi.fn<Pasting["keepPictures"]>();
const last = () => onchange.mock.lastCall?.[0].content;

beforeEach(() => {
  vi.resetAllMocks();
  clipboardHtml.mockResolvedValue("");
});

function edit(document: Document) {
  const around = {
    findPicture: () => Promise.resolve(null),
    choosePicture: () => Promise.resolve(null),
    openLink: () => undefined,
    copyLink: () => Promise.resolve(),
    pasting: { clipboardHtml, clipboardPicture, clean, keepPictures },
  };
  render(Editor, { document, label: "Body", language: "en", dir: "ltr", around, onchange });
  return screen.getByRole("textbox", { name: "Body" });
}

/** Puts the caret behind words of the text. */
async function caretBehind(textbox: HTMLElement, words: string) {
  await selectWords(textbox, words);
  document.getSelection()?.collapseToEnd();
  document.dispatchEvent(new Event("selectionchange"));
  await waitFor(() => undefined);
}

it("the core is asked to clean what the other program wrote, and its blocks come in as one step of undo", async () => {
  clipboardHtml.mockResolvedValue("<p>raw harbour ferry</p>");
  clean.mockResolvedValue(cleaned({ document: of(paragraph("harbour"), paragraph("ferry")) }));
  const textbox = edit(of(paragraph("The ")));
  await caretBehind(textbox, "The ");
  paste(textbox, { "text/html": "<p>shown</p>", "text/plain": "harbour ferry" });
  await waitFor(() => expect(last()).toEqual([paragraph("The harbour"), paragraph("ferry")]));
  expect(clean).toHaveBeenCalledWith("<p>raw harbour ferry</p>");
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(last()).toEqual([paragraph("The ")]);
});

it("what the page is shown is cleaned where the system's clipboard holds something else", async () => {
  clipboardHtml.mockResolvedValue("<p>an older copy</p>");
  clean.mockResolvedValue(cleaned({ document: of(paragraph("harbour")) }));
  paste(edit(of()), { "text/html": "<p>harbour</p>", "text/plain": "harbour" });
  await waitFor(() => expect(clean).toHaveBeenCalledWith("<p>harbour</p>"));
});

it.each([
  ["at the caret", "", "one two", "one PASTEDtypedtwo"],
  ["over the selection", "one", "one two", "PASTEDtyped two"],
])("what is typed %s meanwhile stays", async (_where, selected, text, expected) => {
  let answer = (_: CleanedHtml): void => undefined;
  clean.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const textbox = edit(of(paragraph(text)));
  if (selected) await selectWords(textbox, selected);
  else await caretBehind(textbox, "one ");
  paste(textbox, { "text/html": "<p>x</p>", "text/plain": "x" });
  await waitFor(() => expect(clean).toHaveBeenCalled());
  // As ProseMirror hears typing that a browser did not put in itself.
  paste(textbox, { "text/plain": "typed" });
  answer(cleaned({ document: of(paragraph("PASTED")) }));
  await waitFor(() => expect(last()).toEqual([paragraph(expected)]));
});

it("the words come in where the core could not be asked, or found nothing to read", async () => {
  clean.mockRejectedValueOnce(new Error("gone")).mockResolvedValueOnce(cleaned({}));
  const textbox = edit(of());
  paste(textbox, { "text/html": "<p>a</p>", "text/plain": "first" });
  await waitFor(() => expect(last()).toEqual([paragraph("first")]));
  paste(textbox, { "text/html": "<!-- -->", "text/plain": " second" });
  await waitFor(() => expect(last()).toEqual([paragraph("first second")]));
});

it("with Ctrl+Shift+V words come alone, without asking the core", async () => {
  const textbox = edit(of());
  textbox.focus();
  await userEvent.keyboard("{Control>}{Shift>}{v>}");
  paste(textbox, { "text/html": "<h1>loud</h1>", "text/plain": "loud" });
  await userEvent.keyboard("{/v}{/Shift}{/Control}");
  expect(last()).toEqual([paragraph("loud")]);
  expect(clean).not.toHaveBeenCalled();
});

it("links that were freed are said, and set back on request", async () => {
  const [was, now] = ["https://a.example/?utm_source=x", "https://a.example/"];
  clean.mockResolvedValue(
    cleaned({ document: of(paragraph("one", now), paragraph("two", now)), freed: [{ was, now }] }),
  );
  paste(edit(of()), { "text/html": "<a>", "text/plain": "one two" });
  const notice = await screen.findByRole("status", { name: "What was pasted" });
  expect(notice.textContent).toMatch(/1 link\s+was freed of tracking/);
  await userEvent.click(screen.getByRole("button", { name: "Keep as it was" }));
  // Only one of the two was changed.
  expect(last()).toEqual([paragraph("one", was), paragraph("two", now)]);
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(last()).toEqual([paragraph("one", now), paragraph("two", now)]);
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(screen.queryByRole("status", { name: "What was pasted" })).toBeNull();
});

it("pictures that came along are added on request, and stand where they stood", async () => {
  const [came, refused] = [picture("a.png", "QUJD"), picture("b.svg", "QUJD", 2)];
  const away = picture("https://a.example/far.jpg", null, 2);
  clean.mockResolvedValue(
    cleaned({ document: of(paragraph("one"), paragraph("two")), pictures: [came, refused, away] }),
  );
  const failed = { path: "b.svg", code: "x", message: "“b.svg” is a drawing.", action: "Take a JPEG." };
  keepPictures.mockResolvedValue({ illustrations: [KEPT, null], failed: [failed] });
  paste(edit(of()), { "text/html": "<p>", "text/plain": "one two" });
  const notice = await screen.findByRole("status", { name: "What was pasted" });
  expect(notice.textContent).toContain("2 pictures came along");
  expect(notice.textContent).toContain("https://a.example/far.jpg");
  await userEvent.click(screen.getByRole("button", { name: "Add to the library" }));
  expect(keepPictures).toHaveBeenCalledWith([came, refused]);
  expect(last()?.map(({ type }) => type)).toEqual(["paragraph", "picture", "paragraph"]);
  expect(notice.textContent).toContain("1 picture in the library and in the text now.");
  expect(notice.textContent).toContain("“b.svg” is a drawing. Take a JPEG.");
});

it("a picture file on the clipboard is offered, and one that came with its address takes its place", async () => {
  const file = new File(["ABC"], "coral.png", { type: "image/png" });
  const textbox = edit(of(paragraph("words")));
  await caretBehind(textbox, "words");
  paste(textbox, {}, [file]);
  await screen.findByText(/1 picture\s+came along/);
  keepPictures.mockResolvedValue({ illustrations: [KEPT], failed: [] });
  await userEvent.click(screen.getByRole("button", { name: "Add to the library" }));
  expect(keepPictures.mock.lastCall?.[0]).toMatchObject([{ name: "coral.png", data: "QUJD" }]);
  expect(last()?.map(({ type }) => type)).toEqual(["paragraph", "picture"]);

  clean.mockResolvedValue(
    cleaned({ pictures: [{ ...picture("https://a.example/far.jpg", null), alt: "Far" }] }),
  );
  paste(textbox, { "text/html": "<img src=https://a.example/far.jpg>" }, [file]);
  await userEvent.click(await screen.findByRole("button", { name: "Add to the library" }));
  expect(keepPictures.mock.lastCall?.[0]).toMatchObject([{ name: "coral.png", data: "QUJD", alt: "Far" }]);
});

it("a copied picture of which the page is told nothing is asked of the system", async () => {
  clipboardPicture.mockResolvedValue({ name: "picture.png", data: "QUJD" });
  const textbox = edit(of(paragraph("words")));
  await caretBehind(textbox, "words");
  paste(textbox, {});
  keepPictures.mockResolvedValue({ illustrations: [KEPT], failed: [] });
  await userEvent.click(await screen.findByRole("button", { name: "Add to the library" }));
  expect(last()?.map(({ type }) => type)).toEqual(["paragraph", "picture"]);
});

it("what is copied here comes back whole, and another editor's mark does not count as ours", async () => {
  const whole: Block[] = [
    paragraph("before"),
    { type: "blockquote", attrs: { source: "M. Okafor" }, content: [paragraph("We count twice.")] },
    { type: "picture", attrs: { illustration: KEPT } },
  ];
  const textbox = edit(of(...whole));
  textbox.focus();
  await userEvent.keyboard("{Control>}a{/Control}");
  const held: Record<string, string> = {};
  const clipboardData = {
    clearData: () => undefined,
    setData: (type: string, data: string) => (held[type] = data),
  };
  textbox.dispatchEvent(
    Object.assign(new Event("copy", { bubbles: true, cancelable: true }), { clipboardData }),
  );
  expect(held["text/html"]).toContain("data-pm-slice");
  await userEvent.keyboard("{Delete}");
  expect(last()).toEqual([]);
  paste(textbox, held);
  expect(last()).toEqual(whole);
  expect(clean).not.toHaveBeenCalled();

  clean.mockResolvedValue(cleaned({ document: of(paragraph("theirs")) }));
  paste(textbox, { "text/html": "<p data-pm-slice='1 1 []'>theirs</p>", "text/plain": "theirs" });
  await waitFor(() => expect(clean).toHaveBeenCalled());
});
