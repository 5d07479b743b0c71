// A checker that sees nothing passes for a clean house. This plants a type error in a component and
// expects svelte-check to find it.
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";

const canary = new URL("../src/Canary.svelte", import.meta.url);
writeFileSync(canary, '<script lang="ts">\n  const dek: number = "words";\n</script>\n\n{dek}\n');
try {
  const seen = spawnSync("npx", ["svelte-check", "--tsconfig", "./tsconfig.json", "--output", "machine"], {
    cwd: new URL("..", import.meta.url),
    encoding: "utf8",
  });
  if (seen.status === 0 || !seen.stdout.includes("Canary.svelte")) {
    console.error("svelte-check did not see a planted type error.\n" + seen.stdout + seen.stderr);
    process.exitCode = 1;
  } else {
    console.log("svelte-check sees a planted type error.");
  }
} finally {
  rmSync(canary);
}
