import type {
  Calls,
  Clipping,
  ClippingCard,
  Document,
  FeedCard,
  FeedTrouble,
  ItemState,
  RanBefore,
  WireItem,
} from "../contract";
import { found, refused, type Library } from "./library";
import { moment } from "./read";

/** A feed that is followed. */
export interface Feed {
  id: string;
  version: number;
  address: string;
  title: string;
  site: string;
}

/** Something that a feed announced. */
export interface FeedItem {
  id: string;
  feed: string;
  address: string;
  title: string;
  summary: string;
  author: string;
  published_at_ms: number | null;
  body: Document;
  state: ItemState;
}

/** What the wire brought; no step changes it. */
export interface Wire {
  items: FeedItem[];
  trouble: Record<string, FeedTrouble>;
  every_minutes: number;
}

const noBody = () => ({ type: "doc" as const });

/** What two addresses of one page have in common; the rule is the core's, in short. */
export function keyOf(address: string): string {
  try {
    const url = new URL(address);
    const query = [...url.searchParams].filter(([name]) => !name.startsWith("utm_"));
    return url.host.replace(/^www\./, "") + url.pathname.replace(/\/+$/, "") + new URLSearchParams(query);
  } catch {
    return "";
  }
}

const published = (library: Library, at: number | null) =>
  at === null ? "" : moment(at, library.publication.time_zone);

const clippingOf = (library: Library, address: string) =>
  library.clippings.find((each) => keyOf(each.address) === keyOf(address))?.id ?? null;

function holds(text: string, ...fields: string[]): boolean {
  const haystack = fields.join(" ").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => haystack.includes(word));
}

/** The stories of a page and where they stand, then the links roundups that lead there. */
export function ran(library: Library, address: string): RanBefore[] {
  return [...told(library, address), ...linked(library, address)];
}

function linked(library: Library, address: string): RanBefore[] {
  const key = keyOf(address);
  if (key === "") return [];
  return library.issues.flatMap((issue): RanBefore[] => {
    const links = (library.boards[issue.id] ?? []).flatMap(({ content }) =>
      content.kind === "links" ? content.links : [],
    );
    const link = links.find((each) => keyOf(each.href) === key);
    if (!link) return [];
    return [{ text: `Linked in No. ${issue.number}`, headline: link.title, article: null, issue: issue.id }];
  });
}

function told(library: Library, address: string): RanBefore[] {
  return library.articles
    .filter((article) => article.link !== "" && keyOf(article.link) === keyOf(address))
    .flatMap((article): RanBefore[] => {
      const issues = library.issues.filter((issue) =>
        (library.boards[issue.id] ?? []).some(
          ({ content }) => content.kind === "story" && content.article === article.id,
        ),
      );
      const of = { headline: article.headline, article: article.id };
      if (issues.length === 0) return [{ ...of, text: "Taken in as an article", issue: null }];
      return issues.map((issue) => ({ ...of, text: `Ran in No. ${issue.number}`, issue: issue.id }));
    });
}

function shown(library: Library, item: FeedItem): WireItem {
  const { id, feed, address, title, summary, author, state } = item;
  return {
    item: id,
    feed,
    source: found(library.feeds, feed, "feed").title,
    address,
    title,
    summary,
    author,
    published: published(library, item.published_at_ms),
    state,
    clipping: clippingOf(library, address),
    ran: ran(library, address),
  };
}

/** The items of feeds that are followed. */
const followed = (library: Library, wire: Wire) =>
  wire.items.filter((item) => library.feeds.some((feed) => feed.id === item.feed));

export function feeds(library: Library, wire: Wire): Calls["feeds"]["gives"] {
  const cards = library.feeds.map((feed): FeedCard => {
    const items = wire.items.filter((item) => item.feed === feed.id);
    const unread = items.filter((item) => item.state === "unread" && !clippingOf(library, item.address));
    const { id, version, title, address, site } = feed;
    const counts = { items: items.length, unread: unread.length };
    return {
      feed: id,
      version,
      title,
      address,
      site,
      ...counts,
      checked: items.length > 0 ? published(library, items[0]?.published_at_ms ?? null) : null,
      trouble: wire.trouble[id] ?? null,
    };
  });
  const sorted = cards.sort((a, b) => a.title.localeCompare(b.title));
  const unread = cards.reduce((sum, card) => sum + card.unread, 0);
  return { feeds: sorted, unread, every_minutes: wire.every_minutes, refreshing: null };
}

export function wireList(
  library: Library,
  wire: Wire,
  { text, feed, show, limit, offset }: Calls["wire"]["takes"],
): Calls["wire"]["gives"] {
  const matching = followed(library, wire)
    .filter((item) => feed === null || item.feed === feed)
    .filter((item) => holds(text, item.title, item.summary, item.author))
    .sort((a, b) => (b.published_at_ms ?? 0) - (a.published_at_ms ?? 0))
    .map((item) => shown(library, item));
  const tests = {
    all: () => true,
    unread: (item: WireItem) => item.clipping === null && item.state === "unread",
    kept: (item: WireItem) => item.clipping !== null,
    passed: (item: WireItem) => item.clipping === null && item.state === "passed",
  };
  const count = (of: keyof typeof tests) => matching.filter(tests[of]).length;
  const counts = { all: count("all"), unread: count("unread"), kept: count("kept"), passed: count("passed") };
  return {
    total: counts[show],
    counts,
    items: matching.filter(tests[show]).slice(offset, offset + limit),
  };
}

export function wireItem(library: Library, wire: Wire, id: string): Calls["wire_item"]["gives"] {
  const item = found(wire.items, id, "feed_item");
  return { item: shown(library, item), body: item.body };
}

export function clippings(
  library: Library,
  { text, limit, offset }: Calls["clippings"]["takes"],
): Calls["clippings"]["gives"] {
  const matching = library.clippings.filter((each) =>
    holds(text, each.title, each.description, each.source, each.author, each.note, each.address),
  );
  const cards = matching.slice(offset, offset + limit).map((each): ClippingCard => {
    const { id, address, title, description, source, author, language } = each;
    return {
      clipping: id,
      address,
      title,
      description,
      source,
      author,
      published: published(library, each.published_at_ms),
      language,
      has_text: (each.body.content ?? []).length > 0,
      ran: ran(library, address),
    };
  });
  return { total: matching.length, clippings: cards };
}

export function clipping(library: Library, id: string): Calls["clipping"]["gives"] {
  const kept = found(library.clippings, id, "clipping");
  return {
    clipping: kept,
    published: published(library, kept.published_at_ms),
    ran: ran(library, kept.address),
  };
}

/** A clipping of what is known of a page. */
export function clippingFrom(id: string, version: number, known: Partial<Clipping>): Clipping {
  return {
    id,
    version,
    address: "",
    title: "",
    description: "",
    source: "",
    author: "",
    published_at_ms: null,
    language: null,
    picture: null,
    note: "",
    body: noBody(),
    created_at_ms: Date.now(),
    ...known,
  };
}

/** What asks the network is refused: there is none here. */
export function noNetwork(): never {
  throw refused(
    "memory.no_network",
    "This window runs without a network.",
    "Start Pasteup itself to fetch pages and feeds.",
  );
}

const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 10, 23, 9);

const feed = (id: string, title: string, address: string): Feed => ({
  id,
  version: 1,
  address,
  title,
  site: new URL(address).origin,
});

export const sampleFeeds = (): Feed[] => [
  feed("feed-kiln", "Kiln & Glaze", "https://kiln.example/feed"),
  feed("feed-harbour", "The Harbour Letter", "https://harbour.example/atom.xml"),
  feed("feed-tea", "山茶週報", "https://tea.example/feed.json"),
];

const item = (n: number, feedId: string, title: string, rest: Partial<FeedItem> = {}): FeedItem => ({
  id: `item-${n}`,
  feed: feedId,
  address: `https://${feedId.slice(5)}.example/${n}`,
  title,
  summary: `${title}: the first words of something that was invented to fill this list.`,
  author: "Runa Feldt",
  published_at_ms: START_MS - n * (DAY_MS / 4),
  body: {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: `${title}, told at length.` }] }],
  },
  state: "unread",
  ...rest,
});

export const sampleWire = (): Wire => ({
  items: [
    item(1, "feed-kiln", "A glaze that remembers the fire"),
    item(2, "feed-harbour", "The ferry that waits for nobody", { author: "" }),
    item(3, "feed-tea", "春茶上山：十二位茶農的一天", { author: "林若水" }),
    item(4, "feed-kiln", "Why old kilns lean to the east", { state: "read" }),
    item(5, "feed-harbour", "Minutes of the pilots’ guild, with one surprise", { state: "passed" }),
    item(6, "feed-kiln", "The clay under the football ground", { body: noBody() }),
  ],
  trouble: {
    "feed-harbour": {
      since: "22 Nov 2026, 09:00",
      code: "net.unreachable",
      message: "The server harbour.example can’t be reached.",
      action: "Try again later, or open the page in a browser.",
    },
  },
  every_minutes: 30,
});

export const sampleClippings = (): Clipping[] => [
  clippingFrom("clipping-1", 1, {
    address: "https://mill.example/chess",
    title: "The mill where the clocks run backwards",
    description: "A club plays by candle and hourglass.",
    source: "Mill & Meadow",
    author: "Tove Arden",
    published_at_ms: START_MS - DAY_MS,
    created_at_ms: START_MS,
  }),
];
