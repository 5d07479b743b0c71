import type { Calls, ChangedRow, Kind } from "../contract";
import { text } from "./fixtures";
import { KEEPING } from "./keep";
import { boardOf, contentOf, found, placed, refused, type Library, type Slot } from "./library";
import { changeLink, links_move, links_place, links_remove } from "./links";
import { PICTURE_WRITES } from "./picture-write";
import { lines, momentOf, slugOf } from "./read";
import { REVISION_WRITES, sitDown } from "./revisions";

/** A step being made: what it may change, and what it says of it. */
export interface Step {
  library: Library;
  /** A fresh id. */
  id: (noun: string) => string;
  /** A fresh version. */
  version: () => number;
  /** Says what was done, and to which rows. */
  did: (label: string, kind: Kind, ids: string[], issue?: string) => void;
  /** Says that what was done is beside the content, and no step. */
  noted: (label: string) => void;
}

export type Write<N extends keyof Calls> = (step: Step, body: Calls[N]["takes"]) => Calls[N]["gives"];

/** Refuses a save that was based on an older state. */
export function fresh(row: { version: number }, base: number, noun: string) {
  if (row.version === base) return;
  throw refused(
    `${noun}.stale_version`,
    `This ${noun} was changed elsewhere since you opened it.`,
    "Compare both texts and keep what you want.",
  );
}

export const quoted = (words: string) => `“${words.length > 40 ? `${words.slice(0, 39)}…` : words}”`;

function titleOf(library: Library, { content }: Slot): string {
  switch (content.kind) {
    case "story":
      return quoted(content.headline ?? found(library.articles, content.article, "article").headline);
    case "section":
      return quoted(content.title);
    case "note":
      return quoted(lines(content.body)[0] ?? "Note");
    case "call_to_action":
      return quoted(content.heading);
    case "links":
      return `links ${quoted(content.title)}`;
    case "picture":
      return "picture";
    case "divider":
      return "divider";
  }
}

const what = (library: Library, slots: Slot[]) =>
  slots.length === 1 && slots[0] ? titleOf(library, slots[0]) : `${slots.length} slots`;

function named(board: Slot[], ids: string[]): Slot[] {
  return ids.map((id) => found(board, id, "slot"));
}

const issue_place: Write<"issue_place"> = (step, { issue, what: things, place }) => {
  const board = boardOf(step.library, issue);
  for (const thing of things) {
    if (thing.kind === "story") found(step.library.articles, thing.article, "article");
    if (thing.kind === "picture") found(step.library.illustrations, thing.illustration, "illustration");
  }
  const slots = things.map((thing) => {
    // A story that stands there already is moved, not doubled.
    const there = board.find(
      ({ content }) =>
        thing.kind === "story" && content.kind === "story" && content.article === thing.article,
    );
    return (
      there ?? {
        id: step.id("slot"),
        version: step.version(),
        content: contentOf(thing, () => step.id("link")),
      }
    );
  });
  step.library.boards[issue] = placed(board, slots, place);
  const ids = slots.map((slot) => slot.id);
  step.did(`Place ${what(step.library, slots)}`, "slot", ids, issue);
  return { slots: ids };
};

const issue_move: Write<"issue_move"> = (step, { issue, slots: ids, place }) => {
  const board = boardOf(step.library, issue);
  const moving = named(board, ids);
  const after = placed(board, moving, place);
  if (after.some((slot, at) => slot !== board[at])) {
    step.library.boards[issue] = after;
    for (const slot of moving) slot.version = step.version();
    step.did(`Move ${what(step.library, moving)}`, "slot", ids, issue);
  }
  return { slots: ids };
};

const issue_remove: Write<"issue_remove"> = (step, { issue, slots: ids }) => {
  const board = boardOf(step.library, issue);
  const leaving = named(board, ids);
  step.library.boards[issue] = board.filter((slot) => !leaving.includes(slot));
  step.did(`Take off ${what(step.library, leaving)}`, "slot", ids, issue);
  return {};
};

const issue_treat: Write<"issue_treat"> = (step, { issue, slots: ids, treatment }) => {
  const treated = named(boardOf(step.library, issue), ids).filter(
    ({ content }) => content.kind === "story" && content.treatment !== treatment,
  );
  if (treated.length === 0) return {};
  for (const slot of treated) {
    Object.assign(slot.content, { treatment });
    slot.version = step.version();
  }
  const treatedIds = treated.map((slot) => slot.id);
  step.did(`Run ${what(step.library, treated)} as ${treatment}`, "slot", treatedIds, issue);
  return {};
};

const slot_save: Write<"slot_save"> = (step, { slot: id, base, changes }) => {
  const entry = Object.entries(step.library.boards).find(([, board]) => board.some((slot) => slot.id === id));
  const [issue, board] = entry ?? ["", []];
  const slot = found(board, id, "slot");
  fresh(slot, base, "slot");
  for (const { field, value } of changes) {
    if (field === "link") changeLink(slot, value);
    else if (field === "call_to_action") Object.assign(slot.content, value);
    else Object.assign(slot.content, { [field]: value });
  }
  slot.version = step.version();
  step.did(`Change ${titleOf(step.library, slot)}`, "slot", [id], issue);
  return { version: slot.version };
};

const issue_new: Write<"issue_new"> = (step, body) => {
  const last = step.library.issues.reduce((most, issue) => Math.max(most, issue.number), 0);
  const latest = step.library.issues
    .map((issue) => issue.date)
    .sort()
    .at(-1);
  const number = body.number ?? last + 1;
  const id = step.id("issue");
  const { subject, preheader } = body;
  const date = body.date ?? weekAfter(latest);
  step.library.issues.push({
    id,
    version: step.version(),
    number,
    date,
    subject,
    preheader,
    theme: "broadsheet",
  });
  step.library.boards[id] = [];
  step.did(`New issue No. ${number}`, "issue", [id]);
  return id;
};

function weekAfter(latest: string | undefined): string {
  const day = latest ? new Date(`${latest}T00:00:00Z`) : new Date();
  if (latest) day.setUTCDate(day.getUTCDate() + 7);
  return day.toISOString().slice(0, 10);
}

const issue_save: Write<"issue_save"> = (step, { issue: id, base, changes }) => {
  const issue = found(step.library.issues, id, "issue");
  fresh(issue, base, "issue");
  for (const { field, value } of changes) Object.assign(issue, { [field]: value });
  issue.version = step.version();
  step.did(`Change ${changes.map((change) => change.field).join(" and ")}`, "issue", [id]);
  return { version: issue.version };
};

const issue_delete: Write<"issue_delete"> = (step, { issue: id }) => {
  const issue = found(step.library.issues, id, "issue");
  step.library.issues = step.library.issues.filter((each) => each !== issue);
  const { [id]: _gone, ...boards } = step.library.boards;
  step.library.boards = boards;
  step.did(`Delete issue No. ${issue.number}`, "issue", [id]);
  return {};
};

const article_new: Write<"article_new"> = (step, { headline }) => {
  const id = step.id("article");
  const now = Date.now();
  step.library.articles.push({
    id,
    version: step.version(),
    kicker: "",
    headline,
    dek: "",
    bylines: [],
    body: text(),
    call_to_action: null,
    tags: [],
    status: "draft",
    language: step.library.publication.language,
    picture: null,
    awaited_credit: null,
    short: "",
    slug: "",
    link: "",
    embargo_until_ms: null,
    sources: "",
    notes: "",
    created_at_ms: now,
    changed_at_ms: now,
  });
  step.did("New article", "article", [id]);
  return id;
};

const article_save: Write<"article_save"> = (step, { article: id, base, changes }) => {
  const article = found(step.library.articles, id, "article");
  fresh(article, base, "article");
  sitDown(step, article);
  const { time_zone } = step.library.publication;
  for (const { field, value } of changes) {
    if (field === "embargo_until")
      article.embargo_until_ms = value === null ? null : momentOf(value, time_zone);
    else if (field === "slug") article.slug = slugOf(value);
    else Object.assign(article, { [field]: value });
  }
  article.version = step.version();
  article.changed_at_ms = Date.now();
  step.did(`Change ${quoted(article.headline)}`, "article", [id]);
  return { version: article.version };
};

const article_delete: Write<"article_delete"> = (step, { article: id }) => {
  const article = found(step.library.articles, id, "article");
  step.library.articles = step.library.articles.filter((each) => each !== article);
  for (const [issue, board] of Object.entries(step.library.boards)) {
    step.library.boards[issue] = board.filter(
      ({ content }) => content.kind !== "story" || content.article !== id,
    );
  }
  step.did(`Delete ${quoted(article.headline)}`, "article", [id]);
  return {};
};

const import_text: Write<"import_text"> = (step, { text: filed }) => {
  const [headline = "", ...body] = filed
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const id = article_new(step, { headline });
  found(step.library.articles, id, "article").body = text(...body);
  step.did(`Take in ${quoted(headline)}`, "article", [id]);
  const recognised = [{ part: "Headline", text: headline }];
  return {
    imported: [
      { article: id, headline, path: "", recognised, body_blocks: body.length, pictures: 0, notes: [] },
    ],
    failed: [],
    known: [],
    issues: [],
  };
};

const publication_save: Write<"publication_save"> = (step, { base, ...fields }) => {
  if (fields.name.trim() === "")
    throw refused(
      "publication.no_name",
      "The publication has no name.",
      "Give it the name that stands in the masthead.",
    );
  if (!isTimeZone(fields.time_zone))
    throw refused(
      "publication.not_a_time_zone",
      `“${fields.time_zone}” is no time zone.`,
      "Write one such as Europe/Lisbon or UTC.",
    );
  fresh(step.library.publication, base, "publication");
  Object.assign(step.library.publication, fields, { version: step.version() });
  step.did("Change the publication", "publication", [step.library.publication.id]);
  return { version: step.library.publication.version };
};

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Every write, each one step. */
export const WRITES = {
  ...REVISION_WRITES,
  issue_place,
  issue_move,
  issue_remove,
  issue_treat,
  slot_save,
  links_place,
  links_move,
  links_remove,
  issue_new,
  issue_save,
  issue_delete,
  article_new,
  article_save,
  article_delete,
  ...PICTURE_WRITES,
  import_text,
  publication_save,
  ...KEEPING,
} satisfies { [N in keyof Calls]?: Write<N> };

/** The rows a step changed, as the core announces them. */
export function changedRows(kind: Kind, ids: string[], issue: string | null): ChangedRow[] {
  return ids.map((id) => ({ kind, id, issue }));
}
