import { describe, expect, it } from "vitest";
import { completedAddress, isLinkAddress } from "./address";

describe("an address that was typed", () => {
  it.each([
    ["example.org", "https://example.org"],
    ["  example.org/a b".replace(" b", "/b"), "https://example.org/a/b"],
    ["example.org:8080/x", "https://example.org:8080/x"],
    ["www.example.org?q=1#top", "https://www.example.org?q=1#top"],
    ["//example.org/x", "https://example.org/x"],
    ["http://example.org", "http://example.org"],
    ["HTTPS://Example.org", "HTTPS://Example.org"],
    ["desk@example.org", "mailto:desk@example.org"],
    ["mailto:desk@example.org?subject=Hi", "mailto:desk@example.org?subject=Hi"],
    ["周刊.中国/文", "https://周刊.中国/文"],
  ])("%s is completed to %s", (typed, expected) => {
    expect(completedAddress(typed)).toBe(expected);
  });

  it.each([
    "",
    "word",
    "two words.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org",
    "file:///etc",
    "mailto:",
    "https://",
    "/path",
    "#top",
    "java\nscript:alert(1)",
  ])("%j is none", (typed) => {
    expect(completedAddress(typed)).toBeNull();
  });
});

it("a merge tag or a relative path is no address of a link", () => {
  expect(isLinkAddress("*|UNSUB|*")).toBe(false);
  expect(isLinkAddress("page.html")).toBe(false);
});
