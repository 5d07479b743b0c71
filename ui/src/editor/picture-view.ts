import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import type { IllustrationId } from "../backend";
import { withoutBlock } from "./blocks";

/** What is shown of a picture in the text. */
export interface ShownPicture {
  src: string;
  alt: string;
  /** The credit as printed; `null` while nobody is named. */
  creditLine: string | null;
}

/** Finds it; `null` where the library has no such picture. */
export type FindPicture = (illustration: IllustrationId) => Promise<ShownPicture | null>;

/** What a picture in the text needs of what is around it. */
export interface AroundPicture {
  find: FindPicture;
  /** Asks for another picture in the place of this one. */
  onreplace: (place: () => number | undefined) => void;
}

/** A picture in the text: its thumbnail with the credit line under it, and what can be done with it. */
export class PictureView implements NodeView {
  readonly dom = document.createElement("figure");
  #shown = true;

  constructor(
    node: Node,
    private readonly view: EditorView,
    private readonly place: () => number | undefined,
    private readonly around: AroundPicture,
  ) {
    this.dom.className = "picture";
    void this.#fill(String(node.attrs.illustration));
  }

  destroy() {
    this.#shown = false;
  }

  /** What is shown inside is not text, so the editor need not read it. */
  ignoreMutation() {
    return true;
  }

  stopEvent(event: Event) {
    return event.target instanceof Element && event.target.closest("button") !== null;
  }

  async #fill(illustration: IllustrationId) {
    const found = await this.around.find(illustration).catch(() => null);
    if (!this.#shown) return;
    if (found) {
      const image = document.createElement("img");
      image.src = found.src;
      image.alt = found.alt;
      image.draggable = false;
      this.dom.append(image);
    }
    const credit = found ? (found.creditLine ?? "No credit yet") : "This picture is not in the library.";
    this.dom.append(line("figcaption", credit, found?.creditLine == null));
    if (found?.alt === "") this.dom.append(line("p", "No alt text", true));
    if (this.view.editable) this.dom.append(this.#actions());
  }

  #actions(): HTMLElement {
    const actions = document.createElement("div");
    actions.className = "actions";
    actions.append(
      button("Replace…", "Replace this picture", () => this.around.onreplace(this.place)),
      button("Remove", "Remove this picture from the text", () => this.#remove()),
    );
    return actions;
  }

  #remove() {
    const at = this.place();
    if (at === undefined) return;
    this.view.dispatch(withoutBlock(this.view.state, at));
    this.view.focus();
  }
}

function line(tag: "figcaption" | "p", words: string, missing: boolean): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = words;
  made.dir = "auto";
  made.classList.toggle("missing", missing);
  return made;
}

function button(words: string, name: string, run: () => void): HTMLElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.setAttribute("aria-label", name);
  made.addEventListener("click", run);
  return made;
}
