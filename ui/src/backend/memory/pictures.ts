import type {
  Credit,
  CreditLine,
  CreditPrinted,
  CropView,
  Illustration,
  IllustrationCard,
  IllustrationList,
  IllustrationQuery,
  IllustrationView,
  Money,
  Note,
  PlacedIn,
  Rights,
  UsageRow,
} from "../contract";
import { boardOf, found, refused, type Library } from "./library";
import { dateText, placedWhere } from "./read";
import { pictureMatches } from "./search";

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

/** A credit's printed line, as words alone. */
export function creditLine(credit: Credit): string | null {
  if (credit.line) return credit.line;
  if (credit.by.length === 0) return null;
  const role = credit.role ?? "picture";
  const noun = role.charAt(0).toUpperCase() + role.slice(1);
  const forWhom = credit.for_whom ? ` for ${credit.for_whom}` : "";
  const via = credit.via ? ` / ${credit.via}` : "";
  return `${noun}${forWhom} by ${credit.by.join(" and ")}${via}`;
}

/** The same with its links, and what Creative Commons asks for besides. The core's own tests hold the rules. */
export function creditPrinted(credit: Credit, rights: Rights): CreditPrinted {
  const text = creditLine(credit);
  const plain = (words: string, link = "") => ({ text: words, link: link || null });
  if (rights.category !== "creative-commons" || credit.line) {
    return { line: text === null ? null : [plain(text)], lacking: [] };
  }
  const asked: [string, boolean][] = [
    ["title", credit.title !== ""],
    ["author", credit.by.length > 0],
    ["source", credit.link !== "" || credit.via !== ""],
    ["licence", rights.licence !== ""],
  ];
  const lacking = asked.flatMap(([what, known]) => (known ? [] : [what]));
  if (text === null) return { line: null, lacking };
  const line: CreditLine = [
    ...(credit.title ? [plain(`“${credit.title}”`, credit.link), plain(" ")] : []),
    plain(text),
    ...(rights.licence ? [plain(", "), plain(rights.licence, rights.licence_link)] : []),
  ];
  return { line, lacking };
}

function creditNote({ credit, rights }: Illustration): Note | null {
  if (creditLine(credit) === null) return { tone: "must_fix", text: "No credit yet" };
  const { lacking } = creditPrinted(credit, rights);
  return lacking.length === 0 ? null : { tone: "must_fix", text: `Credit lacks ${lacking.join(", ")}` };
}

const today = () => new Date().toISOString().slice(0, 10);
const daysUntil = (date: string) => (Date.parse(date) - Date.parse(today())) / DAY_MS;
const endsSoon = ({ rights }: Illustration) =>
  rights.valid_until !== null && daysUntil(rights.valid_until) <= SOON_DAYS;

function shortDay(date: string): string {
  const words = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", words).format(new Date(`${date}T00:00:00Z`));
}

function rightsNote({ rights: { valid_from, valid_until } }: Illustration): Note | null {
  if (valid_until !== null && daysUntil(valid_until) < 0)
    return { tone: "must_fix", text: `Rights ended ${shortDay(valid_until)}` };
  if (valid_until !== null && daysUntil(valid_until) <= SOON_DAYS)
    return { tone: "look_at", text: `Rights end ${shortDay(valid_until)}` };
  if (valid_from !== null && daysUntil(valid_from) > 0)
    return { tone: "must_fix", text: `Rights begin ${shortDay(valid_from)}` };
  return null;
}

/** What a picture is called: the name of its file without the ending. */
export function titleOf({ file }: Illustration): string {
  return file.name.replace(/\.\w+$/, "").replaceAll("-", " ");
}

export function pictureCard(picture: Illustration): IllustrationCard {
  const { width_px, height_px } = picture.file;
  return {
    illustration: picture.id,
    name: titleOf(picture),
    alt: picture.alt,
    credit_line: creditLine(picture.credit),
    credit_note: creditNote(picture),
    rights_note: rightsNote(picture),
    width_px,
    height_px,
  };
}

export function cardFor(library: Library, illustration: string | null): IllustrationCard | null {
  const picture = library.illustrations.find((each) => each.id === illustration);
  return picture ? pictureCard(picture) : null;
}

export function illustrations(library: Library, query: IllustrationQuery): IllustrationList {
  const unused = (picture: Illustration) =>
    placedPicture(library, picture.id).length === 0 &&
    !library.articles.some((each) => each.picture === picture.id);
  const tests = {
    needs_credit: (picture: Illustration) => creditNote(picture) !== null,
    needs_alt: (picture: Illustration) => picture.alt === "",
    unused,
    expires_soon: endsSoon,
  };
  const chosen = library.illustrations.filter(
    (picture) =>
      pictureMatches(picture, !unused(picture), query.text) &&
      (query.only === null || tests[query.only](picture)),
  );
  const count = (only: keyof typeof tests) => library.illustrations.filter(tests[only]).length;
  return {
    total: chosen.length,
    more: false,
    all: library.illustrations.length,
    needs_credit: count("needs_credit"),
    needs_alt: count("needs_alt"),
    unused: count("unused"),
    expires_soon: count("expires_soon"),
    illustrations: chosen.slice(query.offset, query.offset + query.limit).map(pictureCard),
  };
}

export function illustration(library: Library, id: string): IllustrationView {
  const picture = found(library.illustrations, id, "illustration");
  const running = library.articles.filter((each) => each.picture === id);
  const uses = usesOf(library, picture);
  const issues = new Set(uses.map((use) => use.issue)).size;
  const alike = library.illustrations.filter(
    (each) => each !== picture && each.file.likeness !== "" && each.file.likeness === picture.file.likeness,
  );
  return {
    illustration: picture,
    card: pictureCard(picture),
    articles: running.map((each) => ({ article: each.id, headline: each.headline })),
    uses,
    uses_text: picture.rights.uses === null ? "" : `${issues} of ${picture.rights.uses}`,
    crops: crops(picture),
    alike: alike.map(pictureCard),
  };
}

export function placedPicture(library: Library, illustration: string): PlacedIn[] {
  return placedWhere(library, ({ content }) => {
    if (content.kind === "picture") return content.illustration === illustration;
    if (content.kind !== "story") return false;
    return library.articles.find((each) => each.id === content.article)?.picture === illustration;
  });
}

function usesOf(library: Library, picture: Illustration): UsageRow[] {
  return placedPicture(library, picture.id).map(({ issue: id, number, slot: slotId }) => {
    const { date } = found(library.issues, id, "issue");
    const { content } = found(boardOf(library, id), slotId, "slot");
    const article =
      content.kind === "story" ? found(library.articles, content.article, "article") : undefined;
    return {
      illustration: picture.id,
      is_kept: true,
      name: titleOf(picture),
      issue: id,
      number,
      date,
      date_text: dateText(date),
      slot: slotId,
      place_text: content.kind === "story" ? content.treatment : "on its own",
      beside: article?.headline ?? "",
      state: date < today() ? "past" : "planned",
      credit_line: creditLine(picture.credit) ?? "",
      makers: picture.credit.by,
      due: "",
      note: date < today() ? "" : "Planned",
    };
  });
}

/** The parts that the broadsheet shows: 16:9 for a lead, 4:3 for a standard story. */
function crops(picture: Illustration): CropView[] {
  const { file, focal } = picture;
  const part = (across: number, down: number) => {
    const width_px = Math.min(file.width_px, Math.round((file.height_px * across) / down));
    const height_px = Math.min(file.height_px, Math.round((file.width_px * down) / across));
    const start = (at: number, length: number, side: number) =>
      Math.min(Math.max(0, at - Math.floor(length / 2)), side - length);
    const [x, y] = [focal?.x_px ?? file.width_px / 2, focal?.y_px ?? file.height_px / 2];
    return {
      left_px: Math.round(start(x, width_px, file.width_px)),
      top_px: Math.round(start(y, height_px, file.height_px)),
      width_px,
      height_px,
    };
  };
  const around = focal ? "around the focal point" : "around the middle";
  const view = (title: string, treatment: "lead" | "standard", [across, down]: [number, number]) => {
    const drawn = picture.crops[treatment];
    const text = drawn ? "Drawn by hand" : `${across}:${down} ${around}`;
    return {
      title,
      treatment,
      crop: drawn ?? part(across, down),
      is_drawn: drawn !== null,
      ratio: { across, down },
      text,
    };
  };
  return [
    view("Lead", "lead", [16, 9]),
    view("Standard", "standard", [4, 3]),
    {
      title: "Brief",
      treatment: "brief",
      crop: null,
      is_drawn: false,
      ratio: null,
      text: "A brief prints no picture",
    },
  ];
}

/** A sum as far as tests write one: “EUR 180.50” or “180.50 eur”. */
export function money(text: string): Money {
  const [, before, number, after] =
    /^\s*([a-z]{3})?\s*(\d+(?:\.\d{1,2})?)\s*([a-z]{3})?\s*$/i.exec(text) ?? [];
  const currency = (before ?? after)?.toUpperCase();
  if (!number || !currency)
    throw refused(
      "rights.not_money",
      `“${text.trim()}” is no sum: write one such as EUR 180 or 180.50 USD.`,
      "Write a currency and an amount, such as EUR 180.",
    );
  return { minor: Math.round(Number(number) * 100), currency };
}
