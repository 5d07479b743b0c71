import type {
  ArticleText,
  Block,
  BlockComparison,
  BlockKind,
  Comparison,
  FieldComparison,
  Run,
  TextField,
} from "../contract";

/** The titles of an article's texts, in the order in which it is read. */
const TITLES: Record<TextField, string> = {
  kicker: "Kicker",
  headline: "Headline",
  dek: "Dek",
  bylines: "By",
  body: "Body",
  call_to_action: "Call to action",
  short: "Short version",
  slug: "Slug",
  tags: "Tags",
  language: "Language",
  link: "Web address",
  sources: "Sources",
  notes: "Notes",
};

export const titleOf = (field: TextField) => TITLES[field];
export const FIELDS = Object.keys(TITLES) as TextField[];

/** Two texts word by word, as the core says it; for the short texts of tests. */
export function compared(old: ArticleText, now: ArticleText): Comparison {
  const notes: string[] = [];
  const fields = FIELDS.flatMap((field) => fieldOf(field, old, now, notes));
  const runs = fields.flatMap((field) => [...field.runs, ...field.blocks.flatMap((block) => block.runs)]);
  const count = (change: Run["change"]) =>
    runs.filter((run) => run.change === change).reduce((sum, run) => sum + words(run.text).length, 0);
  return {
    fields,
    added_words: count("added"),
    removed_words: count("removed"),
    notes,
    same: fields.every((field) => !field.changed),
    coarse: false,
  };
}

function fieldOf(field: TextField, old: ArticleText, now: ArticleText, notes: string[]): FieldComparison[] {
  const changed = JSON.stringify(old[field]) !== JSON.stringify(now[field]);
  const title = TITLES[field];
  if (field === "body") {
    const blocks = bodies(flat(old.body.content ?? []), flat(now.body.content ?? []));
    for (const [change, did] of [
      ["added", "added"],
      ["removed", "taken out"],
    ] as const) {
      const many = blocks.filter((block) => block.kind === "picture" && block.change === change).length;
      if (many > 0) notes.push(many === 1 ? `A picture was ${did}.` : `${many} pictures were ${did}.`);
    }
    return blocks.length > 0 ? [{ field, title, changed, runs: [], blocks }] : [];
  }
  const runs = runsOf(line(old, field), line(now, field));
  return runs.length > 0 ? [{ field, title, changed, runs, blocks: [] }] : [];
}

function line(text: ArticleText, field: Exclude<TextField, "body">): string {
  const value = text[field];
  if (Array.isArray(value)) return value.join(", ");
  if (value === null) return "";
  return typeof value === "string" ? value : Object.values(value).filter(Boolean).join("\n");
}

interface Flat {
  kind: BlockKind;
  depth: number;
  text: string;
  illustration: string | null;
}

function flat(blocks: Block[], depth = 0, inside: BlockKind = "paragraph"): Flat[] {
  return blocks.flatMap((block): Flat[] => {
    const plain = (kind: BlockKind, text = ""): Flat => ({ kind, depth, text, illustration: null });
    switch (block.type) {
      case "paragraph":
        return [plain(inside, inline(block))];
      case "heading":
        return [plain(block.attrs.level === 1 ? "heading" : "subheading", inline(block))];
      case "bullet_list":
      case "ordered_list": {
        const kind = block.type === "bullet_list" ? "bullet" : "numbered";
        return block.content.flatMap((item) => flat(item.content ?? [], depth + 1, kind));
      }
      case "blockquote":
        return flat(block.content, depth + 1, "quote");
      case "picture":
        return [{ ...plain("picture"), illustration: block.attrs.illustration }];
      case "divider":
        return [plain("divider")];
    }
  });
}

const inline = (block: Extract<Block, { type: "paragraph" | "heading" }>) =>
  (block.content ?? []).map((each) => (each.type === "text" ? each.text : "\n")).join("");

function bodies(old: Flat[], now: Flat[]): BlockComparison[] {
  const key = (block: Flat) => JSON.stringify(block);
  const out: BlockComparison[] = [];
  let [went, came]: [Flat[], Flat[]] = [[], []];
  const close = () => {
    const pairs = Math.min(went.length, came.length);
    for (const [at, block] of came.entries()) {
      const before = went[at];
      const isPair = at < pairs && before && before.kind !== "picture" && block.kind !== "picture";
      if (before && !isPair) out.push(alone(before, "removed"));
      if (isPair) out.push({ ...alone(block, "changed"), runs: runsOf(before.text, block.text) });
      else out.push(alone(block, "added"));
    }
    out.push(...went.slice(pairs).map((block) => alone(block, "removed")));
    [went, came] = [[], []];
  };
  for (const step of walk(old.map(key), now.map(key))) {
    if (step.change === "same") {
      close();
      out.push(alone(now[step.now] as Flat, "same"));
    } else if (step.change === "removed") went.push(old[step.old] as Flat);
    else came.push(now[step.now] as Flat);
  }
  close();
  return out;
}

function alone(
  { kind, depth, text, illustration }: Flat,
  change: BlockComparison["change"],
): BlockComparison {
  const words = change === "changed" ? "same" : change;
  return { kind, depth, change, runs: text ? [{ change: words, text }] : [], note: null, illustration };
}

function runsOf(old: string, now: string): Run[] {
  const [was, is] = [pieces(old), pieces(now)];
  const runs: Run[] = [];
  for (const step of walk(was, is)) {
    const text = (step.change === "added" ? is[step.now] : was[step.old]) ?? "";
    const last = runs.at(-1);
    if (last?.change === step.change) last.text += text;
    else runs.push({ change: step.change, text });
  }
  return runs;
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });
const pieces = (text: string) => [...segmenter.segment(text)].map((piece) => piece.segment);
const words = (text: string) => [...segmenter.segment(text)].filter((piece) => piece.isWordLike);

interface Walk {
  change: Run["change"];
  old: number;
  now: number;
}

/** The longest row of pieces that both share, and what stands between. */
function walk(old: string[], now: string[]): Walk[] {
  const best = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (a: number, b: number) => best[a]?.[b] ?? 0;
  for (let a = old.length - 1; a >= 0; a--)
    for (let b = now.length - 1; b >= 0; b--)
      (best[a] as number[])[b] =
        old[a] === now[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
  const out: Walk[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < now.length) {
    if (a < old.length && b < now.length && old[a] === now[b])
      out.push({ change: "same", old: a++, now: b++ });
    else if (a < old.length && (b === now.length || at(a + 1, b) >= at(a, b + 1)))
      out.push({ change: "removed", old: a++, now: b });
    else out.push({ change: "added", old: a, now: b++ });
  }
  return out;
}
