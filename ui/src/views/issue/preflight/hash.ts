/** As much of an edition's hash as a person compares. */
export const shortHash = (hash: string) => hash.slice(0, 12);
