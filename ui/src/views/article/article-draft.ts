import type { ArticleField, ArticleId, ArticleText, ArticleView } from "../../backend";
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
    spare: desk.unsaved.spare<ArticleFields>(article, ({ headline }) => headline),
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

export function stateOf({ article, embargo_until }: ArticleView): RowState<ArticleFields> {
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

/** What an article says, without what is decided about it (its status, its picture, its embargo). */
export function textOf(fields: ArticleFields): ArticleText {
  const {
    status: _status,
    picture: _picture,
    awaited_credit: _credit,
    embargo_until: _embargo,
    ...text
  } = fields;
  return text;
}

/** Whether a field is a part of the text. */
export const isText = (field: keyof ArticleFields): boolean =>
  !["status", "picture", "awaited_credit", "embargo_until"].includes(field);
