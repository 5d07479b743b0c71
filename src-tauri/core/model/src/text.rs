//! The words of an article, apart from what is decided about it: what a revision keeps.

use crate::{Article, CallToAction, Document, Language};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Every text of an article. Its status, its picture and its embargo are decisions, and no part of it.
///
/// Kept as JSON: a field that is added later needs a serde default, for the texts that were kept before it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ArticleText {
    /// The short label over the headline.
    pub kicker: String,
    /// The title.
    pub headline: String,
    /// The sentences under it.
    pub dek: String,
    /// Who wrote it.
    pub bylines: Vec<String>,
    /// What was written.
    pub body: Document,
    /// The closing invitation, or none.
    pub call_to_action: Option<CallToAction>,
    /// What a brief prints instead of the dek.
    pub short: String,
    /// The short name in file names and addresses.
    pub slug: String,
    /// What it is about.
    pub tags: Vec<String>,
    /// The language it is written in.
    pub language: Language,
    /// Where the whole story can be read on the web.
    pub link: String,
    /// Where it comes from and whom to ask.
    pub sources: String,
    /// Words among editors.
    pub notes: String,
}

/// A field of an [`ArticleText`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextField {
    /// The short label over the headline.
    Kicker,
    /// The title.
    Headline,
    /// The sentences under it.
    Dek,
    /// Who wrote it.
    Bylines,
    /// What was written.
    Body,
    /// The closing invitation.
    CallToAction,
    /// What a brief prints instead of the dek.
    Short,
    /// The short name in file names and addresses.
    Slug,
    /// What it is about.
    Tags,
    /// The language it is written in.
    Language,
    /// Where the whole story can be read on the web.
    Link,
    /// Where it comes from and whom to ask.
    Sources,
    /// Words among editors.
    Notes,
}

impl TextField {
    /// Every field, in the order in which an article is read.
    pub const ALL: [TextField; 13] = [
        TextField::Kicker,
        TextField::Headline,
        TextField::Dek,
        TextField::Bylines,
        TextField::Body,
        TextField::CallToAction,
        TextField::Short,
        TextField::Slug,
        TextField::Tags,
        TextField::Language,
        TextField::Link,
        TextField::Sources,
        TextField::Notes,
    ];

    /// What an editor calls it.
    pub fn title(self) -> &'static str {
        match self {
            TextField::Kicker => "Kicker",
            TextField::Headline => "Headline",
            TextField::Dek => "Dek",
            TextField::Bylines => "By",
            TextField::Body => "Body",
            TextField::CallToAction => "Call to action",
            TextField::Short => "Short version",
            TextField::Slug => "Slug",
            TextField::Tags => "Tags",
            TextField::Language => "Language",
            TextField::Link => "Web address",
            TextField::Sources => "Sources",
            TextField::Notes => "Notes",
        }
    }
}

impl ArticleText {
    /// The words of an article.
    pub fn of(article: &Article) -> Self {
        let Article { kicker, headline, dek, bylines, body, call_to_action, .. } = article.clone();
        let Article { short, slug, tags, language, link, sources, notes, .. } = article.clone();
        ArticleText {
            kicker,
            headline,
            dek,
            bylines,
            body,
            call_to_action,
            short,
            slug,
            tags,
            language,
            link,
            sources,
            notes,
        }
    }

    /// The article with these words in place of its own; what is decided about it stays.
    pub fn into_article(self, article: Article) -> Article {
        Article {
            kicker: self.kicker,
            headline: self.headline,
            dek: self.dek,
            bylines: self.bylines,
            body: self.body,
            call_to_action: self.call_to_action,
            short: self.short,
            slug: self.slug,
            tags: self.tags,
            language: self.language,
            link: self.link,
            sources: self.sources,
            notes: self.notes,
            ..article
        }
    }

    /// Whether nothing is written in it. What it is about and in which language is said before a word is written.
    pub fn is_blank(&self) -> bool {
        let lines = [&self.kicker, &self.headline, &self.dek, &self.short, &self.sources, &self.notes];
        lines.iter().all(|line| line.trim().is_empty())
            && self.call_to_action.is_none()
            && self.body.is_empty()
    }

    /// A field that is a line or several, as it is read; the body's words too.
    pub fn line(&self, field: TextField) -> String {
        match field {
            TextField::Kicker => self.kicker.clone(),
            TextField::Headline => self.headline.clone(),
            TextField::Dek => self.dek.clone(),
            TextField::Bylines => self.bylines.join(", "),
            TextField::Body => self.body.text(),
            TextField::CallToAction => self.call_to_action.as_ref().map(call_text).unwrap_or_default(),
            TextField::Short => self.short.clone(),
            TextField::Slug => self.slug.clone(),
            TextField::Tags => self.tags.join(", "),
            TextField::Language => self.language.as_str().to_owned(),
            TextField::Link => self.link.clone(),
            TextField::Sources => self.sources.clone(),
            TextField::Notes => self.notes.clone(),
        }
    }
}

fn call_text(call: &CallToAction) -> String {
    let lines = [&call.heading, &call.text, &call.label, &call.href];
    lines.into_iter().filter(|line| !line.is_empty()).cloned().collect::<Vec<_>>().join("\n")
}
