import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsIn, stepped } from "./wall";

describe("walking the wall", () => {
  // 0 1 2
  // 3 4 5
  // 6
  const step = (key: string, from: number) => stepped(key, from, 3, 6);

  it("goes left, right, up and down, to the first and the last", () => {
    expect(
      ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End"].map((key) => step(key, 4)),
    ).toEqual([5, 3, 6, 1, 0, 6]);
  });

  it("lands on the last picture from over a gap, and stays at the edges", () => {
    expect(step("ArrowDown", 5)).toBe(6);
    expect(step("ArrowDown", 6)).toBe(6);
    expect(step("ArrowUp", 2)).toBe(2);
    expect(step("ArrowRight", 6)).toBe(6);
    expect(step("ArrowLeft", 0)).toBe(0);
  });

  it("leaves other keys to others", () => expect(step("a", 0)).toBeNull());

  it("never leaves the wall", () => {
    const key = fc.constantFrom("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End");
    fc.assert(
      fc.property(
        key,
        fc.nat(500),
        fc.nat(500),
        fc.integer({ min: 1, max: 12 }),
        (key, one, other, columns) => {
          const [from, last] = [Math.min(one, other), Math.max(one, other)];
          const to = stepped(key, from, columns, last);
          return to !== null && to >= 0 && to <= last;
        },
      ),
    );
  });
});

it("a wider wall never has fewer columns, and the narrowest has one", () => {
  expect(columnsIn(0)).toBe(1);
  fc.assert(
    fc.property(fc.nat(300), fc.nat(50), (width, more) => columnsIn(width) <= columnsIn(width + more)),
  );
});
