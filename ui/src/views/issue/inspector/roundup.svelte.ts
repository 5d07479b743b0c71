import type { LinkId, NewLink, Place, RoundupLink, SlotId } from "../../../backend";
import { Drag } from "../../../reorder/drag.svelte";
import { nudged, placed, type Nudge } from "../../../reorder/order";
import { Selection } from "../../../reorder/selection.svelte";
import type { Desk } from "../../../state/desk.svelte";
import type { IssueBoard } from "../issue.svelte";
import { linkPlace } from "../links";

const NO_HEADINGS = () => false;

/** The links of one roundup: their order, what is selected, and the verbs. Each gesture is one call. */
export class RoundupLinks {
  readonly selection = new Selection(() => this.order);
  readonly drag: Drag<unknown>;
  /** The link whose fields are open. */
  open: LinkId | null = $state(null);

  #desk: Desk;
  #board: IssueBoard;
  #slot: SlotId;
  #hoped: readonly LinkId[] | null = $state.raw(null);

  constructor(desk: Desk, board: IssueBoard, slot: SlotId) {
    this.#desk = desk;
    this.#board = board;
    this.#slot = slot;
    this.drag = new Drag<unknown>({
      order: () => this.order,
      takes: () => false,
      drop: (cargo, target) => {
        if (target.on === "gap" && target.place) void this.#moved(cargo.moving, target.place);
      },
    });
  }

  #byId = $derived.by(() => {
    const content = this.#board.slot(this.#slot)?.content;
    const links = content?.kind === "links" ? content.links : [];
    return new Map(links.map((link) => [link.id, link]));
  });
  order: readonly LinkId[] = $derived.by(() => {
    const known = this.#byId;
    return this.#hoped ? this.#hoped.filter((id) => known.has(id)) : [...known.keys()];
  });
  /** Which of them ran in another issue, in words. */
  ran = $derived.by(() => new Map(this.#board.slot(this.#slot)?.ran.map(({ link, text }) => [link, text])));
  links: RoundupLink[] = $derived(this.order.flatMap((id) => this.#byId.get(id) ?? []));

  link(id: LinkId): RoundupLink | undefined {
    return this.#byId.get(id);
  }

  /** Moves what is selected one key press further, and says where it stands then. */
  async nudge(nudge: Nudge): Promise<void> {
    const moving = this.selection.current();
    if (moving.length === 0) return;
    const place = nudged(this.order, moving, nudge, NO_HEADINGS);
    if (!place) return this.#desk.announcer.say("It can’t go further.");
    await this.#moved(moving, place);
  }

  /** Takes what is selected out of the roundup; clippings stay on the wire. */
  async remove(links = this.selection.current()): Promise<void> {
    if (links.length === 0) return;
    const left = this.order.filter((id) => !links.includes(id));
    const next = this.order.slice(this.order.indexOf(links[0] ?? "")).find((id) => left.includes(id));
    // What is still typed in it is saved first, so that undo brings it back with those words.
    await this.#desk.saving.flush();
    const body = { slot: this.#slot, links: [...links] };
    if ((await this.#desk.attempt("links_remove", body)) === null) return;
    if (this.open !== null && links.includes(this.open)) this.open = null;
    await this.#board.query.refresh();
    this.selection.clear();
    this.selection.focus = next ?? left.at(-1) ?? null;
    this.#desk.announcer.say(links.length === 1 ? "Taken out" : `${links.length} links taken out`);
  }

  /** Adds a link at the end and opens it. */
  async add(link: NewLink): Promise<void> {
    const body = { slot: this.#slot, links: [link], place: { at: "last" as const } };
    const done = await this.#desk.attempt("links_place", body);
    const [added] = done?.links ?? [];
    if (added === undefined) return;
    await this.#board.query.refresh();
    this.selection.only(added);
    this.open = added;
  }

  async #moved(links: readonly LinkId[], place: Place): Promise<void> {
    this.#hoped = placed(this.order, links, place);
    const body = { slot: this.#slot, links: [...links], place: linkPlace(place) };
    const done = await this.#desk.attempt("links_move", body);
    if (done !== null) await this.#board.query.refresh();
    this.#hoped = null;
    const [first] = links;
    if (done === null || first === undefined) return;
    this.selection.only(...links);
    this.#desk.announcer.say(`Moved to ${this.order.indexOf(first) + 1} of ${this.order.length}`);
  }
}
