//! Why the desk refuses, in words an editor can act on.

use crate::contract::{Failed, Failure};
use crate::words::quoted;
use intake::IntakeError;
use model::PlaceError;
use net::NetError;
use pictures::PictureError;
use render::RenderError;
use std::io;
use std::path::{Path, PathBuf};
use store::{LockError, StoreError};

/// Why the desk refuses. Codes are append-only; `docs/errors.md` lists them.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// From the library.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// From a picture.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// From a text that was to be taken in.
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// From the network.
    #[error(transparent)]
    Net(#[from] NetError),
    /// From making a mail.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// From a drop beside a slot that is not there.
    #[error("The place on the board is gone: {0}.")]
    Place(#[from] PlaceError),
    /// Another window shows the library.
    #[error("This library is open in another window.")]
    OpenInAnotherWindow {
        /// How that window can be reached.
        address: Option<String>,
    },
    /// The lock that keeps a library to one window can't be taken.
    #[error("{0}")]
    NoLock(LockError),
    /// The window has no library open.
    #[error("No library is open.")]
    NoLibrary,
    /// A name that is no call.
    #[error("The window asked for “{0}”, which this Pasteup does not know.")]
    UnknownCall(String),
    /// A body that does not fit its call.
    #[error("The window asked for “{call}” in a form that can't be read: {reason}.")]
    Malformed {
        /// The call.
        call: &'static str,
        /// What does not fit.
        reason: String,
    },
    /// A verb panicked; its transaction was rolled back.
    #[error("Something went wrong inside Pasteup; what you did was not done.")]
    Died,
    /// A file can't be read.
    #[error("{} can't be read: {source}.", .path.display())]
    CannotRead {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file can't be written.
    #[error("{} can't be written: {source}.", .path.display())]
    CannotWrite {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A picture was refused, as one file among several.
    #[error("{}: {}", .0.path, .0.message)]
    PictureRefused(Failed),
    /// An issue was named by something that is neither its id nor its number.
    #[error("There is no issue “{0}”, or more than one with that number.")]
    NoIssueByName(String),
    /// The present text was to be kept under a name, and none was given.
    #[error("This version has no name.")]
    NoRevisionName,
    /// Nothing in the library has this id.
    #[error("Nothing in this library has the id {0}.")]
    NothingById(uuid::Uuid),
    /// A slot was named that stands on another board, or on none.
    #[error("The slot {0} is not on this board.")]
    NotOnThisBoard(model::SlotId),
    /// A link was named that is in another roundup, or in none.
    #[error("The link {0} is not in this roundup.")]
    NotInThisRoundup(model::LinkId),
    /// A field was set that this kind of slot does not have.
    #[error("A {kind} has no {field}.")]
    NoSuchField {
        /// The slot's kind.
        kind: &'static str,
        /// The field.
        field: &'static str,
    },
    /// Text that is no address for a link.
    #[error("“{0}” is no web or mail address.")]
    NotAnAddress(String),
    /// Words of a body are linked to what is no address.
    #[error("The words {} in paragraph {block} are linked to “{href}”, which is no web or mail address.", quoted(.words))]
    LinkToNowhere {
        /// Where the link leads.
        href: String,
        /// The words that it stands on.
        words: String,
        /// In which block of the body, counted from 1.
        block: usize,
    },
    /// Text that is no date with a time.
    #[error("“{0}” is no date with a time.")]
    NotATime(String),
    /// A name that is no time zone.
    #[error("“{0}” is no time zone.")]
    NotATimeZone(String),
    /// A publication needs a name.
    #[error("The publication has no name.")]
    NoName,
    /// A theme that is not there.
    #[error("There is no theme “{0}”.")]
    NoTheme(String),
    /// A platform whose merge tags are not known.
    #[error("There is no platform “{0}”.")]
    NoPlatform(String),
    /// A path that is served by nobody.
    #[error("There is nothing at {0}.")]
    NotServed(String),
    /// A web address among the paths to take in.
    #[error("“{0}” is a web address, not a file.")]
    WebAddress(String),
    /// A picture that a text to be taken in has on the web.
    #[error("It is on the web, and nothing is fetched from there by itself.")]
    PictureOnTheWeb,
    /// A folder without a text in it.
    #[error("The folder {} holds no file that can be taken in.", .0.display())]
    NoTexts(PathBuf),
    /// A search that asks for nothing was to be kept.
    #[error("There is nothing to keep: the search is empty.")]
    EmptySearch,
    /// A page that names no feed, where one was to be followed.
    #[error("{0} is a page, and it names no feed.")]
    NoFeed(String),
    /// An item without an address can't be kept.
    #[error("“{0}” names no page that could be kept.")]
    NoPage(String),
    /// A clipping whose text was not kept.
    #[error("Of this clipping only the link was kept, not the text.")]
    NoText,
    /// A feed needs a name.
    #[error("The feed has no name.")]
    FeedWithoutName,
    /// A finding was to be let pass that nobody may let pass.
    #[error("“{0}” can’t be let pass.")]
    NeverPasses(&'static str),
    /// A finding was to be let pass without a reason.
    #[error("There is no reason given for letting this pass.")]
    NoReason,
    /// A check was named that there is not.
    #[error("There is no check “{0}”.")]
    NoSuchCheck(String),
    /// An issue was to be frozen while something must be fixed.
    #[error("{} must be fixed first: {first}", crate::words::counted(*.count, "finding"))]
    FindingsOpen {
        /// How many.
        count: usize,
        /// The first, in a sentence.
        first: String,
    },
    /// A text that is no sum of money.
    #[error("{0}.")]
    NotMoney(String),
    /// A text that is no pattern for credits.
    #[error("The pattern for credits can’t be used: {0}.")]
    NotAPattern(model::credit::PatternError),
    /// A person without a name.
    #[error("A contributor has no name.")]
    NobodysName,
    /// A person was named by something that is neither their id nor their name.
    #[error("Nobody is credited as “{0}”.")]
    NobodyByName(String),
    /// No agreement is attached.
    #[error("No agreement is attached to this picture.")]
    NoAgreement,
    /// An agreement that is too large to attach.
    #[error("This file is over {limit_mib} MiB, too large for an agreement.")]
    AgreementTooLarge {
        /// The most that is taken, in mebibytes.
        limit_mib: u64,
    },
    /// A task was asked for that is not running.
    #[error("There is no such task any more.")]
    NoTask,
    /// A task was cancelled.
    #[error("The import was cancelled; nothing was taken in.")]
    Cancelled,
    /// The sample's own files are broken: a mistake of ours.
    #[error("The sample library can't be made: {0}.")]
    Sample(String),
    /// The clipboard refused.
    #[error("The clipboard can't be written to: {0}.")]
    Clipboard(String),
    /// The browser or the mail program refused.
    #[error("The address can't be opened: {0}.")]
    Browser(String),
    /// The file manager refused.
    #[error("The file manager can't be opened: {0}.")]
    Reveal(String),
}

impl DeskError {
    /// A file or folder that can't be written.
    pub fn cannot_write(path: impl AsRef<Path>, source: &io::Error) -> Self {
        DeskError::CannotWrite {
            path: path.as_ref().to_owned(),
            source: io::Error::new(source.kind(), source.to_string()),
        }
    }

    /// The error's stable code.
    pub fn code(&self) -> &str {
        match self {
            DeskError::Store(error) => error.code(),
            DeskError::Picture(error) => error.code(),
            DeskError::Intake(error) => error.code(),
            DeskError::Render(error) => error.code(),
            DeskError::Net(error) => error.code(),
            DeskError::NoLock(error) => error.code(),
            DeskError::PictureRefused(failed) => &failed.code,
            DeskError::Place(_) => "board.no_such_neighbour",
            DeskError::OpenInAnotherWindow { .. } => "library.open_in_another_window",
            DeskError::NoLibrary => "library.none_open",
            DeskError::UnknownCall(_) => "call.unknown",
            DeskError::Malformed { .. } => "call.malformed",
            DeskError::Died => "call.died",
            DeskError::CannotRead { .. } => "file.cannot_read",
            DeskError::CannotWrite { .. } => "file.cannot_write",
            DeskError::NoIssueByName(_) => "issue.no_such_name",
            DeskError::NoRevisionName => "revision.no_name",
            DeskError::NothingById(_) => "library.nothing_by_id",
            DeskError::NotOnThisBoard(_) => "slot.not_on_this_board",
            DeskError::NotInThisRoundup(_) => "link.not_in_this_roundup",
            DeskError::NoSuchField { .. } => "slot.no_such_field",
            DeskError::NotAnAddress(_) | DeskError::LinkToNowhere { .. } => "link.not_an_address",
            DeskError::NotATime(_) => "article.not_a_time",
            DeskError::NotATimeZone(_) => "publication.not_a_time_zone",
            DeskError::NoName => "publication.no_name",
            DeskError::NoTheme(_) => "theme.not_found",
            DeskError::NoPlatform(_) => "platform.not_found",
            DeskError::NotServed(_) => "window.not_served",
            DeskError::WebAddress(_) => "import.web_address",
            DeskError::PictureOnTheWeb => "import.picture_on_the_web",
            DeskError::NoTexts(_) => "import.no_texts",
            DeskError::EmptySearch => "search.empty",
            DeskError::NoFeed(_) => "feed.none_on_page",
            DeskError::NoPage(_) => "feed_item.no_page",
            DeskError::NoText => "clipping.no_text",
            DeskError::FeedWithoutName => "feed.no_name",
            DeskError::NeverPasses(_) => "preflight.never_passes",
            DeskError::NoReason => "preflight.no_reason",
            DeskError::NoSuchCheck(_) => "preflight.no_such_check",
            DeskError::FindingsOpen { .. } => "edition.findings_open",
            DeskError::NotMoney(_) => "rights.not_money",
            DeskError::NotAPattern(_) => "publication.not_a_pattern",
            DeskError::NobodysName => "contributor.no_name",
            DeskError::NobodyByName(_) => "contributor.no_such_name",
            DeskError::NoAgreement => "rights.no_agreement",
            DeskError::AgreementTooLarge { .. } => "rights.agreement_too_large",
            DeskError::NoTask => "task.not_found",
            DeskError::Cancelled => "task.cancelled",
            DeskError::Sample(_) => "sample.broken",
            DeskError::Clipboard(_) => "window.clipboard",
            DeskError::Browser(_) => "window.open_link",
            DeskError::Reveal(_) => "window.reveal",
        }
    }

    /// What the editor can do about it.
    pub fn action(&self) -> &str {
        match self {
            DeskError::Store(error) => error.action(),
            DeskError::Picture(error) => error.action(),
            DeskError::Intake(error) => error.action(),
            DeskError::Render(error) => error.action(),
            DeskError::Net(error) => error.action(),
            DeskError::NoLock(error) => error.action(),
            DeskError::PictureRefused(failed) => &failed.action,
            DeskError::Place(_) => "Drop it again where it should stand.",
            DeskError::OpenInAnotherWindow { .. } => "Go on in that window, or close it first.",
            DeskError::NoLibrary => "Open a library, or make a new one.",
            DeskError::UnknownCall(_) | DeskError::Malformed { .. } => {
                "Close Pasteup and open it again; if it stays, report it to the makers of Pasteup."
            }
            DeskError::Died => "Try again; if it stays, report it to the makers of Pasteup.",
            DeskError::CannotRead { .. } => "Check that the file is there and may be read.",
            DeskError::CannotWrite { .. } => "Choose another place, or allow writing there.",
            DeskError::NoIssueByName(_) => "Name the issue by its id; the list of issues shows it.",
            DeskError::NoRevisionName => "Write what it should be called.",
            DeskError::NothingById(_) => "Copy the id again from a list; it may have been deleted.",
            DeskError::NotOnThisBoard(_) => "Look at the board again; the slot may have been taken off.",
            DeskError::NotInThisRoundup(_) => "Look at the roundup again; the link may have been taken out.",
            DeskError::NoSuchField { .. } => "Change one of the fields that the slot shows.",
            DeskError::NotAnAddress(_) => "Write an address that begins with https://, http:// or mailto:.",
            DeskError::LinkToNowhere { .. } => {
                "Give these words an address that begins with https://, http:// or mailto:, or take the link off."
            }
            DeskError::NotATime(_) => {
                "Write it as 2026-11-27T14:02, on the clock of the publication's time zone."
            }
            DeskError::NotATimeZone(_) => "Write one such as Europe/Lisbon or UTC.",
            DeskError::NoName => "Give it the name that stands in the masthead.",
            DeskError::NoTheme(_) => "Choose the theme broadsheet.",
            DeskError::NoPlatform(_) => "Choose one of those that the export offers, or none.",
            DeskError::NotServed(_) => "Close Pasteup and open it again.",
            DeskError::WebAddress(_) => {
                "Keep it as a clipping, in the Wire; an article can begin with its text."
            }
            DeskError::PictureOnTheWeb => "Save it from the browser, and add it to the article.",
            DeskError::NoTexts(_) => "Choose a folder with drafts: the guide lists the kinds of files.",
            DeskError::EmptySearch => "Type what it should find, then keep it.",
            DeskError::NoFeed(_) => {
                "Look on the site for a link named RSS, Atom or Feed, and add its address."
            }
            DeskError::NoPage(_) => "Open it where it was published, and keep the address of the page.",
            DeskError::NoText => "Fetch the text first, or begin an article and write it.",
            DeskError::FeedWithoutName => "Give it the name by which you know it.",
            DeskError::NeverPasses(_) => "Mend it: the finding says how.",
            DeskError::NoReason => "Write why it may pass; the reason stays with the edition.",
            DeskError::NoSuchCheck(_) => "Name one of the checks that preflight shows.",
            DeskError::FindingsOpen { .. } => {
                "Mend what preflight shows, or let it pass with a reason where that may be."
            }
            DeskError::NotMoney(_) => "Write a currency and an amount, such as EUR 180.",
            DeskError::NotAPattern(_) => {
                "Correct it, or leave the field empty for the words that Pasteup brings."
            }
            DeskError::NobodysName => "Write the name as it is credited.",
            DeskError::NobodyByName(_) => "Copy the name or the id from the list of contributors.",
            DeskError::NoAgreement => "Attach the agreement first.",
            DeskError::AgreementTooLarge { .. } => "Attach a smaller file, such as a PDF without pictures.",
            DeskError::NoTask => "Nothing needs to be done.",
            DeskError::Cancelled => "Start the import again when you like.",
            DeskError::Sample(_) => "Report this to the makers of Pasteup.",
            DeskError::Clipboard(_) => "Export the mail to a file instead.",
            DeskError::Browser(_) => "Copy it, and open it in the browser by hand.",
            DeskError::Reveal(_) => "Open the folder by hand.",
        }
    }

    /// The error as it goes to the window and to scripts.
    pub fn failure(&self) -> Failure {
        Failure { code: self.code().to_owned(), message: self.to_string(), action: self.action().to_owned() }
    }

    /// The error as that of one file among several.
    pub fn failed(&self, path: impl Into<String>) -> Failed {
        let Failure { code, message, action } = self.failure();
        Failed { path: path.into(), code, message, action }
    }

    /// Whether what was asked for could never be done, whatever is in the library.
    pub fn is_wrong_use(&self) -> bool {
        matches!(self, DeskError::UnknownCall(_) | DeskError::Malformed { .. })
    }
}

impl From<LockError> for DeskError {
    fn from(error: LockError) -> Self {
        match error {
            LockError::Held { address } => DeskError::OpenInAnotherWindow { address },
            other => DeskError::NoLock(other),
        }
    }
}
