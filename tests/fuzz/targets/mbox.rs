//! A mailbox.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pasteup_fuzz::taken("a.mbox", bytes));
