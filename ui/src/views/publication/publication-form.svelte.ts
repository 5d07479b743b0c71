import { CallFailed, type Publication, type PublicationSave } from "../../backend";
import type { Desk } from "../../state/desk.svelte";
import { same } from "../../state/same";
import { isLanguageTag } from "../language";

type Fields = Omit<PublicationSave, "base">;
type Field = keyof Fields;

const FIELDS: readonly Field[] = ["name", "language", "time_zone", "postal_address", "credit_patterns"];

/** The field that a refusal is about. */
const ABOUT: Partial<Record<string, Field>> = {
  "publication.no_name": "name",
  "publication.not_a_time_zone": "time_zone",
  "publication.not_a_language": "language",
  "publication.not_a_pattern": "credit_patterns",
};

/** So often what was changed elsewhere is taken up before a save gives up. */
const ATTEMPTS = 3;

/** The publication while a person changes it: saved as a whole when they say so, and never over another's change. */
export class PublicationForm {
  readonly fields: Fields;
  busy = $state(false);
  failure: CallFailed | null = $state.raw(null);
  /** The fields that were changed here and elsewhere to different words, and what stands there now. */
  theirs: Partial<Fields> = $state.raw({});

  #desk: Desk;
  #base: Publication;

  constructor(desk: Desk, publication: Publication) {
    this.#desk = desk;
    this.#base = publication;
    this.fields = $state(fieldsOf(publication));
  }

  /** What is wrong with a field, and what to do; empty where nothing is. */
  error(field: Field): string {
    const { failure } = this;
    return failure && ABOUT[failure.code] === field ? `${failure.message} ${failure.action}` : "";
  }

  /** Why it was not saved, where that is about no field in particular. */
  get refusal(): CallFailed | null {
    return this.failure && ABOUT[this.failure.code] ? null : this.failure;
  }

  /** Saves, and answers whether it did. Where it did not, what was typed stays and {@link failure} says why. */
  async save(): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = null;
    this.theirs = {};
    try {
      await this.#write(ATTEMPTS);
      return true;
    } catch (thrown) {
      this.failure = CallFailed.from(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }

  keepMine(field: Field) {
    const others = Object.entries(this.theirs).filter(([name]) => name !== field);
    this.theirs = Object.fromEntries(others);
  }

  takeTheirs(field: Field) {
    const theirs = this.theirs[field];
    if (theirs !== undefined) Object.assign(this.fields, { [field]: theirs });
    this.keepMine(field);
  }

  async #write(attempts: number): Promise<void> {
    const { language, time_zone } = this.fields;
    const tidy = { language: language.trim(), time_zone: time_zone.trim() };
    if (!isLanguageTag(tidy.language)) throw notALanguage(tidy.language);
    try {
      const fields = $state.snapshot(this.fields);
      await this.#desk.write("publication_save", { ...fields, ...tidy, base: this.#base.version });
    } catch (thrown) {
      const refused = CallFailed.from(thrown);
      if (refused.code !== "publication.stale_version" || attempts === 1) throw refused;
      const { publication } = await this.#desk.backend.call("library", {});
      this.#meet(publication);
      if (Object.keys(this.theirs).length > 0) throw changedElsewhere();
      await this.#write(attempts - 1);
    }
  }

  /** Takes up what was changed elsewhere: fields that were not touched here follow, the others are shown. */
  #meet(now: Publication) {
    const [before, after, mine] = [fieldsOf(this.#base), fieldsOf(now), $state.snapshot(this.fields)];
    this.#base = now;
    const theirs: Partial<Fields> = {};
    for (const field of FIELDS) {
      if (same(after[field], before[field]) || same(after[field], mine[field])) continue;
      Object.assign(same(mine[field], before[field]) ? this.fields : theirs, { [field]: after[field] });
    }
    this.theirs = theirs;
  }
}

function fieldsOf({ name, language, time_zone, postal_address, credit_patterns }: Publication): Fields {
  const { any = "", of_role } = credit_patterns;
  return { name, language, time_zone, postal_address, credit_patterns: { any, of_role: { ...of_role } } };
}

function notALanguage(text: string): CallFailed {
  return new CallFailed({
    code: "publication.not_a_language",
    message: `“${text}” is no language tag.`,
    action: "Write one such as en, zh-Hans or ar.",
  });
}

function changedElsewhere(): CallFailed {
  return new CallFailed({
    code: "publication.stale_version",
    message: "The publication was changed elsewhere too; nothing was overwritten, and nothing is saved yet.",
    action: "Choose what stays below, then save again.",
  });
}
