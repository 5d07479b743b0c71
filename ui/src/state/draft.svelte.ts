import { CallFailed } from "../backend";
import type { Desk } from "./desk.svelte";

const PAUSE_MS = 500;

/** A field's value as the library has it, and the version of its row. */
export interface Row<T> {
  value: T;
  version: number;
}

interface Source<T> {
  /** Names the field in the window, e.g. `issue-42.subject`. */
  field: string;
  /** What the library has; `null` once the row is gone. */
  row: () => Row<T> | null;
  send: (value: T, base: number) => Promise<unknown>;
  /** Fetches the row anew. */
  refresh: () => Promise<void>;
}

/**
 * One field that saves itself. What was typed stays until it is on the disk; an answer never rewrites it. A change
 * from elsewhere to the same field is a conflict that shows both texts; a change to another field of the row is none.
 */
export class Draft<T> {
  #mine: { value: T } | null = $state.raw(null);
  /** The value from elsewhere that stands against what was typed here. */
  conflict: { theirs: T } | null = $state.raw(null);

  #desk: Desk;
  #source: Source<T>;
  /** What the library had when typing began: what was typed is based on it. */
  #basis: T | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  #shown: T;

  constructor(desk: Desk, source: Source<T>, otherwise: T) {
    this.#desk = desk;
    this.#source = source;
    this.#shown = otherwise;
    $effect(() => {
      const off = desk.saving.onFlush(() => this.flush());
      return () => {
        off();
        void this.flush();
      };
    });
  }

  /** What the field shows: what was typed, or else what the library has. */
  get value(): T {
    const row = this.#source.row();
    if (row) this.#shown = row.value;
    return this.#mine ? this.#mine.value : this.#shown;
  }

  /** Takes what was typed, and saves it after a pause. */
  type(value: T) {
    if (!this.#mine) this.#basis = this.#source.row()?.value;
    this.#mine = { value };
    this.#desk.saving.typing(this.#source.field, true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Takes a choice, and saves it now. */
  set(value: T): Promise<void> {
    this.type(value);
    return this.flush();
  }

  /** Saves what was typed, now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#sending;
    if (!this.#mine || this.conflict) return;
    this.#sending = this.#save().finally(() => (this.#sending = null));
    await this.#sending;
  }

  /** Of two texts, keeps the one that was typed here. */
  keepMine(): Promise<void> {
    this.#basis = this.#source.row()?.value;
    this.conflict = null;
    return this.flush();
  }

  /** Of two texts, keeps the one from elsewhere. */
  takeTheirs() {
    this.conflict = null;
    this.#done();
  }

  async #save(): Promise<void> {
    const mine = this.#mine;
    const row = this.#source.row();
    if (!mine) return;
    if (!row || same(row.value, mine.value)) return this.#done();
    if (!same(row.value, this.#basis)) return this.#contradicted(row.value);
    try {
      await this.#desk.saving.track(this.#source.send(mine.value, row.version));
      this.#basis = mine.value;
      await this.#source.refresh();
      this.#desk.saving.failed(this.#source.field, null);
      if (this.#mine === mine) this.#done();
    } catch (thrown) {
      await this.#refused(CallFailed.from(thrown), row.version);
    }
  }

  async #refused(failure: CallFailed, base: number): Promise<void> {
    if (failure.code.endsWith(".stale_version")) {
      await this.#source.refresh();
      const row = this.#source.row();
      // Another field of the row was saved meanwhile: on top of that, this one is still what was meant.
      if (row && row.version !== base) return this.#save();
    }
    this.#desk.saving.failed(this.#source.field, failure);
    this.#desk.notices.failed(failure);
  }

  #contradicted(theirs: T) {
    this.conflict = { theirs };
    this.#desk.announcer.say("Changed elsewhere too. Choose which text to keep.");
  }

  #done() {
    this.#mine = null;
    this.#desk.saving.typing(this.#source.field, false);
    this.#desk.saving.failed(this.#source.field, null);
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
