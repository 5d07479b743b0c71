import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Document } from "../backend";
import Editor from "./Editor.svelte";
import { noPasting, selectWords } from "./testing";

const onchange = vi.fn<(document: Document) => void>();
const around = {
  findPicture: () => Promise.resolve(null),
  choosePicture: () => Promise.resolve(null),
  openLink: vi.fn(),
  copyLink: () => Promise.resolve(),
  pasting: noPasting,
};
const shown = (text: string, revision: number) => ({
  document: {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  } satisfies Document,
  revision,
});

beforeEach(() => vi.clearAllMocks());

/** Composes a word behind the last one, as an input method does: the page's own text changes under ProseMirror. */
async function composing(text: string, language: string, steps: readonly string[]) {
  const { rerender } = render(Editor, {
    ...shown(text, 0),
    label: "Body",
    language,
    dir: "ltr",
    around,
    onchange,
  });
  const textbox = screen.getByRole("textbox", { name: "Body" });
  await selectWords(textbox, text);
  document.getSelection()?.collapseToEnd();
  document.dispatchEvent(new Event("selectionchange"));
  await fireEvent.compositionStart(textbox, { data: "" });
  const node = textbox.querySelector("p")?.firstChild as Text;
  for (const step of steps) {
    await fireEvent.compositionUpdate(textbox, { data: step });
    node.data = text + step;
    document.getSelection()?.collapse(node, node.length);
    await new Promise((done) => requestAnimationFrame(done));
  }
  const end = async () => {
    await fireEvent.compositionEnd(textbox, { data: steps.at(-1) ?? "" });
    await vi.waitFor(() => expect(JSON.stringify(onchange.mock.lastCall)).toContain(steps.at(-1)));
  };
  return { textbox, node, end, rerender };
}

describe.each([
  ["Chinese by pinyin", "zh-Hans", ["c", "ch", "chun", "春"]],
  ["Japanese by kana", "ja", ["h", "は", "はr", "はる", "春"]],
  ["Korean by jamo", "ko", ["ㅂ", "보", "봄"]],
])("%s", (_name, language, steps) => {
  it("comes in letter by letter, and the page's own text node is never replaced meanwhile", async () => {
    const { textbox, node, end } = await composing("山", language, steps);
    expect(textbox.querySelector("p")?.firstChild).toBe(node);
    expect(textbox.textContent).toBe(`山${steps.at(-1) ?? ""}`);
    await end();
    expect(onchange.mock.lastCall?.[0].content).toEqual([
      { type: "paragraph", content: [{ type: "text", text: `山${steps.at(-1) ?? ""}` }] },
    ]);
  });
});

it("neither Markdown nor typographic signs change what is being composed", async () => {
  const { textbox, node } = await composing("**a", "en", [`*`, `**`, `"'`]);
  expect(textbox.querySelector("strong")).toBeNull();
  expect(textbox.querySelector("p")?.firstChild).toBe(node);
  expect(textbox.textContent).toBe(`**a"'`);
});

it("a change from elsewhere waits for the end of the word", async () => {
  const { textbox, end, rerender } = await composing("山", "zh-Hans", ["chun", "春"]);
  await rerender(shown("水", 1));
  expect(textbox.textContent).toBe("山春");
  await end();
  await vi.waitFor(() => expect(textbox.textContent).toBe("水"));
});

it("each block finds its own direction", () => {
  render(Editor, { ...shown("مرحبا hello", 0), label: "Body", language: "en", dir: "ltr", around, onchange });
  expect(screen.getByRole("textbox", { name: "Body" }).querySelector("p")?.dir).toBe("auto");
});
