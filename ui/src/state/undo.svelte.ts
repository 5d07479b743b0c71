import { CallFailed } from "../backend";
import type { Desk } from "./desk.svelte";

/** So long the status line names the last step, in milliseconds. */
const NAMED_MS = 8000;

/** Takes back and does again, by the step's name. */
export class Undo {
  /** What was taken back or done again a moment ago; empty otherwise. */
  told = $state("");
  /** Why the last step could not be taken back or done again. */
  failure: CallFailed | null = $state.raw(null);
  #desk: Desk;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  undo(): Promise<void> {
    return this.#step("undo", (label) => (label ? `Undone: ${label}` : "There is nothing to undo"));
  }

  redo(): Promise<void> {
    return this.#step("redo", (label) => (label ? `Redone: ${label}` : "There is nothing to redo"));
  }

  async #step(way: "undo" | "redo", words: (label: string | null) => string): Promise<void> {
    await this.#desk.saving.flush();
    this.failure = null;
    try {
      const { label } = await this.#desk.write(way, {});
      this.#tell(words(label));
    } catch (thrown) {
      this.failure = CallFailed.from(thrown);
      this.#desk.notices.failed(this.failure);
    }
  }

  #tell(text: string) {
    this.#desk.announcer.say(text);
    this.told = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.told = ""), NAMED_MS);
  }
}
