import { readdirSync, readFileSync } from "node:fs";
import { DOMParser, DOMSerializer } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import type { Document } from "../backend";
import { toDocument, toEditor } from "./normalise";
import { schema } from "./schema";

const folder = `${import.meta.dirname}/../../../tests/cases/document/`;
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
const fixture = (name: string) => JSON.parse(readFileSync(folder + name, "utf8")) as Document;

function parsed(html: string): Document {
  const body = document.createElement("div");
  body.innerHTML = html;
  return toDocument(DOMParser.fromSchema(schema).parse(body));
}

describe("the documents that the core is tested on too", () => {
  it("are found", () => expect(names.length).toBeGreaterThanOrEqual(8));

  it.each(names)("%s comes back as the same JSON", (name) => {
    expect(toDocument(toEditor(fixture(name)))).toEqual(fixture(name));
  });

  it.each(names)("%s survives being copied as HTML and pasted", (name) => {
    const node = toEditor(fixture(name));
    const copy = document.createElement("div");
    copy.append(DOMSerializer.fromSchema(schema).serializeFragment(node.content));
    const back = DOMParser.fromSchema(schema).parse(copy, { preserveWhitespace: "full" });
    expect(toDocument(back)).toEqual(fixture(name));
  });
});

describe("HTML from elsewhere", () => {
  it("loses scripts, styles and handlers", () => {
    const dirty =
      "<style>p{color:red}</style><script>alert(1)</script><p onclick='x()'>Kept<img src=x onerror=alert(1)></p>" +
      "<iframe src='https://evil.example'></iframe><svg><script>alert(2)</script></svg>";
    expect(JSON.stringify(parsed(dirty))).toBe(
      JSON.stringify({
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: "Kept" }] }],
      }),
    );
  });

  it("keeps the words of a link that leads to a script, and not the link", () => {
    const links = "<p><a href='javascript:alert(1)'>one</a> <a href='data:text/html,x'>two</a></p>";
    expect(JSON.stringify(parsed(links))).not.toMatch(/link|script|data:/);
    expect(parsed(links).content?.[0]).toMatchObject({ content: [{ text: "one two" }] });
  });

  it.each([
    ["-3", 1],
    ["abc", 1],
    ["99999999999", 1],
    ["7", 7],
    ["0", 0],
  ])("begins a list that starts at %s with %i", (start, expected) => {
    expect(parsed(`<ol start="${start}"><li>a</li></ol>`).content?.[0]).toMatchObject({
      attrs: { start: expected },
    });
  });

  it("takes no figure for a picture of the library", () => {
    expect(JSON.stringify(parsed("<figure data-illustration='../etc'></figure><p>a</p>"))).not.toContain(
      "picture",
    );
  });
});

it("a link of another kind in a library from elsewhere leads nowhere on the page", () => {
  const mark = { type: "link", attrs: { href: "javascript:alert(1)" } } as const;
  const node = toEditor({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "x", marks: [mark] }] }],
  });
  const shown = document.createElement("div");
  shown.append(DOMSerializer.fromSchema(schema).serializeFragment(node.content));
  expect(shown.querySelector("a")?.hasAttribute("href")).toBe(false);
});
