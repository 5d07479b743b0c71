import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Crop, Ratio } from "../../backend";
import { CORNERS, inRatio, moved, pointAt, pointMoved, pointText, resized, shownIn, type Size } from "./crop";

const SIZE: Size = { width_px: 1200, height_px: 800 };
const CROP: Crop = { left_px: 100, top_px: 50, width_px: 400, height_px: 300 };
const SQUARE: Ratio = { across: 1, down: 1 };
const BOTTOM_RIGHT = { x: 1, y: 1 } as const;

/** A picture and a crop within it. */
const drawn = fc
  .record({ width_px: fc.integer({ min: 20, max: 9000 }), height_px: fc.integer({ min: 20, max: 9000 }) })
  .chain((size) =>
    fc
      .record({
        width_px: fc.integer({ min: 16, max: size.width_px }),
        height_px: fc.integer({ min: 16, max: size.height_px }),
      })
      .chain(({ width_px, height_px }) =>
        fc.record({
          left_px: fc.integer({ min: 0, max: size.width_px - width_px }),
          top_px: fc.integer({ min: 0, max: size.height_px - height_px }),
          width_px: fc.constant(width_px),
          height_px: fc.constant(height_px),
        }),
      )
      .map((crop) => ({ size, crop })),
  );
const by = fc.double({ min: -9000, max: 9000, noNaN: true });
const ratios = fc.constantFrom<Ratio>(
  SQUARE,
  { across: 4, down: 3 },
  { across: 16, down: 9 },
  { across: 3, down: 2 },
);

function expectInside(crop: Crop, size: Size) {
  expect(Object.values(crop).every(Number.isInteger)).toBe(true);
  expect(crop.left_px).toBeGreaterThanOrEqual(0);
  expect(crop.top_px).toBeGreaterThanOrEqual(0);
  expect(crop.width_px).toBeGreaterThan(0);
  expect(crop.height_px).toBeGreaterThan(0);
  expect(crop.left_px + crop.width_px).toBeLessThanOrEqual(size.width_px);
  expect(crop.top_px + crop.height_px).toBeLessThanOrEqual(size.height_px);
}

describe("a crop", () => {
  it("is moved as far as the edges let it", () => {
    expect(moved(CROP, 30, -20, SIZE)).toEqual({ ...CROP, left_px: 130, top_px: 30 });
    expect(moved(CROP, 5000, -5000, SIZE)).toEqual({ ...CROP, left_px: 800, top_px: 0 });
  });

  it("is pulled at a corner while the one across from it stays", () => {
    expect(resized(CROP, BOTTOM_RIGHT, [20, 10], SIZE, null)).toEqual({
      ...CROP,
      width_px: 420,
      height_px: 310,
    });
    expect(resized(CROP, { x: -1, y: -1 }, [20, 10], SIZE, null)).toEqual({
      left_px: 120,
      top_px: 60,
      width_px: 380,
      height_px: 290,
    });
  });

  it("keeps its ratio while it is pulled, up to the edge", () => {
    expect(resized(CROP, BOTTOM_RIGHT, [0, 200], SIZE, SQUARE)).toMatchObject({
      width_px: 500,
      height_px: 500,
    });
    expect(resized(CROP, BOTTOM_RIGHT, [5000, 0], SIZE, SQUARE)).toMatchObject({
      width_px: 750,
      height_px: 750,
    });
  });

  it("never gets smaller than 16 pixels", () => {
    expect(resized(CROP, BOTTOM_RIGHT, [-5000, -5000], SIZE, null)).toMatchObject({
      width_px: 16,
      height_px: 16,
    });
  });

  it("takes another ratio around the same middle", () => {
    expect(inRatio({ left_px: 400, top_px: 300, width_px: 400, height_px: 100 }, SQUARE, SIZE)).toEqual({
      left_px: 500,
      top_px: 250,
      width_px: 200,
      height_px: 200,
    });
  });

  it("lies within its picture, whatever is done with it", () => {
    fc.assert(
      fc.property(
        drawn,
        by,
        by,
        fc.constantFrom(...CORNERS),
        fc.option(ratios),
        ({ size, crop }, dx, dy, corner, ratio) => {
          expectInside(moved(crop, dx, dy, size), size);
          expectInside(resized(crop, corner, [dx, dy], size, ratio), size);
          if (ratio) expectInside(inRatio(crop, ratio, size), size);
        },
      ),
    );
  });

  it("has its ratio within a pixel, whatever is done with it", () => {
    fc.assert(
      fc.property(
        drawn,
        by,
        by,
        fc.constantFrom(...CORNERS),
        ratios,
        ({ size, crop }, dx, dy, corner, ratio) => {
          for (const { width_px, height_px } of [
            resized(crop, corner, [dx, dy], size, ratio),
            inRatio(crop, ratio, size),
          ]) {
            const off = Math.abs(width_px - (height_px * ratio.across) / ratio.down);
            expect(off).toBeLessThanOrEqual(ratio.across / ratio.down + 1);
          }
        },
      ),
    );
  });

  it("is shown alone in a frame", () => {
    expect(shownIn({ left_px: 300, top_px: 200, width_px: 600, height_px: 400 }, SIZE)).toEqual({
      width: "200%",
      height: "200%",
      left: "-50%",
      top: "-50%",
    });
  });
});

describe("a focal point", () => {
  it("lies where a picture was pressed, within the picture", () => {
    expect(pointAt(0.5, 0.25, SIZE)).toEqual({ x_px: 600, y_px: 200 });
    expect(pointAt(1.2, -1, SIZE)).toEqual({ x_px: 1199, y_px: 0 });
  });

  it("moves from the middle where there was none, and stays within the picture", () => {
    expect(pointMoved(null, 0.01, 0, SIZE)).toEqual({ x_px: 612, y_px: 400 });
    expect(pointMoved({ x_px: 1199, y_px: 0 }, 0.1, -0.1, SIZE)).toEqual({ x_px: 1199, y_px: 0 });
    expect(pointMoved({ x_px: 3, y_px: 3 }, -0.01, 0, { width_px: 8, height_px: 8 })).toEqual({
      x_px: 2,
      y_px: 3,
    });
  });

  it("is said in words", () => {
    expect(pointText({ x_px: 744, y_px: 320 }, SIZE)).toBe("62 % from the left, 40 % from the top");
  });
});
