import { createContext } from "svelte";
import type { IllustrationId, NewLink, NewSlot, Place, SlotCard, SlotId, Treatment } from "../../backend";
import { Drag, type Cargo, type Target } from "../../reorder/drag.svelte";
import { nudged, placeAtGap, placed, standing, withSection, type Nudge } from "../../reorder/order";
import { Selection } from "../../reorder/selection.svelte";
import type { Desk } from "../../state/desk.svelte";
import type { Query } from "../../state/query.svelte";
import { NEW_ROUNDUP, linkPlace, linksIn, together } from "./links";

/** What can hang on the pointer: slots of the board, or things from a drawer. */
export type Dragged = { from: "board" } | { from: "drawer"; what: NewSlot[] };

/**
 * The board that is worked on: what is shown, what is selected, and the verbs. Each gesture is one call; its order is shown
 * at once and stands until the board was read anew, or goes back where the call was refused.
 */
export class IssueBoard {
  readonly selection = new Selection(() => this.order);
  readonly drag: Drag<Dragged>;
  readonly query: Query<"board">;
  /** The slot whose fields are open. */
  open: SlotId | null = $state(null);

  #desk: Desk;
  #hoped: readonly SlotId[] | null = $state.raw(null);
  #gestures = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(desk: Desk, query: Query<"board">) {
    this.#desk = desk;
    this.query = query;
    this.drag = new Drag<Dragged>({
      order: () => this.order,
      takes: (cargo, slot) =>
        linksOf(cargo).length > 0
          ? this.slot(slot)?.content.kind === "links"
          : pictureOf(cargo) !== null && this.slot(slot)?.story != null,
      drop: (cargo, target) => void this.#drop(cargo, target),
    });
  }

  view = $derived.by(() => this.query.data);
  #byId = $derived(new Map((this.view?.slots ?? []).map((slot) => [slot.slot, slot])));
  order: readonly SlotId[] = $derived.by(() => {
    const known = this.#byId;
    return this.#hoped ? this.#hoped.filter((id) => known.has(id)) : [...known.keys()];
  });
  slots: SlotCard[] = $derived(this.order.flatMap((id) => this.#byId.get(id) ?? []));

  slot(id: SlotId): SlotCard | undefined {
    return this.#byId.get(id);
  }

  /** The links that hang on the pointer. */
  get dragged(): readonly NewLink[] {
    return linksOf(this.drag.current?.cargo ?? null);
  }

  isHeading = (id: SlotId): boolean => this.slot(id)?.content.kind === "section";

  /** What a press on a slot would drag: the selection it is part of, or a heading with its section. */
  cargo(id: SlotId, whole: boolean): Cargo<Dragged> | null {
    const slot = this.slot(id);
    if (!slot) return null;
    const section = whole && this.isHeading(id);
    const moving = section ? withSection(this.order, id, this.isHeading) : this.selection.with(id);
    const label = section ? `${slot.headline} ${andUnder(moving.length - 1)}` : slot.headline;
    const picture = slot.picture ? this.#desk.backend.url(`thumbnail/${slot.picture.illustration}`) : null;
    return { what: { from: "board" }, moving, label, count: moving.length, picture };
  }

  async move(slots: readonly SlotId[], place: Place): Promise<boolean> {
    const issue = this.view?.issue.id;
    if (issue === undefined) return false;
    const body = { issue, slots: [...slots], place };
    const moved = await this.#hoping(placed(this.order, slots, place), () =>
      this.#desk.attempt("issue_move", body),
    );
    return moved !== null;
  }

  /** Moves what is selected one key press further, and says where it stands then. */
  async nudge(nudge: Nudge): Promise<void> {
    const moving = this.selection.current();
    const [first] = moving;
    if (first === undefined) return;
    const place = nudged(this.order, moving, nudge, this.isHeading);
    if (!place) return this.#desk.announcer.say("It can’t go further.");
    if (await this.move(moving, place)) this.#desk.announcer.say(`Moved to ${this.standingText(first)}`);
  }

  /** "3 of 9 in Business & Technology". */
  standingText(id: SlotId): string {
    const { at, of, heading } = standing(this.order, id, this.isHeading);
    const section = heading === null ? "" : ` in ${this.slot(heading)?.headline ?? ""}`;
    return `${at} of ${of}${section}`;
  }

  /** Puts new things on the board and selects them. */
  async place(things: NewSlot[], place: Place = { at: "last" }): Promise<void> {
    const issue = this.view?.issue.id;
    const what = together(things);
    if (issue === undefined || what.length === 0) return;
    const done = await this.#queued(() => this.#desk.attempt("issue_place", { issue, what, place }));
    if (!done) return;
    await this.query.refresh();
    this.selection.only(...done.slots);
    const [first] = done.slots;
    if (first === undefined) return;
    const many =
      done.slots.length > 1
        ? `${done.slots.length} placed, the first`
        : `Placed “${this.slot(first)?.headline ?? ""}”,`;
    this.#desk.announcer.say(`${many} ${this.standingText(first)}`);
    if (what.length === 1 && isBlock(what[0])) this.open = first;
  }

  /** Takes slots off the board; articles and pictures stay in their drawers. */
  async remove(slots: readonly SlotId[]): Promise<void> {
    const issue = this.view?.issue.id;
    if (issue === undefined || slots.length === 0) return;
    const left = this.order.filter((id) => !slots.includes(id));
    const next =
      this.order.slice(this.order.indexOf(slots[0] ?? "")).find((id) => left.includes(id)) ?? left.at(-1);
    const had = this.selection.focus !== null && slots.includes(this.selection.focus);
    if (this.open !== null && slots.includes(this.open)) this.open = null;
    const done = await this.#hoping(left, () =>
      this.#desk.attempt("issue_remove", { issue, slots: [...slots] }),
    );
    if (done === null) return;
    this.selection.clear();
    if (had) this.selection.focus = next ?? null;
    this.#desk.announcer.say(
      slots.length === 1 ? "Taken off the board" : `${slots.length} taken off the board`,
    );
  }

  /** Runs stories larger or smaller: the selected ones, if none are named. */
  async treat(treatment: Treatment, slots = this.selection.current()): Promise<void> {
    const issue = this.view?.issue.id;
    const stories = slots.filter((id) => this.slot(id)?.content.kind === "story");
    if (issue === undefined || stories.length === 0) return;
    await this.#desk.saving.flush();
    if ((await this.#desk.attempt("issue_treat", { issue, slots: stories, treatment })) === null) return;
    this.#desk.announcer.say(`Runs as ${treatment}`);
    await this.query.refresh();
  }

  async #drop(cargo: Cargo<Dragged>, target: Target): Promise<void> {
    if (target.on === "off") return this.remove(cargo.moving);
    if (target.on === "item") {
      const links = linksOf(cargo);
      if (links.length > 0) return this.#putInto(target.id, links, target.part);
      return this.#illustrate(target.id, pictureOf(cargo));
    }
    if (!target.place) return;
    if (cargo.what.from === "drawer") return this.place(cargo.what.what, target.place);
    const [first] = cargo.moving;
    if (first === undefined || !(await this.move(cargo.moving, target.place))) return;
    this.selection.only(...cargo.moving);
    this.#desk.announcer.say(`Moved to ${this.standingText(first)}`);
  }

  /** Puts links where the keyboard would: into the roundup that is selected, else the only one, else a new one. */
  async gather(links: NewLink[]): Promise<void> {
    const roundups = this.slots.filter((slot) => slot.content.kind === "links");
    const selected = roundups.find((slot) => this.selection.has(slot.slot));
    const into = selected ?? (roundups.length === 1 ? roundups[0] : undefined);
    if (into?.content.kind === "links") return this.#putInto(into.slot, links, into.content.links.length);
    return this.place([{ kind: "links", title: NEW_ROUNDUP, links }]);
  }

  /** Puts links into a roundup, into the gap above the link with this index. */
  async #putInto(slot: SlotId, links: NewLink[], gap: number): Promise<void> {
    const content = this.slot(slot)?.content;
    if (content?.kind !== "links") return;
    const order = content.links.map((link) => link.id);
    const place = linkPlace(placeAtGap(order, [], gap) ?? { at: "last" });
    const done = await this.#queued(() => this.#desk.attempt("links_place", { slot, links, place }));
    if (!done) return;
    await this.query.refresh();
    const said = links.length === 1 ? `“${links[0]?.title || links[0]?.href}”` : `${links.length} links`;
    this.#desk.announcer.say(
      `Put ${said} into “${content.title}”, ${gap + 1} of ${order.length + links.length}`,
    );
  }

  /** Selects a slot and brings it into view; answers its card. */
  show(id: SlotId): HTMLElement | undefined {
    if (!this.order.includes(id)) return undefined;
    this.selection.only(id);
    const cards = document.querySelectorAll<HTMLElement>("[data-slot]");
    const card = [...cards].find((each) => each.dataset.slot === id);
    card?.scrollIntoView({ block: "nearest" });
    return card;
  }

  /** Runs a picture with the story in a slot. */
  async #illustrate(id: SlotId, illustration: IllustrationId | null): Promise<void> {
    const story = this.slot(id)?.story;
    if (!story || illustration === null) return;
    const read = await this.#desk.attempt("article", { article: story.article });
    if (!read) return;
    const { id: article, version: base } = read.article;
    const changes = [{ field: "picture" as const, value: illustration }];
    const done = await this.#desk.attempt("article_save", { article, base, changes });
    if (done) this.#desk.announcer.say(`The picture runs with “${story.headline}”`);
  }

  /** Shows an order before the core has agreed to it. */
  async #hoping<T>(order: readonly SlotId[], act: () => Promise<T | null>): Promise<T | null> {
    const gesture = ++this.#gestures;
    this.#hoped = order;
    const done = await this.#queued(act);
    if (done !== null) await this.query.refresh();
    if (gesture === this.#gestures) this.#hoped = null;
    return done;
  }

  /** One call after the other, in the order of the gestures. */
  #queued<T>(act: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(act);
    this.#queue = next.catch(() => undefined);
    return next;
  }
}

function linksOf(cargo: Cargo<Dragged> | null): NewLink[] {
  return cargo?.what.from === "drawer" ? linksIn(cargo.what.what) : [];
}

function pictureOf(cargo: Cargo<Dragged>): IllustrationId | null {
  if (cargo.what.from !== "drawer" || cargo.what.what.length !== 1) return null;
  const [what] = cargo.what.what;
  return what?.kind === "picture" ? what.illustration : null;
}

function andUnder(count: number): string {
  if (count === 0) return "with nothing under it";
  return count === 1 ? "and its slot" : `and its ${count} slots`;
}

const isBlock = (what: NewSlot | undefined) =>
  what?.kind === "section" ||
  what?.kind === "note" ||
  what?.kind === "call_to_action" ||
  (what?.kind === "links" && what.links.length === 0);

export const [useIssueBoard, provideIssueBoard] = createContext<IssueBoard>();
