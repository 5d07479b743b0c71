import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../../App.svelte";
import type { Calls, Event, Imported, ImportReport, TaskState } from "../../backend";
import { CallFailed } from "../../backend";
import { MemoryBackend } from "../../backend/memory";
import "../../editor/testing";

/** A backend whose import goes as far as a test says. */
class Importing extends MemoryBackend {
  readonly given: Partial<{ [N in keyof Calls]: Calls[N]["takes"] }> = {};
  refusal: CallFailed | null = null;
  #on: ((event: Event) => void)[] = [];

  override call: MemoryBackend["call"] = async (name, body) => {
    this.given[name] = body as never;
    if (name === "import_text" && this.refusal) throw this.refusal;
    if (name === "import_files") return { task: 7 } as never;
    if (name === "task_cancel") {
      this.tell(3, 10, { is: "cancelled" });
      return {} as never;
    }
    return super.call(name, body);
  };
  override listen(on: (event: Event) => void): () => void {
    this.#on.push(on);
    return super.listen(on);
  }
  tell(done: number, total: number, state: TaskState = { is: "running" }) {
    for (const on of this.#on) on({ event: "task", task: 7, done, total, state });
  }
}

const report: ImportReport = {
  imported: [
    {
      article: "article-1",
      headline: "The lab that grows coral in a warehouse",
      path: "/in/coral.txt",
      recognised: [
        { part: "Headline", text: "The lab that grows coral in a warehouse" },
        { part: "Credit", text: "Photo by Mina Park" },
      ],
      body_blocks: 4,
      pictures: 2,
      notes: ["Read as Windows-1252."],
    },
  ],
  known: [],
  issues: [],
  failed: [
    { path: "/in/photo.txt", code: "import.binary", message: "This is no text.", action: "Choose a text." },
  ],
};

beforeEach(() => localStorage.clear());

async function open() {
  const backend = new Importing();
  backend.shell.pickFiles = () => Promise.resolve(["/in/coral.txt", "/in/photo.txt"]);
  backend.shell.pickFolder = () => Promise.resolve("/in");
  const user = userEvent.setup();
  render(App, { backend });
  await user.click(await screen.findByRole("button", { name: "Import…" }));
  const dialog = within(await screen.findByRole("dialog"));
  const press = async (name: string) => user.click(await dialog.findByRole("button", { name }));
  return { backend, user, dialog, press };
}

describe("files", () => {
  it("are read with a bar that shows how far it is, and the report names every part", async () => {
    const { backend, dialog, press } = await open();
    await press("Choose files…");
    expect(backend.given.import_files).toEqual({ paths: ["/in/coral.txt", "/in/photo.txt"] });
    expect(await dialog.findByText("Looking for files…")).toBeTruthy();
    backend.tell(1, 2);
    await dialog.findByText("1 of 2 files read");
    expect(dialog.getByRole<HTMLProgressElement>("progressbar").value).toBe(1);
    backend.tell(2, 2, { is: "done", report });
    await dialog.findByText("1 article taken in, 1 file could not be read");
    expect(dialog.getByText("photo.txt")).toBeTruthy();
    expect(dialog.getByText("This is no text. Choose a text.")).toBeTruthy();
    expect(dialog.getByText("Credit").nextElementSibling?.textContent).toBe("Photo by Mina Park");
    expect(dialog.getByText("4 blocks left as body. 2 pictures in the library.")).toBeTruthy();
    expect(dialog.getByText("Read as Windows-1252.")).toBeTruthy();
    await press("Open article The lab that grows coral in a warehouse");
    expect(await screen.findByRole("textbox", { name: "Headline" })).toBeTruthy();
  });

  it("say how many of their pictures are in the library", async () => {
    const { backend, dialog, press } = await open();
    await press("Choose files…");
    const first = report.imported[0] as Imported;
    const alone = { ...first, article: "article-2", pictures: 1 };
    const none = { ...first, article: "article-3", pictures: 0 };
    backend.tell(3, 3, { is: "done", report: { ...report, imported: [first, alone, none] } });
    await dialog.findByText("3 articles taken in, 1 file could not be read");
    const lines = dialog.getAllByText(/^4 blocks left as body\./).map((line) => line.textContent?.trim());
    expect(lines).toEqual([
      "4 blocks left as body. 2 pictures in the library.",
      "4 blocks left as body. 1 picture in the library.",
      "4 blocks left as body.",
    ]);
  });

  it("that were taken in before are named, and can be taken in again one by one or all", async () => {
    const { backend, user, dialog, press } = await open();
    await press("Choose files…");
    const known = ["coral", "kelp"].map((name) => ({
      path: `/in/${name}.docx`,
      origin: `blake3:${name}`,
      article: "article-1",
      headline: `The lab that grows ${name}`,
    }));
    const before = { imported: [], failed: [], issues: [], known };
    backend.tell(2, 2, { is: "done", report: before });
    await dialog.findByText("Nothing new, 2 articles known from before");
    const region = () => within(dialog.getByRole("region", { name: "Taken in before" }));
    const paths = ["/in/coral.txt", "/in/photo.txt"];
    await user.click(region().getByRole("button", { name: "Take in kelp.docx again" }));
    expect(backend.given.import_files).toEqual({ paths, again: { what: "only", origins: ["blake3:kelp"] } });
    backend.tell(2, 2, { is: "done", report: before });
    await user.click(await dialog.findByRole("button", { name: "Take in all again" }));
    const all = ["blake3:coral", "blake3:kelp"];
    expect(backend.given.import_files).toEqual({ paths, again: { what: "only", origins: all } });
    backend.tell(2, 2, { is: "done", report: before });
    await user.click(await dialog.findByRole("button", { name: "The lab that grows coral" }));
    expect(await screen.findByRole("textbox", { name: "Headline" })).toBeTruthy();
  });

  it("may be of any kind that the core reads, and the dialog tells which", async () => {
    const { user, dialog } = await open();
    await user.click(await dialog.findByText("Everything that can be taken in"));
    const kind = dialog.getByText("Word document");
    expect(kind.textContent).toContain(".docx");
    expect(kind.nextElementSibling?.textContent).toBe("Word documents, with their pictures.");
  });

  it("of an archive bring the issues that went out, and each leads to its board", async () => {
    const { backend, user, dialog, press } = await open();
    await press("Choose files…");
    const issue = (await backend.call("issues", {})).issues[0]?.issue ?? "";
    const sent = { day: "Thursday 2 March 2023", date: "2023-03-02", subject: "The night ferry" };
    const issues = [{ issue, number: 38, article: "article-1", ...sent }];
    backend.tell(1, 1, { is: "done", report: { ...report, failed: [], issues } });
    await dialog.findByText("1 article taken in, 1 issue made of mails that went out");
    const region = within(dialog.getByRole("region", { name: "Issues that went out" }));
    expect(region.getByText("Thursday 2 March 2023")).toBeTruthy();
    await user.click(region.getByRole("button", { name: "No. 38" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(await screen.findByRole("textbox", { name: "Subject" })).toBeTruthy();
  });

  it("of a folder can be cancelled, and nothing is said to be taken in", async () => {
    const { backend, dialog, press } = await open();
    await press("Choose a folder…");
    expect(backend.given.import_files).toEqual({ paths: ["/in"] });
    backend.tell(3, 10);
    await press("Cancel the import");
    expect(backend.given.task_cancel).toEqual({ task: 7 });
    expect(await dialog.findByText(/was cancelled/)).toBeTruthy();
  });

  it("go on being read when the dialog is closed, and the report is there when it is opened again", async () => {
    const { backend, user, press } = await open();
    await press("Choose files…");
    backend.tell(1, 2);
    await press("Go on in the background");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByText("Import: 1 of 2 files read")).toBeTruthy();
    expect(backend.given.task_cancel).toBeUndefined();
    backend.tell(2, 2, { is: "done", report });
    await user.click(screen.getByRole("button", { name: "Import…" }));
    expect(await screen.findByText("1 article taken in, 1 file could not be read")).toBeTruthy();
  });
});

describe("a pasted text", () => {
  it("becomes an article, and more can be taken in after it", async () => {
    const { dialog, user, press } = await open();
    await user.click(dialog.getByLabelText("Or paste a text"));
    await user.paste("A headline\n\nA paragraph.");
    await press("Take in the text");
    await dialog.findByText("1 article taken in");
    await press("Import more");
    expect(dialog.getByLabelText<HTMLTextAreaElement>("Or paste a text").value).toBe("");
  });

  it("that is refused stays in the field, with what to do", async () => {
    const { backend, dialog, user, press } = await open();
    backend.refusal = new CallFailed({
      code: "import.empty",
      message: "There is no word in it.",
      action: "Write one.",
    });
    await user.type(dialog.getByLabelText("Or paste a text"), "…");
    await press("Take in the text");
    const alert = await dialog.findByRole("alert");
    expect(alert.textContent).toContain("There is no word in it.");
    expect(alert.textContent).toContain("Write one.");
    await waitFor(() =>
      expect(dialog.getByLabelText<HTMLTextAreaElement>("Or paste a text").value).toBe("…"),
    );
  });
});
