import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import { CallFailed } from "../../backend";
import { MemoryBackend } from "../../backend/memory";
import { sampleLibrary } from "../../backend/memory/fixtures";
import "../../editor/testing";

const CHESS = "article-4";
const MINE = "A chess club in the shadow of the mill, by night";
const full = new CallFailed({ code: "library.full", message: "The disk is full.", action: "Make room." });

/** A library that refuses saves while told to. */
class Refusing extends MemoryBackend {
  refuses = false;
  override call: MemoryBackend["call"] = (name, body) =>
    this.refuses && name === "article_save" ? Promise.reject(full) : super.call(name, body);
}

beforeEach(() => localStorage.clear());

function start(backend: Refusing) {
  localStorage.setItem("pasteup.session", JSON.stringify({ route: { view: "articles", article: CHESS } }));
  render(App, { backend });
  return screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Headline" });
}

/** A window that is killed with words that the library refused; what it kept elsewhere is there for the next one. */
async function killed() {
  const backend = new Refusing(sampleLibrary());
  backend.refuses = true;
  const headline = await start(backend);
  await fireEvent.input(headline, { target: { value: MINE } });
  await fireEvent.focusOut(headline);
  await waitFor(() => expect(backend.unsaved.size).toBe(1));
  const left = new Map(backend.unsaved);
  cleanup();
  const next = new Refusing(sampleLibrary());
  for (const [path, text] of left) next.unsaved.set(path, text);
  return next;
}
const offer = () => screen.findByRole("region", { name: "Words that could not be saved" });
const stored = async (backend: MemoryBackend) => (await backend.call("article", { article: CHESS })).article;

describe("words that could not be saved before the window was killed", () => {
  it("are offered, and put back they are saved and kept nowhere else", async () => {
    const backend = await killed();
    await start(backend);
    const offered = within(await offer());
    expect(offered.getByText(new RegExp(`Words of “${MINE}”, typed on .*, could not be saved`))).toBeTruthy();
    await userEvent.click(offered.getByRole("button", { name: "Put them back" }));
    await waitFor(async () => expect((await stored(backend)).headline).toBe(MINE));
    await waitFor(() => expect(backend.unsaved.size).toBe(0));
    expect(screen.queryByRole("region", { name: "Words that could not be saved" })).toBeNull();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Headline" }).value).toBe(MINE);
  });

  it("are shown and stay kept where they still can’t be saved", async () => {
    const backend = await killed();
    backend.refuses = true;
    await start(backend);
    await userEvent.click(within(await offer()).getByRole("button", { name: "Put them back" }));
    await waitFor(() =>
      expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Headline" }).value).toBe(MINE),
    );
    await screen.findByRole("alert");
    expect([...backend.unsaved.values()].map((text) => JSON.parse(text).changes.headline)).toEqual([MINE]);
  });

  it("stay where nobody decides, and where the article is typed in again", async () => {
    const backend = await killed();
    backend.refuses = true;
    const headline = await start(backend);
    await offer();
    await fireEvent.input(headline, { target: { value: "Other words" } });
    await fireEvent.focusOut(headline);
    await waitFor(() => expect(backend.unsaved.size).toBe(2));
    const all = [...backend.unsaved.values()].map((text) => JSON.parse(text).changes.headline);
    expect(all.sort()).toEqual([MINE, "Other words"]);
  });

  it("are thrown away by the person alone, who is asked once more", async () => {
    const backend = await killed();
    await start(backend);
    const offered = within(await offer());
    await userEvent.click(offered.getByRole("button", { name: "Throw away…" }));
    expect(backend.unsaved.size).toBe(1);
    await userEvent.click(offered.getByRole("button", { name: "Throw them away for good" }));
    await waitFor(() => expect(backend.unsaved.size).toBe(0));
    expect((await stored(backend)).headline).not.toBe(MINE);
  });

  it("become an article where theirs is gone", async () => {
    const backend = await killed();
    await backend.call("article_delete", { article: CHESS });
    localStorage.clear();
    render(App, { backend });
    await userEvent.click(within(await offer()).getByRole("button", { name: "Put them back" }));
    const headline = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Headline" });
    await waitFor(() => expect(headline.value).toBe(MINE));
    expect(backend.unsaved.size).toBe(0);
  });

  it("need no offer where the library has them by now, nor where a file is none of ours", async () => {
    const backend = await killed();
    const { version } = await stored(backend);
    const changes = [{ field: "headline" as const, value: MINE }];
    await backend.call("article_save", { article: CHESS, base: version, changes });
    backend.unsaved.set("publication/odd", "{");
    await start(backend);
    await waitFor(() => expect([...backend.unsaved.keys()]).toEqual(["publication/odd"]));
    expect(screen.queryByRole("region", { name: "Words that could not be saved" })).toBeNull();
  });
});

describe("closing the window", () => {
  async function closable(refuses: boolean) {
    const backend = new Refusing(sampleLibrary());
    backend.refuses = refuses;
    let ask = (): void => undefined;
    backend.shell.onClosing = (on) => {
      ask = on;
      return () => undefined;
    };
    const close = vi.spyOn(backend.shell, "close");
    const hold = vi.spyOn(backend.shell, "holdClose");
    const headline = await start(backend);
    await fireEvent.input(headline, { target: { value: MINE } });
    await waitFor(() => expect(hold).toHaveBeenLastCalledWith(true));
    ask();
    return { backend, close, hold };
  }

  it("saves what was typed last, and asks nothing", async () => {
    const { backend, close } = await closable(false);
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect((await stored(backend)).headline).toBe(MINE);
  });

  it("asks first where words could not be saved", async () => {
    const { close, backend } = await closable(true);
    const dialog = within(await screen.findByRole("dialog", { name: "Some words are not saved" }));
    expect(dialog.getByText("Not saved: The disk is full.")).toBeTruthy();
    expect(close).not.toHaveBeenCalled();
    await userEvent.click(dialog.getByRole("button", { name: "Close the window" }));
    expect(close).toHaveBeenCalled();
    await waitFor(() => expect(backend.unsaved.size).toBe(1));
  });
});
