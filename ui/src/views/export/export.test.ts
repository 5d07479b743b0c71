import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import { CallFailed, type IssueExport } from "../../backend";
import { MemoryBackend } from "../../backend/memory";

/** A backend with a disk of its own: it remembers what it was asked to write. */
class Writing extends MemoryBackend {
  readonly written: IssueExport[] = [];
  refusal: CallFailed | null = null;

  override call: MemoryBackend["call"] = async (name, body) => {
    if (name !== "export") return super.call(name, body);
    if (this.refusal) throw this.refusal;
    const asked = body as IssueExport;
    this.written.push(asked);
    return { to: asked.to, files: asked.format === "folder" ? 9 : 1, bytes: 100 } as never;
  };
}

beforeEach(() => localStorage.clear());

async function open() {
  const backend = new Writing();
  const saveAs = vi.fn((name: string): Promise<string | null> => Promise.resolve(`/out/${name}`));
  const pickFolder = vi.fn((): Promise<string | null> => Promise.resolve("/out"));
  const copyHtml = vi.fn(() => Promise.resolve());
  const reveal = vi.fn(() => Promise.resolve());
  Object.assign(backend.shell, { saveAs, pickFolder, copyHtml, reveal });
  const user = userEvent.setup();
  render(App, { backend });
  const button = await screen.findByRole("button", { name: "Export…" });
  await vi.waitFor(() => expect(button).toHaveProperty("disabled", false));
  await user.click(button);
  const dialog = within(await screen.findByRole("dialog"));
  const press = async (name: string) => user.click(await dialog.findByRole("button", { name }));
  return { backend, user, dialog, press, saveAs, pickFolder, copyHtml, reveal };
}

describe("an export", () => {
  it("writes the mail's HTML where an editor says, and shows it", async () => {
    const { backend, dialog, press, saveAs, reveal } = await open();
    await press("Save…");
    await dialog.findByText("Wrote 1 file to /out/issue-42.html");
    expect(saveAs).toHaveBeenCalledWith("issue-42.html");
    expect(backend.written).toEqual([
      {
        issue: "issue-42",
        format: "email",
        to: "/out/issue-42.html",
        target: { platform: null, pictures_at: null },
      },
    ]);
    await press("Show");
    expect(reveal).toHaveBeenCalledWith("/out/issue-42.html");
  });

  it("writes a folder, for a platform, with the pictures where they lie on the web", async () => {
    const { backend, user, dialog, press } = await open();
    await user.click(dialog.getByLabelText(/^Folder with pictures/));
    await user.selectOptions(dialog.getByLabelText("Mail platform"), await dialog.findByText("Mailchimp"));
    await user.type(dialog.getByLabelText("Web address of the pictures folder"), "example.org/42");
    await press("Save…");
    await dialog.findByText("Wrote 9 files to /out");
    expect(backend.written[0]).toMatchObject({
      format: "folder",
      target: { platform: "mailchimp", pictures_at: "https://example.org/42" },
    });
  });

  it("writes nothing where no place was chosen", async () => {
    const { backend, dialog, press, saveAs } = await open();
    saveAs.mockResolvedValue(null);
    await press("Save…");
    expect(backend.written).toEqual([]);
    expect(dialog.queryByText(/Wrote/)).toBeNull();
  });

  it("says in words why it could not be written, and what to do", async () => {
    const { backend, dialog, press } = await open();
    backend.refusal = new CallFailed({
      code: "export.full",
      message: "The disk is full.",
      action: "Make room.",
    });
    await press("Save…");
    const alert = await dialog.findByRole("alert");
    expect(alert.textContent).toContain("The disk is full.");
    expect(alert.textContent).toContain("Make room.");
  });

  it("is refused where the pictures’ address is none", async () => {
    const { backend, user, dialog, press } = await open();
    await user.type(dialog.getByLabelText("Web address of the pictures folder"), "javascript:x");
    await press("Save…");
    expect((await dialog.findByRole("alert")).textContent).toContain("no web address");
    expect(backend.written).toEqual([]);
  });
});

it("the HTML goes to the clipboard as it would be written", async () => {
  const { backend, dialog, press, copyHtml } = await open();
  await press("Copy HTML");
  await dialog.findByText(/on the clipboard/);
  const { html } = await backend.call("mail_html", {
    issue: "issue-42",
    target: { platform: null, pictures_at: null },
  });
  expect(copyHtml).toHaveBeenCalledWith(html);
});
