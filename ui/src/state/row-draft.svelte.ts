import { CallFailed, type Version } from "../backend";
import { same } from "./same";
import type { Saving } from "./saving.svelte";

/** A save starts when typing pauses for so long … */
const PAUSE_MS = 600;
/** … and at the latest so long after the first unsaved key, so that a crash costs no more than that. */
const LATEST_MS = 750;
/** What is typed and neither saved nor on its way for so long is kept elsewhere: together with the above that is under a second. */
const SPARE_MS = 200;
/** A failed save is tried again after one second, then every two: words are safe soon after there is room again. */
const RETRY_MS = 1000;
const RETRY_AT_MOST_MS = 2000;
/** So many changes from elsewhere in a row are followed at once; then there is a wait. */
const FOLLOWED_AT_ONCE = 5;

/** A row of the library as it stood at a version. */
export interface RowState<F> {
  version: Version;
  fields: F;
}

/** Where a row is read and written. Both throw {@link CallFailed}. */
export interface RowSource<F> {
  /** Names the row in the window, e.g. `article-1`. */
  key: string;
  load: () => Promise<RowState<F>>;
  save: (base: Version, changes: Partial<F>) => Promise<Version>;
  spare?: Spare<F>;
}

/** Where words are kept outside of the library while they can't be saved. Both answer whether that is done, and throw nothing. */
export interface Spare<F> {
  /** Keeps what was typed, and the row that it was typed on, in place of what was kept before. */
  keep: (base: RowState<F>, changes: Partial<F>) => Promise<boolean>;
  letGo: () => Promise<boolean>;
}

/** Fields that were changed here and elsewhere: nothing is saved until an editor has chosen. */
export interface Conflict<F> {
  fields: (keyof F)[];
  mine: F;
  theirs: F;
}

export type DraftState = "saved" | "saving" | "unsaved" | "failed" | "conflict";

/**
 * A row being edited, which saves itself: one save at a time, each based on the version that the last one answered.
 * What is typed meanwhile stays, and no answer rewrites it. A save that failed is tried again while the text stays
 * here. Where somebody else changed other fields, the save goes on top of theirs; where they changed the same ones,
 * that is a {@link conflict}.
 */
export class RowDraft<F extends object> {
  /** Why the last save failed, until one succeeds. */
  failure: CallFailed | null = $state.raw(null);

  #stored: RowState<F>;
  #sending: Partial<F> = $state.raw({});
  #pending: Partial<F> = $state.raw({});
  #theirs: { row: RowState<F>; fields: (keyof F)[] } | null = $state.raw(null);
  #replaced: Partial<Record<keyof F, number>> = $state.raw({});

  #source: RowSource<F>;
  #saving: Saving;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #typingSince: number | null = null;
  #failures = 0;
  /** Counts what was typed and sent: an answer from before is out of date. */
  #steps = 0;
  #held = false;
  #missed = false;
  #spareTimer: ReturnType<typeof setTimeout> | undefined;
  /** What is kept elsewhere now. */
  #spared: Partial<F> | null = null;

  constructor(source: RowSource<F>, row: RowState<F>, saving: Saving) {
    this.#source = source;
    this.#saving = saving;
    this.#stored = $state.raw(row);
  }

  // These are getters: what is derived ends with the component that made it, and a draft outlives its view.

  /** What the window shows: what the library has, and over it what was typed. */
  get fields(): F {
    return { ...this.#stored.fields, ...this.#sending, ...this.#pending };
  }

  /** What was typed and is not in the library yet. */
  get unsaved(): Partial<F> {
    return { ...this.#sending, ...this.#pending };
  }

  get conflict(): Conflict<F> | null {
    const theirs = this.#theirs;
    return theirs && { fields: theirs.fields, mine: this.fields, theirs: theirs.row.fields };
  }

  get state(): DraftState {
    if (this.#theirs) return "conflict";
    if (this.failure) return "failed";
    if (isFilled(this.#sending)) return "saving";
    return isFilled(this.#pending) ? "unsaved" : "saved";
  }

  /** Counts how often a field was replaced by a change that was not typed here. */
  replaced(field: keyof F): number {
    return this.#replaced[field] ?? 0;
  }

  /** Takes what was typed, to be saved after a pause. */
  set<K extends keyof F>(field: K, value: F[K]) {
    if (same(value, this.fields[field])) return;
    this.#steps += 1;
    const { [field]: _before, ...others } = this.#pending as F;
    const isStored = !(field in this.#sending) && same(value, this.#stored.fields[field]);
    this.#pending = (isStored ? others : { ...others, [field]: value }) as Partial<F>;
    if (isFilled(this.#pending)) this.#saveSoon();
    else this.#rest();
  }

  /** Saves what was typed up to now, at once. Done when that is saved or has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (!isFilled(this.#pending) || this.#theirs) return;
    this.#running = this.#save().finally(() => (this.#running = null));
    await this.#running;
  }

  /** Says that the library was heard to have the row at this version. Where that is news, it is fetched. */
  async noticed(version: Version): Promise<void> {
    if (version === this.#stored.version) return;
    this.#missed = true;
    await this.#catchUp();
  }

  /** While a word is being composed nothing from elsewhere replaces what is shown. */
  hold() {
    this.#held = true;
  }

  async release(): Promise<void> {
    this.#held = false;
    await this.#catchUp();
  }

  /**
   * Takes up words that an earlier window could not save, on the row as it was then: they are saved, or stand against what was
   * changed meanwhile. Done when they are saved or kept elsewhere; `false` where neither could be.
   */
  async recover(base: RowState<F>, changes: Partial<F>): Promise<boolean> {
    this.#stored = { version: base.version, fields: { ...this.#stored.fields, ...base.fields } };
    this.#pending = { ...changes, ...this.#pending };
    this.#steps += 1;
    this.#markReplaced(Object.keys(changes) as (keyof F)[]);
    this.#report();
    const isKept = await this.#keepSpare();
    await this.flush();
    return isKept || this.state === "saved";
  }

  /** Of two texts, keeps what was typed here. */
  async keepMine(): Promise<void> {
    await this.#settle((theirs) => this.#adopt(theirs.row));
  }

  /** Of two texts, keeps what is in the library. */
  async takeTheirs(): Promise<void> {
    await this.#settle(({ row, fields }) => {
      const kept = Object.entries(this.#pending).filter(([field]) => !fields.includes(field as keyof F));
      this.#pending = Object.fromEntries(kept) as Partial<F>;
      this.#adopt(row);
      this.#markReplaced(fields);
    });
  }

  async #save(): Promise<void> {
    for (let followed = 0; followed < FOLLOWED_AT_ONCE; followed++) {
      const failure = await this.#send();
      if (!failure) return this.#catchUp();
      if (!failure.code.endsWith(".stale_version")) return this.#failed(failure);
      const refused = await this.#compare(failure);
      if (refused) return this.#failed(refused);
      if (this.#theirs) return this.#report();
      if (!isFilled(this.#pending)) return this.#rest();
    }
    this.#saveSoon();
  }

  async #send(): Promise<CallFailed | null> {
    const changes = this.#pending;
    this.#sending = changes;
    this.#pending = {};
    this.#typingSince = null;
    this.#steps += 1;
    this.#report();
    try {
      const version = await this.#saving.track(this.#source.save(this.#stored.version, changes));
      this.#stored = { version, fields: { ...this.#stored.fields, ...changes } };
      this.#sending = {};
      this.failure = null;
      this.#failures = 0;
      this.#letGoSpare();
      return null;
    } catch (thrown) {
      this.#pending = { ...changes, ...this.#pending };
      this.#sending = {};
      return CallFailed.from(thrown);
    } finally {
      this.#report();
    }
  }

  /** After a stale save: goes on top of what is there now, or finds that the same fields were changed. */
  async #compare(stale: CallFailed): Promise<CallFailed | null> {
    let fresh: RowState<F>;
    try {
      fresh = await this.#source.load();
    } catch (thrown) {
      return CallFailed.from(thrown);
    }
    // A library that calls a save stale and has no other version would be asked for ever.
    if (fresh.version === this.#stored.version) return stale;
    const contested = (Object.keys(this.#pending) as (keyof F)[]).filter(
      (field) =>
        !same(fresh.fields[field], this.#stored.fields[field]) &&
        !same(fresh.fields[field], this.#pending[field]),
    );
    if (contested.length > 0) this.#theirs = { row: fresh, fields: contested };
    else this.#adopt(fresh);
    return null;
  }

  /** Takes a row as what the library has; what was typed stays over it. */
  #adopt(row: RowState<F>) {
    const before = this.fields;
    this.#stored = row;
    const typed = Object.entries(this.#pending) as [keyof F, F[keyof F]][];
    this.#pending = Object.fromEntries(
      typed.filter(([field, value]) => !same(row.fields[field], value)),
    ) as Partial<F>;
    const changed = (Object.keys(row.fields) as (keyof F)[]).filter(
      (field) => !same(before[field], this.fields[field]),
    );
    this.#markReplaced(changed);
  }

  /** Shows a change from elsewhere, once nothing typed stands against it. */
  async #catchUp(): Promise<void> {
    if (!this.#missed || this.#held || this.state !== "saved") return;
    this.#missed = false;
    const step = this.#steps;
    const fresh = await this.#source.load().catch(() => null);
    // Gone, or unreadable: the view that shows the row says so.
    if (!fresh || fresh.version === this.#stored.version) return;
    if (step === this.#steps && !this.#held && this.state === "saved") this.#adopt(fresh);
    else this.#missed = true;
  }

  async #settle(choose: (theirs: { row: RowState<F>; fields: (keyof F)[] }) => void): Promise<void> {
    const theirs = this.#theirs;
    if (!theirs) return;
    choose(theirs);
    this.#theirs = null;
    this.#steps += 1;
    this.failure = null;
    this.#report();
    await this.flush();
  }

  #markReplaced(fields: (keyof F)[]) {
    const counted = { ...this.#replaced };
    for (const field of fields) counted[field] = this.replaced(field) + 1;
    this.#replaced = counted;
  }

  #failed(failure: CallFailed) {
    this.failure = failure;
    this.#failures += 1;
    this.#report();
    const wait = Math.min(RETRY_MS * 2 ** (this.#failures - 1), RETRY_AT_MOST_MS);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #saveSoon() {
    this.#report();
    const now = Date.now();
    this.#typingSince ??= now;
    clearTimeout(this.#timer);
    const wait = Math.max(Math.min(PAUSE_MS, this.#typingSince + LATEST_MS - now), 0);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  /** What was typed is what the library has: there is nothing to save. */
  #rest() {
    clearTimeout(this.#timer);
    this.#typingSince = null;
    this.failure = null;
    this.#report();
    void this.#catchUp();
  }

  #report() {
    const { key } = this.#source;
    this.#saving.typing(key, isFilled(this.#pending) || isFilled(this.#sending));
    this.#saving.failed(key, this.#theirs ? CHANGED_ELSEWHERE : this.failure);
    this.#spareSoon();
  }

  /** What was typed and is not saved. */
  get #unsaved(): Partial<F> {
    return { ...this.#sending, ...this.#pending };
  }

  /** Keeps elsewhere what a save does not take at once. */
  #spareSoon() {
    if (!isFilled(this.#unsaved)) return this.#letGoSpare();
    if (!this.#source.spare || this.#spareTimer !== undefined || this.state === "unsaved") return;
    this.#spareTimer = setTimeout(() => {
      this.#spareTimer = undefined;
      if (isFilled(this.#unsaved) && this.state !== "unsaved") void this.#keepSpare();
    }, SPARE_MS);
  }

  async #keepSpare(): Promise<boolean> {
    const changes = this.#unsaved;
    if (this.#spared && same(changes, this.#spared)) return true;
    this.#spared = changes;
    const isKept = (await this.#source.spare?.keep(this.#stored, changes)) ?? false;
    if (!isKept && this.#spared === changes) this.#spared = null;
    return isKept;
  }

  #letGoSpare() {
    clearTimeout(this.#spareTimer);
    this.#spareTimer = undefined;
    if (this.#spared) void this.#source.spare?.letGo();
    this.#spared = null;
  }
}

const CHANGED_ELSEWHERE = new CallFailed({
  code: "window.conflict",
  message: "It was changed elsewhere too.",
  action: "Choose which text to keep.",
});

function isFilled(changes: object): boolean {
  return Object.keys(changes).length > 0;
}
