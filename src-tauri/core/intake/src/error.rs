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
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            IntakeError::Empty => "intake.empty",
            IntakeError::TooLarge { .. } => "intake.too_large",
            IntakeError::KnownKind { .. } => "intake.known_kind",
            IntakeError::Binary => "intake.binary",
            IntakeError::FrontMatter { .. } => "intake.front_matter",
        }
    }

    /// What the editor can do.
    pub fn action(&self) -> &'static str {
        match self {
            IntakeError::Empty => "Check that the file was saved, and add it again.",
            IntakeError::TooLarge { .. } => "Split the text into articles and add each by itself.",
            IntakeError::KnownKind { .. } | IntakeError::Binary => {
                "Save it as plain text (.txt) or Markdown (.md) and add that."
            }
            IntakeError::FrontMatter { .. } => {
                "Correct the lines between the two --- at the top of the file, and add it again."
            }
        }
    }
}
