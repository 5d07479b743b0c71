import type {
  About,
  Article,
  Found,
  Illustration,
  SearchChip,
  SearchHelp,
  SearchList,
  Status,
} from "../contract";
import { boardOf, type Library } from "./library";
import { creditLine } from "./pictures";
import { lines } from "./read";

/*
 * The core's language of queries, as much of it as a plain browser needs: words that must all occur, phrases, a hyphen
 * for what must not, and a few operators. The core's own tests hold the language.
 */

interface Term {
  not: boolean;
  operator: string | null;
  values: string[];
  from: number;
  to: number;
}

const OPERATORS: Record<About, readonly string[]> = {
  articles: ["status", "tag", "by", "kicker", "in", "is", "has", "missing", "language"],
  pictures: ["by", "credit", "caption", "alt", "rights", "is", "has", "missing"],
};

/** Letters as searching sees them: small, without accents. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function terms(text: string, about: About): Term[] {
  const pattern = /(-?)(?:([a-z]+):)?((?:"[^"]*"?|[^\s",]+)(?:,(?:"[^"]*"?|[^\s",]+))*)/gi;
  return [...text.matchAll(pattern)].map((match) => {
    const [all, not, name, rest = ""] = match;
    const known = name !== undefined && OPERATORS[about].includes(name.toLowerCase());
    const values = rest.split(",").map((value) => value.replaceAll('"', ""));
    return {
      not: not === "-",
      operator: known ? name.toLowerCase() : null,
      values: known ? values : [all.replace(/^-/, "").replaceAll('"', "")],
      from: match.index,
      to: match.index + all.length,
    };
  });
}

/** Whether an article is one that a query asks for. */
export function articleMatches(library: Library, article: Article, text: string): boolean {
  const picture = library.illustrations.find(({ id }) => id === article.picture);
  const numbers = library.issues
    .filter(({ id }) =>
      boardOf(library, id).some(({ content }) => content.kind === "story" && content.article === article.id),
    )
    .map(({ number }) => String(number));
  const credit = picture ? creditLine(picture.credit) : null;
  const has: Record<string, boolean> = {
    picture: picture !== undefined,
    credit: picture === undefined || credit !== null,
    alt: picture === undefined || picture.alt !== "",
    dek: article.dek !== "",
    kicker: article.kicker !== "",
    byline: article.bylines.length > 0,
    tag: article.tags.length > 0,
  };
  const holds: Record<string, (value: string) => boolean> = {
    status: (value) => article.status === (value as Status),
    tag: (value) => article.tags.some((tag) => folded(tag) === folded(value)),
    by: (value) => folded(article.bylines.join(" ")).includes(folded(value)),
    kicker: (value) => folded(article.kicker).includes(folded(value)),
    language: (value) => `${article.language}-`.startsWith(`${value}-`),
    in: (value) => numbers.includes(value),
    is: (value) => (value === "used") === numbers.length > 0,
    has: (value) => has[value] ?? false,
    missing: (value) => !(has[value] ?? true),
  };
  const words = [article.kicker, article.headline, article.dek, ...article.bylines, ...article.tags, credit];
  const haystack = folded([...words, ...lines(article.body)].join(" "));
  return matches(terms(text, "articles"), holds, haystack);
}

/** Whether a picture is one that a query asks for. */
export function pictureMatches(picture: Illustration, used: boolean, text: string): boolean {
  const credit = creditLine(picture.credit);
  const has: Record<string, boolean> = {
    credit: credit !== null,
    alt: picture.alt !== "",
    caption: picture.caption !== "",
  };
  const holds: Record<string, (value: string) => boolean> = {
    by: (value) => folded(picture.credit.by.join(" ")).includes(folded(value)),
    credit: (value) => folded(credit ?? "").includes(folded(value)),
    caption: (value) => folded(picture.caption).includes(folded(value)),
    alt: (value) => folded(picture.alt).includes(folded(value)),
    rights: (value) => picture.rights.category === value,
    is: (value) => (value === "used") === used,
    has: (value) => has[value] ?? false,
    missing: (value) => !(has[value] ?? true),
  };
  const words = [picture.alt, picture.caption, picture.file.name, credit, ...picture.credit.by];
  return matches(terms(text, "pictures"), holds, folded(words.join(" ")));
}

function matches(all: Term[], holds: Record<string, (value: string) => boolean>, haystack: string): boolean {
  return all.every(({ not, operator, values }) => {
    const test = operator === null ? null : holds[operator];
    const held = test ? values.some(test) : values.every((value) => haystack.includes(folded(value)));
    return held !== not;
  });
}

/** Where the words of a query stand in an article. */
export function found(article: Article, text: string): Found | null {
  const words = terms(text, "articles").filter((term) => !term.not && term.operator === null);
  if (words.length === 0) return null;
  const hits = (where: string) =>
    words
      .map(({ values }) => ({ from: folded(where).indexOf(folded(values[0] ?? "")), of: values[0] ?? "" }))
      .filter(({ from }) => from >= 0)
      .map(({ from, of }) => ({ from, to: from + of.length }))
      .sort((a, b) => a.from - b.from);
  const body = lines(article.body).find((line) => hits(line).length > 0);
  return {
    headline: hits(article.headline),
    dek: hits(article.dek),
    body: body === undefined ? null : { text: body, hits: hits(body) },
  };
}

/** What a query means, and how it could go on. */
export function help(library: Library, about: About, text: string, caret: number): SearchHelp {
  const all = terms(text, about);
  const chips: SearchChip[] = all.flatMap(({ not, operator, values, from, to }) => {
    if (operator === null) return [];
    const title = operator.charAt(0).toUpperCase() + operator.slice(1);
    return [{ label: `${not ? "Not " : ""}${title}: ${values.join(" or ")}`, at: { from, to } }];
  });
  const words = all
    .filter((term) => term.operator === null && !term.not)
    .map(({ values, to }) => ({ text: folded(values.join(" ")), prefix: to === text.length }));
  const unknown = all.flatMap(({ operator, values }) =>
    operator === null ? [/^([a-z]{2,}):[^/]/i.exec(values[0] ?? "")?.[1]] : [],
  );
  const notes = unknown.flatMap((name) => (name === undefined ? [] : [`“${name}:” is no operator here.`]));
  return { chips, notes, words, ...completions(library, about, text, caret) };
}

function completions(library: Library, about: About, text: string, caret: number) {
  const typed = /(?:([a-z]+):)?([^\s:]*)$/i.exec(text.slice(0, caret));
  const [, name, rest = ""] = typed ?? [];
  const at = { from: caret - rest.length, to: caret };
  if (name === undefined) {
    const fits = OPERATORS[about].filter((each) => rest !== "" && each.startsWith(rest.toLowerCase()));
    return {
      at,
      options: fits.map((each) => ({ label: `${each}:`, hint: "", insert: `${each}:`, count: null })),
    };
  }
  const values: Record<string, string[]> = {
    status: library.articles.map(({ status }) => status),
    tag: library.articles.flatMap(({ tags }) => tags),
    by: library.articles.flatMap(({ bylines }) => bylines),
    kicker: library.articles.map(({ kicker }) => kicker),
    language: library.articles.map(({ language }) => language),
    in: library.issues.map(({ number }) => String(number)),
    is: ["used", "unused"],
    missing: ["credit", "alt", "dek"],
    has: ["picture", "credit", "alt"],
  };
  const known = values[name.toLowerCase()] ?? [];
  const fits = [...new Set(known)].filter((value) => value !== "" && folded(value).startsWith(folded(rest)));
  const options = fits.slice(0, 8).map((value) => {
    const insert = /[\s,]/.test(value) ? `"${value}" ` : `${value} `;
    return { label: value, hint: "", insert, count: known.filter((each) => each === value).length };
  });
  return { at, options };
}

/** The kept searches, with how much each finds. */
export function searches(library: Library, about: About, count: (query: string) => number): SearchList {
  const kept = library.searches.filter((search) => search.about === about);
  return {
    searches: kept
      .map(({ id, version, name, query }) => {
        return { search: id, version, name, query, count: count(query), more: false };
      })
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}
