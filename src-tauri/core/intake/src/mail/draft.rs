//! From a mail to articles: the mail itself, and each text or document attached to it.

use super::MAIL_MIB;
use super::letter::{Enclosed, Letter, opened};
use crate::file::origin_of;
use crate::html::{Reading, blocks};
use crate::importers::entries;
use crate::report::{Part, Why, excerpt};
use crate::{Draft, Entry, File, IntakeError, PictureSource, Taker, plain};
use chrono::DateTime;
use model::Block;
use model::document::PictureAttrs;
use std::ops::ControlFlow;

/// How many mails and archives an attachment may lie inside of.
const DEEPEST: usize = 3;
/// What a mail’s plain text has to have more of than its HTML for being taken instead: three words for two. It has where
/// the HTML says “your program can’t show this”.
const MORE: (usize, usize) = (3, 2);
/// What stands before a subject that was answered or sent on.
const PREFIXES: &[&str] = &[
    "re:",
    "fw:",
    "fwd:",
    "aw:",
    "wg:",
    "tr:",
    "rv:",
    "答复:",
    "回复:",
    "转发:",
    "答复：",
    "回复：",
    "转发：",
];

/// Hands over a mail and what is attached to it.
///
/// # Errors
/// `intake.too_large`, `intake.unreadable`; what is wrong with the mail is in its entry.
pub(crate) fn read(file: &mut File<'_>, taker: &mut dyn Taker) -> Result<(), IntakeError> {
    let packed = file.packed;
    let bytes = file.bytes(MAIL_MIB)?;
    // Whether to go on says nothing where nothing is left.
    let _ = hand_over(&bytes, "", packed, taker);
    Ok(())
}

/// Hands over a mail under a name, and what is attached to it under its own.
pub(super) fn hand_over(bytes: &[u8], name: &str, packed: usize, taker: &mut dyn Taker) -> ControlFlow<()> {
    let letter = match opened(bytes) {
        Ok(letter) => letter,
        Err(error) => return taker.take(Entry { name: name.to_owned(), origin: None, draft: Err(error) }),
    };
    let origin = if letter.id.is_empty() { origin_of(bytes) } else { format!("mail:{}", letter.id) };
    let named =
        if name.is_empty() || letter.subject.is_empty() { name.to_owned() } else { letter.subject.clone() };
    let documents = letter.documents.clone();
    let draft = draft(letter);
    // “Here is my piece”, with the piece attached: the mail alone would be an article that nobody wants, but its words
    // may matter too, so both are taken in.
    if documents.is_empty() || !draft.body.is_empty() {
        taker.take(Entry { name: named, origin: Some(origin), draft: Ok(draft) })?;
    }
    for document in documents {
        attached(&document, packed, taker)?;
    }
    ControlFlow::Continue(())
}

fn attached(document: &Enclosed, packed: usize, taker: &mut dyn Taker) -> ControlFlow<()> {
    let mut under = Under { name: &document.name, taker, going: ControlFlow::Continue(()) };
    let mut file = File::of_bytes(&document.name, &document.bytes);
    file.packed = packed + 1;
    let too_deep =
        || IntakeError::PostBroken { problem: "it lies too deep, in one mail within another".into() };
    let read = if file.packed > DEEPEST { Err(too_deep()) } else { entries(&mut file, &mut under) };
    if let Err(error) = read
        && under.going.is_continue()
    {
        return taker.take(Entry { name: document.name.clone(), origin: None, draft: Err(error) });
    }
    under.going
}

/// Takes what an attachment holds under the attachment’s name.
struct Under<'t> {
    name: &'t str,
    taker: &'t mut dyn Taker,
    going: ControlFlow<()>,
}

impl Taker for Under<'_> {
    fn take(&mut self, mut entry: Entry) -> ControlFlow<()> {
        let inner = std::mem::take(&mut entry.name);
        entry.name = if inner.is_empty() { self.name.to_owned() } else { format!("{}/{inner}", self.name) };
        self.going = self.taker.take(entry);
        self.going
    }
}

fn draft(mut letter: Letter) -> Draft {
    let mut draft = Draft::default();
    let headline = without_prefixes(&letter.subject).to_owned();
    let in_html = blocks(&letter.html, &Reading::default(), &mut draft);
    let html_is_whole = {
        let words = model::Document { content: in_html.clone() }.text().split_whitespace().count();
        letter.plain.split_whitespace().count() * MORE.1 <= words * MORE.0
    };
    if html_is_whole && !in_html.is_empty() {
        draft.body.content = in_html;
        enclose_shown(&mut draft, &mut letter.pictures);
    } else {
        // The subject is the headline; what stands above the story is recognised as in any text that is filed.
        let label = if headline.is_empty() { String::new() } else { format!("Headline: {headline}\n\n") };
        draft = plain::read(&format!("{label}{}", letter.plain));
    }
    if !headline.is_empty() {
        draft.report.recognised.retain(|part| part.part != Part::Headline);
        draft.headline = headline;
        draft.report.recognise(Part::Headline, letter.subject.as_str());
    }
    if draft.bylines.is_empty() && !letter.from.is_empty() && !letter.from.contains('@') {
        draft.bylines = vec![letter.from.clone()];
        draft.report.recognise(Part::Byline, letter.from.as_str());
    }
    draft.sources = sources(&letter);
    recognise_what_is_not_the_story(&letter, &mut draft);
    enclose_attached(&mut draft, letter.pictures);
    letter.others.iter().for_each(|name| draft.report.drop(Why::Attachment, name.as_str()));
    draft.report.encoding = letter.guessed;
    draft
}

fn without_prefixes(subject: &str) -> &str {
    let mut rest = subject.trim();
    while let Some(prefix) = PREFIXES
        .iter()
        .find(|prefix| rest.get(..prefix.len()).is_some_and(|start| start.to_lowercase() == **prefix))
    {
        rest = rest[prefix.len()..].trim_start();
    }
    rest
}

/// From whom it came and when, for whoever has to ask back.
fn sources(letter: &Letter) -> String {
    let address = if letter.address.is_empty() { String::new() } else { format!("<{}>", letter.address) };
    let from = [letter.from.as_str(), &address].join(" ");
    let day = letter.sent_at_ms.and_then(DateTime::from_timestamp_millis);
    let day = day.map(|day| day.format(" of %Y-%m-%d").to_string()).unwrap_or_default();
    match from.trim() {
        "" => String::new(),
        from => format!("Mail{day} from {from}"),
    }
}

/// Puts the pictures that the mail shows in its text where it shows them.
fn enclose_shown(draft: &mut Draft, pictures: &mut Vec<Enclosed>) {
    let mut shown = Vec::new();
    for picture in &mut draft.pictures {
        let Some(id) = picture.source.name().strip_prefix("cid:") else { continue };
        let id = crate::inline::percent_decoded(id);
        if let Some(at) = pictures.iter().position(|enclosed| enclosed.id == id) {
            let Enclosed { name, bytes, .. } = pictures[at].clone();
            picture.source = PictureSource::Enclosed { name, bytes };
            shown.push(id);
        }
    }
    pictures.retain(|picture| !shown.contains(&picture.id));
}

/// Pictures that are only attached: the first runs with the story, the others stand at its end.
fn enclose_attached(draft: &mut Draft, pictures: Vec<Enclosed>) {
    for Enclosed { name, bytes, .. } in pictures {
        let source = PictureSource::Enclosed { name, bytes };
        if draft.picture.is_none() {
            draft.report.recognise(Part::Picture, source.name());
            draft.picture = Some(source);
        } else {
            let illustration = draft.add_picture(source, "", "", None);
            draft.body.content.push(Block::Picture { attrs: PictureAttrs { illustration } });
        }
    }
}

/// Earlier mails that are quoted, and the signature: they stay, and are pointed out.
fn recognise_what_is_not_the_story(letter: &Letter, draft: &mut Draft) {
    let quoted: Vec<&str> = letter.plain.lines().filter_map(|line| line.strip_prefix('>')).collect();
    let words = quoted.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    if !words.is_empty() {
        draft.report.recognise(Part::Reply, excerpt(&words));
    }
    if let Some((_, signature)) = letter.plain.rsplit_once("\n-- \n") {
        let words = signature.split_whitespace().collect::<Vec<_>>().join(" ");
        draft.report.recognise(Part::Signature, excerpt(&words));
    }
}
