import { vi } from "vitest";

/** jsdom lays nothing out, and a virtual list without a height shows no row: each is as high as a window. */
export function tallLists() {
  class Tall implements ResizeObserver {
    #on: ResizeObserverCallback;
    constructor(on: ResizeObserverCallback) {
      this.#on = on;
    }
    observe(target: Element) {
      const contentRect = new DOMRect(0, 0, 600, 900);
      queueMicrotask(() => this.#on([{ target, contentRect } as unknown as ResizeObserverEntry], this));
    }
    unobserve() {}
    disconnect() {}
  }
  vi.stubGlobal("ResizeObserver", Tall);
  Element.prototype.scrollTo = () => undefined;
}
