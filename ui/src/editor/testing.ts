/** What jsdom lacks of a window and ProseMirror asks for; and how a test works in an editor. */
import { waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import type { Pasting } from "./pasting";

const nowhere = { top: 0, bottom: 0, left: 0, right: 0, width: 0, height: 0, x: 0, y: 0, toJSON: () => ({}) };
Range.prototype.getBoundingClientRect ??= () => nowhere;
Range.prototype.getClientRects ??= () =>
  Object.assign([nowhere], { item: () => nowhere }) as unknown as DOMRectList;
document.elementFromPoint ??= () => null;

/** Selects words of the text as a person does by dragging over them. */
export async function selectWords(textbox: HTMLElement, words: string) {
  const walker = document.createTreeWalker(textbox, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    textbox.focus();
    document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    document.dispatchEvent(new Event("selectionchange"));
    return waitFor(() => undefined);
  }
  throw new Error(`“${words}” is not in the text`);
}

/** Presses a key in the text, as ProseMirror hears it. */
export async function press(keys: string) {
  await userEvent.keyboard(keys);
}

/** A core that is not asked to clean anything. */
export const noPasting: Pasting = {
  clipboardHtml: () => Promise.resolve(""),
  clipboardPicture: () => Promise.resolve(null),
  clean: () => Promise.reject(new Error("nothing foreign is pasted here")),
  keepPictures: () => Promise.reject(new Error("no picture is pasted here")),
};

/** Pastes, with what the clipboard holds. */
export function paste(textbox: HTMLElement, held: Record<string, string>, files: File[] = []) {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  const clipboardData = {
    types: [...Object.keys(held), ...files.map(() => "Files")],
    files,
    items: [],
    getData: (type: string) => held[type] ?? "",
  };
  textbox.dispatchEvent(Object.assign(event, { clipboardData }));
}
