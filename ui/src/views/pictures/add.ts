import type { ArticleId, IllustrationId } from "../../backend";
import type { Desk } from "../../state/desk.svelte";

/** Lets a person choose picture files and takes them in; says what became of those that could not be. */
export async function addPictures(
  desk: Desk,
  article: ArticleId | null = null,
): Promise<IllustrationId | null> {
  const paths = await desk.backend.shell.pickFiles("pictures");
  if (paths.length === 0) return null;
  const done = await desk.attempt("pictures_add", { paths, article });
  if (!done) return null;
  const { added, failed } = done;
  const known = added.filter((each) => each.known).length;
  if (added.length > 0) desk.notices.tell(counted(added.length, known));
  for (const { path, message, action } of failed)
    desk.notices.refused(`${fileName(path)}: ${message}`, action);
  return added[0]?.illustration ?? null;
}

export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

function counted(added: number, known: number): string {
  const pictures = added === 1 ? "1 picture" : `${added} pictures`;
  if (known === 0) return `${pictures} added`;
  return known === added
    ? `The library had ${added === 1 ? "this picture" : "these pictures"} already`
    : `${pictures} taken in, ${known} of them known already`;
}
