const PICTURE = /\.(jpe?g|png|gif|webp|avif|tiff?|heic|bmp|svg)$/i;

/** What was dropped. A link that a browser lets go of comes as a path too. */
export interface Dropped {
  addresses: string[];
  pictures: string[];
  texts: string[];
}

/** Which of the dropped files are pictures; the rest are texts and folders, which the import can tell apart. */
export function sorted(paths: readonly string[]): Dropped {
  const files = paths.filter((path) => webAddress(path) === null);
  return {
    addresses: paths.flatMap((path) => webAddress(path) ?? []),
    pictures: files.filter((path) => PICTURE.test(path)),
    texts: files.filter((path) => !PICTURE.test(path)),
  };
}

/** The address of a page, where a text is one and nothing else. */
export function webAddress(text: string): string | null {
  const address = text.trim();
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) ? new URL(address).href : null;
}
