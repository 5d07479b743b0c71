// What a person does outside the page: sizing windows, and the system's own dialogs. Through X, with xdotool.
import { execFileSync } from "node:child_process";
import { eventually } from "./eventually";

function xdotool(...command: string[]): string {
  return execFileSync("xdotool", command, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
}

const windows = (...by: string[]): string[] => xdotool("search", "--onlyvisible", ...by).split("\n").filter(Boolean);

/** The windows with a title; xdotool fails where there is none. */
function named(title: string): string[] {
  try {
    return windows("--name", `^${title}$`);
  } catch {
    return [];
  }
}

/** Where a window's inside is on the screen. */
function geometry(id: string): { x: number; y: number; width: number; height: number } {
  const lines = xdotool("getwindowgeometry", "--shell", id).split("\n").map((line) => line.split("="));
  const value = (name: string) => Number(lines.find(([key]) => key === name)?.[1]);
  return { x: value("X"), y: value("Y"), width: value("WIDTH"), height: value("HEIGHT") };
}

function gone(title: string): void {
  if (named(title).length > 0) throw new Error("still open");
}

export const desktop = {
  /** Gives a program's window a size. */
  async resize(pid: number, [width, height]: [number, number]): Promise<void> {
    await eventually("the window has its size", () => {
      const [id] = windows("--pid", String(pid), "--name", "^Pasteup$");
      if (!id) throw new Error("no window");
      xdotool("windowactivate", "--sync", id, "windowmove", id, "0", "0", "windowsize", "--sync", id, String(width), String(height));
    });
  },

  /** Names a path in the file dialog that is open, and accepts it. */
  async answerFileDialog(title: string, path: string): Promise<void> {
    const id = await eventually(`the dialog “${title}” is open`, () => {
      const [found] = named(title);
      if (!found) throw new Error("no dialog");
      return found;
    });
    // A dialog that is still being drawn swallows keys, so that its field is filled again until it has closed.
    await eventually("the dialog has closed", async () => {
      xdotool("windowactivate", "--sync", id);
      // From the list of recent files, where such a dialog begins, no folder can be opened.
      xdotool("key", "--clearmodifiers", "alt+Home");
      xdotool("key", "--clearmodifiers", "ctrl+l");
      xdotool("key", "--clearmodifiers", "ctrl+a");
      xdotool("type", "--clearmodifiers", "--delay", "4", path);
      xdotool("key", "Return");
      // Of a folder with folders in it the first Return only takes the completion that is offered.
      await eventually("it closes", () => gone(title), 500).catch(() => xdotool("key", "Return"));
      await eventually("it closes", () => gone(title), 1_500);
    });
  },

  /** Presses a key of the keyboard, in the window in front. */
  key(name: string): void {
    xdotool("key", name);
  },

  /**
   * Writes a character through the system's own input method: Ctrl+Shift+U, its number, Space. Until the Space the digits are a
   * word that is being composed, underlined in the text.
   */
  compose(pid: number, character: string): void {
    const [id] = windows("--pid", String(pid), "--name", "^Pasteup$");
    if (!id) throw new Error("no window");
    xdotool("windowactivate", "--sync", id);
    xdotool("key", "--clearmodifiers", "ctrl+shift+u");
    for (const digit of (character.codePointAt(0) ?? 0).toString(16)) xdotool("key", "--delay", "60", digit);
    xdotool("key", "space");
  },

  /** Puts a program's window away, as with its title bar's button. */
  minimize(pid: number): void {
    for (const id of windows("--pid", String(pid), "--name", "^Pasteup$")) xdotool("windowminimize", "--sync", id);
  },

  /** Whether the window in front is a program's. */
  isInFront(pid: number): boolean {
    return xdotool("getactivewindow", "getwindowpid") === String(pid);
  },

  /** Drags from the middle of a window to a point in a program's page, with the system's own pointer, and holds it there. */
  async dragFrom(title: string, pid: number, [x, y]: [number, number]): Promise<void> {
    const from = await eventually(`the window “${title}” is open`, () => {
      const [found] = named(title);
      if (!found) throw new Error("no window");
      return found;
    });
    xdotool("windowmove", "--sync", from, "1500", "400", "windowactivate", "--sync", from);
    // Beside the window that is seen, GTK keeps windows of a pixel for its own purposes.
    const [page] = windows("--pid", String(pid)).map(geometry).sort((a, b) => b.width - a.width);
    if (!page) throw new Error("the program has no window");
    const grip = geometry(from);
    const [startX, startY] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
    const [endX, endY] = [page.x + x, page.y + y];
    const go = (share: number) => {
      const at = [startX + (endX - startX) * share, startY + (endY - startY) * share];
      xdotool("mousemove", "--sync", ...at.map((pixels) => String(Math.round(pixels))));
    };
    xdotool("mousemove", String(Math.round(startX)), String(Math.round(startY)), "mousedown", "1");
    // Both programs follow the pointer, so that it has to pass on its way and not only arrive.
    const STEPS = 20;
    for (let step = 1; step <= STEPS; step += 1) go(step / STEPS);
  },

  /** Moves the pointer a little and back, as a hand does that holds still. */
  tremble(): void {
    xdotool("mousemove_relative", "1", "0", "mousemove_relative", "--", "-1", "0");
  },

  /** Lets go of what the pointer holds. */
  drop(): void {
    xdotool("mouseup", "1");
  },

  /** How many windows of that name there are. */
  count(name: string): number {
    return named(name).length;
  },
};
