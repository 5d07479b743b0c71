//! What comes out of a file: one article, or many.

use crate::{Draft, IntakeError};
use std::ops::ControlFlow;

/// One article of a file, or why it is none.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name within the file; empty where the file holds nothing else.
    pub name: String,
    /// What stays the same when it comes again: `blake3:` and the hash of its bytes, or a platform's name and the id
    /// that it has there (`ghost:6512…`). `None` where nothing does.
    pub origin: Option<String>,
    /// The article, or why it can't be read. One that can't stops no other.
    pub draft: Result<Draft, IntakeError>,
}

/// Who takes articles, one after the other, as they are read: so that none has to wait in memory for the last.
pub trait Taker {
    /// Hears how many entries are to come from here on, where that is known; for showing how far it is.
    fn expect(&mut self, _entries: usize) {}

    /// Takes one, and says whether to go on.
    fn take(&mut self, entry: Entry) -> ControlFlow<()>;
}

/// Takes everything into a list.
impl Taker for Vec<Entry> {
    fn take(&mut self, entry: Entry) -> ControlFlow<()> {
        self.push(entry);
        ControlFlow::Continue(())
    }
}
