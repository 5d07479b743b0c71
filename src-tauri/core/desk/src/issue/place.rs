use super::links::new_link;
use super::title;
use crate::article::check_links;
use crate::contract::{IssuePlace, NewSlot, Placed};
use crate::words::{counted, one_line};
use crate::{Desk, DeskError};
use model::board::{OrderKey, planned};
use model::{PictureOverrides, Roundup, Slot, SlotContent, SlotId, StorySlot, Version};
use std::collections::HashMap;
use store::Write;

/// Puts things on a board, in one step.
///
/// An article that stands on the board already is moved, not doubled; with a treatment it takes that on.
///
/// # Errors
/// `board.no_such_neighbour`, `issue.not_found`, `article.not_found`, `illustration.not_found`, `link.not_an_address`.
pub fn place(desk: &Desk, place: IssuePlace) -> Result<Placed, DeskError> {
    let contents: Vec<SlotContent> = place.what.iter().map(|what| content(desk, what)).collect();
    let label = label(desk, &contents)?;
    desk.step(label, |write| {
        write.issue(place.issue)?;
        let board = write.board(place.issue)?;
        let mut fresh: HashMap<SlotId, SlotContent> = HashMap::new();
        let mut slots = Vec::with_capacity(contents.len());
        for (content, what) in contents.into_iter().zip(&place.what) {
            match already_there(&board, &content) {
                Some(slot) => {
                    retreat(write, slot, what)?;
                    slots.push(slot.id);
                }
                None => {
                    check(write, &content)?;
                    let id = SlotId(desk.new_id());
                    fresh.insert(id, content);
                    slots.push(id);
                }
            }
        }
        let order: Vec<(SlotId, OrderKey)> = board.iter().map(|(slot, key)| (slot.id, key.clone())).collect();
        let mut moved = Vec::new();
        for (id, key) in planned(&order, &slots, place.place)? {
            match fresh.remove(&id) {
                Some(content) => {
                    write.insert_slot(place.issue, &key, &Slot { id, version: Version(0), content })?;
                }
                None => moved.push((id, key)),
            }
        }
        write.set_order(&moved)?;
        Ok(Placed { slots })
    })
}

fn content(desk: &Desk, what: &NewSlot) -> SlotContent {
    match what.clone() {
        NewSlot::Story { article, treatment } => SlotContent::Story(StorySlot {
            article,
            treatment: treatment.unwrap_or_default(),
            headline: None,
            dek: None,
            picture: PictureOverrides::default(),
        }),
        NewSlot::Section { title } => SlotContent::Section { title },
        NewSlot::Note { body } => SlotContent::Note { body },
        NewSlot::Picture { illustration } => {
            SlotContent::Picture { illustration, picture: PictureOverrides::default() }
        }
        NewSlot::CallToAction(call) => SlotContent::CallToAction(call),
        NewSlot::Links { title, links } => SlotContent::Links(Roundup {
            title: one_line(&title),
            links: links.into_iter().map(|link| new_link(desk, link)).collect(),
        }),
        NewSlot::Divider => SlotContent::Divider,
    }
}

fn check(write: &Write<'_>, content: &SlotContent) -> Result<(), DeskError> {
    match content {
        SlotContent::Story(story) => write.article(story.article).map(drop)?,
        SlotContent::Picture { illustration, .. } => write.illustration(*illustration).map(drop)?,
        SlotContent::Note { body } => check_links(body)?,
        SlotContent::CallToAction(call) => crate::article::check_address(&call.href)?,
        SlotContent::Links(roundup) => {
            roundup.links.iter().try_for_each(|link| crate::article::check_address(&link.href))?;
        }
        SlotContent::Section { .. } | SlotContent::Divider => {}
    }
    Ok(())
}

/// The slot in which an article stands on this board.
fn already_there<'a>(board: &'a [(Slot, OrderKey)], content: &SlotContent) -> Option<&'a Slot> {
    let article = content.article()?;
    board.iter().map(|(slot, _)| slot).find(|slot| slot.content.article() == Some(article))
}

/// Gives a story that is moved the treatment that was asked for.
fn retreat(write: &Write<'_>, slot: &Slot, what: &NewSlot) -> Result<(), DeskError> {
    let (SlotContent::Story(story), NewSlot::Story { treatment: Some(treatment), .. }) =
        (&slot.content, what)
    else {
        return Ok(());
    };
    if story.treatment != *treatment {
        let content = SlotContent::Story(StorySlot { treatment: *treatment, ..story.clone() });
        write.update_slot(slot.version, &Slot { content, ..slot.clone() })?;
    }
    Ok(())
}

fn label(desk: &Desk, contents: &[SlotContent]) -> Result<String, DeskError> {
    match contents {
        [one] => desk.read(|read| Ok(format!("Place {}", title(read, one)?))),
        many if many.iter().all(|one| matches!(one, SlotContent::Story(_))) => {
            Ok(format!("Place {}", counted(many.len(), "story")))
        }
        many => Ok(format!("Place {}", counted(many.len(), "slot"))),
    }
}
