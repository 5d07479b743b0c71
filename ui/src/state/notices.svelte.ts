import { untrack } from "svelte";
import type { CallFailed } from "../backend";

/** A short message over the window. A failure stays until it is closed. */
export interface Notice {
  id: number;
  tone: "failure" | "plain";
  text: string;
  action: string;
  /** What can be done about it at once. */
  offer: Offer | null;
}

/** A button on a message. */
export interface Offer {
  title: string;
  run: () => void;
}

const PLAIN_STAYS_MS = 5000;
/** A button must be reached first. */
const OFFER_STAYS_MS = 12_000;

/** The messages that are shown now. */
export class Notices {
  shown: Notice[] = $state.raw([]);
  #next = 1;
  #told = new Set<string>();

  /** Says why something was refused, and what to do. The same refusal is shown once. */
  failed(failure: CallFailed) {
    this.refused(failure.message, failure.action);
  }

  /** Says what was refused, and what to do. */
  refused(text: string, action: string) {
    this.#add("failure", text, action);
  }

  /** Says what an editor should hear once and not with every refresh; it stays until it is closed. */
  tellOnce(texts: readonly string[]) {
    for (const text of texts) {
      if (this.#told.has(text)) continue;
      this.#told.add(text);
      this.#add("plain", text, "");
    }
  }

  /** Says something that needs no answer, and may offer one. */
  tell(text: string, offer: Offer | null = null) {
    const id = this.#add("plain", text, "", offer);
    setTimeout(() => this.close(id), offer ? OFFER_STAYS_MS : PLAIN_STAYS_MS);
  }

  /** Says what is read at leisure; it stays until it is closed. */
  tellAtLeisure(text: string) {
    this.#add("plain", text, "");
  }

  close(id: number) {
    this.shown = this.shown.filter((notice) => notice.id !== id);
  }

  #add(tone: Notice["tone"], text: string, action: string, offer: Offer | null = null): number {
    const id = this.#next++;
    // Notices are given in effects too, which must not depend on what is shown.
    const others = untrack(() => this.shown).filter((notice) => notice.tone !== tone || notice.text !== text);
    this.shown = [...others.slice(-2), { id, tone, text, action, offer }];
    return id;
  }
}
