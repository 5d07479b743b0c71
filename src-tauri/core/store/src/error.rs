//! What can go wrong with a library, in words for the editor.

use rusqlite::ErrorCode;
use std::{fmt, io, path::PathBuf};

/// The cause behind an error, for logs.
pub type Cause = Box<dyn std::error::Error + Send + Sync>;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The newsletter itself.
    Publication,
    /// A person who writes, draws or photographs.
    Contributor,
    /// A piece of writing, with its bylines and tags.
    Article,
    /// A picture, with its credit and rights.
    Illustration,
    /// One numbered, dated sending.
    Issue,
    /// One place on an issue's board.
    Slot,
    /// A search that is kept.
    Search,
    /// A link found elsewhere, kept.
    Clipping,
    /// A feed that is followed.
    Feed,
    /// Something that a feed announced.
    FeedItem,
    /// An issue as it went out.
    Edition,
}

impl Kind {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Publication => "publication",
            Kind::Contributor => "contributor",
            Kind::Article => "article",
            Kind::Illustration => "illustration",
            Kind::Issue => "issue",
            Kind::Slot => "slot",
            Kind::Search => "search",
            Kind::Clipping => "clipping",
            Kind::Feed => "feed",
            Kind::FeedItem => "feed item",
            Kind::Edition => "edition",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Why a library can't be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such folder.
    #[error("There is no folder at {}.", .0.display())]
    Missing(PathBuf),
    /// The folder holds no library.
    #[error("The folder {} is not a Pasteup library.", .0.display())]
    NotALibrary(PathBuf),
    /// A new library was to be made where one is.
    #[error("There is a library at {} already.", .0.display())]
    AlreadyThere(PathBuf),
    /// A new library was to be made in a folder that holds other things.
    #[error("The folder {} is not empty.", .0.display())]
    NotEmpty(PathBuf),
    /// A newer program made the library, or changed it since it was opened.
    #[error("This library was written by a newer Pasteup (schema {found}; this one knows {known}).")]
    Newer {
        /// The library's schema.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// Somebody put code of their own into the database, or took some of ours out.
    #[error(
        "The library holds something that Pasteup did not put there, or lacks something that it did: {0}."
    )]
    Foreign(String),
    /// The database is damaged.
    #[error("The library's database is damaged: {0}.")]
    Damaged(String),
    /// The folder can't be written to.
    #[error("This library can only be read: its folder can't be written to.")]
    ReadOnly,
    /// The folder can't be written to, and the last session in it did not end well.
    #[error("This library was not closed properly, and its folder can't be written to.")]
    Unrecovered,
    /// The library is no longer where it was opened.
    #[error("The library is no longer at {}.", .0.display())]
    Gone(PathBuf),
    /// Another program has been writing for too long.
    #[error(
        "{} has been writing to this library for five seconds; nothing was changed.",
        .writer.as_deref().unwrap_or("Another program")
    )]
    Busy {
        /// The program, where the system says which.
        writer: Option<String>,
    },
    /// There is no room on the disk.
    #[error("There is no room left on the disk that holds the library; nothing was changed.")]
    DiskFull,
    /// The disk refused to read or write.
    #[error("The disk that holds the library answered with an error; nothing was changed. ({0})")]
    Disk(#[source] Cause),
    /// A file or folder of the library can't be read or written.
    #[error("{} can't be read or written: {source}.", .path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The row changed since it was read.
    #[error("This {kind} was changed since it was opened here; nothing was overwritten.")]
    Stale {
        /// What it is.
        kind: Kind,
        /// Which one.
        id: uuid::Uuid,
    },
    /// There is no such row.
    #[error("There is no {kind} with the id {id}.")]
    NotFound {
        /// What was looked for.
        kind: Kind,
        /// By which id.
        id: uuid::Uuid,
    },
    /// A row with this id is there already.
    #[error("There is {} {kind} with the id {id} already.", a(.kind))]
    Exists {
        /// What was to be added.
        kind: Kind,
        /// By which id.
        id: uuid::Uuid,
    },
    /// The row is still named by others.
    #[error("This {kind} is still in use: {by}.")]
    InUse {
        /// What was to be deleted.
        kind: Kind,
        /// Which one.
        id: uuid::Uuid,
        /// What names it.
        by: &'static str,
    },
    /// A row does not say what it should.
    #[error("The {kind} with the id {id} can't be read: {reason}.")]
    Unreadable {
        /// What it is.
        kind: Kind,
        /// Which one.
        id: uuid::Uuid,
        /// What is wrong with it.
        reason: String,
    },
    /// There is no such earlier text.
    #[error("There is no revision with the id {id}.")]
    NoRevision {
        /// By which id it was looked for.
        id: uuid::Uuid,
    },
    /// An earlier text does not say what it should.
    #[error("The revision with the id {id} can't be read: {reason}.")]
    UnreadableRevision {
        /// Which one.
        id: uuid::Uuid,
        /// What is wrong with it.
        reason: String,
    },
    /// A step could not be taken back, or done again, exactly.
    #[error("“{label}” could not be taken back or done again exactly, so nothing was changed.")]
    UndoDiffers {
        /// The step's label.
        label: String,
    },
    /// A backup was made, but it is not a sound copy.
    #[error("The copy of the library is not sound, so it was thrown away: {0}.")]
    BadCopy(String),
    /// SQLite refused what this program asked of it: a mistake of ours.
    #[error("The library's database refused an instruction; nothing was changed. ({0})")]
    Database(#[source] Cause),
}

fn a(kind: &Kind) -> &'static str {
    if kind.as_str().starts_with(['a', 'i']) { "an" } else { "a" }
}

impl StoreError {
    /// The error's stable code.
    pub fn code(&self) -> &'static str {
        match self {
            StoreError::Missing(_) => "library.missing",
            StoreError::NotALibrary(_) => "library.not_a_library",
            StoreError::AlreadyThere(_) => "library.already_there",
            StoreError::NotEmpty(_) => "library.folder_not_empty",
            StoreError::Newer { .. } => "library.newer",
            StoreError::Foreign(_) => "library.foreign",
            StoreError::Damaged(_) => "library.damaged",
            StoreError::ReadOnly => "library.read_only",
            StoreError::Unrecovered => "library.unrecovered",
            StoreError::Gone(_) => "library.gone",
            StoreError::Busy { .. } => "library.busy",
            StoreError::DiskFull => "library.disk_full",
            StoreError::Disk(_) => "library.disk",
            StoreError::File { .. } => "library.file",
            StoreError::Stale { kind, .. } => match kind {
                Kind::Publication => "publication.stale_version",
                Kind::Contributor => "contributor.stale_version",
                Kind::Article => "article.stale_version",
                Kind::Illustration => "illustration.stale_version",
                Kind::Issue => "issue.stale_version",
                Kind::Slot => "slot.stale_version",
                Kind::Search => "search.stale_version",
                Kind::Clipping => "clipping.stale_version",
                Kind::Feed => "feed.stale_version",
                Kind::FeedItem => "feed_item.stale_version",
                Kind::Edition => "edition.stale_version",
            },
            StoreError::NotFound { kind, .. } => match kind {
                Kind::Publication => "publication.not_found",
                Kind::Contributor => "contributor.not_found",
                Kind::Article => "article.not_found",
                Kind::Illustration => "illustration.not_found",
                Kind::Issue => "issue.not_found",
                Kind::Slot => "slot.not_found",
                Kind::Search => "search.not_found",
                Kind::Clipping => "clipping.not_found",
                Kind::Feed => "feed.not_found",
                Kind::FeedItem => "feed_item.not_found",
                Kind::Edition => "edition.not_found",
            },
            StoreError::Exists { kind, .. } => match kind {
                Kind::Publication => "publication.exists",
                Kind::Contributor => "contributor.exists",
                Kind::Article => "article.exists",
                Kind::Illustration => "illustration.exists",
                Kind::Issue => "issue.exists",
                Kind::Slot => "slot.exists",
                Kind::Search => "search.exists",
                Kind::Clipping => "clipping.exists",
                Kind::Feed => "feed.exists",
                Kind::FeedItem => "feed_item.exists",
                Kind::Edition => "edition.exists",
            },
            StoreError::InUse { kind, .. } => match kind {
                Kind::Publication => "publication.in_use",
                Kind::Contributor => "contributor.in_use",
                Kind::Article => "article.in_use",
                Kind::Illustration => "illustration.in_use",
                Kind::Issue => "issue.in_use",
                Kind::Slot => "slot.in_use",
                Kind::Search => "search.in_use",
                Kind::Clipping => "clipping.in_use",
                Kind::Feed => "feed.in_use",
                Kind::FeedItem => "feed_item.in_use",
                Kind::Edition => "edition.in_use",
            },
            StoreError::Unreadable { kind, .. } => match kind {
                Kind::Publication => "publication.unreadable",
                Kind::Contributor => "contributor.unreadable",
                Kind::Article => "article.unreadable",
                Kind::Illustration => "illustration.unreadable",
                Kind::Issue => "issue.unreadable",
                Kind::Slot => "slot.unreadable",
                Kind::Search => "search.unreadable",
                Kind::Clipping => "clipping.unreadable",
                Kind::Feed => "feed.unreadable",
                Kind::FeedItem => "feed_item.unreadable",
                Kind::Edition => "edition.unreadable",
            },
            StoreError::NoRevision { .. } => "revision.not_found",
            StoreError::UnreadableRevision { .. } => "revision.unreadable",
            StoreError::UndoDiffers { .. } => "undo.differs",
            StoreError::BadCopy(_) => "backup.not_sound",
            StoreError::Database(_) => "library.database",
        }
    }

    /// What the editor can do about it.
    pub fn action(&self) -> &'static str {
        match self {
            StoreError::Missing(_) => "Choose the library's folder, or make a new library.",
            StoreError::NotALibrary(_) => "Choose a folder that holds a file named library.db.",
            StoreError::AlreadyThere(_) => "Open it, or choose another folder.",
            StoreError::NotEmpty(_) => "Choose an empty folder, or a name that is not taken.",
            StoreError::Newer { .. } => "Install the newest Pasteup and open the library with it.",
            StoreError::Foreign(_) => "Open a backup, or ask whoever gave you this library.",
            StoreError::Damaged(_) => "Restore the newest backup from the library's backups folder.",
            StoreError::ReadOnly => "Allow writing to the folder, or copy the library to another place.",
            StoreError::Unrecovered => "Allow writing to the folder once, so that the last changes are kept.",
            StoreError::Gone(_) => "Put the folder back, or open it where it is now.",
            StoreError::Busy { .. } => "Wait until the other program is done, then try again.",
            StoreError::DiskFull => "Make room on the disk, then try again.",
            StoreError::Disk(_) => "Check that the disk is connected and sound, then try again.",
            StoreError::File { .. } => "Check that the file is there and may be read and written.",
            StoreError::Stale { .. } => "Compare the two texts, and save what should stay.",
            StoreError::NotFound { .. } => "It may have been deleted: look for it in the list, or undo.",
            StoreError::Exists { .. } => "Nothing needs to be done: it is in the library.",
            StoreError::InUse { .. } => "Take it off there first.",
            StoreError::Unreadable { .. } => "Restore it from a backup.",
            StoreError::NoRevision { .. } => {
                "Look for it in the list of the article's revisions: the oldest go with time."
            }
            StoreError::UnreadableRevision { .. } => "Take an older or a newer one.",
            StoreError::UndoDiffers { .. } => "Make the change by hand.",
            StoreError::BadCopy(_) => "Check the library and the disk, then make the backup again.",
            StoreError::Database(_) => "Report this to the makers of Pasteup.",
        }
    }

    /// A row that does not say what it should.
    pub fn unreadable(kind: Kind, id: uuid::Uuid, reason: impl fmt::Display) -> Self {
        StoreError::Unreadable { kind, id, reason: reason.to_string() }
    }

    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
            _ => StoreError::File { path, source },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let Some(code) = error.sqlite_error_code() else { return StoreError::Database(error.into()) };
        match code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => {
                StoreError::Busy { writer: None }
            }
            ErrorCode::DiskFull => StoreError::DiskFull,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Damaged(error.to_string()),
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => StoreError::ReadOnly,
            ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => StoreError::Disk(error.into()),
            _ => StoreError::Database(error.into()),
        }
    }
}
