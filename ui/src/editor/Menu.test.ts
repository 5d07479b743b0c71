import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { TextSelection, type EditorState } from "prosemirror-state";
import { expect, it, vi } from "vitest";
import type { Block, Document } from "../backend";
import Editor from "./Editor.svelte";
import { askedIn, insertableFor } from "./insertable";
import { insertDivider, insertPicture } from "./blocks";
import { toDocument, toEditor } from "./normalise";
import { noPasting, selectWords } from "./testing";
import { EditorState as State } from "prosemirror-state";

const PICTURE = "01a20000-0000-7000-8000-000000000001";
const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const onchange = vi.fn<(document: Document) => void>();

it("finds what can be put in by its first letters", () => {
  expect(insertableFor("pic").map(({ title }) => title)).toEqual(["Picture…"]);
  expect(insertableFor("h").map(({ title }) => title)).toEqual(["Heading", "Lower heading"]);
  expect(insertableFor("zzz")).toEqual([]);
});

function caretAt(document: Document, at: number): EditorState {
  const state = State.create({ doc: toEditor(document) });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
}

it("is asked for by a “/” that stands alone before the caret", () => {
  const asked = (text: string, at: number) =>
    askedIn(caretAt({ type: "doc", content: [paragraph(text)] }, at));
  expect(asked("/pic", 5)).toEqual({ from: 1, to: 5, letters: "pic" });
  expect(asked("and/or", 7)).toBeNull();
  expect(asked("/pic", 3)).toBeNull();
});

it("opens at the “/”, is walked with arrows, and Enter puts in what is chosen", async () => {
  const around = {
    findPicture: () => Promise.resolve(null),
    choosePicture: () => Promise.resolve(PICTURE),
    openLink: vi.fn(),
    copyLink: () => Promise.resolve(),
    pasting: noPasting,
  };
  render(Editor, {
    document: { type: "doc", content: [paragraph("words"), paragraph("/")] },
    label: "Body",
    language: "en",
    dir: "ltr",
    around,
    onchange,
  });
  const textbox = screen.getByRole("textbox", { name: "Body" });
  await selectWords(textbox, "/");
  document.getSelection()?.collapseToEnd();
  document.dispatchEvent(new Event("selectionchange"));
  await screen.findByRole("listbox", { name: "Put in" });
  expect(screen.getAllByRole("option")[0]?.getAttribute("aria-selected")).toBe("true");
  await userEvent.keyboard("{ArrowDown}{ArrowUp}{Enter}");
  await waitFor(() =>
    expect(onchange.mock.lastCall?.[0].content).toEqual([
      paragraph("words"),
      { type: "picture", attrs: { illustration: PICTURE } },
      { type: "paragraph" },
    ]),
  );
  expect(screen.queryByRole("listbox")).toBeNull();
});

it("blocks go under the caret's, in the place of an empty one, and never into the first line of an item", () => {
  const after = (document: Document, at: number, command = insertDivider) => {
    let state = caretAt(document, at);
    command(state, (tr) => (state = state.apply(tr)));
    state.doc.check();
    return toDocument(state.doc).content?.map(({ type }) => type);
  };
  expect(after({ type: "doc", content: [paragraph("ab")] }, 2)).toEqual([
    "paragraph",
    "divider",
    "paragraph",
  ]);
  expect(after({ type: "doc", content: [{ type: "paragraph" }, paragraph("b")] }, 1)).toEqual([
    "divider",
    "paragraph",
  ]);
  const list: Block = {
    type: "bullet_list",
    content: [{ type: "list_item", content: [{ type: "paragraph" }] }],
  };
  expect(after({ type: "doc", content: [list] }, 3, insertPicture(PICTURE))).toEqual(["bullet_list"]);
});
