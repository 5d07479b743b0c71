import fc from "fast-check";
import { expect, test } from "vitest";
import type { Place } from "../backend";
import { nudged, placeAtGap, placed, standing, withSection, type Nudge } from "./order";

/** A board of distinct ids, with some of them in any order. */
const boardAndMoving = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 14 })
  .map((numbers) => numbers.map((number) => `slot-${number}`))
  .chain((order) =>
    fc.record({ order: fc.constant(order), moving: fc.shuffledSubarray(order, { minLength: 1 }) }),
  );

const anyPlace = (order: string[]): fc.Arbitrary<Place> =>
  fc.oneof(
    fc.constantFrom<Place>({ at: "first" }, { at: "last" }),
    fc.record({ at: fc.constantFrom("after" as const, "before" as const), slot: fc.constantFrom(...order) }),
  );

/** The core's rule, told another way: mark the place, take out what moves, put it in at the mark. */
function byTheCore(order: string[], moving: string[], place: Place): string[] {
  const MARK = "here";
  const marked = [...order];
  const at = "slot" in place ? order.indexOf(place.slot) : 0;
  if (place.at === "first") marked.unshift(MARK);
  else if (place.at === "last") marked.push(MARK);
  else marked.splice(place.at === "before" ? at : at + 1, 0, MARK);
  const left = marked.filter((id) => !moving.includes(id));
  return left.flatMap((id) => (id === MARK ? moving : [id]));
}

test("an order is planned as the core will write it", () => {
  const cases = boardAndMoving.chain((board) =>
    fc.record({ board: fc.constant(board), place: anyPlace(board.order) }),
  );
  fc.assert(
    fc.property(cases, ({ board: { order, moving }, place }) => {
      expect(placed(order, moving, place)).toEqual(byTheCore(order, moving, place));
    }),
  );
});

test("a drop into a gap lands in that gap, beside a neighbour that stays", () => {
  const cases = boardAndMoving.chain((board) =>
    fc.record({ board: fc.constant(board), gap: fc.nat({ max: board.order.length }) }),
  );
  fc.assert(
    fc.property(cases, ({ board: { order, moving }, gap }) => {
      const stays = (id: string) => !moving.includes(id);
      const hoped = [...order.slice(0, gap).filter(stays), ...moving, ...order.slice(gap).filter(stays)];
      const place = placeAtGap(order, moving, gap);
      if (place && "slot" in place) expect(moving).not.toContain(place.slot);
      expect(place ? byTheCore(order, moving, place) : order).toEqual(hoped);
    }),
  );
});

test("new things get a place in every gap", () => {
  const cases = fc
    .uniqueArray(fc.string(), { maxLength: 6 })
    .chain((order) => fc.record({ order: fc.constant(order), gap: fc.nat({ max: order.length }) }));
  fc.assert(
    fc.property(cases, ({ order, gap }) => {
      const place = placeAtGap(order, [], gap);
      expect(place).not.toBeNull();
      if (place) expect(placed(order, ["new"], place).indexOf("new")).toBe(gap);
    }),
  );
});

test("a key press changes the order or is none, and what is moved stands together", () => {
  const NUDGES: Nudge[] = ["up", "down", "over-section-up", "over-section-down", "first", "last"];
  fc.assert(
    fc.property(boardAndMoving, fc.constantFrom(...NUDGES), ({ order, moving }, nudge) => {
      const inOrder = order.filter((id) => moving.includes(id));
      const place = nudged(order, inOrder, nudge, (id) => id.endsWith("0") || id.endsWith("5"));
      if (!place) return;
      const after = byTheCore(order, inOrder, place);
      expect(after).not.toEqual(order);
      const at = after.indexOf(inOrder[0] ?? "");
      expect(after.slice(at, at + inOrder.length)).toEqual(inOrder);
    }),
  );
});

test("up and down again is where it was", () => {
  fc.assert(
    fc.property(boardAndMoving, ({ order, moving: [slot = ""] }) => {
      const up = nudged(order, [slot], "up", () => false);
      if (!up) {
        expect(order[0]).toBe(slot);
        return;
      }
      const above = placed(order, [slot], up);
      const down = nudged(above, [slot], "down", () => false);
      expect(down && placed(above, [slot], down)).toEqual(order);
    }),
  );
});

const isHeading = (id: string) => id.startsWith("h");
const BOARD = ["a", "h1", "b", "c", "h2", "d"];

test("over a section goes to the end of the one above and the beginning of the one below", () => {
  const over = (slot: string, nudge: Nudge) => {
    const place = nudged(BOARD, [slot], nudge, isHeading);
    return place && placed(BOARD, [slot], place).join(" ");
  };
  expect(over("d", "over-section-up")).toBe("a h1 b c d h2");
  expect(over("b", "over-section-up")).toBe("a b h1 c h2 d");
  expect(over("b", "over-section-down")).toBe("a h1 c h2 b d");
  expect(over("d", "over-section-down")).toBeNull();
  expect(over("h2", "over-section-up")).toBe("a h2 h1 b c d");
});

test("a section goes up to the next heading", () => {
  expect(withSection(BOARD, "h1", isHeading)).toEqual(["h1", "b", "c"]);
  expect(withSection(BOARD, "h2", isHeading)).toEqual(["h2", "d"]);
});

test("a standing is counted in its section, or on the board where there is none", () => {
  expect(standing(BOARD, "c", isHeading)).toEqual({ at: 2, of: 2, heading: "h1" });
  expect(standing(BOARD, "a", isHeading)).toEqual({ at: 1, of: 6, heading: null });
  expect(standing(BOARD, "h2", isHeading)).toEqual({ at: 5, of: 6, heading: null });
});
