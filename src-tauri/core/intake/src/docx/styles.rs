//! What a style makes of a paragraph or a run.

use crate::document::Kind;
use crate::document::xml::Element;
use std::collections::HashMap;

/// Styles based on styles: a chain that is longer is a circle.
const LONGEST_CHAIN: usize = 20;

#[derive(Default)]
pub(super) struct Styles(HashMap<String, Style>);

#[derive(Default)]
struct Style {
    /// Its name in lower case: the same in every language of Word, for its own styles.
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    /// The list that its paragraphs are items of, and the level.
    list: (Option<String>, Option<usize>),
    run: Run,
}

/// How a run is set, where that is said.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Run {
    pub(super) strong: Option<bool>,
    pub(super) em: Option<bool>,
    pub(super) strikethrough: Option<bool>,
    pub(super) hidden: Option<bool>,
}

impl Run {
    /// What run properties say by themselves.
    pub(super) fn of(properties: Option<&Element>) -> Self {
        let Some(properties) = properties else { return Run::default() };
        let said = |name: &str| properties.child(name).map(is_on);
        Run {
            strong: said("b"),
            em: said("i"),
            strikethrough: said("strike").or_else(|| said("dstrike")),
            hidden: said("vanish"),
        }
    }

    pub(super) fn over(self, below: Run) -> Run {
        Run {
            strong: self.strong.or(below.strong),
            em: self.em.or(below.em),
            strikethrough: self.strikethrough.or(below.strikethrough),
            hidden: self.hidden.or(below.hidden),
        }
    }
}

/// Whether a switch such as `<w:b/>` is on.
fn is_on(switch: &Element) -> bool {
    !matches!(switch.attribute("val"), Some("0" | "false" | "off" | "none"))
}

/// The list that paragraph properties name, and the level.
pub(super) fn list_of(properties: Option<&Element>) -> (Option<String>, Option<usize>) {
    let Some(numbering) = properties.and_then(|properties| properties.child("numPr")) else {
        return (None, None);
    };
    let level = numbering.value("ilvl").and_then(|level| level.parse().ok());
    (numbering.value("numId").map(str::to_owned), level)
}

fn outline_of(properties: Option<&Element>) -> Option<u8> {
    properties?.value("outlineLvl")?.parse().ok()
}

impl Styles {
    pub(super) fn of(part: &Element) -> Self {
        let style = |one: &Element| {
            let paragraph = one.child("pPr");
            let style = Style {
                name: one.value("name").unwrap_or_default().to_lowercase(),
                based_on: one.value("basedOn").map(str::to_owned),
                outline: outline_of(paragraph),
                list: list_of(paragraph),
                run: Run::of(one.child("rPr")),
            };
            Some((one.attribute("styleId")?.to_owned(), style))
        };
        Styles(part.elements().filter(|one| one.name == "style").filter_map(style).collect())
    }

    fn chain<'s>(&'s self, id: &str) -> impl Iterator<Item = &'s Style> {
        let next = |style: &&'s Style| style.based_on.as_deref().and_then(|id| self.0.get(id));
        std::iter::successors(self.0.get(id), next).take(LONGEST_CHAIN)
    }

    /// What paragraphs with these properties are.
    pub(super) fn kind(&self, properties: Option<&Element>) -> Kind {
        let id = properties.and_then(|properties| properties.value("pStyle")).unwrap_or_default();
        // Without its list of styles a document says by the id alone.
        let by_id = Kind::named(id);
        let named = self.chain(id).find_map(|style| Kind::named(&style.name));
        let outline = outline_of(properties).or_else(|| self.chain(id).find_map(|style| style.outline));
        match (named.or(by_id), outline) {
            (Some(kind), _) => kind,
            (None, Some(level)) if level < 9 => Kind::Heading(level + 1),
            _ => Kind::Body,
        }
    }

    /// The list of paragraphs with these properties, and the level; their own word goes over their style's.
    pub(super) fn list(&self, properties: Option<&Element>) -> Option<(String, usize)> {
        let id = properties.and_then(|properties| properties.value("pStyle")).unwrap_or_default();
        let (own, own_level) = list_of(properties);
        let list = own.or_else(|| self.chain(id).find_map(|style| style.list.0.clone()))?;
        let level = own_level.or_else(|| self.chain(id).find_map(|style| style.list.1)).unwrap_or(0);
        (list != "0").then_some((list, level))
    }

    /// How runs of a character style are set.
    pub(super) fn run(&self, properties: Option<&Element>) -> Run {
        let Some(id) = properties.and_then(|properties| properties.value("rStyle")) else {
            return Run::default();
        };
        self.chain(id).fold(Run::default(), |over, style| over.over(style.run))
    }
}
