//! What stands in a slot, as columns: references and overrides in their own, other words as JSON.

use crate::{
    error::StoreError,
    table::columns::{Columns, id_at, json},
};
use model::{CallToAction, Document, PictureOverrides, Roundup, SlotContent, StorySlot};
use rusqlite::{ToSql, types::ToSqlOutput};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A slot's columns beside its place.
#[derive(Default)]
pub(super) struct Stored<'a> {
    pub kind: &'static str,
    pub article: Option<Id>,
    pub illustration: Option<Id>,
    pub treatment: Option<&'static str>,
    pub headline: Option<&'a str>,
    pub dek: Option<&'a str>,
    pub words: Option<String>,
    pub picture: Option<String>,
}

/// An id as a parameter.
pub(super) struct Id(Uuid);

impl ToSql for Id {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.as_bytes().as_slice().to_sql()
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    title: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    body: Document,
}

impl<'a> Stored<'a> {
    /// The columns for a content.
    pub(super) fn of(content: &'a SlotContent) -> Self {
        let kind = content.kind();
        match content {
            SlotContent::Story(story) => Stored {
                kind,
                article: Some(Id(story.article.0)),
                treatment: Some(story.treatment.as_str()),
                headline: story.headline.as_deref(),
                dek: story.dek.as_deref(),
                picture: overrides(&story.picture),
                ..Stored::default()
            },
            SlotContent::Section { title } => {
                Stored { kind, words: Some(json(&Section { title: title.clone() })), ..Stored::default() }
            }
            SlotContent::Note { body } => {
                Stored { kind, words: Some(json(&Note { body: body.clone() })), ..Stored::default() }
            }
            SlotContent::Picture { illustration, picture } => Stored {
                kind,
                illustration: Some(Id(illustration.0)),
                picture: overrides(picture),
                ..Stored::default()
            },
            SlotContent::CallToAction(call) => Stored { kind, words: Some(json(call)), ..Stored::default() },
            SlotContent::Links(roundup) => Stored { kind, words: Some(json(roundup)), ..Stored::default() },
            SlotContent::Divider => Stored { kind, ..Stored::default() },
        }
    }
}

fn overrides(picture: &PictureOverrides) -> Option<String> {
    (*picture != PictureOverrides::default()).then(|| json(picture))
}

/// The content that a row's columns stand for.
pub(super) fn content_in(columns: &Columns<'_, '_>) -> Result<SlotContent, StoreError> {
    let kind: String = columns.get("kind")?;
    Ok(match kind.as_str() {
        "story" => SlotContent::Story(StorySlot {
            article: id_at(columns.row, "article")?,
            treatment: columns.parsed("treatment")?,
            headline: columns.get("headline")?,
            dek: columns.get("dek")?,
            picture: columns.json_or_null("picture")?.unwrap_or_default(),
        }),
        "section" => SlotContent::Section { title: columns.json::<Section>("words")?.title },
        "note" => SlotContent::Note { body: columns.json::<Note>("words")?.body },
        "picture" => SlotContent::Picture {
            illustration: id_at(columns.row, "illustration")?,
            picture: columns.json_or_null("picture")?.unwrap_or_default(),
        },
        "call_to_action" => SlotContent::CallToAction(columns.json::<CallToAction>("words")?),
        "links" => SlotContent::Links(columns.json::<Roundup>("words")?),
        "divider" => SlotContent::Divider,
        other => return columns.understood(Err(format!("“{other}” is not a kind of slot"))),
    })
}
