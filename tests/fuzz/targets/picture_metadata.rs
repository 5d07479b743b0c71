//! What a picture's file says of it, and what is written into it.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pasteup_fuzz::picture::read_and_stamped(bytes));
