import type { ArticleField, ArticleId, ArticleView, Block, CallToAction, Document } from "../../backend";
import type { Desk } from "../../state/desk.svelte";
import type { RowDraft, RowSource, RowState } from "../../state/row-draft.svelte";
import { draftOf } from "../../state/row-drafts";

/** The fields of an article that an editor changes. */
export type ArticleFields = { [F in ArticleField as F["field"]]: F["value"] };
export type ArticleDraft = RowDraft<ArticleFields>;

/** The article being edited; it saves itself. */
export function articleDraft(desk: Desk, view: ArticleView): ArticleDraft {
  return draftOf(desk, source(desk, view.article.id), () => stateOf(view));
}

function source(desk: Desk, article: ArticleId): RowSource<ArticleFields> {
  return {
    key: article,
    load: async () => stateOf(await desk.backend.call("article", { article })),
    save: async (base, changes) => {
      const saved = await desk.backend.call("article_save", { article, base, changes: listed(changes) });
      return saved.version;
    },
  };
}

function listed(changes: Partial<ArticleFields>): ArticleField[] {
  return Object.entries(changes).map(([field, value]) => ({ field, value }) as ArticleField);
}

function stateOf({ article, embargo_until }: ArticleView): RowState<ArticleFields> {
  const {
    id: _id,
    version,
    created_at_ms: _created,
    changed_at_ms: _changed,
    embargo_until_ms: _moment,
    ...fields
  } = article;
  return { version, fields: { ...fields, embargo_until } };
}

/** Two editors' values of one field as one: no word of either is lost. Their words come first. */
export function joined<F extends keyof ArticleFields>(
  field: F,
  theirs: ArticleFields[F],
  mine: ArticleFields[F],
): ArticleFields[F] {
  return JOIN[field]?.(theirs as never, mine as never) ?? mine;
}

const JOIN: {
  [F in keyof ArticleFields]?: (theirs: ArticleFields[F], mine: ArticleFields[F]) => ArticleFields[F];
} = {
  kicker: both,
  headline: both,
  dek: both,
  link: (theirs, mine) => mine || theirs,
  short: both,
  slug: (theirs, mine) => mine || theirs,
  sources: lines,
  notes: lines,
  bylines: union,
  tags: union,
  body: (theirs, mine) => ({ type: "doc", content: [...blocks(theirs), ...blocks(mine)] }),
  call_to_action: (theirs, mine) => (theirs && mine ? bothCalls(theirs, mine) : (mine ?? theirs)),
};

const blocks = (document: Document): Block[] => document.content ?? [];

function both(theirs: string, mine: string): string {
  return [theirs, mine].filter(Boolean).join(" / ");
}

function lines(theirs: string, mine: string): string {
  return [theirs, mine].filter(Boolean).join("\n");
}

function union(theirs: string[], mine: string[]): string[] {
  return [...new Set([...theirs, ...mine])];
}

function bothCalls(theirs: CallToAction, mine: CallToAction): CallToAction {
  const join = (one: string, other: string) => (one === other ? one : both(one, other));
  return {
    heading: join(theirs.heading, mine.heading),
    text: join(theirs.text, mine.text),
    label: join(theirs.label, mine.label),
    // Two addresses can't be one.
    href: mine.href || theirs.href,
  };
}
