import type { Article, Block, CallToAction, Document, Illustration, Status } from "../contract";
import { asItIs, jpeg, noCredit, noCrops, noRights } from "./blank";
import type { Library, Slot } from "./library";
import { sampleClippings, sampleFeeds } from "./wire";

const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 10, 23, 9);

/** The text of one or more paragraphs as a document. */
export function text(...paragraphs: string[]): Document {
  const content: Block[] = paragraphs.map((words) => ({
    type: "paragraph",
    ...(words ? { content: [{ type: "text", text: words }] } : {}),
  }));
  return { type: "doc", content };
}

function picture(id: string, name: string, alt: string, by: string | null): Illustration {
  return {
    id,
    version: 1,
    file: jpeg(id, name, [1600, 1067]),
    alt,
    caption: "",
    credit: {
      ...noCredit(),
      role: "illustration",
      by: by ? [by] : [],
      for_whom: by ? "The Weekly Proof" : "",
    },
    rights: { ...noRights(), category: "commissioned", holder: by ?? "" },
    focal: null,
    crops: noCrops(),
    created_at_ms: START_MS,
  };
}

function article(id: number, kicker: string, headline: string, rest: Partial<Article> = {}): Article {
  return {
    id: `article-${id}`,
    version: 1,
    kicker,
    headline,
    dek: "",
    bylines: ["Ada Quill"],
    body: text(`${headline}: the first words of a story that was invented to fill this table.`),
    call_to_action: null,
    tags: [],
    status: "ready",
    language: "en",
    picture: null,
    awaited_credit: null,
    short: "",
    slug: "",
    link: "",
    embargo_until_ms: null,
    sources: "",
    notes: "",
    created_at_ms: START_MS - id * DAY_MS,
    changed_at_ms: START_MS - id * DAY_MS,
    ...rest,
  };
}

const invitation: CallToAction = {
  heading: "Know a friend who would read this?",
  text: "Pass the Proof on. It takes one click and makes a Friday better.",
  label: "Send it on",
  href: "https://example.com/pass-on",
};

const pictures = () => [
  picture("coral", "coral-tanks.jpg", "Rows of tanks with young coral under blue light", "Mina Park"),
  picture("buses", "night-bus.jpg", "A night bus at an empty stop", "O. Lindqvist"),
  picture("chat", "chat-app.jpg", "A phone lying face down on a desk", "D. Zheng"),
  picture("mill", "mill-chess.jpg", "Two players at a chess board before a mill", null),
  picture("tea", "tea-terraces.jpg", "Tea terraces in the morning", null),
];

const articles = () => [
  article(1, "Science", "The lab that grows coral in a warehouse", {
    picture: "coral",
    dek: "Warm water, blue light and a lot of patience.",
    changed_at_ms: START_MS + 5,
  }),
  article(2, "Society", "Night buses and the people who ride them", { picture: "buses" }),
  article(3, "Business & Technology", "State firms tell staff to leave the chat app", {
    picture: "chat",
    dek: "Regulators pry at a walled garden while offices move to quieter tools.",
  }),
  article(4, "Society", "A chess club in the shadow of the mill", { picture: "mill", status: "draft" }),
  article(5, "茶", "春茶:山上的新一代", {
    picture: "tea",
    language: "zh-Hans",
    body: text("山上的茶园换了一代人。"),
  }),
  article(6, "Business & Technology", "Tea exports find a new route west", { picture: "tea" }),
  article(7, "Business & Technology", "Chip school opens its doors"),
  article(8, "Culture", "مكتبة صغيرة في قطار الليل", {
    language: "ar",
    body: text("قطار ومكتبة وليل طويل."),
  }),
  article(9, "Culture", "An orchestra of borrowed instruments", { status: "edit" }),
  article(10, "Science", "What the sand in old hourglasses remembers", { status: "idea", bylines: [] }),
  article(11, "Society", "Letters to a lighthouse keeper", { status: "draft" }),
];

const story = (id: string, article: number, treatment: "lead" | "standard" | "brief"): Slot => ({
  id,
  version: 1,
  content: {
    kind: "story",
    article: `article-${article}`,
    treatment,
    headline: null,
    dek: null,
    picture: asItIs(),
  },
});

const board = (): Slot[] => [
  { id: "slot-1", version: 1, content: { kind: "section", title: "Top story" } },
  story("slot-2", 3, "lead"),
  { id: "slot-3", version: 1, content: { kind: "section", title: "Business & Technology" } },
  story("slot-4", 6, "standard"),
  story("slot-5", 7, "brief"),
  {
    id: "slot-6",
    version: 1,
    content: { kind: "note", body: text("Five links worth your weekend", "Picked by Ada Quill.") },
  },
  { id: "slot-7", version: 1, content: { kind: "call_to_action", ...invitation } },
];

/** A small invented library: one issue half assembled, stories and pictures beside it. */
export function sampleLibrary(): Library {
  return {
    publication: {
      id: "publication",
      version: 1,
      name: "The Weekly Proof",
      language: "en",
      time_zone: "Europe/Berlin",
      postal_address: "1 Galley Lane, Inkford",
      credit_patterns: { of_role: {} },
    },
    articles: articles(),
    illustrations: pictures(),
    issues: [
      {
        id: "issue-42",
        version: 1,
        number: 42,
        date: "2026-11-27",
        subject: "Leave the chat: state firms turn on an app they can’t quit",
        preheader: "Plus coral in a warehouse, and who owns the spring tea",
        theme: "broadsheet",
      },
    ],
    boards: { "issue-42": board() },
    searches: [],
    clippings: sampleClippings(),
    feeds: sampleFeeds(),
  };
}

/** As many articles and slots as a test of large lists needs. */
export function largeLibrary(articleCount: number, slotCount: number): Library {
  const library = sampleLibrary();
  const statuses: Status[] = ["ready", "draft", "edit", "idea"];
  library.articles = Array.from({ length: articleCount }, (_, n) =>
    article(n + 1, "Society", `Story number ${n + 1} of a long year`, {
      status: statuses[n % 4] ?? "draft",
      picture: n % 3 === 0 ? "tea" : null,
    }),
  );
  library.boards["issue-42"] = Array.from({ length: slotCount }, (_, n) =>
    n % 10 === 0
      ? { id: `slot-${n + 1}`, version: 1, content: { kind: "section", title: `Section ${n / 10 + 1}` } }
      : story(`slot-${n + 1}`, n + 1, n % 10 === 1 ? "lead" : "standard"),
  );
  return library;
}

/** The sample library, or for an address such as `?articles=100000&slots=200` a large one. */
export function libraryFor(address: URLSearchParams): Library {
  const articles = Number(address.get("articles"));
  const slots = Number(address.get("slots"));
  return articles > 0 || slots > 0 ? largeLibrary(Math.max(articles, slots), slots) : sampleLibrary();
}
