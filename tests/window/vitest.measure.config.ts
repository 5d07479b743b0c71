import { defineConfig } from "vitest/config";

// What `make bench` measures in the window.
export default defineConfig({
  test: { include: ["src/**/*.measure.ts"], testTimeout: 300_000, hookTimeout: 90_000 },
});
