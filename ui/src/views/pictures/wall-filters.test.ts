import { describe, expect, it } from "vitest";
import { valueIn, withValue } from "./wall-filters";

describe("a menu over the wall", () => {
  it("writes its operator behind what was typed", () => {
    expect(withValue("", "rights", "agency")).toBe("rights:agency");
    expect(withValue("night bus", "by", "Mara Okafor")).toBe('night bus by:"Mara Okafor"');
  });

  it("puts another value in place of the one before, and takes it out again", () => {
    expect(withValue('by:"Mara Okafor" bus rights:agency', "by", "林岚")).toBe("bus rights:agency by:林岚");
    expect(withValue("bus rights:agency", "rights", null)).toBe("bus");
  });

  it("knows which value is asked for, where it is one", () => {
    expect(valueIn('bus by:"Mara Okafor"', "by")).toBe("Mara Okafor");
    expect(valueIn("rights:stock,agency", "rights")).toBe("stock,agency");
    expect(valueIn("bus", "rights")).toBeNull();
    expect(valueIn("rights:stock rights:agency", "rights")).toBeNull();
  });

  it("leaves what is asked not to be, and words that only look so", () => {
    expect(valueIn("-rights:stock standby:x", "rights")).toBeNull();
    expect(withValue("-rights:stock", "rights", "agency")).toBe("-rights:stock rights:agency");
    expect(withValue("standby:x", "by", "A")).toBe("standby:x by:A");
  });
});
