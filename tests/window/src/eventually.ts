// Waiting for what happens by itself: tried again until it holds, or until patience ends.

const PATIENCE_MS = 15_000;
const AGAIN_AFTER_MS = 50;

/** What `attempt` gives once it no longer throws. */
export async function eventually<T>(what: string, attempt: () => T | Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) {
        throw new Error(`not within ${patienceMs} ms: ${what}`, { cause: error });
      }
    }
    await new Promise((again) => setTimeout(again, AGAIN_AFTER_MS));
  }
}
