import type { Rights } from "../../backend";
import { CATEGORIES } from "./choices";
import { moneyText } from "./money";

/** What was agreed, in a line: “Commissioned · until 30 Nov 2026 · 1 of 2 uses · EUR 180”. */
export function rightsBrief(rights: Rights, usesText: string): string {
  const { category, licence, holder, valid_until, fee } = rights;
  const said = [
    CATEGORIES.find(({ id }) => id === category)?.title ?? "",
    licence.length > 40 ? `${licence.slice(0, 39)}…` : licence,
    valid_until === null ? "" : `until ${dayText(valid_until)}`,
    usesText && `${usesText} uses`,
    fee === null ? "" : moneyText(fee),
  ].filter(Boolean);
  return said.join(" · ") || holder || "Nothing said yet";
}

/** Whether anything but the kind and the holder is said, which most pictures have from their file. */
export function isMoreSaid(rights: Rights): boolean {
  const { valid_from, valid_until, uses, fee, licence, notes, agreement, media, publications } = rights;
  return (
    [valid_from, valid_until, uses, fee, agreement].some((each) => each !== null) ||
    licence !== "" ||
    notes !== "" ||
    media.length + publications.length > 0
  );
}

/** So many lines that a text is read whole where so many letters stand in one; a Chinese character is as wide as two. */
export function rowsFor(text: string, across: number): number {
  const width = (line: string) => [...line].reduce((sum, char) => sum + (char > "\u2e80" ? 2 : 1), 0);
  const rows = text.split("\n").map((line) => Math.max(1, Math.ceil(width(line) / across)));
  return Math.min(
    8,
    rows.reduce((sum, each) => sum + each, 0),
  );
}

function dayText(date: string): string {
  const words = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", words).format(new Date(`${date}T00:00:00Z`));
}
