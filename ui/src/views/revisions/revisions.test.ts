import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../../App.svelte";
import type { ArticleField } from "../../backend";
import { MemoryBackend } from "../../backend/memory";
import { sampleLibrary, text } from "../../backend/memory/fixtures";
import "../../editor/testing";

const CHESS = "article-4";
const HEADLINE = "A chess club in the shadow of the mill";

beforeEach(() => localStorage.clear());

async function open() {
  const backend = new MemoryBackend(sampleLibrary());
  localStorage.setItem("pasteup.session", JSON.stringify({ route: { view: "articles", article: CHESS } }));
  render(App, { backend });
  await screen.findByRole("textbox", { name: "Headline" });
  const stored = async () => (await backend.call("article", { article: CHESS })).article;
  const save = async (...changes: ArticleField[]) => {
    const { version } = await stored();
    await backend.call("article_save", { article: CHESS, base: version, changes });
  };
  const keep = (name: string) => backend.call("revision_name", { article: CHESS, revision: null, name });
  return { user: userEvent.setup(), backend, stored, save, keep };
}

/** Three texts: the first, one that has a name, and the present one. */
async function opened() {
  const all = await open();
  await all.save({ field: "body", value: text("The river waits.", "Nine boards stand by the mill.") });
  await all.keep("As filed");
  await all.save({ field: "body", value: text("The river waits.", "Eleven boards stand by the mill.") });
  await all.user.click(screen.getByRole("button", { name: "Revisions" }));
  const view = await screen.findByRole("region", { name: "Revisions" });
  await within(view).findByRole("article");
  return { ...all, view: within(view) };
}

const marked = (kind: "ins" | "del") =>
  [...document.querySelectorAll(`article ${kind}`)].map((each) => each.textContent);
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("the revisions of an article", () => {
  it("are listed, and the newest is held against the text now, word by word", async () => {
    const { view } = await opened();
    const options = view.getAllByRole("option").filter((each) => each.dataset.revision);
    expect(options.map((each) => each.textContent)).toEqual([
      expect.stringContaining("As filed"),
      expect.stringContaining("The first text that was kept"),
    ]);
    expect(options[0]?.getAttribute("aria-selected")).toBe("true");
    expect(options[0]?.textContent).toMatch(/9 words/);
    expect(marked("del")).toEqual(["removed: Nine end of removal "]);
    expect(marked("ins")).toEqual(["added: Eleven end of addition "]);
    expect(view.getByText("1 word added")).toBeTruthy();
    expect(view.getByRole("article", { name: "From As filed to Now" })).toBeTruthy();
  });

  it("are walked by key, and held against one another, the earlier first", async () => {
    const { user, view } = await opened();
    const [first] = view.getAllByRole("option", { name: /As filed/ });
    first?.focus();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toContain("The first text that was kept");
    const other = view.getByRole("option", { name: /^As filed \(/ });
    await user.selectOptions(view.getByRole("combobox", { name: "Compare with" }), other);
    expect(await view.findByRole("article", { name: /From .* to As filed/ })).toBeTruthy();
    await waitFor(() => expect(marked("ins").join()).toContain("Nine boards"));
  });

  it("lead from one change to the next by key and by button", async () => {
    const { user, view, save } = await opened();
    await save({ field: "headline", value: `${HEADLINE} again` });
    await waitFor(() => expect(marked("ins")).toHaveLength(2));
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(document.activeElement?.textContent).toContain("again");
    await user.click(view.getByRole("button", { name: "Next change" }));
    expect(document.activeElement?.textContent).toContain("Eleven");
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(document.activeElement?.textContent).toContain("again");
  });

  it("take a name, another, and none", async () => {
    const { user, view } = await opened();
    await user.click(button("Rename…"));
    const field = view.getByRole("textbox", { name: /Name of the text of/ });
    await user.clear(field);
    await user.type(field, "To the lawyer{Enter}");
    expect(await view.findByRole("option", { name: /^To the lawyer \d/ })).toBeTruthy();
    await user.click(button("Name the present version…"));
    await user.type(view.getByRole("textbox", { name: "Name of the present version" }), "Read twice{Enter}");
    expect(await view.findByRole("option", { name: /^Read twice \d/ })).toBeTruthy();
  });

  it("Escape ends naming first, then the view, and the focus is where it was", async () => {
    const { user } = await opened();
    await user.click(button("Rename…"));
    await user.keyboard("{Escape}");
    expect(screen.getByRole("region", { name: "Revisions" })).toBeTruthy();
    await user.keyboard("{Escape}");
    await screen.findByRole("textbox", { name: "Headline" });
    await waitFor(() => expect(document.activeElement).toBe(button("Revisions")));
    await user.keyboard("{Control>}{Shift>}H{/Shift}{/Control}");
    expect(await screen.findByRole("region", { name: "Revisions" })).toBeTruthy();
  });

  it("bring a text back as a step, say so, and undo takes that back", async () => {
    const { user, stored, backend } = await opened();
    await user.click(button("Restore this text"));
    const toast = await screen.findByText(/The text of As filed is back\. Ctrl Z takes that back/);
    expect(toast).toBeTruthy();
    expect((await stored()).body).toEqual(text("The river waits.", "Nine boards stand by the mill."));
    await waitFor(() =>
      expect(screen.getByRole("textbox", { name: "Body" }).textContent).toContain("Nine boards"),
    );
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(async () => expect(JSON.stringify((await stored()).body)).toContain("Eleven boards"));
    const { revisions } = await backend.call("revisions", { article: CHESS });
    expect(revisions).toHaveLength(3);
  });
});

it("what was typed a moment ago is what is compared", async () => {
  const { user, keep } = await open();
  await keep("Before");
  await user.type(screen.getByRole("textbox", { name: "Headline" }), " at night");
  await user.keyboard("{Control>}{Shift>}H{/Shift}{/Control}");
  await waitFor(() => expect(marked("ins")).toEqual(["added:  at night end of addition "]));
});

it("an article that was never changed says what will be kept here", async () => {
  const { user } = await open();
  await user.click(button("Revisions"));
  expect(await screen.findByText("No earlier text yet")).toBeTruthy();
});
