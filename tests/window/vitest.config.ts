import { defineConfig } from "vitest/config";

// One window at a time: they share the screen, the clipboard and the keyboard focus.
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    fileParallelism: false,
    // A sitting is one story: what follows a failure would only repeat it.
    bail: 1,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
