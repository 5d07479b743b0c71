//! From text to query.

use super::operators::{Kind, operator};
use super::scan::{COMMAS, Piece, Token, looks_like_an_operator, scan};
use super::{About, DayWord, Days, Filter, Moment, Note, Part, Query, Span, Term, What, Words};
use crate::{RightsCategory, Status};
use std::ops::Range;

pub(super) fn parse(text: &str, about: About) -> Query {
    let mut query = Query::default();
    for token in scan(text, |name| operator(name, about).is_some()) {
        query.unfinished = false;
        read(&mut query, token, about);
    }
    query
}

fn read(query: &mut Query, token: Token<'_>, about: About) {
    let Token { not, at, what, open } = token;
    let what = match what {
        Piece::Phrase { text, star } => {
            What::Words(Words { text: text.to_owned(), phrase: true, prefix: star })
        }
        Piece::Word { text } => {
            if let Some(name) = looks_like_an_operator(text) {
                note(
                    query,
                    &at,
                    format!("“{name}:” is no operator here, so “{text}” is looked for as words."),
                );
            }
            let starred = text.strip_suffix('*').filter(|word| !word.is_empty());
            let text = starred.unwrap_or(text).to_owned();
            What::Words(Words { text, phrase: false, prefix: starred.is_some() })
        }
        Piece::Operator { name, values } => {
            let kind = operator(name, about).expect("the scanner passes only names that are known").kind;
            match filter(kind, &values, open, about) {
                Read::Filter(filter, unread) => {
                    for value in unread {
                        note(
                            query,
                            &at,
                            format!("“{value}” means nothing behind “{name}:” and is left out."),
                        );
                    }
                    What::Filter(filter)
                }
                Read::Waiting => return,
                Read::Empty => {
                    note(query, &at, format!("“{name}:” waits for what should stand behind it."));
                    return;
                }
                Read::Nothing => {
                    let value = values.join(",");
                    let text = format!("{name}:{value}");
                    note(
                        query,
                        &at,
                        format!("“{value}” means nothing behind “{name}:”, so it is looked for as words."),
                    );
                    // Out of its quotation marks a comma would part what stood in them.
                    let was_quoted = values.iter().any(|value| value.contains(COMMAS));
                    let phrase = was_quoted || text.contains(|c: char| c.is_whitespace() || c == '\0');
                    What::Words(Words { text, phrase, prefix: false })
                }
            }
        }
    };
    query.terms.push(Term { not, what, at });
    query.unfinished = open;
}

fn note(query: &mut Query, at: &Range<usize>, text: String) {
    query.notes.push(Note { at: at.clone(), text });
}

/// What came of an operator's values.
enum Read {
    /// What it asks for, and the values that mean nothing.
    Filter(Filter, Vec<String>),
    /// None of them means anything.
    Nothing,
    /// There are none.
    Empty,
    /// What stands there may yet become something.
    Waiting,
}

fn filter(kind: Kind, values: &[&str], open: bool, about: About) -> Read {
    let texts = || values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
    if let Kind::Used(used) = kind {
        let used = match values.first() {
            None | Some(&("yes" | "true")) => used,
            Some(&("no" | "false")) => !used,
            Some(_) => return Read::Nothing,
        };
        return Read::Filter(Filter::Used(used), Vec::new());
    }
    if values.is_empty() {
        return if open { Read::Waiting } else { Read::Empty };
    }
    let moment = if about == About::Pictures { Moment::Created } else { Moment::Changed };
    match kind {
        Kind::Text(field) => Read::Filter(Filter::Text(field, texts()), Vec::new()),
        Kind::Tag => Read::Filter(Filter::Tag(texts()), Vec::new()),
        Kind::Status => named(values, open, Status::ALL, Status::as_str, Filter::Status),
        Kind::Rights => named(values, open, RightsCategory::ALL, RightsCategory::as_str, Filter::Rights),
        Kind::Has => named(values, open, Part::all(about), Part::as_str, Filter::Has),
        Kind::Missing => named(values, open, Part::all(about), Part::as_str, Filter::Missing),
        Kind::Is => named(values, open, [true, false], used_word, |used| Filter::Used(used[0])),
        Kind::Issue => {
            each(values, open, |text| text.trim_start_matches('#').parse().ok(), |_| false, Filter::Issue)
        }
        Kind::Language => {
            each(values, open, |text| text.parse().ok(), |text| text.len() < 2, Filter::Language)
        }
        Kind::When(moment) => {
            each(values, open, Span::parse, may_become_days, |spans| Filter::When(moment, spans))
        }
        Kind::Before => spans(values, open, Span::Before, moment),
        Kind::After => spans(values, open, Span::After, moment),
        Kind::On => spans(values, open, Span::On, moment),
        Kind::Used(_) => unreachable!("answered above"),
    }
}

pub(super) fn used_word(used: bool) -> &'static str {
    if used { "used" } else { "unused" }
}

fn spans(values: &[&str], open: bool, of: impl Fn(Days) -> Span, moment: Moment) -> Read {
    each(
        values,
        open,
        |text| Days::parse(text).map(&of),
        may_become_days,
        |spans| Filter::When(moment, spans),
    )
}

/// Whether more letters could make a day of it.
fn may_become_days(text: &str) -> bool {
    let text = text.trim_start_matches(['<', '>', '=']).to_lowercase();
    text.bytes().all(|b| b.is_ascii_digit() || b"-/.".contains(&b))
        || DayWord::NAMED.iter().any(|(_, name)| name.starts_with(&text))
}

/// Values out of a list; the last, while it is typed, stands for all that begin so.
fn named<T: Copy + PartialEq>(
    values: &[&str],
    open: bool,
    all: impl IntoIterator<Item = T>,
    name: impl Fn(T) -> &'static str,
    filter: impl Fn(Vec<T>) -> Filter,
) -> Read {
    let all: Vec<T> = all.into_iter().collect();
    let (mut found, mut unread) = (Vec::new(), Vec::new());
    for (at, value) in values.iter().enumerate() {
        let value = value.to_lowercase();
        let typing = open && at + 1 == values.len();
        let exact = all.iter().find(|each| name(**each) == value);
        let meant: Vec<T> = match exact {
            Some(one) => vec![*one],
            None if typing => all.iter().copied().filter(|each| name(*each).starts_with(&value)).collect(),
            None => Vec::new(),
        };
        if meant.is_empty() {
            unread.push(values[at].to_owned());
        }
        found.extend(meant);
    }
    read_of(found, unread, filter)
}

/// Values that are each read by themselves.
fn each<T>(
    values: &[&str],
    open: bool,
    read: impl Fn(&str) -> Option<T>,
    may_become: impl Fn(&str) -> bool,
    filter: impl Fn(Vec<T>) -> Filter,
) -> Read {
    let (mut found, mut unread) = (Vec::new(), Vec::new());
    for (at, value) in values.iter().enumerate() {
        match read(value) {
            Some(value) => found.push(value),
            None if open && at + 1 == values.len() && may_become(value) => {
                if found.is_empty() {
                    return Read::Waiting;
                }
            }
            None => unread.push((*value).to_owned()),
        }
    }
    read_of(found, unread, filter)
}

fn read_of<T>(found: Vec<T>, unread: Vec<String>, filter: impl Fn(Vec<T>) -> Filter) -> Read {
    if found.is_empty() { Read::Nothing } else { Read::Filter(filter(found), unread) }
}
