//! How much of the wire stays.
//!
//! An item stays while its feed lists it, and for 60 days after: else what was read or passed over would come back as new.
//! Of each feed at most 2,000 stay, the latest. What a feed brought that is no longer followed stays for 60 days, so
//! that an undo finds it.

use super::Wire;
use crate::error::StoreError;

/// How long an item stays that its feed no longer lists, in milliseconds.
const STAYS_MS: i64 = 60 * 86_400_000;
/// How many items of one feed stay.
const STAY: i64 = 2000;

impl Wire<'_> {
    /// Deletes what no longer stays.
    pub(super) fn prune(&self) -> Result<(), StoreError> {
        for sql in [include_str!("prune_items.sql"), include_str!("prune_fetches.sql")] {
            self.conn.prepare_cached(sql)?.execute([self.now_ms - STAYS_MS])?;
        }
        self.conn.prepare_cached(include_str!("prune_many.sql"))?.execute([STAY])?;
        Ok(())
    }
}
