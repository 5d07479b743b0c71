//! The schema's history: one step at a time, each whole or not at all.

mod expected;
mod run;
mod steps;

pub(crate) use expected::verify;
pub(crate) use run::{migrate, schema_of};
pub(crate) use steps::{APPLICATION_ID, MIGRATIONS, Migration, SCHEMA};

#[cfg(test)]
mod tests;
