//! What the operators ask of articles.

use super::narrow::{Conditions, Narrowed};
use crate::{error::StoreError, read::Read, table::columns::json};
use model::query::{Calendar, Field, Filter, Moment, Part, fold};

/// Articles, as a query narrows them.
pub(crate) struct Articles<'r> {
    pub read: &'r Read<'r>,
    pub calendar: Calendar,
}

impl Conditions for Articles<'_> {
    const SEARCH: &'static str = "article_search";
    const TABLE: &'static str = "article";

    fn column(field: Field) -> Option<&'static str> {
        match field {
            Field::Kicker => Some("kicker"),
            Field::Headline => Some("headline"),
            Field::Dek => Some("dek"),
            Field::By => Some("bylines"),
            Field::Body => Some("body"),
            Field::Credit | Field::Caption => Some("picture"),
            Field::Alt | Field::Name | Field::Licence => None,
        }
    }

    fn condition(&self, filter: &Filter, goes_on: bool, out: &mut Narrowed) -> Result<String, StoreError> {
        Ok(match filter {
            Filter::Status(all) => {
                let all = out.bind_all(all.iter().map(|status| status.as_str().to_owned()));
                format!("article.status IN ({all})")
            }
            Filter::Tag(tags) => {
                let tags = self.read.tags_like(tags, goes_on)?;
                out.implies("tags", &tags);
                let is_one = format!("tag IN (SELECT value FROM json_each({}))", out.bind(json(&tags)));
                // All that have the tag are gathered once, unless words found few to ask.
                if out.matching.is_some() {
                    format!(
                        "EXISTS (SELECT 1 FROM article_tag WHERE article_tag.article = article.id AND {is_one})"
                    )
                } else {
                    format!("article.id IN (SELECT article FROM article_tag WHERE {is_one})")
                }
            }
            Filter::Issue(numbers) => {
                let numbers = out.bind_all(numbers.iter().map(|number| i64::from(*number)));
                format!(
                    "article.id IN (SELECT slot.article FROM slot JOIN issue ON issue.id = slot.issue WHERE issue.number IN ({numbers}))"
                )
            }
            Filter::Used(used) => format!("{}{USED}", if *used { "" } else { "NOT " }),
            Filter::Has(parts) => one_of(parts, ""),
            Filter::Missing(parts) => one_of(parts, "NOT "),
            Filter::Language(languages) => {
                let each = languages.iter().map(|language| {
                    let begins = out.bind(format!("{language}-%"));
                    format!("article.language || '-' LIKE {begins}")
                });
                each.collect::<Vec<_>>().join(" OR ")
            }
            Filter::When(moment, spans) => {
                let column = match moment {
                    Moment::Changed => "article.changed_at_ms",
                    Moment::Created => "article.created_at_ms",
                    Moment::Embargo | Moment::Expires => "article.embargo_until_ms",
                };
                out.within(column, spans, &self.calendar, |day| self.calendar.begins_ms(day))
            }
            // Asked of pictures alone.
            Filter::Text(..) | Filter::Rights(_) => "0".to_owned(),
        })
    }
}

/// Whether it stands on a board.
pub(crate) const USED: &str = "EXISTS (SELECT 1 FROM slot WHERE slot.article = article.id)";

/// The pictures that run with an article, the one beside it and those in its text.
const WITH: &str = "illustration WHERE illustration.id IN (SELECT article.picture UNION ALL \
                    SELECT body_picture.illustration FROM body_picture WHERE body_picture.article = article.id)";

fn one_of(parts: &[Part], not: &str) -> String {
    parts.iter().map(|part| format!("{not}({})", has(*part))).collect::<Vec<_>>().join(" OR ")
}

/// The condition that a part is there. A credit or an alt text is there when no picture that runs with the article lacks it; an
/// article without a picture lacks neither.
fn has(part: Part) -> String {
    match part {
        Part::Picture => format!("EXISTS (SELECT 1 FROM {WITH})"),
        Part::Credit => format!("NOT EXISTS (SELECT 1 FROM {WITH} AND NOT credited)"),
        Part::Alt => format!("NOT EXISTS (SELECT 1 FROM {WITH} AND NOT described)"),
        Part::Caption => format!("NOT EXISTS (SELECT 1 FROM {WITH} AND illustration.caption = '')"),
        Part::Licence => {
            format!("NOT EXISTS (SELECT 1 FROM {WITH} AND rights_licence = '' AND rights_category IS NULL)")
        }
        Part::Kicker => "article.kicker <> ''".to_owned(),
        Part::Headline => "article.headline <> ''".to_owned(),
        Part::Dek => "article.dek <> ''".to_owned(),
        Part::Byline => "EXISTS (SELECT 1 FROM byline WHERE byline.article = article.id)".to_owned(),
        Part::Tag => "EXISTS (SELECT 1 FROM article_tag WHERE article_tag.article = article.id)".to_owned(),
        Part::Link => "article.link <> ''".to_owned(),
        Part::Embargo => "article.embargo_until_ms IS NOT NULL".to_owned(),
        Part::Notes => "article.notes <> ''".to_owned(),
    }
}

impl Read<'_> {
    /// The library's tags that are one of these, case and accents overlooked; `goes_on`: or begin with the last.
    fn tags_like(&self, wanted: &[String], goes_on: bool) -> Result<Vec<String>, StoreError> {
        let wanted: Vec<String> = wanted.iter().map(|tag| fold(tag)).collect();
        let begins = wanted.last().filter(|_| goes_on);
        let mut query = self.conn.prepare_cached(include_str!("tags.sql"))?;
        let tags = query.query_map([], |row| row.get::<_, String>(0))?;
        let mut alike = Vec::new();
        for tag in tags {
            let tag = tag?;
            let folded = fold(&tag);
            if wanted.contains(&folded) || begins.is_some_and(|begins| folded.starts_with(begins.as_str())) {
                alike.push(tag);
            }
        }
        Ok(alike)
    }
}
