import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend } from "../../backend/memory";
import { sampleLibrary } from "../../backend/memory/fixtures";
import type { Library } from "../../backend/memory/library";
import { moneyText } from "./money";
import { isMoreSaid, rightsBrief, rowsFor } from "./rights-words";

/** A picture of 1600 × 1067 pixels. */
const MILL = "mill";

beforeEach(() => localStorage.clear());

async function open(change: (library: Library) => void = () => undefined) {
  const library = sampleLibrary();
  change(library);
  const backend = new MemoryBackend(library);
  localStorage.setItem(
    "pasteup.session",
    JSON.stringify({ route: { view: "pictures", illustration: MILL } }),
  );
  render(App, { backend });
  await screen.findByRole("region", { name: "Picture" });
  const stored = async () => (await backend.call("illustration", { illustration: MILL })).illustration;
  return { user: userEvent.setup(), backend, stored };
}
const rightsOf = (library: Library) => {
  const picture = library.illustrations.find(({ id }) => id === MILL);
  if (!picture) throw new Error("no picture");
  return picture.rights;
};
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const focalPoint = () => screen.getByRole("button", { name: /^Focal point/ });

/** A stage of 160 × 106.7 CSS pixels: one for ten of the picture's. jsdom lays nothing out. */
const laidOut = (element: Element) =>
  vi.spyOn(element, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 160, 106.7));

describe("the focal point", () => {
  it("is set by a click, and the frames under it say so", async () => {
    const { stored } = await open();
    laidOut(focalPoint());
    await fireEvent.click(focalPoint(), { detail: 1, clientX: 120, clientY: 50 });
    expect(focalPoint().getAttribute("aria-label")).toBe(
      "Focal point: 75 % from the left, 47 % from the top",
    );
    await waitFor(async () => expect((await stored()).focal).toEqual({ x_px: 1200, y_px: 500 }));
    expect(await screen.findByRole("button", { name: "Lead: 16:9 around the focal point" })).toBeTruthy();
  });

  it("is moved by arrow keys, with Shift further, and cleared by Delete", async () => {
    const { user, stored } = await open();
    focalPoint().focus();
    await user.keyboard("{ArrowRight}{Shift>}{ArrowDown}{/Shift}");
    await waitFor(async () => expect((await stored()).focal).toEqual({ x_px: 816, y_px: 640 }));
    await user.keyboard("{Delete}");
    expect(focalPoint().getAttribute("aria-label")).toBe("Focal point: not set");
    await waitFor(async () => expect((await stored()).focal).toBeNull());
  });
});

describe("a crop", () => {
  const editor = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.click(screen.getByRole("button", { name: "Standard: 4:3 around the middle" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Crop: Standard" }));
    const find = (name: string | RegExp) => dialog.getByRole("button", { name });
    return { find, crop: () => find(/^Crop:/) };
  };

  it("is drawn with the keyboard, saved, and taken back by undo", async () => {
    const { user, backend, stored } = await open();
    const { find, crop } = await editor(user);
    expect(find("As the theme (4:3)").getAttribute("aria-pressed")).toBe("true");
    await user.click(find("1:1"));
    crop().focus();
    await user.keyboard("{ArrowLeft}");
    const { width_px, height_px } = { width_px: 1067, height_px: 1067 };
    expect(crop().getAttribute("aria-label")).toMatch(/^Crop: 1067 × 1067 pixels/);
    await user.click(find("Save"));
    await waitFor(async () => expect((await stored()).crops.standard).toMatchObject({ width_px, height_px }));
    expect(await screen.findByRole("button", { name: "Standard: Drawn by hand" })).toBeTruthy();
    await backend.call("undo", {});
    expect((await stored()).crops.standard).toBeNull();
    expect(await screen.findByRole("button", { name: "Standard: 4:3 around the middle" })).toBeTruthy();
  });

  it("changes its size with Shift and arrow keys, each side on its own where it is free", async () => {
    const { user } = await open();
    const { find, crop } = await editor(user);
    await user.click(find("Free"));
    crop().focus();
    await user.keyboard("{Shift>}{ArrowLeft}{/Shift}");
    expect(crop().getAttribute("aria-label")).toMatch(/^Crop: 1407 × 1067 pixels/);
  });

  it("is pulled at a corner with the mouse", async () => {
    const { user } = await open();
    const { find, crop } = await editor(user);
    await user.click(find("Free"));
    const stage = crop().parentElement;
    const corner = crop().querySelector('[data-corner="1 1"]');
    if (!stage || !corner) throw new Error("no stage");
    laidOut(stage);
    corner.setPointerCapture = () => undefined;
    await fireEvent.pointerDown(corner, { button: 0, clientX: 150, clientY: 100 });
    await fireEvent.pointerMove(corner, { clientX: 110, clientY: 70 });
    expect(crop().getAttribute("aria-label")).toBe(
      "Crop: 1023 × 767 pixels, 89 from the left, 0 from the top",
    );
  });

  it("goes back to automatic, and is not changed by Cancel", async () => {
    const drawn = { left_px: 10, top_px: 10, width_px: 200, height_px: 100 };
    const { user, stored } = await open((library) => {
      const picture = library.illustrations.find(({ id }) => id === MILL);
      if (picture) picture.crops.lead = drawn;
    });
    const lead = () => screen.findByRole("button", { name: "Lead: Drawn by hand" });
    await user.click(await lead());
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect((await stored()).crops.lead).toEqual(drawn);
    await user.click(await lead());
    await user.click(screen.getByRole("button", { name: "Back to automatic" }));
    await waitFor(async () => expect((await stored()).crops.lead).toBeNull());
  });

  it("leaves Escape to its dialog, which closes by it", async () => {
    const { user } = await open();
    const { crop } = await editor(user);
    // `false` where a key was taken from the system.
    expect(await fireEvent.keyDown(crop(), { key: "Escape" })).toBe(true);
    expect(document.activeElement?.closest("[role=listbox]")).toBeNull();
  });

  it("is none where a brief prints no picture", async () => {
    await open();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: /^Brief:/ }).disabled).toBe(true);
  });
});

describe("rights", () => {
  it("keep a fee as it is written, and what is none stays in the field with the reason", async () => {
    const { user, stored } = await open();
    await user.type(field("Fee"), "lots");
    await user.tab();
    expect(await screen.findByText(/^Not kept: “lots” is no sum/)).toBeTruthy();
    expect(field("Fee").value).toBe("lots");
    await user.clear(field("Fee"));
    await user.type(field("Fee"), "180.00 eur");
    await user.tab();
    await waitFor(async () =>
      expect((await stored()).rights.fee).toEqual({ minor: 18_000, currency: "EUR" }),
    );
    expect(field("Fee").value).toBe("EUR 180");
  });

  it("keep publications, media and notes", async () => {
    const { user, stored } = await open();
    await user.type(field("Only in these publications"), "The Weekly Proof, 春茶周刊");
    await user.click(field("Web"));
    await user.click(field("Print"));
    await user.type(field("Notes"), "Ask before 2027");
    await user.tab();
    await waitFor(async () =>
      expect((await stored()).rights).toMatchObject({
        publications: ["The Weekly Proof", "春茶周刊"],
        media: ["print", "web"],
        notes: "Ask before 2027",
      }),
    );
  });

  it("have an agreement attached, saved elsewhere and taken off", async () => {
    const { user, backend, stored } = await open();
    backend.shell.pickFiles = () => Promise.resolve(["/in/contract.pdf"]);
    backend.shell.saveAs = (suggested) => Promise.resolve(`/out/${suggested}`);
    await user.click(screen.getByRole("button", { name: "Attach…" }));
    expect(await screen.findByText("contract.pdf")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Save a copy…" }));
    expect(await screen.findByText("Saved /out/contract.pdf")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Remove" }));
    await waitFor(async () => expect((await stored()).rights.agreement).toBeNull());
  });

  it("under Creative Commons ask for title, source and licence, and have fields for them", async () => {
    const { user, stored } = await open();
    expect(screen.queryByLabelText("Title")).toBeNull();
    await user.type(field("By"), "Ana Ruiz");
    await user.selectOptions(field("Rights"), "Creative Commons");
    expect(
      await screen.findByText("Creative Commons asks for its title, source and licence too."),
    ).toBeTruthy();
    await user.type(field("Title"), "Mill");
    await user.type(field("Link"), "example.org/mill");
    await user.type(field("Licence"), "CC BY 4.0");
    await waitFor(() => expect(screen.queryByText(/Creative Commons asks/)).toBeNull());
    expect(document.querySelector("p.line")?.textContent.trim()).toBe(
      "“Mill” Illustration by Ana Ruiz, CC BY 4.0",
    );
    expect(document.querySelector("p.line .link")?.textContent).toBe("“Mill”");
    await user.tab();
    await waitFor(async () =>
      expect((await stored()).credit).toMatchObject({ title: "Mill", link: "https://example.org/mill" }),
    );
  });

  it("are folded to a line while little is said, and open where there is more", async () => {
    await open();
    const fold = () => screen.getByText("Rights", { selector: "h3" }).closest("details");
    expect(fold()?.open).toBe(false);
    expect(fold()?.querySelector("summary span")?.textContent).toBe("Commissioned");
  });

  it("are open where something is set", async () => {
    await open((library) => Object.assign(rightsOf(library), { uses: 2 }));
    expect(screen.getByText("Rights", { selector: "h3" }).closest("details")?.open).toBe(true);
    expect(screen.getByText("0 of 2 used")).toBeTruthy();
  });

  it("show a long licence whole, up to eight lines", () => {
    expect([rowsFor("", 38), rowsFor("CC BY 4.0", 38), rowsFor("茶".repeat(20), 38)]).toEqual([1, 1, 2]);
    expect([rowsFor("a\n\nb", 38), rowsFor("a".repeat(900), 38)]).toEqual([3, 8]);
  });

  it("are said in a line", async () => {
    const { stored } = await open();
    const { rights } = await stored();
    expect(isMoreSaid(rights)).toBe(false);
    const fee = { minor: 18_050, currency: "EUR" };
    expect(rightsBrief({ ...rights, valid_until: "2026-11-30", fee }, "1 of 2")).toBe(
      "Commissioned · until 30 Nov 2026 · 1 of 2 uses · EUR 180.50",
    );
    expect(moneyText({ minor: 20_000, currency: "JPY" })).toBe("JPY 20000");
    expect(moneyText({ minor: 1250, currency: "KWD" })).toBe("KWD 1.250");
  });
});

describe("where it ran", () => {
  it("names issue, place and headline, and leads there", async () => {
    const { user } = await open((library) => {
      const board = library.boards["issue-42"];
      const content = board?.find(({ content }) => content.kind === "story")?.content;
      if (content?.kind === "story") content.article = "article-4";
    });
    const list = within(screen.getByRole("region", { name: "Where it ran" }));
    expect(list.getByText(/^lead/)).toBeTruthy();
    expect(list.getAllByText("A chess club in the shadow of the mill").length).toBe(2);
    await user.click(list.getByRole("button", { name: "No. 42" }));
    expect(await screen.findByRole("heading", { name: /No\. 42/ })).toBeTruthy();
  });

  it("shows what looks like it, and leads there", async () => {
    const { user } = await open((library) => {
      for (const picture of library.illustrations)
        if ([MILL, "tea"].includes(picture.id)) picture.file.likeness = "same";
    });
    const list = within(screen.getByRole("region", { name: "Looks like" }));
    await user.click(list.getByRole("button", { name: /tea terraces/ }));
    await waitFor(() => expect(field("Alt text").value).toBe("Tea terraces in the morning"));
  });
});
