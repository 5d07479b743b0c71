import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import App from "../../App.svelte";
import { CallFailed, type Backend } from "../../backend";
import { MemoryBackend } from "../../backend/memory";

beforeEach(() => localStorage.clear());

const MISSING = new CallFailed({
  code: "library.missing",
  message: "There is no folder at /desk/Proof.",
  action: "Choose the library’s folder.",
});

/** A window whose library is not there; the answer puts it back. */
function open() {
  const memory = new MemoryBackend();
  const { shell } = memory;
  let isThere = false;
  const call: Backend["call"] = (name, body) => (isThere ? memory.call(name, body) : Promise.reject(MISSING));
  const backend = { call, listen: memory.listen.bind(memory), url: memory.url.bind(memory), shell };
  render(App, { backend });
  return { shell, putBack: () => (isThere = true) };
}

const choose = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

test("a library that can’t be opened says why and what to do, and shows nothing else", async () => {
  open();
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(MISSING.message);
  expect(alert.textContent).toContain(MISSING.action);
  expect(screen.queryByRole("navigation")).toBeNull();
});

test("trying again says what is wrong now, and opens the library when it is back", async () => {
  const { shell, putBack } = open();
  const newer = { code: "library.newer", message: "A newer Pasteup wrote it.", action: "Install it." };
  shell.openAgain = () => Promise.reject(new CallFailed(newer));
  await choose("Try again");
  expect((await screen.findByText("A newer Pasteup wrote it.")).closest("[role=alert]")).not.toBeNull();

  shell.openAgain = async () => void putBack();
  await choose("Try again");
  expect(await screen.findByRole("navigation", { name: "Rooms" })).toBeDefined();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("another library is opened in its place, at its own beginning", async () => {
  localStorage.setItem("pasteup.session", JSON.stringify({ route: { view: "pictures", illustration: "x" } }));
  const { shell, putBack } = open();
  const opened: string[] = [];
  shell.pickFolder = async () => "/desk/Other";
  shell.openLibrary = async (path) => {
    opened.push(path);
    putBack();
  };
  await choose("Open another library…");
  expect(await screen.findByRole("button", { name: "Issues", current: "page" })).toBeDefined();
  expect(opened).toEqual(["/desk/Other"]);
});
