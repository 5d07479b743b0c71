//! Which paragraphs are items of lists, and what their numbers are.

use crate::document::Item;
use crate::document::xml::Element;
use std::collections::HashMap;

/// The levels of a list in Word.
const LEVELS: usize = 9;

#[derive(Default)]
pub(super) struct Numbering {
    lists: HashMap<String, Vec<Level>>,
    /// The last number of each level of each list.
    counted: HashMap<String, [Option<u32>; LEVELS]>,
}

#[derive(Clone)]
struct Level {
    level: usize,
    is_bullet: bool,
    is_none: bool,
    start: u32,
}

impl Numbering {
    pub(super) fn of(part: &Element) -> Self {
        let named = |name: &'static str| part.elements().filter(move |one| one.name == name);
        let abstracts: HashMap<&str, Vec<Level>> = named("abstractNum")
            .filter_map(|one| {
                Some((one.attribute("abstractNumId")?, one.elements().filter_map(level).collect()))
            })
            .collect();
        let list = |one: &Element| {
            let mut levels = abstracts.get(one.value("abstractNumId")?)?.clone();
            for changed in one.elements().filter(|change| change.name == "lvlOverride") {
                let at: usize = changed.attribute("ilvl")?.parse().ok()?;
                let start = changed.value("startOverride").and_then(|start| start.parse().ok());
                let anew = changed.child("lvl").and_then(level);
                for level in levels.iter_mut().filter(|level| level.level == at) {
                    if let Some(anew) = &anew {
                        level.clone_from(anew);
                    }
                    level.start = start.unwrap_or(level.start);
                }
            }
            Some((one.attribute("numId")?.to_owned(), levels))
        };
        Numbering { lists: named("num").filter_map(list).collect(), counted: HashMap::new() }
    }

    /// The next item of a list at a level. A list that is declared nowhere has bullets; a level without a mark is no item.
    pub(super) fn next(&mut self, list: &str, level: usize) -> Option<Item> {
        let level = level.min(LEVELS - 1);
        let declared = self.lists.get(list).and_then(|levels| levels.iter().find(|one| one.level == level));
        if declared.is_some_and(|declared| declared.is_none) {
            return None;
        }
        let number = declared.filter(|declared| !declared.is_bullet).map(|declared| {
            let counted = self.counted.entry(list.to_owned()).or_default();
            let number = counted[level].map_or(declared.start, |last| last.saturating_add(1));
            counted[level] = Some(number);
            counted[level + 1..].fill(None);
            number
        });
        Some(Item { list: list.to_owned(), level, number })
    }
}

fn level(one: &Element) -> Option<Level> {
    if one.name != "lvl" {
        return None;
    }
    let form = one.value("numFmt").unwrap_or("decimal");
    Some(Level {
        level: one.attribute("ilvl")?.parse().ok()?,
        is_bullet: form == "bullet",
        is_none: form == "none",
        start: one.value("start").and_then(|start| start.parse().ok()).unwrap_or(1),
    })
}
