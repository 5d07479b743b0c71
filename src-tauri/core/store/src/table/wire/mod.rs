//! The wire: what feeds brought, and how fetching them goes.
//!
//! A copy of what stands elsewhere. It is no part of any step: fetching would else fill the journal, and Undo would take back
//! what a server said. What an editor decides about it lasts in tables that are recorded: which feeds are followed, and
//! what was kept as a clipping.

mod change;
mod fetched;
mod list;
mod prune;
mod state;

pub use change::Wire;
pub use fetched::{Fetched, NewItem, Outcome, Trouble};
pub use list::{ItemFilter, ItemPage, ItemRow, Show, ShowCounts};
pub use state::{FeedState, WireSettings};
