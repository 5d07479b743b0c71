import { CallFailed, type IllustrationId, type SharedField } from "../../backend";
import type { Desk } from "../../state/desk.svelte";

type Name = SharedField["field"];
type Value<N extends Name> = Extract<SharedField, { field: N }>["value"];
export type SharedChanges = { [N in Name]?: Value<N> };

const CREDIT: readonly Name[] = ["role", "by", "for_whom", "via", "line"];

/** Fields for several pictures at once: what is touched is given to all, the rest stays as each has it. */
export class ManyForm {
  changes: SharedChanges = $state.raw({});
  busy = $state(false);
  failure: CallFailed | null = $state.raw(null);
  /** Counts how often the form was emptied, for fields that keep a text of their own. */
  emptied = $state(0);
  #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get isTouched(): boolean {
    return Object.keys(this.changes).length > 0;
  }

  has(name: Name): boolean {
    return name in this.changes;
  }

  set<N extends Name>(name: N, value: Value<N>) {
    this.changes = { ...this.changes, [name]: value };
    if (name === "fee") this.failure = null;
  }

  /** Leaves a field as each picture has it. */
  leave(name: Name) {
    const { [name]: _left, ...others } = this.changes;
    this.changes = others;
    this.emptied += 1;
    if (name === "fee") this.failure = null;
  }

  /** What is wrong with the fee. */
  get feeError(): string {
    return this.failure?.code === "rights.not_money" ? this.failure.message : "";
  }

  /** Why it was not done, where that is about no field in particular. */
  get refusal(): CallFailed | null {
    return this.failure?.code === "rights.not_money" ? null : this.failure;
  }

  /** Gives what was touched to these pictures, in one step. */
  async apply(illustrations: IllustrationId[]): Promise<boolean> {
    if (this.busy || !this.isTouched) return false;
    this.busy = true;
    this.failure = null;
    const changes = Object.entries(this.changes).map(([field, value]) => ({ field, value }) as SharedField);
    try {
      await this.#desk.write("illustrations_save", { illustrations, changes });
    } catch (thrown) {
      this.failure = CallFailed.from(thrown);
      return false;
    } finally {
      this.busy = false;
    }
    const verb = changes.every(({ field }) => CREDIT.includes(field)) ? "credited" : "changed";
    this.#desk.notices.tell(`${pictures(illustrations.length)} ${verb}. Undo brings back what was there.`);
    this.changes = {};
    this.emptied += 1;
    return true;
  }
}

/** So many pictures, in words. */
export function pictures(count: number): string {
  return count === 1 ? "1 picture" : `${count.toLocaleString("en")} pictures`;
}
