/** The number of uses that stands in a field: whole, or none for any number. */
export function usesIn(input: HTMLInputElement): { uses: number | null; error: string } {
  const { value, validity } = input;
  const uses = value === "" ? null : Number(value);
  const isWhole = uses === null || (Number.isInteger(uses) && uses >= 0 && uses <= 0xffff_ffff);
  return validity.badInput || !isWhole
    ? { uses: null, error: "Not kept: write a whole number, or nothing for any number." }
    : { uses, error: "" };
}
