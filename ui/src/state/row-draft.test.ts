import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Row, full, stale, type Fields } from "../testing/row";
import { RowDraft } from "./row-draft.svelte";
import { Saving } from "./saving.svelte";

let row: Row;
let saving: Saving;
let draft: RowDraft<Fields>;

beforeEach(() => {
  vi.useFakeTimers();
  row = new Row();
  saving = new Saving();
  draft = new RowDraft(
    { key: "row", load: row.load, save: row.save },
    { version: 1, fields: row.fields },
    saving,
  );
});
afterEach(() => vi.useRealTimers());

const pause = (ms = 600) => vi.advanceTimersByTimeAsync(ms);

describe("typing", () => {
  it("is saved after a pause, the field that changed and no other", async () => {
    draft.set("headline", "N");
    draft.set("headline", "New");
    expect(draft.state).toBe("unsaved");
    expect(saving.text).toBe("Saving…");
    await pause(599);
    expect(row.saves).toEqual([]);
    await pause(1);
    expect(row.saves).toEqual([{ headline: "New" }]);
    expect(draft.state).toBe("saved");
    expect(saving.text).toBe("Saved");
  });

  it("without a pause is saved after a second all the same", async () => {
    for (let key = 0; key < 11; key++) {
      draft.set("body", `One.${"x".repeat(key)}y`);
      await pause(100);
    }
    expect(row.saves.length).toBe(1);
  });

  it("during a slow save stays, and goes on top of that save's version", async () => {
    row.shut();
    draft.set("body", "Two.");
    await pause();
    expect(draft.state).toBe("saving");
    draft.set("body", "Two. Three.");
    await pause(2000);
    expect(row.saves).toEqual([{ body: "Two." }]);
    row.open();
    await pause(0);
    expect(draft.fields.body).toBe("Two. Three.");
    expect(row.fields.body).toBe("Two. Three.");
    expect(draft.state).toBe("saved");
  });

  it("never counts as a change from elsewhere, so the open editor is not rewritten", async () => {
    draft.set("body", "Two.");
    await pause();
    await draft.noticed(row.version);
    expect(draft.replaced("body")).toBe(0);
  });

  it("back to what is stored leaves nothing to save", async () => {
    draft.set("headline", "New");
    draft.set("headline", "Old");
    expect(draft.state).toBe("saved");
    await pause(5000);
    expect(row.saves).toEqual([]);
  });
});

it("leaving saves at once what was typed last, even behind a slow save", async () => {
  row.shut();
  draft.set("body", "Two.");
  await pause();
  draft.set("body", "Two. Last words.");
  const left = draft.flush();
  row.open();
  await left;
  expect(row.fields.body).toBe("Two. Last words.");
});

describe("a save that fails", () => {
  it("keeps the text, says why, and is tried again until it succeeds", async () => {
    row.failure = full;
    draft.set("body", "Two.");
    await pause();
    expect(draft.state).toBe("failed");
    expect(draft.failure?.message).toBe("The disk is full.");
    expect(saving.text).toBe("Not saved: The disk is full.");
    expect(draft.fields.body).toBe("Two.");
    await pause(1000);
    expect(row.saves.length).toBe(2);
    await pause(1999);
    expect(row.saves.length).toBe(2);
    await pause(1);
    expect(row.saves.length).toBe(3);
    row.failure = null;
    await pause(4000);
    expect(row.fields.body).toBe("Two.");
    expect(draft.state).toBe("saved");
    expect(saving.text).toBe("Saved");
  });

  it("is tried with what was typed since", async () => {
    row.failure = full;
    draft.set("body", "Two.");
    await pause();
    row.failure = null;
    draft.set("headline", "New");
    await pause();
    expect(row.fields).toMatchObject({ body: "Two.", headline: "New" });
  });
});

describe("a change from elsewhere", () => {
  it("is shown where nothing is unsaved", async () => {
    row.changeElsewhere({ body: "Theirs." });
    await draft.noticed(row.version);
    expect(draft.fields.body).toBe("Theirs.");
    expect([draft.replaced("body"), draft.replaced("headline")]).toEqual([1, 0]);
  });

  it("to another field is saved over silently, and shown", async () => {
    draft.set("headline", "Mine");
    row.changeElsewhere({ body: "Theirs." });
    await draft.noticed(row.version);
    expect(draft.fields).toMatchObject({ headline: "Mine", body: "One." });
    await pause();
    expect(row.fields).toMatchObject({ headline: "Mine", body: "Theirs." });
    expect(draft.fields.body).toBe("Theirs.");
    expect([draft.replaced("body"), draft.replaced("headline")]).toEqual([1, 0]);
    expect(draft.state).toBe("saved");
  });

  it("to the same words is none", async () => {
    draft.set("headline", "Same");
    row.changeElsewhere({ headline: "Same" });
    await pause();
    expect(draft.state).toBe("saved");
  });

  it("waits while a word is being composed", async () => {
    draft.hold();
    row.changeElsewhere({ body: "Theirs." });
    await draft.noticed(row.version);
    expect(draft.fields.body).toBe("One.");
    await draft.release();
    expect(draft.fields.body).toBe("Theirs.");
  });

  it("that is read while something new is typed does not touch it", async () => {
    row.changeElsewhere({ body: "Theirs." });
    const noticed = draft.noticed(row.version);
    draft.set("body", "Mine.");
    await noticed;
    expect(draft.fields.body).toBe("Mine.");
    await pause();
    expect(draft.state).toBe("conflict");
  });
});

describe("the same field changed here and elsewhere", () => {
  beforeEach(async () => {
    draft.set("body", "Mine.");
    draft.set("headline", "My headline");
    row.changeElsewhere({ body: "Theirs.", tags: ["new"] });
    await pause();
  });

  it("is a conflict that shows both and saves nothing by itself", async () => {
    expect(draft.state).toBe("conflict");
    expect(draft.conflict?.fields).toEqual(["body"]);
    expect([draft.conflict?.mine.body, draft.conflict?.theirs.body]).toEqual(["Mine.", "Theirs."]);
    draft.set("body", "Mine. More.");
    await pause(60_000);
    expect(row.fields.body).toBe("Theirs.");
    expect(draft.conflict?.mine.body).toBe("Mine. More.");
  });

  it("can be settled for mine", async () => {
    await draft.keepMine();
    expect(row.fields).toEqual({ body: "Mine.", headline: "My headline", tags: ["new"] });
    expect(draft.fields).toEqual(row.fields);
    expect(draft.state).toBe("saved");
  });

  it("can be settled for theirs, and my other fields are saved all the same", async () => {
    await draft.takeTheirs();
    expect(row.fields).toEqual({ body: "Theirs.", headline: "My headline", tags: ["new"] });
    expect(draft.fields).toEqual(row.fields);
    expect(draft.replaced("body")).toBeGreaterThan(0);
  });

  it("is a conflict again where it was changed once more meanwhile", async () => {
    row.changeElsewhere({ body: "Theirs, again." });
    await draft.keepMine();
    expect(draft.conflict?.theirs.body).toBe("Theirs, again.");
    expect(row.fields.body).toBe("Theirs, again.");
  });
});

it("a refusal that names no other version does not ask for ever", async () => {
  row.failure = stale;
  draft.set("body", "Two.");
  await pause();
  expect(row.saves.length).toBe(1);
  expect(draft.state).toBe("failed");
});

it("whatever happens, what was typed last is in the library or still here", async () => {
  const event = fc.oneof(
    fc.record({
      is: fc.constant("type" as const),
      field: fc.constantFrom("headline", "body"),
      text: fc.string(),
    }),
    fc.record({
      is: fc.constant("elsewhere" as const),
      field: fc.constantFrom("headline", "body"),
      text: fc.string(),
    }),
    fc.record({ is: fc.constant("wait" as const), ms: fc.nat(3000) }),
    fc.record({ is: fc.constantFrom("shut", "open", "break", "mend", "notice", "flush") }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
      const row = new Row();
      const source = { key: "row", load: row.load, save: row.save };
      const draft = new RowDraft<Fields>(source, { version: 1, fields: row.fields }, new Saving());
      const typed = new Map<string, string>();
      for (const each of events) {
        if (each.is === "type" && "text" in each) {
          // To write what stands there already is no change.
          const field = each.field as "body";
          const isChange = draft.fields[field] !== each.text;
          draft.set(field, each.text);
          if (!isChange) continue;
          typed.set(field, each.text);
          // What was typed and taken back before it was saved is none either: what they wrote meanwhile stands.
          if (!(field in draft.unsaved) && row.fields[field] !== each.text) typed.delete(field);
        } else if (each.is === "elsewhere" && "text" in each) {
          // What they knew of what was typed here they replaced on purpose.
          const field = each.field as "body";
          if (row.fields[field] === draft.fields[field]) typed.delete(field);
          row.changeElsewhere({ [field]: each.text });
        } else if (each.is === "wait" && "ms" in each) await pause(each.ms);
        else if (each.is === "shut") row.shut();
        else if (each.is === "open") row.open();
        else if (each.is === "break") row.failure = full;
        else if (each.is === "mend") row.failure = null;
        else if (each.is === "notice") void draft.noticed(row.version);
        else void draft.flush();
      }
      row.failure = null;
      row.open();
      await pause(120_000);
      for (const [field, text] of typed) {
        const isKept = draft.fields[field as "body"] === text || row.fields[field as "body"] === text;
        expect(isKept, field).toBe(true);
      }
      if (draft.state !== "conflict") expect(draft.state).toBe("saved");
    }),
    { numRuns: 300 },
  );
});
