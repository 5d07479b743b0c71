// Made from the core's contract by `make contract`; not edited by hand.

/** Every call, with what it takes and what it gives. */
export interface Calls {
  /** The library that is open. */
  library: { takes: Nothing; gives: LibraryView };
  /** Changes the publication. */
  publication_save: { takes: PublicationSave; gives: Saved };
  /** What can be taken back and done again. */
  undo_state: { takes: Nothing; gives: UndoState };
  /** Takes back the last step. */
  undo: { takes: Nothing; gives: Undone };
  /** Does again what was taken back last. */
  redo: { takes: Nothing; gives: Undone };
  /** The steps that were done, the newest first. */
  history: { takes: HistoryQuery; gives: Array<HistoryStep> };
  /** A page of articles. */
  articles: { takes: ArticleQuery; gives: ArticleList };
  /** An article, whole. */
  article: { takes: ArticleRef; gives: ArticleView };
  /** Begins an article. */
  article_new: { takes: ArticleNew; gives: ArticleId };
  /** Changes an article. */
  article_save: { takes: ArticleSave; gives: Saved };
  /** Deletes an article and takes it off every board. */
  article_delete: { takes: ArticleRef; gives: Nothing };
  /** The earlier texts of an article. */
  revisions: { takes: ArticleRef; gives: RevisionList };
  /** An earlier text, whole. */
  revision: { takes: RevisionRef; gives: RevisionView };
  /** An earlier text beside another one, or beside the present one. */
  revision_compare: { takes: RevisionCompare; gives: RevisionComparison };
  /** A text that is not saved beside the one in the library. */
  text_compare: { takes: TextCompare; gives: Comparison };
  /** Names an earlier text, or keeps the present one under a name. */
  revision_name: { takes: RevisionName; gives: RevisionId };
  /** Keeps a text that is not saved among an article's earlier ones. */
  revision_keep: { takes: RevisionKeep; gives: RevisionId };
  /** Puts an earlier text in place of the present one. */
  revision_restore: { takes: RevisionRestore; gives: Saved };
  /** Makes an article of a text that is not saved. */
  article_of_text: { takes: ArticleOfText; gives: ArticleId };
  /** A page of illustrations. */
  illustrations: { takes: IllustrationQuery; gives: IllustrationList };
  /** An illustration, whole. */
  illustration: { takes: IllustrationRef; gives: IllustrationView };
  /** What a picture's own file says of it. An original never changes, so that this never goes stale. */
  illustration_file_says: { takes: IllustrationRef; gives: FileSays };
  /** Takes in pictures from files. */
  pictures_add: { takes: PicturesAdd; gives: PicturesAdded };
  /** Changes an illustration. */
  illustration_save: { takes: IllustrationSave; gives: Saved };
  /** Deletes an illustration and takes it off every article and board. */
  illustration_delete: { takes: IllustrationRef; gives: Nothing };
  /** Changes several illustrations in one step. */
  illustrations_save: { takes: IllustrationsSave; gives: Nothing };
  /** Attaches an agreement to an illustration. */
  agreement_attach: { takes: AgreementAttach; gives: Saved };
  /** Writes an attached agreement to disk. */
  agreement_save: { takes: AgreementSave; gives: Exported };
  /** A credit as it will be printed. */
  credit_line: { takes: CreditOf; gives: CreditPrinted };
  /** A sum of money, read as an editor wrote it. */
  money: { takes: MoneyTyped; gives: Money };
  /** What patterns for credits would print. */
  credit_patterns: { takes: PatternsTyped; gives: PatternsShown };
  /** People, by name. */
  contributors: { takes: ContributorQuery; gives: ContributorList };
  /** A person, whole. */
  contributor: { takes: ContributorRef; gives: ContributorView };
  /** Changes a person; under a new name they are credited everywhere. */
  contributor_save: { takes: ContributorSave; gives: Saved };
  /** Makes two records of one person one. */
  contributor_merge: { takes: ContributorMerge; gives: Nothing };
  /** Deletes a person who is credited nowhere. */
  contributor_delete: { takes: ContributorRef; gives: Nothing };
  /** Where pictures ran in a period, and what is due. */
  usage: { takes: UsageQuery; gives: UsageList };
  /** Writes the payment list as CSV. */
  usage_export: { takes: UsageExport; gives: Exported };
  /** What is to be mended before an issue goes out. */
  preflight: { takes: IssueRef; gives: PreflightView };
  /** Lets a finding pass for an issue, with a reason. */
  finding_pass: { takes: FindingPass; gives: Nothing };
  /** Lets a finding pass no longer. */
  finding_hold: { takes: FindingRef; gives: Nothing };
  /** Freezes an issue as it goes out. */
  issue_freeze: { takes: IssueRef; gives: EditionView };
  /** The editions of an issue. */
  editions: { takes: IssueRef; gives: EditionList };
  /** Writes an edition to disk, byte for byte as it went out. */
  edition_export: { takes: EditionExport; gives: Exported };
  /** What a typed query means, and how it could go on. */
  search_help: { takes: SearchTyped; gives: SearchHelp };
  /** The kept searches, with how much each finds. */
  searches: { takes: SearchesOf; gives: SearchList };
  /** Keeps a search. */
  search_keep: { takes: SearchKeep; gives: SearchId };
  /** Gives a kept search another name or query. */
  search_change: { takes: SearchChange; gives: Saved };
  /** Lets a kept search go. */
  search_delete: { takes: SearchRef; gives: Nothing };
  /** Every issue. */
  issues: { takes: Nothing; gives: IssueList };
  /** Begins an issue. */
  issue_new: { takes: IssueNew; gives: IssueId };
  /** Changes an issue's number, date, subject or preheader. */
  issue_save: { takes: IssueSave; gives: Saved };
  /** Deletes an issue with its board; articles and pictures stay. */
  issue_delete: { takes: IssueRef; gives: Nothing };
  /** An issue's board. */
  board: { takes: IssueRef; gives: BoardView };
  /** Puts things on a board. */
  issue_place: { takes: IssuePlace; gives: Placed };
  /** Moves slots on their board. */
  issue_move: { takes: IssueMove; gives: Placed };
  /** Takes slots off their board. */
  issue_remove: { takes: IssueRemove; gives: Nothing };
  /** Gives stories on a board a treatment. */
  issue_treat: { takes: IssueTreat; gives: Nothing };
  /** Changes what stands in a slot. */
  slot_save: { takes: SlotSave; gives: Saved };
  /** Puts links into a links roundup. */
  links_place: { takes: LinksPlace; gives: LinksPlaced };
  /** Moves links within their roundup. */
  links_move: { takes: LinksMove; gives: Nothing };
  /** Takes links out of a roundup; their clippings stay. */
  links_remove: { takes: LinksRemove; gives: Nothing };
  /** The mail made of an issue. */
  mail: { takes: IssueRef; gives: MailView };
  /** An issue's HTML for the clipboard. */
  mail_html: { takes: MailFor; gives: MailHtml };
  /** Writes an issue's mail to disk. */
  export: { takes: IssueExport; gives: Exported };
  /** The platforms whose merge tags are known. */
  platforms: { takes: Nothing; gives: PlatformList };
  /** The kinds of files that can be taken in. */
  import_kinds: { takes: Nothing; gives: ImportKinds };
  /** Takes in articles from files and folders; tells how far it is in events. */
  import_files: { takes: ImportFiles; gives: TaskRef };
  /** Takes in an article from a text. */
  import_text: { takes: ImportText; gives: ImportReport };
  /** Cleans HTML from the clipboard. */
  clean_html: { takes: PastedHtml; gives: CleanedHtml };
  /** Keeps pictures from the clipboard. */
  pictures_keep: { takes: PicturesKeep; gives: PicturesKept };
  /** Ends a task; nothing of it is taken in. */
  task_cancel: { takes: TaskRef; gives: Nothing };
  /** The feeds that are followed. */
  feeds: { takes: Nothing; gives: FeedList };
  /** Follows a feed, by its address or by that of its site; asks the network. */
  feed_add: { takes: FeedAdd; gives: FeedsAdded };
  /** Follows the feeds that an OPML file lists. */
  feeds_import: { takes: FeedsImport; gives: FeedsAdded };
  /** Writes the list of feeds as an OPML file. */
  feeds_export: { takes: FeedsExport; gives: FeedsExported };
  /** Calls a feed otherwise. */
  feed_rename: { takes: FeedRename; gives: Saved };
  /** Stops following a feed; what was kept of it stays. */
  feed_remove: { takes: FeedRef; gives: Nothing };
  /** Fetches feeds, beside everything else; tells how far it is in events. */
  feeds_refresh: { takes: FeedsRefresh; gives: TaskRef };
  /** Says how often feeds are fetched; can't be undone. */
  wire_every: { takes: WireEvery; gives: Nothing };
  /** A page of what feeds brought. */
  wire: { takes: WireQuery; gives: WireList };
  /** An item of the wire, whole. */
  wire_item: { takes: WireItemRef; gives: WireItemView };
  /** Says that items were read, passed over or neither; can't be undone, but said otherwise. */
  wire_mark: { takes: WireMark; gives: Nothing };
  /** Says that everything was read; can't be undone. */
  wire_mark_all: { takes: WireMarkAll; gives: Nothing };
  /** Keeps items of the wire as clippings. */
  wire_keep: { takes: WireKeep; gives: Kept };
  /** Keeps a page as a clipping; asks the network for it. */
  clip: { takes: Clip; gives: Clipped };
  /** A page of clippings. */
  clippings: { takes: ClippingQuery; gives: ClippingList };
  /** A clipping, whole. */
  clipping: { takes: ClippingRef; gives: ClippingView };
  /** Changes a clipping. */
  clipping_save: { takes: ClippingSave; gives: Saved };
  /** Deletes clippings; links that were made of them stay. */
  clippings_delete: { takes: ClippingRefs; gives: Nothing };
  /** Fetches the whole text of a clipping's page, for reference. */
  clipping_read: { takes: ClippingRef; gives: Saved };
  /** Begins an article with a clipping's text for reference, its source named. */
  clipping_draft: { takes: ClippingRef; gives: ArticleId };
}

/** What each read is made of: it is stale when a change names one of these kinds. */
export const READS = {
  library: ["publication", "article", "illustration"],
  undo_state: ["journal"],
  history: ["journal"],
  articles: ["article", "illustration", "slot", "issue", "publication"],
  article: ["article", "illustration", "slot", "issue", "publication"],
  revisions: ["article", "publication", "journal"],
  revision: ["article", "publication", "journal"],
  revision_compare: ["article", "publication", "journal"],
  text_compare: ["article"],
  illustrations: ["illustration", "article", "slot", "issue", "publication"],
  illustration: ["illustration", "contributor", "article", "slot", "issue", "edition", "publication"],
  credit_line: ["publication"],
  credit_patterns: ["publication"],
  contributors: ["contributor", "article", "illustration"],
  contributor: ["contributor", "article", "illustration", "slot", "issue", "edition", "publication"],
  usage: ["illustration", "contributor", "article", "slot", "issue", "edition", "publication"],
  preflight: ["issue", "slot", "article", "illustration", "edition", "publication"],
  editions: ["issue", "edition", "publication"],
  searches: ["search", "article", "illustration", "slot", "issue"],
  issues: ["issue", "slot", "publication"],
  board: ["issue", "slot", "article", "illustration", "publication"],
  mail: ["issue", "slot", "article", "illustration", "publication"],
  mail_html: ["issue", "slot", "article", "illustration", "publication"],
  feeds: ["feed", "feed_item", "clipping", "publication"],
  wire: ["feed", "feed_item", "clipping", "article", "slot", "issue", "publication"],
  wire_item: ["feed", "feed_item", "clipping", "article", "slot", "issue", "publication"],
  clippings: ["clipping", "article", "slot", "issue", "publication"],
  clipping: ["clipping", "article", "slot", "issue", "publication"],
} as const satisfies Partial<Record<keyof Calls, readonly Kind[]>>;

/**
 * What is looked for: each kind has operators of its own.
 */
export type About = "articles" | "pictures";

/**
 * What is to be taken in although it was before.
 */
export type Again = { "what": "all" } | { "what": "only", 
/**
 * Their origins, as the report named them.
 */
origins: Array<string>, };

/**
 * An agreement to attach.
 */
export type AgreementAttach = { 
/**
 * To which illustration.
 */
illustration: IllustrationId, 
/**
 * The file.
 */
path: string, };

/**
 * An attached agreement to write to disk.
 */
export type AgreementSave = { 
/**
 * Of which illustration.
 */
illustration: IllustrationId, 
/**
 * The file to write.
 */
to: string, };

/**
 * A piece of writing, with everything that is printed of it and known about it.
 */
export type Article = { 
/**
 * Which one.
 */
id: ArticleId, 
/**
 * The state this was read in; a save names it.
 */
version: Version, 
/**
 * The short label over the headline.
 */
kicker: string, 
/**
 * The title.
 */
headline: string, 
/**
 * One or two sentences under the headline.
 */
dek: string, 
/**
 * Who wrote it, by the names as credited, in the order of printing.
 */
bylines: Array<string>, 
/**
 * What was written.
 */
body: Document, 
/**
 * What a brief prints instead of the dek; empty where the dek does.
 */
short: string, 
/**
 * The short name in file names and addresses; empty where the headline makes it.
 */
slug: string, 
/**
 * An invitation that closes the story.
 */
call_to_action: CallToAction | null, 
/**
 * What it is about; in the order given, none twice.
 */
tags: Array<string>, 
/**
 * How far along it is.
 */
status: Status, 
/**
 * The language it is written in.
 */
language: Language, 
/**
 * The picture that runs with it.
 */
picture: IllustrationId | null, 
/**
 * The credit that came with the text, for a picture that is still to come.
 */
awaited_credit: Credit | null, 
/**
 * Where the whole story can be read on the web; empty where nowhere.
 */
link: string, 
/**
 * Not to be sent before this moment, in milliseconds since 1970 UTC.
 */
embargo_until_ms: number | null, 
/**
 * Where it comes from and whom to ask; never printed.
 */
sources: string, 
/**
 * Words among editors; never printed.
 */
notes: string, 
/**
 * When it was taken in, in milliseconds since 1970 UTC; shown, never used for order.
 */
created_at_ms: number, 
/**
 * When it was last changed, in milliseconds since 1970 UTC; shown, never used for order.
 */
changed_at_ms: number, };

/**
 * An article in a list.
 */
export type ArticleCard = { 
/**
 * Which one.
 */
article: ArticleId, 
/**
 * Its kicker.
 */
kicker: string, 
/**
 * Its headline; empty while it has none.
 */
headline: string, 
/**
 * Its dek.
 */
dek: string, 
/**
 * How far along it is.
 */
status: Status, 
/**
 * The language it is written in.
 */
language: Language, 
/**
 * How long it is.
 */
length: Length, 
/**
 * The picture that runs with it.
 */
picture: IllustrationCard | null, 
/**
 * Whether it stands on the board of the issue that was asked for.
 */
in_issue: boolean, 
/**
 * Until when it may not be sent, in words; none where it may be sent now.
 */
embargo_text: string | null, 
/**
 * When it was last changed, in milliseconds since 1970 UTC.
 */
changed_at_ms: number, 
/**
 * Where the words stand that were looked for; nothing where none were.
 */
found: Found | null, };

/**
 * A field of an article with its new value.
 */
export type ArticleField = { "field": "kicker", "value": string } | { "field": "headline", "value": string } | { "field": "dek", "value": string } | { "field": "bylines", "value": Array<string> } | { "field": "body", "value": Document } | { "field": "call_to_action", "value": CallToAction | null } | { "field": "tags", "value": Array<string> } | { "field": "status", "value": Status } | { "field": "language", "value": Language } | { "field": "picture", "value": IllustrationId | null } | { "field": "awaited_credit", "value": Credit | null } | { "field": "link", "value": string } | { "field": "short", "value": string } | { "field": "slug", "value": string } | { "field": "embargo_until", "value": string | null } | { "field": "sources", "value": string } | { "field": "notes", "value": string };

/**
 * A piece of writing.
 */
export type ArticleId = string;

/**
 * A page of articles, the last changed first (or the best found first).
 */
export type ArticleList = { 
/**
 * How many there are in all for this query, as far as they were counted.
 */
total: number, 
/**
 * Whether there are more than were counted: the words were found in so many that these stand unranked, the last
 * changed first.
 */
more: boolean, 
/**
 * How many there are of each status that occurs, whatever the query's status; nothing where they weren't all
 * counted.
 */
counts: Array<StatusCount>, 
/**
 * This page.
 */
articles: Array<ArticleCard>, };

/**
 * An article by name.
 */
export type ArticleName = { 
/**
 * Which one.
 */
article: ArticleId, 
/**
 * Its headline.
 */
headline: string, };

/**
 * A new article, empty but for its headline.
 */
export type ArticleNew = { 
/**
 * The headline; may be empty.
 */
headline: string, };

/**
 * A text that is not saved, to become an article of its own.
 */
export type ArticleOfText = { 
/**
 * The article that it was written for, whose picture it shares; it may be gone.
 */
beside: ArticleId, 
/**
 * The text.
 */
text: ArticleText, };

/**
 * Which articles to list.
 */
export type ArticleQuery = { 
/**
 * What to find, as an editor types it: words, “phrases”, operators; empty for all.
 */
text: string, 
/**
 * Only those with this status.
 */
status: Status | null, 
/**
 * Only those that stand on no board.
 */
unused: boolean, 
/**
 * Marks those that stand on this issue's board.
 */
issue: IssueId | null, 
/**
 * At most so many.
 */
limit: number, 
/**
 * After so many.
 */
offset: number, };

/**
 * Which article.
 */
export type ArticleRef = { 
/**
 * Its id.
 */
article: ArticleId, };

/**
 * Changes to an article: some of its fields, each with its whole new value.
 */
export type ArticleSave = { 
/**
 * Which one.
 */
article: ArticleId, 
/**
 * The version they were based on.
 */
base: Version, 
/**
 * The fields.
 */
changes: Array<ArticleField>, };

/**
 * Every text of an article. Its status, its picture and its embargo are decisions, and no part of it.
 *
 * Kept as JSON: a field that is added later needs a serde default, for the texts that were kept before it.
 */
export type ArticleText = { 
/**
 * The short label over the headline.
 */
kicker: string, 
/**
 * The title.
 */
headline: string, 
/**
 * The sentences under it.
 */
dek: string, 
/**
 * Who wrote it.
 */
bylines: Array<string>, 
/**
 * What was written.
 */
body: Document, 
/**
 * The closing invitation, or none.
 */
call_to_action: CallToAction | null, 
/**
 * What a brief prints instead of the dek.
 */
short: string, 
/**
 * The short name in file names and addresses.
 */
slug: string, 
/**
 * What it is about.
 */
tags: Array<string>, 
/**
 * The language it is written in.
 */
language: Language, 
/**
 * Where the whole story can be read on the web.
 */
link: string, 
/**
 * Where it comes from and whom to ask.
 */
sources: string, 
/**
 * Words among editors.
 */
notes: string, };

/**
 * An article, whole, with what the window shows beside it.
 */
export type ArticleView = { 
/**
 * The article.
 */
article: Article, 
/**
 * How long it is.
 */
length: Length, 
/**
 * The picture that runs with it.
 */
picture: IllustrationCard | null, 
/**
 * The line of the credit that came with the text and waits for its picture.
 */
awaited_credit_line: string | null, 
/**
 * On which boards it stands.
 */
placed: Array<PlacedIn>, 
/**
 * What its headline makes of a slug, for one that has none of its own.
 */
headline_slug: string, 
/**
 * Its embargo, as `2026-11-27T14:02` on the clock of the publication's time zone.
 */
embargo_until: string | null, 
/**
 * That time zone's name.
 */
time_zone: string, };

/**
 * A file that lies in the library beside what it belongs to.
 */
export type AttachedFile = { 
/**
 * The BLAKE3 hash of its bytes, in hexadecimal; its name in the library.
 */
hash: string, 
/**
 * The name it came under.
 */
name: string, 
/**
 * Bytes on disk.
 */
size_bytes: number, };

/**
 * One block.
 */
export type Block = { "type": "paragraph", 
/**
 * Its words.
 */
content?: Array<Inline>, } | { "type": "heading", 
/**
 * How high it stands.
 */
attrs: HeadingAttrs, 
/**
 * Its words.
 */
content?: Array<Inline>, } | { "type": "bullet_list", 
/**
 * Its items, at least one.
 */
content: Array<ListItem>, } | { "type": "ordered_list", 
/**
 * Where it begins to count.
 */
attrs: OrderedListAttrs, 
/**
 * Its items, at least one.
 */
content: Array<ListItem>, } | { "type": "blockquote", 
/**
 * Who said it.
 */
attrs: BlockquoteAttrs, 
/**
 * What they said.
 */
content: Array<Block>, } | { "type": "picture", 
/**
 * Which one.
 */
attrs: PictureAttrs, } | { "type": "divider" };

/**
 * What became of a block.
 */
export type BlockChange = "same" | "added" | "removed" | "changed";

/**
 * A block of the body, compared.
 */
export type BlockComparison = { 
/**
 * What it is; of a block that became another kind, what it is now.
 */
kind: BlockKind, 
/**
 * How deep it stands in lists and quotes; 0 at the margin.
 */
depth: number, 
/**
 * What became of it.
 */
change: BlockChange, 
/**
 * Its words.
 */
runs: Array<Run>, 
/**
 * What is different about it besides its words.
 */
note: string | null, 
/**
 * The picture that it shows.
 */
illustration: IllustrationId | null, };

/**
 * What a block is, as it reads.
 */
export type BlockKind = "paragraph" | "heading" | "subheading" | "bullet" | "numbered" | "quote" | "source" | "picture" | "divider";

/**
 * What a quote knows.
 */
export type BlockquoteAttrs = { 
/**
 * Who said or wrote it, and where, as printed under it; empty where that is not said.
 */
source: string, };

/**
 * An issue's board, with everything its cards show.
 */
export type BoardView = { 
/**
 * The issue.
 */
issue: Issue, 
/**
 * Its date in words.
 */
date_text: string, 
/**
 * How many stories stand on it.
 */
stories: number, 
/**
 * How long all of it takes to read.
 */
minutes: number, 
/**
 * What its mail weighs.
 */
size: SizeView, 
/**
 * The slots from top to bottom.
 */
slots: Array<SlotCard>, };

/**
 * An invitation to do something: subscribe, pass the issue on, take part.
 */
export type CallToAction = { 
/**
 * The line that calls.
 */
heading: string, 
/**
 * What is offered.
 */
text: string, 
/**
 * The words on the button; without an address there is no button.
 */
label: string, 
/**
 * Where the button leads.
 */
href: string, };

/**
 * What became of words.
 */
export type Change = "same" | "added" | "removed";

/**
 * A step, and what it changed.
 */
export type Changed = { 
/**
 * Its label.
 */
label: string, 
/**
 * Where it was done.
 */
origin: StepOrigin, 
/**
 * The rows it changed.
 */
rows: Array<ChangedRow>, };

/**
 * A row that changed.
 */
export type ChangedRow = { 
/**
 * Of what kind it is.
 */
kind: Kind, 
/**
 * Its id.
 */
id: string, 
/**
 * For a slot, the issue it stands in, where it is known.
 */
issue: IssueId | null, };

/**
 * What is left of pasted HTML, and what was done to it.
 */
export type CleanedHtml = { 
/**
 * What there is to read; without pictures, which the library has not yet.
 */
document: Document, 
/**
 * The links that were freed of tracking, from top to bottom.
 */
freed: Array<FreedLink>, 
/**
 * The pictures that came along.
 */
pictures: Array<PastedPicture>, };

/**
 * A page to keep as a clipping. It is fetched.
 */
export type Clip = { 
/**
 * Its address, as a person types, pastes or drops it.
 */
address: string, };

/**
 * A page was kept.
 */
export type Clipped = { 
/**
 * The clipping.
 */
clipping: ClippingId, 
/**
 * Its title.
 */
title: string, 
/**
 * Whether it was kept before; then nothing was changed.
 */
known: boolean, 
/**
 * What an editor should know besides: why the page could not be read, so that only its address was kept.
 */
notes: Array<string>, };

/**
 * A page on the web, as an editor keeps it. What it says is a copy: the page may change or go.
 */
export type Clipping = { 
/**
 * Which one.
 */
id: ClippingId, 
/**
 * The state this was read in; a save names it.
 */
version: Version, 
/**
 * Where the page is: an http or https address, freed of what only counts readers.
 */
address: string, 
/**
 * The page's title.
 */
title: string, 
/**
 * What it is about, in a sentence or two.
 */
description: string, 
/**
 * Whose page it is, as printed: the site's name.
 */
source: string, 
/**
 * Who wrote it, as printed; empty where the page does not say.
 */
author: string, 
/**
 * When it was published, in milliseconds since 1970 UTC, where the page says so.
 */
published_at_ms: number | null, 
/**
 * The language it is written in, where that is known.
 */
language: Language | null, 
/**
 * The page's own lead picture, which stays where it is.
 */
picture: PagePicture | null, 
/**
 * Words among editors; never printed.
 */
note: string, 
/**
 * The whole text for reference; empty where only the link was kept.
 */
body: Document, 
/**
 * When it was kept, in milliseconds since 1970 UTC; shown, never used for order.
 */
created_at_ms: number, };

/**
 * A clipping in a list.
 */
export type ClippingCard = { 
/**
 * Which one.
 */
clipping: ClippingId, 
/**
 * Where the page is.
 */
address: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What it is about.
 */
description: string, 
/**
 * Whose page it is.
 */
source: string, 
/**
 * Who wrote it.
 */
author: string, 
/**
 * When it was published, as a person reads it; empty where that is not known.
 */
published: string, 
/**
 * The language it is written in.
 */
language: Language | null, 
/**
 * Whether its whole text was kept.
 */
has_text: boolean, 
/**
 * Where its page ran before.
 */
ran: Array<RanBefore>, };

/**
 * A field of a clipping with its new value.
 */
export type ClippingField = { "field": "address", "value": string } | { "field": "title", "value": string } | { "field": "description", "value": string } | { "field": "source", "value": string } | { "field": "author", "value": string } | { "field": "note", "value": string } | { "field": "picture", "value": PagePicture | null };

/**
 * A link found elsewhere, kept for a links roundup.
 */
export type ClippingId = string;

/**
 * A page of clippings, the last kept first.
 */
export type ClippingList = { 
/**
 * How many there are in all for this query.
 */
total: number, 
/**
 * This page.
 */
clippings: Array<ClippingCard>, };

/**
 * Which clippings to list.
 */
export type ClippingQuery = { 
/**
 * Words to find; empty for all.
 */
text: string, 
/**
 * At most so many.
 */
limit: number, 
/**
 * After so many.
 */
offset: number, };

/**
 * Which clipping.
 */
export type ClippingRef = { 
/**
 * Its id.
 */
clipping: ClippingId, };

/**
 * Which clippings.
 */
export type ClippingRefs = { 
/**
 * Their ids.
 */
clippings: Array<ClippingId>, };

/**
 * Changes to a clipping: some of its fields, each with its whole new value.
 */
export type ClippingSave = { 
/**
 * Which one.
 */
clipping: ClippingId, 
/**
 * The version they were based on.
 */
base: Version, 
/**
 * The fields.
 */
changes: Array<ClippingField>, };

/**
 * A clipping, whole.
 */
export type ClippingView = { 
/**
 * The clipping.
 */
clipping: Clipping, 
/**
 * When it was published, as a person reads it; empty where that is not known.
 */
published: string, 
/**
 * Where its page ran before.
 */
ran: Array<RanBefore>, };

/**
 * Two texts of an article, compared.
 */
export type Comparison = { 
/**
 * Every field that says something in either text, in the order in which an article is read.
 */
fields: Array<FieldComparison>, 
/**
 * How many words came.
 */
added_words: number, 
/**
 * How many words went.
 */
removed_words: number, 
/**
 * What else is different, in sentences: pictures, headings, how words are set.
 */
notes: Array<string>, 
/**
 * Whether nothing is different.
 */
same: boolean, 
/**
 * Whether time ran out, so that more is marked as changed than was.
 */
coarse: boolean, };

/**
 * A person, under the name that is printed.
 */
export type Contributor = { 
/**
 * Which one.
 */
id: ContributorId, 
/**
 * The state this was read in.
 */
version: Version, 
/**
 * The name as credited.
 */
name: string, 
/**
 * What they do, in the newsroom's words: "illustrator".
 */
role: string, 
/**
 * How to reach them: a mail address, a telephone number.
 */
contact: string, 
/**
 * Their page on the web.
 */
page: string, 
/**
 * What else the newsroom should know; never printed.
 */
notes: string, };

/**
 * A person in a list.
 */
export type ContributorCard = { 
/**
 * Which one.
 */
contributor: ContributorId, 
/**
 * The name as credited.
 */
name: string, 
/**
 * What they do.
 */
role: string, 
/**
 * How many pictures credit them.
 */
pictures: number, 
/**
 * How many articles name them as writer.
 */
articles: number, 
/**
 * What they made, in words: "3 pictures, 1 article".
 */
made_text: string, };

/**
 * A field of a person with its new value.
 */
export type ContributorField = { "field": "name", "value": string } | { "field": "role", "value": string } | { "field": "contact", "value": string } | { "field": "page", "value": string } | { "field": "notes", "value": string };

/**
 * A person who writes, draws or photographs.
 */
export type ContributorId = string;

/**
 * People, by name.
 */
export type ContributorList = { 
/**
 * How many there are in the library.
 */
all: number, 
/**
 * Those that the query finds.
 */
contributors: Array<ContributorCard>, };

/**
 * Two records of one person.
 */
export type ContributorMerge = { 
/**
 * The record that goes; what it made is the other's.
 */
gone: ContributorId, 
/**
 * The record that stays, under whose name all of it is printed.
 */
kept: ContributorId, };

/**
 * Which people to list.
 */
export type ContributorQuery = { 
/**
 * Part of a name, a role or a contact; empty for everybody.
 */
text: string, };

/**
 * Which person.
 */
export type ContributorRef = { 
/**
 * Their id.
 */
contributor: ContributorId, };

/**
 * Changes to a person: some of the fields, each with its whole new value.
 */
export type ContributorSave = { 
/**
 * Which one.
 */
contributor: ContributorId, 
/**
 * The version they were based on.
 */
base: Version, 
/**
 * The fields.
 */
changes: Array<ContributorField>, };

/**
 * A person, whole.
 */
export type ContributorView = { 
/**
 * The person.
 */
contributor: Contributor, 
/**
 * The pictures that credit them, the last added first.
 */
pictures: Array<IllustrationCard>, 
/**
 * The articles that name them as writer, the last changed first.
 */
articles: Array<ArticleName>, 
/**
 * Where their pictures run, the latest first.
 */
uses: Array<UsageRow>, 
/**
 * People whose names are so like theirs that they may be the same person.
 */
alike: Array<ContributorCard>, };

/**
 * Who made a picture, in what role, for whom, through which agency.
 */
export type Credit = { 
/**
 * What they did.
 */
role: Role | null, 
/**
 * Who did it, by the names as credited, in the order of printing.
 */
by: Array<string>, 
/**
 * Whom it was made for; empty where for nobody in particular.
 */
for_whom: string, 
/**
 * The agency or source it came through; empty where it came from the maker.
 */
via: string, 
/**
 * What the picture is called, which Creative Commons asks to be printed; empty where it has no title.
 */
title: string, 
/**
 * Where on the web it comes from; empty while unknown.
 */
link: string, 
/**
 * A line of one's own, printed in place of the pattern; empty to follow the pattern.
 */
line: string, };

/**
 * A credit as it is printed: its words, some of which lead somewhere.
 */
export type CreditLine = Array<CreditRun>;

/**
 * A credit to be printed.
 */
export type CreditOf = { 
/**
 * Who made it.
 */
credit: Credit, 
/**
 * What may be done with it: a Creative Commons licence is named in the line.
 */
rights: Rights, };

/**
 * How a credit is worded.
 */
export type CreditPattern = string;

/**
 * The words in which a publication gives credit; those that are empty are Pasteup's own.
 */
export type CreditPatterns = { 
/**
 * For every role that has none of its own.
 */
any?: CreditPattern, 
/**
 * For a role.
 */
of_role: Partial<Record<Role, string>>, };

/**
 * A credit as it will be printed.
 */
export type CreditPrinted = { 
/**
 * The line; `None` while it names nobody.
 */
line: CreditLine | null, 
/**
 * What Creative Commons asks for and is not known, in words: "title", "source".
 */
lacking: Array<string>, };

/**
 * Words of a line.
 */
export type CreditRun = { 
/**
 * The words.
 */
text: string, 
/**
 * Where they lead on the web.
 */
link: string | null, };

/**
 * A part of a picture.
 */
export type Crop = { 
/**
 * Pixels from the picture's left edge to its own.
 */
left_px: number, 
/**
 * Pixels from the picture's top edge to its own.
 */
top_px: number, 
/**
 * Pixels across.
 */
width_px: number, 
/**
 * Pixels down.
 */
height_px: number, };

/**
 * How a picture is cropped at each place, as the mail will show it.
 */
export type CropView = { 
/**
 * The treatment, in words.
 */
title: string, 
/**
 * The treatment.
 */
treatment: Treatment, 
/**
 * The part that is shown; `None` where the theme prints no picture.
 */
crop: Crop | null, 
/**
 * Whether it was drawn by hand.
 */
is_drawn: boolean, 
/**
 * How the theme relates its sides where nobody draws it; `None` where it shows all of the picture, or none.
 */
ratio: Ratio | null, 
/**
 * How it came about, in words: "drawn by hand", "3:2 around the focal point", "all of it".
 */
text: string, };

/**
 * The crops that were drawn by hand, a treatment each. Where none was drawn, the theme's ratio and the focal point
 * tell how the picture is cropped.
 */
export type Crops = { 
/**
 * For a story that runs large, and for a picture on its own.
 */
lead: Crop | null, 
/**
 * For a story as stories run.
 */
standard: Crop | null, 
/**
 * For a story in short.
 */
brief: Crop | null, };

/**
 * A whole body: blocks from top to bottom.
 */
export type Document = { type: "doc"; content?: Block[] };

/**
 * An edition to write once more.
 */
export type EditionExport = { 
/**
 * Which one.
 */
edition: EditionId, 
/**
 * What to write.
 */
format: ExportFormat, 
/**
 * The file, or for a folder the folder, to write.
 */
to: string, };

/**
 * An issue as it went out.
 */
export type EditionId = string;

/**
 * The editions of an issue.
 */
export type EditionList = { 
/**
 * The latest first.
 */
editions: Array<EditionView>, };

/**
 * An issue as it went out.
 */
export type EditionView = { 
/**
 * Which one.
 */
edition: EditionId, 
/**
 * Of which issue.
 */
issue: IssueId, 
/**
 * When it was frozen, as an editor reads it.
 */
frozen_at: string, 
/**
 * The BLAKE3 hash of its HTML, in hexadecimal.
 */
hash: string, 
/**
 * How many pictures it printed.
 */
pictures: number, 
/**
 * What was let pass, in sentences.
 */
let_pass: Array<string>, };

/**
 * Something happened.
 */
export type Event = { "event": "changed" } & Changed | { "event": "task" } & TaskView | { "event": "wire" } | { "event": "refresh" } & RefreshView;

/**
 * What can be made of an issue.
 */
export type ExportFormat = "email" | "text" | "folder";

/**
 * What was written.
 */
export type Exported = { 
/**
 * The file or folder.
 */
to: string, 
/**
 * How many files.
 */
files: number, 
/**
 * Bytes of the HTML or the text.
 */
bytes: number, };

/**
 * A file that could not be taken in.
 */
export type Failed = { 
/**
 * The file.
 */
path: string, 
/**
 * The error's stable code.
 */
code: string, 
/**
 * What is wrong.
 */
message: string, 
/**
 * What to do.
 */
action: string, };

/**
 * Why a call was refused.
 */
export type Failure = { 
/**
 * A stable code; the only part that programs may branch on.
 */
code: string, 
/**
 * What is wrong, in a sentence.
 */
message: string, 
/**
 * What to do, in a sentence.
 */
action: string, };

/**
 * A feed to follow.
 */
export type FeedAdd = { 
/**
 * The address of a feed, or of a site that names its feeds, as a person types it: `https://` may be left out.
 */
address: string, };

/**
 * A feed that is followed.
 */
export type FeedAdded = { 
/**
 * Which one.
 */
feed: FeedId, 
/**
 * What it is called.
 */
title: string, 
/**
 * Whether it was followed before.
 */
known: boolean, };

/**
 * A feed in the list.
 */
export type FeedCard = { 
/**
 * Which one.
 */
feed: FeedId, 
/**
 * The state this was read in; a renaming names it.
 */
version: Version, 
/**
 * What it is called.
 */
title: string, 
/**
 * Where it is fetched from.
 */
address: string, 
/**
 * The site it belongs to; empty where it names none.
 */
site: string, 
/**
 * How many items there are.
 */
items: number, 
/**
 * How many of them nobody looked at.
 */
unread: number, 
/**
 * When it was asked for last, as a person reads it; `None` where never.
 */
checked: string | null, 
/**
 * Why it can't be fetched; `None` where it can.
 */
trouble: FeedTrouble | null, };

/**
 * A feed that a site offers.
 */
export type FeedChoice = { 
/**
 * Where it is.
 */
address: string, 
/**
 * What the site calls it.
 */
title: string, };

/**
 * A feed of the wire.
 */
export type FeedId = string;

/**
 * Something that a feed announced.
 */
export type FeedItemId = string;

/**
 * The feeds that are followed.
 */
export type FeedList = { 
/**
 * The feeds, by title.
 */
feeds: Array<FeedCard>, 
/**
 * How many items nobody looked at, of all feeds.
 */
unread: number, 
/**
 * How often feeds are fetched while a window is open, in minutes; 0 for never.
 */
every_minutes: number, 
/**
 * How far fetching is that goes on now.
 */
refreshing: RefreshView | null, };

/**
 * Which feed.
 */
export type FeedRef = { 
/**
 * Its id.
 */
feed: FeedId, };

/**
 * Another name for a feed.
 */
export type FeedRename = { 
/**
 * Which one.
 */
feed: FeedId, 
/**
 * The version it was based on.
 */
base: Version, 
/**
 * The name.
 */
title: string, };

/**
 * Why a feed can't be fetched.
 */
export type FeedTrouble = { 
/**
 * Since when, as a person reads it.
 */
since: string, 
/**
 * The error's stable code.
 */
code: string, 
/**
 * What is wrong.
 */
message: string, 
/**
 * What to do.
 */
action: string, };

/**
 * What came of following feeds.
 */
export type FeedsAdded = { 
/**
 * Those that are followed now, or were before.
 */
added: Array<FeedAdded>, 
/**
 * Where a site offers several: those to choose from. None of them is followed yet.
 */
choices: Array<FeedChoice>, 
/**
 * Those that can't be followed.
 */
failed: Array<Failed>, };

/**
 * Where to write the list of feeds.
 */
export type FeedsExport = { 
/**
 * The OPML file to write.
 */
to: string, };

/**
 * A list of feeds was written.
 */
export type FeedsExported = { 
/**
 * The file.
 */
path: string, 
/**
 * How many feeds stand in it.
 */
feeds: number, };

/**
 * A list of feeds to follow, from a file.
 */
export type FeedsImport = { 
/**
 * An OPML file.
 */
path: string, };

/**
 * Feeds to fetch.
 */
export type FeedsRefresh = { 
/**
 * Only this one; else all.
 */
feed: FeedId | null, };

/**
 * A field of an article, compared.
 */
export type FieldComparison = { 
/**
 * Which one.
 */
field: TextField, 
/**
 * What an editor calls it.
 */
title: string, 
/**
 * Whether anything in it is different.
 */
changed: boolean, 
/**
 * Its words; the body's stand in its blocks.
 */
runs: Array<Run>, 
/**
 * The body's blocks from top to bottom, those that went before those that came.
 */
blocks: Array<BlockComparison>, };

/**
 * One thing that a picture's file says.
 */
export type FileSaid = { 
/**
 * What it is, in words.
 */
field: string, 
/**
 * What it says.
 */
value: string, 
/**
 * Where in the file: EXIF, IPTC or XMP.
 */
standard: string, };

/**
 * What a picture's own file says of it.
 */
export type FileSays = { 
/**
 * Field by field; only those that say something.
 */
said: Array<FileSaid>, 
/**
 * The ways of writing such things down that could not be read in this file.
 */
unreadable: Array<string>, };

/**
 * A finding to let pass.
 */
export type FindingPass = { 
/**
 * Which one.
 */
finding: FindingRef, 
/**
 * Why; it stays with the edition.
 */
reason: string, };

/**
 * A finding.
 */
export type FindingRef = { 
/**
 * In which issue.
 */
issue: IssueId, 
/**
 * The check.
 */
check: string, 
/**
 * Which picture.
 */
illustration: IllustrationId, };

/**
 * Something that preflight found.
 */
export type FindingView = { 
/**
 * The check, as `area.what`.
 */
check: string, 
/**
 * What is wrong, in a few words.
 */
title: string, 
/**
 * What is wrong, in a sentence.
 */
text: string, 
/**
 * Why it matters.
 */
why: string, 
/**
 * How it is mended.
 */
fix: string, 
/**
 * How much it matters.
 */
tone: Tone, 
/**
 * Where on the board.
 */
slot: SlotId, 
/**
 * Which picture.
 */
illustration: IllustrationId, 
/**
 * Whether it may be let pass with a reason.
 */
may_pass: boolean, 
/**
 * Why it was let pass; `None` where it was not.
 */
let_pass: LetPass | null, };

/**
 * The point of a picture that every crop keeps in sight.
 */
export type FocalPoint = { 
/**
 * Pixels from the left.
 */
x_px: number, 
/**
 * Pixels from the top.
 */
y_px: number, };

/**
 * Where the words of a search stand in an article.
 */
export type Found = { 
/**
 * In the headline.
 */
headline: Array<Stretch>, 
/**
 * In the dek.
 */
dek: Array<Stretch>, 
/**
 * In the body: the piece round the first hit.
 */
body: FoundPiece | null, };

/**
 * A piece of a text with the hits in it.
 */
export type FoundPiece = { 
/**
 * The piece, in one line.
 */
text: string, 
/**
 * The hits.
 */
hits: Array<Stretch>, };

/**
 * A link that followed its readers.
 */
export type FreedLink = { 
/**
 * The address as it was.
 */
was: string, 
/**
 * The address now.
 */
now: string, };

/**
 * What a heading knows.
 */
export type HeadingAttrs = { 
/**
 * 1 or 2; the story's headline stands above both.
 */
level: number, };

/**
 * How many steps of the history to give.
 */
export type HistoryQuery = { 
/**
 * At most so many, the newest first.
 */
limit: number, };

/**
 * One step of the history.
 */
export type HistoryStep = { 
/**
 * What was done.
 */
label: string, 
/**
 * When, in milliseconds since 1970 UTC.
 */
at_ms: number, 
/**
 * When, as a person reads it in the publication's time zone.
 */
at: string, 
/**
 * Where it was done.
 */
origin: StepOrigin, 
/**
 * Whether it is taken back at the moment.
 */
undone: boolean, };

/**
 * A picture with everything that is printed of it and known about it.
 */
export type Illustration = { 
/**
 * Which one.
 */
id: IllustrationId, 
/**
 * The state this was read in; a save names it.
 */
version: Version, 
/**
 * The original, as it was taken in.
 */
file: PictureFile, 
/**
 * What a reader who can't see it is told.
 */
alt: string, 
/**
 * What is printed under it beside the credit.
 */
caption: string, 
/**
 * Who made it.
 */
credit: Credit, 
/**
 * What may be done with it.
 */
rights: Rights, 
/**
 * What every crop keeps in sight; its middle where none was chosen.
 */
focal: FocalPoint | null, 
/**
 * The crops that were drawn by hand.
 */
crops: Crops, 
/**
 * When it was taken in, in milliseconds since 1970 UTC; shown, never used for order.
 */
created_at_ms: number, };

/**
 * An illustration in a list. Its thumbnail is served at `thumbnail/{illustration}`.
 */
export type IllustrationCard = { 
/**
 * Which one.
 */
illustration: IllustrationId, 
/**
 * What to call it: the name of its file, made readable.
 */
name: string, 
/**
 * Its alt text.
 */
alt: string, 
/**
 * Its credit as printed; `None` while it names nobody.
 */
credit_line: string | null, 
/**
 * What its credit lacks, in a few words: "No credit yet", "Credit lacks source, licence".
 */
credit_note: Note | null, 
/**
 * When it may run, in a few words, where that is worth saying: "Rights end 30 Nov".
 */
rights_note: Note | null, 
/**
 * Pixels across.
 */
width_px: number, 
/**
 * Pixels down.
 */
height_px: number, };

/**
 * A field of an illustration with its new value.
 */
export type IllustrationField = { "field": "alt", "value": string } | { "field": "caption", "value": string } | { "field": "credit", "value": Credit } | { "field": "rights", "value": Rights } | { "field": "focal", "value": FocalPoint | null } | { "field": "crop", "value": { 
/**
 * The treatment.
 */
treatment: Treatment, 
/**
 * The crop.
 */
crop: Crop | null, } };

/**
 * What illustrations can be narrowed to.
 */
export type IllustrationFilter = "needs_credit" | "needs_alt" | "unused" | "expires_soon";

/**
 * A picture of any kind.
 */
export type IllustrationId = string;

/**
 * A page of illustrations, the last added first.
 */
export type IllustrationList = { 
/**
 * How many there are in all for this query, as far as they were counted.
 */
total: number, 
/**
 * Whether there are more than were counted: the words were found in so many that these stand unranked, the last
 * added first.
 */
more: boolean, 
/**
 * How many there are in the library.
 */
all: number, 
/**
 * How many lack a credit.
 */
needs_credit: number, 
/**
 * How many lack alt text.
 */
needs_alt: number, 
/**
 * How many run nowhere.
 */
unused: number, 
/**
 * Of how many the rights end within a month, or ended.
 */
expires_soon: number, 
/**
 * This page.
 */
illustrations: Array<IllustrationCard>, };

/**
 * Which illustrations to list.
 */
export type IllustrationQuery = { 
/**
 * What to find, as an editor types it: words in alt text, caption, credit and file name, operators; empty for all.
 */
text: string, 
/**
 * Only those that show this.
 */
only: IllustrationFilter | null, 
/**
 * At most so many.
 */
limit: number, 
/**
 * After so many.
 */
offset: number, };

/**
 * Which illustration.
 */
export type IllustrationRef = { 
/**
 * Its id.
 */
illustration: IllustrationId, };

/**
 * Changes to an illustration: some of its fields, each with its whole new value.
 */
export type IllustrationSave = { 
/**
 * Which one.
 */
illustration: IllustrationId, 
/**
 * The version they were based on.
 */
base: Version, 
/**
 * The fields.
 */
changes: Array<IllustrationField>, };

/**
 * An illustration, whole. Its picture, 1200 px wide at most, is served at `picture/{illustration}`.
 */
export type IllustrationView = { 
/**
 * The illustration.
 */
illustration: Illustration, 
/**
 * The same in short.
 */
card: IllustrationCard, 
/**
 * The articles it runs with.
 */
articles: Array<ArticleName>, 
/**
 * Where it runs, by the day of sending.
 */
uses: Array<UsageRow>, 
/**
 * In how many issues it runs of how many it may, in words: "1 of 2"; empty where it may run in any number.
 */
uses_text: string, 
/**
 * How it is cropped in each treatment.
 */
crops: Array<CropView>, 
/**
 * Pictures that look so like it that they may be the same.
 */
alike: Array<IllustrationCard>, };

/**
 * Changes to several illustrations at once: each field that is named, on each of them.
 */
export type IllustrationsSave = { 
/**
 * Which ones.
 */
illustrations: Array<IllustrationId>, 
/**
 * The fields.
 */
changes: Array<SharedField>, };

/**
 * Files and folders to take in as articles.
 */
export type ImportFiles = { 
/**
 * The files, and folders to be searched for files.
 */
paths: Array<string>, 
/**
 * What is to be taken in although it was before; what is not named is passed over and reported.
 */
again?: Again, };

/**
 * A kind of file that can be taken in.
 */
export type ImportKind = { 
/**
 * What it is called.
 */
name: string, 
/**
 * The endings of its files, in lower case, without the dot; empty where it is told by what it holds.
 */
endings: Array<string>, 
/**
 * What is taken of it.
 */
sentence: string, };

/**
 * The kinds of files that can be taken in.
 */
export type ImportKinds = { 
/**
 * In the order in which they are told of.
 */
kinds: Array<ImportKind>, };

/**
 * What became of files that were taken in.
 */
export type ImportReport = { 
/**
 * Those that are articles now.
 */
imported: Array<Imported>, 
/**
 * Those that are not.
 */
failed: Array<Failed>, 
/**
 * Those that were taken in before, and were passed over now.
 */
known: Array<Known>, 
/**
 * The issues that were made of mails which an archive knows to have gone out, in the order in which they did.
 */
issues: Array<ImportedIssue>, };

/**
 * A text to take in as an article.
 */
export type ImportText = { 
/**
 * The text, as a writer would file it.
 */
text: string, };

/**
 * A file that is an article now.
 */
export type Imported = { 
/**
 * The article.
 */
article: ArticleId, 
/**
 * Its headline.
 */
headline: string, 
/**
 * The file.
 */
path: string, 
/**
 * What was recognised as what.
 */
recognised: Array<Recognised>, 
/**
 * How many blocks were left as body.
 */
body_blocks: number, 
/**
 * How many pictures came with it and are in the library now, its own and those in its text.
 */
pictures: number, 
/**
 * What an editor should know besides: an encoding that was guessed, a field that was not understood.
 */
notes: Array<string>, };

/**
 * An issue that went out before it came into the library.
 */
export type ImportedIssue = { 
/**
 * The issue.
 */
issue: IssueId, 
/**
 * Its number: as its archive or its subject says, else counted.
 */
number: number, 
/**
 * The day on which it went out.
 */
date: string, 
/**
 * That day as an editor reads it.
 */
day: string, 
/**
 * The subject of the mail.
 */
subject: string, 
/**
 * The article on its board.
 */
article: ArticleId, };

/**
 * A run of text with the same marks, or a break.
 */
export type Inline = { "type": "text", 
/**
 * The words themselves, never empty.
 */
text: string, 
/**
 * How they are set.
 */
marks?: Array<Mark>, } | { "type": "hard_break" };

/**
 * One numbered, dated sending. Its board is the ordered list of its [`Slot`]s.
 */
export type Issue = { 
/**
 * Which one.
 */
id: IssueId, 
/**
 * The state this was read in; a save names it.
 */
version: Version, 
/**
 * The number in the masthead.
 */
number: number, 
/**
 * The day it is sent.
 */
date: string, 
/**
 * The subject line of the mail.
 */
subject: string, 
/**
 * The line that mail clients show after the subject.
 */
preheader: string, 
/**
 * The name of its theme.
 */
theme: string, };

/**
 * An issue in a list.
 */
export type IssueCard = { 
/**
 * Which one.
 */
issue: IssueId, 
/**
 * Its number.
 */
number: number, 
/**
 * Its date, `YYYY-MM-DD`.
 */
date: string, 
/**
 * Its date in words.
 */
date_text: string, 
/**
 * Its subject.
 */
subject: string, 
/**
 * How many stories stand on its board.
 */
stories: number, };

/**
 * What to make of an issue, and where to put it.
 */
export type IssueExport = { 
/**
 * The issue.
 */
issue: IssueId, 
/**
 * What to make.
 */
format: ExportFormat, 
/**
 * The file, or for a folder the folder, to write.
 */
to: string, 
/**
 * For whom.
 */
target: MailTarget, };

/**
 * A field of an issue with its new value.
 */
export type IssueField = { "field": "number", "value": number } | { "field": "date", "value": string } | { "field": "subject", "value": string } | { "field": "preheader", "value": string };

/**
 * One numbered, dated sending.
 */
export type IssueId = string;

/**
 * Every issue, the latest first.
 */
export type IssueList = { 
/**
 * The issues.
 */
issues: Array<IssueCard>, 
/**
 * The one that is sent next (the earliest from today on), else the latest.
 */
next: IssueId | null, };

/**
 * Slots moved on their board, in one gesture.
 */
export type IssueMove = { 
/**
 * The issue.
 */
issue: IssueId, 
/**
 * The slots, in the order in which they shall stand.
 */
slots: Array<SlotId>, 
/**
 * Where.
 */
place: Place, };

/**
 * A new issue.
 */
export type IssueNew = { 
/**
 * Its number; one more than the last if not given.
 */
number: number | null, 
/**
 * Its date; if not given a week after the last, and today at the earliest.
 */
date: string | null, 
/**
 * Its subject.
 */
subject: string, 
/**
 * Its preheader.
 */
preheader: string, 
/**
 * The name of its theme; the broadsheet if not given.
 */
theme: string | null, };

/**
 * Things put on a board, in one gesture.
 */
export type IssuePlace = { 
/**
 * The issue.
 */
issue: IssueId, 
/**
 * What is put there, in this order.
 */
what: Array<NewSlot>, 
/**
 * Where.
 */
place: Place, };

/**
 * Which issue.
 */
export type IssueRef = { 
/**
 * Its id.
 */
issue: IssueId, };

/**
 * Slots taken off their board, in one gesture.
 */
export type IssueRemove = { 
/**
 * The issue.
 */
issue: IssueId, 
/**
 * The slots.
 */
slots: Array<SlotId>, };

/**
 * Changes to an issue: some of its fields, each with its whole new value.
 */
export type IssueSave = { 
/**
 * Which one.
 */
issue: IssueId, 
/**
 * The version they were based on.
 */
base: Version, 
/**
 * The fields.
 */
changes: Array<IssueField>, };

/**
 * Stories given a treatment, in one gesture.
 */
export type IssueTreat = { 
/**
 * The issue.
 */
issue: IssueId, 
/**
 * The slots; those that are no stories stay as they are.
 */
slots: Array<SlotId>, 
/**
 * How large they shall run.
 */
treatment: Treatment, };

/**
 * What an editor did with an item. That one was kept is no state of its own: then there is a clipping of its address.
 */
export type ItemState = "unread" | "read" | "passed";

/**
 * Items were kept.
 */
export type Kept = { 
/**
 * Their clippings, in the order of the items.
 */
clippings: Array<ClippingId>, };

/**
 * Kinds of rows that a read is made of.
 */
export type Kind = "publication" | "contributor" | "article" | "illustration" | "issue" | "slot" | "edition" | "search" | "clipping" | "feed" | "feed_item" | "journal";

/**
 * A file that was taken in before.
 */
export type Known = { 
/**
 * The file, or what in it.
 */
path: string, 
/**
 * What tells that it is the same, for taking it in again.
 */
origin: string, 
/**
 * The article that was made of it.
 */
article: ArticleId, 
/**
 * Its headline, as it stands now.
 */
headline: string, };

/**
 * A BCP 47 language tag such as `en`, `zh-Hans` or `ar`.
 */
export type Language = string;

/**
 * How much there is to read.
 */
export type Length = { 
/**
 * Words; a Chinese, Japanese or Korean character counts as one.
 */
words: number, 
/**
 * Minutes, rounded up; 0 only for an empty text.
 */
minutes: number, };

/**
 * Why a finding was let pass.
 */
export type LetPass = { 
/**
 * The reason.
 */
reason: string, 
/**
 * When it was given, as an editor reads it.
 */
at: string, };

/**
 * The library that is open.
 */
export type LibraryView = { 
/**
 * The newsletter it is kept for.
 */
publication: Publication, 
/**
 * Its folder, as a person writes it.
 */
path: string, 
/**
 * Whether nothing can be changed, since its folder can't be written to.
 */
read_only: boolean, 
/**
 * What an editor should be told once about where the library lies.
 */
notices: Array<string>, 
/**
 * How many articles there are.
 */
articles: number, 
/**
 * How many illustrations there are.
 */
illustrations: number, };

/**
 * What a link knows.
 */
export type LinkAttrs = { 
/**
 * An absolute http, https or mailto address.
 */
href: string, };

/**
 * Changes to a link of a roundup: what is given takes the place of what it said.
 */
export type LinkChange = { 
/**
 * Which one.
 */
link: LinkId, 
/**
 * The words that are the link.
 */
title: string | null, 
/**
 * Where it leads.
 */
href: string | null, 
/**
 * Who published it.
 */
source: string | null, 
/**
 * What is said of it.
 */
text: string | null, };

/**
 * One link of a links roundup.
 */
export type LinkId = string;

/**
 * Where links are put in a roundup.
 */
export type LinkPlace = { "at": "first" } | { "at": "last" } | { "at": "after", "link": LinkId } | { "at": "before", "link": LinkId };

/**
 * That the page of a link ran in another issue, or was linked there.
 */
export type LinkRan = { 
/**
 * The link.
 */
link: LinkId, 
/**
 * In words: "Linked in No. 41".
 */
text: string, };

/**
 * Links moved within their roundup, in one gesture.
 */
export type LinksMove = { 
/**
 * The slot of the roundup.
 */
slot: SlotId, 
/**
 * The links, in the order in which they shall stand.
 */
links: Array<LinkId>, 
/**
 * Where.
 */
place: LinkPlace, };

/**
 * Links put into a roundup, in one gesture.
 */
export type LinksPlace = { 
/**
 * The slot of the roundup.
 */
slot: SlotId, 
/**
 * The links, in this order.
 */
links: Array<NewLink>, 
/**
 * Where.
 */
place: LinkPlace, };

/**
 * The links that stand there now.
 */
export type LinksPlaced = { 
/**
 * In the order in which they were named.
 */
links: Array<LinkId>, };

/**
 * Links taken out of a roundup, in one gesture.
 */
export type LinksRemove = { 
/**
 * The slot of the roundup.
 */
slot: SlotId, 
/**
 * The links.
 */
links: Array<LinkId>, };

/**
 * One item of a list.
 */
export type ListItem = { type: "list_item"; content?: Block[] };

/**
 * An issue's HTML for the clipboard.
 */
export type MailFor = { 
/**
 * The issue.
 */
issue: IssueId, 
/**
 * For whom.
 */
target: MailTarget, };

/**
 * An issue's HTML.
 */
export type MailHtml = { 
/**
 * The whole document.
 */
html: string, };

/**
 * For which platform a mail is made, and where its pictures lie.
 */
export type MailTarget = { 
/**
 * The platform's name, for its merge tags; none for a mail without them.
 */
platform: string | null, 
/**
 * The web address of the folder the pictures were put in; none for the `images` folder beside the mail.
 */
pictures_at: string | null, };

/**
 * The mail made of an issue. Its HTML is served at `mail/{issue}/issue.html`, byte for byte as it is exported.
 */
export type MailView = { 
/**
 * Changes whenever the HTML does.
 */
revision: string, 
/**
 * What it weighs.
 */
size: SizeView, 
/**
 * The plain text that goes with it.
 */
text: string, };

/**
 * How a run of text is set.
 */
export type Mark = { "type": "strong" } | { "type": "em" } | { "type": "link", 
/**
 * Where to.
 */
attrs: LinkAttrs, } | { "type": "strikethrough" } | { "type": "code" };

/**
 * Where something is published.
 */
export type Medium = "print" | "mail" | "web";

/**
 * A sum of money.
 */
export type Money = { 
/**
 * How many of the currency's smallest units: cents of a euro, yen of a yen.
 */
minor: number, 
/**
 * The currency's code in ISO 4217, e.g. `EUR`.
 */
currency: string, };

/**
 * A sum as an editor wrote it.
 */
export type MoneyTyped = { 
/**
 * The text: "EUR 180".
 */
text: string, };

/**
 * A link to put into a roundup.
 */
export type NewLink = { 
/**
 * The clipping whose words these are.
 */
clipping: ClippingId | null, 
/**
 * The words that are the link.
 */
title: string, 
/**
 * Where it leads.
 */
href: string, 
/**
 * Who published it.
 */
source: string, 
/**
 * What is said of it.
 */
text: string, };

/**
 * Something to put on a board.
 */
export type NewSlot = { "kind": "story", 
/**
 * Which one.
 */
article: ArticleId, 
/**
 * How large; standard if not given.
 */
treatment: Treatment | null, } | { "kind": "section", 
/**
 * Its words.
 */
title: string, } | { "kind": "note", 
/**
 * What is said.
 */
body: Document, } | { "kind": "picture", 
/**
 * Which one.
 */
illustration: IllustrationId, } | { "kind": "call_to_action" } & CallToAction | { "kind": "links", 
/**
 * The line over the links.
 */
title: string, 
/**
 * What it begins with.
 */
links: Array<NewLink>, } | { "kind": "divider" };

/**
 * A few words, and how much they matter.
 */
export type Note = { 
/**
 * How much they matter.
 */
tone: Tone, 
/**
 * The words.
 */
text: string, };

/**
 * A call that takes nothing.
 */
export type Nothing = Record<symbol, never>;

/**
 * What a numbered list knows.
 */
export type OrderedListAttrs = { 
/**
 * The first item's number.
 */
start: number, };

/**
 * A picture on somebody else's page. It is named here and nowhere copied.
 */
export type PagePicture = { 
/**
 * Where it is.
 */
address: string, 
/**
 * What the page tells those who can't see it.
 */
alt: string, 
/**
 * Who made it, as the page says.
 */
credit: string, };

/**
 * HTML from the clipboard.
 */
export type PastedHtml = { 
/**
 * As another program put it there.
 */
html: string, };

/**
 * A picture that came along with a text.
 */
export type PastedPicture = { 
/**
 * How many blocks of the document stand before it.
 */
after: number, 
/**
 * Its file's name, or its address where it did not come itself.
 */
name: string, 
/**
 * Its bytes in Base64; `None` where only its address came.
 */
data: string | null, 
/**
 * What a reader who can't see it is told.
 */
alt: string, 
/**
 * What is printed under it.
 */
caption: string, 
/**
 * Who made it, where the text says so.
 */
credit: Credit | null, };

/**
 * An example of a credit.
 */
export type PatternExample = { 
/**
 * What is known of it, in words: "one maker, for the publication".
 */
of: string, 
/**
 * What is printed.
 */
line: string, };

/**
 * What is wrong with a pattern.
 */
export type PatternWrong = { 
/**
 * The role it is for; `None` for any.
 */
role: Role | null, 
/**
 * What is wrong, in a sentence.
 */
why: string, };

/**
 * What patterns print.
 */
export type PatternsShown = { 
/**
 * Examples, a line each.
 */
examples: Array<PatternExample>, 
/**
 * What is wrong with a pattern, in a sentence, by the role it is for (`None`: for any).
 */
wrong: Array<PatternWrong>, };

/**
 * Patterns for credits, as an editor typed them: `{role}[ for {publication}] by {names}[ / {agency}]`.
 */
export type PatternsTyped = { 
/**
 * For every role that has none of its own; empty for Pasteup's.
 */
any: string, 
/**
 * For a role.
 */
of_role: Partial<Record<Role, string>>, };

/**
 * A file that is in the library now.
 */
export type PictureAdded = { 
/**
 * Its illustration.
 */
illustration: IllustrationId, 
/**
 * The file.
 */
path: string, 
/**
 * Whether the library had the same bytes before.
 */
known: boolean, 
/**
 * What should be known of it, in a sentence: "You have this one; it ran in No. 38."
 */
note: string | null, };

/**
 * What a picture in the text knows.
 */
export type PictureAttrs = { 
/**
 * The illustration shown here.
 */
illustration: IllustrationId, };

/**
 * An original in the library's `pictures` folder, never changed.
 */
export type PictureFile = { 
/**
 * The BLAKE3 hash of its bytes, in hexadecimal; its name in the library is made of it.
 */
hash: string, 
/**
 * How it is coded.
 */
format: PictureFormat, 
/**
 * Pixels across, after the turn that EXIF asks for.
 */
width_px: number, 
/**
 * Pixels down, after the turn that EXIF asks for.
 */
height_px: number, 
/**
 * Bytes on disk.
 */
size_bytes: number, 
/**
 * The name it came under.
 */
name: string, 
/**
 * How its renditions are coded: what every mail client shows, chosen by what the picture is like.
 */
rendition: PictureFormat, 
/**
 * What it looks like, as 16 hexadecimal digits: pictures that look alike differ in few bits. Empty while unknown.
 */
likeness: string, };

/**
 * How a picture is coded.
 */
export type PictureFormat = "jpeg" | "png" | "gif" | "webp" | "avif" | "tiff" | "svg";

/**
 * What one place prints differently of a picture. The credit is not among it: it can't be left out or changed for one
 * place.
 */
export type PictureOverrides = { 
/**
 * Another crop.
 */
crop: Crop | null, 
/**
 * Another alt text.
 */
alt: string | null, 
/**
 * Another caption; an empty one prints none.
 */
caption: string | null, };

/**
 * Files to take in as pictures.
 */
export type PicturesAdd = { 
/**
 * The files.
 */
paths: Array<string>, 
/**
 * Runs the first of them with this article.
 */
article: ArticleId | null, };

/**
 * What became of files that were taken in as pictures.
 */
export type PicturesAdded = { 
/**
 * Those that are in the library now.
 */
added: Array<PictureAdded>, 
/**
 * Those that are not.
 */
failed: Array<Failed>, };

/**
 * Pictures from the clipboard to be kept.
 */
export type PicturesKeep = { 
/**
 * Those to keep; each has its bytes.
 */
pictures: Array<PastedPicture>, };

/**
 * The pictures that were kept.
 */
export type PicturesKept = { 
/**
 * The illustration of each, in the order asked; `None` where it was refused.
 */
illustrations: Array<IllustrationId | null>, 
/**
 * Those that were refused, and why.
 */
failed: Array<Failed>, };

/**
 * Where something is put on a board.
 */
export type Place = { "at": "first" } | { "at": "last" } | { "at": "after", "slot": SlotId } | { "at": "before", "slot": SlotId };

/**
 * The slots that stand there now.
 */
export type Placed = { 
/**
 * In the order in which they were named.
 */
slots: Array<SlotId>, };

/**
 * A place on a board.
 */
export type PlacedIn = { 
/**
 * The issue.
 */
issue: IssueId, 
/**
 * Its number.
 */
number: number, 
/**
 * Its date in words.
 */
date_text: string, 
/**
 * The slot.
 */
slot: SlotId, };

/**
 * Every platform whose merge tags are known.
 */
export type PlatformList = { 
/**
 * The platforms.
 */
platforms: Array<PlatformName>, };

/**
 * A mail platform whose merge tags are known.
 */
export type PlatformName = { 
/**
 * Its name in files and on the command line.
 */
name: string, 
/**
 * Its name for a person.
 */
title: string, };

/**
 * What preflight found.
 */
export type PreflightView = { 
/**
 * What was found, what must be fixed first.
 */
findings: Array<FindingView>, 
/**
 * How many must be fixed and were not let pass.
 */
must_fix: number, 
/**
 * How many should be looked at and were not let pass.
 */
look_at: number, 
/**
 * In a few words: "2 to fix, 1 to look at".
 */
text: string, };

/**
 * The text that stands in the library now.
 */
export type PresentText = { 
/**
 * Its version, which a restore names.
 */
version: Version, 
/**
 * When it was written, as a person reads it in the publication's time zone.
 */
at: string, 
/**
 * How many words its body has.
 */
words: number, 
/**
 * How large it is, as a person reads it.
 */
size: string, 
/**
 * What is different from the newest of the earlier ones; empty where nothing is.
 */
changed: Array<TextField>, 
/**
 * The same in words.
 */
summary: string, };

/**
 * The newsletter a library is kept for.
 */
export type Publication = { 
/**
 * Which one.
 */
id: PublicationId, 
/**
 * The state this was read in.
 */
version: Version, 
/**
 * The name in the masthead.
 */
name: string, 
/**
 * The language of its standing texts, and of articles that name none.
 */
language: Language, 
/**
 * The IANA time zone in which its times are shown, e.g. `Europe/Berlin`.
 */
time_zone: string, 
/**
 * The postal address printed in the footer, one line; empty until it was given.
 */
postal_address: string, 
/**
 * Its own words for giving credit.
 */
credit_patterns: CreditPatterns, };

/**
 * The newsletter itself.
 */
export type PublicationId = string;

/**
 * Changes to the publication.
 */
export type PublicationSave = { 
/**
 * The version they were based on.
 */
base: Version, 
/**
 * The name in the masthead.
 */
name: string, 
/**
 * The language of its standing texts.
 */
language: Language, 
/**
 * The IANA time zone in which times are shown.
 */
time_zone: string, 
/**
 * The postal address in the footer, one line.
 */
postal_address: string, 
/**
 * Its own words for giving credit; those that are empty are Pasteup's.
 */
credit_patterns: PatternsTyped, };

/**
 * Where a page ran before: as a story of one's own, or as a link in one.
 */
export type RanBefore = { 
/**
 * In words: "Ran in No. 41", "Linked in No. 41", "Taken in as an article".
 */
text: string, 
/**
 * The headline of the article that is of the page or leads to it; else the words of the link in an issue.
 */
headline: string, 
/**
 * That article; `None` where a links roundup or a call to action leads there.
 */
article: ArticleId | null, 
/**
 * The issue.
 */
issue: IssueId | null, };

/**
 * How the sides of a crop relate.
 */
export type Ratio = { 
/**
 * Parts across.
 */
across: number, 
/**
 * Parts down.
 */
down: number, };

/**
 * A part of a text, and what it was taken for.
 */
export type Recognised = { 
/**
 * What it was taken for: "Headline", "Kicker", "Credit" …
 */
part: string, 
/**
 * Its words, cut short where they are long.
 */
text: string, };

/**
 * How far fetching the feeds is.
 */
export type RefreshView = { 
/**
 * The task, by which it can be cancelled.
 */
task: number, 
/**
 * How many feeds were asked.
 */
done: number, 
/**
 * How many there are to ask.
 */
total: number, 
/**
 * How many new items came so far.
 */
fresh: number, 
/**
 * How many feeds could not be fetched.
 */
failed: number, 
/**
 * Whether it goes on; else it ended, or was cancelled.
 */
running: boolean, };

/**
 * An earlier text in the list.
 */
export type RevisionCard = { 
/**
 * Which one.
 */
revision: RevisionId, 
/**
 * When it was written, in milliseconds since 1970 UTC.
 */
at_ms: number, 
/**
 * When, as a person reads it in the publication's time zone.
 */
at: string, 
/**
 * Where it was written.
 */
origin: StepOrigin, 
/**
 * How many words its body has.
 */
words: number, 
/**
 * How many bytes it has.
 */
size_bytes: number, 
/**
 * How large it is, as a person reads it.
 */
size: string, 
/**
 * What a person called it.
 */
name: string | null, 
/**
 * What is different from the one before it; empty in the oldest.
 */
changed: Array<TextField>, 
/**
 * The same in words.
 */
summary: string, };

/**
 * Two texts of an article to be compared.
 */
export type RevisionCompare = { 
/**
 * Whose they are.
 */
article: ArticleId, 
/**
 * The earlier one.
 */
from: RevisionId, 
/**
 * The later one; the present text where none is named.
 */
to: RevisionId | null, };

/**
 * Two texts of an article, compared.
 */
export type RevisionComparison = { 
/**
 * What the earlier one is called: its name, or when it was written.
 */
from: string, 
/**
 * What the later one is called.
 */
to: string, 
/**
 * What stayed, came and went.
 */
comparison: Comparison, };

/**
 * An earlier text of an article.
 */
export type RevisionId = string;

/**
 * A text that is not saved, to be kept among an article's earlier ones.
 */
export type RevisionKeep = { 
/**
 * Whose text it is.
 */
article: ArticleId, 
/**
 * The text.
 */
text: ArticleText, 
/**
 * What it is called.
 */
name: string, };

/**
 * The earlier texts of an article.
 */
export type RevisionList = { 
/**
 * The present text.
 */
now: PresentText, 
/**
 * The earlier ones, the newest first.
 */
revisions: Array<RevisionCard>, };

/**
 * A name for a text.
 */
export type RevisionName = { 
/**
 * Whose text it is.
 */
article: ArticleId, 
/**
 * Which earlier text; the present one where none is named.
 */
revision: RevisionId | null, 
/**
 * The name; empty takes an earlier text's name away.
 */
name: string, };

/**
 * Which earlier text.
 */
export type RevisionRef = { 
/**
 * Its id.
 */
revision: RevisionId, };

/**
 * An earlier text to be put in place of the present one.
 */
export type RevisionRestore = { 
/**
 * Whose text it is.
 */
article: ArticleId, 
/**
 * The version of the present text.
 */
base: Version, 
/**
 * Which one.
 */
revision: RevisionId, };

/**
 * An earlier text, whole.
 */
export type RevisionView = { 
/**
 * Whose it is.
 */
article: ArticleId, 
/**
 * When it was written, as a person reads it in the publication's time zone.
 */
at: string, 
/**
 * Where it was written.
 */
origin: StepOrigin, 
/**
 * What a person called it.
 */
name: string | null, 
/**
 * The text.
 */
text: ArticleText, };

/**
 * What may be done with a picture.
 */
export type Rights = { 
/**
 * Under what kind of agreement it is ours to print.
 */
category: RightsCategory | null, 
/**
 * The licence in words, e.g. "CC BY 4.0"; empty where the category says it all.
 */
licence: string, 
/**
 * Where the licence can be read on the web; empty while unknown.
 */
licence_link: string, 
/**
 * Who holds the rights; empty while unknown.
 */
holder: string, 
/**
 * The first day on which it may run.
 */
valid_from: string | null, 
/**
 * The last day on which it may run.
 */
valid_until: string | null, 
/**
 * In how many issues it may run; `None` for any number.
 */
uses: number | null, 
/**
 * The publications it may run in, by name; empty for any.
 */
publications: Array<string>, 
/**
 * Where it may run; empty for everywhere.
 */
media: Array<Medium>, 
/**
 * What it costs.
 */
fee: Money | null, 
/**
 * The agreement itself, as it was attached.
 */
agreement: AttachedFile | null, 
/**
 * What else the newsroom should know of it; never printed.
 */
notes: string, };

/**
 * Kinds of agreement, as picture desks sort them.
 */
export type RightsCategory = "staff" | "commissioned" | "freelance" | "agency" | "stock" | "creative-commons" | "public-domain" | "handout" | "screenshot";

/**
 * What a picture's maker did.
 */
export type Role = "illustration" | "photo" | "graphic" | "map" | "screenshot" | "collage" | "courtesy";

/**
 * A links roundup.
 */
export type Roundup = { 
/**
 * The line over the links.
 */
title: string, 
/**
 * The links from top to bottom.
 */
links: Array<RoundupLink>, };

/**
 * One link of a roundup, as it is printed.
 */
export type RoundupLink = { 
/**
 * Which one.
 */
id: LinkId, 
/**
 * The clipping its words were copied from; it may have been deleted since.
 */
clipping: ClippingId | null, 
/**
 * The words that are the link.
 */
title: string, 
/**
 * Where it leads.
 */
href: string, 
/**
 * Who published it.
 */
source: string, 
/**
 * What is said of it.
 */
text: string, };

/**
 * Words that stayed, came or went together.
 */
export type Run = { 
/**
 * What became of them.
 */
change: Change, 
/**
 * The words, never empty.
 */
text: string, };

/**
 * A row was saved.
 */
export type Saved = { 
/**
 * The version to base the next save on.
 */
version: Version, };

/**
 * A kept search, and how much it finds now.
 */
export type SearchCard = { 
/**
 * Which one.
 */
search: SearchId, 
/**
 * The state this was read in.
 */
version: Version, 
/**
 * What it is called.
 */
name: string, 
/**
 * The query.
 */
query: string, 
/**
 * How much it finds, as far as it was counted.
 */
count: number, 
/**
 * Whether there is more than was counted.
 */
more: boolean, };

/**
 * Another name or query for a kept search.
 */
export type SearchChange = { 
/**
 * Which one.
 */
search: SearchId, 
/**
 * The version it was read in.
 */
base: Version, 
/**
 * What to call it; empty: as the query says.
 */
name: string, 
/**
 * The query.
 */
query: string, };

/**
 * What an operator asks for.
 */
export type SearchChip = { 
/**
 * In words: “Status: ready or draft”.
 */
label: string, 
/**
 * Where it stands in the text.
 */
at: Stretch, };

/**
 * What a query means, and how it could go on.
 */
export type SearchHelp = { 
/**
 * What its operators ask for, in order.
 */
chips: Array<SearchChip>, 
/**
 * What was not understood, in sentences.
 */
notes: Array<string>, 
/**
 * The words that are looked for.
 */
words: Array<SearchWord>, 
/**
 * What a completion takes the place of.
 */
at: Stretch, 
/**
 * The completions.
 */
options: Array<SearchOption>, };

/**
 * A search that is kept.
 */
export type SearchId = string;

/**
 * A search to be kept.
 */
export type SearchKeep = { 
/**
 * What it looks for.
 */
about: About, 
/**
 * What to call it; empty: as the query says.
 */
name: string, 
/**
 * The query.
 */
query: string, };

/**
 * Kept searches, by name.
 */
export type SearchList = { 
/**
 * The searches.
 */
searches: Array<SearchCard>, };

/**
 * A way in which a query could go on.
 */
export type SearchOption = { 
/**
 * What it is called: “status:” or “ready”.
 */
label: string, 
/**
 * What it does, in a few words.
 */
hint: string, 
/**
 * What is put into the text.
 */
insert: string, 
/**
 * In how many rows of the library it occurs, where that is known.
 */
count: number | null, };

/**
 * Which kept search.
 */
export type SearchRef = { 
/**
 * Its id.
 */
search: SearchId, };

/**
 * A query as far as it is typed.
 */
export type SearchTyped = { 
/**
 * What it looks for.
 */
about: About, 
/**
 * The text.
 */
text: string, 
/**
 * Where the caret stands, in UTF-16 code units.
 */
caret: number, };

/**
 * A word that is looked for.
 */
export type SearchWord = { 
/**
 * In small letters without accents.
 */
text: string, 
/**
 * Whether it may go on.
 */
prefix: boolean, };

/**
 * Which kept searches to list.
 */
export type SearchesOf = { 
/**
 * What they look for.
 */
about: About, };

/**
 * A field that several illustrations are given at once.
 */
export type SharedField = { "field": "role", "value": Role | null } | { "field": "by", "value": Array<string> } | { "field": "for_whom", "value": string } | { "field": "via", "value": string } | { "field": "line", "value": string } | { "field": "category", "value": RightsCategory | null } | { "field": "licence", "value": string } | { "field": "holder", "value": string } | { "field": "valid_from", "value": string | null } | { "field": "valid_until", "value": string | null } | { "field": "uses", "value": number | null } | { "field": "media", "value": Array<Medium> } | { "field": "fee", "value": string };

/**
 * What a mail weighs, in UTF-8 bytes of its HTML.
 */
export type SizeView = { 
/**
 * Bytes.
 */
bytes: number, 
/**
 * The same for a person: "61.4 KB" (1 KB = 1,000 bytes).
 */
text: string, 
/**
 * The bytes at which Gmail clips a mail.
 */
clip_bytes: number, 
/**
 * The same for a person.
 */
clip_text: string, };

/**
 * A slot on the board.
 */
export type SlotCard = { 
/**
 * Which one.
 */
slot: SlotId, 
/**
 * The state this was read in; a save names it.
 */
version: Version, 
/**
 * What stands there, as it is kept.
 */
content: SlotContent, 
/**
 * The kind in a word: "Lead", "Standard", "Brief", "Section", "Note", "Picture", "Call to action", "Links",
 * "Divider".
 */
kind_text: string, 
/**
 * The line that names it: headline as printed, title, first words.
 */
headline: string, 
/**
 * The line under it: the dek as printed, the rest of a note.
 */
dek: string, 
/**
 * For a story: its article as it is without this issue's overrides.
 */
story: StoryBehind | null, 
/**
 * The picture that is printed.
 */
picture: IllustrationCard | null, 
/**
 * What the slot adds to the mail, in UTF-8 bytes.
 */
size_bytes: number, 
/**
 * The same for a person.
 */
size_text: string, 
/**
 * What an editor should see at a glance: the credit, or that it is missing.
 */
notes: Array<Note>, 
/**
 * Of a links roundup: which of its links ran before.
 */
ran: Array<LinkRan>, };

/**
 * What stands in a slot.
 */
export type SlotContent = { "kind": "story" } & StorySlot | { "kind": "section", 
/**
 * Its words.
 */
title: string, } | { "kind": "note", 
/**
 * What is said.
 */
body: Document, } | { "kind": "picture", 
/**
 * Which one.
 */
illustration: IllustrationId, 
/**
 * What this issue prints differently of it.
 */
picture: PictureOverrides, } | { "kind": "call_to_action" } & CallToAction | { "kind": "links" } & Roundup | { "kind": "divider" };

/**
 * A field of a slot with its new value. A field that the slot's kind does not have is refused.
 */
export type SlotField = { "field": "treatment", "value": Treatment } | { "field": "headline", "value": string | null } | { "field": "dek", "value": string | null } | { "field": "title", "value": string } | { "field": "body", "value": Document } | { "field": "call_to_action", "value": CallToAction } | { "field": "link", "value": LinkChange } | { "field": "picture", "value": PictureOverrides };

/**
 * One place on an issue's board.
 */
export type SlotId = string;

/**
 * Changes to a slot: some of its fields, each with its whole new value.
 */
export type SlotSave = { 
/**
 * Which one.
 */
slot: SlotId, 
/**
 * The version they were based on.
 */
base: Version, 
/**
 * The fields.
 */
changes: Array<SlotField>, };

/**
 * How far along an article is.
 */
export type Status = "idea" | "draft" | "edit" | "ready" | "published" | "killed";

/**
 * How many articles have a status.
 */
export type StatusCount = { 
/**
 * The status.
 */
status: Status, 
/**
 * How many have it.
 */
count: number, };

/**
 * Where a step was done.
 */
export type StepOrigin = "window" | "cli";

/**
 * The article behind a story slot.
 */
export type StoryBehind = { 
/**
 * Which one.
 */
article: ArticleId, 
/**
 * Its own headline.
 */
headline: string, 
/**
 * Its own dek.
 */
dek: string, 
/**
 * How far along it is.
 */
status: Status, };

/**
 * A story on the board: a reference plus its overrides; the article stays untouched.
 */
export type StorySlot = { 
/**
 * The article that runs here.
 */
article: ArticleId, 
/**
 * How large it runs.
 */
treatment: Treatment, 
/**
 * Another headline for this issue alone.
 */
headline: string | null, 
/**
 * Another dek for this issue alone.
 */
dek: string | null, 
/**
 * What this issue prints differently of the article's picture.
 */
picture: PictureOverrides, };

/**
 * A stretch of a text, in UTF-16 code units as JavaScript counts them.
 */
export type Stretch = { 
/**
 * Its first.
 */
from: number, 
/**
 * The one after its last.
 */
to: number, };

/**
 * A task that was started.
 */
export type TaskRef = { 
/**
 * Its number in this run of the program.
 */
task: number, };

/**
 * Running, or how it ended.
 */
export type TaskState = { "is": "running" } | { "is": "done", 
/**
 * What became of each file.
 */
report: ImportReport, } | { "is": "cancelled" } | { "is": "failed", 
/**
 * Why.
 */
failure: Failure, };

/**
 * How far a task is.
 */
export type TaskView = { 
/**
 * Which one.
 */
task: number, 
/**
 * How many files were read.
 */
done: number, 
/**
 * How many there are.
 */
total: number, 
/**
 * Running, or how it ended.
 */
state: TaskState, };

/**
 * A text that is not saved, to be held against the one in the library.
 */
export type TextCompare = { 
/**
 * Whose text it is.
 */
article: ArticleId, 
/**
 * The text; it counts as the later one.
 */
text: ArticleText, };

/**
 * A field of an [`ArticleText`].
 */
export type TextField = "kicker" | "headline" | "dek" | "bylines" | "body" | "call_to_action" | "short" | "slug" | "tags" | "language" | "link" | "sources" | "notes";

/**
 * How much a note matters.
 */
export type Tone = "must_fix" | "look_at" | "plain";

/**
 * How large a story runs.
 */
export type Treatment = "lead" | "standard" | "brief";

/**
 * What can be taken back and done again.
 */
export type UndoState = { 
/**
 * The label of the step that Undo takes back.
 */
undo: string | null, 
/**
 * The label of the step that Redo does again.
 */
redo: string | null, };

/**
 * What Undo or Redo did.
 */
export type Undone = { 
/**
 * The label of the step that was taken back or done again; `None` where there was none.
 */
label: string | null, };

/**
 * A payment list to write.
 */
export type UsageExport = { 
/**
 * What to list.
 */
query: UsageQuery, 
/**
 * The CSV file to write.
 */
to: string, };

/**
 * Where pictures ran in a period.
 */
export type UsageList = { 
/**
 * A row a picture and place, by the day of sending.
 */
rows: Array<UsageRow>, 
/**
 * What is due in all, a sum a currency: "EUR 360".
 */
due: Array<string>, 
/**
 * What was found, in words: "12 pictures by 5 people in 4 issues".
 */
text: string, };

/**
 * Which uses to list.
 */
export type UsageQuery = { 
/**
 * The first day of sending.
 */
from: string, 
/**
 * The last day of sending.
 */
until: string, 
/**
 * Only what this person made.
 */
contributor?: ContributorId, 
/**
 * Also what is only planned.
 */
planned: boolean, };

/**
 * A picture at a place in an issue.
 */
export type UsageRow = { 
/**
 * The picture.
 */
illustration: IllustrationId, 
/**
 * Whether it is still in the library.
 */
is_kept: boolean, 
/**
 * What to call it.
 */
name: string, 
/**
 * The issue.
 */
issue: IssueId, 
/**
 * Its number.
 */
number: number, 
/**
 * The day of sending, `YYYY-MM-DD`.
 */
date: string, 
/**
 * The same, as an editor reads it: "30 Oct".
 */
date_text: string, 
/**
 * The slot.
 */
slot: SlotId, 
/**
 * How it runs, in words: "lead", "on its own".
 */
place_text: string, 
/**
 * The headline it runs with; empty for one on its own.
 */
beside: string, 
/**
 * Planned, printed or past.
 */
state: UseState, 
/**
 * The credit line, as it was printed or would be; empty while it names nobody.
 */
credit_line: string, 
/**
 * The makers, by the names as credited.
 */
makers: Array<string>, 
/**
 * What is due for it: its fee where this is the first place at which it was printed, else empty.
 */
due: string, 
/**
 * What should be known of it, in a few words: "Fee paid with No. 38", "Planned, three days before rights end".
 */
note: string, };

/**
 * How sure it is that a picture ran.
 */
export type UseState = "planned" | "printed" | "past";

/**
 * The state of one row, for telling a stale save from a fresh one.
 *
 * A version is drawn from the journal's sequence and never used twice, not even after an undo: a save that
 * was based on a version which was undone since can't pass for one based on what stands there now.
 */
export type Version = number;

/**
 * How many items there are.
 */
export type WireCounts = { 
/**
 * All.
 */
all: number, 
/**
 * Nobody looked at.
 */
unread: number, 
/**
 * Kept as clippings.
 */
kept: number, 
/**
 * Passed over.
 */
passed: number, };

/**
 * How often feeds are fetched.
 */
export type WireEvery = { 
/**
 * In minutes, while a window is open; 0 for never.
 */
minutes: number, };

/**
 * An item of the wire.
 */
export type WireItem = { 
/**
 * Which one.
 */
item: FeedItemId, 
/**
 * The feed it came by.
 */
feed: FeedId, 
/**
 * What that feed is called: its source.
 */
source: string, 
/**
 * Where the page is; empty where the feed names none.
 */
address: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its first words.
 */
summary: string, 
/**
 * Who wrote it.
 */
author: string, 
/**
 * When it was published, as a person reads it; empty where the feed does not say.
 */
published: string, 
/**
 * What an editor did with it.
 */
state: ItemState, 
/**
 * The clipping that it was kept as.
 */
clipping: ClippingId | null, 
/**
 * Where its page ran before.
 */
ran: Array<RanBefore>, };

/**
 * Which item of the wire.
 */
export type WireItemRef = { 
/**
 * Its id.
 */
item: FeedItemId, };

/**
 * An item of the wire, whole.
 */
export type WireItemView = { 
/**
 * The item.
 */
item: WireItem, 
/**
 * What the feed carries of its text; empty where it carries none.
 */
body: Document, };

/**
 * Items to keep as clippings.
 */
export type WireKeep = { 
/**
 * The items.
 */
items: Array<FeedItemId>, };

/**
 * A page of the wire, the latest first.
 */
export type WireList = { 
/**
 * How many there are in all for this query.
 */
total: number, 
/**
 * How many there are of each, whatever the query shows.
 */
counts: WireCounts, 
/**
 * This page.
 */
items: Array<WireItem>, };

/**
 * What an editor did with items.
 */
export type WireMark = { 
/**
 * The items.
 */
items: Array<FeedItemId>, 
/**
 * What was done.
 */
state: ItemState, };

/**
 * Everything unread was looked at.
 */
export type WireMarkAll = { 
/**
 * Only of this feed.
 */
feed: FeedId | null, };

/**
 * Which items of the wire to list.
 */
export type WireQuery = { 
/**
 * Words to find; empty for all.
 */
text: string, 
/**
 * Only those of this feed.
 */
feed: FeedId | null, 
/**
 * Only those that an editor did this with.
 */
show: WireShow, 
/**
 * At most so many.
 */
limit: number, 
/**
 * After so many.
 */
offset: number, };

/**
 * What an editor did with items of the wire.
 */
export type WireShow = "all" | "unread" | "kept" | "passed";
