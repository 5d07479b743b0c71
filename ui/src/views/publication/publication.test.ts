import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../../App.svelte";
import { CallFailed, type Backend, type Publication } from "../../backend";
import { MemoryBackend } from "../../backend/memory";
import { refusing } from "../../testing/backend";

beforeEach(() => localStorage.clear());

const published = async (memory: MemoryBackend) => (await memory.call("library", {})).publication;

async function open(memory = new MemoryBackend(), backend: Backend = memory) {
  const user = userEvent.setup();
  render(App, { backend });
  await user.click(await screen.findByRole("button", { name: "Pasteup menu" }));
  await user.click(await screen.findByRole("menuitem", { name: /^Publication/ }));
  const dialog = within(await screen.findByRole("dialog", { name: "Publication" }));
  const field = (name: string) => dialog.getByLabelText<HTMLInputElement>(name);
  const write = async (name: string, text: string) => {
    await user.clear(field(name));
    if (text) await user.type(field(name), text);
  };
  const save = () => user.click(dialog.getByRole("button", { name: "Save" }));
  return { memory, user, dialog, field, write, save };
}

/** Changes the publication as the command line would. */
async function elsewhere(memory: MemoryBackend, change: Partial<Omit<Publication, "credit_patterns">>) {
  const { version, name, language, time_zone, postal_address } = await published(memory);
  const credit_patterns = { any: "", of_role: {} };
  const fields = { name, language, time_zone, postal_address, credit_patterns, ...change };
  await memory.call("publication_save", { ...fields, base: version });
}

const closed = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

describe("the publication", () => {
  it("is changed as a whole, and the window says so", async () => {
    const { memory, user, field, write, save } = await open();
    expect(field("Name").value).toBe("The Weekly Proof");
    await write("Name", "The Daily Proof");
    await user.selectOptions(field("Language"), "French");
    await write("Time zone", "Asia/Tokyo");
    await write("Postal address", "2 Galley Lane, Inkford");
    await save();
    expect(await screen.findByText("Publication saved")).toBeTruthy();
    await closed();
    expect(await published(memory)).toMatchObject({
      name: "The Daily Proof",
      language: "fr",
      time_zone: "Asia/Tokyo",
      postal_address: "2 Galley Lane, Inkford",
    });
  });

  it("is left alone by Cancel, and opened as the library has it", async () => {
    const { memory, user, dialog, write } = await open();
    await write("Name", "The Daily Proof");
    await user.click(dialog.getByRole("button", { name: "Cancel" }));
    await closed();
    expect((await published(memory)).name).toBe("The Weekly Proof");
    await user.keyboard("{Control>},{/Control}");
    const again = within(await screen.findByRole("dialog", { name: "Publication" }));
    expect(again.getByLabelText<HTMLInputElement>("Name").value).toBe("The Weekly Proof");
  });

  it("takes a language that is not on offer as a tag, and says what is none", async () => {
    const { memory, user, dialog, field, write, save } = await open();
    await user.selectOptions(field("Language"), "Other…");
    await write("Language tag", "x!");
    await save();
    expect(await dialog.findByText(/“x!” is no language tag/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(field("Language tag")));
    await write("Language tag", "gd");
    await save();
    await closed();
    expect((await published(memory)).language).toBe("gd");
  });

  it("keeps what was typed where a value is refused, and leads to its field", async () => {
    const { memory, dialog, field, write, save } = await open();
    await write("Postal address", "3 Galley Lane");
    await write("Time zone", "Mars/Base");
    await save();
    expect(await dialog.findByText(/“Mars\/Base” is no time zone/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(field("Time zone")));
    expect(field("Time zone").getAttribute("aria-invalid")).toBe("true");
    expect(field("Postal address").value).toBe("3 Galley Lane");
    await write("Time zone", "UTC");
    await save();
    await closed();
    expect(await published(memory)).toMatchObject({ time_zone: "UTC", postal_address: "3 Galley Lane" });
  });

  it("says why it can’t be saved at all, and keeps what was typed", async () => {
    const memory = new MemoryBackend();
    const full = { code: "library.disk_full", message: "No room is left.", action: "Make room." };
    const { dialog, field, write, save } = await open(
      memory,
      refusing(memory, "publication_save", new CallFailed(full)),
    );
    await write("Name", "The Daily Proof");
    await save();
    const alert = await dialog.findByRole("alert");
    expect(alert.textContent).toContain("No room is left.");
    expect(alert.textContent).toContain("Make room.");
    expect(field("Name").value).toBe("The Daily Proof");
  });

  it("joins a change to other fields that was made elsewhere meanwhile", async () => {
    const { memory, write, save } = await open();
    await elsewhere(memory, { time_zone: "Asia/Tokyo" });
    await write("Name", "The Daily Proof");
    await save();
    await closed();
    expect(await published(memory)).toMatchObject({ name: "The Daily Proof", time_zone: "Asia/Tokyo" });
  });

  it("shows both where the same field was changed elsewhere, and overwrites nothing before that", async () => {
    const { memory, user, dialog, field, write, save } = await open();
    await elsewhere(memory, { name: "The Evening Proof", postal_address: "9 Serif Street" });
    await write("Name", "The Daily Proof");
    await write("Postal address", "4 Galley Lane");
    await save();
    expect((await dialog.findByRole("alert")).textContent).toContain("changed elsewhere");
    expect((await published(memory)).name).toBe("The Evening Proof");
    expect(field("Name").value).toBe("The Daily Proof");
    const [name, address] = dialog.getAllByRole("group", { name: "Changed elsewhere" });
    if (!name || !address) throw new Error("both fields are shown");
    await user.click(within(name).getByRole("button", { name: "Keep mine" }));
    await user.click(within(address).getByRole("button", { name: "Take that one" }));
    expect(field("Postal address").value).toBe("9 Serif Street");
    await save();
    await closed();
    expect(await published(memory)).toMatchObject({
      name: "The Daily Proof",
      postal_address: "9 Serif Street",
    });
  });
});

describe("the patterns for credits", () => {
  it("show what they print while they are typed, and are saved with the publication", async () => {
    const { memory, user, dialog, field, save } = await open();
    expect(await dialog.findByText("Illustration for The Weekly Proof by Mara Okafor")).toBeTruthy();
    await user.type(field("A pattern for every role"), "{{role}: {{names}");
    expect(await dialog.findByText("Photo: Ilse Brandt")).toBeTruthy();
    await save();
    await closed();
    expect((await published(memory)).credit_patterns.any).toBe("{role}: {names}");
  });

  it("say what is wrong with one, beside it", async () => {
    const { user, dialog, field } = await open();
    await user.click(dialog.getByText("A pattern of its own for a role"));
    await user.type(field("Photo"), "Photo: {{agency}");
    expect(await dialog.findByText(/names\} is missing/)).toBeTruthy();
    expect(field("Photo").getAttribute("aria-invalid")).toBe("true");
  });
});
