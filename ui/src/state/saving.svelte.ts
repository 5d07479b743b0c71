import type { CallFailed } from "../backend";

/** Whether everything that was typed and done is on the disk. */
export class Saving {
  #running = $state(0);
  #typing: ReadonlySet<string> = $state.raw(new Set());
  #failed: ReadonlyMap<string, string> = $state.raw(new Map());

  /** In a word or a sentence, for the status line. */
  text = $derived.by(() => {
    const [why] = this.#failed.values();
    if (why !== undefined) return `Not saved: ${why}`;
    return this.#running > 0 || this.#typing.size > 0 ? "Saving…" : "Saved";
  });
  /** Nothing is on its way to the disk, and nothing still has to go there. */
  isSettled = $derived(this.#running === 0 && this.#typing.size === 0 && this.#failed.size === 0);
  hasFailed = $derived(this.#failed.size > 0);
  #flushes = new Set<() => Promise<void>>();

  /** Registers a field that may hold unsent words, until the answer is called. */
  onFlush(flush: () => Promise<void>): () => void {
    this.#flushes.add(flush);
    return () => this.#flushes.delete(flush);
  }

  /** Sends all unsent words, e.g. before an export or when the window is left. */
  async flush(): Promise<void> {
    await Promise.all([...this.#flushes].map((flush) => flush()));
  }

  /** Counts a write as under way until it ends. */
  async track<T>(write: Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await write;
    } finally {
      this.#running -= 1;
    }
  }

  /** Says whether a field holds words that were not sent yet. */
  typing(field: string, unsent: boolean) {
    if (this.#typing.has(field) === unsent) return;
    const fields = new Set(this.#typing);
    if (unsent) fields.add(field);
    else fields.delete(field);
    this.#typing = fields;
  }

  /** Says that a field could not be saved, or (with `null`) that it could after all. */
  failed(field: string, failure: CallFailed | null) {
    if (failure === null && !this.#failed.has(field)) return;
    const fields = new Map(this.#failed);
    if (failure) fields.set(field, failure.message);
    else fields.delete(field);
    this.#failed = fields;
  }
}
