/*
 * The wall's menus write operators into the search, where they can be seen, changed and kept.
 */

type Operator = "rights" | "by";

const term = (operator: Operator) => new RegExp(`(^|\\s)${operator}:((?:"[^"]*"?|[^\\s"]+)+)`, "gi");

/** The one value that a search asks of an operator; `null` where it asks for none, or for several. */
export function valueIn(text: string, operator: Operator): string | null {
  const [one, ...others] = [...text.matchAll(term(operator))];
  return one && others.length === 0 ? (one[2] ?? "").replaceAll('"', "") : null;
}

/** The search with this value asked of the operator, in place of what it asked before; `null` to ask for none. */
export function withValue(text: string, operator: Operator, value: string | null): string {
  const rest = text.replace(term(operator), " ").replace(/\s+/g, " ").trim();
  if (value === null) return rest;
  const written = /[\s,":]/.test(value) ? `"${value.replaceAll('"', "")}"` : value;
  return [rest, `${operator}:${written}`].filter(Boolean).join(" ");
}
