import type { Calls } from "../contract";
import { text } from "./fixtures";
import { found, refused } from "./library";
import type { Step } from "./write";
import { clippingFrom, keyOf, type Wire } from "./wire";

type Write<N extends keyof Calls> = (
  step: Step & { wire: Wire },
  body: Calls[N]["takes"],
) => Calls[N]["gives"];

const quoted = (words: string) => `“${words.length > 40 ? `${words.slice(0, 39)}…` : words}”`;

function fresh(row: { version: number }, base: number, noun: string) {
  if (row.version === base) return;
  throw refused(
    `${noun}.stale_version`,
    `This ${noun} was changed elsewhere since you opened it.`,
    "Compare both texts and keep what you want.",
  );
}

const feed_rename: Write<"feed_rename"> = (step, { feed: id, base, title }) => {
  const feed = found(step.library.feeds, id, "feed");
  fresh(feed, base, "feed");
  if (title.trim() === "")
    throw refused("feed.no_name", "The feed has no name.", "Give it the name by which you know it.");
  feed.title = title.trim();
  feed.version = step.version();
  step.did(`Call a feed ${quoted(feed.title)}`, "feed", [id]);
  return { version: feed.version };
};

const feed_remove: Write<"feed_remove"> = (step, { feed: id }) => {
  const feed = found(step.library.feeds, id, "feed");
  step.library.feeds = step.library.feeds.filter((each) => each !== feed);
  step.did(`Stop following ${quoted(feed.title)}`, "feed", [id]);
  return {};
};

const wire_keep: Write<"wire_keep"> = (step, { items }) => {
  const rows = items.map((id) => found(step.wire.items, id, "feed_item"));
  const added: string[] = [];
  const clippings = rows.map((item) => {
    const known = step.library.clippings.find((each) => keyOf(each.address) === keyOf(item.address));
    if (known) return known.id;
    const { address, title, author, published_at_ms, body } = item;
    const source = found(step.library.feeds, item.feed, "feed").title;
    const known_of = { address, title, description: item.summary, source, author, published_at_ms, body };
    const clipping = clippingFrom(step.id("clipping"), step.version(), known_of);
    step.library.clippings.unshift(clipping);
    added.push(clipping.id);
    return clipping.id;
  });
  if (added.length > 0)
    step.did(
      rows.length === 1 ? `Keep ${quoted(rows[0]?.title ?? "")}` : `Keep ${rows.length} items`,
      "clipping",
      added,
    );
  return { clippings };
};

/** There is no network here: as in the core where a page can't be read, its address is kept alone. */
const clip: Write<"clip"> = (step, { address: typed }) => {
  const address = typed.includes("://") ? typed.trim() : `https://${typed.trim()}`;
  if (!URL.canParse(address) || !/^https?:/.test(address))
    throw refused(
      "net.not_an_address",
      `“${typed}” is no web address.`,
      "Write an address that begins with https:// or http://.",
    );
  const known = step.library.clippings.find((each) => keyOf(each.address) === keyOf(address));
  if (known) return { clipping: known.id, title: known.title, known: true, notes: [] };
  const source = new URL(address).host.replace(/^www\./, "");
  const clipping = clippingFrom(step.id("clipping"), step.version(), { address, title: address, source });
  step.library.clippings.unshift(clipping);
  step.did(`Keep ${quoted(address)}`, "clipping", [clipping.id]);
  const notes = ["This window runs without a network, so only the address was kept."];
  return { clipping: clipping.id, title: address, known: false, notes };
};

const clipping_save: Write<"clipping_save"> = (step, { clipping: id, base, changes }) => {
  const clipping = found(step.library.clippings, id, "clipping");
  fresh(clipping, base, "clipping");
  for (const { field, value } of changes) Object.assign(clipping, { [field]: value });
  clipping.version = step.version();
  step.did(`Change ${quoted(clipping.title)}`, "clipping", [id]);
  return { version: clipping.version };
};

const clippings_delete: Write<"clippings_delete"> = (step, { clippings: ids }) => {
  const gone = ids.map((id) => found(step.library.clippings, id, "clipping"));
  step.library.clippings = step.library.clippings.filter((each) => !gone.includes(each));
  const what = gone.length === 1 ? quoted(gone[0]?.title ?? "") : `${gone.length} clippings`;
  step.did(`Delete ${what}`, "clipping", ids);
  return {};
};

const clipping_draft: Write<"clipping_draft"> = (step, { clipping: id }) => {
  const clipping = found(step.library.clippings, id, "clipping");
  if ((clipping.body.content ?? []).length === 0)
    throw refused(
      "clipping.no_text",
      "Of this clipping only the link was kept, not the text.",
      "Fetch the text first, or begin an article and write it.",
    );
  const article = step.id("article");
  const now = Date.now();
  step.library.articles.push({
    ...structuredClone(step.library.articles[0] ?? found([], "", "article")),
    id: article,
    version: step.version(),
    kicker: "",
    headline: clipping.title,
    dek: clipping.description,
    bylines: [],
    body: clipping.body.content ? clipping.body : text(),
    call_to_action: null,
    tags: [],
    status: "idea",
    language: clipping.language ?? step.library.publication.language,
    picture: null,
    link: clipping.address,
    sources: `The text is for reference: ${clipping.source}. ${clipping.address}`,
    notes: "",
    created_at_ms: now,
    changed_at_ms: now,
  });
  step.did(`Begin an article from ${quoted(clipping.title)}`, "article", [article]);
  return article;
};

/** The wire's own steps. */
export const WIRE_WRITES = {
  feed_rename,
  feed_remove,
  wire_keep,
  clip,
  clipping_save,
  clippings_delete,
  clipping_draft,
} satisfies { [N in keyof Calls]?: Write<N> };
