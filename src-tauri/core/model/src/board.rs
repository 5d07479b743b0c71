//! Where a dropped slot lands.
//!
//! Order on a board is a fractional key per slot, so that a move writes only the rows of what was moved. A drop
//! names its neighbour, never an index: what else happened on the board meanwhile can't send it astray.

use crate::SlotId;
use fractional_index::FractionalIndex;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use ts_rs::TS;

/// Where something is put on a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "at", content = "slot", rename_all = "snake_case")]
pub enum Place {
    /// Before everything else.
    First,
    /// After everything else.
    Last,
    /// Right after this slot.
    After(SlotId),
    /// Right before this slot.
    Before(SlotId),
}

/// Why a drop can't land.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    /// The neighbour that was named is not on this board.
    #[error("the slot {0} is not on this board")]
    NoSuchNeighbour(SlotId),
}

/// A slot's place in the order of its board: keys compare as strings, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderKey(String);

impl OrderKey {
    /// A key as it was stored.
    pub fn from_stored(text: impl Into<String>) -> Self {
        OrderKey(text.into())
    }

    /// The key as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn index(&self) -> Option<FractionalIndex> {
        FractionalIndex::from_string(&self.0).ok()
    }
}

/// The keys to write so that `moving`, in the order given, stands at `place` on `board`.
///
/// `board` is in its order; `moving` may name slots of the board and new ones. A slot put on its own place
/// changes nothing: the answer is empty where the order stays as it was. A place beside a slot that is itself
/// being moved means where that slot stands. Where the stored keys leave no room (equal or unreadable keys, made by hand
/// or by a merge) every slot of the board gets a fresh key.
///
/// # Errors
/// [`PlaceError::NoSuchNeighbour`] where `place` names a slot that is not on `board`.
pub fn planned(
    board: &[(SlotId, OrderKey)],
    moving: &[SlotId],
    place: Place,
) -> Result<Vec<(SlotId, OrderKey)>, PlaceError> {
    let carried: HashSet<SlotId> = moving.iter().copied().collect();
    let at = index_of(board, place)?;
    let above: Vec<&(SlotId, OrderKey)> =
        board[..at].iter().filter(|(id, _)| !carried.contains(id)).collect();
    let below: Vec<&(SlotId, OrderKey)> =
        board[at..].iter().filter(|(id, _)| !carried.contains(id)).collect();

    let order: Vec<SlotId> = above
        .iter()
        .map(|(id, _)| *id)
        .chain(distinct(moving))
        .chain(below.iter().map(|(id, _)| *id))
        .collect();
    if order.iter().eq(board.iter().map(|(id, _)| id)) {
        return Ok(Vec::new());
    }
    let lower = above.last().map(|(_, key)| key);
    let upper = below.first().map(|(_, key)| key);
    Ok(match keys_between(lower, upper, order.len() - above.len() - below.len()) {
        Some(keys) => distinct(moving).zip(keys).collect(),
        None => order.into_iter().zip(fresh_keys(board.len() + moving.len())).collect(),
    })
}

/// Each slot once, in the order of its first naming.
fn distinct(slots: &[SlotId]) -> impl Iterator<Item = SlotId> {
    let mut seen = HashSet::new();
    slots.iter().copied().filter(move |id| seen.insert(*id))
}

/// How many slots of `board` stand above `place`.
fn index_of(board: &[(SlotId, OrderKey)], place: Place) -> Result<usize, PlaceError> {
    let position =
        |slot| board.iter().position(|(id, _)| *id == slot).ok_or(PlaceError::NoSuchNeighbour(slot));
    Ok(match place {
        Place::First => 0,
        Place::Last => board.len(),
        Place::Before(slot) => position(slot)?,
        Place::After(slot) => position(slot)? + 1,
    })
}

/// `count` ascending keys between two others, or `None` where they leave no room.
fn keys_between(lower: Option<&OrderKey>, upper: Option<&OrderKey>, count: usize) -> Option<Vec<OrderKey>> {
    let upper = match upper {
        Some(key) => Some(key.index()?),
        None => None,
    };
    let mut last = match lower {
        Some(key) => Some(key.index()?),
        None => None,
    };
    let mut keys = Vec::with_capacity(count);
    for _ in 0..count {
        let key = FractionalIndex::new(last.as_ref(), upper.as_ref())?;
        keys.push(OrderKey(key.to_string()));
        last = Some(key);
    }
    Some(keys)
}

/// `count` ascending keys for a board without any.
pub fn fresh_keys(count: usize) -> Vec<OrderKey> {
    keys_between(None, None, count).expect("there is room without neighbours")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn slot(n: u128) -> SlotId {
        SlotId(Uuid::from_u128(n))
    }

    fn board_of(count: usize) -> Vec<(SlotId, OrderKey)> {
        (0..count as u128).map(slot).zip(fresh_keys(count)).collect()
    }

    fn after_writing(board: &[(SlotId, OrderKey)], keys: Vec<(SlotId, OrderKey)>) -> Vec<(SlotId, OrderKey)> {
        let written: HashSet<SlotId> = keys.iter().map(|(id, _)| *id).collect();
        let mut after: Vec<_> =
            board.iter().filter(|(id, _)| !written.contains(id)).cloned().chain(keys).collect();
        after.sort_by(|a, b| a.1.cmp(&b.1));
        after
    }

    fn ids(board: &[(SlotId, OrderKey)]) -> Vec<SlotId> {
        board.iter().map(|(id, _)| *id).collect()
    }

    #[test]
    fn moving_a_slot_to_its_own_place_changes_nothing() {
        let board = board_of(4);
        for place in
            [Place::After(slot(1)), Place::Before(slot(3)), Place::After(slot(2)), Place::Before(slot(2))]
        {
            assert_eq!(planned(&board, &[slot(2)], place), Ok(vec![]), "{place:?}");
        }
    }

    #[test]
    fn moving_one_slot_writes_one_row() {
        let keys = planned(&board_of(9), &[slot(7)], Place::After(slot(1))).expect("the neighbour is there");
        assert_eq!(keys.len(), 1);
    }

    #[test]
    fn a_neighbour_from_elsewhere_is_refused() {
        let elsewhere = Place::After(slot(99));
        assert_eq!(planned(&board_of(2), &[slot(0)], elsewhere), Err(PlaceError::NoSuchNeighbour(slot(99))));
    }

    #[test]
    fn equal_keys_are_dealt_afresh() {
        let key = fresh_keys(1).remove(0);
        let board: Vec<_> = (0..3).map(|n| (slot(n), key.clone())).collect();
        let keys = planned(&board, &[slot(2)], Place::After(slot(0))).expect("the neighbour is there");
        assert_eq!(ids(&after_writing(&board, keys)), [slot(0), slot(2), slot(1)]);
    }

    proptest! {
        #[test]
        fn a_board_stays_a_permutation_and_the_moved_stand_together(
            count in 1usize..12,
            moves in prop::collection::vec((prop::collection::vec(0u128..12, 1..4), 0usize..4, 0u128..12), 1..40),
        ) {
            let mut board = board_of(count);
            for (moving, kind, neighbour) in moves {
                let moving: Vec<SlotId> = distinct(&moving.iter().map(|n| slot(n % count as u128)).collect::<Vec<_>>()).collect();
                let neighbour = slot(neighbour % count as u128);
                let place = [Place::First, Place::Last, Place::After(neighbour), Place::Before(neighbour)][kind];
                let keys = planned(&board, &moving, place).expect("the neighbour is there");
                let after = after_writing(&board, keys);
                let mut sorted = ids(&after);
                let at = sorted.iter().position(|id| *id == moving[0]).expect("it is on the board");
                prop_assert_eq!(&sorted[at..at + moving.len()], &moving[..]);
                sorted.sort();
                prop_assert_eq!(sorted, (0..count as u128).map(slot).collect::<Vec<_>>());
                prop_assert!(after.windows(2).all(|pair| pair[0].1 < pair[1].1));
                board = after;
            }
        }
    }
}
