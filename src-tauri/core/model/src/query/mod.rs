//! What an editor types to find something, understood.
//!
//! Plain words must all occur; `"a phrase"` occurs as it stands; `-` before anything turns it round; `status:ready` and
//! its like ([`OPERATORS`]) narrow the search. No text is an error: what isn't understood is looked for as words, and
//! [`Query::notes`] says so. A query prints itself as text that reads back as the same query.
//!
//! Pure: which day is today comes from outside ([`Calendar`]). Start with [`Query::parse`]; how a query becomes SQL is
//! the store's business, where its words stand in a text is [`hits`]'.

mod days;
mod fold;
mod hits;
mod operators;
mod parse;
mod print;
mod saved;
mod scan;
#[cfg(test)]
mod tests;
mod typing;

pub use days::{Calendar, DayWord, Days, Span};
pub use fold::{fold, fold_char};
pub use hits::{Hit, Snippet, byte_at, hits, snippet};
pub use operators::{OPERATORS, Operator, Values, operator};
pub use print::quoted;
pub use saved::SavedSearch;
pub use typing::{Typing, typing};

use crate::{Language, RightsCategory, Status};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use ts_rs::TS;

/// What is looked for: each kind has operators of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum About {
    /// Pieces of writing.
    #[default]
    Articles,
    /// Pictures.
    Pictures,
}

/// A query, understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// What must hold, each of them; in the order of the text.
    pub terms: Vec<Term>,
    /// What was not understood, in sentences for an editor.
    pub notes: Vec<Note>,
    /// Whether the last term may go on, since nothing stands behind it yet.
    pub unfinished: bool,
}

/// One thing that must hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Whether it must not hold instead.
    pub not: bool,
    /// What it is.
    pub what: What,
    /// Where it stands in the text that was parsed, in bytes.
    pub at: Range<usize>,
}

/// What a term asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Words, anywhere.
    Words(Words),
    /// What an operator asks for.
    Filter(Filter),
}

/// Words that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The words; no quotation mark among them.
    pub text: String,
    /// Whether they were typed in quotation marks.
    pub phrase: bool,
    /// Whether the last of them may go on (a star stands behind it).
    pub prefix: bool,
}

/// What an operator asks for. Several values: one of them must hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Filter {
    /// Words in one field.
    Text(Field, Vec<String>),
    /// A tag, whole.
    Tag(Vec<String>),
    /// How far along an article is.
    Status(Vec<Status>),
    /// On the board of an issue with this number.
    Issue(Vec<u32>),
    /// Whether it runs anywhere.
    Used(bool),
    /// Something that is there.
    Has(Vec<Part>),
    /// Something that is not there.
    Missing(Vec<Part>),
    /// The language it is written in; `zh` is every Chinese.
    Language(Vec<Language>),
    /// The kind of agreement that a picture is printed under.
    Rights(Vec<RightsCategory>),
    /// When something happened or will.
    When(Moment, Vec<Span>),
}

/// Fields whose words can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// An article's kicker.
    Kicker,
    /// An article's headline.
    Headline,
    /// An article's dek.
    Dek,
    /// Who wrote it, or who made it.
    By,
    /// An article's body.
    Body,
    /// Who made a picture, for whom and through whom.
    Credit,
    /// A picture's caption.
    Caption,
    /// A picture's alt text.
    Alt,
    /// The name of a picture's file.
    Name,
    /// A picture's licence.
    Licence,
}

/// What can be there or missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// A picture.
    Picture,
    /// A picture's credit.
    Credit,
    /// A picture's alt text.
    Alt,
    /// A picture's caption.
    Caption,
    /// A picture's licence or kind of rights.
    Licence,
    /// A kicker.
    Kicker,
    /// A headline.
    Headline,
    /// A dek.
    Dek,
    /// Somebody who wrote it.
    Byline,
    /// A tag.
    Tag,
    /// An address on the web.
    Link,
    /// A moment before which it must not be sent.
    Embargo,
    /// Words among editors.
    Notes,
}

/// What has a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// When it was last changed.
    Changed,
    /// When it was taken in.
    Created,
    /// Before when it must not be sent.
    Embargo,
    /// The last day on which a picture may run.
    Expires,
}

/// A part of the text that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// What was made of it, in a sentence.
    pub text: String,
}

impl Query {
    /// Understands a text. Every text is some query.
    pub fn parse(text: &str, about: About) -> Query {
        parse::parse(text, about)
    }

    /// The words that hits are marked by, folded, each with whether its last word may go on.
    pub fn sought(&self) -> Vec<(String, bool)> {
        let words = self.with_prefixes().filter(|(term, _)| !term.not);
        let texts = words.filter_map(|(term, prefix)| match &term.what {
            What::Words(words) => Some((vec![&words.text], prefix)),
            What::Filter(Filter::Text(Field::Body, texts)) => Some((texts.iter().collect(), prefix)),
            What::Filter(_) => None,
        });
        texts.flat_map(|(texts, prefix)| texts.into_iter().map(move |text| (fold(text), prefix))).collect()
    }

    /// Whether nothing is asked for, so that everything is found.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether words are looked for, so that hits can be shown and ranked.
    pub fn has_words(&self) -> bool {
        self.terms.iter().any(|term| !term.not && matches!(term.what, What::Words(_)))
    }

    /// The terms, each with whether its last word may go on.
    pub fn with_prefixes(&self) -> impl Iterator<Item = (&Term, bool)> {
        let last = self.terms.len();
        self.terms.iter().enumerate().map(move |(at, term)| {
            let going_on = self.unfinished && at + 1 == last;
            let starred = matches!(&term.what, What::Words(words) if words.prefix);
            (term, going_on || starred)
        })
    }
}
