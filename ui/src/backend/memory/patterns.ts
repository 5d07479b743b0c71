import type { PatternWrong, PatternsShown, PatternsTyped, Role } from "../contract";
import type { Library } from "./library";

const OWN = "{role}[ for {publication}] by {names}[ / {agency}]";
const PLACES = ["role", "publication", "names", "agency"];

interface Example {
  of: string;
  role: Role;
  known: Record<string, string>;
}

const EXAMPLES = (publication: string): Example[] => [
  {
    of: "Drawn for the publication",
    role: "illustration",
    known: { role: "Illustration", publication, names: "Mara Okafor" },
  },
  { of: "Through an agency", role: "photo", known: { role: "Photo", names: "Ilse Brandt", agency: "Depot" } },
];

/** What is wrong with a pattern, in a sentence. */
function wrongWith(pattern: string): string | null {
  const unknown = [...pattern.matchAll(/\{(\w*)\}/g)].map(([, place = ""]) => place);
  const odd = unknown.find((place) => !PLACES.includes(place));
  if (odd !== undefined) return `{${odd}} is no part of a credit.`;
  return unknown.includes("names") ? null : "It leaves out who made the picture: {names} is missing.";
}

function filled(pattern: string, known: Record<string, string>): string {
  const put = (text: string) => text.replace(/\{(\w+)\}/g, (_, place: string) => known[place] ?? "");
  const isKnown = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].every(([, place = ""]) => known[place]);
  return put(pattern.replace(/\[([^\]]*)\]/g, (_, part: string) => (isKnown(part) ? part : "")));
}

function credit_patterns(library: Library, { any, of_role }: PatternsTyped): PatternsShown {
  const typed: [Role | null, string][] = [[null, any], ...(Object.entries(of_role) as [Role, string][])];
  const wrong = typed.flatMap(([role, pattern]): PatternWrong[] => {
    const why = pattern.trim() === "" ? null : wrongWith(pattern);
    return why === null ? [] : [{ role, why }];
  });
  const sound = (role: Role | null, pattern: string | undefined) =>
    pattern?.trim() && !wrong.some((each) => each.role === role) ? pattern : null;
  const examples = EXAMPLES(library.publication.name).map(({ of, role, known }) => ({
    of,
    line: filled(sound(role, of_role[role]) ?? sound(null, any) ?? OWN, known),
  }));
  return { examples, wrong };
}

/** What patterns for credits print. */
export const PATTERN_READS = { credit_patterns };
