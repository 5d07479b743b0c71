/** Which addresses a link may lead to: absolute http, https and mailto, as the core's `LinkAttrs` asks. */

const MAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;
const HOST_FIRST = /^[^\s/?#:@]+\.[^\s/?#:@.]+(:\d{1,5})?([/?#]|$)/;

/** Whether a link may lead there as it stands. */
export function isLinkAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  if (protocol === "mailto:") return MAIL.test(decodable(pathname));
  return (protocol === "http:" || protocol === "https:") && hostname !== "";
}

/**
 * The address that was meant by what an editor typed: "example.org/a" is completed to "https://example.org/a",
 * "desk@example.org" to "mailto:desk@example.org". `null` where it is no address.
 */
export function completedAddress(typed: string): string | null {
  const text = typed.trim();
  if (isLinkAddress(text)) return text;
  if (MAIL.test(text)) return asAddress(`mailto:${text}`);
  // "example.org:8080" looks like a scheme, so a host and its port are tried first.
  if (HOST_FIRST.test(text)) return asAddress(`https://${text}`);
  if (text.startsWith("//")) return asAddress(`https:${text}`);
  return null;
}

function asAddress(text: string): string | null {
  return isLinkAddress(text) ? text : null;
}

function decodable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
