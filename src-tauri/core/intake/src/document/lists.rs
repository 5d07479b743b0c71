//! Items become lists in lists.

use super::written::Item;
use model::document::OrderedListAttrs;
use model::{Block, Inline, ListItem};

/// Lists inside lists, at most.
const DEEPEST: usize = 8;

/// The lists that a run of items makes: a new one where the list, or bullets and numbers, change.
pub(super) fn lists(items: &[(Item, Vec<Inline>)]) -> Vec<Block> {
    nested(items, 0)
}

fn nested(items: &[(Item, Vec<Inline>)], depth: usize) -> Vec<Block> {
    let mut made: Vec<Block> = Vec::new();
    let mut last: Option<&Item> = None;
    let mut rest = items;
    while let Some(((item, content), after)) = rest.split_first() {
        let deeper = |(inner, _): &&(Item, Vec<Inline>)| inner.level > item.level && depth < DEEPEST;
        let inner = after.iter().take_while(deeper).count();
        let mut blocks = vec![Block::Paragraph { content: content.clone() }];
        blocks.extend(nested(&after[..inner], depth + 1));
        rest = &after[inner..];
        let goes_on = last.is_some_and(|last| follows(last, item));
        last = Some(item);
        let entry = ListItem { content: blocks };
        match made.last_mut() {
            Some(Block::BulletList { content } | Block::OrderedList { content, .. }) if goes_on => {
                content.push(entry)
            }
            _ => made.push(match item.number {
                Some(start) => Block::OrderedList { attrs: OrderedListAttrs { start }, content: vec![entry] },
                None => Block::BulletList { content: vec![entry] },
            }),
        }
    }
    made
}

fn follows(last: &Item, next: &Item) -> bool {
    match (last.number, next.number) {
        (None, None) => last.list == next.list,
        (Some(last_number), Some(number)) => {
            last.list == next.list && last_number.checked_add(1) == Some(number)
        }
        _ => false,
    }
}
