import { flushSync } from "svelte";
import { onTestFinished } from "vitest";

/** Runs what needs a component's effects, and ends them with the test. */
export function inRoot<T>(make: () => T): T {
  let made: T | undefined;
  const end = $effect.root(() => {
    made = make();
  });
  flushSync();
  onTestFinished(end);
  return made as T;
}

/** Lets everything that is already answered arrive. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  flushSync();
}
