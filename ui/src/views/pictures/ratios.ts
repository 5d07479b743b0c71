import type { Ratio } from "../../backend";

/** A way in which the sides of a crop can be bound together. */
export interface RatioChoice {
  id: string;
  title: string;
  /** `null` where each side goes its own way. */
  ratio: Ratio | null;
}

const SHARED: readonly RatioChoice[] = [
  { id: "free", title: "Free", ratio: null },
  ...(
    [
      [1, 1],
      [4, 3],
      [3, 2],
      [16, 9],
    ] as const
  ).map(([across, down]) => ({
    id: `${across}:${down}`,
    title: `${across}:${down}`,
    ratio: { across, down },
  })),
];

/** The ratios to choose from, the theme's first. */
export function ratiosFor(theme: Ratio | null): readonly RatioChoice[] {
  if (!theme) return SHARED;
  const title = `As the theme (${theme.across}:${theme.down})`;
  return [{ id: "theme", title, ratio: theme }, ...SHARED];
}
