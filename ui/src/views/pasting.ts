import type { Backend } from "../backend";
import type { Pasting } from "../editor/pasting";

/** What pasting into a text asks of the core. */
export function pastingWith(backend: Backend): Pasting {
  return {
    clipboardHtml: () => backend.shell.clipboardHtml(),
    clipboardPicture: () => backend.shell.clipboardPicture(),
    clean: (html) => backend.call("clean_html", { html }),
    keepPictures: (pictures) => backend.call("pictures_keep", { pictures }),
  };
}
