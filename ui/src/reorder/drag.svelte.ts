import type { Place } from "../backend";
import { gapAt, guideAt, isDrag, itemAt, scrollStep, type Box } from "./geometry";
import { placeAtGap } from "./order";

/** What is being dragged. */
export interface Cargo<What> {
  what: What;
  /** The list's own items that move; empty where it comes from elsewhere. */
  moving: readonly string[];
  /** What the card under the pointer says. */
  label: string;
  count: number;
  picture: string | null;
}

/**
 * Where it would land: in a gap (`place` is `null` on its own place), on an item (between which of its parts, where it
 * has some), or off the list.
 */
export type Target =
  { on: "gap"; gap: number; place: Place | null } | { on: "item"; id: string; part: number } | { on: "off" };

/** The list on the page, and the area that takes things off it. */
export interface Surface {
  scroller: HTMLElement;
  guide: HTMLElement;
  off: () => HTMLElement | null;
  /** The items' elements, in the list's order. */
  items: () => HTMLElement[];
  /** The elements of an item's own parts, in order, where something can land between them. */
  parts?: (item: string) => HTMLElement[];
}

/** What the list allows and does. */
export interface Rules<What> {
  order: () => readonly string[];
  /** Whether a drop on this item means the item itself. */
  takes: (cargo: Cargo<What>, item: string) => boolean;
  drop: (cargo: Cargo<What>, target: Target) => void;
}

interface Press<What> {
  pointer: number;
  fromX: number;
  fromY: number;
  cargo: () => Cargo<What> | null;
  off: AbortController;
}

/**
 * One drag at a time, by pointer events, so that it works beside the system's own file drop. Everything is
 * measured once when it begins; a frame moves the card and the guide by transforms and touches nothing else.
 */
export class Drag<What> {
  current: { cargo: Cargo<What>; target: Target | null } | null = $state.raw(null);
  /** The card that follows the pointer. */
  ghost: HTMLElement | null = null;

  #rules: Rules<What>;
  #surface: Surface | null = null;
  #press: Press<What> | null = null;
  #boxes: Box[] = [];
  #list = new DOMRect();
  #off: DOMRect | null = null;
  #x = 0;
  #y = 0;
  #frame = 0;
  #last = 0;

  constructor(rules: Rules<What>) {
    this.#rules = rules;
  }

  /** Says where the list is, until the answer is called. */
  attach(surface: Surface): () => void {
    this.#surface = surface;
    return () => {
      this.cancel();
      this.#surface = null;
    };
  }

  /** A pointer went down on something that can be dragged. It stays a click until it has moved far enough. */
  press(event: PointerEvent, cargo: () => Cargo<What> | null) {
    if (event.button !== 0 || !event.isPrimary || this.#press) return;
    const off = new AbortController();
    this.#press = { pointer: event.pointerId, fromX: event.clientX, fromY: event.clientY, cargo, off };
    const { signal } = off;
    window.addEventListener("pointermove", (moved) => this.#moved(moved), { signal });
    window.addEventListener("pointerup", (up) => this.#released(up), { signal });
    window.addEventListener("pointercancel", () => this.cancel(), { signal });
    window.addEventListener("blur", () => this.cancel(), { signal });
    window.addEventListener("keydown", (key) => this.#keyed(key), { signal, capture: true });
  }

  /** Ends the drag with nothing moved. */
  cancel() {
    this.#press?.off.abort();
    this.#press = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    delete document.documentElement.dataset.dragging;
    if (this.current) this.current = null;
  }

  /** Measures the list anew: its items changed under the pointer. */
  remeasure() {
    const surface = this.#surface;
    if (!surface || !this.current) return;
    this.#list = surface.scroller.getBoundingClientRect();
    this.#off = surface.off()?.getBoundingClientRect() ?? null;
    const shift = surface.scroller.scrollTop - this.#list.top;
    this.#boxes = surface.items().map((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return { top: top + shift, bottom: bottom + shift };
    });
    this.#schedule();
  }

  #moved(event: PointerEvent) {
    const press = this.#press;
    if (!press || event.pointerId !== press.pointer) return;
    this.#x = event.clientX;
    this.#y = event.clientY;
    if (this.current) this.#schedule();
    else if (isDrag(press.fromX, press.fromY, this.#x, this.#y)) this.#begin(press);
  }

  #begin(press: Press<What>) {
    const cargo = press.cargo();
    const scroller = this.#surface?.scroller;
    if (!cargo || !scroller) return this.cancel();
    // The list takes the pointer: what was pressed may scroll out of a virtual list while it is dragged.
    if (scroller.hasPointerCapture && !scroller.hasPointerCapture(press.pointer))
      capture(scroller, press.pointer);
    document.documentElement.dataset.dragging = "";
    this.current = { cargo, target: null };
    this.#last = performance.now();
    this.remeasure();
  }

  #schedule() {
    this.#frame ||= requestAnimationFrame((now) => this.#draw(now));
  }

  #draw(now: number) {
    this.#frame = 0;
    const surface = this.#surface;
    if (!this.current || !surface) return;
    if (this.#isOverList()) {
      const before = surface.scroller.scrollTop;
      const step = scrollStep(this.#y, this.#list, Math.min(50, now - this.#last));
      if (step !== 0) surface.scroller.scrollTop = before + step;
      if (step !== 0 && surface.scroller.scrollTop !== before) this.#schedule();
    }
    this.#last = now;
    const target = this.#aim(this.current.cargo, surface);
    if (!sameTarget(target, this.current.target)) this.current = { ...this.current, target };
    if (this.ghost) this.ghost.style.transform = `translate(${this.#x}px, ${this.#y}px)`;
    const guide = this.#guide(target, surface);
    surface.guide.style.opacity = guide === null ? "0" : "1";
    if (guide !== null) surface.guide.style.transform = `translateY(${guide}px)`;
  }

  #aim(cargo: Cargo<What>, surface: Surface): Target | null {
    if (this.#off && cargo.moving.length > 0 && isInside(this.#off, this.#x, this.#y)) return { on: "off" };
    if (!this.#isOverList()) return null;
    const order = this.#rules.order();
    const y = this.#y - this.#list.top + surface.scroller.scrollTop;
    const item = order[itemAt(this.#boxes, y) ?? -1];
    if (item !== undefined && this.#rules.takes(cargo, item)) {
      return { on: "item", id: item, part: gapAt(this.#parts(item, surface), y) };
    }
    const gap = gapAt(this.#boxes, y);
    return { on: "gap", gap, place: placeAtGap(order, cargo.moving, gap) };
  }

  /** An item's parts; measured when the pointer is on it, since only few items have any. */
  #parts(item: string, surface: Surface): Box[] {
    const shift = surface.scroller.scrollTop - this.#list.top;
    return (surface.parts?.(item) ?? []).map((part) => {
      const { top, bottom } = part.getBoundingClientRect();
      return { top: top + shift, bottom: bottom + shift };
    });
  }

  #guide(target: Target | null, surface: Surface): number | null {
    if (target?.on === "gap") return guideAt(this.#boxes, target.gap);
    return target?.on === "item" ? guideAt(this.#parts(target.id, surface), target.part) : null;
  }

  #isOverList(): boolean {
    return this.#x >= this.#list.left && this.#x <= this.#list.right;
  }

  #released(event: PointerEvent) {
    if (event.pointerId !== this.#press?.pointer) return;
    if (!this.current || !this.#surface) return this.cancel();
    this.#x = event.clientX;
    this.#y = event.clientY;
    const { cargo } = this.current;
    const target = this.#aim(cargo, this.#surface);
    swallowClick();
    this.cancel();
    const changes = target && (target.on !== "gap" || target.place !== null);
    if (changes) this.#rules.drop(cargo, target);
  }

  #keyed(event: KeyboardEvent) {
    if (!this.current) return;
    // While something hangs on the pointer, keys would change the list under it.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") this.cancel();
  }
}

function capture(element: HTMLElement, pointer: number) {
  try {
    element.setPointerCapture(pointer);
  } catch {
    // The pointer is gone already; its end arrives as pointerup or pointercancel on the window.
  }
}

/** A drop is no click on what lies under it. */
function swallowClick() {
  const off = new AbortController();
  window.addEventListener("click", (click) => click.stopPropagation(), { capture: true, signal: off.signal });
  setTimeout(() => off.abort());
}

function isInside(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function sameTarget(a: Target | null, b: Target | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
