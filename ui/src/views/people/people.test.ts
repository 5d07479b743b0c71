import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend } from "../../backend/memory";
import { sampleLibrary } from "../../backend/memory/fixtures";
import { tallLists } from "../../testing/tall-lists";

beforeEach(() => {
  localStorage.clear();
  tallLists();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Two records of one person, who writes and draws. */
function library() {
  const library = sampleLibrary();
  const [coral] = library.illustrations;
  const lab = library.articles[0];
  if (coral && lab) [coral.credit.by, lab.bylines] = [["Mina Park"], ["M. Park", "林岚"]];
  return library;
}

async function open(filled = library()) {
  const user = userEvent.setup();
  const backend = new MemoryBackend(filled);
  render(App, { backend });
  await user.click(await screen.findByRole("button", { name: "People" }));
  await screen.findByRole("region", { name: "Everybody" });
  return { user, backend };
}

/** Rows that a virtual list has not measured are hidden, and nothing is ever measured here. */
const rows = () => [...document.querySelectorAll<HTMLElement>("[data-at]")];
const row = async (name: string) => {
  await waitFor(() => expect(rows().some((each) => each.textContent?.includes(name))).toBe(true));
  const found = rows().find((each) => each.textContent?.includes(name));
  if (!found) throw new Error(`No row says ${name}`);
  return found;
};
const sheet = () => screen.findByRole("article", { name: "Person" });
async function person(name: string) {
  const at = await open();
  await at.user.click(await row(name));
  const within_ = within(await sheet());
  await within_.findByRole("heading", { name });
  return { ...at, sheet: within_ };
}

test("everybody whom a credit or a byline names stands in the list, with what they made", async () => {
  await open();
  expect((await row("Mina Park")).textContent).toContain("1 picture");
  expect((await row("Ada Quill")).textContent).toMatch(/\d articles/);
  expect((await row("林岚")).textContent).toContain("1 article");
});

test("the list is searched, and says where nobody is found", async () => {
  const { user } = await open();
  await row("Mina Park");
  await user.type(screen.getByRole("combobox", { name: "Search people" }), "park");
  await waitFor(() => expect(rows().length).toBe(2));
  await user.type(screen.getByRole("combobox", { name: "Search people" }), "xyz");
  expect(await screen.findByText("Nobody found")).toBeTruthy();
});

test("an empty library says who will stand there", async () => {
  const empty = library();
  empty.articles = [];
  empty.illustrations = [];
  empty.boards = {};
  await open(empty);
  expect(await screen.findByText("Nobody yet")).toBeTruthy();
});

test("a name is credited everywhere at Enter, and never before", async () => {
  const { user, backend, sheet } = await person("Mina Park");
  const name = sheet.getByLabelText("Name");
  await user.clear(name);
  await user.type(name, "Mina H. Park");
  expect(backend.calls).not.toContain("contributor_save");
  await user.keyboard("{Enter}");
  expect(await screen.findByText("Credited as “Mina H. Park” everywhere.")).toBeTruthy();
  const { illustration } = await backend.call("illustration", { illustration: "coral" });
  expect(illustration.credit.by).toEqual(["Mina H. Park"]);
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(async () => {
    const { illustration } = await backend.call("illustration", { illustration: "coral" });
    expect(illustration.credit.by).toEqual(["Mina Park"]);
  });
});

test("a name that is refused stays as typed, with the reason beside it", async () => {
  const { user, sheet } = await person("Mina Park");
  await user.clear(sheet.getByLabelText("Name"));
  await user.keyboard("{Enter}");
  expect(await sheet.findByText(/A contributor has no name/)).toBeTruthy();
  await user.keyboard("x{Escape}");
  expect(sheet.getByLabelText("Name")).toHaveProperty("value", "Mina Park");
});

test("what else is known of a person saves itself", async () => {
  const { user, backend, sheet } = await person("Mina Park");
  await user.type(sheet.getByLabelText("Role"), "illustrator");
  await user.type(sheet.getByLabelText("Contact"), "mina@inkford.example");
  await user.tab();
  await waitFor(async () => {
    const { contributors } = await backend.call("contributors", { text: "inkford" });
    expect(contributors.map((each) => [each.name, each.role])).toEqual([["Mina Park", "illustrator"]]);
  });
  expect((await row("Mina Park")).textContent).toContain("illustrator");
});

test("a picture that they made opens among the pictures", async () => {
  const { user, sheet } = await person("Mina Park");
  await user.click(await sheet.findByRole("button", { name: "Picture coral tanks" }));
  expect(await screen.findByRole("region", { name: "Pictures" })).toBeTruthy();
});

test("two records of one person become one, under the name that is kept, and come apart with Undo", async () => {
  const { user, backend, sheet } = await person("Mina Park");
  await user.click(await sheet.findByRole("button", { name: "Merge “M. Park” into this one…" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText(/is credited to/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Swap: keep “M. Park”" }));
  await user.click(dialog.getByRole("button", { name: "Swap: keep “Mina Park”" }));
  await user.click(dialog.getByRole("button", { name: "Merge" }));
  expect(await screen.findByText("“M. Park” is “Mina Park” now.")).toBeTruthy();
  const bylines = async () =>
    (await backend.call("article", { article: "article-1" })).article.bylines.join(", ");
  expect(await bylines()).toBe("Mina Park, 林岚");
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(async () => expect(await bylines()).toBe("M. Park, 林岚"));
});

test("a person who is credited is not deleted, and the window says why", async () => {
  const { user, backend, sheet } = await person("Mina Park");
  await user.click(sheet.getByRole("button", { name: "Delete person" }));
  expect(await screen.findByText("This contributor is still in use: 1 picture.")).toBeTruthy();
  expect((await backend.call("contributors", { text: "mina" })).contributors.length).toBe(1);
});

test("Enter leads from the list into the fields, and Escape back", async () => {
  const { user } = await open();
  await user.click(await row("Mina Park"));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement?.tagName).toBe("INPUT"));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("option"));
});
