import type { IllustrationCard, Note } from "../../backend";

/** What a thumbnail says under its name: the gravest of what is missing, else who made it. */
export function captionOf(card: IllustrationCard): Note {
  if (card.credit_line === null) return { tone: "must_fix", text: "No credit yet" };
  if (card.rights_note?.tone === "must_fix") return card.rights_note;
  if (card.alt === "") return { tone: "look_at", text: "No alt text" };
  return card.rights_note ?? { tone: "plain", text: card.credit_line };
}
