import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import type { IllustrationId } from "../backend";

/** What is shown of a picture in the text. */
export interface ShownPicture {
  src: string;
  alt: string;
  /** The credit as printed; `null` while nobody is named. */
  creditLine: string | null;
}

/** Finds it; `null` where the library has no such picture. */
export type FindPicture = (illustration: IllustrationId) => Promise<ShownPicture | null>;

/** A picture in the text: its thumbnail with the credit line under it. */
export class PictureView implements NodeView {
  readonly dom = document.createElement("figure");
  #shown = true;

  constructor(node: Node, find: FindPicture) {
    this.dom.className = "picture";
    void this.#fill(String(node.attrs.illustration), find);
  }

  destroy() {
    this.#shown = false;
  }

  /** What is shown inside is not text, so the editor need not read it. */
  ignoreMutation() {
    return true;
  }

  async #fill(illustration: IllustrationId, find: FindPicture) {
    const caption = document.createElement("figcaption");
    const found = await find(illustration).catch(() => null);
    if (!this.#shown) return;
    if (found) {
      const image = document.createElement("img");
      image.src = found.src;
      image.alt = found.alt;
      image.draggable = false;
      this.dom.append(image);
    }
    caption.textContent = found
      ? (found.creditLine ?? "No credit yet")
      : "This picture is not in the library.";
    caption.classList.toggle("missing", found?.creditLine == null);
    this.dom.append(caption);
  }
}
