import type { Calls } from "../contract";

/** The words of pasted HTML, a paragraph a line. The rules of cleaning are the core's alone. */
export function cleanHtml({ html }: Calls["clean_html"]["takes"]): Calls["clean_html"]["gives"] {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const block of page.querySelectorAll("p, div, h1, h2, h3, li, tr, br")) block.append("\n");
  const lines = (page.body.textContent ?? "").split("\n").map((line) => line.trim());
  const content = lines
    .filter((line) => line !== "")
    .map((text) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] }));
  return { document: { type: "doc", content }, freed: [], pictures: [] };
}
