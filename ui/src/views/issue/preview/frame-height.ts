/**
 * How high a mail is, in CSS pixels at its frame's width; `null` where it can't be known.
 *
 * A frame of the window's own origin is looked into. One that the core serves is not: there a copy of the same
 * HTML is laid out unseen at the same width, since a height is all that is wanted of it.
 */
export async function frameHeight(
  frame: HTMLIFrameElement,
  html: () => Promise<string | null>,
  folder: string,
): Promise<number | null> {
  const inside = contentHeight(frame);
  if (inside !== null) return inside;
  try {
    const text = await html();
    return text === null ? null : await copyHeight(text, folder, frame.clientWidth);
  } catch {
    // Without a height the frame scrolls by itself, and the mail is shown all the same.
    return null;
  }
}

function contentHeight(frame: HTMLIFrameElement): number | null {
  try {
    const height = frame.contentDocument?.documentElement.scrollHeight ?? 0;
    return height > 0 ? height : null;
  } catch {
    return null;
  }
}

function copyHeight(html: string, folder: string, widthPx: number): Promise<number | null> {
  const mail = new DOMParser().parseFromString(html, "text/html");
  // Pictures without a file still take their place, but only loaded ones know their own shape.
  const base = mail.createElement("base");
  base.href = folder;
  mail.head.prepend(base);
  const copy = document.createElement("iframe");
  copy.setAttribute("sandbox", "allow-same-origin");
  copy.inert = true;
  copy.ariaHidden = "true";
  copy.style.cssText = `position:fixed;left:-200vw;top:0;border:0;height:0;width:${widthPx}px`;
  return new Promise((resolve) => {
    copy.onload = () => {
      const height = contentHeight(copy);
      copy.remove();
      resolve(height);
    };
    copy.srcdoc = `<!doctype html>${mail.documentElement.outerHTML}`;
    document.body.append(copy);
  });
}
