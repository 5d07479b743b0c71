//! The laws of documents: no word is lost, and whatever is done to their bytes is an error or a draft, never a panic.

mod support;

use pasteup_intake::read;
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use support::bag::no_letter_is_lost;

/// The cases whose input is a document, with what is not cut off already.
fn documents() -> Vec<PathBuf> {
    let is_document = |case: &PathBuf| {
        let name = case.file_name().expect("it has a name").to_string_lossy().into_owned();
        ["docx_", "odt_", "rtf_"].iter().any(|kind| name.starts_with(kind)) && !name.ends_with("_cut")
    };
    support::cases().into_iter().filter(is_document).collect()
}

/// The words that a reader of the document sees, or that somebody wrote beside it: the texts between the tags that hold them.
fn written(folder: &Path) -> String {
    let mut out = String::new();
    for part in ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml"] {
        let xml = std::fs::read_to_string(folder.join(part)).unwrap_or_default();
        // What Word writes a second time, for programs that are too old for the first.
        let xml = xml
            .split("<mc:Fallback>")
            .map(|piece| piece.split_once("</mc:Fallback>").map_or(piece, |(_, rest)| rest));
        for piece in xml
            .collect::<String>()
            .split("<w:")
            .filter(|tag| tag.starts_with("t>") || tag.starts_with("t ") || tag.starts_with("delText>"))
        {
            let text = piece.split_once('>').map_or("", |(_, text)| text);
            out.push_str(text.split('<').next().unwrap_or_default());
        }
        // A paragraph's end parts words; a run's does not.
        out.push('\n');
    }
    out.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replace("&x;", " x ")
        .replace("&y;", " y ")
}

/// The same of an OpenDocument text: everything between tags, but what is said about changes and notes.
fn written_in_odt(folder: &Path) -> String {
    let xml = std::fs::read_to_string(folder.join("content.xml")).expect("its text");
    let (_, mut text) = xml.split_once("<office:text>").expect("its body");
    let mut out = String::new();
    while let Some((before, tag)) = text.split_once('<') {
        out.push_str(before);
        let unsaid = ["office:change-info", "text:note-citation", "svg:title", "dc:date"];
        let ends =
            unsaid.iter().find(|name| tag.starts_with(&format!("{name}>"))).map(|name| format!("</{name}>"));
        text = match ends {
            Some(end) => tag.split_once(&end).map_or("", |(_, rest)| rest),
            None => tag.split_once('>').map_or("", |(_, rest)| rest),
        };
    }
    out
}

#[test]
fn no_letter_of_an_opendocument_text_is_lost() {
    let mut looked_at = 0;
    for case in documents() {
        let (name, bytes) = support::input(&case);
        let Some(draft) = read(&name, &bytes).ok().filter(|_| name.ends_with(".odt")) else { continue };
        looked_at += 1;
        no_letter_is_lost(&case, &written_in_odt(&case.join("input.odt")), &draft);
    }
    assert!(looked_at >= 1);
}

#[test]
fn no_letter_of_a_word_document_is_lost() {
    let mut looked_at = 0;
    for case in documents() {
        let folder = case.join("input.docx");
        if !folder.is_dir() {
            continue;
        }
        looked_at += 1;
        let (name, bytes) = support::input(&case);
        let draft = read(&name, &bytes).expect("it is whole");
        no_letter_is_lost(&case, &written(&folder), &draft);
    }
    assert!(looked_at >= 4);
}

/// The Latin letters of rich text that a reader sees: what is no control word, no byte of a code page, and in no group that
/// holds tables, pictures or what the file says of itself.
fn written_in_rtf(bytes: &[u8]) -> String {
    const UNSEEN: [&str; 12] = [
        "*",
        "fonttbl",
        "colortbl",
        "stylesheet",
        "info",
        "pict",
        "listtext",
        "pntext",
        "generator",
        "nonshppict",
        "shpinst",
        "fldinst",
    ];
    let mut out = String::new();
    let mut groups: Vec<bool> = vec![true];
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match first {
            b'{' => groups.push(*groups.last().unwrap_or(&true)),
            b'}' => drop(groups.pop()),
            b'\\' => {
                let letters = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
                let word = String::from_utf8_lossy(&rest[..letters.max(1).min(rest.len())]).into_owned();
                rest = &rest[word.len().min(rest.len())..];
                let skipped = match word.as_str() {
                    "\'" => 2,
                    _ => rest.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'-').count(),
                };
                rest = &rest[skipped.min(rest.len())..];
                if letters > 0 && rest.first() == Some(&b' ') {
                    rest = &rest[1..];
                }
                if UNSEEN.contains(&word.as_str())
                    && let Some(seen) = groups.last_mut()
                {
                    *seen = false;
                }
                out.push(' ');
            }
            byte if byte.is_ascii_alphabetic() && groups.last() == Some(&true) => out.push(char::from(*byte)),
            _ => out.push(' '),
        }
    }
    out
}

#[test]
fn no_letter_of_rich_text_is_lost() {
    let mut looked_at = 0;
    for case in documents() {
        let (name, bytes) = support::input(&case);
        // In a code page of two bytes a letter may be half of another sign.
        let is_single = !bytes.windows(11).any(|seen| seen == b"ansicpg932\\");
        let Some(draft) = read(&name, &bytes).ok().filter(|_| name.ends_with(".rtf") && is_single) else {
            continue;
        };
        looked_at += 1;
        no_letter_is_lost(&case, &written_in_rtf(&bytes), &draft);
    }
    assert!(looked_at >= 3);
}

#[test]
fn a_document_that_is_cut_off_anywhere_is_refused_or_read() {
    for case in documents() {
        let (name, bytes) = support::input(&case);
        for end in (0..bytes.len()).step_by(64) {
            let _ = read(&name, &bytes[..end]);
        }
    }
}

#[test]
fn rich_text_is_read_in_linear_time_and_its_depth_bounded() {
    let text = |inner: String| read("a.rtf", format!("{{\\rtf1 {inner}}}").as_bytes());
    let code = |inner: String| text(inner).expect_err("refused").code();
    assert_eq!(code("{".repeat(100_000)), "intake.document_broken");
    assert_eq!(code(format!("{}{}", "{".repeat(100_000), "}".repeat(100_000))), "intake.document_broken");
    for piece in [
        "\\u8364?",
        "{\\b a}",
        "\\par a",
        "{\\footnote a}",
        "\\'e9",
        "{\\field{\\fldinst{}}{\\fldrslt a}}",
        "a\\cell\\row ",
    ] {
        let draft = text(format!("A headline\\par {}", piece.repeat(20_000))).expect("it is whole");
        assert!(
            !draft.body.content.is_empty() || !draft.notes.is_empty() || !draft.headline.is_empty(),
            "{piece}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_document_with_other_bytes_in_it_is_refused_or_read(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
    ) {
        let cases = documents();
        let (name, mut bytes) = support::input(&cases[which.index(cases.len())]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read(&name, &bytes);
    }

    /// Behind the packing, so that the changed bytes come to the readers of XML and RTF.
    #[test]
    fn a_part_with_other_bytes_in_it_is_refused_or_read(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(b"<>/&;\"\\{}0aw: ".to_vec())), 1..30),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let cases = documents();
        let (name, bytes) = support::changed(&cases[which.index(cases.len())], |bytes| {
            for (at, byte) in &changes {
                let at = at.index(bytes.len().max(1));
                if let Some(changed) = bytes.get_mut(at) {
                    *changed = *byte;
                }
            }
            if let Some(cut) = &cut {
                bytes.truncate(cut.index(bytes.len() + 1));
            }
        });
        let _ = read(&name, &bytes);
    }
}
