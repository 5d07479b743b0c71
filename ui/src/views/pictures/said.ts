import type { IllustrationFields } from "./illustration-draft";
import { moneyText } from "./money";

/** What a field says, in a line. */
export function said(fields: IllustrationFields, field: keyof IllustrationFields): string {
  const words = wordsOf(fields[field]);
  return words.join(" · ") || "Empty";
}

function wordsOf(value: unknown): string[] {
  if (value === null || value === "") return [];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== "object") return [String(value)];
  const { minor, currency, hash, name, width_px, height_px, x_px, y_px } = value as Record<string, unknown>;
  if (typeof minor === "number" && typeof currency === "string") return [moneyText({ minor, currency })];
  if (typeof hash === "string") return [String(name)];
  if (typeof width_px === "number") return [`${width_px} × ${String(height_px)} pixels`];
  if (typeof x_px === "number") return [`${x_px}, ${String(y_px)}`];
  return Object.values(value).flatMap(wordsOf);
}
