//! The content tables, a module each: what can be asked of them, and how they are changed.

pub(crate) mod article;
pub(crate) mod clipping;
pub(crate) mod columns;
pub(crate) mod contributor;
pub(crate) mod edition;
pub(crate) mod feed;
pub(crate) mod illustration;
pub(crate) mod issue;
mod packed;
pub(crate) mod publication;
pub(crate) mod revision;
mod saved_search;
pub(crate) mod slot;
pub(crate) mod usage;
mod waiver;
pub(crate) mod wire;
