//! A slot as its card on the board shows it.

use crate::contract::{IllustrationCard, LinkRan, Note, RanBefore, SlotCard, StoryBehind, Tone};
use crate::picture::{Cards, credit_note, rights_note};
use crate::wire::Ran;
use crate::words::{self, quoted};
use model::{
    Article, IllustrationId, Roundup, RoundupLink, Slot, SlotContent, Status, StorySlot, Treatment, Waiver,
    address,
};
use render::{ContentToPrint, IssueToPrint, SlotToPrint};

/// What the cards of one board depend on.
pub(super) struct SlotCards<'a> {
    pub cards: Cards,
    pub issue: &'a IssueToPrint,
    /// What was let pass for this issue.
    pub waivers: Vec<Waiver>,
    /// Where the pages that its links lead to ran before.
    pub ran: Ran,
}

impl SlotCards<'_> {
    pub fn card(&self, slot: &Slot, printed: &SlotToPrint, size_bytes: usize) -> SlotCard {
        let mut card = SlotCard {
            slot: slot.id,
            version: slot.version,
            content: slot.content.clone(),
            kind_text: kind_text(&slot.content).into(),
            headline: String::new(),
            dek: String::new(),
            story: None,
            picture: None,
            size_bytes,
            size_text: words::size(size_bytes),
            notes: Vec::new(),
            ran: Vec::new(),
        };
        match (&slot.content, &printed.content) {
            (SlotContent::Story(story), ContentToPrint::Story { article, .. }) => {
                self.story(&mut card, story, article)
            }
            (SlotContent::Section { title }, _) => card.headline = title.clone(),
            (SlotContent::Note { body }, _) => {
                let text = body.text();
                let (first, rest) = text.trim().split_once('\n').unwrap_or((text.trim(), ""));
                card.headline = first.to_owned();
                card.dek = rest.trim().replace('\n', " ");
            }
            (SlotContent::Picture { illustration, .. }, _) => {
                card.picture = self.picture(*illustration);
                card.headline = card.picture.as_ref().map(|picture| picture.name.clone()).unwrap_or_default();
                card.notes = self.picture_notes(*illustration);
            }
            (SlotContent::CallToAction(call), _) => {
                card.headline = call.heading.clone();
                card.dek = call.text.clone();
            }
            (SlotContent::Links(roundup), _) => {
                card.headline = roundup.title.clone();
                card.notes = link_notes(roundup);
                for (link, text) in roundup.links.iter().filter_map(|link| Some((link, self.ran(link)?))) {
                    let said = format!("{}: {text}", quoted(&link.title));
                    card.notes.push(Note { tone: Tone::LookAt, text: said });
                    card.ran.push(LinkRan { link: link.id, text });
                }
            }
            (SlotContent::Divider | SlotContent::Story(_), _) => {}
        }
        card
    }

    fn story(&self, card: &mut SlotCard, story: &StorySlot, article: &Article) {
        card.headline = story.headline.clone().unwrap_or_else(|| article.headline.clone());
        card.dek = story.dek.clone().unwrap_or_else(|| article.dek.clone());
        card.story = Some(StoryBehind {
            article: article.id,
            headline: article.headline.clone(),
            dek: article.dek.clone(),
            status: article.status,
        });
        if story.treatment != Treatment::Brief {
            card.picture = article.picture.and_then(|picture| self.picture(picture));
            card.notes = match article.picture {
                Some(picture) => self.picture_notes(picture),
                None => vec![Note { tone: Tone::Plain, text: "No picture".into() }],
            };
        }
        if !matches!(article.status, Status::Ready | Status::Published) {
            card.notes.push(Note { tone: Tone::LookAt, text: format!("Still {}", article.status.as_str()) });
        }
    }

    fn picture(&self, id: IllustrationId) -> Option<IllustrationCard> {
        self.issue.pictures.get(&id).map(|illustration| self.cards.card_of(illustration))
    }

    /// That a link's page ran in another issue, or was linked there.
    fn ran(&self, link: &RoundupLink) -> Option<String> {
        let before = self.ran.before(&address::key(&link.href));
        let elsewhere = |ran: &RanBefore| ran.issue.is_some_and(|issue| issue != self.issue.issue.id);
        before.into_iter().find(elsewhere).map(|ran| ran.text)
    }

    /// A note about when a picture may run, that says so where somebody let it pass.
    fn let_pass(&self, note: Note, id: IllustrationId) -> Note {
        let is_about = |one: &Waiver| one.subject == id.0 && DAYS_OF_RIGHTS.contains(&one.finding.as_str());
        if note.tone == Tone::MustFix && self.waivers.iter().any(is_about) {
            return Note { tone: Tone::Plain, text: format!("{}, let pass", note.text) };
        }
        note
    }

    /// The credit as printed, or that it is missing; then what else is wrong on the day of sending.
    fn picture_notes(&self, id: IllustrationId) -> Vec<Note> {
        let Some(illustration) = self.issue.pictures.get(&id) else { return Vec::new() };
        let line = self.cards.line(illustration).map(|text| Note { tone: Tone::Plain, text });
        // On a board a note stands beside those of the story.
        let lacking = credit_note(illustration).map(|note| match illustration.credit.names_somebody() {
            true => Note { text: format!("Picture’s {}", note.text.to_lowercase()), ..note },
            false => Note { text: "Picture has no credit".into(), ..note },
        });
        let credit = line.into_iter().chain(lacking);
        let alt = illustration.alt.trim().is_empty();
        let alt = alt.then(|| Note { tone: Tone::LookAt, text: "Picture has no alt text".into() });
        let rights = rights_note(illustration, self.issue.issue.date).map(|note| self.let_pass(note, id));
        credit.chain(alt).chain(rights).collect()
    }
}

/// The checks of preflight that look at when an agreement begins and ends.
const DAYS_OF_RIGHTS: [&str; 2] = ["rights.ended", "rights.not_begun"];

/// How many links there are, then what is missing of them.
fn link_notes(roundup: &Roundup) -> Vec<Note> {
    let missing = |what: fn(&RoundupLink) -> &str, name: &str| {
        let count = roundup.links.iter().filter(|link| what(link).trim().is_empty()).count();
        (count > 0).then(|| format!("{} without {name}", words::counted(count, "link")))
    };
    let plain = Note { tone: Tone::Plain, text: words::counted(roundup.links.len(), "link") };
    let address = missing(|link| &link.href, "an address");
    let source = missing(|link| &link.source, "a source");
    std::iter::once(plain)
        .chain(address.map(|text| Note { tone: Tone::MustFix, text }))
        .chain(source.map(|text| Note { tone: Tone::LookAt, text }))
        .collect()
}

fn kind_text(content: &SlotContent) -> &'static str {
    match content {
        SlotContent::Story(story) => match story.treatment {
            Treatment::Lead => "Lead",
            Treatment::Standard => "Standard",
            Treatment::Brief => "Brief",
        },
        SlotContent::Section { .. } => "Section",
        SlotContent::Note { .. } => "Note",
        SlotContent::Picture { .. } => "Picture",
        SlotContent::CallToAction(_) => "Call to action",
        SlotContent::Links(_) => "Links",
        SlotContent::Divider => "Divider",
    }
}
