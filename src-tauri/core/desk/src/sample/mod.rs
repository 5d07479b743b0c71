//! The sample library: a made-up newsletter with everything in it, to look around in and to try things on.
//!
//! It is made from `assets/sample` on the same ways that an editor's own files take: articles go through the
//! importers, pictures through their checks, slots onto the board by the board's rules.

mod make;
mod manifest;

pub use make::create;
