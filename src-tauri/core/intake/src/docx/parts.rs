//! The parts of the package, and what they are to each other.

use super::numbering::Numbering;
use super::styles::Styles;
use crate::document::xml::{self, Element};
use crate::pack::Pack;
use crate::{IntakeError, PictureSource};
use std::collections::HashMap;

pub(super) const WHAT: &str = "Word document";

/// Id → target, of one part.
pub(super) type Relations = HashMap<String, Target>;

/// Where a relation leads.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Target {
    pub(super) to: String,
    pub(super) is_external: bool,
}

impl Target {
    /// The name of the part that it is.
    fn path(&self) -> String {
        match self.to.strip_prefix('/') {
            Some(rooted) => rooted.to_owned(),
            None => format!("word/{}", self.to),
        }
    }
}

/// The package, with what is looked up while the text is read.
pub(super) struct Parts<'k, 'p> {
    pack: &'k mut Pack<'p>,
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    /// The relations of the part that is being read.
    pub(super) relations: Relations,
}

/// The name of the part that holds the text.
pub(super) fn main_part(pack: &Pack<'_>) -> Option<String> {
    let is_main = |name: &&str| {
        name.strip_prefix("word/document").is_some_and(|rest| rest.ends_with(".xml") && rest.len() < 8)
    };
    pack.names().find(is_main).map(str::to_owned)
}

impl<'k, 'p> Parts<'k, 'p> {
    pub(super) fn open(pack: &'k mut Pack<'p>, main: &str) -> Result<Self, IntakeError> {
        let mut parts = Parts {
            pack,
            styles: Styles::default(),
            numbering: Numbering::default(),
            relations: Relations::new(),
        };
        if let Some(styles) = parts.part("word/styles.xml")? {
            parts.styles = Styles::of(&styles);
        }
        if let Some(numbering) = parts.part("word/numbering.xml")? {
            parts.numbering = Numbering::of(&numbering);
        }
        parts.relations = parts.relations_of(main)?;
        Ok(parts)
    }

    /// A part, where the package has it.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Element>, IntakeError> {
        if !self.pack.has(name) {
            return Ok(None);
        }
        let bytes = self.pack.read(name)?;
        xml::parse(&bytes, WHAT).map(Some)
    }

    pub(super) fn relations_of(&mut self, part: &str) -> Result<Relations, IntakeError> {
        let file = part.strip_prefix("word/").unwrap_or(part);
        let Some(list) = self.part(&format!("word/_rels/{file}.rels"))? else { return Ok(Relations::new()) };
        let relation = |one: &Element| {
            let target = Target {
                to: one.attribute("Target")?.to_owned(),
                is_external: one.attribute("TargetMode") == Some("External"),
            };
            Some((one.attribute("Id")?.to_owned(), target))
        };
        Ok(list.elements().filter_map(relation).collect())
    }

    /// The headers and footers of the pages, as text.
    pub(super) fn page_furniture(&mut self) -> Result<Vec<String>, IntakeError> {
        let is_furniture = |name: &&str| {
            (name.starts_with("word/header") || name.starts_with("word/footer")) && name.ends_with(".xml")
        };
        let mut names: Vec<String> = self.pack.names().filter(is_furniture).map(str::to_owned).collect();
        names.sort_unstable();
        let mut texts = Vec::new();
        for name in names {
            let text = self.part(&name)?.map(|part| super::run::plain(&part)).unwrap_or_default();
            if !text.is_empty() && !texts.contains(&text) {
                texts.push(text);
            }
        }
        Ok(texts)
    }

    /// The words of the part behind a relation: a chart's, a diagram's.
    pub(super) fn words_behind(&mut self, relation: &str) -> String {
        let Some(target) = self.relations.get(relation).filter(|target| !target.is_external) else {
            return String::new();
        };
        let part = self.part(&target.path());
        // One that is missing or broken says nothing, and the rest of the document goes on.
        part.ok().flatten().map(|part| super::run::plain(&part)).unwrap_or_default()
    }

    /// The picture behind a relation.
    pub(super) fn picture(&mut self, relation: &str) -> Option<PictureSource> {
        let target = self.relations.get(relation)?.clone();
        if target.is_external {
            return Some(PictureSource::named(target.to));
        }
        let path = target.path();
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        // One that is not there is an empty one: it is named, and looked for nowhere else.
        Some(PictureSource::Enclosed { name, bytes: self.pack.read(&path).unwrap_or_default() })
    }
}
