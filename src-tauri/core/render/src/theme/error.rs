//! Why a theme can't be used.

/// Why a theme can't be used. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ThemeError {
    /// A file is not there.
    #[error("The theme has no file {file}.")]
    FileMissing {
        /// Its name.
        file: &'static str,
    },
    /// `theme.toml` can't be read, or says something that no theme can mean.
    #[error("theme.toml, line {line}: {why}.")]
    Settings {
        /// The line.
        line: usize,
        /// What is wrong.
        why: String,
    },
    /// A style that the body is set with is not there.
    #[error("theme.toml has no style “{style}”.")]
    StyleMissing {
        /// Its name.
        style: &'static str,
    },
    /// A template or a style names a token that `theme.toml` does not have.
    #[error("{file}, line {line}: theme.toml has no value {{{token}}}.")]
    UnknownToken {
        /// The file that names it.
        file: String,
        /// The line.
        line: usize,
        /// The token.
        token: String,
    },
    /// A template asks for something that is not filled in.
    #[error("{file}, line {line}: “{name}” is not one of the names that are filled in here.")]
    UnknownName {
        /// The template.
        file: &'static str,
        /// The line.
        line: usize,
        /// The name.
        name: String,
    },
    /// A template uses what a theme may not use.
    #[error("{file}, line {line}: a theme may not use “{what}”.")]
    Refused {
        /// The template.
        file: &'static str,
        /// The line.
        line: usize,
        /// The word.
        what: String,
    },
    /// A template shows a picture and leaves out who made it.
    #[error("{file} shows a picture without printing its credit.")]
    NoCredit {
        /// The template.
        file: &'static str,
    },
    /// A template is not sound.
    #[error("{file}, line {line}: {why}.")]
    Template {
        /// The template.
        file: &'static str,
        /// The line.
        line: usize,
        /// What is wrong, in the template engine's words.
        why: String,
    },
}

impl ThemeError {
    pub(super) fn template(file: &'static str, error: &minijinja::Error) -> Self {
        ThemeError::Template { file, line: error.line().unwrap_or(1), why: reason(error) }
    }

    /// The stable code that programs branch on.
    pub fn code(&self) -> &'static str {
        match self {
            ThemeError::FileMissing { .. } => "theme.file_missing",
            ThemeError::Settings { .. } => "theme.settings",
            ThemeError::StyleMissing { .. } => "theme.style_missing",
            ThemeError::UnknownToken { .. } => "theme.unknown_token",
            ThemeError::UnknownName { .. } => "theme.unknown_name",
            ThemeError::Refused { .. } => "theme.refused",
            ThemeError::NoCredit { .. } => "theme.no_credit",
            ThemeError::Template { .. } => "theme.template",
        }
    }

    /// What the editor can do.
    pub fn action(&self) -> &'static str {
        match self {
            ThemeError::FileMissing { .. } => "Put the file back, or copy it from the theme Broadsheet.",
            ThemeError::Settings { .. } => "Correct that line of theme.toml.",
            ThemeError::StyleMissing { .. } => "Add it under [styles]; it may be empty.",
            ThemeError::UnknownToken { .. } => "Correct the name, or add the value to theme.toml.",
            ThemeError::UnknownName { .. } => {
                "Correct the name; the theme Broadsheet uses every name there is."
            }
            ThemeError::Refused { .. } => "Take it out: themes print words, and Pasteup makes them safe.",
            ThemeError::NoCredit { .. } => {
                "Print picture.credit there, with and without a caption, as the theme Broadsheet does in figure.html."
            }
            ThemeError::Template { .. } => "Correct that line of the template.",
        }
    }
}

/// What the template engine complains about, without its own place and trace.
pub(super) fn reason(error: &minijinja::Error) -> String {
    match error.detail() {
        Some(detail) => format!("{}: {detail}", error.kind()),
        None => error.kind().to_string(),
    }
}
