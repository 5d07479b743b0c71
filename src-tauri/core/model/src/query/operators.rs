//! The operators: their names, what they say, and where they are understood.

use super::{About, About::Articles, About::Pictures, DayWord, Field, Moment, Part};

/// An operator as it is typed and told.
#[derive(Debug)]
pub struct Operator {
    /// What is typed before the colon.
    pub name: &'static str,
    /// What it is called on a chip.
    pub title: &'static str,
    /// What it does, in a few words.
    pub hint: &'static str,
    /// What it is understood for.
    pub about: &'static [About],
    pub(super) kind: Kind,
}

/// How the values of an operator are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text(Field),
    Tag,
    Status,
    Issue,
    Is,
    Has,
    Missing,
    Language,
    Rights,
    When(Moment),
    Before,
    After,
    On,
    Used(bool),
}

const BOTH: &[About] = &[Articles, Pictures];

const fn op(
    name: &'static str,
    title: &'static str,
    hint: &'static str,
    about: &'static [About],
    kind: Kind,
) -> Operator {
    Operator { name, title, hint, about, kind }
}

/// Every operator, in the order in which they are offered.
pub const OPERATORS: &[Operator] = &[
    op("status", "Status", "idea, draft, edit, ready, published or killed", &[Articles], Kind::Status),
    op("tag", "Tag", "a tag, whole", &[Articles], Kind::Tag),
    op("by", "By", "who wrote it, or who made the picture", BOTH, Kind::Text(Field::By)),
    op("kicker", "Kicker", "words of the kicker", &[Articles], Kind::Text(Field::Kicker)),
    op("in", "In issue", "the number of an issue it stands in", BOTH, Kind::Issue),
    op("is", "Is", "used or unused", BOTH, Kind::Is),
    op("has", "Has", "something that is there: picture, embargo, credit, …", BOTH, Kind::Has),
    op("missing", "Missing", "something that is not there: credit, alt, dek, …", BOTH, Kind::Missing),
    op("language", "Language", "zh for every Chinese, zh-Hant for one", &[Articles], Kind::Language),
    op("credit", "Credit", "words of a picture’s credit or caption", &[Articles], Kind::Text(Field::Credit)),
    op("credit", "Credit", "words of the credit", &[Pictures], Kind::Text(Field::Credit)),
    op("caption", "Caption", "words of the caption", &[Pictures], Kind::Text(Field::Caption)),
    op("alt", "Alt text", "words of the alt text", &[Pictures], Kind::Text(Field::Alt)),
    op("name", "File", "words of the file’s name", &[Pictures], Kind::Text(Field::Name)),
    op("rights", "Rights", "staff, agency, stock, public-domain, …", &[Pictures], Kind::Rights),
    op("licence", "Licence", "words of the licence", &[Pictures], Kind::Text(Field::Licence)),
    op(
        "expires",
        "Rights end",
        "the last day it may run: <2027, this-month, …",
        &[Pictures],
        Kind::When(Moment::Expires),
    ),
    op("headline", "Headline", "words of the headline", &[Articles], Kind::Text(Field::Headline)),
    op("dek", "Dek", "words of the dek", &[Articles], Kind::Text(Field::Dek)),
    op("body", "Body", "words of the body", &[Articles], Kind::Text(Field::Body)),
    op("before", "Before", "changed before a day: 2026-11, last-week, …", BOTH, Kind::Before),
    op("after", "After", "changed after a day", BOTH, Kind::After),
    op("on", "On", "changed on a day, in a week, month or year", BOTH, Kind::On),
    op(
        "changed",
        "Changed",
        "today, last-week, 2026-11, >2026-11-20, …",
        &[Articles],
        Kind::When(Moment::Changed),
    ),
    op("created", "Taken in", "today, last-week, 2026-11, <2026, …", BOTH, Kind::When(Moment::Created)),
    op("embargo", "Embargo", "when it ends: >today, this-week, …", &[Articles], Kind::When(Moment::Embargo)),
    op("used", "Is", "stands in an issue", BOTH, Kind::Used(true)),
    op("unused", "Is", "stands in no issue", BOTH, Kind::Used(false)),
];

/// The operator with this name, whatever its case, where it is understood.
pub fn operator(name: &str, about: About) -> Option<&'static Operator> {
    OPERATORS.iter().find(|op| op.about.contains(&about) && op.name.eq_ignore_ascii_case(name))
}

impl Part {
    /// Every part with its name, in the order in which they are offered.
    const NAMED: [(Part, &'static str, &'static [About]); 13] = [
        (Part::Picture, "picture", &[Articles]),
        (Part::Credit, "credit", BOTH),
        (Part::Alt, "alt", BOTH),
        (Part::Caption, "caption", &[Pictures]),
        (Part::Licence, "licence", &[Pictures]),
        (Part::Kicker, "kicker", &[Articles]),
        (Part::Headline, "headline", &[Articles]),
        (Part::Dek, "dek", &[Articles]),
        (Part::Byline, "byline", &[Articles]),
        (Part::Tag, "tag", &[Articles]),
        (Part::Link, "link", &[Articles]),
        (Part::Embargo, "embargo", &[Articles]),
        (Part::Notes, "notes", &[Articles]),
    ];

    /// The parts that can be asked for, in the order in which they are offered.
    pub fn all(about: About) -> impl Iterator<Item = Part> {
        Part::NAMED.iter().filter(move |(_, _, of)| of.contains(&about)).map(|(part, _, _)| *part)
    }

    /// The word that is typed.
    pub fn as_str(self) -> &'static str {
        Part::NAMED.iter().find(|(part, _, _)| *part == self).map_or("", |(_, name, _)| name)
    }
}

/// What can stand behind an operator's colon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Values {
    /// The library's tags.
    Tags,
    /// Who wrote articles.
    Bylines,
    /// Who made pictures.
    Makers,
    /// The library's kickers.
    Kickers,
    /// Statuses.
    Statuses,
    /// Numbers of issues.
    Issues,
    /// The languages that articles are written in.
    Languages,
    /// Kinds of rights.
    Rights,
    /// Some of these words, or, of days, others like them.
    Words(Vec<&'static str>),
    /// Words that only the editor knows.
    Free,
}

impl Operator {
    /// What can stand behind its colon.
    pub fn values(&self, about: About) -> Values {
        match self.kind {
            Kind::Tag => Values::Tags,
            Kind::Text(Field::By) if about == Pictures => Values::Makers,
            Kind::Text(Field::By) => Values::Bylines,
            Kind::Text(Field::Kicker) => Values::Kickers,
            Kind::Text(_) | Kind::Used(_) => Values::Free,
            Kind::Status => Values::Statuses,
            Kind::Issue => Values::Issues,
            Kind::Language => Values::Languages,
            Kind::Rights => Values::Rights,
            Kind::Is => Values::Words(vec!["used", "unused"]),
            Kind::Has | Kind::Missing => Values::Words(Part::all(about).map(Part::as_str).collect()),
            Kind::When(_) | Kind::Before | Kind::After | Kind::On => {
                Values::Words(DayWord::NAMED.iter().map(|(_, name)| *name).collect())
            }
        }
    }
}
