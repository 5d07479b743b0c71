// What axe-core finds in the page as it stands.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Window } from "./window";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** All rules, or only those that a look decides: what a page is made of is the same in light and dark. */
export type Rules = "all" | "colour";

/** The serious and critical findings, a line each. The mail's frame is left out: it has checks of its own. */
export async function findings(window: Window, rules: Rules): Promise<string[]> {
  // The script defines `axe` on the page's window, and stays there until the page ends.
  await window.run(`if (!window.axe) { ${source} }`);
  const { violations } = await window.driver.executeAsyncScript<Pick<AxeResults, "violations">>(
    `const [runOnly, done] = arguments;
     axe.run({ exclude: [["iframe"]] }, { iframes: false, resultTypes: ["violations"], ...(runOnly && { runOnly }) })
       .then(({ violations }) => done({ violations }), (error) => done({ violations: [
         { id: "axe", impact: "critical", help: String(error), nodes: [] } ] }));`,
    rules === "all" ? null : ["color-contrast", "link-in-text-block"],
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) => [
      `${id}: ${help}`,
      ...nodes.map(({ target, failureSummary }) => `  ${target.join(" ")}: ${failureSummary ?? ""}`),
    ]);
}
