import { found, refused } from "./library";
import { fresh, quoted, type Write } from "./write";

const search_keep: Write<"search_keep"> = (step, { about, name, query }) => {
  if (query.trim() === "")
    throw refused("search.empty", "There is nothing to keep.", "Type what it should find.");
  const [id, version] = [step.id("search"), step.version()];
  step.library.searches.push({ id, version, about, name: name.trim() || query.trim(), query: query.trim() });
  step.did(`Keep the search ${quoted(name.trim() || query.trim())}`, "search", [id]);
  return id;
};

const search_change: Write<"search_change"> = (step, { search: id, base, name, query }) => {
  const search = found(step.library.searches, id, "search");
  fresh(search, base, "search");
  step.did(`Rename the search ${quoted(search.name)}`, "search", [id]);
  Object.assign(search, { name: name.trim() || query, query, version: step.version() });
  return { version: search.version };
};

const search_delete: Write<"search_delete"> = (step, { search: id }) => {
  const search = found(step.library.searches, id, "search");
  step.library.searches = step.library.searches.filter((each) => each !== search);
  step.did(`Delete the search ${quoted(search.name)}`, "search", [id]);
  return {};
};

/** Keeping searches. */
export const KEEPING = { search_keep, search_change, search_delete };
