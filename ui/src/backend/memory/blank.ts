import type { Credit, Crops, PictureFile, PictureOverrides, Rights } from "../contract";

/*
 * The parts of rows of which nothing is known yet.
 */

export const noCredit = (): Credit => ({
  role: null,
  by: [],
  for_whom: "",
  via: "",
  title: "",
  link: "",
  line: "",
});

export const noRights = (): Rights => ({
  category: null,
  licence: "",
  licence_link: "",
  holder: "",
  valid_from: null,
  valid_until: null,
  uses: null,
  publications: [],
  media: [],
  fee: null,
  agreement: null,
  notes: "",
});

export const noCrops = (): Crops => ({ lead: null, standard: null, brief: null });

/** A picture on a board that prints what the picture itself says. */
export const asItIs = (): PictureOverrides => ({ crop: null, alt: null, caption: null });

/** A JPEG of which only the name and the size are known. */
export function jpeg(hash: string, name: string, [width_px, height_px]: [number, number]): PictureFile {
  return {
    hash,
    format: "jpeg",
    width_px,
    height_px,
    size_bytes: 412_000,
    name,
    rendition: "jpeg",
    likeness: "",
  };
}
