import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { CallFailed, type Backend } from "../backend";
import { MemoryBackend } from "../backend/memory";
import { refusing } from "../testing/backend";

beforeEach(() => localStorage.clear());

const kept = () => JSON.parse(localStorage.getItem("pasteup.session") ?? "{}") as Record<string, unknown>;

/** Whether the window takes neither keys nor clicks. */
const isInert = () => document.querySelector<HTMLElement>(".window")?.inert ?? false;

function shellOf({ shell }: Backend, folder: string | null) {
  const pickFolder = vi.fn<(title: string) => Promise<string | null>>(() => Promise.resolve(folder));
  const openLibrary = vi.fn<(path: string) => Promise<void>>(() => Promise.resolve());
  const startOver = vi.fn();
  Object.assign(shell, { pickFolder, openLibrary, startOver });
  return { pickFolder, openLibrary, startOver };
}

async function open(backend: Backend = new MemoryBackend(), folder: string | null = "/letters/tide") {
  const shell = shellOf(backend, folder);
  const user = userEvent.setup();
  render(App, { backend });
  await screen.findByRole("button", { name: "Pasteup menu" });
  const choose = async () => {
    await user.click(screen.getByRole("button", { name: "Pasteup menu" }));
    await user.click(await screen.findByRole("menuitem", { name: /^Open another library/ }));
  };
  return { user, choose, ...shell };
}

test("another library is opened, and the window starts over with nothing of the last one", async () => {
  localStorage.setItem(
    "pasteup.session",
    JSON.stringify({
      route: { view: "articles", article: "article-2" },
      issue: "issue-42",
      drawer: "blocks",
      preview: "phone",
      findings: false,
    }),
  );
  const { choose, pickFolder, openLibrary, startOver } = await open();
  startOver.mockImplementation(() => {
    expect(kept()).toEqual({
      route: { view: "articles", article: null },
      issue: null,
      drawer: "blocks",
      preview: "phone",
      findings: false,
    });
  });
  await choose();
  await waitFor(() => expect(startOver).toHaveReturnedTimes(1));
  expect(pickFolder).toHaveBeenCalledWith("Open a library");
  expect(openLibrary).toHaveBeenCalledWith("/letters/tide");
});

test("choosing no folder changes nothing", async () => {
  const { choose, pickFolder, openLibrary } = await open(undefined, null);
  await choose();
  await waitFor(() => expect(pickFolder).toHaveBeenCalled());
  await choose();
  await waitFor(() => expect(pickFolder).toHaveBeenCalledTimes(2));
  expect(openLibrary).not.toHaveBeenCalled();
});

test("a folder that is no library is refused in words, and the open one stays as it is", async () => {
  const { choose, openLibrary, startOver } = await open();
  const failure = {
    code: "library.not_a_library",
    message: "The folder /letters/tide is not a Pasteup library.",
    action: "Choose a folder that holds a file named library.db.",
  };
  openLibrary.mockRejectedValue(new CallFailed(failure));
  await choose();
  expect(await screen.findByText(failure.message)).toBeTruthy();
  expect(screen.getByText(failure.action)).toBeTruthy();
  expect(startOver).not.toHaveBeenCalled();
  expect(isInert()).toBe(false);
});

test("typing ends while another library is on its way", async () => {
  const { choose, openLibrary } = await open();
  let opened: () => void = () => undefined;
  openLibrary.mockReturnValue(new Promise((resolve) => (opened = () => resolve())));
  await choose();
  await waitFor(() => expect(openLibrary).toHaveBeenCalled());
  expect(isInert()).toBe(true);
  opened();
});

test("what was typed is saved first, and where it can’t be, the library stays open", async () => {
  const memory = new MemoryBackend();
  const full = { code: "library.disk_full", message: "No room is left.", action: "Make room." };
  const { user, choose, openLibrary } = await open(refusing(memory, "issue_save", new CallFailed(full)));
  await user.type(await screen.findByLabelText("Subject"), "!");
  await choose();
  expect(await screen.findByText("Not everything is saved yet, so this library stays open.")).toBeTruthy();
  expect(openLibrary).not.toHaveBeenCalled();
});

test("an import that is under way is not left behind", async () => {
  class Importing extends MemoryBackend {
    override call: MemoryBackend["call"] = async (name, body) =>
      name === "import_files" ? ({ task: 1 } as never) : super.call(name, body);
  }
  const backend = new Importing();
  backend.shell.pickFiles = () => Promise.resolve(["/letters/storm.md"]);
  const { user, choose, openLibrary } = await open(backend);
  await user.click(screen.getByRole("button", { name: "Import…" }));
  await user.click(await screen.findByRole("button", { name: "Choose files…" }));
  await user.click(await screen.findByRole("button", { name: "Go on in the background" }));
  await choose();
  expect(await screen.findByText("Articles are being imported, so this library stays open.")).toBeTruthy();
  expect(openLibrary).not.toHaveBeenCalled();
});

test("the keys for it wait while a dialog is open, whose words could be lost", async () => {
  const { user, pickFolder } = await open();
  await user.keyboard("{Control>},{/Control}");
  await screen.findByRole("dialog", { name: "Publication" });
  await user.keyboard("{Control>}o{/Control}");
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(pickFolder).not.toHaveBeenCalled();
  await user.keyboard("{Control>}o{/Control}");
  await waitFor(() => expect(pickFolder).toHaveBeenCalledTimes(1));
});

test("the palette finds it, and its own dialog is not in the way", async () => {
  const { user, pickFolder } = await open();
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox", { name: "Command" }), "another lib{Enter}");
  await waitFor(() => expect(pickFolder).toHaveBeenCalledTimes(1));
});
