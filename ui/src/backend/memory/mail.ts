import type { SlotContent } from "../contract";
import { boardOf, found, type Library } from "./library";
import { cardFor } from "./pictures";
import { lines } from "./read";

/** A plain mail of an issue, built as a document so that no word of it can become markup. */
export function mailDocument(library: Library, id: string): Document {
  const issue = found(library.issues, id, "issue");
  const mail = document.implementation.createHTMLDocument(issue.subject);
  const main = mail.createElement("main");
  main.style.cssText = "max-width:600px;margin:0 auto;padding:24px;font:16px/1.5 Georgia,serif";
  mail.body.append(main);
  mail.body.style.cssText = "margin:0";
  const masthead = line(mail, "h1", library.publication.name);
  masthead.style.cssText = "text-align:center;border-bottom:3px double;padding-bottom:12px";
  main.append(masthead, ...boardOf(library, id).flatMap(({ content }) => nodes(mail, library, content)));
  main.append(line(mail, "p", library.publication.postal_address));
  return mail;
}

/** What one slot adds, in UTF-8 bytes. */
export function slotBytes(library: Library, content: SlotContent): number {
  const scratch = document.implementation.createHTMLDocument();
  const html = nodes(scratch, library, content).map((node) => node.outerHTML);
  return new TextEncoder().encode(html.join("")).length;
}

/** The mail as plain text. */
export function mailText(library: Library, id: string): string {
  const mail = mailDocument(library, id);
  const blocks = [...mail.querySelectorAll("h1, h2, h3, p")].map((node) => node.textContent);
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

function nodes(mail: Document, library: Library, content: SlotContent): HTMLElement[] {
  switch (content.kind) {
    case "section":
      return [line(mail, "h2", content.title)];
    case "divider":
      return [mail.createElement("hr")];
    case "call_to_action":
      return [
        line(mail, "h3", content.heading),
        line(mail, "p", content.text),
        line(mail, "p", content.label),
      ];
    case "links":
      return [
        line(mail, "h3", content.title),
        ...content.links.map(({ title, href, source, text }) =>
          line(mail, "p", [title || href, source, text].filter(Boolean).join(" · ")),
        ),
      ];
    case "note":
      return lines(content.body).map((words) => line(mail, "p", words));
    case "picture":
      return [line(mail, "p", cardFor(library, content.illustration)?.credit_line ?? "")];
    case "story": {
      const article = found(library.articles, content.article, "article");
      const head = [
        line(mail, "h3", content.headline ?? article.headline),
        line(mail, "p", content.dek ?? article.dek),
      ];
      if (content.treatment === "brief") return head;
      return [...head, ...lines(article.body).map((words) => line(mail, "p", words))];
    }
  }
}

function line(mail: Document, tag: string, words: string): HTMLElement {
  const node = mail.createElement(tag);
  node.textContent = words;
  return node;
}
