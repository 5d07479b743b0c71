import { expect, test } from "vitest";
import { HeldBackend } from "../testing/backend";
import { settled } from "../testing/root.svelte";
import { Notices } from "./notices.svelte";
import { Tasks } from "./tasks.svelte";

function tasks() {
  const backend = new HeldBackend();
  const made = new Tasks(backend, new Notices());
  made.follow();
  return { backend, tasks: made };
}
const REPORT = { imported: [], failed: [], known: [], issues: [] };

test("an import is followed to its report", async () => {
  const { backend, tasks: imports } = tasks();
  const started = imports.start(["/letters"]);
  backend.asked[0]?.answer({ task: 3 });
  await started;
  expect(imports.running).toBe(true);
  backend.tell({ event: "task", task: 3, done: 4, total: 9, state: { is: "running" } });
  expect(imports.current).toMatchObject({ done: 4, total: 9 });
  backend.tell({ event: "task", task: 3, done: 9, total: 9, state: { is: "done", report: REPORT } });
  expect(imports.running).toBe(false);
  expect(imports.report).toEqual(REPORT);
});

test("an import that ended before its number was known is not waited for", async () => {
  const { backend, tasks: imports } = tasks();
  const started = imports.start(["/one.txt"]);
  backend.tell({ event: "task", task: 8, done: 1, total: 1, state: { is: "done", report: REPORT } });
  backend.asked[0]?.answer({ task: 8 });
  await started;
  expect(imports.running).toBe(false);
  expect(imports.report).toEqual(REPORT);
});

test("one import runs at a time, and another's events are not its own", async () => {
  const { backend, tasks: imports } = tasks();
  const started = imports.start(["/one.txt"]);
  void imports.start(["/two.txt"]);
  backend.asked[0]?.answer({ task: 1 });
  await started;
  await imports.start(["/three.txt"]);
  await settled();
  expect(backend.asked).toHaveLength(1);
  backend.tell({ event: "task", task: 99, done: 1, total: 1, state: { is: "cancelled" } });
  expect(imports.running).toBe(true);
});
