//! `pasteup-cli`: the desk without a window, for scripts and for those who prefer a keyboard.
//!
//! [`arguments`] says what can be typed, [`commands`] turns each command into a call of the desk, [`answer`] prints
//! what came of it: words for a person, or with `--json` exactly one JSON document.

mod answer;
mod arguments;
mod commands;
mod link;
mod progress;

use answer::{Answer, print_failure};
use arguments::Arguments;
use clap::Parser;
use desk::contract::Failure;
use std::process::ExitCode;

/// Done.
const DONE: u8 = 0;
/// The library refused, or something of what was asked for could not be done.
const REFUSED: u8 = 1;
/// The command line can't be understood.
const WRONG_USE: u8 = 2;

fn main() -> ExitCode {
    if desk::serve_if_asked() {
        return ExitCode::from(DONE);
    }
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return not_understood(&error),
    };
    let json = arguments.json;
    match commands::run(arguments) {
        Ok(answer) => {
            let code = if answer.complete { DONE } else { REFUSED };
            if print(&answer, json).is_err() { ExitCode::from(REFUSED) } else { ExitCode::from(code) }
        }
        Err(error) => {
            print_failure(&error.failure(), json);
            ExitCode::from(if error.is_wrong_use() { WRONG_USE } else { REFUSED })
        }
    }
}

/// Prints to standard output. A reader that has gone away (`| head`) is no failure worth a sentence.
fn print(answer: &Answer, json: bool) -> std::io::Result<()> {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    if json { writeln!(out, "{}", answer.json) } else { writeln!(out, "{}", answer.text) }
}

/// What clap says of a command line; help and version are answers, not errors.
fn not_understood(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() || !std::env::args_os().any(|argument| argument == "--json") {
        // A closed terminal is the only thing that can go wrong here.
        let _ = error.print();
        return ExitCode::from(if error.use_stderr() { WRONG_USE } else { DONE });
    }
    let message = error.to_string();
    let sentence = message.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
    let failure = Failure {
        code: "cli.wrong_use".into(),
        message: sentence,
        action: "Run pasteup-cli --help to see what can be asked for.".into(),
    };
    print_failure(&failure, true);
    ExitCode::from(WRONG_USE)
}
