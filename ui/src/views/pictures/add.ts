import type { ArticleId, IllustrationId, PictureAdded, PicturesAdded } from "../../backend";
import type { Desk } from "../../state/desk.svelte";

/** So many pictures are spoken of by name. */
const NAMED = 4;

/** Lets a person choose picture files and takes them in; says what became of those that could not be. */
export async function addPictures(
  desk: Desk,
  article: ArticleId | null = null,
): Promise<IllustrationId | null> {
  const paths = await desk.backend.shell.pickFiles("pictures");
  if (paths.length === 0) return null;
  const done = await desk.attempt("pictures_add", { paths, article });
  if (!done) return null;
  tellAdded(desk, done);
  return done.added[0]?.illustration ?? null;
}

/** Says what came in, what the library knew or has the like of, and what could not be taken in. */
export function tellAdded(desk: Desk, { added, failed }: PicturesAdded) {
  if (added.some(({ note }) => note !== null)) desk.notices.tellAtLeisure(addedText(added));
  else if (added.length > 0) desk.notices.tell(addedText(added));
  for (const { path, message, action } of failed)
    desk.notices.refused(`${fileName(path)}: ${message}`, action);
}

export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** What came in, and what is to be said of each: “2 pictures added. kiln.jpg: You have this one.” */
export function addedText(added: readonly PictureAdded[]): string {
  const noted = added.filter(({ note }) => note !== null);
  if (noted.length === 0) return counted(added);
  const notes = noted.slice(0, NAMED).map(({ path, note }) => `${fileName(path)}: ${note ?? ""}`);
  const others = noted.length - notes.length;
  if (added.length === 1) return notes.join("");
  const rest = others > 0 ? [`And ${others} more like these.`] : [];
  return [`${counted(added)}.`, ...notes, ...rest].join(" ");
}

function counted(added: readonly PictureAdded[]): string {
  const known = added.filter((each) => each.known).length;
  const pictures = added.length === 1 ? "1 picture" : `${added.length} pictures`;
  if (known === 0) return `${pictures} added`;
  return known === added.length
    ? `The library had ${added.length === 1 ? "this picture" : "these pictures"} already`
    : `${pictures} taken in, ${known} of them known already`;
}
