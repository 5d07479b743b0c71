import { CallFailed, type ArticleView } from "../../backend";
import type { Desk } from "../../state/desk.svelte";
import { leave } from "../../state/row-drafts";
import { same } from "../../state/same";
import type { Unsaved } from "../../state/unsaved.svelte";
import { articleDraft, stateOf, textOf, type ArticleFields } from "./article-draft";

/** Whether the library says by now what these words say. */
export async function isSaved(desk: Desk, { key, changes }: Unsaved): Promise<boolean> {
  try {
    const { fields } = stateOf(await desk.backend.call("article", { article: key }));
    return Object.entries(changes).every(([field, value]) =>
      same(fields[field as keyof ArticleFields], value),
    );
  } catch {
    return false;
  }
}

/**
 * Puts words that could not be saved back into their article, as if they had just been typed there: they save themselves, or stand
 * against what was changed meanwhile. Of an article that is gone they become a new one.
 */
export async function takeUp(desk: Desk, words: Unsaved): Promise<void> {
  let view: ArticleView;
  try {
    view = await desk.backend.call("article", { article: words.key });
  } catch (thrown) {
    const failure = CallFailed.from(thrown);
    if (failure.code === "article.not_found") await begin(desk, words);
    else desk.notices.failed(failure);
    return;
  }
  const draft = articleDraft(desk, view);
  try {
    await draft.flush();
    desk.session.go({ view: "articles", article: words.key });
    if (draft.state !== "saved") {
      desk.notices.refused(
        "Other words of this article are not saved yet.",
        "Wait until they are, or choose between the two texts; these stay kept until then.",
      );
      return;
    }
    const base = words.base as unknown as Parameters<typeof draft.recover>[0];
    if (!(await draft.recover(base, words.changes))) return;
    await desk.unsaved.letGo(words);
    if (draft.state === "saved") desk.notices.tell("The words are back in their article, and saved.");
  } finally {
    await leave(desk, words.key);
  }
}

async function begin(desk: Desk, words: Unsaved): Promise<void> {
  const fields = { ...words.base.fields, ...words.changes } as unknown as ArticleFields;
  const made = await desk.attempt("article_of_text", { beside: words.key, text: textOf(fields) });
  if (made === null) return;
  await desk.unsaved.letGo(words);
  desk.session.go({ view: "articles", article: made });
  desk.notices.tell("The article is no longer in the library: its words are a new one.");
}
