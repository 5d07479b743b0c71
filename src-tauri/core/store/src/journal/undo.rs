//! Taking steps back, and doing them again.

use super::changes::changes_of;
use super::record::{inverted, joined, record};
use super::step::next_seq;
use crate::{
    Library,
    error::{Kind, StoreError},
    read::Read,
    transact::{self, Origin},
    write::Write,
};
use model::{ArticleId, Version};
use rusqlite::{
    Connection, OptionalExtension, named_params,
    session::{ChangesetItem, ConflictAction, ConflictType},
};

/// A step that was taken back or done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// Its label.
    pub label: String,
}

/// Back or forth.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Undo,
    Redo,
}

impl Library {
    /// Takes the newest step back; `None` where there is none. Itself a transaction with a row in the journal, so that history and
    /// those who follow see it.
    ///
    /// # Errors
    /// `undo.differs` where the library does not hold exactly what the step left, and as
    /// [`transact`](Library::transact). Nothing is changed then.
    pub fn undo(&self, origin: Origin) -> Result<Option<Undone>, StoreError> {
        self.swing(Way::Undo, origin)
    }

    /// Does the step again that was undone last; `None` where there is none, or another step was made since.
    ///
    /// # Errors
    /// As [`undo`](Library::undo).
    pub fn redo(&self, origin: Origin) -> Result<Option<Undone>, StoreError> {
        self.swing(Way::Redo, origin)
    }

    fn swing(&self, way: Way, origin: Origin) -> Result<Option<Undone>, StoreError> {
        let conn = self.writer()?;
        let transaction = transact::begin(&conn)?;
        let Some(step) = next(&conn, way)? else { return Ok(None) };
        if way == Way::Undo {
            self.keep_texts(&conn, &step, origin)?;
        }
        let wanted = match way {
            Way::Undo => inverted(&step.changeset)?,
            Way::Redo => step.changeset.clone(),
        };
        let made = applied(&conn, &wanted, &step.label)?;
        write(&conn, way, &step, self.env.now_ms(), origin, &made)?;
        transaction.commit()?;
        Ok(Some(Undone { label: step.label }))
    }

    /// Before the first of several undos the texts that it takes back are kept: what is written after it ends what can be redone.
    fn keep_texts(&self, conn: &Connection, step: &Found, origin: Origin) -> Result<(), StoreError> {
        let newest: String = conn
            .prepare_cached("SELECT kind FROM journal ORDER BY seq DESC LIMIT 1")?
            .query_row([], |row| row.get(0))?;
        if newest != "step" {
            return Ok(());
        }
        let write =
            Write::new(Read::on(conn), &self.env, Version(next_seq(conn)?), self.env.now_ms(), origin);
        let changes = changes_of(conn, &step.changeset)?;
        let articles = changes.iter().filter(|change| change.kind == Kind::Article);
        // An import that is taken back is still in its files.
        for change in articles.take(TEXTS_KEPT) {
            match write.keep_revision(ArticleId(change.id), None) {
                Err(StoreError::NotFound { .. }) => {}
                kept => drop(kept?),
            }
        }
        Ok(())
    }
}

/// Of a step that changed more articles than this, an undo keeps the texts of so many.
const TEXTS_KEPT: usize = 8;

struct Found {
    seq: i64,
    label: String,
    changeset: Vec<u8>,
}

fn next(conn: &Connection, way: Way) -> Result<Option<Found>, StoreError> {
    let sql = match way {
        Way::Undo => include_str!("next_undo.sql"),
        Way::Redo => include_str!("next_redo.sql"),
    };
    let found = conn
        .prepare_cached(sql)?
        .query_row([], |row| Ok(Found { seq: row.get(0)?, label: row.get(1)?, changeset: row.get(2)? }));
    Ok(found.optional()?)
}

/// Applies a changeset, whole and to exactly the rows it names, and gives what was recorded of that.
fn applied(conn: &Connection, wanted: &[u8], label: &str) -> Result<Vec<u8>, StoreError> {
    let differs = || StoreError::UndoDiffers { label: label.to_owned() };
    conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let recording = record(conn)?;
    let refuse = |_: ConflictType, _: &ChangesetItem| ConflictAction::SQLITE_CHANGESET_ABORT;
    let mut input = wanted;
    conn.apply_strm(&mut input, None::<fn(&str) -> bool>, refuse).map_err(|error| {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::OperationAborted | rusqlite::ErrorCode::ConstraintViolation) => {
                tracing::warn!(%error, label, "a changeset met a conflict");
                differs()
            }
            _ => error.into(),
        }
    })?;
    let made = recording.finish()?;
    // SQLite answers OK and skips a table that it does not find as it was. So what was done is held against what was wanted: done
    // and then taken back, nothing may be left.
    let left = inverted(wanted).and_then(|back| joined(&made, &back));
    match left {
        Ok(left) if left.is_empty() => Ok(made),
        _ => Err(differs()),
    }
}

fn write(
    conn: &Connection,
    way: Way,
    step: &Found,
    now_ms: i64,
    origin: Origin,
    made: &[u8],
) -> Result<(), StoreError> {
    let (kind, state) = match way {
        Way::Undo => ("undo", "undone"),
        Way::Redo => ("redo", "done"),
    };
    conn.prepare_cached("UPDATE journal SET state = ?1 WHERE seq = ?2")?.execute((state, step.seq))?;
    conn.prepare_cached(include_str!("add_swing.sql"))?.execute(named_params! {
        ":seq": next_seq(conn)?,
        ":kind": kind,
        ":step": step.seq,
        ":at_ms": now_ms,
        ":origin": origin.as_str(),
        ":label": step.label,
        ":size_bytes": made.len() as i64,
        ":changeset": made,
    })?;
    Ok(())
}
