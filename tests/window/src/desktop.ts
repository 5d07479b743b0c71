// What a person does outside the page: sizing windows, and the system's own dialogs. Through X, with xdotool.
import { execFileSync } from "node:child_process";
import { eventually } from "./eventually";

function xdotool(...command: string[]): string {
  return execFileSync("xdotool", command, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
}

const windows = (...by: string[]): string[] => xdotool("search", "--onlyvisible", ...by).split("\n").filter(Boolean);

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
      const [found] = windows("--name", `^${title}$`);
      if (!found) throw new Error("no dialog");
      return found;
    });
    xdotool("windowactivate", "--sync", id);
    // A slash opens the field for a path.
    xdotool("key", "--clearmodifiers", "ctrl+l");
    xdotool("type", "--clearmodifiers", "--delay", "4", path);
    xdotool("key", "Return");
    await eventually("the dialog has closed", () => {
      let open: string[];
      try {
        open = windows("--name", `^${title}$`);
      } catch {
        return; // Nothing found.
      }
      if (open.length > 0) {
        xdotool("key", "Return");
        throw new Error("still open");
      }
    });
  },

  /** How many windows of that name there are. */
  count(name: string): number {
    try {
      return windows("--name", `^${name}$`).length;
    } catch {
      return 0;
    }
  },
};
