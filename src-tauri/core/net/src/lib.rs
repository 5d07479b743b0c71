//! The one door to the network.
//!
//! [`Fetch::get`] asks for one document and gives its bytes. What stands behind an address is hostile until shown
//! otherwise, so every request keeps the same bounds, whoever makes it: http and https only, at most five redirects, ten
//! mebibytes after unpacking, fifteen seconds in all, no cookies, no proxies. An address in a private network is refused
//! unless a person typed that very host; it is looked up once, checked, and connected to as it was checked. A host is asked for
//! one thing at a time, with a pause between, and not before it wants to be asked again.
//!
//! This room understands nothing of what it brings: encodings, pages and feeds are intake's. Start with [`Net`] in
//! `get.rs`, then `guard.rs`.

mod error;
mod get;
mod guard;
mod manners;
mod names;
mod retry_after;
mod talk;

pub use error::NetError;
pub use get::{Fetch, LIMIT_BYTES, MOST_REDIRECTS, Net, Reply, Request, WITHIN};
pub use guard::{is_public, typed_host};
pub use names::LookUp;
