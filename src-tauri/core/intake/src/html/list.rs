//! Word's lists, which are paragraphs with a bullet before them, become lists.

use model::document::{OrderedListAttrs, inline_text};
use model::{Block, Inline, ListItem};
use std::iter::Peekable;
use std::vec::IntoIter;

/// A paragraph that is an item.
pub(super) struct FakeItem {
    /// From 1.
    pub(super) level: u8,
    /// What Word put before it.
    pub(super) marker: String,
    pub(super) content: Vec<Block>,
}

/// The lists that items in a row make.
pub(super) fn lists(items: Vec<FakeItem>) -> Vec<Block> {
    let mut items = items.into_iter().peekable();
    let mut made = Vec::new();
    while let Some(level) = items.peek().map(|item| item.level) {
        made.append(&mut lists_at(level, &mut items));
    }
    made
}

fn lists_at(level: u8, items: &mut Peekable<IntoIter<FakeItem>>) -> Vec<Block> {
    let mut made: Vec<Growing> = Vec::new();
    while let Some(item) = items.next_if(|item| item.level >= level) {
        if item.level > level {
            let deeper = item.level;
            let mut rest = Vec::from([item]);
            rest.extend(std::iter::from_fn(|| items.next_if(|next| next.level >= deeper)));
            let mut inner = lists_at(deeper, &mut rest.into_iter().peekable());
            match made.last_mut().and_then(|list| list.items.last_mut()) {
                Some(last) => last.content.append(&mut inner),
                None => made.push(Growing { start: None, items: vec![ListItem { content: inner }] }),
            }
            continue;
        }
        let number = number(&item.marker);
        let added = ListItem { content: item.content };
        match made.last_mut() {
            Some(list) if list.goes_on_with(number) => list.items.push(added),
            _ => made.push(Growing { start: number, items: vec![added] }),
        }
    }
    made.into_iter().map(Growing::block).collect()
}

struct Growing {
    start: Option<Number>,
    items: Vec<ListItem>,
}

#[derive(Clone, Copy)]
enum Number {
    Is(u32),
    /// A letter or a Roman number, which are not read.
    Some,
}

impl Growing {
    fn goes_on_with(&self, number: Option<Number>) -> bool {
        match (self.start, number) {
            (Some(Number::Is(start)), Some(Number::Is(number))) => {
                u32::try_from(self.items.len()).is_ok_and(|count| start.checked_add(count) == Some(number))
            }
            (one, two) => one.is_some() == two.is_some(),
        }
    }

    fn block(self) -> Block {
        match self.start {
            None => Block::BulletList { content: self.items },
            Some(number) => {
                let start = if let Number::Is(number) = number { number } else { 1 };
                Block::OrderedList { attrs: OrderedListAttrs { start }, content: self.items }
            }
        }
    }
}

/// The number that a marker such as "3." or "c)" is; `None` for a bullet.
fn number(marker: &str) -> Option<Number> {
    let words = marker.trim().trim_start_matches('(');
    let number = words.strip_suffix(['.', ')', '、', '．'])?.trim_end_matches(')');
    let last = number.rsplit('.').next()?;
    if let Ok(number) = last.parse() {
        return Some(Number::Is(number));
    }
    (!last.is_empty() && last.chars().count() <= 6 && last.chars().all(char::is_alphanumeric))
        .then_some(Number::Some)
}

/// Takes the marker off a paragraph that Word's style alone makes an item; `None` where none opens it.
pub(super) fn take_marker(content: &mut Vec<Inline>) -> Option<String> {
    let words = inline_text(content);
    let (marker, rest) = words.split_once(char::is_whitespace)?;
    let is_bullet = matches!(marker, "·" | "•" | "o" | "§" | "▪" | "–" | "-" | "*" | "Ø" | "ü");
    let is_number = marker.len() <= 6 && matches!(number(marker), Some(Number::Is(_)));
    if !(is_bullet || is_number) || rest.trim().is_empty() {
        return None;
    }
    let marker = marker.to_owned();
    let mut left = words.len() - rest.trim_start().len();
    while left > 0
        && let Some(Inline::Text { text, .. }) = content.first_mut()
    {
        let taken = left.min(text.len());
        text.drain(..taken);
        left -= taken;
        if text.is_empty() {
            content.remove(0);
        }
    }
    Some(marker)
}
