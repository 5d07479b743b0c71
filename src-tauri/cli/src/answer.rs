//! What a command prints.

use desk::contract::Failure;
use serde_json::{Value, json};

/// What came of a command: for a person, and for a program.
pub struct Answer {
    /// Words.
    pub text: String,
    /// The one JSON document.
    pub json: Value,
    /// Whether all that was asked for was done.
    pub complete: bool,
}

impl Answer {
    /// Everything was done.
    pub fn done(text: impl Into<String>, json: Value) -> Self {
        Answer { text: text.into(), json, complete: true }
    }
}

/// Prints a refusal: for a program to standard output, for a person to standard error.
pub fn print_failure(failure: &Failure, json: bool) {
    if json {
        println!("{}", json!({ "error": failure }));
    } else {
        eprintln!("{}\n{}", failure.message, failure.action);
    }
}

/// Bytes as a person reads them, by the desk's own rule.
pub fn lines(rows: impl IntoIterator<Item = String>) -> String {
    rows.into_iter().collect::<Vec<_>>().join("\n")
}
