//! A page that lies on the disk.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pasteup_fuzz::taken("a.html", bytes));
