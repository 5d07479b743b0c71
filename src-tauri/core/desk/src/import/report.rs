//! What an editor is told of a text that was taken in.

use super::ReadIn;
use crate::contract::{Imported, Recognised};
use crate::words::{counted, cut};
use intake::{Part, Why};
use model::ArticleId;

/// How much of a part's words the report shows.
const SHOWN_CHARS: usize = 120;

pub(super) fn report(article: ArticleId, read: &ReadIn) -> Imported {
    let report = &read.draft.report;
    let recognised = report
        .recognised
        .iter()
        .map(|one| Recognised { part: part(one.part).into(), text: cut(&one.text, SHOWN_CHARS) })
        .collect();
    let encoding = report
        .encoding
        .as_ref()
        .map(|encoding| format!("The file was not UTF-8; it was read as {encoding}."));
    let dropped = report.dropped.iter().map(|one| match (one.why, one.text.as_str()) {
        (Why::TrackedChanges, "") => "Tracked changes were accepted".to_owned(),
        (why, "") => told(why).to_owned(),
        (why, text) => format!("{}: {}", told(why), cut(text, SHOWN_CHARS)),
    });
    Imported {
        article,
        headline: read.draft.headline.clone(),
        path: read.path.clone(),
        recognised,
        body_blocks: report.body_blocks,
        pictures: read.picture.iter().chain(read.pictures.iter().flatten()).count(),
        notes: encoding.into_iter().chain(dropped).chain(read.missing.iter().cloned()).collect(),
    }
}

/// What the label of the step calls an import.
pub(super) fn label(reads: &[ReadIn]) -> String {
    match reads {
        [one] => format!("Take in {}", crate::words::quoted(&one.draft.headline)),
        many => format!("Take in {}", counted(many.len(), "article")),
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Headline => "Headline",
        Part::Kicker => "Kicker",
        Part::Dek => "Dek",
        Part::Byline => "Byline",
        Part::Tags => "Tags",
        Part::Credit => "Credit",
        Part::LeadIn => "Lead-in",
        Part::List => "List",
        Part::CallToAction => "Call to action",
        Part::Language => "Language",
        Part::Status => "Status",
        Part::Link => "Web address",
        Part::Picture => "Picture",
        Part::Alt => "Alt text",
        Part::Caption => "Caption",
        Part::Short => "Short version",
        Part::Slug => "Slug",
        Part::Sources => "Sources",
        Part::Notes => "Notes",
        Part::Published => "Published",
        Part::Reply => "Quoted mail",
        Part::Signature => "Signature",
    }
}

fn told(why: Why) -> &'static str {
    match why {
        Why::Attachment => "Attached, and not taken in",
        Why::UnknownKey => "Not understood, so not taken in",
        Why::Markup => "Markup, kept as plain text",
        Why::PictureWords => "Further words of a picture, not taken in",
        Why::UnsafeLink => "A link that leads neither to the web nor to a mailbox; its words stay",
        Why::Table => "A table, kept as a paragraph a row",
        Why::LinkTitle => "A link's title, not taken in",
        Why::UnusableValue => "A value that its field can't have, not taken in",
        Why::LinkInHeadline => "A link in the headline, which holds none",
        Why::Controls => "Control characters, left out",
        Why::Hidden => "Hidden words, left out",
        Why::Navigation => "A menu of the page, left out",
        Why::Tracking => "A link that followed its readers; it leads to the same page without that",
        Why::TrackingPixel => "A picture of one pixel that reports who reads, left out",
        Why::Embedded => "A film, a sound or a drawing, left out",
        Why::PageTitle => "The page's title, which differs from the headline",
        Why::LinkInCaption => "A link in a caption or a quote's source, which hold none",
        Why::TrackedChanges => "Tracked changes were accepted; they took out",
        Why::PageFurniture => "Headers and footers of pages, left out",
        Why::Comments => "Comments, kept in the notes to the editor",
        Why::Footnotes => "Footnotes, set as a list at the end",
    }
}
