//! Lines around a story that are no prose: labels, credits, bylines, tags.

use super::lines::Line;
use crate::characters::is_sentence;
use crate::fields::{part_named, set};
use crate::names::names_of;
use crate::{Draft, Part, credit_of};
use model::Credit;

/// What such a line says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Furniture<'a> {
    /// "Dek: …"
    Label(Part, &'a str),
    /// "Photo by …"
    Credit(Credit),
    /// "By … and …"
    Byline(Vec<String>),
    /// "#tea #harbours"
    Hashtags(Vec<String>),
}

/// Words that open a byline, in lower case.
const BY: [&str; 6] = ["by ", "words by ", "text by ", "story by ", "written by ", "reporting by "];
/// The most characters of a line of bare tags.
const BARE_TAGS_CHARACTERS: usize = 60;

/// What a line says, when it is no prose.
pub(crate) fn furniture_of<'a>(line: &Line<'a>) -> Option<Furniture<'a>> {
    // A credit goes first: "Photo: Depot" is one, and so is "Picture credit: Depot".
    if let Some(credit) = credit_of(line.text) {
        return Some(Furniture::Credit(credit));
    }
    if let Some((name, value)) = line.text.split_once([':', '：'])
        && let Some(part) = part_named(name).filter(|part| is_value_of(*part, value.trim()))
    {
        return Some(Furniture::Label(part, value.trim()));
    }
    byline(line.text).map(Furniture::Byline).or_else(|| hashtags(line.text).map(Furniture::Hashtags))
}

/// A picture is a file's name, a date a date, and what is printed nowhere has to be named so outright; every other part takes
/// any words.
fn is_value_of(part: Part, value: &str) -> bool {
    let ending = value.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let is_picture =
        ending.is_some_and(|ending| ["jpg", "jpeg", "png", "gif", "webp"].contains(&ending.as_str()));
    let fits = match part {
        Part::Picture => is_picture,
        Part::Published => crate::dates::moment_of(value).is_some(),
        // "Note: …" and "Source: …" are as often words for readers.
        Part::Notes | Part::Sources | Part::Short => false,
        _ => true,
    };
    !value.is_empty() && fits
}

fn byline(line: &str) -> Option<Vec<String>> {
    if let Some(names) = line.strip_prefix("文/").or_else(|| line.strip_prefix("文／")) {
        return names_of(names);
    }
    let names = BY.iter().find_map(|by| {
        let head = line.get(..by.len())?;
        head.eq_ignore_ascii_case(by).then(|| &line[by.len()..])
    })?;
    names_of(names)
}

fn hashtags(line: &str) -> Option<Vec<String>> {
    let tags = line.split_whitespace().map(|word| {
        let tag = word.strip_prefix('#')?.trim_end_matches([',', ';']);
        tag.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).then(|| tag.to_owned())
    });
    tags.collect::<Option<Vec<String>>>().filter(|tags| tags.iter().all(|tag| !tag.is_empty()))
}

/// Tags without a label: a short line in lower case. Only beside a credit is this safe to say.
pub(crate) fn bare_tags(line: &Line) -> Option<Vec<String>> {
    let tags: Vec<String> = crate::fields::listed(line.text).collect();
    let fits = !tags.is_empty()
        && line.text.chars().count() <= BARE_TAGS_CHARACTERS
        && !is_sentence(line.text)
        && !line.text.contains([':', '：', '@', '/'])
        && !line.text.chars().any(char::is_uppercase)
        && line.text.chars().any(char::is_alphabetic)
        && tags.iter().all(|tag| tag.split_whitespace().count() <= 3)
        && (tags.len() > 1 || line.text.split_whitespace().count() <= 3);
    fits.then_some(tags)
}

/// Puts what a line says into the draft; `false` when it can't go there and the line has to stay prose.
pub(crate) fn place(draft: &mut Draft, line: &Line, furniture: Furniture) -> bool {
    match furniture {
        Furniture::Label(part, value) => return set(draft, part, value).is_ok(),
        Furniture::Credit(credit) if draft.awaited_credit.is_none() => {
            draft.awaited_credit = Some(credit);
            draft.report.recognise(Part::Credit, line.text);
        }
        Furniture::Byline(names) if draft.bylines.is_empty() => {
            draft.bylines = names;
            draft.report.recognise(Part::Byline, line.text);
        }
        Furniture::Hashtags(tags) => {
            draft.add_tags(tags);
            draft.report.recognise(Part::Tags, line.text);
        }
        Furniture::Credit(_) | Furniture::Byline(_) => return false,
    }
    true
}
