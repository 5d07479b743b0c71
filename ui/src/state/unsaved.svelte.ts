import { CallFailed, type Backend, type Publication } from "../backend";
import type { Notices } from "./notices.svelte";
import type { RowState, Spare } from "./row-draft.svelte";

/** Words that an earlier window could not save. */
export interface Unsaved {
  /** What they are kept under. */
  name: string;
  /** The row they were written in. */
  key: string;
  /** What the row was called then. */
  title: string;
  /** When they were typed last, as a person reads it. */
  at: string;
  /** The row as it was when they were typed. */
  base: RowState<Record<string, unknown>>;
  /** The fields that were typed in. */
  changes: Record<string, unknown>;
}

/**
 * Words that can't be saved for now, kept in a folder of the program's own until they can be. What an earlier window left there is
 * offered, and stays until it is saved or thrown away by the person.
 */
export class UnsavedWords {
  /** What earlier windows left, and nobody has decided about yet. */
  offered: Unsaved[] = $state.raw([]);

  #backend: Backend;
  #notices: Notices;
  #publication: Publication | null = null;
  /** Another window's words are never written over: each keeps its own. */
  #window = crypto.randomUUID();
  /** What should stand under a name, `null` for nothing, where that is not so yet. */
  #wanted = new Map<string, string | null>();
  #running = new Map<string, Promise<boolean>>();

  constructor(backend: Backend, notices: Notices) {
    this.#backend = backend;
    this.#notices = notices;
  }

  /** Reads what earlier windows left of this library. `isSaved` says what is in it by now, and needs no offer. */
  async open(publication: Publication, isSaved: (words: Unsaved) => Promise<boolean>): Promise<void> {
    const isNew = this.#publication?.id !== publication.id;
    this.#publication = publication;
    if (!isNew) return;
    const kept = await this.#backend.shell.unsavedWords(publication.id).catch(() => []);
    const words = kept.map(({ name, text }) => read(name, text)).filter((each) => each !== null);
    const others = words.filter(({ name }) => !name.endsWith(this.#window));
    const saved = await Promise.all(others.map(isSaved));
    others.filter((_, at) => saved[at]).forEach((each) => void this.letGo(each));
    this.offered = others.filter((_, at) => !saved[at]);
  }

  /** Where a row's draft keeps what it can't save. */
  spare<F extends object>(key: string, title: (fields: F) => string): Spare<F> {
    const name = `${key}-${this.#window}`;
    return {
      keep: (base, changes) => {
        const words = { key, title: title({ ...base.fields, ...changes }), at: this.#now(), base, changes };
        return this.#put(name, JSON.stringify(words));
      },
      letGo: () => this.#put(name, null),
    };
  }

  /** Ends an offer: its words are saved, kept by this window, or thrown away by the person. */
  async letGo({ name }: Unsaved): Promise<void> {
    if (await this.#put(name, null)) this.offered = this.offered.filter((each) => each.name !== name);
  }

  /** Writes one thing at a time under a name; of what comes meanwhile only the last counts. */
  #put(name: string, text: string | null): Promise<boolean> {
    this.#wanted.set(name, text);
    const running = this.#running.get(name) ?? this.#write(name);
    this.#running.set(name, running);
    return running;
  }

  async #write(name: string): Promise<boolean> {
    // Begins once it is known to be running.
    await Promise.resolve();
    const { shell } = this.#backend;
    try {
      const library = this.#publication?.id;
      for (let text = this.#wanted.get(name); text !== undefined; text = this.#wanted.get(name)) {
        if (library === undefined) return false;
        this.#wanted.delete(name);
        await (text === null ? shell.letGoUnsaved(library, name) : shell.keepUnsaved(library, name, text));
      }
      return true;
    } catch (thrown) {
      this.#notices.failed(CallFailed.from(thrown));
      return false;
    } finally {
      this.#running.delete(name);
    }
  }

  #now(): string {
    const words = {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone: this.#publication?.time_zone,
    } as const;
    return new Intl.DateTimeFormat("en-GB", words).format(Date.now());
  }
}

/** What a file says; `null` for one that says something else, which stays where it is. */
function read(name: string, text: string): Unsaved | null {
  try {
    const { key, title, at, base, changes } = JSON.parse(text) as Partial<Unsaved>;
    if (typeof key !== "string" || typeof title !== "string" || typeof at !== "string") return null;
    if (typeof base?.version !== "number" || !isFields(base.fields) || !isFields(changes)) return null;
    return { name, key, title, at, base, changes };
  } catch {
    return null;
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
