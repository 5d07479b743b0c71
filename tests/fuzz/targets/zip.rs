//! ZIP archives: the bytes of one, or files one after the other, with any names.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pasteup_fuzz::zipped(bytes));
