import type {
  Article,
  ArticleCard,
  ArticleList,
  ArticleQuery,
  Block,
  BoardView,
  Document,
  IllustrationCard,
  Inline,
  Issue,
  IssueList,
  Length,
  Note,
  PlacedIn,
  RoundupLink,
  SizeView,
  SlotCard,
  StatusCount,
} from "../contract";
import { boardOf, found, type Library, type Slot } from "./library";
import { mailDocument, slotBytes } from "./mail";
import { cardFor } from "./pictures";
import { articleMatches, found as foundIn } from "./search";
import { ran } from "./wire";

const CLIP_BYTES = 102_000;

/** A day in words. */
export function dateText(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const words = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", words).format(day).replace(",", "");
}

/** What clocks in a time zone show at a moment: "2026-11-27T14:02". */
export function localOf(atMs: number, timeZone: string): string {
  const words = { dateStyle: "short", timeStyle: "short", timeZone } as const;
  return new Intl.DateTimeFormat("sv", words).format(atMs).replace(" ", "T");
}

/** The moment at which clocks in a time zone show a local time. The core alone knows what to do where clocks change. */
export function momentOf(local: string, timeZone: string): number {
  const guess = Date.parse(`${local}Z`);
  return guess - (Date.parse(`${localOf(guess, timeZone)}Z`) - guess);
}

/** A short name made of a headline. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join("-");
}

/** A moment as a person reads it in a time zone: "27 Nov 2026, 09:30". */
export function moment(atMs: number, timeZone: string): string {
  const words = {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  return new Intl.DateTimeFormat("en-GB", { ...words, timeZone }).format(atMs);
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

/** The words of a body, one line a block. */
export function lines(body: Document): string[] {
  return (body.content ?? []).flatMap(blockLines).filter((line) => line !== "");
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [(block.content ?? []).map(inlineText).join("")];
    case "bullet_list":
    case "ordered_list":
      return block.content.flatMap((item) => (item.content ?? []).flatMap(blockLines));
    case "blockquote":
      return [...block.content.flatMap(blockLines), block.attrs.source];
    default:
      return [];
  }
}

const inlineText = (inline: Inline) => (inline.type === "text" ? inline.text : "\n");

export function length(body: Document): Length {
  const words =
    lines(body)
      .join(" ")
      .match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)?.length ?? 0;
  return { words, minutes: Math.ceil(words / 230) };
}

export function articleCard(library: Library, article: Article, inIssue: boolean): ArticleCard {
  const { id, kicker, headline, dek, status, language, changed_at_ms } = article;
  const picture = cardFor(library, article.picture);
  return {
    article: id,
    kicker,
    headline,
    dek,
    status,
    language,
    length: length(article.body),
    picture,
    in_issue: inIssue,
    embargo_text:
      (article.embargo_until_ms ?? 0) > Date.now()
        ? moment(article.embargo_until_ms ?? 0, library.publication.time_zone)
        : null,
    changed_at_ms,
    found: null,
  };
}

export function articles(library: Library, query: ArticleQuery): ArticleList {
  const here = storiesOn(query.issue ? boardOf(library, query.issue) : []);
  const anywhere = storiesOn(Object.values(library.boards).flat());
  const matching = library.articles
    .filter((article) => !query.unused || !anywhere.has(article.id))
    .filter((article) => articleMatches(library, article, query.text))
    .sort((a, b) => b.changed_at_ms - a.changed_at_ms);
  const counts = new Map<string, StatusCount>();
  for (const { status } of matching) {
    counts.set(status, { status, count: (counts.get(status)?.count ?? 0) + 1 });
  }
  const chosen = matching.filter((article) => query.status === null || article.status === query.status);
  const page = chosen.slice(query.offset, query.offset + query.limit);
  return {
    total: chosen.length,
    more: false,
    counts: [...counts.values()],
    articles: page.map((article) => ({
      ...articleCard(library, article, here.has(article.id)),
      found: foundIn(article, query.text),
    })),
  };
}

function storiesOn(board: Slot[]): Set<string> {
  return new Set(board.flatMap(({ content }) => (content.kind === "story" ? [content.article] : [])));
}

export function issues(library: Library): IssueList {
  const cards = library.issues.map(({ id, number, date, subject }) => ({
    issue: id,
    number,
    date,
    date_text: dateText(date),
    subject,
    stories: storiesOn(boardOf(library, id)).size,
  }));
  const sorted = cards.sort((a, b) => b.number - a.number);
  return { issues: sorted, next: sorted.at(-1)?.issue ?? null };
}

/** The boards on which slots of this kind stand. */
export function placedWhere(library: Library, holds: (slot: Slot) => boolean): PlacedIn[] {
  return library.issues.flatMap((issue) =>
    boardOf(library, issue.id)
      .filter(holds)
      .map((slot) => ({
        issue: issue.id,
        number: issue.number,
        date_text: dateText(issue.date),
        slot: slot.id,
      })),
  );
}

export function size(bytes: number): SizeView {
  return { bytes, text: kilobytes(bytes), clip_bytes: CLIP_BYTES, clip_text: kilobytes(CLIP_BYTES) };
}

export function board(library: Library, id: string): BoardView {
  const issue: Issue = found(library.issues, id, "issue");
  const slots = boardOf(library, id).map((slot) => slotCard(library, slot, id));
  const told = slots.flatMap(({ story }) =>
    story ? [found(library.articles, story.article, "article")] : [],
  );
  const minutes = told.reduce((sum, article) => sum + length(article.body).minutes, 0);
  const { outerHTML } = mailDocument(library, id).documentElement;
  const bytes = new TextEncoder().encode(outerHTML).length;
  return { issue, date_text: dateText(issue.date), stories: told.length, minutes, size: size(bytes), slots };
}

const KINDS = {
  section: "Section",
  note: "Note",
  picture: "Picture",
  call_to_action: "Call to action",
  links: "Links",
  divider: "Divider",
} as const;
const TREATMENTS = { lead: "Lead", standard: "Standard", brief: "Brief" } as const;

function slotCard(library: Library, { id, version, content }: Slot, issue: string): SlotCard {
  const size_bytes = slotBytes(library, content);
  const base = {
    slot: id,
    version,
    content,
    story: null,
    picture: null,
    dek: "",
    notes: [],
    ran: [],
    size_bytes,
    size_text: kilobytes(size_bytes),
  };
  if (content.kind === "story") {
    const article = found(library.articles, content.article, "article");
    const picture = content.treatment === "brief" ? null : cardFor(library, article.picture);
    return {
      ...base,
      kind_text: TREATMENTS[content.treatment],
      headline: content.headline ?? article.headline,
      dek: content.dek ?? article.dek,
      story: { article: article.id, headline: article.headline, dek: article.dek, status: article.status },
      picture,
      notes: [pictureNote(picture)],
    };
  }
  const named = { ...base, kind_text: KINDS[content.kind] };
  if (content.kind === "section") return { ...named, headline: content.title };
  if (content.kind === "call_to_action") return { ...named, headline: content.heading, dek: content.text };
  if (content.kind === "note") {
    const [first = "", ...rest] = lines(content.body);
    return { ...named, headline: first, dek: rest.join(" ") };
  }
  if (content.kind === "links") {
    const before = content.links.flatMap(({ id: link, href, title }) => {
      const elsewhere = ran(library, href).find((each) => each.issue !== null && each.issue !== issue);
      return elsewhere ? [{ link, title, text: elsewhere.text }] : [];
    });
    const said = before.map(({ title, text }): Note => ({ tone: "look_at", text: `“${title}”: ${text}` }));
    const notes = [...linkNotes(content.links), ...said];
    return {
      ...named,
      headline: content.title,
      notes,
      ran: before.map(({ link, text }) => ({ link, text })),
    };
  }
  if (content.kind === "divider") return { ...named, headline: "" };
  const picture = cardFor(library, content.illustration);
  return { ...named, headline: picture?.name ?? "", picture, notes: [pictureNote(picture)] };
}

function linkNotes(links: readonly RoundupLink[]): Note[] {
  const count = (many: readonly RoundupLink[]) => (many.length === 1 ? "1 link" : `${many.length} links`);
  const nowhere = links.filter((link) => link.href.trim() === "");
  const unnamed = links.filter((link) => link.source.trim() === "");
  const notes: Note[] = [{ tone: "plain", text: count(links) }];
  if (nowhere.length > 0) notes.push({ tone: "must_fix", text: `${count(nowhere)} without an address` });
  if (unnamed.length > 0) notes.push({ tone: "look_at", text: `${count(unnamed)} without a source` });
  return notes;
}

function pictureNote(picture: IllustrationCard | null): Note {
  if (!picture) return { tone: "plain", text: "No picture" };
  if (picture.credit_line === null) return { tone: "must_fix", text: "Picture has no credit" };
  return { tone: "plain", text: picture.credit_line };
}
