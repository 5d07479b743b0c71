import type { IllustrationId, Length } from "../backend";
import type { Pasting } from "./pasting";
import type { FindPicture } from "./picture-view";

/** What the editor asks of what is around it. */
export interface Around {
  findPicture: FindPicture;
  /** Asks for a picture of the library; `null` where none was chosen. */
  choosePicture: () => Promise<IllustrationId | null>;
  /** Opens an address in the system's browser or mail program. */
  openLink: (href: string) => void;
  copyLink: (href: string) => Promise<void>;
  pasting: Pasting;
}

/** How long a text is, and what is selected of it. */
export interface LiveLength {
  all: Length;
  selected: Length | null;
}
