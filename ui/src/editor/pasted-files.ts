import type { PastedPicture } from "../backend";

/** Picture files with their bytes, to stand after the block that they come in at. */
export async function picturesOf(files: readonly File[]): Promise<PastedPicture[]> {
  return Promise.all(
    files.map(async (file) =>
      pictureOf(file.name || "picture.png", base64(new Uint8Array(await file.arrayBuffer()))),
    ),
  );
}

/** A picture of which nothing is known but its bytes. */
export function pictureOf(name: string, data: string): PastedPicture {
  return { after: 1, name, data, alt: "", caption: "", credit: null };
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** More arguments than this at once some engines refuse. */
const CHUNK = 0x8000;
