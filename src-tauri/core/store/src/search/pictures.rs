//! What the operators ask of pictures.

use super::narrow::{Conditions, Narrowed};
use crate::error::StoreError;
use model::query::{Calendar, Field, Filter, Moment, Part};

/// Pictures, as a query narrows them.
pub(crate) struct Pictures {
    pub calendar: Calendar,
}

impl Conditions for Pictures {
    const SEARCH: &'static str = "illustration_search";
    const TABLE: &'static str = "illustration";

    fn column(field: Field) -> Option<&'static str> {
        match field {
            Field::By | Field::Credit => Some("credit"),
            Field::Caption => Some("caption"),
            Field::Alt => Some("alt"),
            Field::Name => Some("name"),
            Field::Kicker | Field::Headline | Field::Dek | Field::Body | Field::Licence => None,
        }
    }

    fn condition(&self, filter: &Filter, _: bool, out: &mut Narrowed) -> Result<String, StoreError> {
        Ok(match filter {
            Filter::Text(Field::Licence, texts) => {
                let each = texts.iter().map(|text| {
                    let text = out.bind(text.clone());
                    format!("instr(lower(illustration.rights_licence), lower({text})) > 0")
                });
                each.collect::<Vec<_>>().join(" OR ")
            }
            Filter::Rights(all) => {
                let all = out.bind_all(all.iter().map(|category| category.as_str().to_owned()));
                format!("ifnull(illustration.rights_category, '') IN ({all})")
            }
            Filter::Issue(numbers) => {
                let numbers = out.bind_all(numbers.iter().map(|number| i64::from(*number)));
                format!("illustration.id IN ({})", IN_ISSUE.replace("/* numbers */", &numbers))
            }
            Filter::Used(used) => format!("{}{USED}", if *used { "" } else { "NOT " }),
            Filter::Has(parts) => one_of(parts, ""),
            Filter::Missing(parts) => one_of(parts, "NOT "),
            Filter::When(Moment::Expires, spans) => {
                out.within("illustration.rights_valid_until", spans, &self.calendar, |day| day.to_string())
            }
            Filter::When(_, spans) => {
                out.within("illustration.created_at_ms", spans, &self.calendar, |day| {
                    self.calendar.begins_ms(day)
                })
            }
            // Asked of articles alone.
            Filter::Text(..) | Filter::Tag(_) | Filter::Status(_) | Filter::Language(_) => "0".to_owned(),
        })
    }
}

/// Whether it runs with an article, in a text, or by itself.
pub(crate) const USED: &str = "(
    EXISTS (SELECT 1 FROM article WHERE article.picture = illustration.id)
    OR EXISTS (SELECT 1 FROM body_picture WHERE body_picture.illustration = illustration.id)
    OR EXISTS (SELECT 1 FROM slot WHERE slot.illustration = illustration.id)
)";

/// The pictures on boards: by themselves, with a story, or in its text.
const IN_ISSUE: &str = include_str!("in_issue.sql");

fn one_of(parts: &[Part], not: &str) -> String {
    parts.iter().map(|part| format!("{not}({})", has(*part))).collect::<Vec<_>>().join(" OR ")
}

fn has(part: Part) -> &'static str {
    match part {
        Part::Credit => "illustration.credited",
        Part::Alt => "illustration.described",
        Part::Caption => "illustration.caption <> ''",
        Part::Licence => "illustration.rights_licence <> '' OR illustration.rights_category IS NOT NULL",
        // A picture is one; the rest is asked of articles alone.
        Part::Picture => "1",
        Part::Kicker | Part::Headline | Part::Dek | Part::Byline | Part::Tag | Part::Link => "0",
        Part::Embargo | Part::Notes => "0",
    }
}
