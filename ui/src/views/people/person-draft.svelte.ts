import { onDestroy } from "svelte";
import type { Contributor, ContributorField } from "../../backend";
import type { Desk } from "../../state/desk.svelte";
import type { RowDraft, RowSource, RowState } from "../../state/row-draft.svelte";
import { draftOf, leave } from "../../state/row-drafts";

/** What is known of a person beside the name, which is written into all that prints it and so saved by itself. */
export type PersonFields = Pick<Contributor, "role" | "contact" | "page" | "notes">;
export type PersonDraft = RowDraft<PersonFields>;

function stateOf({ version, role, contact, page, notes }: Contributor): RowState<PersonFields> {
  return { version, fields: { role, contact, page, notes } };
}

/** A person being edited; it saves itself. Made while its component starts. */
export function personDraft(desk: Desk, person: () => Contributor): PersonDraft {
  const { id: contributor, ...first } = person();
  const source: RowSource<PersonFields> = {
    key: contributor,
    load: async () => stateOf((await desk.backend.call("contributor", { contributor })).contributor),
    save: async (base, changes) => {
      const fields = Object.entries(changes).map(([field, value]) => ({ field, value }) as ContributorField);
      return (await desk.backend.call("contributor_save", { contributor, base, changes: fields })).version;
    },
  };
  const draft = draftOf(desk, source, () => stateOf({ id: contributor, ...first }));
  $effect(() => void draft.noticed(person().version));
  // The fields are torn down first, and what they still held counts.
  onDestroy(() => queueMicrotask(() => void leave(desk, contributor)));
  return draft;
}
