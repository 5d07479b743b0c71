// The command line beside the window, for preparing libraries and for looking at them from outside.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cliProgram } from "./paths";

/** Runs a command on a library and gives its JSON. */
export function cli<T = Record<string, unknown>>(library: string, ...command: string[]): T {
  const out = execFileSync(cliProgram, ["--library", library, "--json", ...command], { encoding: "utf8" });
  return JSON.parse(out) as T;
}

/** Runs a command and gives its exit code and JSON, whatever it says. */
export function cliExit(library: string, ...command: string[]): { code: number | null; json: unknown } {
  const run = spawnSync(cliProgram, ["--library", library, "--json", ...command], { encoding: "utf8" });
  return { code: run.status, json: run.stdout.trim() ? JSON.parse(run.stdout) : null };
}

/** A new folder that nobody else uses. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), "pasteup-window-"));
}

/** A fresh sample library. */
export function sampleLibrary(): string {
  const library = join(folder(), "Weekly Proof");
  cli(library, "sample");
  return library;
}

export interface Shown {
  issue: { id: string; subject: string };
  slots: {
    slot: string;
    kind: string;
    headline: string;
    treatment: string | null;
    article: string | null;
    credit_line: string | null;
  }[];
}

/** What stands on an issue's board, by the command line. */
export const board = (library: string, issue: string | number): Shown => cli<Shown>(library, "issue", "show", String(issue));

/** The headlines on a board, from top to bottom. */
export const headlines = (library: string, issue: string | number): string[] =>
  board(library, issue).slots.map((slot) => slot.headline);
