//! The library on disk: SQLite, the journal, undo.
