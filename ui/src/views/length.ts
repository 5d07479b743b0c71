import type { Length } from "../backend";

/** "612 words". */
export function wordsOf({ words }: Length): string {
  return words === 1 ? "1 word" : `${words.toLocaleString("en")} words`;
}
