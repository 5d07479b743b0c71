import { CallFailed, type EditionView, type ExportFormat } from "../../../backend";
import type { Desk } from "../../../state/desk.svelte";
import { FORMATS } from "../../export/export.svelte";

/** An edition that is written to disk once more, and what became of it. */
export class EditionExport {
  busy = $state(false);
  done: { text: string; path: string } | null = $state.raw(null);
  failure: CallFailed | null = $state.raw(null);

  #desk: Desk;
  #edition: () => EditionView;

  constructor(desk: Desk, edition: () => EditionView) {
    this.#desk = desk;
    this.#edition = edition;
  }

  /** Asks where to, and writes it byte for byte as it went out. */
  async save(format: ExportFormat): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.done = null;
    this.failure = null;
    try {
      const to = await this.#chooseWhere(format);
      if (to === null) return;
      const { edition } = this.#edition();
      const made = await this.#desk.write("edition_export", { edition, format, to });
      const files = made.files === 1 ? "1 file" : `${made.files} files`;
      this.done = { text: `Wrote ${files} to ${made.to}`, path: made.to };
    } catch (thrown) {
      this.failure = CallFailed.from(thrown);
    } finally {
      this.busy = false;
    }
  }

  /** Shows in the file manager what was written. */
  async reveal(): Promise<void> {
    if (!this.done) return;
    try {
      await this.#desk.backend.shell.reveal(this.done.path);
    } catch (thrown) {
      this.#desk.notices.failed(CallFailed.from(thrown));
    }
  }

  async #chooseWhere(format: ExportFormat): Promise<string | null> {
    const { shell } = this.#desk.backend;
    if (format === "folder") return shell.pickFolder("Choose a folder for the edition");
    const { issue, hash } = this.#edition();
    const { issues } = await this.#desk.backend.call("issues", {});
    const number = issues.find((card) => card.issue === issue)?.number;
    const ending = FORMATS.find(({ id }) => id === format)?.ending ?? "";
    return shell.saveAs(`issue-${number ?? "old"}-${hash.slice(0, 6)}${ending}`);
  }
}
