import type {
  Contributor,
  ContributorCard,
  ContributorList,
  ContributorQuery,
  ContributorRef,
  ContributorView,
} from "../contract";
import { found, refused, type Library } from "./library";
import { pictureCard } from "./pictures";
import { usesOf } from "./usage";
import { fresh, quoted, type Write } from "./write";

/*
 * People stand under every name that a credit or a byline prints; what else is known of them is kept in a table beside.
 */

const picturesBy = (library: Library, name: string) =>
  library.illustrations.filter((each) => each.credit.by.includes(name));
const articlesBy = (library: Library, name: string) =>
  library.articles.filter((each) => each.bylines.includes(name));

/** Everybody, by name. */
function everybody(library: Library): Contributor[] {
  const kept = library.people ?? [];
  const printed = [
    ...library.illustrations.flatMap((each) => each.credit.by),
    ...library.articles.flatMap((each) => each.bylines),
  ];
  const others = [...new Set(printed)]
    .filter((name) => !kept.some((each) => each.name === name))
    .map((name) => ({
      id: `person-${name}`,
      version: 1,
      name,
      role: "",
      contact: "",
      page: "",
      notes: "",
    }));
  return [...kept, ...others].sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function card(library: Library, person: Contributor): ContributorCard {
  const pictures = picturesBy(library, person.name).length;
  const articles = articlesBy(library, person.name).length;
  const made = [
    ...(pictures > 0 ? [counted(pictures, "picture")] : []),
    ...(articles > 0 ? [counted(articles, "article")] : []),
  ];
  const { id: contributor, name, role } = person;
  return { contributor, name, role, pictures, articles, made_text: made.join(", ") || "Nothing yet" };
}

function contributors(library: Library, { text }: ContributorQuery): ContributorList {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const all = everybody(library);
  const hits = all.filter((each) => {
    const said = [each.name, each.role, each.contact].join("\n").toLowerCase();
    return words.every((word) => said.includes(word));
  });
  return { all: all.length, contributors: hits.map((each) => card(library, each)) };
}

function contributor(library: Library, { contributor: id }: ContributorRef): ContributorView {
  const person = found(everybody(library), id, "contributor");
  const pictures = picturesBy(library, person.name);
  const alike = everybody(library).filter((each) => each.id !== id && mayBeOne(each.name, person.name));
  return {
    contributor: person,
    pictures: pictures.map(pictureCard),
    articles: articlesBy(library, person.name).map((each) => ({
      article: each.id,
      headline: each.headline,
    })),
    uses: pictures.flatMap((picture) => usesOf(library, picture)).sort((a, b) => (a.date < b.date ? 1 : -1)),
    alike: alike.map((each) => card(library, each)),
  };
}

/** Two spellings of a name, or an initial for a first name. */
function mayBeOne(one: string, other: string): boolean {
  const words = (name: string) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [a, b] = [words(one), words(other)];
  if (a.join("") === b.join("")) return a.length > 0;
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  const [first = "", second = ""] = [a[0], b[0]];
  return first.startsWith(second) || second.startsWith(first);
}

/** The person as a row of the table. */
function kept(library: Library, id: string): Contributor {
  const person = found(everybody(library), id, "contributor");
  const people = (library.people ??= []);
  if (!people.includes(person)) people.push(person);
  return person;
}

function rename(library: Library, from: string, to: string) {
  const renamed = (names: string[]) => [...new Set(names.map((name) => (name === from ? to : name)))];
  for (const { credit } of library.illustrations) credit.by = renamed(credit.by);
  for (const article of library.articles) article.bylines = renamed(article.bylines);
}

const contributor_save: Write<"contributor_save"> = (step, { contributor: id, base, changes }) => {
  const person = kept(step.library, id);
  fresh(person, base, "contributor");
  const before = person.name;
  for (const { field, value } of changes) {
    if (field === "name" && value.trim() === "")
      throw refused("contributor.no_name", "A contributor has no name.", "Write the name as it is credited.");
    if (field === "name") rename(step.library, before, value.trim());
    Object.assign(person, { [field]: field === "name" ? value.trim() : value });
  }
  person.version = step.version();
  const [only] = changes;
  const label =
    changes.length === 1 && only?.field === "name"
      ? `Credit ${quoted(before)} as ${quoted(person.name)}`
      : `Edit ${quoted(before)}`;
  step.did(label, "contributor", [id]);
  return { version: person.version };
};

const contributor_merge: Write<"contributor_merge"> = (step, { gone, kept: stays }) => {
  const [going, staying] = [kept(step.library, gone), kept(step.library, stays)];
  rename(step.library, going.name, staying.name);
  for (const field of ["role", "contact", "page"] as const) staying[field] ||= going[field];
  staying.notes = [staying.notes, going.notes].filter(Boolean).join("\n");
  staying.version = step.version();
  step.library.people = step.library.people?.filter((each) => each.id !== gone);
  step.did(`Merge ${quoted(going.name)} into ${quoted(staying.name)}`, "contributor", [gone, stays]);
  return {};
};

const contributor_delete: Write<"contributor_delete"> = (step, { contributor: id }) => {
  const { name } = kept(step.library, id);
  const { made_text, pictures, articles } = card(step.library, kept(step.library, id));
  if (pictures + articles > 0)
    throw refused(
      "contributor.in_use",
      `This contributor is still in use: ${made_text}.`,
      "Take it off there first.",
    );
  step.library.people = step.library.people?.filter((each) => each.id !== id);
  step.did(`Delete ${quoted(name)}`, "contributor", [id]);
  return {};
};

/** Reading people. */
export const PEOPLE_READS = { contributors, contributor };
/** Changing people. */
export const PEOPLE_WRITES = { contributor_save, contributor_merge, contributor_delete };
