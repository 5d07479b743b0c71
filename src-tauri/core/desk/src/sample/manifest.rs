//! `assets/sample/library.toml`: what the sample holds, in the words of the model.

use chrono::NaiveDate;
use model::{CallToAction, Language, Rights, RightsCategory, Role, Treatment};
use serde::Deserialize;
use toml::value::Datetime;

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    pub publication: Publication,
    pub pictures: Vec<Picture>,
    pub articles: Vec<Article>,
    pub issues: Vec<Issue>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Publication {
    pub name: String,
    pub language: Language,
    pub time_zone: String,
    pub postal_address: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Picture {
    pub file: String,
    pub alt: String,
    pub caption: String,
    #[serde(default)]
    pub credit: Credit,
    #[serde(default)]
    pub rights: RightsRow,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Credit {
    role: Option<Role>,
    by: Vec<String>,
    for_whom: String,
    via: String,
    line: String,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RightsRow {
    category: Option<RightsCategory>,
    licence: String,
    holder: String,
    valid_from: Option<Datetime>,
    valid_until: Option<Datetime>,
    uses: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Article {
    pub file: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Issue {
    pub number: u32,
    date: Datetime,
    pub subject: String,
    pub preheader: String,
    pub slots: Vec<Slot>,
}

/// A slot, with articles and pictures by the names of their files.
#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Slot {
    Story { article: String, treatment: Treatment, headline: Option<String> },
    Section { title: String },
    Note { text: String },
    Picture { picture: String },
    CallToAction(CallToAction),
    Links { title: String, links: Vec<Link> },
    Divider {},
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Link {
    pub title: String,
    pub href: String,
    pub source: String,
    pub text: String,
}

impl Issue {
    pub fn date(&self) -> Option<NaiveDate> {
        day(&self.date)
    }
}

impl From<Credit> for model::Credit {
    fn from(Credit { role, by, for_whom, via, line }: Credit) -> Self {
        model::Credit { role, by, for_whom, via, line, ..model::Credit::default() }
    }
}

impl From<RightsRow> for Rights {
    fn from(row: RightsRow) -> Self {
        Rights {
            category: row.category,
            licence: row.licence,
            holder: row.holder,
            valid_from: row.valid_from.as_ref().and_then(day),
            valid_until: row.valid_until.as_ref().and_then(day),
            uses: row.uses,
            ..Rights::default()
        }
    }
}

fn day(date: &Datetime) -> Option<NaiveDate> {
    let date = date.date?;
    NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
}
