//! ZIP archives, opened and read within limits.
//!
//! Nothing is written anywhere: a member's bytes are read into memory, one at a time. Names that lead out of the archive,
//! members that are locked, and archives that unpack to more than anybody would file are refused by name.
//! [`files`] takes in the files of an archive that is nothing but a folder.

pub(crate) mod files;
mod open;

pub use open::{ARCHIVE_MIB, MEMBER_MIB, MEMBERS, Pack};
