import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Row, full, type Fields } from "../testing/row";
import { RowDraft } from "./row-draft.svelte";
import { Saving } from "./saving.svelte";

let row: Row;
let draft: RowDraft<Fields>;

beforeEach(() => {
  vi.useFakeTimers();
  row = new Row();
});
afterEach(() => vi.useRealTimers());

const pause = (ms = 600) => vi.advanceTimersByTimeAsync(ms);

describe("words that can’t be saved at once", () => {
  let kept: { base: number; changes: Partial<Fields> } | null;
  let ways: string[];
  beforeEach(() => {
    [kept, ways] = [null, []];
    const spare = {
      keep: async (base: { version: number }, changes: Partial<Fields>) => {
        kept = { base: base.version, changes };
        ways.push("keep");
        return true;
      },
      letGo: async () => {
        kept = null;
        ways.push("let go");
        return true;
      },
    };
    draft = new RowDraft(
      { key: "row", load: row.load, save: row.save, spare },
      { version: 1, fields: row.fields },
      new Saving(),
    );
  });

  it("of a library that saves are kept nowhere else", async () => {
    draft.set("body", "Two.");
    await pause(5000);
    expect(draft.state).toBe("saved");
    expect(ways).toEqual([]);
  });

  it("are kept elsewhere within a second of the first key while a save is slow, and let go once it is done", async () => {
    row.shut();
    for (let key = 0; key < 5; key++) {
      draft.set("body", `Two${".".repeat(key)}`);
      await pause(190);
    }
    expect(kept).toEqual({ base: 1, changes: { body: expect.stringMatching(/^Two/) } });
    draft.set("body", "Two and three.");
    await pause(999);
    expect(kept).toEqual({ base: 1, changes: { body: "Two and three." } });
    row.open();
    await pause(2000);
    expect(row.fields.body).toBe("Two and three.");
    expect(kept).toBeNull();
  });

  it("are kept elsewhere while the disk is full, once for what was typed, and let go when there is room", async () => {
    row.failure = full;
    draft.set("body", "Two.");
    await pause(10_000);
    expect(kept).toEqual({ base: 1, changes: { body: "Two." } });
    expect(ways).toEqual(["keep"]);
    draft.set("body", "Two. Three.");
    await pause(250);
    expect(kept?.changes.body).toBe("Two. Three.");
    row.failure = null;
    await pause(2000);
    expect(kept).toBeNull();
    expect(draft.state).toBe("saved");
  });

  it("are kept elsewhere in a conflict, on the version that they were typed on", async () => {
    draft.set("body", "Mine.");
    row.changeElsewhere({ body: "Theirs." });
    await pause(2000);
    expect(draft.state).toBe("conflict");
    expect(kept).toEqual({ base: 1, changes: { body: "Mine." } });
    await draft.keepMine();
    await pause(0);
    expect(kept).toBeNull();
  });

  it("are taken up by a later window and saved, beside what was changed meanwhile", async () => {
    row.changeElsewhere({ headline: "Changed meanwhile" });
    await draft.noticed(row.version);
    const base = { version: 1, fields: { headline: "Old", body: "One.", tags: [] } };
    expect(await draft.recover(base, { body: "Typed before the crash." })).toBe(true);
    expect(row.fields).toMatchObject({ headline: "Changed meanwhile", body: "Typed before the crash." });
    expect(draft.fields).toEqual(row.fields);
  });

  it("are taken up as a conflict where the same was changed meanwhile", async () => {
    row.changeElsewhere({ body: "Changed meanwhile." });
    await draft.noticed(row.version);
    const base = { version: 1, fields: { headline: "Old", body: "One.", tags: [] } };
    expect(await draft.recover(base, { body: "Typed before the crash." })).toBe(true);
    expect(draft.conflict?.mine.body).toBe("Typed before the crash.");
    expect(row.fields.body).toBe("Changed meanwhile.");
    expect(kept?.changes).toEqual({ body: "Typed before the crash." });
  });
});
