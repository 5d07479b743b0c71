//! A list of feeds.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pasteup_fuzz::opml(bytes));
