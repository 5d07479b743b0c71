import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../../App.svelte";
import { CallFailed, type Backend, type HistoryStep } from "../../backend";
import { MemoryBackend } from "../../backend/memory";
import { refusing } from "../../testing/backend";

beforeEach(() => localStorage.clear());

const section = (title: string) => ({ kind: "section", title }) as const;

async function place(memory: MemoryBackend, ...titles: string[]) {
  for (const title of titles) {
    await memory.call("issue_place", { issue: "issue-42", what: [section(title)], place: { at: "last" } });
  }
}

async function open(backend: Backend) {
  const user = userEvent.setup();
  render(App, { backend });
  await waitFor(() => expect(document.querySelector("[data-slot]")).not.toBeNull());
  await user.keyboard("{Control>}h{/Control}");
  const dialog = within(await screen.findByRole("dialog", { name: "History" }));
  const rows = () => dialog.queryAllByRole("listitem");
  return { user, dialog, rows };
}

describe("the history", () => {
  it("says so while nothing was done", async () => {
    const { dialog } = await open(new MemoryBackend());
    expect(await dialog.findByText("Nothing was done here yet")).toBeTruthy();
    expect(dialog.getByRole("button", { name: "Undo" })).toHaveProperty("disabled", true);
    expect(dialog.getByRole("button", { name: "Redo" })).toHaveProperty("disabled", true);
  });

  it("lists the steps, the newest first, and follows what is done meanwhile", async () => {
    const memory = new MemoryBackend();
    await place(memory, "First", "Second");
    const { rows } = await open(memory);
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(rows()[0]?.textContent).toContain("Place “Second”");
    expect(rows()[0]?.textContent).toContain("Window");
    expect(rows()[0]?.querySelector("time")?.textContent).toMatch(/^\d{1,2} \w+ \d{4}, \d\d:\d\d$/);
    await place(memory, "Third");
    await waitFor(() => expect(rows()[0]?.textContent).toContain("Place “Third”"));
  });

  it("takes back and does again by name, and marks in words what is taken back", async () => {
    const memory = new MemoryBackend();
    await place(memory, "First", "Second");
    const { user, dialog, rows } = await open(memory);
    await user.click(await dialog.findByRole("button", { name: "Undo Place “Second”" }));
    expect(await dialog.findByText("Undone: Place “Second”")).toBeTruthy();
    await waitFor(() => expect(rows()[0]?.textContent).toContain("Taken back"));
    expect(rows()[0]?.querySelector("s")?.textContent).toBe("Place “Second”");
    expect(rows()[1]?.textContent).not.toContain("Taken back");
    await user.click(await dialog.findByRole("button", { name: "Redo Place “Second”" }));
    await waitFor(() => expect(rows()[0]?.textContent).not.toContain("Taken back"));
    expect(rows()[0]?.querySelector("s")).toBeNull();
  });

  it("says in the dialog why a step can’t be taken back", async () => {
    const memory = new MemoryBackend();
    await place(memory, "First");
    const differs = {
      code: "undo.differs",
      message: "It can’t be taken back exactly.",
      action: "Look first.",
    };
    const { user, dialog } = await open(refusing(memory, "undo", new CallFailed(differs)));
    await user.click(await dialog.findByRole("button", { name: /^Undo Place/ }));
    const told = await dialog.findByText("It can’t be taken back exactly.");
    expect(told.closest("[role=status]")?.textContent).toContain("Look first.");
  });

  it("shows a hundred steps, then as many more, and names the command line", async () => {
    const all: HistoryStep[] = Array.from({ length: 230 }, (_, n) => ({
      label: `Step ${230 - n}`,
      at_ms: 1_800_000_000_000 - n,
      at: "15 Jan 2027, 08:00",
      origin: "cli",
      undone: false,
    }));
    class Long extends MemoryBackend {
      override call: MemoryBackend["call"] = async (name, body) => {
        if (name !== "history") return super.call(name, body);
        return all.slice(0, (body as { limit: number }).limit) as never;
      };
    }
    const { user, dialog, rows } = await open(new Long());
    await waitFor(() => expect(rows()).toHaveLength(100));
    expect(rows()[0]?.textContent).toContain("Command line");
    await user.click(dialog.getByRole("button", { name: "Show more" }));
    await waitFor(() => expect(rows()).toHaveLength(200));
    await user.click(dialog.getByRole("button", { name: "Show more" }));
    await waitFor(() => expect(rows()).toHaveLength(230));
    expect(dialog.queryByRole("button", { name: "Show more" })).toBeNull();
  });
});
