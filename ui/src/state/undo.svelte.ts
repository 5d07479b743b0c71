import type { Desk } from "./desk.svelte";

/** Takes back and does again, by the step's name. */
export class Undo {
  #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async undo(): Promise<void> {
    await this.#desk.saving.flush();
    const undone = await this.#desk.attempt("undo", {});
    if (undone)
      this.#desk.announcer.say(undone.label ? `Undone: ${undone.label}` : "There is nothing to undo");
  }

  async redo(): Promise<void> {
    await this.#desk.saving.flush();
    const redone = await this.#desk.attempt("redo", {});
    if (redone)
      this.#desk.announcer.say(redone.label ? `Redone: ${redone.label}` : "There is nothing to redo");
  }
}
