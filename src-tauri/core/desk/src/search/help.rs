use super::suggest::options;
use crate::contract::{SearchChip, SearchHelp, SearchTyped, SearchWord, Stretch};
use crate::{Desk, DeskError};
use model::query::{Query, What, byte_at, typing};
use std::ops::Range;

/// What a typed query means, and how it could go on.
///
/// # Errors
/// Those of the store.
pub fn help(desk: &Desk, typed: SearchTyped) -> Result<SearchHelp, DeskError> {
    let text = &typed.text;
    let query = Query::parse(text, typed.about);
    let chips = query.terms.iter().filter_map(|term| match &term.what {
        What::Filter(filter) => {
            Some(SearchChip { label: filter.label(term.not), at: stretch(text, &term.at) })
        }
        What::Words(_) => None,
    });
    let caret = byte_at(text, typed.caret);
    let (at, options) = match typing(text, caret, typed.about) {
        Some(typing) => desk.read(|read| options(read, typing, typed.about))?,
        None => (caret..caret, Vec::new()),
    };
    Ok(SearchHelp {
        chips: chips.collect(),
        notes: query.notes.iter().map(|note| note.text.clone()).collect(),
        words: query.sought().into_iter().map(|(text, prefix)| SearchWord { text, prefix }).collect(),
        at: stretch(text, &at),
        options,
    })
}

fn stretch(text: &str, at: &Range<usize>) -> Stretch {
    let units = |to: usize| text.get(..to).map_or(0, |part| part.encode_utf16().count());
    Stretch { from: units(at.start), to: units(at.end) }
}
