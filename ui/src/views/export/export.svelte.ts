import { CallFailed, type ExportFormat, type IssueId, type MailTarget } from "../../backend";
import { completedAddress } from "../../editor/address";
import type { Desk } from "../../state/desk.svelte";

/** What can be made, with the name that a file of it is offered under. */
export const FORMATS: readonly { id: ExportFormat; title: string; about: string; ending: string }[] = [
  { id: "email", title: "Mail HTML", about: "One file, to be pasted into a mail platform.", ending: ".html" },
  {
    id: "folder",
    title: "Folder with pictures",
    about: "The mail, its text, and its pictures in two sizes.",
    ending: "",
  },
  { id: "text", title: "Plain text", about: "For readers who see no HTML.", ending: ".txt" },
];

/** An export as it is asked for, and what became of the last one. */
export class Export {
  format: ExportFormat = $state("email");
  /** A platform's name; empty for a mail without merge tags. */
  platform = $state("");
  /** The web address of the pictures' folder, as it was typed. */
  picturesAt = $state("");
  busy = $state(false);
  done: { text: string; path: string | null } | null = $state.raw(null);
  failure: CallFailed | null = $state.raw(null);

  addressFails = $derived(this.picturesAt.trim() !== "" && webAddress(this.picturesAt) === null);

  #desk: Desk;
  #issue: () => IssueId;

  constructor(desk: Desk, issue: () => IssueId) {
    this.#desk = desk;
    this.#issue = issue;
  }

  /** What became of an earlier export is old news. */
  forget() {
    this.done = null;
    this.failure = null;
  }

  /** Asks where to, and writes it. */
  async save(): Promise<void> {
    await this.#attempt(async () => {
      const to = await this.#chooseWhere();
      if (to === null) return;
      const { format } = this;
      const made = await this.#desk.write("export", {
        issue: this.#issue(),
        format,
        to,
        target: this.#target(),
      });
      const files = made.files === 1 ? "1 file" : `${made.files} files`;
      this.done = { text: `Wrote ${files} to ${made.to}`, path: made.to };
    });
  }

  /** Puts the mail's HTML on the clipboard. */
  async copy(): Promise<void> {
    await this.#attempt(async () => {
      const mail = { issue: this.#issue(), target: this.#target() };
      const { html } = await this.#desk.backend.call("mail_html", mail);
      await this.#desk.backend.shell.copyHtml(html);
      this.done = { text: "The HTML is on the clipboard. Paste it into your mail platform.", path: null };
    });
  }

  /** Shows in the file manager what was written. */
  async reveal(): Promise<void> {
    const path = this.done?.path;
    if (path == null) return;
    try {
      await this.#desk.backend.shell.reveal(path);
    } catch (thrown) {
      this.#desk.notices.failed(CallFailed.from(thrown));
    }
  }

  async #attempt(work: () => Promise<void>) {
    if (this.busy) return;
    this.forget();
    if (this.addressFails) {
      this.failure = NO_ADDRESS;
      return;
    }
    this.busy = true;
    try {
      // What was typed a moment ago belongs to the issue too.
      await this.#desk.saving.flush();
      await work();
    } catch (thrown) {
      this.failure = CallFailed.from(thrown);
    } finally {
      this.busy = false;
    }
  }

  async #chooseWhere(): Promise<string | null> {
    const { shell } = this.#desk.backend;
    if (this.format === "folder") return shell.pickFolder("Choose a folder for the issue");
    const { issues } = await this.#desk.backend.call("issues", {});
    const number = issues.find((card) => card.issue === this.#issue())?.number;
    const ending = FORMATS.find(({ id }) => id === this.format)?.ending ?? "";
    return shell.saveAs(`issue-${number ?? "new"}${ending}`);
  }

  #target(): MailTarget {
    return { platform: this.platform || null, pictures_at: webAddress(this.picturesAt) };
  }
}

function webAddress(typed: string): string | null {
  const address = completedAddress(typed);
  return address?.startsWith("mailto:") ? null : address;
}

const NO_ADDRESS = new CallFailed({
  code: "window.no_address",
  message: "The address of the pictures is no web address.",
  action: "Write one such as https://example.org/issue-42, or leave it empty.",
});
