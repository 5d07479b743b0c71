import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import type { IllustrationCard } from "../../backend";
import { MemoryBackend } from "../../backend/memory";
import { sampleLibrary } from "../../backend/memory/fixtures";
import { captionOf } from "./missing";

/** Two players at a chess board: alt text, and nobody named. */
const MILL = "mill";

beforeEach(() => localStorage.clear());

async function open(illustration: string | null = MILL, backend = new MemoryBackend()) {
  localStorage.setItem("pasteup.session", JSON.stringify({ route: { view: "pictures", illustration } }));
  render(App, { backend });
  if (illustration !== null) await screen.findByRole("region", { name: "Picture" });
  const stored = async () => (await backend.call("illustration", { illustration: MILL })).illustration;
  return { user: userEvent.setup(), backend, stored };
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const line = () => document.querySelector("p.line")?.textContent?.trim();

describe("a picture", () => {
  it("shows its credit as printed while it is typed, and saves it", async () => {
    const { user, stored } = await open();
    await waitFor(() => expect(line()).toBe("No credit yet: write who made it."));
    await user.type(field("By"), "Mara Okafor");
    await waitFor(() => expect(line()).toBe("Illustration by Mara Okafor"));
    await user.type(field("For"), "The Weekly Proof");
    await waitFor(() => expect(line()).toBe("Illustration for The Weekly Proof by Mara Okafor"));
    await user.tab();
    await waitFor(async () =>
      expect((await stored()).credit).toMatchObject({ by: ["Mara Okafor"], for_whom: "The Weekly Proof" }),
    );
    expect(document.querySelector(".panel .state")?.textContent).toBe("Saved");
  });

  it("keeps alt text, caption and rights", async () => {
    const { user, stored } = await open();
    await user.clear(field("Alt text"));
    await user.type(field("Alt text"), "A board");
    await user.type(field("Caption"), "After the game");
    await user.selectOptions(field("Rights"), "Agency");
    await user.type(field("Licence"), "CC BY 4.0");
    await fireEvent.change(field("Until"), { target: { value: "2027-11-30" } });
    await user.type(field("Uses"), "3");
    await user.tab();
    await waitFor(async () =>
      expect(await stored()).toMatchObject({
        alt: "A board",
        caption: "After the game",
        rights: { category: "agency", licence: "CC BY 4.0", valid_until: "2027-11-30", uses: 3 },
      }),
    );
  });

  it("keeps no number of uses that is none, and says so", async () => {
    const { user, stored } = await open();
    await user.type(field("Uses"), "-2");
    await user.tab();
    expect(screen.getByText(/whole number/)).toBeTruthy();
    await waitFor(async () => expect((await stored()).rights.uses).toBeNull());
  });

  it("says where it runs and leads there", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "A chess club in the shadow of the mill" }));
    expect(await screen.findByRole("textbox", { name: "Headline" })).toBeTruthy();
  });

  it("is deleted without a question, and undo brings it back", async () => {
    const { user, backend, stored } = await open();
    await user.click(screen.getByRole("button", { name: "Delete picture" }));
    expect(await screen.findByText("Picture deleted. Undo brings it back.")).toBeTruthy();
    await expect(stored()).rejects.toMatchObject({ code: "illustration.not_found" });
    await backend.call("undo", {});
    expect((await stored()).id).toBe(MILL);
  });
});

describe("adding pictures", () => {
  it("names each file that could not be taken in, and why", async () => {
    const backend = new MemoryBackend();
    backend.shell.pickFiles = () => Promise.resolve(["/in/kiln.png", "/in/notes.png"]);
    const failed = [
      {
        path: "/in/notes.png",
        code: "picture.none",
        message: "This is no picture.",
        action: "Choose another.",
      },
    ];
    const added = [{ illustration: MILL, path: "/in/kiln.png", known: false, note: null }];
    const call = backend.call.bind(backend);
    vi.spyOn(backend, "call").mockImplementation(async (name, body) =>
      name === "pictures_add" ? ({ added, failed } as never) : call(name, body),
    );
    const { user } = await open(null, backend);
    await user.click(await screen.findByRole("button", { name: "Add pictures…" }));
    expect(await screen.findByText("notes.png: This is no picture.")).toBeTruthy();
    expect(screen.getByText("1 picture added")).toBeTruthy();
    expect(await screen.findByRole("region", { name: "Picture" })).toBeTruthy();
  });

  it("is what an empty wall asks for", async () => {
    await open(null, new MemoryBackend({ ...sampleLibrary(), illustrations: [] }));
    expect(await screen.findByText("No pictures yet")).toBeTruthy();
  });
});

describe("the chips over the wall", () => {
  it("count what is missing and narrow to it", async () => {
    const { user, backend } = await open(null);
    await user.click(await screen.findByRole("button", { name: "Needs a credit 2" }));
    await waitFor(() =>
      expect(screen.getByRole("button", { name: /^Needs a credit/ }).ariaPressed).toBe("true"),
    );
    expect(backend.calls.filter((name) => name === "illustrations").length).toBe(2);
  });
});

describe("a thumbnail says", () => {
  const card = (more: Partial<IllustrationCard>): IllustrationCard => ({
    illustration: "a",
    name: "a",
    alt: "An alt text",
    credit_line: "Photo by A",
    credit_note: null,
    rights_note: null,
    width_px: 1,
    height_px: 1,
    ...more,
  });

  it.each([
    ["who made it, where nothing is missing", {}, "plain", "Photo by A"],
    [
      "that nobody is named, before all else",
      { credit_line: null, credit_note: { tone: "must_fix", text: "No credit yet" }, alt: "" },
      "must_fix",
      "No credit yet",
    ],
    [
      "that rights ended, before a missing alt text",
      { alt: "", rights_note: { tone: "must_fix", text: "Rights ended" } },
      "must_fix",
      "Rights ended",
    ],
    ["that alt text is missing", { alt: "" }, "look_at", "No alt text"],
    [
      "when rights end",
      { rights_note: { tone: "look_at", text: "Rights end 30 Nov" } },
      "look_at",
      "Rights end 30 Nov",
    ],
  ] as const)("%s", (_what, more, tone, text) => {
    expect(captionOf(card(more as Partial<IllustrationCard>))).toEqual({ tone, text });
  });
});
