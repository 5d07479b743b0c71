/**
 * What happens to a paste. Of this program's own making it goes the editor's way, with its pictures and sources; foreign
 * HTML goes to the core; plain text, and any text with Ctrl+Shift+V, comes in as words alone.
 */
import { DOMSerializer, type Fragment } from "prosemirror-model";
import { Plugin, Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { PastedPicture } from "../backend";
import { pictureOf, picturesOf } from "./pasted-files";
import { pastedText } from "./pasted-text";
import { pasteHtml, pastePictures, type Held, type Pasted, type Pasting } from "./pasting";
import { schema } from "./schema";

/** What the plugin asks of what is around it. */
export interface AroundPaste {
  pasting: Pasting;
  onpasted: (pasted: Pasted) => void;
}

/** On the first element of what is copied from here. Other editors are made of the same parts and mark theirs alike. */
const OWN = "data-pasteup";

/** Takes what is pasted and dropped. */
export function pastePlugin({ pasting, onpasted }: AroundPaste): Plugin {
  let plain = false;

  function paste(view: EditorView, event: ClipboardEvent): boolean {
    const asWords = plain;
    plain = false;
    const data = event.clipboardData;
    // As words alone, the editor itself takes them; it knows of the keys.
    if (!data || asWords || !view.editable || view.composing) return false;
    // Of a copied picture WebKitGTK tells nothing: it looks like an empty clipboard.
    const held = data.types.length === 0 ? { ...NOTHING, pictures: copied(), count: 1 } : heldIn(data);
    return takes(view, event, held, pasting);
  }

  async function copied(): Promise<PastedPicture[]> {
    const picture = await pasting.clipboardPicture().catch(() => null);
    return picture ? [pictureOf(picture.name, picture.data)] : [];
  }

  function dropped(view: EditorView, event: DragEvent): boolean {
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (!at || !event.dataTransfer || !view.editable || view.dragging) return false;
    const held = heldIn(event.dataTransfer);
    if (held.html === "" || isOwn(held.html)) return false;
    view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
    // The clipboard holds something else then.
    return takes(view, event, held, { ...pasting, clipboardHtml: async () => "" });
  }

  function takes(view: EditorView, event: Event, held: Held & { count: number }, from: Pasting): boolean {
    if (isOwn(held.html) || (held.html === "" && (held.plain !== "" || held.count === 0))) return false;
    event.preventDefault();
    if (held.html !== "") void pasteHtml(view, held, from, onpasted);
    else void pastePictures(view, held.pictures, onpasted);
    return true;
  }

  return new Plugin({
    props: {
      clipboardTextParser: (text, $context) => pastedText(text, $context),
      clipboardSerializer: new OwnSerializer(
        DOMSerializer.nodesFromSchema(schema),
        DOMSerializer.marksFromSchema(schema),
      ),
      handleKeyDown(_view, event) {
        plain = event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v";
        return false;
      },
      handleDOMEvents: {
        // Before the editor reads the HTML itself, which of a large page takes long and is for nothing.
        paste,
        drop: dropped,
        keyup() {
          plain = false;
        },
      },
    },
  });
}

const NOTHING = { html: "", plain: "" };

function heldIn(data: DataTransfer): Held & { count: number } {
  const files = [...data.files].filter((file) => file.type.startsWith("image/"));
  return {
    html: data.getData("text/html"),
    plain: data.getData("text/plain"),
    pictures: picturesOf(files).catch(() => []),
    count: files.length,
  };
}

function isOwn(html: string): boolean {
  return html.includes(OWN) && html.includes("data-pm-slice");
}

class OwnSerializer extends DOMSerializer {
  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ) {
    const made = super.serializeFragment(fragment, options, target);
    if (!target && made instanceof DocumentFragment) made.firstElementChild?.setAttribute(OWN, "");
    return made;
  }
}
