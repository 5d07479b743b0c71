import type {
  About,
  Article,
  ArticleId,
  Clipping,
  Contributor,
  EditionView,
  FindingPass,
  Illustration,
  IllustrationId,
  Issue,
  IssueId,
  NewSlot,
  Place,
  Publication,
  SearchId,
  SlotContent,
  SlotId,
} from "../contract";
import { CallFailed } from "../backend";
import { asItIs } from "./blank";
import type { Revision } from "./revisions";
import type { Feed } from "./wire";

/** A slot as it is kept; its place is its index in its board. */
export interface Slot {
  id: SlotId;
  version: number;
  content: SlotContent;
}

/** A search that is kept. */
export interface Search {
  id: SearchId;
  version: number;
  about: About;
  name: string;
  query: string;
}

/** Everything that is kept. Plain data, so that a step is undone by putting the copy before it back. */
export interface Library {
  publication: Publication;
  articles: Article[];
  illustrations: Illustration[];
  issues: Issue[];
  boards: Record<IssueId, Slot[]>;
  searches: Search[];
  /** Earlier texts, the newest first, and when each article was last written in; beside all steps. */
  revisions?: Revision[] | undefined;
  sittings?: Record<ArticleId, number> | undefined;
  clippings: Clipping[];
  feeds: Feed[];
  /** What is known of people beyond their names, which stand in credits and bylines. */
  people?: Contributor[] | undefined;
  /** What was let pass in preflight. */
  waivers?: (FindingPass & { at_ms: number })[] | undefined;
  /** Issues as they went out, the latest last. */
  editions?: Edition[] | undefined;
}

/** An issue as it went out, with the pictures that it printed. */
export interface Edition {
  view: EditionView;
  printed: IllustrationId[];
}

/** The row with this id, or a refusal in the core's words. */
export function found<T extends { id: string }>(rows: T[], id: string, noun: string): T {
  const row = rows.find((each) => each.id === id);
  if (!row)
    throw refused(`${noun}.not_found`, `This ${noun} is no longer in the library.`, "Choose another.");
  return row;
}

export function refused(code: string, message: string, action: string): CallFailed {
  return new CallFailed({ code, message, action });
}

export function boardOf(library: Library, issue: IssueId): Slot[] {
  found(library.issues, issue, "issue");
  return (library.boards[issue] ??= []);
}

/** A board with `moving` put at `place`; the rule is the core's: the neighbour decides, never an index. */
export function placed(board: readonly Slot[], moving: readonly Slot[], place: Place): Slot[] {
  const carried = new Set(moving.map((slot) => slot.id));
  const at = indexOf(board, place);
  const stays = (slot: Slot) => !carried.has(slot.id);
  return [...board.slice(0, at).filter(stays), ...moving, ...board.slice(at).filter(stays)];
}

function indexOf(board: readonly Slot[], place: Place): number {
  if (place.at === "first") return 0;
  if (place.at === "last") return board.length;
  const at = board.findIndex((slot) => slot.id === place.slot);
  if (at < 0)
    throw refused("slot.not_found", "The place for this is no longer on the board.", "Drop it again.");
  return place.at === "before" ? at : at + 1;
}

/** What is kept of something put on a board. */
export function contentOf(what: NewSlot, id: () => string): SlotContent {
  if (what.kind === "links") {
    return { kind: "links", title: what.title, links: what.links.map((link) => ({ ...link, id: id() })) };
  }
  if (what.kind === "picture") return { ...what, picture: asItIs() };
  if (what.kind !== "story") return what;
  return {
    kind: "story",
    article: what.article,
    treatment: what.treatment ?? "standard",
    headline: null,
    dek: null,
    picture: asItIs(),
  };
}
