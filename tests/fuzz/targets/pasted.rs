//! HTML from the clipboard.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pasteup_fuzz::pasted(bytes));
