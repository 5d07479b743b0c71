import type {
  EditionList,
  FindingRef,
  FindingView,
  Illustration,
  IssueRef,
  PreflightView,
} from "../contract";
import { boardOf, found, refused, type Library } from "./library";
import { mailDocument } from "./mail";
import { creditLine, titleOf } from "./pictures";
import { moment } from "./read";
import { printedIn, shortDay } from "./usage";
import type { Write } from "./write";

type Check = Pick<FindingView, "check" | "title" | "why" | "fix" | "tone" | "may_pass"> & {
  /** What is wrong with a picture on the day of sending; nothing where all is well. */
  finds: (picture: Illustration, date: string) => string | null;
};

const CHECKS: Check[] = [
  {
    check: "picture.no_credit",
    title: "No credit",
    why: "Who made a picture is printed under it, always: it is owed to them, and most licences ask for it.",
    fix: "Say in the picture’s record who made it, or where it comes from.",
    tone: "must_fix",
    may_pass: false,
    finds: (picture) =>
      creditLine(picture.credit) === null ? `“${titleOf(picture)}” names nobody who made it.` : null,
  },
  {
    check: "rights.ended",
    title: "Rights ended",
    why: "A picture that runs after its licence ended is printed without permission.",
    fix: "Extend the licence and change its last day, put another picture in, or send the issue earlier.",
    tone: "must_fix",
    may_pass: true,
    finds: (picture, date) => {
      const until = picture.rights.valid_until;
      if (until === null || until >= date) return null;
      return `The rights in “${titleOf(picture)}” ended on ${shortDay(until)}; the issue goes out on ${shortDay(date)}.`;
    },
  },
  {
    check: "picture.no_alt",
    title: "No alt text",
    why: "Readers who can’t see a picture are told its alt text.",
    fix: "Say in a sentence what the picture shows.",
    tone: "look_at",
    may_pass: true,
    finds: (picture) => (picture.alt.trim() === "" ? `“${titleOf(picture)}” has no alt text.` : null),
  },
];

function findings(library: Library, id: string): FindingView[] {
  const { date } = found(library.issues, id, "issue");
  const seen = new Set<string>();
  const shown = boardOf(library, id).flatMap((slot) => {
    const picture = library.illustrations.find((each) => each.id === printedIn(library, slot));
    if (!picture || seen.has(picture.id)) return [];
    seen.add(picture.id);
    return [{ slot: slot.id, picture }];
  });
  return CHECKS.flatMap(({ finds, ...check }) =>
    shown.flatMap(({ slot, picture }): FindingView[] => {
      const text = finds(picture, date);
      if (text === null) return [];
      const waiver = (library.waivers ?? []).find(({ finding }) =>
        isOf(finding, id, check.check, picture.id),
      );
      const let_pass = waiver
        ? { reason: waiver.reason, at: moment(waiver.at_ms, library.publication.time_zone) }
        : null;
      return [{ ...check, text, slot, illustration: picture.id, let_pass }];
    }),
  );
}

const isOf = (finding: FindingRef, issue: string, check: string, illustration: string) =>
  finding.issue === issue && finding.check === check && finding.illustration === illustration;

function preflight(library: Library, { issue }: IssueRef): PreflightView {
  const all = findings(library, issue);
  const open = (tone: string) => all.filter((one) => one.tone === tone && one.let_pass === null).length;
  const [must_fix, look_at] = [open("must_fix"), open("look_at")];
  const said = [
    ...(must_fix > 0 ? [`${must_fix} to fix`] : []),
    ...(look_at > 0 ? [`${look_at} to look at`] : []),
  ];
  const passed = all.length === 1 ? "1 finding let pass" : `${all.length} findings let pass`;
  const text = said.join(", ") || (all.length > 0 ? passed : "Nothing found");
  return { findings: all, must_fix, look_at, text };
}

const finding_pass: Write<"finding_pass"> = (step, { finding, reason }) => {
  const check = CHECKS.find((each) => each.check === finding.check);
  if (!check?.may_pass)
    throw refused(
      "preflight.never_passes",
      `“${check?.title ?? finding.check}” can’t be let pass.`,
      "Mend it: the finding says how.",
    );
  if (reason.trim() === "")
    throw refused(
      "preflight.no_reason",
      "There is no reason given for letting this pass.",
      "Write why it may pass; the reason stays with the edition.",
    );
  (step.library.waivers ??= []).push({ finding, reason: reason.trim(), at_ms: Date.now() });
  step.did(`Let pass: ${check.title.toLowerCase()}`, "issue", [finding.issue]);
  return {};
};

const finding_hold: Write<"finding_hold"> = (step, { issue, check, illustration }) => {
  step.library.waivers = (step.library.waivers ?? []).filter(
    ({ finding }) => !isOf(finding, issue, check, illustration),
  );
  step.did("No longer let pass", "issue", [issue]);
  return {};
};

const issue_freeze: Write<"issue_freeze"> = (step, { issue: id }) => {
  const { library } = step;
  const { number } = found(library.issues, id, "issue");
  const all = findings(library, id);
  const open = all.filter((one) => one.tone === "must_fix" && one.let_pass === null);
  const [first] = open;
  if (first)
    throw refused(
      "edition.findings_open",
      `${open.length} must be fixed first: ${first.text}`,
      "Mend what preflight shows, or let it pass with a reason where that may be.",
    );
  const printed = boardOf(library, id).flatMap((slot) => printedIn(library, slot) ?? []);
  const html = mailDocument(library, id).documentElement.outerHTML;
  const view = {
    edition: step.id("edition"),
    issue: id,
    frozen_at: moment(Date.now(), library.publication.time_zone),
    hash: hashOf(html),
    pictures: printed.length,
    let_pass: all.flatMap(({ text, let_pass }) => (let_pass ? [`${text} Let pass: ${let_pass.reason}`] : [])),
  };
  (library.editions ??= []).push({ view, printed });
  step.did(`Freeze No. ${number}`, "edition", [view.edition], id);
  return view;
};

/** 64 hexadecimal digits that change with the text: no hash that anybody should trust. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0").repeat(8);
}

function editions(library: Library, { issue }: IssueRef): EditionList {
  const all = (library.editions ?? []).filter(({ view }) => view.issue === issue);
  return { editions: all.map(({ view }) => view).toReversed() };
}

/** Reading what preflight finds, and what went out. */
export const PREFLIGHT_READS = { preflight, editions };
/** Letting pass, and freezing. */
export const PREFLIGHT_WRITES = { finding_pass, finding_hold, issue_freeze };
