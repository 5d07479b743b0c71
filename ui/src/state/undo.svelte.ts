import type { Desk } from "./desk.svelte";

/** So long the status line names the last step, in milliseconds. */
const NAMED_MS = 8000;

/** Takes back and does again, by the step's name. */
export class Undo {
  /** What was taken back or done again a moment ago; empty otherwise. */
  told = $state("");
  #desk: Desk;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async undo(): Promise<void> {
    await this.#desk.saving.flush();
    const undone = await this.#desk.attempt("undo", {});
    if (undone) this.#tell(undone.label ? `Undone: ${undone.label}` : "There is nothing to undo");
  }

  async redo(): Promise<void> {
    await this.#desk.saving.flush();
    const redone = await this.#desk.attempt("redo", {});
    if (redone) this.#tell(redone.label ? `Redone: ${redone.label}` : "There is nothing to redo");
  }

  #tell(text: string) {
    this.#desk.announcer.say(text);
    this.told = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.told = ""), NAMED_MS);
  }
}
