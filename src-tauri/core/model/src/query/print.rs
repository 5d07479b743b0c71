//! A query as text that reads back as the same query, and as words on a chip.

use super::parse::used_word;
use super::scan::{COMMAS, QUOTES};
use super::{Field, Filter, Moment, OPERATORS, Part, Query, Term, What, Words};
use crate::{RightsCategory, Status};
use std::fmt::{self, Display};

impl Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, term) in self.terms.iter().enumerate() {
            write!(f, "{}{term}", if at > 0 { " " } else { "" })?;
        }
        Ok(())
    }
}

impl Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.not { "-" } else { "" }, self.what)
    }
}

impl Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            What::Words(words) => words.fmt(f),
            What::Filter(filter) => {
                let values: Vec<String> = filter.values().into_iter().map(quoted).collect();
                write!(f, "{}:{}", filter.name(), values.join(","))
            }
        }
    }
}

impl Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let star = if self.prefix { "*" } else { "" };
        if self.phrase { write!(f, "\"{}\"{star}", self.text) } else { write!(f, "{}{star}", self.text) }
    }
}

/// A value as it stands behind a colon: in quotation marks where it needs them.
pub fn quoted(value: String) -> String {
    let splits = |c: char| c.is_whitespace() || c == '\0' || COMMAS.contains(&c) || QUOTES.contains(&c);
    if value.contains(splits) { format!("\"{value}\"") } else { value }
}

impl Filter {
    /// The name of the operator that asks for it.
    pub fn name(&self) -> &'static str {
        match self {
            Filter::Text(Field::Kicker, _) => "kicker",
            Filter::Text(Field::Headline, _) => "headline",
            Filter::Text(Field::Dek, _) => "dek",
            Filter::Text(Field::By, _) => "by",
            Filter::Text(Field::Body, _) => "body",
            Filter::Text(Field::Credit, _) => "credit",
            Filter::Text(Field::Caption, _) => "caption",
            Filter::Text(Field::Alt, _) => "alt",
            Filter::Text(Field::Name, _) => "name",
            Filter::Text(Field::Licence, _) => "licence",
            Filter::Tag(_) => "tag",
            Filter::Status(_) => "status",
            Filter::Issue(_) => "in",
            Filter::Used(_) => "is",
            Filter::Has(_) => "has",
            Filter::Missing(_) => "missing",
            Filter::Language(_) => "language",
            Filter::Rights(_) => "rights",
            Filter::When(Moment::Changed, _) => "changed",
            Filter::When(Moment::Created, _) => "created",
            Filter::When(Moment::Embargo, _) => "embargo",
            Filter::When(Moment::Expires, _) => "expires",
        }
    }

    /// The values as they are typed.
    pub fn values(&self) -> Vec<String> {
        fn words<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str) -> Vec<String> {
            all.iter().map(|each| name(*each).to_owned()).collect()
        }
        match self {
            Filter::Text(_, texts) | Filter::Tag(texts) => texts.clone(),
            Filter::Status(all) => words(all, Status::as_str),
            Filter::Issue(numbers) => numbers.iter().map(u32::to_string).collect(),
            Filter::Used(used) => vec![used_word(*used).to_owned()],
            Filter::Has(parts) | Filter::Missing(parts) => words(parts, Part::as_str),
            Filter::Language(languages) => languages.iter().map(ToString::to_string).collect(),
            Filter::Rights(all) => words(all, RightsCategory::as_str),
            Filter::When(_, spans) => spans.iter().map(ToString::to_string).collect(),
        }
    }

    /// What a chip calls it: “Status: ready or draft”.
    pub fn label(&self, not: bool) -> String {
        let name = self.name();
        let title = OPERATORS.iter().find(|op| op.name == name).map_or(name, |op| op.title);
        format!("{}{title}: {}", if not { "Not " } else { "" }, self.values().join(" or "))
    }
}
