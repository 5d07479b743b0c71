//! How a text stands in its row.

use crate::table::columns::json;
use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use model::ArticleText;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    io::{self, Read, Write},
};

/// No text is larger unpacked: a row that claims to be was not written by Pasteup.
const LARGEST_BYTES: u64 = 256 << 20;

/// A hash of each field by its name: two texts are the same where these are.
pub(super) type Prints = BTreeMap<String, String>;

pub(super) fn prints(text: &ArticleText) -> Prints {
    match serde_json::to_value(text) {
        Ok(Value::Object(fields)) => fields.into_iter().map(|(name, value)| (name, print(&value))).collect(),
        _ => unreachable!("a text is an object with string keys"),
    }
}

fn print(value: &Value) -> String {
    let hash = blake3::hash(value.to_string().as_bytes());
    hash.to_hex()[..32].to_owned()
}

/// The text's JSON, deflated, and how many bytes that JSON has.
pub(super) fn packed(text: &ArticleText) -> (Vec<u8>, usize) {
    let json = json(text);
    let mut out = DeflateEncoder::new(Vec::new(), Compression::fast());
    let done = out.write_all(json.as_bytes()).and_then(|()| out.finish());
    (done.expect("memory takes all that is written to it"), json.len())
}

pub(super) fn unpacked(bytes: &[u8]) -> io::Result<ArticleText> {
    let mut json = String::new();
    DeflateDecoder::new(bytes).take(LARGEST_BYTES).read_to_string(&mut json)?;
    serde_json::from_str(&json).map_err(io::Error::from)
}
