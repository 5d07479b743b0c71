import type { Illustration, SharedField } from "../contract";
import { jpeg, noCredit, noCrops, noRights } from "./blank";
import { found, refused } from "./library";
import { money, titleOf } from "./pictures";
import { fresh, quoted, type Write } from "./write";

const illustration_save: Write<"illustration_save"> = (step, { illustration: id, base, changes }) => {
  const picture = found(step.library.illustrations, id, "illustration");
  fresh(picture, base, "illustration");
  for (const { field, value } of changes) {
    if (field === "crop") picture.crops[value.treatment] = value.crop;
    else Object.assign(picture, { [field]: value });
  }
  picture.version = step.version();
  step.did(`Change picture ${quoted(picture.file.name)}`, "illustration", [id]);
  return { version: picture.version };
};

const illustrations_save: Write<"illustrations_save"> = (step, { illustrations, changes }) => {
  const pictures = illustrations.map((id) => found(step.library.illustrations, id, "illustration"));
  for (const picture of pictures) {
    for (const change of changes) share(picture, change);
    picture.version = step.version();
  }
  const [only] = pictures;
  const which = pictures.length === 1 && only ? quoted(titleOf(only)) : `${pictures.length} pictures`;
  const isCredit = changes.every(({ field }) => ["role", "by", "for_whom", "via", "line"].includes(field));
  step.did(`${isCredit ? "Credit" : "Edit"} ${which}`, "illustration", illustrations);
  return {};
};

function share({ credit, rights }: Illustration, { field, value }: SharedField) {
  if (field === "fee") rights.fee = value.trim() === "" ? null : money(value);
  else Object.assign(field in credit ? credit : rights, { [field]: value });
}

const illustration_delete: Write<"illustration_delete"> = (step, { illustration: id }) => {
  const picture = found(step.library.illustrations, id, "illustration");
  step.library.illustrations = step.library.illustrations.filter((each) => each !== picture);
  for (const article of step.library.articles) if (article.picture === id) article.picture = null;
  for (const [issue, board] of Object.entries(step.library.boards)) {
    step.library.boards[issue] = board.filter(
      ({ content }) => content.kind !== "picture" || content.illustration !== id,
    );
  }
  step.did(`Delete picture ${quoted(picture.file.name)}`, "illustration", [id]);
  return {};
};

const pictures_add: Write<"pictures_add"> = (step, { paths, article: runsWith }) => {
  const added = paths.map((path) => {
    const name = path.split(/[/\\]/).at(-1) ?? path;
    const known = step.library.illustrations.find((each) => each.file.name === name);
    if (known) return { illustration: known.id, path, known: true, note: "You have this one." };
    const id = step.id("illustration");
    step.library.illustrations.unshift({
      id,
      version: step.version(),
      file: jpeg(id, name, [1200, 800]),
      alt: "",
      caption: "",
      credit: noCredit(),
      rights: noRights(),
      focal: null,
      crops: noCrops(),
      created_at_ms: Date.now(),
    });
    return { illustration: id, path, known: false, note: null };
  });
  const [first] = added;
  if (runsWith !== null && first) {
    const article = found(step.library.articles, runsWith, "article");
    article.picture = first.illustration;
    article.version = step.version();
    step.did("Add a picture", "article", [runsWith]);
  }
  step.did(
    added.length === 1 ? "Add a picture" : `Add ${added.length} pictures`,
    "illustration",
    added.map((each) => each.illustration),
  );
  return { added, failed: [] };
};

const agreement_attach: Write<"agreement_attach"> = (step, { illustration: id, path }) => {
  const picture = found(step.library.illustrations, id, "illustration");
  const name = path.split(/[/\\]/).at(-1) ?? path;
  picture.rights.agreement = { hash: name, name, size_bytes: 84_000 };
  picture.version = step.version();
  step.did(`Attach an agreement to ${quoted(titleOf(picture))}`, "illustration", [id]);
  return { version: picture.version };
};

const agreement_save: Write<"agreement_save"> = ({ library }, { illustration: id, to }) => {
  const { agreement } = found(library.illustrations, id, "illustration").rights;
  if (!agreement)
    throw refused("rights.no_agreement", "No agreement is attached.", "Attach the agreement first.");
  return { to, files: 1, bytes: agreement.size_bytes };
};

/** Changing pictures. */
export const PICTURE_WRITES = {
  illustration_save,
  illustrations_save,
  illustration_delete,
  pictures_add,
  agreement_attach,
  agreement_save,
};
