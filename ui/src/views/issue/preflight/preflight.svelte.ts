import { createContext } from "svelte";
import type { EditionView, FindingRef, FindingView, IssueId } from "../../../backend";
import type { Desk } from "../../../state/desk.svelte";
import type { Query } from "../../../state/query.svelte";

/** What preflight found of the issue that is open, where one stands in it, and the verbs. */
export class Preflight {
  readonly query: Query<"preflight">;
  /** The finding that was gone to last. */
  at: string | null = $state(null);

  #desk: Desk;
  #issue: () => IssueId | null;

  constructor(desk: Desk, issue: () => IssueId | null) {
    this.#desk = desk;
    this.#issue = issue;
    const asked = () => {
      const open = issue();
      return open === null ? null : { issue: open };
    };
    this.query = desk.query("preflight", asked);
  }

  get findings(): readonly FindingView[] {
    return this.query.data?.findings ?? [];
  }
  /** Why the edition can't be frozen, in words; empty where it can. */
  get blocked(): string {
    const view = this.query.data;
    if (!view || view.must_fix === 0) return "";
    return view.must_fix === 1
      ? "1 finding must be fixed first"
      : `${view.must_fix} findings must be fixed first`;
  }

  /** The finding so many steps further among those that were not let pass; round at the end. */
  step(steps: 1 | -1): FindingView | null {
    const open = this.findings.filter((one) => one.let_pass === null);
    const here = open.findIndex((one) => keyOf(one) === this.at);
    const from = here < 0 && steps < 0 ? 0 : here;
    const next = open[(from + steps + open.length) % open.length];
    if (!next) return null;
    this.at = keyOf(next);
    return next;
  }

  /** Lets a finding pass with a reason, and answers whether it does. */
  async pass(finding: FindingView, reason: string): Promise<boolean> {
    const ref = this.#ref(finding);
    if (!ref || (await this.#desk.attempt("finding_pass", { finding: ref, reason })) === null) return false;
    await this.query.refresh();
    return true;
  }

  async hold(finding: FindingView): Promise<void> {
    const ref = this.#ref(finding);
    if (ref && (await this.#desk.attempt("finding_hold", ref))) await this.query.refresh();
  }

  /** Freezes the issue as it goes out. */
  async freeze(): Promise<EditionView | null> {
    const issue = this.#issue();
    if (issue === null) return null;
    // What was typed a moment ago belongs to the edition too.
    await this.#desk.saving.flush();
    return this.#desk.attempt("issue_freeze", { issue });
  }

  #ref({ check, illustration }: FindingView): FindingRef | null {
    const issue = this.#issue();
    return issue === null ? null : { issue, check, illustration };
  }
}

/** Names a finding among those of an issue. */
export const keyOf = ({ check, illustration }: FindingView) => `${check} ${illustration}`;

export const [usePreflight, providePreflight] = createContext<Preflight>();
