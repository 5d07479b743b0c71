//! Keeping items of the wire.

use crate::contract::{Kept, WireKeep};
use crate::words::{counted, quoted};
use crate::{Desk, DeskError};
use model::{Clipping, ClippingId, Version};
use store::ItemRow;

/// Keeps items of the wire as clippings, in one step; one that is kept already stays. The network is not asked: what the feed
/// said of a page is what is kept.
///
/// # Errors
/// `feed_item.not_found`, `feed_item.no_page` for an item without an address.
pub fn keep(desk: &Desk, wanted: WireKeep) -> Result<Kept, DeskError> {
    let rows = desk.read(|read| {
        wanted
            .items
            .iter()
            .map(|item| Ok(read.feed_item(*item)?))
            .collect::<Result<Vec<ItemRow>, DeskError>>()
    })?;
    let label = match rows.as_slice() {
        [one] => format!("Keep {}", quoted(&one.item.title)),
        many => format!("Keep {}", counted(many.len(), "item")),
    };
    desk.step(label, |write| {
        let mut clippings = Vec::with_capacity(rows.len());
        for row in rows {
            if row.key.is_empty() {
                return Err(DeskError::NoPage(row.item.title));
            }
            if let Some(known) = write.clipping_of(&row.key)? {
                clippings.push(known);
                continue;
            }
            let clipping = clipping(ClippingId(desk.new_id()), row);
            write.insert_clipping(&clipping)?;
            clippings.push(clipping.id);
        }
        Ok(Kept { clippings })
    })
}

/// A clipping of an item; its source is what its feed is called.
fn clipping(id: ClippingId, row: ItemRow) -> Clipping {
    let item = row.item;
    Clipping {
        id,
        version: Version(0),
        address: item.address,
        title: item.title,
        description: item.summary,
        source: row.feed_title,
        author: item.author,
        published_at_ms: item.published_at_ms,
        language: None,
        picture: None,
        note: String::new(),
        body: item.body,
        created_at_ms: 0,
    }
}
