import { configure } from "@testing-library/dom";

// A busy machine is slow, and slow is not wrong.
configure({ asyncUtilTimeout: 10_000 });

// What jsdom lacks of a window and components touch while they mount.
class NoResize {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoResize;
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.setAttribute("open", "");
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.removeAttribute("open");
  this.dispatchEvent(new Event("close"));
};
Element.prototype.scrollIntoView ??= () => undefined;

// jsdom does not scroll; what is scrolled to is told as a browser tells it.
Element.prototype.scrollTo ??= function (this: Element, to?: ScrollToOptions | number) {
  if (typeof to === "object") this.scrollTop = to.top ?? this.scrollTop;
  this.dispatchEvent(new Event("scroll"));
};
