//! How the model's values stand in columns.

use crate::error::{Kind, StoreError};
use rusqlite::Row;
use serde::{Serialize, de::DeserializeOwned};
use std::{fmt::Display, str::FromStr};
use uuid::Uuid;

/// An id as it is stored. Bytes that are no id, which only another program can have put there, give the nil id, which no
/// row has.
pub(crate) fn uuid_of(bytes: &[u8]) -> Uuid {
    Uuid::from_slice(bytes).unwrap_or_default()
}

/// An id in a column.
pub(crate) fn id_at<T: From<Uuid>>(row: &Row<'_>, column: &str) -> Result<T, StoreError> {
    optional_id_at(row, column).map(|id| id.unwrap_or_else(|| Uuid::nil().into()))
}

/// An id, or none, in a column.
pub(crate) fn optional_id_at<T: From<Uuid>>(row: &Row<'_>, column: &str) -> Result<Option<T>, StoreError> {
    let bytes = row.get_ref(column)?.as_blob_or_null().map_err(rusqlite::Error::from)?;
    Ok(bytes.map(|bytes| uuid_of(bytes).into()))
}

/// The row of a search table that stands for an id: the half of a UUIDv7 that is random, without the sign.
pub(crate) fn search_row(id: Uuid) -> i64 {
    (id.as_u64_pair().1 & i64::MAX as u64) as i64
}

/// Reads the columns of one row of the model, and says whose they were where they make no sense.
pub(crate) struct Columns<'r, 's> {
    pub row: &'r Row<'s>,
    pub kind: Kind,
    pub id: Uuid,
}

impl<'r, 's> Columns<'r, 's> {
    /// Of a row whose column `id` is its own.
    pub(crate) fn of(row: &'r Row<'s>, kind: Kind) -> Result<Self, StoreError> {
        Ok(Columns { row, kind, id: id_at(row, "id")? })
    }

    /// A column as SQLite has it.
    pub(crate) fn get<T: rusqlite::types::FromSql>(&self, column: &str) -> Result<T, StoreError> {
        Ok(self.row.get(column)?)
    }

    /// A word that must be one of a list, or a tag or a date.
    pub(crate) fn parsed<T: FromStr<Err: Display>>(&self, column: &str) -> Result<T, StoreError> {
        self.understood(self.get::<String>(column)?.parse())
    }

    /// The same, or nothing.
    pub(crate) fn parsed_or_null<T: FromStr<Err: Display>>(
        &self,
        column: &str,
    ) -> Result<Option<T>, StoreError> {
        let word: Option<String> = self.get(column)?;
        word.map(|word| self.understood(word.parse())).transpose()
    }

    /// JSON.
    pub(crate) fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T, StoreError> {
        self.understood(serde_json::from_str(&self.get::<String>(column)?))
    }

    /// JSON, or nothing.
    pub(crate) fn json_or_null<T: DeserializeOwned>(&self, column: &str) -> Result<Option<T>, StoreError> {
        let json: Option<String> = self.get(column)?;
        json.map(|json| self.understood(serde_json::from_str(&json))).transpose()
    }

    /// A number that is never negative and never large.
    pub(crate) fn number<T: TryFrom<i64, Error: Display>>(&self, column: &str) -> Result<T, StoreError> {
        self.understood(T::try_from(self.get::<i64>(column)?))
    }

    pub(crate) fn understood<T>(&self, value: Result<T, impl Display>) -> Result<T, StoreError> {
        value.map_err(|reason| StoreError::unreadable(self.kind, self.id, reason))
    }
}

/// A value as the JSON that is stored.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("the model's types have string keys and no failing serialisers")
}

/// Ids as the JSON list that the queries take: `unhex` makes them ids again.
pub(crate) fn id_list(ids: impl IntoIterator<Item = Uuid>) -> String {
    json(&ids.into_iter().map(|id| id.simple().to_string()).collect::<Vec<_>>())
}

/// A row, or `not_found` of its kind.
pub(crate) fn found<T>(row: Option<T>, kind: Kind, id: Uuid) -> Result<T, StoreError> {
    row.ok_or(StoreError::NotFound { kind, id })
}

/// Turns "there is one already" into words.
pub(crate) fn inserted(done: rusqlite::Result<usize>, kind: Kind, id: Uuid) -> Result<(), StoreError> {
    match done {
        Ok(_) => Ok(()),
        Err(rusqlite::Error::SqliteFailure(failure, _))
            if matches!(
                failure.extended_code,
                rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY | rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE
            ) =>
        {
            Err(StoreError::Exists { kind, id })
        }
        Err(error) => Err(error.into()),
    }
}

/// Names or tags as they are kept: trimmed, without empty ones.
pub(crate) fn trimmed(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}
