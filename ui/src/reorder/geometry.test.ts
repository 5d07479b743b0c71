import fc from "fast-check";
import { expect, test } from "vitest";
import { gapAt, guideAt, isDrag, itemAt, scrollStep, type Box } from "./geometry";

/** Boxes one under another, with gaps between them. */
const boxes = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 20 }), height: fc.integer({ min: 4, max: 200 }) }))
  .map((rows) => {
    let top = 0;
    return rows.map(({ gap, height }): Box => {
      top += gap + height;
      return { top: top - height, bottom: top };
    });
  });

test("the gap is the number of items whose middle lies above the pointer", () => {
  fc.assert(
    fc.property(boxes, fc.integer({ min: -50, max: 3000 }), (rows, y) => {
      expect(gapAt(rows, y)).toBe(rows.filter(({ top, bottom }) => (top + bottom) / 2 <= y).length);
    }),
  );
});

test("the guide lies between the items it points between", () => {
  fc.assert(
    fc.property(boxes, fc.nat(), (rows, number) => {
      const gap = number % (rows.length + 1);
      const guide = guideAt(rows, gap);
      if (rows.length === 0) {
        expect(guide).toBeNull();
        return;
      }
      expect(guide).toBeGreaterThanOrEqual(rows[gap - 1]?.bottom ?? -Infinity);
      expect(guide).toBeLessThanOrEqual(rows[gap]?.top ?? Infinity);
    }),
  );
});

test("the middle half of an item means the item", () => {
  const rows = [
    { top: 0, bottom: 40 },
    { top: 50, bottom: 90 },
  ];
  expect(itemAt(rows, 20)).toBe(0);
  expect(itemAt(rows, 5)).toBeNull();
  expect(itemAt(rows, 45)).toBeNull();
  expect(itemAt(rows, 79)).toBe(1);
});

test("a press that moves less than four pixels is a click", () => {
  expect(isDrag(10, 10, 12, 13)).toBe(false);
  expect(isDrag(10, 10, 14, 10)).toBe(true);
});

test("a list scrolls towards the edge the pointer is at, faster the nearer, and rests in between", () => {
  const list = { top: 100, bottom: 700 };
  expect(scrollStep(400, list, 16)).toBe(0);
  expect(scrollStep(690, list, 16)).toBeGreaterThan(scrollStep(650, list, 16));
  expect(scrollStep(650, list, 16)).toBeGreaterThan(0);
  expect(scrollStep(110, list, 16)).toBeLessThan(0);
  expect(scrollStep(2000, list, 16)).toBe(-scrollStep(-2000, list, 16));
});
