//! Fonts, styles and lists, as the tables at the top declare them.

use crate::document::{Item, Kind};
use encoding_rs::{self as encodings, Encoding};
use std::collections::HashMap;

#[derive(Default)]
pub(super) struct Tables {
    /// Font → the encoding of its text.
    pub(super) fonts: HashMap<i32, &'static Encoding>,
    /// Style → what its paragraphs are.
    pub(super) styles: HashMap<i32, Kind>,
    /// List → its levels.
    lists: HashMap<i32, Vec<Level>>,
    /// What paragraphs name → list.
    overrides: HashMap<i32, i32>,
    counted: HashMap<i32, HashMap<usize, u32>>,
    /// What is being read.
    levels: Vec<Level>,
    override_of: i32,
}

#[derive(Clone, Copy)]
struct Level {
    form: i32,
    start: u32,
}

/// The forms of numbers that are none: bullets, and nothing.
const BULLET: i32 = 23;
const NONE: i32 = 255;

impl Tables {
    pub(super) fn begin_list(&mut self) {
        self.levels.clear();
    }

    pub(super) fn begin_level(&mut self) {
        if self.levels.len() < 9 {
            self.levels.push(Level { form: BULLET, start: 1 });
        }
    }

    pub(super) fn level_form(&mut self, form: i32) {
        self.levels.iter_mut().last().into_iter().for_each(|level| level.form = form);
    }

    pub(super) fn level_start(&mut self, start: i32) {
        let start = u32::try_from(start).unwrap_or(1);
        self.levels.iter_mut().last().into_iter().for_each(|level| level.start = start);
    }

    /// `\listid`: ends a list in its table, names one in the other.
    pub(super) fn list_id(&mut self, id: i32) {
        self.override_of = id;
        if !self.levels.is_empty() {
            self.lists.insert(id, std::mem::take(&mut self.levels));
        }
    }

    /// `\ls` in its table.
    pub(super) fn named_as(&mut self, name: i32) {
        self.overrides.insert(name, self.override_of);
    }

    /// The next item of a list at a level; none where the level has no mark.
    pub(super) fn next(&mut self, name: i32, level: usize) -> Option<Item> {
        let list = self.overrides.get(&name).copied().unwrap_or(name);
        let declared = self.lists.get(&list).and_then(|levels| levels.get(level).or(levels.last())).copied();
        let form = declared.map_or(BULLET, |level| level.form);
        if form == NONE {
            return None;
        }
        let number = declared.filter(|_| form != BULLET).map(|declared| {
            let counted = self.counted.entry(name).or_default();
            let number = counted.get(&level).map_or(declared.start, |last| last.saturating_add(1));
            counted.retain(|deeper, _| *deeper < level);
            counted.insert(level, number);
            number
        });
        Some(Item { list: name.to_string(), level, number })
    }
}

/// The encoding of a code page.
pub(super) fn of_code_page(page: i32) -> &'static Encoding {
    match page {
        874 => encodings::WINDOWS_874,
        866 => encodings::IBM866,
        932 => encodings::SHIFT_JIS,
        936 | 54936 => encodings::GB18030,
        949 | 1361 => encodings::EUC_KR,
        950 => encodings::BIG5,
        1250 => encodings::WINDOWS_1250,
        1251 => encodings::WINDOWS_1251,
        1253 => encodings::WINDOWS_1253,
        1254 => encodings::WINDOWS_1254,
        1255 => encodings::WINDOWS_1255,
        1256 => encodings::WINDOWS_1256,
        1257 => encodings::WINDOWS_1257,
        1258 => encodings::WINDOWS_1258,
        10000 => encodings::MACINTOSH,
        10007 => encodings::X_MAC_CYRILLIC,
        65001 => encodings::UTF_8,
        _ => encodings::WINDOWS_1252,
    }
}

/// The encoding of a font's set of characters, by the numbers of Windows; none for those that say nothing of it.
pub(super) fn of_charset(charset: i32) -> Option<&'static Encoding> {
    Some(of_code_page(match charset {
        0 => 1252,
        77 => 10000,
        128 => 932,
        129 | 130 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    }))
}
