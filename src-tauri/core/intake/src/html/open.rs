//! The elements that are open, and what they say of the words inside.
//!
//! Each question is answered from the end of a list, and each element is put on and taken off once.

use super::element::Kind;
use super::line::{Link, Set};
use super::style::White;
use html5ever::LocalName;
use std::collections::HashMap;
use std::rc::Rc;

/// Formatting that a paragraph left open goes on in the next one; of so many at most.
const MOST_SURVIVORS: usize = 8;

/// Why words are not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unshown {
    /// They are no words: a script, a style.
    Machinery,
    Hidden,
    Navigation,
    Embedded,
    /// The comments at the end of a Word document.
    Comments,
}

/// How a paragraph is an item of a list that Word made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordItem {
    /// Word says the level.
    Level(u8),
    /// Only the paragraph's style says so; if a marker opens it, it is.
    ByClass,
}

/// What an element says.
#[derive(Clone, Debug, Default)]
pub(super) struct Says {
    pub(super) strong: Option<bool>,
    pub(super) em: Option<bool>,
    pub(super) strikethrough: Option<bool>,
    pub(super) code: bool,
    pub(super) cite: bool,
    pub(super) link: Option<Rc<Link>>,
    pub(super) white: Option<White>,
    pub(super) heading: Option<u8>,
    pub(super) word_item: Option<WordItem>,
    pub(super) is_marker: bool,
    /// Its no-break spaces are ordinary ones.
    pub(super) converts_spaces: bool,
    pub(super) unshown: Option<Unshown>,
}

pub(super) struct Element {
    pub(super) name: LocalName,
    pub(super) kind: Kind,
    /// How many frames of the writer it opened.
    pub(super) frames: usize,
    says: Option<Says>,
    live: bool,
}

/// One property: which element says what, the innermost last.
struct Layer<T>(Vec<(usize, T)>);

impl<T> Default for Layer<T> {
    fn default() -> Self {
        Layer(Vec::new())
    }
}

impl<T: Clone> Layer<T> {
    fn put(&mut self, at: usize, value: Option<T>) {
        if let Some(value) = value {
            self.0.push((at, value));
        }
    }

    fn cut(&mut self, at: usize) {
        while self.0.last().is_some_and(|(index, _)| *index >= at) {
            self.0.pop();
        }
    }

    fn top(&mut self, elements: &[Element]) -> Option<T> {
        while self.0.last().is_some_and(|(index, _)| !elements[*index].live) {
            self.0.pop();
        }
        self.0.last().map(|(_, value)| value.clone())
    }
}

#[derive(Default)]
pub(super) struct Open {
    elements: Vec<Element>,
    by_name: HashMap<LocalName, Vec<usize>>,
    barriers: Vec<usize>,
    blocks: Vec<usize>,
    headings: Vec<usize>,
    lists: Vec<usize>,
    strong: Layer<bool>,
    em: Layer<bool>,
    strikethrough: Layer<bool>,
    code: Layer<()>,
    cite: Layer<()>,
    link: Layer<Rc<Link>>,
    white: Layer<White>,
    level: Layer<u8>,
    word_item: Layer<WordItem>,
    marker: Layer<()>,
    converts: Layer<()>,
    unshown: Layer<Unshown>,
}

impl Open {
    pub(super) fn push(&mut self, name: LocalName, kind: Kind, frames: usize, says: Says) {
        let at = self.elements.len();
        self.by_name.entry(name.clone()).or_default().push(at);
        for (list, belongs) in [
            (&mut self.barriers, kind.is_barrier()),
            (&mut self.blocks, kind.is_block()),
            (&mut self.headings, matches!(kind, Kind::Heading(_))),
            (&mut self.lists, matches!(kind, Kind::List { .. })),
        ] {
            if belongs {
                list.push(at);
            }
        }
        let crosses = matches!(kind, Kind::Format(_) | Kind::Link);
        let kept = crosses.then(|| says.clone());
        self.strong.put(at, says.strong);
        self.em.put(at, says.em);
        self.strikethrough.put(at, says.strikethrough);
        self.code.put(at, says.code.then_some(()));
        self.cite.put(at, says.cite.then_some(()));
        self.link.put(at, says.link);
        self.white.put(at, says.white);
        self.level.put(at, says.heading);
        self.word_item.put(at, says.word_item);
        self.marker.put(at, says.is_marker.then_some(()));
        self.converts.put(at, says.converts_spaces.then_some(()));
        self.unshown.put(at, says.unshown);
        self.elements.push(Element { name, kind, frames, says: kept, live: true });
    }

    /// Takes the innermost element off; whoever calls closes its frames.
    pub(super) fn pop(&mut self) -> Option<Element> {
        let element = self.elements.pop()?;
        let at = self.elements.len();
        if element.live
            && let Some(indices) = self.by_name.get_mut(&element.name)
        {
            indices.pop();
        }
        for list in [&mut self.barriers, &mut self.blocks, &mut self.headings, &mut self.lists] {
            if list.last() == Some(&at) {
                list.pop();
            }
        }
        self.strong.cut(at);
        self.em.cut(at);
        self.strikethrough.cut(at);
        self.code.cut(at);
        self.cite.cut(at);
        self.link.cut(at);
        self.white.cut(at);
        self.level.cut(at);
        self.word_item.cut(at);
        self.marker.cut(at);
        self.converts.cut(at);
        self.unshown.cut(at);
        Some(element)
    }

    pub(super) fn len(&self) -> usize {
        self.elements.len()
    }

    /// The innermost element, if it is where an element is at `at`.
    pub(super) fn top(&self) -> Option<&Element> {
        self.elements.last()
    }

    /// Ends the formatting at `at`, and leaves what was opened in it open.
    pub(super) fn end_in_the_middle(&mut self, at: usize) {
        let element = &mut self.elements[at];
        element.live = false;
        if let Some(indices) = self.by_name.get_mut(&element.name) {
            indices.pop();
        }
    }

    /// The formatting that a block which ends at `at` leaves open, for the next block.
    pub(super) fn survivors(&self, at: usize) -> Vec<(LocalName, Kind, Says)> {
        let crossing = self.elements[at + 1..].iter().rev().take_while(|element| !element.kind.is_barrier());
        let mut found: Vec<_> = crossing
            .filter(|element| element.live)
            .filter_map(|element| element.says.clone().map(|says| (element.name.clone(), element.kind, says)))
            .take(MOST_SURVIVORS)
            .collect();
        found.reverse();
        found
    }

    /// The innermost open element of a name that can be ended from here.
    pub(super) fn within_reach(&self, name: &LocalName) -> Option<usize> {
        let at = self.innermost(name)?;
        let barrier = match name.as_ref() {
            "table" => None,
            "tr" | "td" | "th" | "tbody" | "thead" | "tfoot" | "caption" => {
                self.by_name.get(&LocalName::from("table")).and_then(|tables| tables.last().copied())
            }
            _ => self.barriers.last().copied(),
        };
        barrier.is_none_or(|barrier| at >= barrier).then_some(at)
    }

    /// The same, if no block was opened in it since.
    pub(super) fn within_its_block(&self, name: &LocalName) -> Option<usize> {
        self.within_reach(name).filter(|at| self.blocks.last().is_none_or(|block| at > block))
    }

    /// The same, if no list was opened in it since.
    pub(super) fn within_its_list(&self, name: &LocalName) -> Option<usize> {
        self.within_reach(name).filter(|at| self.lists.last().is_none_or(|list| at > list))
    }

    /// The heading that is open, if it is the innermost block.
    pub(super) fn heading(&self) -> Option<usize> {
        self.headings.last().copied().filter(|at| self.blocks.last() == Some(at))
    }

    fn innermost(&self, name: &LocalName) -> Option<usize> {
        self.by_name.get(name).and_then(|indices| indices.last().copied())
    }

    /// How words are set here.
    pub(super) fn set(&mut self) -> Set {
        Set {
            strong: self.strong.top(&self.elements) == Some(true),
            em: self.em.top(&self.elements) == Some(true),
            strikethrough: self.strikethrough.top(&self.elements) == Some(true),
            code: self.code.top(&self.elements).is_some(),
            cite: self.cite.top(&self.elements).is_some(),
            link: self.link.top(&self.elements),
        }
    }

    pub(super) fn white(&mut self) -> White {
        self.white.top(&self.elements).unwrap_or_default()
    }

    pub(super) fn level(&mut self) -> Option<u8> {
        self.level.top(&self.elements)
    }

    pub(super) fn word_item(&mut self) -> Option<WordItem> {
        self.word_item.top(&self.elements)
    }

    pub(super) fn is_marker(&mut self) -> bool {
        self.marker.top(&self.elements).is_some()
    }

    pub(super) fn converts_spaces(&mut self) -> bool {
        self.converts.top(&self.elements).is_some()
    }

    /// Why words are not shown here: what the outermost says of those that hide.
    pub(super) fn unshown(&self) -> Option<Unshown> {
        self.unshown.0.first().map(|(_, unshown)| *unshown)
    }
}
