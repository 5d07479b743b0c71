//! The kinds of text that can be taken in, and the choice among them.

use crate::report::Why;
use crate::{Draft, IntakeError, decode, language, markdown, plain};

/// One kind of text that can be taken in.
pub struct Importer {
    /// What it is called.
    pub name: &'static str,
    /// The endings of its files, in lower case, without the dot.
    pub extensions: &'static [&'static str],
    /// What it takes, in a sentence for the documentation.
    pub sentence: &'static str,
    /// Makes a draft of a decoded text.
    pub read: fn(&str) -> Result<Draft, IntakeError>,
}

/// Every importer. The first takes what no other claims.
pub const IMPORTERS: &[Importer] = &[
    Importer {
        name: "Plain text",
        extensions: &["txt", "text"],
        sentence: "Text as writers file it: headline, kicker, dek, credit and tags are recognised by where and how they stand.",
        read: |text| Ok(plain::read(text)),
    },
    Importer {
        name: "Markdown",
        extensions: &["md", "markdown"],
        sentence: "Markdown (CommonMark with strikethrough), with front matter in YAML.",
        read: markdown::read,
    },
];

/// Makes a draft of a file: `name` is its name or path, for the ending; `bytes` is what it holds.
///
/// A file with an unknown ending, or none, is read as plain text when it is text.
///
/// # Errors
/// Those of [`decode`], and `intake.front_matter`.
pub fn read(name: &str, bytes: &[u8]) -> Result<Draft, IntakeError> {
    let importer = importer_for(name);
    let decoded = decode(bytes)?;
    let mut draft = (importer.read)(&decoded.text)?;
    draft.report.encoding = (!decoded.was_utf8).then(|| decoded.encoding.to_owned());
    if decoded.controls_removed > 0 {
        draft.report.drop(Why::Controls, decoded.controls_removed.to_string());
    }
    if draft.language.is_none() {
        draft.language = language::by_script(&decoded.text);
    }
    draft.report.body_blocks = draft.body.content.len();
    Ok(draft)
}

fn importer_for(name: &str) -> &'static Importer {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    IMPORTERS.iter().find(|importer| importer.extensions.contains(&ending.as_str())).unwrap_or(&IMPORTERS[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_decides_and_plain_text_takes_the_rest() {
        for (name, expected) in [
            ("story.TXT", "Plain text"),
            ("story.md", "Markdown"),
            ("a.b/story.Markdown", "Markdown"),
            ("story", "Plain text"),
            ("story.rst", "Plain text"),
            ("", "Plain text"),
        ] {
            assert_eq!(importer_for(name).name, expected, "{name}");
        }
    }

    #[test]
    fn no_two_importers_claim_one_ending() {
        let mut endings: Vec<&str> =
            IMPORTERS.iter().flat_map(|importer| importer.extensions).copied().collect();
        let count = endings.len();
        endings.sort_unstable();
        endings.dedup();
        assert_eq!(endings.len(), count);
    }
}
