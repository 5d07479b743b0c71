import { onDestroy, untrack } from "svelte";
import type { Issue, IssueField, IssueId, LinkId, SlotCard, SlotField, SlotId } from "../../backend";
import type { Desk } from "../../state/desk.svelte";
import type { RowDraft, RowSource, RowState } from "../../state/row-draft.svelte";
import { draftOf, leave } from "../../state/row-drafts";
import type { IssueBoard } from "./issue.svelte";

/** The fields of an issue that an editor changes. */
export type IssueFields = { [F in IssueField as F["field"]]: F["value"] };
export type IssueDraft = RowDraft<IssueFields>;

/** The fields of a slot that an editor changes; a slot has those of its kind. */
export type SlotFields = { [F in SlotField as F["field"]]?: F["value"] };
export type SlotDraft = RowDraft<SlotFields>;

/** The issue being edited; it saves itself. Made while its component starts. */
export function issueDraft(desk: Desk, board: IssueBoard, issue: IssueId): IssueDraft {
  const source: RowSource<IssueFields> = {
    key: issue,
    load: async () => issueState((await desk.backend.call("board", { issue })).issue),
    save: async (base, changes) => {
      const fields = Object.entries(changes).map(([field, value]) => ({ field, value }) as IssueField);
      return (await desk.backend.call("issue_save", { issue, base, changes: fields })).version;
    },
  };
  const otherwise = { version: 0, fields: { number: 0, date: "", subject: "", preheader: "" } };
  return kept(desk, source, otherwise, () => {
    const shown = board.view?.issue;
    return shown?.id === issue ? issueState(shown) : null;
  });
}

/** A slot being edited; it saves itself. Made while its component starts. */
export function slotDraft(desk: Desk, board: IssueBoard, slot: SlotId): SlotDraft {
  const issue = untrack(() => board.view?.issue.id ?? "");
  const source: RowSource<SlotFields> = {
    key: slot,
    load: async () => {
      const { slots } = await desk.backend.call("board", { issue });
      const card = slots.find((each) => each.slot === slot);
      return card ? slotState(card) : { version: 0, fields: {} };
    },
    save: async (base, changes) => {
      const fields = Object.entries(changes).map(([field, value]) => ({ field, value }) as SlotField);
      return (await desk.backend.call("slot_save", { slot, base, changes: fields })).version;
    },
  };
  return kept(desk, source, { version: 0, fields: {} }, () => {
    const card = board.slot(slot);
    return card ? slotState(card) : null;
  });
}

/** What a link of a roundup says. */
export interface LinkFields {
  title: string;
  href: string;
  source: string;
  text: string;
}
export type LinkDraft = RowDraft<LinkFields>;

/** A link of a roundup being edited; it saves itself. Made while its component starts. */
export function linkDraft(desk: Desk, board: IssueBoard, slot: SlotId, link: LinkId): LinkDraft {
  const issue = untrack(() => board.view?.issue.id ?? "");
  const otherwise = { version: 0, fields: { title: "", href: "", source: "", text: "" } };
  const source: RowSource<LinkFields> = {
    key: `${slot}/${link}`,
    load: async () => {
      const { slots } = await desk.backend.call("board", { issue });
      const card = slots.find((each) => each.slot === slot);
      return (card && linkState(card, link)) ?? otherwise;
    },
    save: async (base, changes) => {
      const value = { link, title: null, href: null, source: null, text: null, ...changes };
      const fields: SlotField[] = [{ field: "link", value }];
      return (await desk.backend.call("slot_save", { slot, base, changes: fields })).version;
    },
  };
  return kept(desk, source, otherwise, () => {
    const card = board.slot(slot);
    return card ? linkState(card, link) : null;
  });
}

/** A draft that hears of changes from elsewhere through the board, and is saved when its component ends. */
function kept<F extends object>(
  desk: Desk,
  source: RowSource<F>,
  otherwise: RowState<F>,
  shown: () => RowState<F> | null,
): RowDraft<F> {
  const draft = draftOf(desk, source, () => untrack(shown) ?? otherwise);
  const version = $derived(shown()?.version);
  $effect(() => {
    const heard = version;
    if (heard !== undefined) untrack(() => void draft.noticed(heard));
  });
  // The fields are torn down first, and what they still held counts.
  onDestroy(() => queueMicrotask(() => void leave(desk, source.key)));
  return draft;
}

function issueState({ version, number, date, subject, preheader }: Issue): RowState<IssueFields> {
  return { version, fields: { number, date, subject, preheader } };
}

function linkState({ version, content }: SlotCard, id: LinkId): RowState<LinkFields> | null {
  const link = content.kind === "links" ? content.links.find((each) => each.id === id) : undefined;
  if (!link) return null;
  const { title, href, source, text } = link;
  return { version, fields: { title, href, source, text } };
}

function slotState({ version, content }: SlotCard): RowState<SlotFields> {
  switch (content.kind) {
    case "story": {
      const { treatment, headline, dek, picture } = content;
      return { version, fields: { treatment, headline, dek, picture } };
    }
    case "links":
    case "section":
      return { version, fields: { title: content.title } };
    case "note":
      return { version, fields: { body: content.body } };
    case "call_to_action": {
      const { heading, text, label, href } = content;
      return { version, fields: { call_to_action: { heading, text, label, href } } };
    }
    case "picture":
      return { version, fields: { picture: content.picture } };
    case "divider":
      return { version, fields: {} };
  }
}
