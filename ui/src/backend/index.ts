import type { Backend } from "./backend";
import { tauriBackend } from "./tauri";

export * from "./backend";
export type * from "./contract";
export { READS } from "./contract";

/** The core, or in a plain browser while developing its in-memory twin. */
export async function openBackend(): Promise<Backend> {
  if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) {
    const { MemoryBackend } = await import("./memory");
    const { libraryFor } = await import("./memory/fixtures");
    return new MemoryBackend(libraryFor(new URLSearchParams(location.search)));
  }
  return tauriBackend();
}
