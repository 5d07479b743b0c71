// The clipboard, held by another program, which is how foreign HTML comes: what a page puts there itself is not sanitised.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./cli";
import { root } from "./paths";

let holder: ChildProcess | undefined;

/** Has another program hold this, by target, such as `text/html`; a string that begins with “/” is a file of it. */
export async function hold(targets: Record<string, string>): Promise<void> {
  letGo();
  const files = folder();
  const named = Object.entries(targets).map(([target, held], index) => {
    if (held.startsWith("/")) return `${target}=${held}`;
    const file = join(files, String(index));
    writeFileSync(file, held);
    return `${target}=${file}`;
  });
  holder = spawn("/usr/bin/python3", [join(root, "tests", "window", "src", "clipboard-owner.py"), ...named], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (!holder.stdout) throw new Error("it says nothing");
  await Promise.race([
    once(holder.stdout, "data"),
    once(holder, "exit").then(() => {
      throw new Error("the clipboard could not be held");
    }),
  ]);
}

/** Ends the program that holds the clipboard. */
export function letGo(): void {
  holder?.kill();
  holder = undefined;
}

/** A case of `tests/cases/paste`: its file, its HTML, and the body that the core makes of it. */
export function pasteCase(name: string): { file: string; html: string; body: unknown[] } {
  const of = (file: string) => join(root, "tests", "cases", "paste", name, file);
  const expected = JSON.parse(readFileSync(of("expected.json"), "utf8")) as { body: { content: unknown[] } };
  return { file: of("input.html"), html: readFileSync(of("input.html"), "utf8"), body: expected.body.content };
}
