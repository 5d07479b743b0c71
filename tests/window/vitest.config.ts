import { defineConfig } from "vitest/config";

// One window at a time: they share the screen, the clipboard and the keyboard focus.
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
