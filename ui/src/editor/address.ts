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

/** Why what was typed is no address that a link may lead to, in words. */
export function whyNoAddress(typed: string): string {
  const text = typed.trim();
  if (text === "") return "Write where the link leads, such as example.org or desk@example.org.";
  if (/\s/.test(text)) return "An address has no spaces. Is one too many in it?";
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https")
    return "Something is missing: write it as https://example.org.";
  if (scheme === "mailto" || text.includes("@"))
    return "This is no mail address: write one such as desk@example.org.";
  if (scheme)
    return `A link may not lead to “${scheme}:”, since mail programs refuse it. Use a web or mail address.`;
  if (text.startsWith("#") || text.startsWith("/") || text.startsWith("."))
    return "In a mail there is no page to start from: write the whole address, such as https://example.org.";
  return "This is no web or mail address. Write one such as example.org or desk@example.org.";
}
