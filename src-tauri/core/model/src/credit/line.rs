//! The line that is printed.

use super::pattern::{Field, Part};
use super::shipped::Wording;
use super::{Credit, CreditPattern, CreditPatterns, Role};
use crate::{Language, Rights, RightsCategory, address};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose words a credit is printed in.
#[derive(Clone, Copy, Debug)]
pub struct House<'a> {
    /// The publication's language.
    pub language: &'a Language,
    /// Its own patterns.
    pub patterns: &'a CreditPatterns,
}

/// A credit as it is printed: its words, some of which lead somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreditLine(pub Vec<CreditRun>);

/// Words of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreditRun {
    /// The words.
    pub text: String,
    /// Where they lead on the web.
    pub link: Option<String>,
}

impl CreditLine {
    /// Its words alone.
    pub fn text(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    /// Its words, and behind them in brackets where they lead: for plain text.
    pub fn with_addresses(&self) -> String {
        let links: Vec<&str> = self.0.iter().filter_map(|run| run.link.as_deref()).collect();
        if links.is_empty() { self.text() } else { format!("{} ({})", self.text(), links.join(", ")) }
    }

    fn push(&mut self, text: &str, link: Option<&str>) {
        if text.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.link.is_none() && link.is_none() => last.text.push_str(text),
            _ => self.0.push(CreditRun { text: text.to_owned(), link: link.map(str::to_owned) }),
        }
    }
}

/// What Creative Commons asks to be printed and is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lacking {
    /// What the picture is called.
    Title,
    /// Who made it.
    Author,
    /// Where it comes from.
    Source,
    /// Its licence.
    Licence,
}

impl Lacking {
    /// What it is, in words.
    pub fn as_str(self) -> &'static str {
        match self {
            Lacking::Title => "title",
            Lacking::Author => "author",
            Lacking::Source => "source",
            Lacking::Licence => "licence",
        }
    }
}

/// A credit as it is printed; `None` while it names nobody.
///
/// A line of one's own wins. Otherwise it is the first pattern that can be filled and leaves out neither a maker nor an
/// agency, nor the title and the licence where the picture is under Creative Commons: of the publication's own patterns
/// the role's, then that for any role, then those that Pasteup brings in the publication's language.
pub fn line(credit: &Credit, rights: &Rights, house: House<'_>) -> Option<CreditLine> {
    let own = credit.line.trim();
    if !own.is_empty() {
        let mut line = CreditLine::default();
        line.push(own, None);
        return Some(line);
    }
    if !credit.names_somebody() {
        return None;
    }
    let wording = Wording::of(house.language);
    let known = Known::of(credit, rights, wording);
    // A pattern for any role would call a picture that was lent "Courtesy by"; such a role has its own or Pasteup's.
    let any = house.patterns.any.as_ref().filter(|_| credit.role != Some(Role::Courtesy));
    let of_role = credit.role.and_then(|role| house.patterns.of_role.get(&role));
    let patterns = of_role.into_iter().chain(any).chain(wording.patterns(credit.role));
    patterns.filter(|pattern| known.leaves_nobody_out(pattern)).find_map(|pattern| known.filled(pattern))
}

/// What Creative Commons asks to be printed and is not known, in the order in which it is printed; empty under any other
/// agreement. A line of one's own is only asked to name the licence.
pub fn lacking(credit: &Credit, rights: &Rights) -> Vec<Lacking> {
    if rights.category != Some(RightsCategory::CreativeCommons) {
        return Vec::new();
    }
    let is_said = |text: &str| !text.trim().is_empty();
    let licence = rights.licence.trim();
    if is_said(&credit.line) {
        let named = is_said(licence) && credit.line.to_lowercase().contains(&licence.to_lowercase());
        return if named { Vec::new() } else { vec![Lacking::Licence] };
    }
    let is_made = credit.by.iter().any(|name| is_said(name));
    [
        (Lacking::Title, is_said(&credit.title)),
        (Lacking::Author, is_made),
        (Lacking::Source, is_said(&credit.link) || (is_made && is_said(&credit.via))),
        (Lacking::Licence, is_said(licence)),
    ]
    .into_iter()
    .filter_map(|(what, known)| (!known).then_some(what))
    .collect()
}

/// Where the licence of Creative Commons of this name can be read: `CC BY-SA 4.0` is `…/licenses/by-sa/4.0/`.
fn licence_address(name: &str) -> Option<String> {
    let mut words = name.split_whitespace();
    if words.next() == Some("CC0") {
        return Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned());
    }
    let kind = words.next()?.to_ascii_lowercase();
    let version = words.next().unwrap_or("4.0");
    let is_kind = ["by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd"].contains(&kind.as_str());
    let is_version = ["1.0", "2.0", "2.5", "3.0", "4.0"].contains(&version);
    (name.starts_with("CC ") && is_kind && is_version)
        .then(|| format!("https://creativecommons.org/licenses/{kind}/{version}/"))
}

/// What is known of a credit, trimmed; empty where it is not.
struct Known {
    role: &'static str,
    names: String,
    publication: String,
    agency: String,
    title: String,
    licence: String,
    link: Option<String>,
    licence_link: Option<String>,
}

impl Known {
    fn of(credit: &Credit, rights: &Rights, wording: &Wording) -> Self {
        let is_common = rights.category == Some(RightsCategory::CreativeCommons);
        let asked_for = |text: &str| if is_common { text.trim().to_owned() } else { String::new() };
        let by: Vec<&str> =
            credit.by.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
        let licence = asked_for(&rights.licence);
        let link = |text: &str| address::web_link(text).map(|link| link.into_owned());
        Known {
            role: credit.role.map(|role| wording.role(role)).unwrap_or_default(),
            names: listed(&by, wording),
            publication: credit.for_whom.trim().to_owned(),
            agency: credit.via.trim().to_owned(),
            title: asked_for(&credit.title),
            link: link(&credit.link),
            licence_link: link(&rights.licence_link).or_else(|| licence_address(&licence)),
            licence,
        }
    }

    fn text(&self, field: Field) -> &str {
        match field {
            Field::Role => self.role,
            Field::Names => &self.names,
            Field::Publication => &self.publication,
            Field::Agency => &self.agency,
            Field::Title => &self.title,
            Field::Licence => &self.licence,
        }
    }

    /// The source's address leads from the title, else from the agency, else from the makers.
    fn link(&self, field: Field) -> Option<&str> {
        let leads =
            [Field::Title, Field::Agency, Field::Names].into_iter().find(|one| !self.text(*one).is_empty());
        match field {
            Field::Licence => self.licence_link.as_deref(),
            field if leads == Some(field) => self.link.as_deref(),
            _ => None,
        }
    }

    fn leaves_nobody_out(&self, pattern: &CreditPattern) -> bool {
        let must = [Field::Names, Field::Agency, Field::Title, Field::Licence];
        must.into_iter().all(|field| self.text(field).is_empty() || pattern.mentions(field))
    }

    fn filled(&self, pattern: &CreditPattern) -> Option<CreditLine> {
        let mut line = CreditLine::default();
        self.fill(pattern.parts(), &mut line)?;
        Some(line)
    }

    fn fill(&self, parts: &[Part], line: &mut CreditLine) -> Option<()> {
        for part in parts {
            match part {
                Part::Text(text) => line.push(text, None),
                Part::Field(field) if self.text(*field).is_empty() => return None,
                Part::Field(field) => line.push(self.text(*field), self.link(*field)),
                Part::Optional(inner) => {
                    let is_known = |part: &Part| match part {
                        Part::Field(field) => !self.text(*field).is_empty(),
                        _ => true,
                    };
                    if inner.iter().all(is_known) {
                        self.fill(inner, line)?;
                    }
                }
            }
        }
        Some(())
    }
}

fn listed(names: &[&str], wording: &Wording) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [init @ .., end] => format!("{}{}{end}", init.join(wording.comma), wording.and),
    }
}
