import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import type { IllustrationCard } from "../../backend";
import { MemoryBackend } from "../../backend/memory";
import { tallLists } from "../../testing/tall-lists";
import { addedText } from "./add";
import { Chosen } from "./chosen.svelte";
import { missingOf } from "./missing";

beforeEach(() => {
  localStorage.clear();
  tallLists();
});
afterEach(() => vi.unstubAllGlobals());

/** A picture on the wall. Rows that a virtual list has not measured are hidden, and nothing is ever measured here. */
function option(name: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>("[role=option][data-index]")];
  const one = all.find((each) => each.textContent?.includes(name));
  if (!one) throw new Error(`No picture is called ${name}`);
  return one;
}

async function open() {
  const backend = new MemoryBackend();
  localStorage.setItem(
    "pasteup.session",
    JSON.stringify({ route: { view: "pictures", illustration: null } }),
  );
  render(App, { backend });
  const user = userEvent.setup();
  const names = ["coral tanks", "night bus", "chat app", "mill chess", "tea terraces"] as const;
  await waitFor(() => option("coral tanks"));
  const stored = async (illustration: string) =>
    (await backend.call("illustration", { illustration })).illustration;
  const chosen = () => names.filter((name) => option(name).getAttribute("aria-selected") === "true");
  const panel = (count: number) => screen.findByRole("region", { name: `${count} pictures together` });
  return { user, backend, stored, chosen, panel };
}

describe("several pictures", () => {
  it("are chosen with Ctrl and Shift, and a plain click chooses one again", async () => {
    const { chosen } = await open();
    await fireEvent.click(option("night bus"));
    await fireEvent.click(option("mill chess"), { ctrlKey: true });
    expect(chosen()).toEqual(["night bus", "mill chess"]);
    expect(screen.getByText(/2 chosen/)).toBeTruthy();
    await fireEvent.click(option("night bus"));
    expect(chosen()).toEqual(["night bus"]);
    await fireEvent.click(option("mill chess"), { shiftKey: true });
    await waitFor(() => expect(chosen()).toEqual(["night bus", "chat app", "mill chess"]));
  });

  it("are chosen with the keyboard alone: Space, Ctrl+A, and Escape lets go", async () => {
    const { user, chosen } = await open();
    option("coral tanks").focus();
    await user.keyboard(" {End} ");
    expect(chosen()).toEqual(["coral tanks", "tea terraces"]);
    await user.keyboard("{Control>}a{/Control}");
    await waitFor(() => expect(chosen().length).toBe(5));
    await user.keyboard("{Escape}");
    expect(chosen()).toEqual([]);
    expect(screen.queryByRole("button", { name: "Edit them together" })).toBeNull();
  });

  it("are told to a screen reader", async () => {
    await open();
    expect(screen.getByRole("listbox", { name: "Pictures" }).getAttribute("aria-multiselectable")).toBe(
      "true",
    );
    await fireEvent.click(option("night bus"), { ctrlKey: true });
    await fireEvent.click(option("chat app"), { ctrlKey: true });
    await waitFor(() => expect(document.body.textContent).toContain("2 pictures chosen"));
  });

  it("get what was touched and keep the rest, in one step that undo takes back", async () => {
    const { user, backend, stored, panel } = await open();
    await fireEvent.click(option("coral tanks"), { ctrlKey: true });
    await fireEvent.click(option("mill chess"), { ctrlKey: true });
    await fireEvent.click(option("tea terraces"), { ctrlKey: true });
    await user.click(screen.getByRole("button", { name: "Edit them together" }));
    const form = within(await panel(3));
    await waitFor(() => expect(document.activeElement).toBe(form.getByLabelText("Role")));
    expect(form.getByRole<HTMLButtonElement>("button", { name: "Apply to 3 pictures" }).disabled).toBe(true);
    await user.type(form.getByLabelText("By"), "Ilse Brandt, 林岚");
    await user.selectOptions(form.getByLabelText("Role"), "Photo");
    await user.click(form.getByRole("button", { name: "Apply to 3 pictures" }));
    expect(await screen.findByText("3 pictures credited. Undo brings back what was there.")).toBeTruthy();
    const coral = await stored("coral");
    expect(coral.credit).toMatchObject({
      role: "photo",
      by: ["Ilse Brandt", "林岚"],
      for_whom: "The Weekly Proof",
    });
    expect(coral.rights.holder).toBe("Mina Park");
    expect((await stored("tea")).credit).toMatchObject({ role: "photo", for_whom: "" });
    expect((await stored("chat")).credit.by).toEqual(["D. Zheng"]);
    await backend.call("undo", {});
    expect((await stored("coral")).credit.by).toEqual(["Mina Park"]);
    expect((await stored("mill")).credit.by).toEqual([]);
  });

  it("are given rights and a fee; a fee that is none changes nothing and says so", async () => {
    const { user, stored, panel } = await open();
    await fireEvent.click(option("coral tanks"), { ctrlKey: true });
    await fireEvent.click(option("night bus"), { ctrlKey: true });
    const form = within(await panel(2));
    await user.selectOptions(form.getByLabelText("Rights"), "Agency");
    await fireEvent.change(form.getByLabelText("Until"), { target: { value: "2027-01-31" } });
    await user.type(form.getByLabelText("Uses"), "2");
    await user.click(form.getByLabelText("Mail"));
    await user.type(form.getByLabelText("Fee"), "much");
    await user.click(form.getByRole("button", { name: "Apply to 2 pictures" }));
    expect(await form.findByText(/“much” is no sum/)).toBeTruthy();
    expect((await stored("coral")).rights.category).toBe("commissioned");
    await user.clear(form.getByLabelText("Fee"));
    await user.type(form.getByLabelText("Fee"), "EUR 90");
    await user.click(form.getByRole("button", { name: "Apply to 2 pictures" }));
    expect(await screen.findByText("2 pictures changed. Undo brings back what was there.")).toBeTruthy();
    expect((await stored("buses")).rights).toMatchObject({
      category: "agency",
      holder: "O. Lindqvist",
      valid_until: "2027-01-31",
      uses: 2,
      media: ["mail"],
      fee: { minor: 9000, currency: "EUR" },
    });
  });

  it("leave a field as it is when that is asked for, and empty it when that is", async () => {
    const { user, stored, panel } = await open();
    await fireEvent.click(option("coral tanks"), { ctrlKey: true });
    await fireEvent.click(option("night bus"), { ctrlKey: true });
    const form = within(await panel(2));
    await user.type(form.getByLabelText("By"), "Nobody");
    await user.click(form.getByRole("button", { name: "By: leave as it is" }));
    expect(form.getByLabelText<HTMLInputElement>("By").value).toBe("");
    await user.type(form.getByLabelText("For"), "x");
    await user.clear(form.getByLabelText("For"));
    expect(form.getByText("Will be emptied")).toBeTruthy();
    await user.click(form.getByRole("button", { name: "Apply to 2 pictures" }));
    await waitFor(async () =>
      expect((await stored("coral")).credit).toMatchObject({ by: ["Mina Park"], for_whom: "" }),
    );
  });

  it("are let go of when the wall shows others", async () => {
    const { user } = await open();
    await fireEvent.click(option("mill chess"), { ctrlKey: true });
    await fireEvent.click(option("tea terraces"), { ctrlKey: true });
    await user.click(screen.getByRole("button", { name: /^Needs a credit/ }));
    await waitFor(() => expect(screen.queryByText(/2 chosen/)).toBeNull());
  });
});

describe("a range on the wall", () => {
  const card = (illustration: string) => ({ illustration }) as IllustrationCard;

  it("is dropped where something else was chosen while it was read", async () => {
    let answer: (cards: IllustrationCard[]) => void = () => undefined;
    const chosen = new Chosen({ range: () => new Promise((done) => (answer = done)) });
    const reading = chosen.upTo(700);
    chosen.toggle("b", 1, null);
    answer([card("a"), card("b"), card("c")]);
    await reading;
    expect(chosen.ids).toEqual(["b"]);
  });
});

describe("the menus over the wall", () => {
  it("narrow to a kind of rights in the search itself", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "Rights: any" }));
    await user.click(screen.getByRole("menuitemradio", { name: "Agency" }));
    expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Search pictures" }).value).toBe(
      "rights:agency",
    );
    expect(await screen.findByText("Nothing found")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Rights: Agency" }));
    await user.click(screen.getByRole("menuitemradio", { name: "Any rights" }));
    await waitFor(() => option("coral tanks"));
  });
});

describe("a picture that lacks several things", () => {
  it("says all of them to a screen reader, the gravest in sight", () => {
    const lacking = {
      alt: "",
      credit_note: { tone: "must_fix", text: "No credit yet" },
      rights_note: { tone: "look_at", text: "Rights end 30 Nov" },
    } as IllustrationCard;
    expect(missingOf(lacking).map(({ text }) => text)).toEqual([
      "No credit yet",
      "No alt text",
      "Rights end 30 Nov",
    ]);
  });
});

describe("what is said of files that were added", () => {
  const added = (name: string, note: string | null = null) => ({
    illustration: name,
    path: `/in/${name}`,
    known: note !== null,
    note,
  });

  it("names each that the library knows", () => {
    expect(addedText([added("a.jpg")])).toBe("1 picture added");
    expect(addedText([added("a.jpg", "You have this one; it ran in No. 38.")])).toBe(
      "a.jpg: You have this one; it ran in No. 38.",
    );
    expect(addedText([added("a.jpg"), added("b.jpg", "You have this one.")])).toBe(
      "2 pictures taken in, 1 of them known already. b.jpg: You have this one.",
    );
  });

  it("counts what is too much to name", () => {
    const many = Array.from({ length: 9 }, (_, at) => added(`${at}.jpg`, "You have this one."));
    expect(addedText(many)).toMatch(/already\. 0\.jpg: .* And 5 more like these\.$/);
  });
});
