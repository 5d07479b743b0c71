import type { Calls } from "../contract";
import type { Library } from "./library";
import { PATTERN_READS } from "./patterns";
import { PEOPLE_READS, PEOPLE_WRITES } from "./people";
import { PREFLIGHT_READS, PREFLIGHT_WRITES } from "./preflight";
import { USAGE_READS } from "./usage";

const READS = { ...PATTERN_READS, ...PEOPLE_READS, ...PREFLIGHT_READS, ...USAGE_READS };

type Reads = { [N in keyof typeof READS]: (body: Calls[N]["takes"]) => Calls[N]["gives"] };

/** What is read of people, of what is paid, and of what goes out. */
export function newsroomReads(library: () => Library): Reads {
  return {
    credit_patterns: (body) => READS.credit_patterns(library(), body),
    contributors: (body) => READS.contributors(library(), body),
    contributor: (body) => READS.contributor(library(), body),
    usage: (body) => READS.usage(library(), body),
    preflight: (body) => READS.preflight(library(), body),
    editions: (body) => READS.editions(library(), body),
  };
}

/** What changes them. */
export const NEWSROOM_WRITES = { ...PEOPLE_WRITES, ...PREFLIGHT_WRITES };
