import type {
  Article,
  ArticleId,
  ArticleText,
  Calls,
  RevisionCard,
  RevisionId,
  StepOrigin,
  TextField,
} from "../contract";
import { FIELDS, compared, titleOf } from "./compare";
import { found, refused, type Library } from "./library";
import { length, moment } from "./read";
import type { Step } from "./write";

/** An earlier text of an article; kept outside of steps, so that no undo takes it away. */
export interface Revision {
  id: RevisionId;
  article: ArticleId;
  at_ms: number;
  origin: StepOrigin;
  name: string | null;
  text: ArticleText;
}

/** A pause that is longer ends a sitting. */
const PAUSE_MS = 600_000;

export function textOf(article: Article): ArticleText {
  return Object.fromEntries(FIELDS.map((field) => [field, article[field]])) as unknown as ArticleText;
}

/** Keeps an article's text as it was, where a sitting begins with the next save. */
export function sitDown(step: Step, article: Article) {
  const { library } = step;
  const last = library.sittings?.[article.id];
  if (last === undefined || Date.now() - last > PAUSE_MS) keep(step, article, null);
  library.sittings = { ...library.sittings, [article.id]: Date.now() };
}

function keep(step: Step, article: Article, name: string | null): RevisionId {
  return keepText(step, article.id, textOf(article), article.changed_at_ms, name);
}

function keepText(step: Step, article: ArticleId, text: ArticleText, at_ms: number, name: string | null) {
  const all = (step.library.revisions ??= []);
  const known = all.find(
    (each) => each.article === article && JSON.stringify(each.text) === JSON.stringify(text),
  );
  if (known && (name === null || known.name === null)) {
    known.name ??= name;
    return known.id;
  }
  const id = step.id("revision");
  all.unshift({ id, article, at_ms, origin: "window", name, text: structuredClone(text) });
  return id;
}

function revisionOf(library: Library, id: RevisionId): Revision {
  return found(library.revisions ?? [], id, "revision");
}

const kilobytes = (text: ArticleText) => `${(JSON.stringify(text).length / 1000).toFixed(1)} KB`;

function told(before: ArticleText, after: ArticleText): { changed: TextField[]; summary: string } {
  const changed = FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  const titles = changed.map((field, at) => (at === 0 ? titleOf(field) : titleOf(field).toLowerCase()));
  const more = length(after.body).words - length(before.body).words;
  const last = titles.pop();
  const list = titles.length > 0 ? `${titles.join(", ")} and ${last}` : (last ?? "");
  const words = `${Math.abs(more)} ${Math.abs(more) === 1 ? "word" : "words"} ${more > 0 ? "more" : "fewer"}`;
  return { changed, summary: more === 0 ? list : `${list} · ${words}` };
}

function list(library: Library, id: ArticleId): Calls["revisions"]["gives"] {
  const article = found(library.articles, id, "article");
  const zone = library.publication.time_zone;
  const all = (library.revisions ?? []).filter((each) => each.article === id);
  const cards = all.map((each, at): RevisionCard => {
    const before = all[at + 1];
    const what = before
      ? told(before.text, each.text)
      : { changed: [], summary: "The first text that was kept" };
    return {
      revision: each.id,
      at_ms: each.at_ms,
      at: moment(each.at_ms, zone),
      origin: each.origin,
      words: length(each.text.body).words,
      size_bytes: JSON.stringify(each.text).length,
      size: kilobytes(each.text),
      name: each.name,
      ...what,
    };
  });
  const text = textOf(article);
  const newest = all[0];
  return {
    now: {
      version: article.version,
      at: moment(article.changed_at_ms, zone),
      words: length(text.body).words,
      size: kilobytes(text),
      ...(newest ? told(newest.text, text) : { changed: [], summary: "" }),
    },
    revisions: cards,
  };
}

/** The reads. */
export const REVISION_READS = {
  revisions: (library: Library, { article }: Calls["revisions"]["takes"]) => list(library, article),
  revision: (library: Library, { revision }: Calls["revision"]["takes"]) => {
    const { article, at_ms, origin, name, text } = revisionOf(library, revision);
    return { article, at: moment(at_ms, library.publication.time_zone), origin, name, text };
  },
  revision_compare: (library: Library, { article, from, to }: Calls["revision_compare"]["takes"]) => {
    const title = ({ name, at_ms }: Revision) => name ?? moment(at_ms, library.publication.time_zone);
    const old = revisionOf(library, from);
    const later = to === null ? null : revisionOf(library, to);
    const now = later?.text ?? textOf(found(library.articles, article, "article"));
    return { from: title(old), to: later ? title(later) : "Now", comparison: compared(old.text, now) };
  },
  text_compare: (library: Library, { article, text }: Calls["text_compare"]["takes"]) =>
    compared(textOf(found(library.articles, article, "article")), text),
};

function name(step: Step, body: Calls["revision_name"]["takes"]): RevisionId {
  const given = body.name.trim();
  step.noted("Name a revision");
  if (body.revision !== null) {
    revisionOf(step.library, body.revision).name = given || null;
    return body.revision;
  }
  if (!given)
    throw refused("revision.no_name", "This version has no name.", "Write what it should be called.");
  return keep(step, found(step.library.articles, body.article, "article"), given);
}

function keepUnsaved(step: Step, body: Calls["revision_keep"]["takes"]): RevisionId {
  found(step.library.articles, body.article, "article");
  step.noted("Keep a text");
  return keepText(step, body.article, body.text, Date.now(), body.name);
}

function restore(step: Step, body: Calls["revision_restore"]["takes"]): { version: number } {
  const article = found(step.library.articles, body.article, "article");
  if (article.version !== body.base)
    throw refused(
      "article.stale_version",
      "This article was changed since it was opened here; nothing was overwritten.",
      "Compare the two texts, and save what should stay.",
    );
  const { text, at_ms } = revisionOf(step.library, body.revision);
  keep(step, article, null);
  Object.assign(article, structuredClone(text), { version: step.version(), changed_at_ms: Date.now() });
  const at = moment(at_ms, step.library.publication.time_zone);
  step.did(`Restore “${article.headline}” of ${at}`, "article", [article.id]);
  return { version: article.version };
}

function ofText(step: Step, { beside, text }: Calls["article_of_text"]["takes"]): ArticleId {
  const like = step.library.articles.find((each) => each.id === beside);
  const id = step.id("article");
  const now = Date.now();
  const decided = { status: "draft", picture: like?.picture ?? null, awaited_credit: null } as const;
  const times = { embargo_until_ms: null, created_at_ms: now, changed_at_ms: now };
  step.library.articles.push({ id, version: step.version(), ...text, ...decided, ...times });
  step.did(`Keep a second text of “${text.headline}”`, "article", [id]);
  return id;
}

/** The writes. */
export const REVISION_WRITES = {
  revision_name: name,
  revision_keep: keepUnsaved,
  revision_restore: restore,
  article_of_text: ofText,
};
