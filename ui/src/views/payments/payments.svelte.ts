import { CallFailed, type ContributorId, type Exported, type UsageQuery } from "../../backend";
import type { Desk } from "../../state/desk.svelte";

export type Period = "this_month" | "last_month" | "days";

/** Periods that are asked for most. */
export const PERIODS: readonly { id: Period; title: string }[] = [
  { id: "this_month", title: "This month" },
  { id: "last_month", title: "Last month" },
  { id: "days", title: "From – until" },
];

/** What a payment list is asked for, and what became of the last file. */
export class Payments {
  period: Period = $state("this_month");
  /** Days of one's own, `YYYY-MM-DD`; kept while another period is looked at. */
  from = $state("");
  until = $state("");
  contributor: ContributorId | "" = $state("");
  planned = $state(false);
  busy = $state(false);
  written: Exported | null = $state.raw(null);

  #desk: Desk;
  #today: string;

  constructor(desk: Desk, timeZone: string) {
    this.#desk = desk;
    this.#today = today(timeZone);
    [this.from, this.until] = month(this.#today, 0);
  }

  /** The first and the last day; `null` while one is missing or they stand the wrong way round. */
  get days(): [from: string, until: string] | null {
    if (this.period === "this_month") return month(this.#today, 0);
    if (this.period === "last_month") return month(this.#today, -1);
    const sound = this.from !== "" && this.until !== "" && this.from <= this.until;
    return sound ? [this.from, this.until] : null;
  }

  get query(): UsageQuery | null {
    const { days, contributor, planned } = this;
    if (!days) return null;
    const [from, until] = days;
    return { from, until, planned, ...(contributor === "" ? {} : { contributor }) };
  }

  /** Asks where to, and writes the list. */
  async save(): Promise<void> {
    const { query } = this;
    if (!query || this.busy) return;
    this.busy = true;
    this.written = null;
    try {
      const to = await this.#desk.backend.shell.saveAs(`payments-${query.from}-${query.until}.csv`);
      if (to !== null) this.written = await this.#desk.attempt("usage_export", { query, to });
    } finally {
      this.busy = false;
    }
  }

  /** Shows in the file manager what was written. */
  async reveal(): Promise<void> {
    if (!this.written) return;
    try {
      await this.#desk.backend.shell.reveal(this.written.to);
    } catch (thrown) {
      this.#desk.notices.failed(CallFailed.from(thrown));
    }
  }
}

/** The day it is in a time zone. */
function today(timeZone: string): string {
  return new Intl.DateTimeFormat("sv", { dateStyle: "short", timeZone }).format();
}

/** The first and the last day of a month, so many months from that of a day. */
function month(day: string, away: number): [from: string, until: string] {
  const [year = 0, number = 1] = day.split("-").map(Number);
  const date = (months: number, of: number) =>
    new Date(Date.UTC(year, number - 1 + months, of)).toISOString().slice(0, 10);
  return [date(away, 1), date(away + 1, 0)];
}
