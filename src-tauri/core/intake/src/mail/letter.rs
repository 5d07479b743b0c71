//! A mail, taken apart: who wrote it, when, its text, and what came with it.

use super::flowed;
use crate::IntakeError;
use crate::archive::markup::{around, escaped, figure};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::WINDOWS_1252;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, HeaderName, Message, MessageParser, MessagePart, MimeHeaders, PartType};

/// A mail.
#[derive(Debug, Default)]
pub(super) struct Letter {
    /// Its subject, in one line.
    pub subject: String,
    /// By what name its sender goes; empty where only the address is known.
    pub from: String,
    /// The sender’s address.
    pub address: String,
    /// When it was sent, in milliseconds since 1970 UTC.
    pub sent_at_ms: Option<i64>,
    /// Its id, without brackets.
    pub id: String,
    /// Its text as HTML.
    pub html: String,
    /// Its text as plain text.
    pub plain: String,
    /// The pictures in it.
    pub pictures: Vec<Enclosed>,
    /// Texts and documents that are attached.
    pub documents: Vec<Enclosed>,
    /// The names of what else is attached.
    pub others: Vec<String>,
    /// The encoding that had to be guessed.
    pub guessed: Option<String>,
}

/// Something that came with a mail.
#[derive(Clone, Debug)]
pub(super) struct Enclosed {
    /// The id by which the text shows it, without brackets.
    pub id: String,
    /// Its file’s name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Takes a mail apart.
///
/// # Errors
/// `intake.mail_sealed`, `intake.no_mail`.
pub(super) fn opened(bytes: &[u8]) -> Result<Letter, IntakeError> {
    let message = MessageParser::default().parse(bytes).ok_or(IntakeError::NoMail)?;
    if is_sealed(&message) {
        return Err(IntakeError::MailSealed);
    }
    let mut letter = Letter { subject: subject(&message), ..Letter::default() };
    if let Some(from) = message.from().or(message.sender()).and_then(|from| from.first()) {
        letter.from = one_line(from.name().unwrap_or_default());
        letter.address = one_line(from.address().unwrap_or_default());
    }
    letter.sent_at_ms = message.date().filter(|date| date.is_valid()).map(|date| date.to_timestamp() * 1000);
    letter.id = message.message_id().unwrap_or_default().to_owned();
    letter.texts(&message);
    letter.attachments(&message);
    if letter.plain.trim_start().starts_with("-----BEGIN PGP MESSAGE-----") {
        return Err(IntakeError::MailSealed);
    }
    Ok(letter)
}

impl Letter {
    fn texts(&mut self, message: &Message<'_>) {
        for id in &message.text_body {
            if let Some(part) = message.part(*id)
                && let PartType::Text(text) = &part.body
            {
                let text = self.text(message, part, text);
                let type_ = part.content_type();
                let says = |name, value: &str| {
                    type_
                        .and_then(|kind| kind.attribute(name))
                        .is_some_and(|said| said.eq_ignore_ascii_case(value))
                };
                let flows = says("format", "flowed");
                self.plain += &if flows { flowed::joined(&text, says("delsp", "yes")) } else { text };
                self.plain.push_str("\n\n");
            }
        }
        let is_html = |id: &u32| matches!(message.part(*id).map(|part| &part.body), Some(PartType::Html(_)));
        if !message.html_body.iter().any(is_html) {
            return;
        }
        for id in &message.html_body {
            let Some(part) = message.part(*id) else { continue };
            match &part.body {
                PartType::Html(html) => {
                    let html = self.text(message, part, html);
                    self.html.push_str(&html);
                }
                PartType::Text(text) => {
                    let text = self.text(message, part, text);
                    self.html +=
                        &text.split("\n\n").map(|words| around("p", &escaped(words))).collect::<String>();
                }
                PartType::InlineBinary(_) if is_picture(part) => {
                    self.html += &figure(&format!("cid:{}", id_of(part, *id)), "", "");
                }
                _ => {}
            }
        }
    }

    /// The words of a part. Where its label was wrong, so that characters are missing, they are read from its bytes.
    fn text(&mut self, message: &Message<'_>, part: &MessagePart<'_>, as_labelled: &str) -> String {
        let raw = || {
            let raw = message.raw_message.get(part.offset_body as usize..part.offset_end as usize)?;
            match part.encoding {
                Encoding::None => Some(raw.to_vec()),
                Encoding::Base64 => base64_decode(raw),
                Encoding::QuotedPrintable => quoted_printable_decode(raw),
            }
        };
        match raw().filter(|_| as_labelled.contains('\u{fffd}')) {
            Some(raw) => {
                let (text, encoding) = guessed(&raw);
                self.guessed = Some(encoding.to_owned());
                mended(&text)
            }
            None => mended(as_labelled),
        }
    }

    fn attachments(&mut self, message: &Message<'_>) {
        for (id, part) in message.parts.iter().enumerate().map(|(id, part)| (id as u32, part)) {
            let is_attached = message.attachments.contains(&id);
            let is_inline = matches!(part.body, PartType::InlineBinary(_));
            if !is_attached && !is_inline {
                continue;
            }
            let name = one_line(part.attachment_name().unwrap_or_default());
            if let PartType::Message(inner) = &part.body {
                let name = format!("{}.eml", first_of(&name, inner.subject().unwrap_or("mail")));
                // What is not encoded is read in place, so that its bytes are a part of the outer mail's.
                let in_place = message.raw_message.get(part.offset_body as usize..part.offset_end as usize);
                let bytes =
                    in_place.filter(|_| part.encoding == Encoding::None).unwrap_or(&inner.raw_message);
                self.documents.push(Enclosed { id: String::new(), name, bytes: bytes.to_vec() });
                continue;
            }
            let enclosed = || Enclosed {
                id: id_of(part, id),
                name: named(&name, part),
                bytes: part.contents().to_vec(),
            };
            if is_picture(part) {
                self.pictures.push(enclosed());
            } else if crate::importers::is_known(&name) {
                self.documents.push(enclosed());
            } else {
                self.others.push(named(&name, part));
            }
        }
    }
}

fn first_of<'a>(first: &'a str, second: &'a str) -> &'a str {
    if first.is_empty() { second } else { first }
}

/// The subject. One that is neither encoded nor UTF-8, as old programs wrote it, is read from its bytes.
fn subject(message: &Message<'_>) -> String {
    let subject = message.subject().unwrap_or_default();
    if subject.contains('\u{fffd}')
        && let Some(header) = message.headers().iter().find(|header| header.name == HeaderName::Subject)
        && let Some(raw) = message.raw_message.get(header.offset_start as usize..header.offset_end as usize)
    {
        return one_line(&guessed(raw).0);
    }
    one_line(subject)
}

/// Bytes whose label was wrong, and the encoding that they are most likely in.
fn guessed(bytes: &[u8]) -> (String, &'static str) {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Allow);
    (encoding.decode(bytes).0.into_owned(), encoding.name())
}

/// A text without controls, its lines ending in `\n`. What was labelled Latin-1 and was Windows-1252 gets its quotes back.
fn mended(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let mend = |c: char| match c {
        '\u{80}'..='\u{9f}' => WINDOWS_1252.decode(&[c as u8]).0.chars().next(),
        '\n' | '\t' => Some(c),
        c if c.is_control() => None,
        c => Some(c),
    };
    lines.chars().filter_map(mend).collect()
}

fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether only its recipient’s program can open it.
fn is_sealed(message: &Message<'_>) -> bool {
    message.parts.iter().take(2).any(|part| {
        let Some(kind) = part.content_type() else { return false };
        let sub = kind.subtype().unwrap_or_default().to_ascii_lowercase();
        matches!(
            (kind.ctype().to_ascii_lowercase().as_str(), sub.as_str()),
            ("multipart", "encrypted") | ("application", "pkcs7-mime" | "x-pkcs7-mime")
        )
    })
}

fn is_picture(part: &MessagePart<'_>) -> bool {
    let by_kind = part.content_type().is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("image"));
    let name = part.attachment_name().unwrap_or_default().to_ascii_lowercase();
    by_kind || [".png", ".jpg", ".jpeg", ".gif", ".webp"].iter().any(|ending| name.ends_with(ending))
}

/// The id by which a text shows a part; one of our own where it has none.
fn id_of(part: &MessagePart<'_>, number: u32) -> String {
    part.content_id().map_or_else(|| format!("part-{number}"), |id| id.trim_matches(['<', '>']).to_owned())
}

/// The name of a file, or what kind of file it is.
fn named(name: &str, part: &MessagePart<'_>) -> String {
    if !name.is_empty() {
        return name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned();
    }
    let kind = part.content_type();
    let sub = kind.and_then(|kind| kind.subtype()).unwrap_or("unknown").to_ascii_lowercase();
    format!("{}.{}", kind.map_or("part", |kind| kind.ctype()), if sub == "jpeg" { "jpg" } else { &sub })
}
