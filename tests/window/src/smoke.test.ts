import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleLibrary } from "./cli";
import { Window } from "./window";

let window: Window;

beforeAll(async () => {
  window = await Window.open({ library: sampleLibrary() });
});
afterAll(() => window?.close());

test("the sample library is shown", async () => {
  await window.find("button", /No\. 4/);
  expect(await window.text()).toContain("Coral, by the shelf");
  await window.shoot("smoke");
});
