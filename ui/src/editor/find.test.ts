import { history, undo } from "prosemirror-history";
import { EditorState, type Command } from "prosemirror-state";
import { expect, it } from "vitest";
import type { Block } from "../backend";
import {
  find,
  findPlugin,
  foundIn,
  goToHit,
  hitsIn,
  replaceAllHits,
  replaceHit,
  type Query,
  type Typed,
} from "./find";
import { toDocument, toEditor } from "./normalise";

const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const query = (words: string, rest: Partial<Typed> = {}): Query => ({
  words,
  matchCase: false,
  wholeWords: false,
  ...rest,
});

function text(...content: Block[]) {
  let state = EditorState.create({
    doc: toEditor({ type: "doc", content }),
    plugins: [history(), findPlugin()],
  });
  return {
    run: (command: Command) => command(state, (tr) => (state = state.apply(tr))),
    found: () => foundIn(state),
    selected: () => state.doc.textBetween(state.selection.from, state.selection.to),
    words: () => state.doc.textBetween(0, state.doc.content.size, "|", "~"),
    document: () => toDocument(state.doc),
  };
}

const words = (of: string, what: Query) => {
  const doc = toEditor({ type: "doc", content: [paragraph(of)] });
  return hitsIn(doc, what).map(({ from, to }) => doc.textBetween(from, to));
};

it("case counts where it is asked for", () => {
  expect(words("Tea and tea", query("tea"))).toEqual(["Tea", "tea"]);
  expect(words("Tea and tea", query("tea", { matchCase: true }))).toEqual(["tea"]);
});

it("whole words are told apart, in Chinese too", () => {
  expect(words("tea teapot steam tea.", query("tea", { wholeWords: true }))).toHaveLength(2);
  expect(words("中国人民在北京", query("中国"))).toEqual(["中国"]);
  expect(words("我们喝茶，茶叶很好", query("茶", { wholeWords: true })).length).toBeLessThan(
    words("我们喝茶，茶叶很好", query("茶")).length,
  );
});

it("signs of patterns are letters like others, and straight marks find the typographic ones", () => {
  expect(words("a.b (c) a+b", query("a.b"))).toEqual(["a.b"]);
  expect(words("(c)", query("(c)"))).toEqual(["(c)"]);
  expect(words("don’t", query("don't"))).toEqual(["don’t"]);
  expect(words("a\u202f! b", query("a !"))).toEqual(["a\u202f!"]);
});

it("a hit never reaches over two blocks or a break, and bold in the middle of it is no bar", () => {
  const body = toEditor({
    type: "doc",
    content: [
      paragraph("one"),
      paragraph("two"),
      {
        type: "paragraph",
        content: [
          { type: "text", text: "th" },
          { type: "text", text: "re", marks: [{ type: "strong" }] },
          { type: "text", text: "e" },
          { type: "hard_break" },
          { type: "text", text: "four" },
        ],
      },
    ],
  });
  expect(hitsIn(body, query("onetwo"))).toEqual([]);
  expect(hitsIn(body, query("threefour"))).toEqual([]);
  const [hit] = hitsIn(body, query("four"));
  expect(hit && body.textBetween(hit.from, hit.to)).toBe("four");
  expect(hitsIn(body, query("three"))).toHaveLength(1);
});

it("goes round from hit to hit and selects each", () => {
  const { run, found, selected } = text(paragraph("tea, Tea"), paragraph("and tea"));
  run(find(query("tea")));
  expect([found().current, found().hits.length]).toEqual([0, 3]);
  run(goToHit(1));
  expect([found().current, selected()]).toEqual([1, "Tea"]);
  run(goToHit(1));
  run(goToHit(1));
  expect(found().current).toBe(0);
  run(goToHit(-1));
  expect(found().current).toBe(2);
});

it("replaces the current hit and goes on to the next, also where the new words hold the old", () => {
  const { run, found, words } = text(paragraph("tea tea"));
  run(find(query("tea")));
  run(replaceHit("teapot"));
  expect(words()).toBe("teapot tea");
  expect(found().hits[found().current]?.from).toBe(8);
  run(replaceHit("x"));
  expect(words()).toBe("teapot x");
});

it("replaces all in one step of undo and keeps what is bold", () => {
  const bold: Block = {
    type: "paragraph",
    content: [
      { type: "text", text: "tea", marks: [{ type: "strong" }] },
      { type: "text", text: " and tea" },
    ],
  };
  const { run, found, words, document } = text(bold, paragraph("tea"));
  run(find(query("tea")));
  run(replaceAllHits("coffee"));
  expect(words()).toBe("coffee and coffee|coffee");
  expect(document().content?.[0]).toMatchObject({
    content: [{ text: "coffee", marks: [{ type: "strong" }] }, {}],
  });
  expect(found().hits).toEqual([]);
  run(undo);
  expect(words()).toBe("tea and tea|tea");
});

it("replacing with nothing takes the words out", () => {
  const { run, words } = text(paragraph("tea and tea"));
  run(find(query("tea")));
  run(replaceAllHits(""));
  expect(words()).toBe(" and ");
});
