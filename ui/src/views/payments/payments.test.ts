import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import type { UsageExport } from "../../backend";
import { MemoryBackend } from "../../backend/memory";
import { sampleLibrary } from "../../backend/memory/fixtures";

/** A backend with a disk of its own: it remembers what it was asked to write. */
class Writing extends MemoryBackend {
  readonly written: UsageExport[] = [];

  override call: MemoryBackend["call"] = async (name, body) => {
    if (name !== "usage_export") return super.call(name, body);
    const asked = body as UsageExport;
    this.written.push(asked);
    return { to: asked.to, files: 1, bytes: 100 } as never;
  };
}

beforeEach(() => localStorage.clear());

/** One issue of January 2020, which ran a picture that has its fee. */
async function open() {
  const library = sampleLibrary();
  const [issue] = library.issues;
  const chat = library.illustrations.find((each) => each.id === "chat");
  if (issue) issue.date = "2020-01-10";
  if (chat) chat.rights.fee = { minor: 18_000, currency: "EUR" };
  const backend = new Writing(library);
  const saveAs = vi.fn((name: string): Promise<string | null> => Promise.resolve(`/out/${name}`));
  Object.assign(backend.shell, { saveAs });
  const user = userEvent.setup();
  render(App, { backend });
  await screen.findByRole("region", { name: "Board" });
  await user.keyboard("{Control>}{Shift>}L{/Shift}{/Control}");
  const dialog = within(await screen.findByRole("dialog", { name: "Payment list" }));
  const days = async (from: string, until: string) => {
    await user.click(dialog.getByRole("button", { name: "From – until" }));
    for (const [label, day] of [
      ["From", from],
      ["Until", until],
    ] as const) {
      await user.clear(dialog.getByLabelText(label));
      await user.type(dialog.getByLabelText(label), day);
    }
  };
  return { user, backend, dialog, days, saveAs };
}

test("a period without issues says what will stand there, and offers no file", async () => {
  const { dialog } = await open();
  expect(await dialog.findByText("Nothing ran in these days")).toBeTruthy();
  expect(dialog.getByRole("button", { name: "Save as CSV…" })).toHaveProperty("disabled", true);
});

test("each picture and place is a row, with its credit and what is due in all", async () => {
  const { dialog, days } = await open();
  await days("2020-01-01", "2020-01-31");
  const table = within(await dialog.findByRole("table"));
  const [first] = table.getAllByRole("row").slice(1);
  expect(first?.textContent).toContain("lead, State firms tell staff to leave the chat app");
  expect(first?.textContent).toContain("Illustration for The Weekly Proof by D. Zheng");
  expect(await dialog.findByText("Due: EUR 180")).toBeTruthy();
});

test("days the wrong way round are no period", async () => {
  const { dialog, days } = await open();
  await days("2020-02-01", "2020-01-01");
  expect(await dialog.findByText("Choose the days")).toBeTruthy();
});

test("the list can be one person’s alone, and is written where an editor says", async () => {
  const { user, backend, dialog, days, saveAs } = await open();
  await days("2020-01-01", "2020-01-31");
  await user.selectOptions(dialog.getByLabelText("Made by"), "D. Zheng");
  await waitFor(() => expect(dialog.getAllByRole("row").length).toBe(2));
  await user.click(dialog.getByRole("button", { name: "Save as CSV…" }));
  expect(await dialog.findByText("Wrote /out/payments-2020-01-01-2020-01-31.csv")).toBeTruthy();
  expect(saveAs).toHaveBeenCalledWith("payments-2020-01-01-2020-01-31.csv");
  expect(backend.written[0]?.query).toEqual({
    from: "2020-01-01",
    until: "2020-01-31",
    planned: false,
    contributor: "person-D. Zheng",
  });
});

test("what is only planned is listed where it is asked for", async () => {
  const library = sampleLibrary();
  const [issue] = library.issues;
  if (issue) issue.date = "2999-01-10";
  const backend = new MemoryBackend(library);
  const query = { from: "2999-01-01", until: "2999-01-31" };
  expect((await backend.call("usage", { ...query, planned: false })).rows).toEqual([]);
  expect((await backend.call("usage", { ...query, planned: true })).rows.length).toBeGreaterThan(0);
});
