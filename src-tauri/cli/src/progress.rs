//! How far a long command is: one line on standard error, redrawn, where a person is watching.

use std::io::{IsTerminal, Write};

/// Shows `done` of `total` files.
pub fn show(done: usize, total: usize) {
    let mut err = std::io::stderr().lock();
    if !err.is_terminal() {
        return;
    }
    let end = if done == total { "\n" } else { "" };
    // A terminal that went away needs no progress.
    let _ = write!(err, "\r{done} of {total} files{end}").and_then(|()| err.flush());
}
