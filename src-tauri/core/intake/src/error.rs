//! What can be wrong with a text that is to be taken in.

/// Why a text was not taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    /// Nothing but white space.
    #[error("This file holds no text.")]
    Empty,
    /// More than an article can be.
    #[error("This file is over {limit_mib} MiB, too long for an article.")]
    TooLarge {
        /// The most that is taken, in mebibytes.
        limit_mib: usize,
    },
    /// Bytes of a kind that is known, and is no text.
    #[error("This is {what}, not a text.")]
    KnownKind {
        /// What it is, with its article: "a PDF".
        what: &'static str,
    },
    /// Bytes that no encoding makes a text of.
    #[error("This file is no text: it holds bytes that no text has.")]
    Binary,
    /// The file can't be read to its end.
    #[error("This file can’t be read: {problem}.")]
    Unreadable {
        /// What the system said.
        problem: String,
    },
    /// Needs a password.
    #[error("This file is locked with a password.")]
    Locked,
    /// An archive that is cut off, damaged, or none at all.
    #[error("This archive is damaged, or not whole.")]
    ArchiveBroken,
    /// An archive with nothing to take in.
    #[error("This archive holds no file that can be taken in.")]
    ArchiveNoTexts,
    /// An archive in an archive in an archive.
    #[error("This archive lies in an archive that lies in an archive.")]
    ArchiveNested,
    /// More members than anybody files.
    #[error("This archive holds more than {limit} files.")]
    ArchiveTooMany {
        /// The most that are taken.
        limit: usize,
    },
    /// Unpacks to more than is read.
    #[error("This file unpacks to more than {limit_mib} MiB.")]
    ArchiveTooLarge {
        /// The most that is read, in mebibytes.
        limit_mib: usize,
    },
    /// Unpacks to hundreds of times its size.
    #[error("This file unpacks to hundreds of times its size, as nothing does that anybody wrote.")]
    ArchiveBomb,
    /// A member whose name leads out of its archive.
    #[error("The name of this file leads out of its archive.")]
    ArchiveOutside,
    /// A document whose parts don't fit together.
    #[error("This is a damaged {what}: {problem}.")]
    DocumentBroken {
        /// What it is, without article: "Word document".
        what: &'static str,
        /// What does not fit.
        problem: String,
    },
    /// An export of a platform that can’t be read, or not to its end.
    #[error("This {what} can’t be read: {problem}.")]
    ExportBroken {
        /// What it was taken for: "Ghost export".
        what: &'static str,
        /// What is wrong with it.
        problem: String,
    },
    /// Larger than what is read in one piece.
    #[error("This export is over {limit_mib} MiB.")]
    ExportTooLarge {
        /// The most that is read, in mebibytes.
        limit_mib: usize,
    },
    /// A form that platforms export in, without what any of them writes.
    #[error("This {kind} file is no export of a platform that Pasteup knows.")]
    ExportUnknown {
        /// The form: "JSON".
        kind: &'static str,
    },
    /// Bytes that begin with no header.
    #[error("This is no mail: it begins with no sender, subject or date.")]
    NoMail,
    /// Encrypted, or signed in a form that needs the key to read.
    #[error("This mail is encrypted or sealed: only its recipient’s mail program can open it.")]
    MailSealed,
    /// One post of an archive that can’t be read.
    #[error("This post of the archive can’t be read: {problem}.")]
    PostBroken {
        /// What is wrong with it.
        problem: String,
    },
    /// Entries of an archive that are no articles.
    #[error("{count} of the kind “{kind}” were passed over: they are no articles.")]
    NoArticles {
        /// What the platform calls them.
        kind: String,
        /// How many.
        count: usize,
    },
    /// Front matter that is no YAML, or no TOML.
    #[error("The front matter can’t be read: line {line} of the file is no {form} ({problem}).")]
    FrontMatter {
        /// What it should be: "YAML".
        form: &'static str,
        /// The line of the file, counted from 1.
        line: usize,
        /// What its reader stumbled over.
        problem: String,
    },
    /// Something else where a page was expected.
    #[error("This is no page: the server sent something else.")]
    NoPage,
    /// Something else where a feed was expected.
    #[error("This is no feed (RSS, Atom or JSON Feed).")]
    NoFeed,
    /// A feed that can't be read.
    #[error("This feed can’t be read: {problem}.")]
    BrokenFeed {
        /// What the reader stumbled over.
        problem: String,
    },
    /// A file without a list of feeds.
    #[error("This file lists no feeds.")]
    NoFeedList,
}

impl IntakeError {
    pub(crate) fn unreadable(error: std::io::Error) -> Self {
        IntakeError::Unreadable { problem: error.to_string() }
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            IntakeError::Empty => "intake.empty",
            IntakeError::TooLarge { .. } => "intake.too_large",
            IntakeError::KnownKind { .. } => "intake.known_kind",
            IntakeError::Binary => "intake.binary",
            IntakeError::Unreadable { .. } => "intake.unreadable",
            IntakeError::Locked => "intake.locked",
            IntakeError::ArchiveBroken => "intake.archive_broken",
            IntakeError::ArchiveNoTexts => "intake.archive_no_texts",
            IntakeError::ArchiveNested => "intake.archive_nested",
            IntakeError::ArchiveTooMany { .. } => "intake.archive_too_many",
            IntakeError::ArchiveTooLarge { .. } => "intake.archive_too_large",
            IntakeError::ArchiveBomb => "intake.archive_bomb",
            IntakeError::ArchiveOutside => "intake.archive_outside",
            IntakeError::DocumentBroken { .. } => "intake.document_broken",
            IntakeError::ExportBroken { .. } => "intake.export_broken",
            IntakeError::ExportTooLarge { .. } => "intake.export_too_large",
            IntakeError::ExportUnknown { .. } => "intake.export_unknown",
            IntakeError::NoMail => "intake.no_mail",
            IntakeError::MailSealed => "intake.mail_sealed",
            IntakeError::PostBroken { .. } => "intake.post_broken",
            IntakeError::NoArticles { .. } => "intake.no_articles",
            IntakeError::FrontMatter { .. } => "intake.front_matter",
            IntakeError::NoPage => "intake.no_page",
            IntakeError::NoFeed => "intake.no_feed",
            IntakeError::BrokenFeed { .. } => "intake.broken_feed",
            IntakeError::NoFeedList => "intake.no_feed_list",
        }
    }

    /// What the editor can do.
    pub fn action(&self) -> &'static str {
        match self {
            IntakeError::Empty => "Check that the file was saved, and add it again.",
            IntakeError::TooLarge { .. } => "Split the text into articles and add each by itself.",
            IntakeError::KnownKind { .. } | IntakeError::Binary => {
                "Open it in its own program, save it as a Word document (.docx), plain text or Markdown, and add that."
            }
            IntakeError::Unreadable { .. } => {
                "Check that the file is there, whole and readable, and add it again."
            }
            IntakeError::Locked => "Take the password off in the program that made it, and add it again.",
            IntakeError::ArchiveBroken => "Fetch or pack it once more, and add that.",
            IntakeError::ArchiveNoTexts => {
                "Look into it: the guide lists the kinds of files that can be taken in."
            }
            IntakeError::ArchiveNested => "Unpack the outer archive, and add what you find.",
            IntakeError::ArchiveTooMany { .. } | IntakeError::ArchiveTooLarge { .. } => {
                "Unpack it yourself, and add the folder in parts."
            }
            IntakeError::ArchiveBomb => "Ask who sent it what it is; add the text by itself.",
            IntakeError::ArchiveOutside => "Ask who packed it for the file by itself.",
            IntakeError::DocumentBroken { .. } => {
                "Open it in the program that made it, save it anew, and add that; or paste its text."
            }
            IntakeError::ExportBroken { .. } => "Export it from the platform once more, and add that file.",
            IntakeError::ExportTooLarge { .. } => "Export in parts, by year or by section, and add each.",
            IntakeError::ExportUnknown { .. } => {
                "See in the guide, “Moving in”, which file of which platform to add."
            }
            IntakeError::NoMail => "Save the mail from your mail program as a file (.eml), and add that.",
            IntakeError::MailSealed => {
                "Open it in your mail program, copy its text, and paste that into a new article."
            }
            IntakeError::PostBroken { .. } => {
                "Copy this post from the platform, and paste it into a new article."
            }
            IntakeError::NoArticles { .. } => "Nothing has to be done.",
            IntakeError::FrontMatter { .. } => {
                "Correct the lines between the two --- at the top of the file, and add it again."
            }
            IntakeError::NoPage => "Open it in a browser, and keep the address of the page itself.",
            IntakeError::NoFeed => "Check the address; a site's own address will do where it names its feed.",
            IntakeError::BrokenFeed { .. } => "Tell the site's owner, or remove the feed.",
            IntakeError::NoFeedList => "Choose an OPML file: feed readers export their subscriptions as one.",
        }
    }
}
