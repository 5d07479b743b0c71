// Where things lie in the repository.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
export const program = join(root, "target", "debug", "pasteup");
export const cliProgram = join(root, "target", "debug", "pasteup-cli");
export const shots = join(root, "tests", "window", "shots");
export const sample = join(root, "assets", "sample");
