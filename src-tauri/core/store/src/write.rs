//! Writing: what the work of a step is given.

use crate::{
    env::Env,
    error::{Kind, StoreError},
    read::Read,
    transact::Origin,
};
use model::Version;
use std::ops::Deref;
use uuid::Uuid;

/// A step in the making. It reads as a [`Read`] does, its own changes included. Every change is a method; they
/// stand with the tables they change.
pub struct Write<'c> {
    read: Read<'c>,
    pub(crate) env: &'c Env,
    /// The sequence number of the step, which is the version of every row that it writes.
    pub(crate) version: Version,
    /// When the step began, in milliseconds since 1970 UTC.
    pub(crate) now_ms: i64,
    /// Where it is done.
    pub(crate) origin: Origin,
}

impl<'c> Write<'c> {
    pub(crate) fn new(read: Read<'c>, env: &'c Env, version: Version, now_ms: i64, origin: Origin) -> Self {
        Write { read, env, version, now_ms, origin }
    }

    /// Whether a row is the one a change was based on.
    pub(crate) fn matching(
        &self,
        kind: Kind,
        id: Uuid,
        base: Version,
        stored: Version,
    ) -> Result<(), StoreError> {
        if base == stored { Ok(()) } else { Err(StoreError::Stale { kind, id }) }
    }
}

impl<'c> Deref for Write<'c> {
    type Target = Read<'c>;

    fn deref(&self) -> &Read<'c> {
        &self.read
    }
}
