//! How a credit is worded: text with fields in it.
//!
//! `{names}` stands for what is known of a credit; what stands in square brackets is left out where one of its fields
//! is unknown: `{role}[ for {publication}] by {names}[ / {agency}]`.

use super::Role;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::str::FromStr;
use ts_rs::TS;

/// What a pattern can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// What the makers did: "Illustration".
    Role,
    /// The makers, in the order of printing.
    Names,
    /// Whom it was made for.
    Publication,
    /// The agency or source it came through.
    Agency,
    /// What the picture is called; known where the licence asks for it.
    Title,
    /// The licence; known where it asks to be named.
    Licence,
}

impl Field {
    /// Every field, with the word that stands for it in a pattern.
    pub const ALL: [(Field, &'static str); 6] = [
        (Field::Role, "role"),
        (Field::Names, "names"),
        (Field::Publication, "publication"),
        (Field::Agency, "agency"),
        (Field::Title, "title"),
        (Field::Licence, "licence"),
    ];
}

/// A piece of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Words that are printed as they stand.
    Text(String),
    /// A field.
    Field(Field),
    /// Printed where all its fields are known.
    Optional(Vec<Part>),
}

/// How a credit is worded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct CreditPattern {
    text: String,
    parts: Vec<Part>,
}

/// The words in which a publication gives credit; those that are empty are Pasteup's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CreditPatterns {
    /// For every role that has none of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub any: Option<CreditPattern>,
    /// For a role.
    #[ts(type = "Partial<Record<Role, string>>")]
    pub of_role: BTreeMap<Role, CreditPattern>,
}

/// Why a text is no pattern.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// A field that there is not.
    #[error(
        "“{{{0}}}” is no part of a credit: write {{role}}, {{names}}, {{publication}}, {{agency}}, {{title}} or {{licence}}"
    )]
    NoSuchField(String),
    /// A brace or bracket without its other half.
    #[error(
        "“{0}” has no other half: braces stand around a part’s name, brackets around what may be left out"
    )]
    HalfABracket(char),
    /// Brackets in brackets.
    #[error("there are brackets within brackets: what may be left out can’t hold more of the kind")]
    Nested,
    /// Nobody is named.
    #[error("the pattern names nobody: write {{names}} where the makers stand")]
    NamesNobody,
    /// Brackets without a field are always printed, which is not what they are for.
    #[error("“[{0}]” holds no part of a credit, so it would never be left out: take the brackets away")]
    NothingToLeaveOut(String),
}

impl CreditPattern {
    /// The pattern as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its pieces, in order.
    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Whether a field stands in it anywhere.
    pub(super) fn mentions(&self, field: Field) -> bool {
        mentions(&self.parts, field)
    }

    /// A pattern of Pasteup's own, which may be without makers.
    pub(super) fn shipped(text: &str) -> Self {
        CreditPattern {
            text: text.to_owned(),
            parts: parse(text).expect("a test parses every pattern that is shipped"),
        }
    }
}

fn mentions(parts: &[Part], field: Field) -> bool {
    parts.iter().any(|part| match part {
        Part::Field(one) => *one == field,
        Part::Optional(inner) => mentions(inner, field),
        Part::Text(_) => false,
    })
}

impl FromStr for CreditPattern {
    type Err = PatternError;

    fn from_str(text: &str) -> Result<Self, PatternError> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let parts = parse(&text)?;
        if !mentions(&parts, Field::Names) {
            return Err(PatternError::NamesNobody);
        }
        Ok(CreditPattern { text, parts })
    }
}

impl TryFrom<String> for CreditPattern {
    type Error = PatternError;

    fn try_from(text: String) -> Result<Self, PatternError> {
        text.parse()
    }
}

impl From<CreditPattern> for String {
    fn from(pattern: CreditPattern) -> Self {
        pattern.text
    }
}

fn parse(text: &str) -> Result<Vec<Part>, PatternError> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some(at) = rest.find(['[', ']']) {
        let (before, bracket) = rest.split_at(at);
        fields(before, &mut parts)?;
        let Some(inner) = bracket.strip_prefix('[') else { return Err(PatternError::HalfABracket(']')) };
        let end = inner.find(['[', ']']).ok_or(PatternError::HalfABracket('['))?;
        if inner[end..].starts_with('[') {
            return Err(PatternError::Nested);
        }
        let mut optional = Vec::new();
        fields(&inner[..end], &mut optional)?;
        if !optional.iter().any(|part| matches!(part, Part::Field(_))) {
            return Err(PatternError::NothingToLeaveOut(inner[..end].to_owned()));
        }
        parts.push(Part::Optional(optional));
        rest = &inner[end + 1..];
    }
    fields(rest, &mut parts)?;
    Ok(parts)
}

fn fields(text: &str, parts: &mut Vec<Part>) -> Result<(), PatternError> {
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        let Some(inner) = brace.strip_prefix('{') else { return Err(PatternError::HalfABracket('}')) };
        let end = inner.find('}').ok_or(PatternError::HalfABracket('{'))?;
        let name = &inner[..end];
        let known = Field::ALL.into_iter().find(|(_, word)| *word == name.trim());
        let (field, _) = known.ok_or_else(|| PatternError::NoSuchField(name.to_owned()))?;
        if !before.is_empty() {
            parts.push(Part::Text(before.to_owned()));
        }
        parts.push(Part::Field(field));
        rest = &inner[end + 1..];
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest.to_owned()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_that_is_no_pattern_says_what_is_wrong_with_it() {
        let error = |text: &str| text.parse::<CreditPattern>().expect_err(text);
        assert_eq!(error("By {who}"), PatternError::NoSuchField("who".into()));
        assert_eq!(error("By {names"), PatternError::HalfABracket('{'));
        assert_eq!(error("By names}"), PatternError::HalfABracket('}'));
        assert_eq!(error("{names}[ / {agency}"), PatternError::HalfABracket('['));
        assert_eq!(error("{names} / {agency}]"), PatternError::HalfABracket(']'));
        assert_eq!(error("{names}[ for [{agency}]]"), PatternError::Nested);
        assert_eq!(error("{names}[ and friends]"), PatternError::NothingToLeaveOut(" and friends".into()));
        assert_eq!(error("Photo: {agency}"), PatternError::NamesNobody);
        assert_eq!(error(""), PatternError::NamesNobody);
        assert_eq!(
            error("{x}").to_string(),
            "“{x}” is no part of a credit: write {role}, {names}, {publication}, {agency}, {title} or {licence}"
        );
    }

    #[test]
    fn a_pattern_is_kept_as_it_was_written() {
        let text = "{role}[ for {publication}] by {names}[ / {agency}]";
        let pattern: CreditPattern = format!("  {text}\n").parse().expect("a pattern");
        assert_eq!(pattern.as_str(), text);
        let json = serde_json::to_string(&pattern).expect("written");
        assert_eq!(serde_json::from_str::<CreditPattern>(&json).expect("read"), pattern);
    }

    proptest! {
        #[test]
        fn any_text_is_a_pattern_or_refused(text in "[\\[\\]{}a-z namesrole/—]{0,40}") {
            if let Ok(pattern) = text.parse::<CreditPattern>() {
                prop_assert!(pattern.mentions(Field::Names));
            }
        }
    }
}
