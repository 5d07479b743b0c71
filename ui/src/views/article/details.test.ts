import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend } from "../../backend/memory";
import { sampleLibrary } from "../../backend/memory/fixtures";
import "../../editor/testing";
import { selectWords } from "../../editor/testing";
import ArticleRow from "./ArticleRow.svelte";

const ARTICLE = "article-4";

beforeEach(() => localStorage.clear());

async function open(embargo_until_ms: number | null = null) {
  const library = sampleLibrary();
  const row = library.articles.find((each) => each.id === ARTICLE);
  if (row) Object.assign(row, { embargo_until_ms });
  library.publication.time_zone = "Europe/Lisbon";
  const backend = new MemoryBackend(library);
  localStorage.setItem("pasteup.session", JSON.stringify({ route: { view: "articles", article: ARTICLE } }));
  render(App, { backend });
  await screen.findByRole("textbox", { name: "Headline" });
  const stored = async () => await backend.call("article", { article: ARTICLE });
  /** What the article's row in the list says; the list itself is as high as nothing here. */
  async function rowInList() {
    const query = { text: "", status: null, unused: false, issue: null, limit: 100, offset: 0 };
    const { articles } = await backend.call("articles", query);
    const found = articles.find(({ article }) => article === ARTICLE);
    if (!found) return "";
    const { container } = render(ArticleRow, {
      card: found,
      at: 0,
      total: 1,
      isOpen: false,
      isStop: true,
      onopen: () => undefined,
      onfocus: () => undefined,
    });
    return container.textContent;
  }
  return {
    rowInList,
    user: userEvent.setup(),
    stored,
    card: within(screen.getByRole("region", { name: "Details" })),
  };
}

it("a short version, sources and notes are saved as they are typed", async () => {
  const { user, stored, card } = await open();
  await user.type(card.getByLabelText("Short version"), "Nine boards.");
  await user.type(card.getByLabelText("Sources"), "The club{Enter}its log");
  await user.type(card.getByLabelText("Notes to the editor"), "Ask again.");
  await user.tab();
  await waitFor(async () =>
    expect((await stored()).article).toMatchObject({
      short: "Nine boards.",
      sources: "The club\nits log",
      notes: "Ask again.",
    }),
  );
});

it("an empty slug shows what the headline makes of it, and a typed one what is kept of it", async () => {
  const { user, stored, card } = await open();
  const slug = card.getByLabelText<HTMLInputElement>("Slug");
  const { headline_slug } = await stored();
  expect(headline_slug).toMatch(/^[a-z-]+$/);
  expect(slug.placeholder).toBe(headline_slug);
  expect(card.getByText(`Made of the headline: ${headline_slug}`)).toBeTruthy();
  await user.type(slug, "Chess Night!");
  await user.tab();
  expect(await card.findByText("Kept as chess-night")).toBeTruthy();
});

it("an embargo is set on the publication's clock, shown in the list, and ended", async () => {
  const { user, stored, card, rowInList } = await open();
  expect(card.getByText(/The time is that of Europe\/Lisbon/)).toBeTruthy();
  const pick = async (what: string, value: string) => {
    const input = card.getByLabelText(what);
    await fireEvent.input(input, { target: { value } });
    await fireEvent.change(input);
  };
  await pick("Embargo: date", "2999-07-01");
  await waitFor(async () => expect((await stored()).embargo_until).toBe("2999-07-01T00:00"));
  await pick("Embargo: time", "06:30");
  await waitFor(async () => expect((await stored()).embargo_until).toBe("2999-07-01T06:30"));
  // Lisbon is an hour ahead of UTC in summer.
  expect((await stored()).article.embargo_until_ms).toBe(Date.UTC(2999, 6, 1, 5, 30));
  expect(await rowInList()).toContain("Embargo until 1 Jul 2999, 06:30");
  await user.click(card.getByRole("button", { name: "End" }));
  await waitFor(async () => expect((await stored()).embargo_until).toBeNull());
});

it("an embargo that has passed is no news in the list", async () => {
  const { rowInList } = await open(Date.UTC(2001, 1, 1));
  expect(await rowInList()).not.toContain("Embargo");
});

it("counts the words while they are typed, and those that are selected", async () => {
  await open();
  const body = screen.getByRole("textbox", { name: "Body" });
  const length = () => document.querySelector(".length")?.textContent.replace(/\s+/g, " ");
  await waitFor(() => expect(length()).toMatch(/^\d+ words · 1 min$/));
  const before = Number.parseInt(length() ?? "");
  await selectWords(body, "the first words");
  await waitFor(() => expect(length()).toBe(`3 of ${String(before)} words selected`));
});

it("finds and replaces in the body with its keys, which the window has for other things", async () => {
  const { user, stored } = await open();
  const body = screen.getByRole("textbox", { name: "Body" });
  await selectWords(body, "words");
  await user.keyboard("{Control>}h{/Control}");
  const bar = within(await screen.findByRole("search", { name: "Find in the text" }));
  const find = bar.getByLabelText<HTMLInputElement>("Find");
  expect(find.value).toBe("words");
  expect(bar.getByRole("status").textContent).toBe("1 of 1");
  expect(body.querySelector(".hit.current")?.textContent).toBe("words");
  await user.type(bar.getByLabelText("Replace with"), "lines");
  await user.click(bar.getByRole("button", { name: "Replace all" }));
  expect(bar.getByRole("status").textContent).toMatch(/^1 replaced/);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("search", { name: "Find in the text" })).toBeNull();
  expect(document.activeElement).toBe(body);
  await user.tab();
  await waitFor(async () =>
    expect(JSON.stringify((await stored()).article.body)).toContain("the first lines"),
  );
});
