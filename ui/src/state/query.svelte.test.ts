import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { CallFailed } from "../backend";
import { HeldBackend } from "../testing/backend";
import { inRoot, settled } from "../testing/root.svelte";
import { Query } from "./query.svelte";

function query() {
  const backend = new HeldBackend();
  const asks = $state({ issue: "one" as string | null });
  const made = inRoot(
    () => new Query(backend, "board", () => (asks.issue === null ? null : { issue: asks.issue })),
  );
  const ask = (issue: string | null) => {
    asks.issue = issue;
    flushSync();
  };
  return { backend, query: made, ask };
}

test("it asks when it starts and shows the answer", async () => {
  const { backend, query: board } = query();
  expect(board.loading).toBe(true);
  backend.asked[0]?.answer("first");
  await settled();
  expect(board.data).toBe("first");
  expect(board.loading).toBe(false);
});

test("it asks again for a change of what it is made of, and for no other", async () => {
  const { backend } = query();
  backend.asked[0]?.answer("first");
  await settled();
  backend.tellChange("contributor");
  await settled();
  expect(backend.asked).toHaveLength(1);
  backend.tellChange("slot");
  await settled();
  expect(backend.asked).toHaveLength(2);
});

test("a burst of changes costs one more call after the one under way", async () => {
  const { backend, query: board } = query();
  for (let n = 0; n < 20; n += 1) backend.tellChange("slot");
  await settled();
  expect(backend.asked).toHaveLength(1);
  backend.asked[0]?.answer("first");
  await settled();
  expect(backend.asked).toHaveLength(2);
  backend.asked[1]?.answer("second");
  await settled();
  expect(backend.asked).toHaveLength(2);
  expect(board.data).toBe("second");
});

test("the answer to an older question is dropped, even if it comes last", async () => {
  const { backend, query: board, ask } = query();
  ask("two");
  backend.asked[1]?.answer("of two");
  await settled();
  backend.asked[0]?.answer("of one");
  await settled();
  expect(board.data).toBe("of two");
});

test("a refusal keeps what was shown, and the next answer clears it", async () => {
  const { backend, query: board } = query();
  backend.asked[0]?.answer("first");
  await settled();
  backend.tellChange("slot");
  await settled();
  backend.asked[1]?.refuse(new CallFailed({ code: "library.busy", message: "It is busy.", action: "Wait." }));
  await settled();
  expect(board.data).toBe("first");
  expect(board.failure?.code).toBe("library.busy");
  backend.tellChange("slot");
  await settled();
  backend.asked[2]?.answer("second");
  await settled();
  expect(board.failure).toBeNull();
});

test("refresh is done when an answer that is newer than the asking has arrived", async () => {
  const { backend, query: board } = query();
  let done = false;
  void board.refresh().then(() => (done = true));
  backend.asked[0]?.answer("from before");
  await settled();
  expect(done).toBe(false);
  backend.asked[1]?.answer("from after");
  await settled();
  expect(done).toBe(true);
  expect(board.data).toBe("from after");
});

test("without a question there is no answer", async () => {
  const { backend, query: board, ask } = query();
  backend.asked[0]?.answer("first");
  await settled();
  ask(null);
  expect(board.data).toBeNull();
  backend.tellChange("slot");
  await settled();
  expect(backend.asked).toHaveLength(1);
});
