const PICTURE = /\.(jpe?g|png|gif|webp|avif|tiff?|heic|bmp|svg)$/i;

/** Which of the dropped files are pictures; the rest are texts and folders, which the import can tell apart. */
export function sorted(paths: readonly string[]): { pictures: string[]; texts: string[] } {
  const pictures = paths.filter((path) => PICTURE.test(path));
  return { pictures, texts: paths.filter((path) => !PICTURE.test(path)) };
}
