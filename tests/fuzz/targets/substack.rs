//! Substack’s export, its files one after the other.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pasteup_fuzz::packed("a.zip", bytes));
