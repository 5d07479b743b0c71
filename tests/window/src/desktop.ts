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

  /** Puts a program's window away, as with its title bar's button. */
  minimize(pid: number): void {
    for (const id of windows("--pid", String(pid), "--name", "^Pasteup$")) xdotool("windowminimize", "--sync", id);
  },

  /** Whether the window in front is a program's. */
  isInFront(pid: number): boolean {
    return xdotool("getactivewindow", "getwindowpid") === String(pid);
  },

  /** How many windows of that name there are. */
  count(name: string): number {
    return named(name).length;
  },
};
