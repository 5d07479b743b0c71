//! Links in a links roundup: put there, put in order, taken out, changed.

use super::title;
use crate::article::check_address;
use crate::contract::{LinkChange, LinksMove, LinksPlace, LinksPlaced, LinksRemove, NewLink, Nothing};
use crate::words::{counted, one_line, quoted};
use crate::{Desk, DeskError};
use model::{LinkId, Roundup, RoundupLink, Slot, SlotContent, SlotId};
use store::Read;

/// Puts links into a roundup, in one step.
///
/// # Errors
/// `slot.not_found`, `slot.no_such_field` where the slot is no links roundup, `link.not_in_this_roundup` for the
/// neighbour, `link.not_an_address`.
pub fn place_links(desk: &Desk, wanted: LinksPlace) -> Result<LinksPlaced, DeskError> {
    let links: Vec<RoundupLink> = wanted.links.into_iter().map(|link| new_link(desk, link)).collect();
    links.iter().try_for_each(|link| check_address(&link.href))?;
    let placed = links.iter().map(|link| link.id).collect();
    let (_, roundup) = desk.read(|read| roundup(read, wanted.slot))?;
    let label = format!("Put {} into {}", named(&links), quoted(&roundup.title));
    change(desk, wanted.slot, label, |roundup| roundup.with(links, wanted.place))?;
    Ok(LinksPlaced { links: placed })
}

/// Moves links within their roundup, in one step. Where they stand there already, nothing happens.
///
/// # Errors
/// `slot.not_found`, `slot.no_such_field` where the slot is no links roundup, `link.not_in_this_roundup`.
pub fn move_links(desk: &Desk, wanted: LinksMove) -> Result<Nothing, DeskError> {
    let label = format!("Move {}", called(desk, wanted.slot, &wanted.links)?);
    change(desk, wanted.slot, label, |roundup| roundup.with(chosen(roundup, &wanted.links)?, wanted.place))
}

/// Takes links out of a roundup, in one step. The clippings they came from stay.
///
/// # Errors
/// `slot.not_found`, `slot.no_such_field` where the slot is no links roundup, `link.not_in_this_roundup`.
pub fn remove_links(desk: &Desk, wanted: LinksRemove) -> Result<Nothing, DeskError> {
    let label = format!("Take out {}", called(desk, wanted.slot, &wanted.links)?);
    change(desk, wanted.slot, label, |roundup| roundup.without(&wanted.links))
}

/// A link as it is put into a roundup.
pub(super) fn new_link(desk: &Desk, link: NewLink) -> RoundupLink {
    RoundupLink {
        id: LinkId(desk.new_id()),
        clipping: link.clipping,
        title: one_line(&link.title),
        href: link.href.trim().to_owned(),
        source: one_line(&link.source),
        text: one_line(&link.text),
    }
}

/// Changes what a link of a roundup says.
pub(super) fn change_link(roundup: &mut Roundup, changed: LinkChange) -> Result<(), DeskError> {
    let link = roundup.links.iter_mut().find(|link| link.id == changed.link);
    let link = link.ok_or(DeskError::NotInThisRoundup(changed.link))?;
    if let Some(href) = changed.href {
        check_address(&href)?;
        link.href = href.trim().to_owned();
    }
    for (field, said) in
        [(&mut link.title, changed.title), (&mut link.source, changed.source), (&mut link.text, changed.text)]
    {
        if let Some(said) = said {
            *field = one_line(&said);
        }
    }
    Ok(())
}

fn change(
    desk: &Desk,
    slot: SlotId,
    label: String,
    changed: impl FnOnce(&Roundup) -> Result<Roundup, LinkId>,
) -> Result<Nothing, DeskError> {
    desk.step(label, |write| {
        let (before, roundup) = roundup(write, slot)?;
        let after = changed(&roundup).map_err(DeskError::NotInThisRoundup)?;
        if after != roundup {
            write.update_slot(before.version, &Slot { content: SlotContent::Links(after), ..before })?;
        }
        Ok(Nothing {})
    })
}

fn roundup(read: &Read<'_>, slot: SlotId) -> Result<(Slot, Roundup), DeskError> {
    let (slot, _) = read.slot(slot)?;
    match slot.content.clone() {
        SlotContent::Links(roundup) => Ok((slot, roundup)),
        other => Err(DeskError::NoSuchField { kind: super::save_slot::kind_in_words(&other), field: "link" }),
    }
}

fn chosen(roundup: &Roundup, links: &[LinkId]) -> Result<Vec<RoundupLink>, LinkId> {
    links.iter().map(|id| roundup.link(*id).cloned().ok_or(*id)).collect()
}

/// What links of a roundup are called in the label of a step.
fn called(desk: &Desk, slot: SlotId, links: &[LinkId]) -> Result<String, DeskError> {
    desk.read(|read| {
        let (slot, roundup) = roundup(read, slot)?;
        let chosen = chosen(&roundup, links).map_err(DeskError::NotInThisRoundup)?;
        Ok(format!("{} of {}", named(&chosen), title(read, &slot.content)?))
    })
}

fn named(links: &[RoundupLink]) -> String {
    match links {
        [one] => quoted(if one.title.trim().is_empty() { &one.href } else { &one.title }),
        many => counted(many.len(), "link"),
    }
}
