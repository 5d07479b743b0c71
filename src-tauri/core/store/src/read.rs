//! Reading: a connection in the middle of one transaction, so that all that is read is of one moment.

use rusqlite::Connection;

/// One state of the library, to be read. Every question is a method; they stand with the tables they ask.
pub struct Read<'c> {
    pub(crate) conn: &'c Connection,
}

impl<'c> Read<'c> {
    pub(crate) fn on(conn: &'c Connection) -> Self {
        Read { conn }
    }
}
