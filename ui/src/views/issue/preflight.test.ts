import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import type { EditionExport } from "../../backend";
import { MemoryBackend } from "../../backend/memory";
import { sampleLibrary } from "../../backend/memory/fixtures";

/** A backend with a disk of its own: it remembers what it was asked to write. */
class Writing extends MemoryBackend {
  readonly written: EditionExport[] = [];

  override call: MemoryBackend["call"] = async (name, body) => {
    if (name !== "edition_export") return super.call(name, body);
    const asked = body as EditionExport;
    this.written.push(asked);
    return { to: asked.to, files: 1, bytes: 100 } as never;
  };
}

beforeEach(() => localStorage.clear());

/** The picture of the lead has no rights left; that of the second story has no credit. */
function library() {
  const library = sampleLibrary();
  const chat = library.illustrations.find((each) => each.id === "chat");
  if (chat) chat.rights.valid_until = "2026-11-01";
  return library;
}

/** The same with the credit in place. */
function credited() {
  const credited = library();
  const tea = credited.illustrations.find((each) => each.id === "tea");
  if (tea) tea.credit.by = ["Li Wen"];
  return credited;
}

async function open(filled = library()) {
  const backend = new Writing(filled);
  const user = userEvent.setup();
  render(App, { backend });
  await waitFor(() => expect(document.querySelector("[data-finding], .sound")).toBeTruthy());
  const box = within(screen.getByRole("region", { name: /^Preflight/ }));
  const finding = (title: string) => {
    const row = box.getAllByRole("listitem").find((each) => each.textContent?.includes(title));
    if (!row) throw new Error(`Preflight did not find ${title}`);
    return within(row);
  };
  const selected = () =>
    document.querySelector('[data-slot][aria-selected="true"]')?.getAttribute("data-slot");
  return { user, backend, box, finding, selected };
}

test("what must be fixed stands before what should be looked at, counted in the head", async () => {
  const { box, finding } = await open();
  expect(box.getByRole("button", { name: /^Preflight/ }).textContent).toContain("2 to fix");
  expect(finding("No credit").getByText(/names nobody who made it/)).toBeTruthy();
  expect(finding("Rights ended").getByText(/ended on 1 Nov/)).toBeTruthy();
});

test("why a finding matters and how it is mended is told on demand", async () => {
  const { user, finding } = await open();
  expect(finding("Rights ended").queryByText(/without permission/)).toBeNull();
  await user.click(finding("Rights ended").getByRole("button", { name: "Explain" }));
  expect(finding("Rights ended").getByText(/without permission/)).toBeTruthy();
  expect(finding("Rights ended").getByText(/Extend the licence/)).toBeTruthy();
});

test("a finding leads to its slot on the board, and to its picture", async () => {
  const { user, finding, selected } = await open();
  await user.click(finding("Rights ended").getByRole("button", { name: "Go to it" }));
  expect(selected()).toBe("slot-2");
  expect(document.activeElement?.getAttribute("data-slot")).toBe("slot-2");
  await user.click(finding("No credit").getByRole("button", { name: "Open the picture" }));
  expect(await screen.findByRole("region", { name: "Pictures" })).toBeTruthy();
});

test("F8 goes from finding to finding, and Shift F8 back", async () => {
  const { user, selected } = await open();
  const here = () => document.activeElement?.getAttribute("data-finding");
  await user.keyboard("{F8}");
  await waitFor(() => expect(here()).toBe("picture.no_credit tea"));
  expect(selected()).toBe("slot-4");
  await user.keyboard("{F8}");
  await waitFor(() => expect(here()).toBe("rights.ended chat"));
  expect(selected()).toBe("slot-2");
  await user.keyboard("{Shift>}{F8}{/Shift}");
  await waitFor(() => expect(here()).toBe("picture.no_credit tea"));
});

test("a finding passes with a reason and is held again, and the change is said", async () => {
  const { user, finding, box } = await open();
  expect(finding("No credit").queryByRole("button", { name: "Let it pass…" })).toBeNull();
  await user.click(finding("Rights ended").getByRole("button", { name: "Let it pass…" }));
  const pass = finding("Rights ended").getByRole("button", { name: "Let it pass" });
  expect(pass).toHaveProperty("disabled", true);
  await user.type(finding("Rights ended").getByRole("textbox"), "Extended by telephone");
  await user.click(pass);
  await waitFor(() => expect(finding("Rights ended").getByText("Extended by telephone")).toBeTruthy());
  expect(box.getByRole("status").textContent).toBe("Preflight: 1 to fix");
  await user.click(finding("Rights ended").getByRole("button", { name: "Hold it again" }));
  await waitFor(() => expect(box.getByRole("status").textContent).toBe("Preflight: 2 to fix"));
});

test("an edition can’t be frozen while something must be fixed, and the button says so", async () => {
  const { box } = await open();
  const freeze = box.getByRole("button", { name: "Freeze edition" });
  expect(freeze).toHaveProperty("disabled", true);
  expect(box.getByText("2 findings must be fixed first")).toBeTruthy();
});

test("what is frozen says when, keeps what was let pass, and is written once more", async () => {
  const { user, backend, box, finding } = await open(credited());
  const saveAs = vi.fn((name: string): Promise<string | null> => Promise.resolve(`/out/${name}`));
  Object.assign(backend.shell, { saveAs });
  await user.click(finding("Rights ended").getByRole("button", { name: "Let it pass…" }));
  await user.type(finding("Rights ended").getByRole("textbox"), "Extended by telephone{Enter}");
  await waitFor(() =>
    expect(box.getByRole("button", { name: "Freeze edition" })).toHaveProperty("disabled", false),
  );
  await user.click(box.getByRole("button", { name: "Freeze edition" }));
  await user.click(await box.findByRole("button", { name: /^Frozen / }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(/Let pass: Extended by telephone/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Export again…" }));
  await user.click(dialog.getByRole("button", { name: "Plain text…" }));
  expect(await dialog.findByText(/^Wrote 1 file to \/out\/issue-42-\w{6}\.txt/)).toBeTruthy();
  expect(backend.written[0]?.format).toBe("text");
});

test("the list can be folded, and stays so", async () => {
  const { user, box } = await open();
  await user.click(box.getByRole("button", { name: /^Preflight/ }));
  expect(box.queryByRole("list")).toBeNull();
  expect(JSON.parse(localStorage.getItem("pasteup.session") ?? "{}")).toMatchObject({ findings: false });
});
