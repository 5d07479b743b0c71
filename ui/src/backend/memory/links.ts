import type { LinkChange, LinkPlace, RoundupLink } from "../contract";
import { found, refused, type Library, type Slot } from "./library";
import type { Step, Write } from "./write";

type Links = Extract<Slot["content"], { kind: "links" }>;

function roundup(library: Library, id: string): { issue: string; slot: Slot; content: Links } {
  const entry = Object.entries(library.boards).find(([, board]) => board.some((slot) => slot.id === id));
  const [issue, board] = entry ?? ["", []];
  const slot = found(board, id, "slot");
  if (slot.content.kind !== "links") {
    throw refused(
      "slot.no_such_field",
      "This slot has no link.",
      "Change one of the fields that the slot shows.",
    );
  }
  return { issue, slot, content: slot.content };
}

function linkIn(content: Links, id: string): RoundupLink {
  const link = content.links.find((each) => each.id === id);
  if (!link) throw gone(id);
  return link;
}

function gone(id: string) {
  return refused(
    "link.not_in_this_roundup",
    `The link ${id} is not in this roundup.`,
    "Look at the roundup again; the link may have been taken out.",
  );
}

/** Links with `moving` put at `place`: the neighbour decides, never an index. */
function placed(
  links: readonly RoundupLink[],
  moving: readonly RoundupLink[],
  place: LinkPlace,
): RoundupLink[] {
  const carried = new Set(moving.map((link) => link.id));
  const stays = (link: RoundupLink) => !carried.has(link.id);
  let at = place.at === "first" ? 0 : links.length;
  if (place.at === "after" || place.at === "before") {
    const beside = links.findIndex((link) => link.id === place.link);
    if (beside < 0) throw gone(place.link);
    at = place.at === "before" ? beside : beside + 1;
  }
  return [...links.slice(0, at).filter(stays), ...moving, ...links.slice(at).filter(stays)];
}

/** Gives a roundup other links, and says what was done; nothing where they stand so already. */
function keep(step: Step, id: string, links: RoundupLink[], label: string) {
  const { issue, slot, content } = roundup(step.library, id);
  if (links.length === content.links.length && links.every((link, at) => link === content.links[at])) return;
  content.links = links;
  slot.version = step.version();
  step.did(label, "slot", [id], issue);
}

const named = (links: readonly RoundupLink[]) =>
  links.length === 1 ? `“${links[0]?.title || links[0]?.href}”` : `${links.length} links`;

export const links_place: Write<"links_place"> = (step, { slot, links: wanted, place }) => {
  const { content } = roundup(step.library, slot);
  const links = wanted.map((link) => ({ ...link, id: step.id("link") }));
  keep(step, slot, placed(content.links, links, place), `Put ${named(links)} into “${content.title}”`);
  return { links: links.map((link) => link.id) };
};

export const links_move: Write<"links_move"> = (step, { slot, links: ids, place }) => {
  const { content } = roundup(step.library, slot);
  const moving = ids.map((id) => linkIn(content, id));
  keep(step, slot, placed(content.links, moving, place), `Move ${named(moving)} of links “${content.title}”`);
  return {};
};

export const links_remove: Write<"links_remove"> = (step, { slot, links: ids }) => {
  const { content } = roundup(step.library, slot);
  const leaving = ids.map((id) => linkIn(content, id));
  const left = content.links.filter((link) => !leaving.includes(link));
  keep(step, slot, left, `Take out ${named(leaving)} of links “${content.title}”`);
  return {};
};

/** Changes what a link says. */
export function changeLink(slot: Slot, { link: id, ...said }: LinkChange) {
  if (slot.content.kind !== "links") return;
  const given = Object.entries(said).filter(([, value]) => value !== null);
  Object.assign(linkIn(slot.content, id), Object.fromEntries(given));
}
