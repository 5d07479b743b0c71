/** Names or tags as an editor types them: "Ana Ruiz, Li Wen". Trimmed, none empty, none twice. */
export function namesIn(typed: string): string[] {
  const names = typed
    .split(/[,;、，；،\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
  return [...new Set(names)];
}

/** The same names in a field, to be typed on. */
export function namesText(names: readonly string[]): string {
  return names.join(", ");
}
