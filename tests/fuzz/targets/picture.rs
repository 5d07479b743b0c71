//! A picture of any format, taken in and cut.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pasteup_fuzz::picture::taken_in(bytes));
