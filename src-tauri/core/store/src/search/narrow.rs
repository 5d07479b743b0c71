//! A query as SQL: an FTS5 expression, and conditions with their values.

use super::words;
use crate::error::StoreError;
use model::query::{Calendar, Field, Filter, Query, Span, Term, What};
use rusqlite::{Statement, ToSql, types::Value};

/// When a search has found more than so many, the rest is not counted and nothing is ranked: the last changed come
/// first. Ranking reads every article that was found; at this number it takes some ten milliseconds.
pub(crate) const ENOUGH: usize = 5_000;

/// Of more texts than so many no search at the source is made.
const IMPLIED: usize = 16;

/// What a query asks of the tables.
#[derive(Debug, Default)]
pub(crate) struct Narrowed {
    /// What the search table must match.
    pub matching: Option<String>,
    /// Conditions, each with `AND` before it.
    pub conditions: String,
    /// Whether there is nothing that could be found.
    pub nothing: bool,
    /// What every row that meets a condition matches too.
    implied: Vec<String>,
    params: Vec<(String, Value)>,
}

/// The conditions of one kind of row.
pub(crate) trait Conditions {
    /// The search table's column that holds a field's words, if one does.
    fn column(field: Field) -> Option<&'static str>;
    /// The search table.
    const SEARCH: &'static str;
    /// The table.
    const TABLE: &'static str;
    /// The condition for a filter that is not about words.
    fn condition(&self, filter: &Filter, goes_on: bool, out: &mut Narrowed) -> Result<String, StoreError>;
}

impl Narrowed {
    /// Makes SQL of a query.
    pub(crate) fn of<C: Conditions>(query: &Query, rows: &C) -> Result<Self, StoreError> {
        let mut out = Narrowed::default();
        let (mut all, mut none) = (Vec::new(), Vec::new());
        let mut filters = Vec::new();
        for (term, goes_on) in widened(query) {
            let found = match term.what {
                What::Words(words) if words.phrase => words::phrase(&words.text, goes_on),
                What::Words(words) => every(words::word(&words.text, goes_on)),
                What::Filter(Filter::Text(field, texts)) if C::column(field).is_some() => {
                    let column = C::column(field).unwrap_or_default();
                    let texts = texts.iter().filter_map(|text| words::phrase(text, goes_on));
                    let any = any(texts.collect()).map(|any| format!("{column} : {any}"));
                    out.nothing |= any.is_none() && !term.not;
                    any
                }
                What::Filter(filter) => {
                    filters.push((filter, term.not, goes_on));
                    None
                }
            };
            if term.not { none.extend(found) } else { all.extend(found) }
        }
        out.matching = every(all);
        for (filter, not, goes_on) in filters {
            let implied = out.implied.len();
            let condition = rows.condition(&filter, goes_on, &mut out)?;
            if not {
                out.implied.truncate(implied);
            }
            out.and(&format!("{}({condition})", if not { "NOT " } else { "" }));
        }
        match (&mut out.matching, any(none)) {
            (Some(matching), Some(none)) => *matching = format!("({matching}) NOT {none}"),
            (None, Some(none)) => {
                let none = out.bind(none);
                let (table, search) = (C::TABLE, C::SEARCH);
                out.and(&format!(
                    "{table}.search_row NOT IN (SELECT rowid FROM {search} WHERE {search} MATCH {none})"
                ));
            }
            (_, None) => {}
        }
        out.nothing |= !query.is_empty() && out.matching.is_none() && out.conditions.is_empty();
        Ok(out)
    }

    /// Whether one whole word is all that is looked for in the search table.
    pub(crate) fn is_one_word(&self) -> bool {
        self.matching.as_deref().is_some_and(|matching| matching.starts_with('"') && !matching.contains(' '))
    }

    /// Searches at the source for what the conditions imply, beside the words: fewer rows are looked up to be asked for the conditions
    /// themselves. Worth it where the words alone find a great many.
    pub(crate) fn search_implied(&mut self) {
        if let Some(matching) = &mut self.matching {
            for implied in self.implied.drain(..) {
                *matching = format!("({matching}) AND {implied}");
            }
        }
    }

    /// Adds a condition.
    pub(crate) fn and(&mut self, condition: &str) {
        self.conditions.push_str("\nAND ");
        self.conditions.push_str(condition);
    }

    /// Says that what meets the condition has one of these texts in a column of the search table.
    pub(crate) fn implies(&mut self, column: &str, texts: &[String]) {
        let phrases: Option<Vec<String>> = texts.iter().map(|text| words::phrase(text, false)).collect();
        if let Some(any) = phrases.filter(|phrases| phrases.len() <= IMPLIED).and_then(any) {
            self.implied.push(format!("{column} : {any}"));
        }
    }

    /// Takes a value, and gives its name in the SQL.
    pub(crate) fn bind(&mut self, value: impl Into<Value>) -> String {
        let name = format!(":q{}", self.params.len());
        self.params.push((name.clone(), value.into()));
        name
    }

    /// The same for several, with commas between them.
    pub(crate) fn bind_all<T: Into<Value>>(&mut self, values: impl IntoIterator<Item = T>) -> String {
        values.into_iter().map(|value| self.bind(value)).collect::<Vec<_>>().join(", ")
    }

    /// The condition that a moment lies in one of several stretches of time.
    pub(crate) fn within<T: Into<Value>>(
        &mut self,
        column: &str,
        spans: &[Span],
        calendar: &Calendar,
        begins: impl Fn(chrono::NaiveDate) -> T,
    ) -> String {
        let each = spans.iter().map(|span| {
            let (from, until) = span.range(calendar.today);
            let from = from.map(|day| format!("{column} >= {}", self.bind(begins(day))));
            let until = until.map(|day| format!("{column} < {}", self.bind(begins(day))));
            let bounds: Vec<String> = from.into_iter().chain(until).collect();
            format!("({column} IS NOT NULL AND {})", bounds.join(" AND "))
        });
        each.collect::<Vec<_>>().join(" OR ")
    }

    /// The SQL of a file, with the conditions where it says so.
    pub(crate) fn sql(&self, file: &str) -> String {
        file.replace("/* conditions */", &self.conditions)
    }

    /// Gives a statement the query's values, and others by name. Names that the statement lacks are passed over.
    pub(crate) fn bind_to(
        &self,
        statement: &mut Statement<'_>,
        others: &[(&str, Value)],
    ) -> rusqlite::Result<()> {
        let own = self.params.iter().map(|(name, value)| (name.as_str(), value));
        let others = others.iter().map(|(name, value)| (*name, value));
        for (name, value) in own.chain(others) {
            if let Some(at) = statement.parameter_index(name)? {
                statement.raw_bind_parameter(at, value as &dyn ToSql)?;
            }
        }
        if let (Some(at), Some(matching)) = (statement.parameter_index(":matching")?, &self.matching) {
            statement.raw_bind_parameter(at, matching)?;
        }
        Ok(())
    }
}

/// The terms, those whose values exclude each other made one: `status:draft status:ready` is either.
fn widened(query: &Query) -> Vec<(Term, bool)> {
    let mut terms: Vec<(Term, bool)> = Vec::new();
    for (term, goes_on) in query.with_prefixes() {
        let joined = !term.not
            && terms.iter_mut().any(|(before, before_goes_on)| {
                let joined = !before.not && widen(&mut before.what, &term.what);
                *before_goes_on |= joined && goes_on;
                joined
            });
        if !joined {
            terms.push((term.clone(), goes_on));
        }
    }
    terms
}

fn widen(what: &mut What, by: &What) -> bool {
    match (what, by) {
        (What::Filter(Filter::Status(all)), What::Filter(Filter::Status(more))) => all.extend(more),
        (What::Filter(Filter::Rights(all)), What::Filter(Filter::Rights(more))) => all.extend(more),
        (What::Filter(Filter::Language(all)), What::Filter(Filter::Language(more))) => {
            all.extend(more.iter().cloned());
        }
        (What::Filter(Filter::Text(Field::Kicker, all)), What::Filter(Filter::Text(Field::Kicker, more))) => {
            all.extend(more.iter().cloned())
        }
        _ => return false,
    }
    true
}

fn every(terms: Vec<String>) -> Option<String> {
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

fn any(terms: Vec<String>) -> Option<String> {
    (!terms.is_empty()).then(|| format!("({})", terms.join(" OR ")))
}
