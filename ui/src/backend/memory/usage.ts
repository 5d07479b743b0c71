import type { Illustration, UsageList, UsageQuery, UsageRow, UseState } from "../contract";
import { boardOf, found, type Library, type Slot } from "./library";
import { creditLine, titleOf } from "./pictures";

/** A day in short. */
export function shortDay(date: string): string {
  const words = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", words).format(new Date(`${date}T00:00:00Z`));
}

/** The picture that a slot prints. */
export function printedIn(library: Library, { content }: Slot): string | null {
  if (content.kind === "picture") return content.illustration;
  if (content.kind !== "story" || content.treatment === "brief") return null;
  return found(library.articles, content.article, "article").picture;
}

function sum({ rights: { fee } }: Illustration): string {
  return fee ? `${fee.currency} ${(fee.minor / 100).toFixed(2).replace(/\.00$/, "")}` : "";
}

/** Where a picture runs, by the day of sending. Its fee is due at the first place at which it was printed. */
export function usesOf(library: Library, picture: Illustration): UsageRow[] {
  const today = new Date().toISOString().slice(0, 10);
  const rows = library.issues.flatMap(({ id: issue, number, date }) =>
    boardOf(library, issue)
      .filter((slot) => printedIn(library, slot) === picture.id)
      .map((slot): UsageRow => {
        const { content } = slot;
        const story = content.kind === "story" ? found(library.articles, content.article, "article") : null;
        const isFrozen = (library.editions ?? []).some(
          (each) => each.view.issue === issue && each.printed.includes(picture.id),
        );
        const state: UseState = isFrozen ? "printed" : date < today ? "past" : "planned";
        return {
          illustration: picture.id,
          is_kept: true,
          name: titleOf(picture),
          issue,
          number,
          date,
          date_text: shortDay(date),
          slot: slot.id,
          place_text: content.kind === "story" ? content.treatment : "on its own",
          beside: story?.headline ?? "",
          state,
          credit_line: creditLine(picture.credit) ?? "",
          makers: picture.credit.by,
          due: "",
          note: "",
        };
      }),
  );
  const sorted = rows.sort((a, b) => (a.date < b.date ? -1 : 1));
  const first = sorted.find((row) => row.state !== "planned");
  if (first) first.due = sum(picture);
  return sorted;
}

function usage(library: Library, query: UsageQuery): UsageList {
  const person = (library.people ?? []).find((each) => each.id === query.contributor)?.name;
  const name = person ?? query.contributor?.replace(/^person-/, "");
  const rows = library.illustrations
    .filter((picture) => name === undefined || picture.credit.by.includes(name))
    .flatMap((picture) => usesOf(library, picture))
    .filter((row) => query.from <= row.date && row.date <= query.until)
    .filter((row) => query.planned || row.state !== "planned")
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const sums = new Map<string, number>();
  for (const { due } of rows) {
    const [currency, amount] = due.split(" ");
    if (currency && amount) sums.set(currency, (sums.get(currency) ?? 0) + Number(amount));
  }
  const different = (values: string[], one: string, many: string) => {
    const { size } = new Set(values);
    return size === 1 ? `1 ${one}` : `${size} ${many}`;
  };
  const pictures = different(
    rows.map((row) => row.illustration),
    "picture",
    "pictures",
  );
  const people = different(
    rows.flatMap((row) => row.makers),
    "person",
    "people",
  );
  const issues = different(
    rows.map((row) => row.issue),
    "issue",
    "issues",
  );
  return {
    rows,
    due: [...sums].map(([currency, amount]) => `${currency} ${amount}`),
    text: `${pictures} by ${people} in ${issues}`,
  };
}

/** Reading where pictures ran. */
export const USAGE_READS = { usage };
