//! Where pictures run. It is read off boards and editions, and typed nowhere.

use crate::{
    error::{Kind, StoreError},
    read::Read,
    table::columns::{Columns, id_at, optional_id_at},
};
use chrono::NaiveDate;
use model::{ContributorId, IllustrationId, IssueId, PictureUse};
use rusqlite::{Row, ToSql};

/// Whose uses to list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsesOf {
    /// One picture's.
    Picture(IllustrationId),
    /// Those of all pictures that a contributor made.
    Contributor(ContributorId),
    /// Those in one issue, and elsewhere of the pictures that stand in it.
    PicturesIn(IssueId),
    /// All in issues sent from one day to another, both included.
    Period(NaiveDate, NaiveDate),
}

impl Read<'_> {
    /// Where pictures run, by the day of sending.
    ///
    /// # Errors
    /// `illustration.unreadable`.
    pub fn picture_uses(&self, of: UsesOf) -> Result<Vec<PictureUse>, StoreError> {
        let (which, parameters): (&str, Vec<Box<dyn ToSql>>) = match of {
            UsesOf::Picture(id) => ("AND illustration = ?1", vec![Box::new(id.0.into_bytes())]),
            UsesOf::Contributor(id) => (
                "AND illustration IN (SELECT illustration FROM credit_contributor WHERE contributor = ?1)",
                vec![Box::new(id.0.into_bytes())],
            ),
            UsesOf::PicturesIn(id) => (
                "AND illustration IN (SELECT illustration FROM used WHERE issue = ?1)",
                vec![Box::new(id.0.into_bytes())],
            ),
            UsesOf::Period(from, until) => {
                ("AND date BETWEEN ?1 AND ?2", vec![Box::new(from.to_string()), Box::new(until.to_string())])
            }
        };
        let sql = include_str!("uses.sql").replace("/* which */", which);
        let mut query = self.conn.prepare_cached(&sql)?;
        query.query_and_then(rusqlite::params_from_iter(parameters), picture_use)?.collect()
    }
}

fn picture_use(row: &Row<'_>) -> Result<PictureUse, StoreError> {
    let columns = Columns::of(row, Kind::Illustration)?;
    Ok(PictureUse {
        illustration: IllustrationId(columns.id),
        issue: id_at(row, "issue")?,
        number: columns.number("number")?,
        date: columns.parsed("date")?,
        slot: id_at(row, "slot")?,
        place: columns.parsed("place")?,
        beside: columns.get("beside")?,
        edition: optional_id_at(row, "edition")?,
        credit: columns.get("credit")?,
        makers: columns.json("makers")?,
    })
}
