import type { Medium, RightsCategory, Role } from "../../backend";

/** What a picture's maker did, by name. */
export const ROLES: readonly { id: Role; title: string }[] = [
  { id: "illustration", title: "Illustration" },
  { id: "photo", title: "Photo" },
  { id: "graphic", title: "Graphic" },
  { id: "map", title: "Map" },
  { id: "screenshot", title: "Screenshot" },
  { id: "collage", title: "Collage" },
  { id: "courtesy", title: "Courtesy" },
];

/** Kinds of agreement, by name. */
export const CATEGORIES: readonly { id: RightsCategory; title: string }[] = [
  { id: "staff", title: "Staff" },
  { id: "commissioned", title: "Commissioned" },
  { id: "freelance", title: "Freelance" },
  { id: "agency", title: "Agency" },
  { id: "stock", title: "Stock" },
  { id: "creative-commons", title: "Creative Commons" },
  { id: "public-domain", title: "Public domain" },
  { id: "handout", title: "Handout" },
  { id: "screenshot", title: "Screenshot" },
];

/** Where a picture may run, by name. */
export const MEDIA: readonly { id: Medium; title: string }[] = [
  { id: "print", title: "Print" },
  { id: "mail", title: "Mail" },
  { id: "web", title: "Web" },
];

/** Of a choice for several pictures: each keeps what it has. */
export const LEFT = "as-it-is";
