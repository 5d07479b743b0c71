-- FULL: in WAL mode NORMAL loses the last commits in a power cut.
PRAGMA synchronous = FULL;
-- A read error on a mapped page would kill the program instead of being answered.
PRAGMA mmap_size = 0;
PRAGMA foreign_keys = ON;
-- A log that grew in one large step shrinks again at the next checkpoint.
PRAGMA journal_size_limit = 16777216;
-- In memory, SQLite walks the whole statement journal at the end of each statement: undoing a large import took half a minute.
PRAGMA temp_store = FILE;
