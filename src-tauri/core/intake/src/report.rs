//! What was made of a text: the report that an import shows.

use serde::Serialize;
use ts_rs::TS;

/// What was recognised as what, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Report {
    /// The encoding the text was converted from; `None` where it was UTF-8.
    pub encoding: Option<String>,
    /// Each part that was recognised, in the order of the text.
    pub recognised: Vec<Recognised>,
    /// How many blocks were left as the body: paragraphs, headings, lists, quotes.
    pub body_blocks: usize,
    /// What the body can't show, word for word.
    pub dropped: Vec<Dropped>,
}

/// One part that was recognised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Recognised {
    /// As what.
    pub part: Part,
    /// The words, as they stood in the text; of a list the beginning.
    pub text: String,
}

/// What a piece of text can be recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The title.
    Headline,
    /// The short label over the headline.
    Kicker,
    /// The sentences under the headline.
    Dek,
    /// Who wrote it.
    Byline,
    /// What it is about.
    Tags,
    /// Who made its picture.
    Credit,
    /// Bold words that open a paragraph.
    LeadIn,
    /// A list, with bullets or numbers.
    List,
    /// The closing invitation.
    CallToAction,
    /// The language it is written in.
    Language,
    /// How far along it is.
    Status,
    /// Where the whole story stands on the web.
    Link,
    /// The picture that runs with it.
    Picture,
    /// What a reader who can't see the picture is told.
    Alt,
    /// What is printed under the picture.
    Caption,
    /// What a brief prints.
    Short,
    /// The short name in addresses.
    Slug,
    /// Where it comes from and whom to ask.
    Sources,
    /// Words among editors.
    Notes,
    /// When it was published.
    Published,
    /// An earlier mail that is quoted; its words stand in the body.
    Reply,
    /// What its sender puts under every mail; its words stand in the body.
    Signature,
}

/// Something that is in the text and not in the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Dropped {
    /// Why the article does not hold it, or not as it was.
    pub why: Why,
    /// The words as they stood there.
    pub text: String,
}

/// Why something was left out of an article, or set as plain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Something attached to a mail that is neither text nor picture.
    Attachment,
    /// A key of the front matter that means nothing here.
    UnknownKey,
    /// A value of the front matter that its key can't have, or that another key gave already.
    UnusableValue,
    /// HTML; tags stand in the body as plain text, comments don't.
    Markup,
    /// Words or addresses of a picture that have no place: a second caption, a link in its words.
    PictureWords,
    /// A link to something other than a web or mail address; its words stand in the body.
    UnsafeLink,
    /// A link in the headline, which holds words only.
    LinkInHeadline,
    /// A table, which stands in the body as a paragraph a row.
    Table,
    /// Words that show only when a mouse rests on a link or picture.
    LinkTitle,
    /// Control characters without meaning.
    Controls,
    /// Words that a page or a document holds and does not show.
    Hidden,
    /// The menus of a page.
    Navigation,
    /// What a link had to follow its readers by; the address as it was.
    Tracking,
    /// A picture of one pixel that tells a server who reads; its address.
    TrackingPixel,
    /// A film, a sound, a drawing or something from another page: its address or its words.
    Embedded,
    /// The title of a page, which its headline does not repeat.
    PageTitle,
    /// A link in a caption or under a quote, which hold words only.
    LinkInCaption,
    /// Words that tracked changes took out; the changes are accepted.
    TrackedChanges,
    /// Headers and footers of pages.
    PageFurniture,
    /// How many comments are in the notes now.
    Comments,
    /// How many footnotes stand in a list at the end now.
    Footnotes,
}

impl Report {
    pub(crate) fn recognise(&mut self, part: Part, text: impl Into<String>) {
        self.recognised.push(Recognised { part, text: text.into() });
    }

    pub(crate) fn drop(&mut self, why: Why, text: impl Into<String>) {
        self.dropped.push(Dropped { why, text: text.into() });
    }
}

/// The characters of a list that its report shows.
const EXCERPT: usize = 80;

/// The beginning of a text, for a report.
pub(crate) fn excerpt(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
