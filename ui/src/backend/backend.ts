import type { Calls, Event, Failure, Language } from "./contract";

/** What the window asks of the core and of the system around it. */
export interface Backend {
  /** Asks for one thing. Throws {@link CallFailed} where it is refused. */
  call<N extends keyof Calls>(name: N, body: Calls[N]["takes"]): Promise<Calls[N]["gives"]>;
  /** Tells what happens from now on; the answer stops it. */
  listen(on: (event: Event) => void): () => void;
  /** The address of `thumbnail/{illustration}`, `picture/{illustration}` or `mail/{issue}/issue.html`. */
  url(path: string): string;
  shell: Shell;
}

/** What only the system can do. */
export interface Shell {
  /** Opens another library in this window; where it can't be, the present one stays. Throws {@link CallFailed}. */
  openLibrary(path: string): Promise<void>;
  /** Tries once more to open the library that could not be opened at the start. Throws {@link CallFailed}. */
  openAgain(): Promise<void>;
  /** Shows the window from its beginning, as after a start; nothing that it knew stays. */
  startOver(): void;
  /** Lets a person choose files; empty where they chose none. */
  pickFiles(kind: "articles" | "pictures" | "feeds" | "agreements"): Promise<string[]>;
  pickFolder(title: string): Promise<string | null>;
  saveAs(suggested: string): Promise<string | null>;
  /** Files held over the window or dropped on it; the answer stops it. */
  onFiles(on: (files: FileDrag) => void): () => void;
  copyHtml(html: string): Promise<void>;
  /** Opens a web or mail address in the system's browser or mail program. Throws {@link CallFailed}. */
  openLink(href: string): Promise<void>;
  /** Checks spelling in a language from now on, with the dictionaries that the system has. */
  spellIn(language: Language): Promise<void>;
  /** The HTML on the clipboard, as the program that it came from wrote it; empty where there is none. */
  clipboardHtml(): Promise<string>;
  /** The picture on the clipboard where the page is not told of it, its bytes in Base64; `null` where there is none. */
  clipboardPicture(): Promise<{ name: string; data: string } | null>;
  /** Shows a file in the file manager. */
  reveal(path: string): Promise<void>;
  /** Keeps words that can't be saved for now, outside of the library, in place of what has the name. Throws {@link CallFailed}. */
  keepUnsaved(library: string, name: string, text: string): Promise<void>;
  /** The words that were kept of a library, by name. */
  unsavedWords(library: string): Promise<{ name: string; text: string }[]>;
  /** Lets go of words that are saved or thrown away. Throws {@link CallFailed}. */
  letGoUnsaved(library: string, name: string): Promise<void>;
  /** Says whether the window has to ask before it closes. */
  holdClose(held: boolean): Promise<void>;
  /** Tells that the person wants to close a window that is held; the answer stops it. */
  onClosing(on: () => void): () => void;
  /** Closes the window without asking. */
  close(): Promise<void>;
}

/** Files from the file manager over the window. `x` and `y` are CSS pixels in it. */
export interface FileDrag {
  phase: "over" | "drop" | "leave";
  paths: string[];
  x: number;
  y: number;
}

/** A refused call: `message` says what is wrong, `action` what to do; programs branch on `code`. */
export class CallFailed extends Error {
  readonly code: string;
  readonly action: string;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = "CallFailed";
    this.code = failure.code;
    this.action = failure.action;
  }

  /** Whatever was thrown, as a refused call. */
  static from(thrown: unknown): CallFailed {
    if (thrown instanceof CallFailed) return thrown;
    if (isFailure(thrown)) return new CallFailed(thrown);
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new CallFailed({ code: "window.unexpected", message, action: "Try again." });
  }
}

function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown;
}
