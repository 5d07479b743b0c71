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
    /// Front matter that is no YAML.
    #[error("The front matter can’t be read: line {line} of the file is no YAML ({problem}).")]
    FrontMatter {
        /// The line of the file, counted from 1.
        line: usize,
        /// What the YAML reader stumbled over.
        problem: String,
    },
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
            IntakeError::FrontMatter { .. } => "intake.front_matter",
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
            IntakeError::FrontMatter { .. } => {
                "Correct the lines between the two --- at the top of the file, and add it again."
            }
        }
    }
}
