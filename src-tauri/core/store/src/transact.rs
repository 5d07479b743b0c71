//! The one way to change a library.

use crate::{Library, error::StoreError, journal, library, migrate, read::Read, write::Write};
use model::Version;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::path::Path;

/// What is done, for the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What Undo will call it: "Move 2 stories".
    pub label: String,
    /// Where it is done.
    pub origin: Origin,
    /// Steps that follow each other closely under the same key become one, e.g. typing in one field of one article.
    pub burst: Option<String>,
}

/// Where a step is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// In the window.
    Window,
    /// On the command line.
    Cli,
}

impl Origin {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Origin::Window => "window",
            Origin::Cli => "cli",
        }
    }

    pub(crate) fn from_stored(text: &str) -> Self {
        if text == "cli" { Origin::Cli } else { Origin::Window }
    }
}

impl Step {
    /// A step by itself.
    pub fn new(label: impl Into<String>, origin: Origin) -> Self {
        Step { label: label.into(), origin, burst: None }
    }

    /// The same, as part of a burst.
    pub fn in_burst(self, key: impl Into<String>) -> Self {
        Step { burst: Some(key.into()), ..self }
    }
}

impl Library {
    /// Changes the library: all that `work` does is one transaction, on the disk when this returns, and one step
    /// that can be undone. A work that changes nothing makes no step.
    ///
    /// Waits up to five seconds for another program that is writing. Must not be called from inside a work.
    ///
    /// # Errors
    /// What `work` answers, and `library.busy`, `library.read_only`, `library.gone`, `library.disk_full`,
    /// `library.disk`, `library.newer` where a newer program changed the schema meanwhile. Nothing is changed then.
    pub fn transact<T, E: From<StoreError>>(
        &self,
        step: Step,
        work: impl FnOnce(&Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let conn = self.writer()?;
        // Rolls back when it is dropped, on an error or while a panic unwinds.
        let transaction = begin(&conn)?;
        let recording = journal::record(&conn)?;
        let seq = journal::next_seq(&conn)?;
        let now_ms = self.env.now_ms();
        let done = work(&Write::new(Read::on(&conn), &self.env, Version(seq), now_ms, step.origin))?;
        let changeset = recording.finish()?;
        if !changeset.is_empty() {
            journal::add_step(&conn, seq, now_ms, &step, &changeset)?;
            transaction.commit().map_err(StoreError::from)?;
        }
        Ok(done)
    }

    /// Changes what stands beside the library's content and is no part of any step, such as the name of a revision. There is nothing to
    /// undo; those who follow the journal hear of it by a row without changes.
    ///
    /// # Errors
    /// As [`transact`](Library::transact); `library.database` where content was changed after all.
    pub fn note<T, E: From<StoreError>>(
        &self,
        label: &str,
        origin: Origin,
        work: impl FnOnce(&Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let conn = self.writer()?;
        let transaction = begin(&conn)?;
        let recording = journal::record(&conn)?;
        let seq = journal::next_seq(&conn)?;
        let now_ms = self.env.now_ms();
        let done = work(&Write::new(Read::on(&conn), &self.env, Version(seq), now_ms, origin))?;
        if !recording.finish()?.is_empty() {
            return Err(StoreError::Database("a note changed content".into()).into());
        }
        journal::add_note(&conn, seq, now_ms, label, origin)?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(done)
    }
}

/// Begins to write, on the schema that this program knows.
pub(crate) fn begin(conn: &Connection) -> Result<Transaction<'_>, StoreError> {
    let transaction = Transaction::new_unchecked(conn, TransactionBehavior::Immediate).map_err(|error| {
        match StoreError::from(error) {
            StoreError::Busy { .. } => {
                StoreError::Busy { writer: conn.path().and_then(|path| library::writer_of(Path::new(path))) }
            }
            other => other,
        }
    })?;
    library::refuse_newer(migrate::schema_of(conn)?)?;
    Ok(transaction)
}
