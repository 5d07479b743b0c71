/**
 * Makes each run of words in pasted HTML a block of its own where ProseMirror would run them together: the cells of a
 * table, and words beside a block (`<p>a</p><b>b</b> <i>c</i>`), whose spaces it drops. What may come in at all is the
 * schema's matter, not this one's.
 */

const CELLS = "td, th, caption, dt, dd, summary, legend, option";
const BLOCKS =
  "address, article, aside, blockquote, dd, details, div, dl, dt, fieldset, figure, footer, form, h1, h2, h3, h4, h5, h6, " +
  "header, hr, li, main, nav, ol, p, pre, section, table, tbody, td, tfoot, th, thead, tr, ul";
const CONTAINERS = "body, div, section, article, main, aside, header, footer, blockquote, figure, form";

/** The same HTML with its blocks made plain. What an editor of ours copied is left as it is. */
export function pastedHtml(html: string): string {
  if (html.includes("data-pm-slice")) return html;
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const cell of page.querySelectorAll(CELLS)) renamed(cell, "div");
  for (const table of page.querySelectorAll("table, thead, tbody, tfoot, tr")) renamed(table, "div");
  for (const container of page.querySelectorAll(CONTAINERS)) wrapLooseWords(container);
  return page.body.innerHTML;
}

function renamed(element: Element, name: string) {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function wrapLooseWords(container: Element) {
  const holdsBlocks = (node: ChildNode) =>
    isElement(node) && (node.matches(BLOCKS) || node.querySelector(BLOCKS) !== null);
  if (![...container.childNodes].some(holdsBlocks)) return;
  let run: Element | null = null;
  for (const node of [...container.childNodes]) {
    if (holdsBlocks(node)) {
      run = null;
      continue;
    }
    if (!run && (node.nodeType === Node.COMMENT_NODE || !node.textContent?.trim())) continue;
    if (!run) {
      run = container.ownerDocument.createElement("p");
      node.before(run);
    }
    run.append(node);
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
