import type { Block, Inline } from "../../backend";
import { languageName } from "../language";
import { statusTitle } from "../status";
import type { ArticleFields } from "./article-draft";

export const FIELD_TITLES: Record<keyof ArticleFields, string> = {
  kicker: "Kicker",
  headline: "Headline",
  dek: "Dek",
  bylines: "By",
  body: "Body",
  call_to_action: "Call to action",
  tags: "Tags",
  status: "Status",
  language: "Language",
  picture: "Picture",
  awaited_credit: "Credit to come",
  link: "Web address",
  short: "Short version",
  slug: "Slug",
  embargo_until: "Embargo",
  sources: "Sources",
  notes: "Notes",
};

/** What a field says, in lines, for putting two versions of it side by side. */
export function fieldLines(fields: ArticleFields, field: keyof ArticleFields): string[] {
  switch (field) {
    case "body":
      return (fields.body.content ?? []).flatMap(blockLines);
    case "bylines":
    case "tags":
      return [fields[field].join(", ")];
    case "call_to_action":
      return fields.call_to_action ? Object.values(fields.call_to_action).filter(Boolean) : [];
    case "status":
      return [statusTitle(fields.status)];
    case "language":
      return [languageName(fields.language)];
    case "picture":
      return [fields.picture ? "A picture" : ""];
    case "awaited_credit":
      return [[...(fields.awaited_credit?.by ?? []), fields.awaited_credit?.line].filter(Boolean).join(", ")];
    case "embargo_until":
      return [fields.embargo_until?.replace("T", ", ") ?? ""];
    case "sources":
    case "notes":
      return fields[field].split("\n");
    default:
      return [fields[field]];
  }
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return (block.content ?? []).map(inlineText).join("").split("\n");
    case "bullet_list":
    case "ordered_list":
      return block.content
        .flatMap((item) => (item.content ?? []).flatMap(blockLines))
        .map((line) => `• ${line}`);
    case "blockquote":
      return [
        ...block.content.flatMap(blockLines),
        ...(block.attrs.source ? [`— ${block.attrs.source}`] : []),
      ];
    case "picture":
      return ["[Picture]"];
    case "divider":
      return ["—"];
  }
}

const inlineText = (inline: Inline) => (inline.type === "text" ? inline.text : "\n");
