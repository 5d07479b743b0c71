import type { IllustrationCard, Note } from "../../backend";

/** What is missing of a picture or wrong with it, the gravest first. */
export function missingOf({ credit_note, rights_note, alt }: IllustrationCard): Note[] {
  const noAlt: Note | null = alt === "" ? { tone: "look_at", text: "No alt text" } : null;
  const notes = [credit_note, rights_note, noAlt].filter((note) => note !== null);
  const isGrave = ({ tone }: Note) => tone === "must_fix";
  const looks = notes.filter((note) => !isGrave(note));
  // Alt text that is missing is missing now; rights that end soon end later.
  return [...notes.filter(isGrave), ...looks.reverse()];
}

/** What a thumbnail says under its name: the gravest of what is missing, else who made it. */
export function captionOf(card: IllustrationCard): Note {
  return missingOf(card)[0] ?? { tone: "plain", text: card.credit_line ?? "" };
}
