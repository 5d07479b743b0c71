//! Feeds that are followed. What they bring is the wire's: `table/wire`.

mod read;
mod write;
