//! The links roundup: links found elsewhere, each with its source named.
//!
//! Words are copied into the roundup when a clipping is put there, so that an issue never changes behind an editor's
//! back; they can be edited for this issue alone. A drop names its neighbour, as on the board.

use crate::{ClippingId, LinkId};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use ts_rs::TS;

/// A links roundup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Roundup {
    /// The line over the links.
    pub title: String,
    /// The links from top to bottom.
    pub links: Vec<RoundupLink>,
}

/// One link of a roundup, as it is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoundupLink {
    /// Which one.
    pub id: LinkId,
    /// The clipping its words were copied from; it may have been deleted since.
    pub clipping: Option<ClippingId>,
    /// The words that are the link.
    pub title: String,
    /// Where it leads.
    pub href: String,
    /// Who published it.
    pub source: String,
    /// What is said of it.
    pub text: String,
}

/// Where links are put in a roundup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "at", content = "link", rename_all = "snake_case")]
pub enum LinkPlace {
    /// Before all others.
    First,
    /// After all others.
    Last,
    /// Right after this link.
    After(LinkId),
    /// Right before this link.
    Before(LinkId),
}

impl Roundup {
    /// The link with this id.
    pub fn link(&self, id: LinkId) -> Option<&RoundupLink> {
        self.links.iter().find(|link| link.id == id)
    }

    /// The roundup with `moving`, in the order given, at `place`. Links that stand in it already are moved, and
    /// keep what they say now; others are added. A place beside a link that is itself moved means where that stands.
    ///
    /// # Errors
    /// The link that `place` names, where it is not in this roundup.
    pub fn with(&self, moving: Vec<RoundupLink>, place: LinkPlace) -> Result<Roundup, LinkId> {
        let position = |id| self.links.iter().position(|link| link.id == id).ok_or(id);
        let at = match place {
            LinkPlace::First => 0,
            LinkPlace::Last => self.links.len(),
            LinkPlace::Before(id) => position(id)?,
            LinkPlace::After(id) => position(id)? + 1,
        };
        let mut carried = HashSet::new();
        let moving: Vec<RoundupLink> = moving
            .into_iter()
            .filter(|link| carried.insert(link.id))
            .map(|link| self.link(link.id).cloned().unwrap_or(link))
            .collect();
        let staying = |links: &[RoundupLink]| -> Vec<RoundupLink> {
            links.iter().filter(|link| !carried.contains(&link.id)).cloned().collect()
        };
        let links = [staying(&self.links[..at]), moving, staying(&self.links[at..])].concat();
        Ok(Roundup { title: self.title.clone(), links })
    }

    /// The roundup without some of its links.
    ///
    /// # Errors
    /// A link of `gone` that is not in this roundup.
    pub fn without(&self, gone: &[LinkId]) -> Result<Roundup, LinkId> {
        if let Some(stranger) = gone.iter().find(|id| self.link(**id).is_none()) {
            return Err(*stranger);
        }
        let links = self.links.iter().filter(|link| !gone.contains(&link.id)).cloned().collect();
        Ok(Roundup { title: self.title.clone(), links })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn link(n: u128) -> RoundupLink {
        RoundupLink {
            id: LinkId(Uuid::from_u128(n)),
            clipping: None,
            title: format!("Link {n}"),
            href: format!("https://quay.example/{n}"),
            source: "The Quay".into(),
            text: String::new(),
        }
    }

    fn id(n: u128) -> LinkId {
        link(n).id
    }

    fn roundup(count: u128) -> Roundup {
        Roundup { title: "Elsewhere".into(), links: (0..count).map(link).collect() }
    }

    fn order(roundup: &Roundup) -> Vec<u128> {
        roundup.links.iter().map(|link| link.id.0.as_u128()).collect()
    }

    #[test]
    fn a_link_lands_beside_its_neighbour() {
        let placed = |moving: Vec<RoundupLink>, place| {
            order(&roundup(4).with(moving, place).expect("the neighbour is there"))
        };
        assert_eq!(placed(vec![link(9)], LinkPlace::After(id(1))), [0, 1, 9, 2, 3]);
        assert_eq!(placed(vec![link(3), link(9)], LinkPlace::Before(id(0))), [3, 9, 0, 1, 2]);
        assert_eq!(placed(vec![link(0)], LinkPlace::Last), [1, 2, 3, 0]);
        assert_eq!(placed(vec![link(2)], LinkPlace::After(id(2))), [0, 1, 2, 3]);
    }

    #[test]
    fn what_is_not_in_it_is_named() {
        assert_eq!(roundup(2).with(vec![link(0)], LinkPlace::After(id(7))), Err(id(7)));
        assert_eq!(roundup(2).without(&[id(0), id(8)]), Err(id(8)));
        assert_eq!(order(&roundup(3).without(&[id(1)]).expect("it is there")), [0, 2]);
    }

    proptest! {
        #[test]
        fn a_move_loses_and_doubles_no_link(
            count in 1u128..12,
            moving in prop::collection::vec(0u128..12, 1..6),
            neighbour in 0u128..12,
        ) {
            let before = roundup(count);
            let moving: Vec<RoundupLink> = moving.iter().map(|n| link(n % count)).collect();
            let after = before
                .with(moving, LinkPlace::Before(id(neighbour % count)))
                .expect("the neighbour is there");
            let mut sorted = order(&after);
            sorted.sort_unstable();
            prop_assert_eq!(sorted, order(&before));
        }

        #[test]
        fn a_link_that_is_moved_keeps_what_it_says(n in 0u128..5, to in 0u128..5) {
            let said = RoundupLink { title: "Stale words".into(), ..link(n) };
            let after = roundup(5).with(vec![said], LinkPlace::After(id(to))).expect("it is there");
            prop_assert_eq!(after.link(id(n)), Some(&link(n)));
        }
    }
}
