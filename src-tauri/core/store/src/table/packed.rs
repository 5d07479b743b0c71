//! Texts that take less room than they have letters.

use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use std::io::{self, Read, Write};

/// No text is larger unpacked: a row that claims to be was not written by Pasteup.
const LARGEST_BYTES: u64 = 256 << 20;

pub(super) fn deflated(text: &str) -> Vec<u8> {
    let mut out = DeflateEncoder::new(Vec::new(), Compression::fast());
    let done = out.write_all(text.as_bytes()).and_then(|()| out.finish());
    done.expect("memory takes all that is written to it")
}

pub(super) fn inflated(bytes: &[u8]) -> io::Result<String> {
    let mut text = String::new();
    DeflateDecoder::new(bytes).take(LARGEST_BYTES).read_to_string(&mut text)?;
    Ok(text)
}
