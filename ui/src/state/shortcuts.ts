/** Where a command's keys are heard. */
export type Scope = "Everywhere" | "On the board" | "In a list" | "On the wire" | "In revisions";

/** Every command with a key: the sheet, the palette and the listeners are made of this table. */
export const SHORTCUTS = {
  undo: { title: "Undo", keys: ["Mod+Z"], scope: "Everywhere" },
  redo: { title: "Redo", keys: ["Mod+Shift+Z", "Mod+Y"], scope: "Everywhere" },
  search: { title: "Search articles", keys: ["Mod+F"], scope: "Everywhere" },
  import: { title: "Import…", keys: ["Mod+I"], scope: "Everywhere" },
  export: { title: "Export…", keys: ["Mod+E"], scope: "Everywhere" },
  publication: { title: "Publication…", keys: ["Mod+,"], scope: "Everywhere" },
  history: { title: "History…", keys: ["Mod+H"], scope: "Everywhere" },
  revisions: { title: "Revisions…", keys: ["Mod+Shift+H"], scope: "Everywhere" },
  anotherLibrary: { title: "Open another library…", keys: ["Mod+O"], scope: "Everywhere" },
  palette: { title: "Find a command", keys: ["Mod+K"], scope: "Everywhere" },
  sheet: { title: "Keyboard shortcuts", keys: ["F1", "?"], scope: "Everywhere" },
  issues: { title: "Go to issues", keys: ["Mod+1"], scope: "Everywhere" },
  articles: { title: "Go to articles", keys: ["Mod+2"], scope: "Everywhere" },
  pictures: { title: "Go to pictures", keys: ["Mod+3"], scope: "Everywhere" },
  wire: { title: "Go to the wire", keys: ["Mod+4"], scope: "Everywhere" },
  people: { title: "Go to people", keys: ["Mod+5"], scope: "Everywhere" },
  payments: { title: "Payment list…", keys: ["Mod+Shift+L"], scope: "Everywhere" },
  nextFinding: { title: "Next finding of preflight", keys: ["F8"], scope: "Everywhere" },
  previousFinding: { title: "Previous finding of preflight", keys: ["Shift+F8"], scope: "Everywhere" },
  freeze: { title: "Freeze edition", keys: ["Mod+Shift+E"], scope: "Everywhere" },
  moveUp: { title: "Move up", keys: ["Alt+ArrowUp"], scope: "On the board" },
  moveDown: { title: "Move down", keys: ["Alt+ArrowDown"], scope: "On the board" },
  overSectionUp: { title: "Move to the section above", keys: ["Alt+Shift+ArrowUp"], scope: "On the board" },
  overSectionDown: {
    title: "Move to the section below",
    keys: ["Alt+Shift+ArrowDown"],
    scope: "On the board",
  },
  moveFirst: { title: "Move to the top", keys: ["Alt+Home"], scope: "On the board" },
  moveLast: { title: "Move to the end", keys: ["Alt+End"], scope: "On the board" },
  lead: { title: "Run as lead", keys: ["1"], scope: "On the board" },
  standard: { title: "Run as standard", keys: ["2"], scope: "On the board" },
  brief: { title: "Run as brief", keys: ["3"], scope: "On the board" },
  edit: { title: "Edit", keys: ["Enter"], scope: "On the board" },
  takeOff: { title: "Take off the board", keys: ["Delete", "Backspace"], scope: "On the board" },
  selectAll: { title: "Select all", keys: ["Mod+A"], scope: "On the board" },
  place: { title: "Place at the end", keys: ["Enter"], scope: "In a list" },
  open: { title: "Open", keys: ["Mod+Enter"], scope: "In a list" },
  choose: { title: "Select", keys: ["Space"], scope: "In a list" },
  nextItem: { title: "Next", keys: ["J", "ArrowDown"], scope: "On the wire" },
  previousItem: { title: "Previous", keys: ["K", "ArrowUp"], scope: "On the wire" },
  keepItem: { title: "Keep", keys: ["S"], scope: "On the wire" },
  passOver: { title: "Pass over", keys: ["P"], scope: "On the wire" },
  markUnread: { title: "Mark as unread", keys: ["U"], scope: "On the wire" },
  nextChange: { title: "Next change", keys: ["Alt+ArrowDown"], scope: "In revisions" },
  previousChange: { title: "Previous change", keys: ["Alt+ArrowUp"], scope: "In revisions" },
} as const satisfies Record<string, { title: string; keys: readonly string[]; scope: Scope }>;

export type CommandName = keyof typeof SHORTCUTS;

const isMac = () => navigator.platform.startsWith("Mac");

/** Whether a key press is one of a command's. */
export function matches(event: KeyboardEvent, command: CommandName): boolean {
  return SHORTCUTS[command].keys.some((combination) => pressed(event, combination));
}

function pressed(event: KeyboardEvent, combination: string): boolean {
  const parts = combination.split("+");
  const key = parts.pop() ?? "";
  const wants = (modifier: string) => parts.includes(modifier);
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  // A question mark needs Shift on many keyboards and none on others: the character alone decides.
  const shift = key === "?" || event.shiftKey === wants("Shift");
  const same = key === "Space" ? event.key === " " : event.key.toLowerCase() === key.toLowerCase();
  return same && shift && mod === wants("Mod") && event.altKey === wants("Alt");
}

const SHOWN: Record<string, string> = {
  Mod: "Ctrl",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Delete: "Del",
};

/** A combination as it is printed: "Ctrl Shift Z". */
export function printed(combination: string): string {
  return combination
    .split("+")
    .map((part) => (part === "Mod" && isMac() ? "⌘" : (SHOWN[part] ?? part)))
    .join(" ");
}

/** Whether the focus is where keys write text, so that they belong to the field. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("[contenteditable=true]")) return true;
  if (target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !["button", "checkbox", "radio", "range"].includes(target.type)
  );
}

/** Whether a key press is meant for the text that is being written: plain characters, and its own undo. */
export function belongsToField(event: KeyboardEvent, command: CommandName): boolean {
  const plain = !event.ctrlKey && !event.metaKey && event.key.length === 1;
  return isWriting(event.target) && (plain || command === "undo" || command === "redo");
}
