import type { Money } from "../../backend";

/** A sum as an editor writes it: “EUR 180”, “EUR 180.50”. */
export function moneyText({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const amount = (minor / 10 ** digits).toFixed(digits);
  return `${currency} ${amount.replace(/\.0+$/, "")}`;
}

/** How many digits the smaller unit of a currency has; two where it is unknown. */
function minorDigits(currency: string): number {
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat("en", {
      style: "currency",
      currency,
    }).resolvedOptions();
    return maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}
