import type { Status } from "../backend";

/** Every status with its name, in the order in which an editor asks for them. */
export const STATUSES: readonly { id: Status; title: string }[] = [
  { id: "ready", title: "Ready" },
  { id: "edit", title: "Edit" },
  { id: "draft", title: "Draft" },
  { id: "idea", title: "Idea" },
  { id: "published", title: "Published" },
  { id: "killed", title: "Killed" },
];

export function statusTitle(status: Status): string {
  return STATUSES.find(({ id }) => id === status)?.title ?? status;
}
