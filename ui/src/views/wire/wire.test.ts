import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend } from "../../backend/memory";
import { tallLists } from "../../testing/tall-lists";

beforeEach(() => {
  localStorage.clear();
  tallLists();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function open() {
  localStorage.setItem("pasteup.session", JSON.stringify({ route: { view: "wire", clipping: null } }));
  const backend = new MemoryBackend();
  render(App, { backend });
  await screen.findByRole("listbox", { name: "Items" });
  const wire = (show: "unread" | "kept" | "passed" | "all") =>
    backend.call("wire", { text: "", feed: null, show, limit: 50, offset: 0 });
  return { user: userEvent.setup(), backend, wire };
}

const feeds = () => screen.getByRole("listbox", { name: "Feeds and clippings" });
/** Rows that a virtual list has not measured are hidden, and nothing is ever measured here. */
const items = () => [...document.querySelectorAll<HTMLElement>("[data-at]")];
const item = async (words: string) => {
  await waitFor(() => expect(items().some((each) => each.textContent?.includes(words))).toBe(true));
  const found = items().find((each) => each.textContent?.includes(words));
  if (!found) throw new Error(`No item says ${words}`);
  return found;
};
const spoken = () => document.querySelector("body > div > .spoken")?.textContent?.trim();

test("feeds stand with what is unread, and with what is wrong with them", async () => {
  await open();
  const lines = within(feeds())
    .getAllByRole("option")
    .map((each) => each.textContent?.replace(/\s+/g, " ").trim());
  expect(lines[0]).toMatch(/^All feeds 4 unread/);
  expect(lines.find((line) => line?.includes("Harbour Letter"))).toContain("Can’t be fetched since");
  expect(items().every((each) => each.textContent?.includes("Unread"))).toBe(true);
});

test("an item is read beside the list, and counts as read once it is left", async () => {
  const { user, wire } = await open();
  await user.click(await item("A glaze that remembers the fire"));
  const sheet = await screen.findByRole("article", { name: "Item" });
  await waitFor(() => expect(sheet.textContent).toContain("told at length"));
  expect(sheet.textContent).toContain("Kiln & Glaze · Runa Feldt");
  expect((await wire("unread")).total).toBe(4);
  await user.keyboard("{ArrowDown}");
  await waitFor(async () => expect((await wire("unread")).total).toBe(3));
});

test("keys keep, pass over and bring back, and say so", async () => {
  const { user, backend, wire } = await open();
  await user.click(await item("A glaze that remembers the fire"));
  await user.keyboard("s");
  await waitFor(() => expect(spoken()).toBe("Kept “A glaze that remembers the fire”"));
  expect((await backend.call("clippings", { text: "glaze", limit: 9, offset: 0 })).total).toBe(1);
  await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("option"));
  await user.click(screen.getByRole("button", { name: /^All \d/ }));
  await user.click(await item("The ferry that waits for nobody"));
  await user.keyboard("p");
  await waitFor(async () => expect((await wire("passed")).total).toBe(2));
  const ferry = await item("The ferry that waits for nobody");
  await waitFor(() => expect(ferry.textContent).toContain("Passed over"));
  await user.keyboard("u");
  await waitFor(() => expect(ferry.textContent).toContain("Unread"));
});

test("j and k go down and up the lists as the arrows do, and are letters where one writes", async () => {
  const { user } = await open();
  await user.click(await item("A glaze that remembers the fire"));
  const here = () => document.activeElement?.getAttribute("data-at");
  const [from, to] = [here(), String(Number(here()) + 1)];
  await user.keyboard("j");
  await waitFor(() => expect(here()).toBe(to));
  await user.keyboard("k");
  await waitFor(() => expect(here()).toBe(from));
  await user.keyboard("{Home}k");
  await waitFor(() => expect(here()).toBe("0"));
  await user.click(within(feeds()).getByText("All feeds"));
  await user.keyboard("j");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Clippings"));
  await user.keyboard("k");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("All feeds"));
  const search = await screen.findByLabelText<HTMLInputElement>("Search the wire");
  await user.type(search, "jks");
  expect(search.value).toBe("jks");
  expect(document.activeElement).toBe(search);
});

test("what was kept is a clipping: its words are edited, and it is deleted and brought back", async () => {
  const { user, backend } = await open();
  await user.click(within(feeds()).getByText("Clippings"));
  await user.click(await screen.findByText("The mill where the clocks run backwards"));
  const source = await screen.findByLabelText("Source");
  await user.clear(source);
  await user.type(source, "The Meadow");
  await user.tab();
  const stored = async () => (await backend.call("clipping", { clipping: "clipping-1" })).clipping;
  await waitFor(async () => expect((await stored()).source).toBe("The Meadow"));
  await user.click(screen.getByRole("button", { name: "Delete clipping" }));
  expect(await screen.findByText("Clipping deleted. Undo brings it back.")).toBeTruthy();
  await backend.call("undo", {});
  expect((await stored()).source).toBe("The Meadow");
});

test("the address of a page makes a clipping, typed or pasted", async () => {
  const { user, backend } = await open();
  await user.click(within(feeds()).getByText("Clippings"));
  await user.type(await screen.findByLabelText("Address of a page to keep"), "quay.example/fog{Enter}");
  expect(await screen.findByText(/Kept “https:\/\/quay.example\/fog”/)).toBeTruthy();
  await waitFor(async () =>
    expect((await backend.call("clippings", { text: "", limit: 9, offset: 0 })).total).toBe(2),
  );
  const data = { getData: () => " https://quay.example/salt\n" };
  await fireEvent(
    document.body,
    Object.assign(new Event("paste", { bubbles: true }), { clipboardData: data }),
  );
  expect(await screen.findByText(/Kept “https:\/\/quay.example\/salt”/)).toBeTruthy();
});

test("a feed is renamed, and one that is no longer followed comes back with undo", async () => {
  const { user, backend } = await open();
  await user.click(within(feeds()).getByText("Kiln & Glaze"));
  const name = await screen.findByLabelText("Name of the feed");
  await user.clear(name);
  await user.type(name, "Kilns{Enter}");
  await waitFor(() => expect(within(feeds()).getByText("Kilns")).toBeTruthy());
  await user.click(screen.getByRole("button", { name: "Stop following" }));
  await waitFor(() => expect(within(feeds()).queryByText("Kilns")).toBeNull());
  await backend.call("undo", {});
  await waitFor(() => expect(within(feeds()).getByText("Kilns")).toBeTruthy());
});

test("a site that offers several feeds lets one choose, and what can’t be added says why", async () => {
  const { user, backend } = await open();
  const asked: string[] = [];
  const call = backend.call.bind(backend);
  backend.call = ((name, body) => {
    if (name !== "feed_add") return call(name, body);
    asked.push((body as { address: string }).address);
    const choices = [{ address: "https://quay.example/all.xml", title: "Everything" }];
    const failed = [
      {
        path: "https://quay.example/b",
        code: "net.timeout",
        message: "It does not answer.",
        action: "Try later.",
      },
    ];
    const one = {
      added: [{ feed: "feed-kiln", title: "Kiln & Glaze", known: true }],
      choices: [],
      failed: [],
    };
    return Promise.resolve(asked.length === 1 ? { added: [], choices, failed } : one);
  }) as typeof backend.call;
  await user.click(screen.getByRole("button", { name: "Add a feed…" }));
  await user.type(await screen.findByLabelText("Address of a feed, or of a site"), "quay.example{Enter}");
  expect(await screen.findByText(/It does not answer/)).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: "Add Everything" }));
  expect(await screen.findByText("“Kiln & Glaze” was added before")).toBeTruthy();
  expect(asked).toEqual(["quay.example", "https://quay.example/all.xml"]);
  await waitFor(() => expect(screen.queryByLabelText("Address of a feed, or of a site")).toBeNull());
});
