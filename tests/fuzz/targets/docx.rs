//! Word documents, their parts one after the other.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pasteup_fuzz::packed("a.docx", bytes));
