//! A library that is open: how it is made, opened, read and told apart from other folders.

pub(crate) mod connection;
mod create;
mod handle;
mod notice;
mod open;
mod probe;
mod volume;
mod writer;

pub(crate) use probe::refuse_newer;
pub(crate) use writer::writer_of;

pub use create::NewPublication;
pub use handle::Library;
pub use notice::Notice;

#[cfg(test)]
mod tests;
