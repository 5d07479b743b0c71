import { CallFailed } from "../backend";

export interface Fields {
  headline: string;
  body: string;
  tags: string[];
}

/** A library of one row. Saves wait at the gate while it is shut. */
export class Row {
  version = 1;
  fields: Fields = { headline: "Old", body: "One.", tags: [] };
  saves: Partial<Fields>[] = [];
  failure: CallFailed | null = null;
  #gate = Promise.resolve();
  #open: (() => void) | null = null;

  shut() {
    if (!this.#open) this.#gate = new Promise((open) => (this.#open = open));
  }
  open() {
    this.#open?.();
    this.#open = null;
  }
  changeElsewhere(fields: Partial<Fields>) {
    this.version += 10;
    this.fields = { ...this.fields, ...fields };
  }
  load = async () => ({ version: this.version, fields: this.fields });
  save = async (base: number, changes: Partial<Fields>) => {
    this.saves.push(changes);
    await this.#gate;
    if (this.failure) throw this.failure;
    if (base !== this.version) throw stale;
    this.fields = { ...this.fields, ...changes };
    return ++this.version;
  };
}
export const stale = new CallFailed({
  code: "article.stale_version",
  message: "Changed elsewhere.",
  action: "Compare.",
});
export const full = new CallFailed({
  code: "library.full",
  message: "The disk is full.",
  action: "Make room.",
});
