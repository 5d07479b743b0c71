import type { UseState } from "../../backend";

/** How sure it is that a picture ran, in words. */
export const STATES: Record<UseState, string> = {
  planned: "Planned",
  printed: "Printed",
  past: "Past, not frozen",
};
