import { convertFileSrc, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { CallFailed, type Backend, type FileDrag } from "./backend";
import type { Event } from "./contract";

/** The core behind the real window. */
export function tauriBackend(): Backend {
  return {
    call: (name, body) => asked("call", { name, body }),
    listen: (on) => follow<Event>("desk", on),
    // convertFileSrc knows how each system spells a scheme of one's own; it escapes slashes, which a path needs.
    url: (path) => convertFileSrc("", "desk") + path,
    shell: {
      openLibrary: (path) => asked("open_library", { path }),
      openAgain: () => asked("open_again", {}),
      startOver: () => location.reload(),
      pickFiles: (kind) => asked("pick_files", { kind }),
      pickFolder: (title) => asked("pick_folder", { title }),
      saveAs: (suggested) => asked("save_as", { suggested }),
      onFiles: (on) => follow<FileDrag>("files", on),
      copyHtml: (html) => asked("copy_html", { html }),
      openLink: (href) => asked("open_link", { href }),
      spellIn: (language) => asked("spell_in", { language }),
      clipboardHtml: () => asked("clipboard_html", {}),
      clipboardPicture: () => asked("clipboard_picture", {}),
      reveal: (path) => asked("reveal", { path }),
      keepUnsaved: (library, name, text) => asked("keep_unsaved", { library, name, text }),
      unsavedWords: (library) => asked("unsaved_words", { library }),
      letGoUnsaved: (library, name) => asked("let_go_unsaved", { library, name }),
      holdClose: (held) => asked("hold_close", { held }),
      onClosing: (on) => follow("closing", on),
      close: () => asked("close", {}),
    },
  };
}

async function asked<T>(command: string, body: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(command, body);
  } catch (thrown) {
    throw CallFailed.from(thrown);
  }
}

function follow<T>(event: string, on: (payload: T) => void): () => void {
  const unlisten = listen<T>(event, ({ payload }) => on(payload));
  return () => void unlisten.then((stop) => stop());
}
