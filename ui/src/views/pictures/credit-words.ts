/** What is missing, as a list in a sentence: “title”, “title and source”, “title, author and licence”. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** What Creative Commons still asks to be printed. */
export function askedText(lacking: readonly string[]): string {
  return lacking.length === 0 ? "" : `Creative Commons asks for its ${listed(lacking)} too.`;
}
