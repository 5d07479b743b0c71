//! The kinds of files that can be taken in, and the choice among them.
//!
//! An importer is one module and one entry in [`IMPORTERS`]. It says how it wants its file ([`Reads`]): as a decoded
//! text, as bytes, as an archive that is open, or as a file to be read as it likes. It makes a [`Draft`] of it, or
//! hands one [`Entry`] after the other to a [`Taker`]. Pictures are given to [`Draft::add_picture`], which answers the
//! id that stands for it in the body until the library gives it another.
//!
//! What a file holds decides over what its name says: a rich text document named `.doc` is read as what it is.

use crate::archive::read as archive;
use crate::decode::decode_as;
use crate::file::origin_of;
use crate::pack::{self, Pack};
use crate::report::Why;
use crate::signature::is_web_page;
use crate::{
    Draft, Entry, File, IntakeError, LIMIT_MIB, Taker, docx, html, language, mail, markdown, odt, plain, rtf,
};
use encoding_rs::Encoding;
use std::ops::ControlFlow;

/// One kind of file that can be taken in.
pub struct Importer {
    /// What it is called.
    pub name: &'static str,
    /// The endings of its files, in lower case, without the dot.
    pub extensions: &'static [&'static str],
    /// What it takes, in a sentence for the documentation.
    pub sentence: &'static str,
    /// How it reads.
    pub reads: Reads,
}

impl Importer {
    /// The encoding that a file names itself, where its kind can.
    fn says_its_encoding(&self, bytes: &[u8]) -> Option<&'static Encoding> {
        self.extensions.contains(&"html").then(|| html::charset::named(bytes)).flatten()
    }
}

/// How an importer reads a file.
pub enum Reads {
    /// A text, decoded, of at most [`LIMIT_MIB`]: one article.
    Text(fn(&str) -> Result<Draft, IntakeError>),
    /// A document, whole, of at most [`DOCUMENT_MIB`]: one article.
    Document {
        /// Whether these are its first bytes, whatever the file's name.
        knows: fn(&[u8]) -> bool,
        /// Makes a draft of its bytes.
        read: fn(&[u8]) -> Result<Draft, IntakeError>,
    },
    /// A file that holds any number of articles, read as it likes.
    Many {
        /// Whether these are its first bytes, whatever the file's name.
        knows: fn(&[u8]) -> bool,
        /// Hands over one article after the other.
        read: fn(&mut File<'_>, &mut dyn Taker) -> Result<(), IntakeError>,
    },
    /// A ZIP archive: a platform's export, a document that is one, or a folder of files.
    Packed {
        /// Whether it is this kind, by the names in it.
        knows: fn(&Pack<'_>) -> bool,
        /// Hands over one article after the other.
        read: fn(&mut Pack<'_>, &mut dyn Taker) -> Result<(), IntakeError>,
    },
}

/// The largest document that is taken in, in mebibytes, its pictures included.
pub const DOCUMENT_MIB: usize = 64;

/// Every importer. The first takes what no other claims, and the last what no other packed one does.
pub const IMPORTERS: &[Importer] = &[
    Importer {
        name: "Plain text",
        extensions: &["txt", "text"],
        sentence: "Text as writers file it: headline, kicker, dek, credit and tags are recognised by where and how they stand.",
        reads: Reads::Text(|text| Ok(plain::read(text))),
    },
    Importer {
        name: "Markdown",
        extensions: &["md", "markdown"],
        sentence: "Markdown (CommonMark with strikethrough), with front matter in YAML or TOML and the pictures beside it.",
        reads: Reads::Text(markdown::read),
    },
    Importer {
        name: "HTML",
        extensions: &["html", "htm", "xhtml"],
        sentence: "A page saved from the web or from a word processor, cleaned: what it says about itself becomes dek, byline and date.",
        reads: Reads::Text(html::read),
    },
    Importer {
        name: "Mail",
        extensions: &["eml"],
        sentence: "One mail: subject, sender, text, the pictures in it, and the texts and documents attached to it.",
        reads: Reads::Many { knows: mail::is_mail, read: mail::read },
    },
    Importer {
        name: "Mailbox",
        extensions: &["mbox"],
        sentence: "A mailbox (mbox): every mail in it.",
        reads: Reads::Many { knows: mail::is_mailbox, read: mail::read_mailbox },
    },
    Importer {
        name: "Ghost export",
        extensions: &["json"],
        sentence: "The JSON file of Ghost: posts and pages, and an issue of every post that was mailed.",
        reads: Reads::Many { knows: archive::is_ghost, read: archive::read_ghost },
    },
    Importer {
        name: "WordPress export",
        extensions: &["xml", "wxr"],
        sentence: "The XML file of WordPress: posts and pages, with the credits of their pictures.",
        reads: Reads::Many { knows: archive::is_wordpress, read: archive::read_wordpress },
    },
    Importer {
        name: "Substack export",
        extensions: &[],
        sentence: "The ZIP archive of Substack: posts, and an issue of every post that was mailed.",
        reads: Reads::Packed { knows: archive::is_substack, read: archive::read_substack },
    },
    Importer {
        name: "Buttondown export",
        extensions: &[],
        sentence: "The ZIP archive of Buttondown: mails, each with its issue and number.",
        reads: Reads::Packed { knows: archive::is_buttondown, read: archive::read_buttondown },
    },
    Importer {
        name: "Word document",
        extensions: &["docx", "docm", "dotx"],
        sentence: "Word documents of Word, Google Docs, LibreOffice or Pages, with pictures, comments and footnotes; tracked changes are accepted.",
        reads: Reads::Packed { knows: docx::knows, read: docx::read },
    },
    Importer {
        name: "Rich text",
        extensions: &["rtf"],
        sentence: "Rich text documents of Word, LibreOffice, WordPad or TextEdit, in any code page, with their pictures.",
        reads: Reads::Document { knows: rtf::knows, read: rtf::read },
    },
    Importer {
        name: "OpenDocument text",
        extensions: &["odt", "ott"],
        sentence: "OpenDocument texts of LibreOffice and others, read as Word documents are.",
        reads: Reads::Packed { knows: odt::knows, read: odt::read },
    },
    Importer {
        name: "ZIP archive",
        extensions: &["zip"],
        sentence: "An archive with files of any of these kinds, with the pictures that they name.",
        reads: Reads::Packed { knows: |_| true, read: pack::files::read },
    },
];

/// Hands over the articles of a file, one after the other.
///
/// A file with an unknown ending, or none, is read as plain text when it is text.
///
/// # Errors
/// What is wrong with the file as a whole: those of [`decode`](crate::decode), those of its importer, `intake.unreadable`.
/// What is wrong with one of many articles is in its [`Entry`].
pub fn entries(file: &mut File<'_>, taker: &mut dyn Taker) -> Result<(), IntakeError> {
    let head = file.head()?;
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        let mut pack = Pack::open(file)?;
        let read = packed(&pack)?;
        return read(&mut pack, &mut Finishing(taker));
    }
    let importer = importer_for(file.name, &head);
    match &importer.reads {
        Reads::Text(read) => {
            let bytes = file.bytes(LIMIT_MIB)?;
            let mut draft = text(*read, &bytes, importer.says_its_encoding(&bytes))?;
            if importer.extensions.contains(&"md") && markdown::has_front_matter(&bytes) {
                markdown::named_after(file.name, &mut draft);
            }
            one(taker, origin_of(&bytes), draft);
        }
        Reads::Document { read, .. } => {
            let bytes = file.bytes(DOCUMENT_MIB)?;
            one(taker, origin_of(&bytes), finished(read(&bytes)?)?);
        }
        Reads::Many { read, .. } => read(file, &mut Finishing(taker))?,
        // A name that promises an archive over bytes that are none.
        Reads::Packed { .. } => return Err(IntakeError::ArchiveBroken),
    }
    Ok(())
}

/// Makes a draft of a file that holds one: `name` is its name or path, for the ending; `bytes` is what it holds.
///
/// # Errors
/// Those of [`entries`], and `intake.empty` where nothing comes of it.
pub fn read(name: &str, bytes: &[u8]) -> Result<Draft, IntakeError> {
    let mut made: Vec<Entry> = Vec::new();
    entries(&mut File::of_bytes(name, bytes), &mut made)?;
    made.into_iter().next().ok_or(IntakeError::Empty)?.draft
}

/// Endings that all kinds of programs use for files of their own.
const SHARED_ENDINGS: &[&str] = &["json", "xml"];

/// Whether a file that nobody named but that lies in a folder is worth taking in: by its ending, and where all kinds of
/// programs use that, by its first bytes.
///
/// # Errors
/// `intake.unreadable`
pub fn is_worth_reading(file: &mut File<'_>) -> Result<bool, IntakeError> {
    if !SHARED_ENDINGS.contains(&file.ending().as_str()) {
        return Ok(is_known(file.name));
    }
    let head = file.head()?;
    Ok(IMPORTERS.iter().any(|importer| matches!(importer.reads, Reads::Many { knows, .. } if knows(&head))))
}

/// Whether an importer takes files with this name, by its ending.
pub fn is_known(name: &str) -> bool {
    let ending = crate::file::ending(name);
    IMPORTERS.iter().any(|importer| importer.extensions.contains(&ending.as_str()))
}

fn one(taker: &mut dyn Taker, origin: String, draft: Draft) {
    // Whether to go on says nothing where nothing is left.
    let _ = taker.take(Entry { name: String::new(), origin: Some(origin), draft: Ok(draft) });
}

/// Decodes a text and makes a draft of it.
fn text(
    read: fn(&str) -> Result<Draft, IntakeError>,
    bytes: &[u8],
    named: Option<&'static Encoding>,
) -> Result<Draft, IntakeError> {
    let decoded = decode_as(bytes, named)?;
    let mut draft = read(&decoded.text)?;
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

/// A draft with what can be said of any.
fn finished(mut draft: Draft) -> Result<Draft, IntakeError> {
    if draft.says_nothing() {
        return Err(IntakeError::Empty);
    }
    if draft.language.is_none() {
        draft.language = language::by_script(&[draft.headline.as_str(), &draft.body.text()].join("\n"));
    }
    draft.report.body_blocks = draft.body.content.len();
    Ok(draft)
}

struct Finishing<'t>(&'t mut dyn Taker);

impl Taker for Finishing<'_> {
    fn expect(&mut self, entries: usize) {
        self.0.expect(entries);
    }

    fn take(&mut self, entry: Entry) -> ControlFlow<()> {
        self.0.take(Entry { draft: entry.draft.and_then(finished), ..entry })
    }
}

type ReadPack = fn(&mut Pack<'_>, &mut dyn Taker) -> Result<(), IntakeError>;

fn packed(pack: &Pack<'_>) -> Result<ReadPack, IntakeError> {
    if let Some(what) = pack.known_kind() {
        return Err(IntakeError::KnownKind { what });
    }
    let found = IMPORTERS.iter().find_map(|importer| match importer.reads {
        Reads::Packed { knows, read } if knows(pack) => Some(read),
        _ => None,
    });
    Ok(found.unwrap_or(pack::files::read))
}

/// The importer of what begins with these bytes, else of the name's ending, else the first.
fn importer_for(name: &str, head: &[u8]) -> &'static Importer {
    let knows = |importer: &&Importer| match importer.reads {
        Reads::Document { knows, .. } | Reads::Many { knows, .. } => knows(head),
        Reads::Text(_) => importer.extensions.contains(&"html") && is_web_page(head),
        Reads::Packed { .. } => false,
    };
    let ending = crate::file::ending(name);
    let named = |importer: &&Importer| importer.extensions.contains(&ending.as_str());
    IMPORTERS.iter().find(knows).or_else(|| IMPORTERS.iter().find(named)).unwrap_or(&IMPORTERS[0])
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
            ("a.md/story", "Plain text"),
            ("story.rst", "Plain text"),
            ("", "Plain text"),
        ] {
            assert_eq!(importer_for(name, b"The tide").name, expected, "{name}");
        }
    }

    #[test]
    fn a_web_page_is_one_whatever_it_is_called() {
        for name in ["page", "page.txt", "page.html"] {
            assert_eq!(importer_for(name, b"\r\n<!doctype HTML><p>The tide").name, "HTML", "{name}");
        }
        assert_eq!(importer_for("a.md", b"# The tide\n\n<html>").name, "Markdown");
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

    #[test]
    fn an_archive_by_its_name_alone_is_refused() {
        assert_eq!(read("a.zip", b"The tide").map(|_| ()), Err(IntakeError::ArchiveBroken));
    }
}
