import { expect, it } from "vitest";
import cases from "../../../tests/cases/hits.json";
import { soughtIn } from "./sought";

it.each(cases)("marks “$text” as the core does", ({ text, words, hits }) => {
  const sought = words.map(([word, prefix]) => ({ text: String(word), prefix: prefix === true }));
  expect(soughtIn(text, sought).map(({ from, to }) => [from, to])).toEqual(hits);
});
