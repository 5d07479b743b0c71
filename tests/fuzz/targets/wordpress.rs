//! WordPress’s export.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pasteup_fuzz::taken("a.xml", bytes));
