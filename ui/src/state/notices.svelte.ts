import type { CallFailed } from "../backend";

/** A short message over the window. A failure stays until it is closed. */
export interface Notice {
  id: number;
  tone: "failure" | "plain";
  text: string;
  action: string;
}

const PLAIN_STAYS_MS = 5000;

/** The messages that are shown now. */
export class Notices {
  shown: Notice[] = $state.raw([]);
  #next = 1;

  /** Says why something was refused, and what to do. The same refusal is shown once. */
  failed(failure: CallFailed) {
    this.refused(failure.message, failure.action);
  }

  /** Says what was refused, and what to do. */
  refused(text: string, action: string) {
    this.#add("failure", text, action);
  }

  /** Says something that needs no answer. */
  tell(text: string) {
    const id = this.#add("plain", text, "");
    setTimeout(() => this.close(id), PLAIN_STAYS_MS);
  }

  close(id: number) {
    this.shown = this.shown.filter((notice) => notice.id !== id);
  }

  #add(tone: Notice["tone"], text: string, action: string): number {
    const id = this.#next++;
    const others = this.shown.filter((notice) => notice.tone !== tone || notice.text !== text);
    this.shown = [...others.slice(-2), { id, tone, text, action }];
    return id;
  }
}
