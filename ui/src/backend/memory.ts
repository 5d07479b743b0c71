import type { Backend, Shell } from "./backend";
import type { Calls, ChangedRow, Event } from "./contract";
import { sampleLibrary } from "./memory/fixtures";
import { found, refused, type Library } from "./memory/library";
import { cleanHtml } from "./memory/clean";
import { mailDocument, mailText } from "./memory/mail";
import { NEWSROOM_WRITES, newsroomReads } from "./memory/newsroom";
import * as pictures from "./memory/pictures";
import * as read from "./memory/read";
import { REVISION_READS } from "./memory/revisions";
import * as search from "./memory/search";
import { WRITES as WORDS_WRITES, changedRows, type Step } from "./memory/write";
import * as wire from "./memory/wire";
import { WIRE_WRITES } from "./memory/wire-write";

const WRITES = { ...WORDS_WRITES, ...WIRE_WRITES, ...NEWSROOM_WRITES };

type Read = Exclude<keyof Calls, keyof typeof WRITES>;
type Write = (step: Step & { wire: wire.Wire }, body: unknown) => unknown;

interface Done {
  label: string;
  at_ms: number;
  rows: ChangedRow[];
  before: Library;
  after: Library;
}

/**
 * The core's twin for tests of components and for a plain browser: the same calls with the same manners, over plain
 * data. It keeps nothing, and has no files: what needs them is refused.
 */
export class MemoryBackend implements Backend {
  /** The names of the calls that were made, in order. */
  readonly calls: (keyof Calls)[] = [];
  readonly shell: Shell;
  /** What is kept outside of the library, by library and name. */
  readonly unsaved = new Map<string, string>();

  #library: Library;
  #wire = wire.sampleWire();
  #done: Done[] = [];
  #undone: Done[] = [];
  #listeners = new Set<(event: Event) => void>();
  #serial = 1000;
  #mails = new Map<string, string>();

  constructor(library: Library = sampleLibrary()) {
    this.#library = library;
    const nothing = async () => undefined;
    this.shell = {
      openLibrary: async () => noFiles(),
      openAgain: nothing,
      startOver: () => undefined,
      pickFiles: async () => [],
      pickFolder: async () => null,
      saveAs: async () => null,
      onFiles: () => () => undefined,
      copyHtml: nothing,
      openLink: nothing,
      spellIn: nothing,
      clipboardHtml: async () => "",
      clipboardPicture: async () => null,
      reveal: nothing,
      keepUnsaved: async (library, name, text) => void this.unsaved.set(`${library}/${name}`, text),
      unsavedWords: async (library) =>
        [...this.unsaved]
          .filter(([path]) => path.startsWith(`${library}/`))
          .map(([path, text]) => ({ name: path.slice(library.length + 1), text })),
      letGoUnsaved: async (library, name) => void this.unsaved.delete(`${library}/${name}`),
      holdClose: nothing,
      onClosing: () => () => undefined,
      close: nothing,
    };
  }

  async call<N extends keyof Calls>(name: N, body: Calls[N]["takes"]): Promise<Calls[N]["gives"]> {
    this.calls.push(name);
    // What crosses to the core is a copy, on the way there and back.
    const takes = structuredClone(body);
    type Act = (body: Calls[N]["takes"]) => Calls[N]["gives"];
    const write = WRITES[name as keyof typeof WRITES] as Write | undefined;
    const gives = write ? this.#step(write, takes) : (this.#reads[name as Read] as Act)(takes);
    return structuredClone(gives) as Calls[N]["gives"];
  }

  listen(on: (event: Event) => void): () => void {
    this.#listeners.add(on);
    return () => this.#listeners.delete(on);
  }

  url(path: string): string {
    const [kind, id = ""] = path.split("?")[0]?.split("/") ?? [];
    if (kind === "mail") return this.#mailUrl(id, path);
    return drawing(id);
  }

  #step(write: Write, body: unknown): unknown {
    const before = structuredClone(this.#library);
    const after = structuredClone(this.#library);
    const rows: ChangedRow[] = [];
    let label = "";
    let isNote = false;
    const step = {
      library: after,
      wire: this.#wire,
      id: (noun: string) => `${noun}-new-${this.#serial++}`,
      version: () => this.#serial++,
      did: (...[words, kind, ids, issue]: Parameters<Step["did"]>) => {
        label = words;
        rows.push(...changedRows(kind, ids, issue ?? null));
      },
      noted: (words: string) => {
        label = words;
        isNote = true;
      },
    };
    const gives = write(step, body);
    if (isNote) {
      this.#library = after;
      this.#tell(label, []);
    }
    if (rows.length === 0) return gives;
    this.#library = after;
    this.#done.push({ label, at_ms: Date.now(), rows, before, after });
    this.#undone = [];
    this.#tell(label, rows);
    return gives;
  }

  #tell(label: string, rows: ChangedRow[]) {
    for (const on of this.#listeners) on({ event: "changed", label, origin: "window", rows });
  }

  /** Changes what is no part of any step. */
  #wired(change: () => void): Record<string, never> {
    change();
    for (const on of this.#listeners) on({ event: "wire" });
    return {};
  }

  /** Fetching without a network: every feed fails at once. */
  #refreshed() {
    const total = this.#library.feeds.length;
    const ended = { task: 1, done: total, total, fresh: 0, failed: total, running: false };
    for (const on of this.#listeners) on({ event: "refresh", ...ended });
  }

  #back(from: Done[], to: Done[], which: "before" | "after"): { label: string | null } {
    const step = from.pop();
    if (!step) return { label: null };
    to.push(step);
    const { revisions, sittings } = this.#library;
    this.#library = { ...structuredClone(step[which]), revisions, sittings };
    this.#tell(step.label, step.rows);
    return { label: step.label };
  }

  #mailUrl(id: string, path: string): string {
    const known = this.#mails.get(path);
    if (known) return known;
    const html = `<!doctype html>${mailDocument(this.#library, id).documentElement.outerHTML}`;
    const url = URL.createObjectURL(new Blob([html], { type: "text/html;charset=utf-8" }));
    this.#mails.set(path, url);
    return url;
  }

  #mailHtml(id: string): string {
    return `<!doctype html>${mailDocument(this.#library, id).documentElement.outerHTML}`;
  }

  #reads: { [N in Read]: (body: Calls[N]["takes"]) => Calls[N]["gives"] } = {
    library: () => ({
      publication: this.#library.publication,
      path: "In memory: nothing is kept",
      read_only: false,
      notices: [],
      articles: this.#library.articles.length,
      illustrations: this.#library.illustrations.length,
    }),
    undo_state: () => ({
      undo: this.#done.at(-1)?.label ?? null,
      redo: this.#undone.at(-1)?.label ?? null,
    }),
    undo: () => this.#back(this.#done, this.#undone, "before"),
    redo: () => this.#back(this.#undone, this.#done, "after"),
    history: ({ limit }) => {
      const step =
        (undone: boolean) =>
        ({ label, at_ms }: Done) => {
          const at = read.moment(at_ms, this.#library.publication.time_zone);
          return { label, at_ms, at, origin: "window" as const, undone };
        };
      return [...this.#undone.map(step(true)), ...this.#done.toReversed().map(step(false))].slice(0, limit);
    },
    articles: (query) => read.articles(this.#library, query),
    article: ({ article: id }) => {
      const article = found(this.#library.articles, id, "article");
      const { awaited_credit, body, embargo_until_ms } = article;
      const { time_zone } = this.#library.publication;
      return {
        article,
        length: read.length(body),
        picture: pictures.cardFor(this.#library, article.picture),
        headline_slug: read.slugOf(article.headline),
        embargo_until: embargo_until_ms === null ? null : read.localOf(embargo_until_ms, time_zone),
        time_zone,
        awaited_credit_line: awaited_credit ? pictures.creditLine(awaited_credit) : null,
        placed: read.placedWhere(
          this.#library,
          ({ content }) => content.kind === "story" && content.article === id,
        ),
      };
    },
    illustrations: (query) => pictures.illustrations(this.#library, query),
    illustration: ({ illustration: id }) => pictures.illustration(this.#library, id),
    // Its pictures have no files.
    illustration_file_says: () => ({ said: [], unreadable: [] }),
    credit_line: ({ credit, rights }) => pictures.creditPrinted(credit, rights),
    money: ({ text }) => pictures.money(text),
    search_help: ({ about, text, caret }) => search.help(this.#library, about, text, caret),
    searches: ({ about }) => {
      const all = { status: null, only: null, unused: false, issue: null, limit: 0, offset: 0 };
      const count = (text: string) =>
        about === "articles"
          ? read.articles(this.#library, { ...all, text }).total
          : pictures.illustrations(this.#library, { ...all, text }).total;
      return search.searches(this.#library, about, count);
    },
    revisions: (body) => REVISION_READS.revisions(this.#library, body),
    revision: (body) => REVISION_READS.revision(this.#library, body),
    revision_compare: (body) => REVISION_READS.revision_compare(this.#library, body),
    text_compare: (body) => REVISION_READS.text_compare(this.#library, body),
    issues: () => read.issues(this.#library),
    board: ({ issue }) => read.board(this.#library, issue),
    mail: ({ issue }) => {
      const html = this.#mailHtml(issue);
      const bytes = new TextEncoder().encode(html).length;
      return { revision: revision(html), size: read.size(bytes), text: mailText(this.#library, issue) };
    },
    mail_html: ({ issue }) => ({ html: this.#mailHtml(issue) }),
    platforms: () => ({ platforms: [{ name: "mailchimp", title: "Mailchimp" }] }),
    export: noFiles,
    import_kinds: () => ({
      kinds: [
        { name: "Plain text", endings: ["txt", "text"], sentence: "Text as writers file it." },
        { name: "Word document", endings: ["docx"], sentence: "Word documents, with their pictures." },
      ],
    }),
    import_files: noFiles,
    task_cancel: () => ({}),
    feeds: () => wire.feeds(this.#library, this.#wire),
    feed_add: wire.noNetwork,
    feeds_import: noFiles,
    feeds_export: noFiles,
    feeds_refresh: () => {
      this.#refreshed();
      return { task: 1 };
    },
    wire_every: ({ minutes }) => this.#wired(() => (this.#wire.every_minutes = minutes)),
    wire: (query) => wire.wireList(this.#library, this.#wire, query),
    wire_item: ({ item }) => wire.wireItem(this.#library, this.#wire, item),
    wire_mark: ({ items, state }) =>
      this.#wired(() => {
        for (const id of items) found(this.#wire.items, id, "feed_item").state = state;
      }),
    wire_mark_all: ({ feed }) =>
      this.#wired(() => {
        const unread = this.#wire.items.filter((item) => item.state === "unread");
        for (const item of unread) if (feed === null || item.feed === feed) item.state = "read";
      }),
    clippings: (query) => wire.clippings(this.#library, query),
    clipping: ({ clipping }) => wire.clipping(this.#library, clipping),
    clipping_read: wire.noNetwork,
    clean_html: cleanHtml,
    pictures_keep: noFiles,
    ...newsroomReads(() => this.#library),
    usage_export: noFiles,
    edition_export: noFiles,
  };
}

function noFiles(): never {
  throw refused("memory.no_files", "This window runs without a library on disk.", "Start Pasteup itself.");
}

/** A short name for a text that changes whenever it does (FNV-1a). */
function revision(html: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(html)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16);
}

/** A drawing of two hills in a hue of the picture's own, standing in for its file. */
function drawing(id: string): string {
  const hue = [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 360, 7);
  const svg = document.implementation.createDocument("http://www.w3.org/2000/svg", "svg").documentElement;
  svg.setAttribute("viewBox", "0 0 150 100");
  svg.setAttribute("preserveAspectRatio", "xMidYMid slice");
  const shapes = [
    ["M0 0H150V100H0Z", 78],
    ["M0 70Q40 20 90 66T150 50V100H0Z", 52],
    ["M0 88Q60 50 150 84V100H0Z", 34],
  ] as const;
  for (const [d, light] of shapes) {
    const path = svg.ownerDocument.createElementNS(svg.namespaceURI, "path");
    path.setAttribute("d", d);
    path.setAttribute("fill", `hsl(${hue} 40% ${light}%)`);
    svg.append(path);
  }
  return `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
}
