//! How a text stands in its row.

use crate::table::{
    columns::json,
    packed::{deflated, inflated},
};
use model::ArticleText;
use serde_json::Value;
use std::{collections::BTreeMap, io};

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
    (deflated(&json), json.len())
}

pub(super) fn unpacked(bytes: &[u8]) -> io::Result<ArticleText> {
    serde_json::from_str(&inflated(bytes)?).map_err(io::Error::from)
}
