//! What a style makes of a paragraph or a span, and what a list's levels are.

use crate::document::Kind;
use crate::document::xml::Element;
use std::collections::HashMap;

/// Styles that are children of styles: a chain that is longer is a circle.
const LONGEST_CHAIN: usize = 20;

#[derive(Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    lists: HashMap<String, Vec<Level>>,
}

#[derive(Default)]
struct Style {
    parent: Option<String>,
    list: Option<String>,
    span: Span,
}

/// How a span is set, where that is said.
#[derive(Clone, Copy, Default)]
pub(super) struct Span {
    pub(super) strong: Option<bool>,
    pub(super) em: Option<bool>,
    pub(super) strikethrough: Option<bool>,
    pub(super) hidden: Option<bool>,
}

/// A level of a list: 0 the outermost.
#[derive(Clone, Copy)]
pub(super) struct Level {
    level: usize,
    /// Where it begins to count; `None` for bullets.
    pub(super) start: Option<u32>,
}

impl Span {
    fn of(style: &Element) -> Self {
        let Some(properties) = style.child("text-properties") else { return Span::default() };
        let is = |name: &str, test: fn(&str) -> bool| properties.attribute(name).map(test);
        Span {
            strong: is("font-weight", |weight| {
                weight == "bold" || weight.parse().is_ok_and(|weight: u32| weight >= 600)
            }),
            em: is("font-style", |style| matches!(style, "italic" | "oblique")),
            strikethrough: is("text-line-through-style", |style| style != "none"),
            hidden: is("display", |display| display == "none"),
        }
    }

    pub(super) fn over(self, below: Span) -> Span {
        Span {
            strong: self.strong.or(below.strong),
            em: self.em.or(below.em),
            strikethrough: self.strikethrough.or(below.strikethrough),
            hidden: self.hidden.or(below.hidden),
        }
    }
}

impl Styles {
    /// Takes up the styles of a part: those with names, and those that the program made for single paragraphs.
    pub(super) fn take(&mut self, part: &Element) {
        for group in
            part.elements().filter(|group| matches!(group.name.as_str(), "styles" | "automatic-styles"))
        {
            for style in group.elements() {
                let Some(name) = style.attribute("name") else { continue };
                match style.name.as_str() {
                    "style" => {
                        let taken = Style {
                            parent: style.attribute("parent-style-name").map(str::to_owned),
                            list: style.attribute("list-style-name").map(str::to_owned),
                            span: Span::of(style),
                        };
                        self.styles.insert(name.to_owned(), taken);
                    }
                    "list-style" => {
                        self.lists.insert(name.to_owned(), style.elements().filter_map(level).collect());
                    }
                    _ => {}
                }
            }
        }
    }

    /// A style and those that it is a child of.
    fn chain<'s>(&'s self, name: &str) -> impl Iterator<Item = &'s Style> {
        let next = |style: &&'s Style| style.parent.as_deref().and_then(|parent| self.styles.get(parent));
        std::iter::successors(self.styles.get(name), next).take(LONGEST_CHAIN)
    }

    /// What paragraphs of a style are.
    pub(super) fn kind(&self, name: &str) -> Kind {
        let own = std::iter::once(name);
        // A parent that is declared nowhere says by its name what it is.
        let parents = self.chain(name).filter_map(|style| style.parent.as_deref());
        own.chain(parents).find_map(|name| Kind::named(&name.replace("_20_", " "))).unwrap_or(Kind::Body)
    }

    pub(super) fn list_of(&self, name: &str) -> Option<&str> {
        self.chain(name).find_map(|style| style.list.as_deref())
    }

    /// A level of a list; one that is declared nowhere has bullets.
    pub(super) fn level(&self, list: &str, level: usize) -> Level {
        let declared = self.lists.get(list).and_then(|levels| levels.iter().find(|one| one.level == level));
        declared.copied().unwrap_or(Level { level, start: None })
    }

    /// How spans of a style are set.
    pub(super) fn span(&self, name: &str) -> Span {
        self.chain(name).fold(Span::default(), |over, style| over.over(style.span))
    }
}

fn level(one: &Element) -> Option<Level> {
    let level: usize = one.attribute("level")?.parse().ok()?;
    let counts = one.name == "list-level-style-number"
        && one.attribute("num-format").is_some_and(|form| !form.is_empty());
    let start = one.attribute("start-value").and_then(|start| start.parse().ok()).unwrap_or(1);
    Some(Level { level: level.checked_sub(1)?, start: counts.then_some(start) })
}
