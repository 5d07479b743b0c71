//! How a query could go on: operators by their names, values by what the library knows.

use crate::contract::SearchOption;
use crate::{DeskError, words};
use model::query::{About, OPERATORS, Typing, Values, fold, quoted};
use std::cmp::Reverse;
use std::ops::Range;
use store::{Known, Read};

/// No more than so many are offered.
const MOST: usize = 8;

/// The completions, and what each takes the place of, in bytes.
pub(super) fn options(
    read: &Read<'_>,
    typing: Typing<'_>,
    about: About,
) -> Result<(Range<usize>, Vec<SearchOption>), DeskError> {
    match typing {
        Typing::Name { typed, at } => {
            let typed = typed.to_ascii_lowercase();
            let fits = OPERATORS.iter().filter(|op| {
                op.about.contains(&about)
                    && op.name.starts_with(&typed)
                    && !["used", "unused"].contains(&op.name)
            });
            let option = |op: &model::query::Operator| SearchOption {
                label: format!("{}:", op.name),
                hint: op.hint.to_owned(),
                insert: format!("{}:", op.name),
                count: None,
            };
            Ok((at, fits.map(option).collect()))
        }
        Typing::Value { operator, typed, at } => {
            let values = match operator.values(about) {
                Values::Tags => read.known_tags()?.into_iter().map(counted).collect(),
                Values::Bylines => read.known_bylines()?.into_iter().map(counted).collect(),
                Values::Makers => read.known_makers()?.into_iter().map(counted).collect(),
                Values::Kickers => read.known_kickers()?.into_iter().map(counted).collect(),
                Values::Statuses => read.known_statuses()?.into_iter().map(counted).collect(),
                Values::Languages => read.known_languages()?.into_iter().map(counted).collect(),
                Values::Rights => read.known_rights()?.into_iter().map(counted).collect(),
                Values::Issues => issues(read)?,
                Values::Words(words) => {
                    words.into_iter().map(|word| value(word, None, String::new())).collect()
                }
                Values::Free => Vec::new(),
            };
            Ok((at, fitting(values, typed)))
        }
    }
}

fn counted(known: Known) -> SearchOption {
    value(&known.text, Some(known.count), String::new())
}

fn value(text: &str, count: Option<usize>, hint: String) -> SearchOption {
    SearchOption { label: text.to_owned(), hint, insert: format!("{} ", quoted(text.to_owned())), count }
}

fn issues(read: &Read<'_>) -> Result<Vec<SearchOption>, DeskError> {
    let issues = read.issues()?.into_iter().map(|row| {
        let hint = format!("{} · {}", words::day(row.issue.date), row.issue.subject);
        let count = Some(row.stories);
        value(&row.issue.number.to_string(), count, hint)
    });
    Ok(issues.collect())
}

/// The values that begin with what is typed, then those that hold it; the frequent ones first.
fn fitting(mut values: Vec<SearchOption>, typed: &str) -> Vec<SearchOption> {
    let typed = fold(typed);
    values.retain(|option| fold(&option.label).contains(&typed));
    values.sort_by_cached_key(|option| {
        (!fold(&option.label).starts_with(&typed), Reverse(option.count.unwrap_or_default()))
    });
    values.truncate(MOST);
    values
}
