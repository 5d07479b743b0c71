//! The language of a publication or an article, as a BCP 47 tag.

use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// A BCP 47 language tag such as `en`, `zh-Hans` or `ar`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Language(String);

/// A text that is no language tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a language tag: write one such as en, zh-Hans or ar")]
pub struct NotALanguage(pub String);

/// Which way a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// Primary subtags of the languages that are written from right to left (ISO 639, by script).
const RIGHT_TO_LEFT: [&str; 12] = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];

impl Language {
    /// English, the language of a library that was not told another.
    pub fn english() -> Self {
        Language("en".into())
    }

    /// The tag, as it stands in HTML's `lang` attribute.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary subtag in lower case: `zh` for `zh-Hans`.
    pub fn primary(&self) -> String {
        self.0.split('-').next().unwrap_or_default().to_ascii_lowercase()
    }

    /// Which way the language is written.
    pub fn direction(&self) -> Direction {
        if RIGHT_TO_LEFT.contains(&self.primary().as_str()) { Direction::Rtl } else { Direction::Ltr }
    }

    /// Whether the language is written in Chinese, Japanese or Korean type.
    pub fn is_cjk(&self) -> bool {
        matches!(self.primary().as_str(), "zh" | "ja" | "ko")
    }
}

impl TryFrom<String> for Language {
    type Error = NotALanguage;

    fn try_from(text: String) -> Result<Self, NotALanguage> {
        let mut parts = text.split('-');
        let primary = parts.next().unwrap_or_default();
        let primary_fits =
            (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
        let rest_fits = parts
            .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        if primary_fits && rest_fits { Ok(Language(text)) } else { Err(NotALanguage(text)) }
    }
}

impl From<Language> for String {
    fn from(language: Language) -> String {
        language.0
    }
}

impl std::str::FromStr for Language {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        Language::try_from(text.to_owned())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_from_other_words() {
        for good in ["en", "zh-Hans", "pt-BR", "yue", "de-CH-1996"] {
            assert!(good.parse::<Language>().is_ok(), "{good}");
        }
        for bad in ["", "e", "english please", "zh_Hans", "en-", "-en", "<b>"] {
            assert!(bad.parse::<Language>().is_err(), "{bad}");
        }
    }

    #[test]
    fn arabic_and_hebrew_run_from_right_to_left() {
        let direction = |tag: &str| tag.parse::<Language>().map(|l| l.direction());
        assert_eq!(direction("ar-EG"), Ok(Direction::Rtl));
        assert_eq!(direction("HE"), Ok(Direction::Rtl));
        assert_eq!(direction("zh-Hant"), Ok(Direction::Ltr));
    }
}
