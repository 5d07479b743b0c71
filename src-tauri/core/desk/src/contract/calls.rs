//! The list of calls.

use super::*;
use crate::{Desk, DeskError};
use model::{ArticleId, IssueId, Money, RevisionId, SearchId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// Kinds of rows that a read is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The newsletter.
    Publication,
    /// People.
    Contributor,
    /// Pieces of writing.
    Article,
    /// Pictures.
    Illustration,
    /// Issues.
    Issue,
    /// Places on boards.
    Slot,
    /// Issues as they went out.
    Edition,
    /// Searches that are kept.
    Search,
    /// Links found elsewhere, kept.
    Clipping,
    /// Feeds that are followed.
    Feed,
    /// What feeds bring. No step changes it: an event of its own says when it does.
    FeedItem,
    /// The journal itself: changes with every step.
    Journal,
}

/// A call, as the contract declares it.
pub struct Call {
    /// Its name.
    pub name: &'static str,
    /// What a read is made of; empty for a write.
    pub reads: &'static [Kind],
    /// What it does.
    pub doc: &'static str,
    pub(super) takes: fn(&mut typescript::Types) -> String,
    pub(super) gives: fn(&mut typescript::Types) -> String,
}

macro_rules! calls {
    ($(
        #[doc = $doc:literal]
        $name:ident($takes:ty) -> $gives:ty = $verb:path, reads = [$($kind:ident),*];
    )+) => {
        /// Every call there is.
        pub const CALLS: &[Call] = &[$(Call {
            name: stringify!($name),
            reads: &[$(Kind::$kind),*],
            doc: $doc,
            takes: typescript::Types::name_of::<$takes>,
            gives: typescript::Types::name_of::<$gives>,
        }),+];

        /// Answers a call that came as JSON.
        ///
        /// # Errors
        /// `call.unknown` for a name that is not in [`CALLS`], `call.malformed` for a body that does not fit, and
        /// whatever the verb refuses.
        pub fn answer(desk: &Desk, name: &str, body: Value) -> Result<Value, DeskError> {
            match name {
                $(stringify!($name) => {
                    let request: $takes = serde_json::from_value(body)
                        .map_err(|error| DeskError::Malformed { call: stringify!($name), reason: error.to_string() })?;
                    let reply: $gives = $verb(desk, request)?;
                    Ok(serde_json::to_value(reply).expect("replies hold nothing that JSON can't say"))
                })+
                _ => Err(DeskError::UnknownCall(name.to_owned())),
            }
        }
    };
}

calls! {
    #[doc = "The library that is open."]
    library(Nothing) -> LibraryView = crate::library::view, reads = [Publication, Article, Illustration];
    #[doc = "Changes the publication."]
    publication_save(PublicationSave) -> Saved = crate::library::save_publication, reads = [];
    #[doc = "What can be taken back and done again."]
    undo_state(Nothing) -> UndoState = crate::history::state, reads = [Journal];
    #[doc = "Takes back the last step."]
    undo(Nothing) -> Undone = crate::history::undo, reads = [];
    #[doc = "Does again what was taken back last."]
    redo(Nothing) -> Undone = crate::history::redo, reads = [];
    #[doc = "The steps that were done, the newest first."]
    history(HistoryQuery) -> Vec<HistoryStep> = crate::history::list, reads = [Journal];

    #[doc = "A page of articles."]
    articles(ArticleQuery) -> ArticleList = crate::article::list, reads = [Article, Illustration, Slot, Issue, Publication];
    #[doc = "An article, whole."]
    article(ArticleRef) -> ArticleView = crate::article::view, reads = [Article, Illustration, Slot, Issue, Publication];
    #[doc = "Begins an article."]
    article_new(ArticleNew) -> ArticleId = crate::article::new, reads = [];
    #[doc = "Changes an article."]
    article_save(ArticleSave) -> Saved = crate::article::save, reads = [];
    #[doc = "Deletes an article and takes it off every board."]
    article_delete(ArticleRef) -> Nothing = crate::article::delete, reads = [];

    #[doc = "The earlier texts of an article."]
    revisions(ArticleRef) -> RevisionList = crate::revision::list, reads = [Article, Publication, Journal];
    #[doc = "An earlier text, whole."]
    revision(RevisionRef) -> RevisionView = crate::revision::view, reads = [Article, Publication, Journal];
    #[doc = "An earlier text beside another one, or beside the present one."]
    revision_compare(RevisionCompare) -> RevisionComparison = crate::revision::compare, reads = [Article, Publication, Journal];
    #[doc = "A text that is not saved beside the one in the library."]
    text_compare(TextCompare) -> Comparison = crate::revision::compare_text, reads = [Article];
    #[doc = "Names an earlier text, or keeps the present one under a name."]
    revision_name(RevisionName) -> RevisionId = crate::revision::name, reads = [];
    #[doc = "Keeps a text that is not saved among an article's earlier ones."]
    revision_keep(RevisionKeep) -> RevisionId = crate::revision::keep, reads = [];
    #[doc = "Puts an earlier text in place of the present one."]
    revision_restore(RevisionRestore) -> Saved = crate::revision::restore, reads = [];
    #[doc = "Makes an article of a text that is not saved."]
    article_of_text(ArticleOfText) -> ArticleId = crate::revision::article_of_text, reads = [];

    #[doc = "A page of illustrations."]
    illustrations(IllustrationQuery) -> IllustrationList = crate::picture::list, reads = [Illustration, Article, Slot, Issue, Publication];
    #[doc = "An illustration, whole."]
    illustration(IllustrationRef) -> IllustrationView = crate::picture::view, reads = [Illustration, Contributor, Article, Slot, Issue, Edition, Publication];
    #[doc = "What a picture's own file says of it. An original never changes, so that this never goes stale."]
    illustration_file_says(IllustrationRef) -> FileSays = crate::picture::file_says, reads = [];
    #[doc = "Takes in pictures from files."]
    pictures_add(PicturesAdd) -> PicturesAdded = crate::picture::add, reads = [];
    #[doc = "Changes an illustration."]
    illustration_save(IllustrationSave) -> Saved = crate::picture::save, reads = [];
    #[doc = "Deletes an illustration and takes it off every article and board."]
    illustration_delete(IllustrationRef) -> Nothing = crate::picture::delete, reads = [];
    #[doc = "Changes several illustrations in one step."]
    illustrations_save(IllustrationsSave) -> Nothing = crate::picture::save_many, reads = [];
    #[doc = "Attaches an agreement to an illustration."]
    agreement_attach(AgreementAttach) -> Saved = crate::picture::attach_agreement, reads = [];
    #[doc = "Writes an attached agreement to disk."]
    agreement_save(AgreementSave) -> Exported = crate::picture::save_agreement, reads = [];
    #[doc = "A credit as it will be printed."]
    credit_line(CreditOf) -> CreditPrinted = crate::picture::credit_line, reads = [Publication];
    #[doc = "A sum of money, read as an editor wrote it."]
    money(MoneyTyped) -> Money = crate::picture::money, reads = [];
    #[doc = "What patterns for credits would print."]
    credit_patterns(PatternsTyped) -> PatternsShown = crate::library::patterns, reads = [Publication];

    #[doc = "People, by name."]
    contributors(ContributorQuery) -> ContributorList = crate::contributor::list, reads = [Contributor, Article, Illustration];
    #[doc = "A person, whole."]
    contributor(ContributorRef) -> ContributorView = crate::contributor::view, reads = [Contributor, Article, Illustration, Slot, Issue, Edition, Publication];
    #[doc = "Changes a person; under a new name they are credited everywhere."]
    contributor_save(ContributorSave) -> Saved = crate::contributor::save, reads = [];
    #[doc = "Makes two records of one person one."]
    contributor_merge(ContributorMerge) -> Nothing = crate::contributor::merge, reads = [];
    #[doc = "Deletes a person who is credited nowhere."]
    contributor_delete(ContributorRef) -> Nothing = crate::contributor::delete, reads = [];

    #[doc = "Where pictures ran in a period, and what is due."]
    usage(UsageQuery) -> UsageList = crate::usage::list, reads = [Illustration, Contributor, Article, Slot, Issue, Edition, Publication];
    #[doc = "Writes the payment list as CSV."]
    usage_export(UsageExport) -> Exported = crate::usage::export, reads = [];

    #[doc = "What is to be mended before an issue goes out."]
    preflight(IssueRef) -> PreflightView = crate::preflight::run, reads = [Issue, Slot, Article, Illustration, Edition, Publication];
    #[doc = "Lets a finding pass for an issue, with a reason."]
    finding_pass(FindingPass) -> Nothing = crate::preflight::pass, reads = [];
    #[doc = "Lets a finding pass no longer."]
    finding_hold(FindingRef) -> Nothing = crate::preflight::hold, reads = [];
    #[doc = "Freezes an issue as it goes out."]
    issue_freeze(IssueRef) -> EditionView = crate::edition::freeze, reads = [];
    #[doc = "The editions of an issue."]
    editions(IssueRef) -> EditionList = crate::edition::list, reads = [Issue, Edition, Publication];
    #[doc = "Writes an edition to disk, byte for byte as it went out."]
    edition_export(EditionExport) -> Exported = crate::edition::export, reads = [];

    #[doc = "What a typed query means, and how it could go on."]
    search_help(SearchTyped) -> SearchHelp = crate::search::help, reads = [];
    #[doc = "The kept searches, with how much each finds."]
    searches(SearchesOf) -> SearchList = crate::search::list, reads = [Search, Article, Illustration, Slot, Issue];
    #[doc = "Keeps a search."]
    search_keep(SearchKeep) -> SearchId = crate::search::keep, reads = [];
    #[doc = "Gives a kept search another name or query."]
    search_change(SearchChange) -> Saved = crate::search::change, reads = [];
    #[doc = "Lets a kept search go."]
    search_delete(SearchRef) -> Nothing = crate::search::delete, reads = [];

    #[doc = "Every issue."]
    issues(Nothing) -> IssueList = crate::issue::list, reads = [Issue, Slot, Publication];
    #[doc = "Begins an issue."]
    issue_new(IssueNew) -> IssueId = crate::issue::new, reads = [];
    #[doc = "Changes an issue's number, date, subject or preheader."]
    issue_save(IssueSave) -> Saved = crate::issue::save, reads = [];
    #[doc = "Deletes an issue with its board; articles and pictures stay."]
    issue_delete(IssueRef) -> Nothing = crate::issue::delete, reads = [];
    #[doc = "An issue's board."]
    board(IssueRef) -> BoardView = crate::issue::board, reads = [Issue, Slot, Article, Illustration, Publication];
    #[doc = "Puts things on a board."]
    issue_place(IssuePlace) -> Placed = crate::issue::place, reads = [];
    #[doc = "Moves slots on their board."]
    issue_move(IssueMove) -> Placed = crate::issue::move_slots, reads = [];
    #[doc = "Takes slots off their board."]
    issue_remove(IssueRemove) -> Nothing = crate::issue::remove, reads = [];
    #[doc = "Gives stories on a board a treatment."]
    issue_treat(IssueTreat) -> Nothing = crate::issue::treat, reads = [];
    #[doc = "Changes what stands in a slot."]
    slot_save(SlotSave) -> Saved = crate::issue::save_slot, reads = [];
    #[doc = "Puts links into a links roundup."]
    links_place(LinksPlace) -> LinksPlaced = crate::issue::place_links, reads = [];
    #[doc = "Moves links within their roundup."]
    links_move(LinksMove) -> Nothing = crate::issue::move_links, reads = [];
    #[doc = "Takes links out of a roundup; their clippings stay."]
    links_remove(LinksRemove) -> Nothing = crate::issue::remove_links, reads = [];

    #[doc = "The mail made of an issue."]
    mail(IssueRef) -> MailView = crate::mail::view, reads = [Issue, Slot, Article, Illustration, Publication];
    #[doc = "An issue's HTML for the clipboard."]
    mail_html(MailFor) -> MailHtml = crate::mail::html, reads = [Issue, Slot, Article, Illustration, Publication];
    #[doc = "Writes an issue's mail to disk."]
    export(IssueExport) -> Exported = crate::mail::export, reads = [];
    #[doc = "The platforms whose merge tags are known."]
    platforms(Nothing) -> PlatformList = crate::mail::platforms, reads = [];

    #[doc = "The kinds of files that can be taken in."]
    import_kinds(Nothing) -> ImportKinds = crate::import::kinds, reads = [];
    #[doc = "Takes in articles from files and folders; tells how far it is in events."]
    import_files(ImportFiles) -> TaskRef = crate::import::start, reads = [];
    #[doc = "Takes in an article from a text."]
    import_text(ImportText) -> ImportReport = crate::import::text, reads = [];
    #[doc = "Cleans HTML from the clipboard."]
    clean_html(PastedHtml) -> CleanedHtml = crate::paste::clean, reads = [];
    #[doc = "Keeps pictures from the clipboard."]
    pictures_keep(PicturesKeep) -> PicturesKept = crate::paste::keep, reads = [];
    #[doc = "Ends a task; nothing of it is taken in."]
    task_cancel(TaskRef) -> Nothing = crate::import::cancel, reads = [];

    #[doc = "The feeds that are followed."]
    feeds(Nothing) -> FeedList = crate::wire::feeds, reads = [Feed, FeedItem, Clipping, Publication];
    #[doc = "Follows a feed, by its address or by that of its site; asks the network."]
    feed_add(FeedAdd) -> FeedsAdded = crate::wire::add_feed, reads = [];
    #[doc = "Follows the feeds that an OPML file lists."]
    feeds_import(FeedsImport) -> FeedsAdded = crate::wire::import_feeds, reads = [];
    #[doc = "Writes the list of feeds as an OPML file."]
    feeds_export(FeedsExport) -> FeedsExported = crate::wire::export_feeds, reads = [];
    #[doc = "Calls a feed otherwise."]
    feed_rename(FeedRename) -> Saved = crate::wire::rename_feed, reads = [];
    #[doc = "Stops following a feed; what was kept of it stays."]
    feed_remove(FeedRef) -> Nothing = crate::wire::remove_feed, reads = [];
    #[doc = "Fetches feeds, beside everything else; tells how far it is in events."]
    feeds_refresh(FeedsRefresh) -> TaskRef = crate::wire::refresh, reads = [];
    #[doc = "Says how often feeds are fetched; can't be undone."]
    wire_every(WireEvery) -> Nothing = crate::wire::fetch_every, reads = [];
    #[doc = "A page of what feeds brought."]
    wire(WireQuery) -> WireList = crate::wire::list, reads = [Feed, FeedItem, Clipping, Article, Slot, Issue, Publication];
    #[doc = "An item of the wire, whole."]
    wire_item(WireItemRef) -> WireItemView = crate::wire::item, reads = [Feed, FeedItem, Clipping, Article, Slot, Issue, Publication];
    #[doc = "Says that items were read, passed over or neither; can't be undone, but said otherwise."]
    wire_mark(WireMark) -> Nothing = crate::wire::mark, reads = [];
    #[doc = "Says that everything was read; can't be undone."]
    wire_mark_all(WireMarkAll) -> Nothing = crate::wire::mark_all, reads = [];
    #[doc = "Keeps items of the wire as clippings."]
    wire_keep(WireKeep) -> Kept = crate::wire::keep, reads = [];

    #[doc = "Keeps a page as a clipping; asks the network for it."]
    clip(Clip) -> Clipped = crate::clipping::clip, reads = [];
    #[doc = "A page of clippings."]
    clippings(ClippingQuery) -> ClippingList = crate::clipping::list, reads = [Clipping, Article, Slot, Issue, Publication];
    #[doc = "A clipping, whole."]
    clipping(ClippingRef) -> ClippingView = crate::clipping::view, reads = [Clipping, Article, Slot, Issue, Publication];
    #[doc = "Changes a clipping."]
    clipping_save(ClippingSave) -> Saved = crate::clipping::save, reads = [];
    #[doc = "Deletes clippings; links that were made of them stay."]
    clippings_delete(ClippingRefs) -> Nothing = crate::clipping::delete, reads = [];
    #[doc = "Fetches the whole text of a clipping's page, for reference."]
    clipping_read(ClippingRef) -> Saved = crate::clipping::read_whole, reads = [];
    #[doc = "Begins an article with a clipping's text for reference, its source named."]
    clipping_draft(ClippingRef) -> ArticleId = crate::clipping::draft, reads = [];
}
