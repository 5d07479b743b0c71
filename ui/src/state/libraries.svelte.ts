import { CallFailed } from "../backend";
import type { Desk } from "./desk.svelte";

/** Opens another library in place of the one that is shown. */
export class Libraries {
  /** Another library is on its way: what is typed now would have no place to go. */
  opening = $state(false);
  #desk: Desk;
  #choosing = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Lets a person choose a library's folder, and opens it. Where it can't be opened, the present one stays. */
  async choose(): Promise<void> {
    // A dialog may hold words that are nowhere else yet.
    if (this.#choosing || document.querySelector("dialog[open]")) return;
    this.#choosing = true;
    try {
      const folder = await this.#desk.backend.shell.pickFolder("Open a library");
      if (folder !== null) await this.#open(folder);
    } catch (thrown) {
      this.opening = false;
      this.#desk.notices.failed(CallFailed.from(thrown));
    } finally {
      this.#choosing = false;
    }
  }

  async #open(folder: string): Promise<void> {
    const { backend, session } = this.#desk;
    this.opening = true;
    if (!(await this.#mayLeave())) {
      this.opening = false;
      return;
    }
    await backend.shell.openLibrary(folder);
    session.leaveLibrary();
    // Everything the window has read is the other library's.
    backend.shell.startOver();
  }

  /** Saves what is unsaved, and says why it can't be left where it can't. */
  async #mayLeave(): Promise<boolean> {
    const { notices, saving, tasks } = this.#desk;
    await saving.flush();
    if (!saving.isSettled) {
      notices.refused(
        "Not everything is saved yet, so this library stays open.",
        "Wait until the line at the bottom says “Saved”, then open the other library.",
      );
      return false;
    }
    if (tasks.running) {
      notices.refused(
        "Articles are being imported, so this library stays open.",
        "Wait until the import has ended, or cancel it, then open the other library.",
      );
      return false;
    }
    return true;
  }
}
