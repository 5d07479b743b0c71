import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import App from "../../App.svelte";
import { MemoryBackend } from "../../backend/memory";
import { sampleLibrary } from "../../backend/memory/fixtures";

beforeEach(() => localStorage.clear());

/** The inspector of the lead, whose picture has a caption. */
async function open() {
  const library = sampleLibrary();
  const chat = library.illustrations.find((each) => each.id === "chat");
  if (chat) chat.caption = "A drawer of telephones";
  const backend = new MemoryBackend(library);
  const user = userEvent.setup();
  render(App, { backend });
  await waitFor(() => expect(document.querySelector('[data-slot="slot-2"]')).toBeTruthy());
  await user.dblClick(document.querySelector('[data-slot="slot-2"]') ?? document.body);
  await screen.findByRole("group", { name: "Picture, for this issue alone" });
  const printed = async () => {
    const { slots } = await backend.call("board", { issue: "issue-42" });
    const content = slots.find((each) => each.slot === "slot-2")?.content;
    return content?.kind === "story" ? content.picture : null;
  };
  return { user, backend, printed };
}

test("a slot shows what its picture says, and that the credit is always printed", async () => {
  await open();
  const alt = screen.getByLabelText("Alt text in this issue");
  await waitFor(() => expect(alt).toHaveProperty("placeholder", "A phone lying face down on a desk"));
  expect(screen.getByText("The credit is always printed.")).toBeTruthy();
  expect(screen.getByRole("group", { name: "Credit" }).textContent).toContain("by D. Zheng");
});

test("words for one issue stay in its slot, and are given back", async () => {
  const { user, backend, printed } = await open();
  await user.type(screen.getByLabelText("Alt text in this issue"), "A phone");
  await user.type(screen.getByLabelText("Caption in this issue"), "Silenced");
  await user.tab();
  await waitFor(async () =>
    expect(await printed()).toEqual({ crop: null, alt: "A phone", caption: "Silenced" }),
  );
  const { illustration } = await backend.call("illustration", { illustration: "chat" });
  expect(illustration.alt).toBe("A phone lying face down on a desk");
  const [first] = screen.getAllByRole("button", { name: "As in the picture" });
  if (first) await user.click(first);
  await waitFor(async () => expect((await printed())?.alt).toBeNull());
});

test("an issue can print no caption at all", async () => {
  const { user, printed } = await open();
  await user.click(screen.getByRole("checkbox", { name: "Print no caption in this issue" }));
  await waitFor(async () => expect((await printed())?.caption).toBe(""));
  await user.click(screen.getByRole("checkbox", { name: "Print no caption in this issue" }));
  await waitFor(async () => expect((await printed())?.caption).toBeNull());
});

test("a crop for one issue is drawn beside its words, and given back", async () => {
  const { user, printed } = await open();
  await user.click(await screen.findByRole("button", { name: "Crop for this issue…" }));
  await user.click(await screen.findByRole("button", { name: "1:1" }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(async () => {
    const crop = (await printed())?.crop;
    expect(crop && crop.width_px === crop.height_px).toBe(true);
  });
  expect(await screen.findByText(/^Cropped for this issue to/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "As in the picture" }));
  await waitFor(async () => expect((await printed())?.crop ?? null).toBeNull());
});
