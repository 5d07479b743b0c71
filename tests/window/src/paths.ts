// Where things lie in the repository.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
/** Where the programs of the build are that is tried. */
const programs = process.env.PASTEUP_PROGRAMS ?? join(root, "target", "debug");
export const program = join(programs, "pasteup");
export const cliProgram = join(programs, "pasteup-cli");
export const shots = join(root, "tests", "window", "shots");
export const sample = join(root, "assets", "sample");
