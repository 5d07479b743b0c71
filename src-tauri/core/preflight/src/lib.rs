//! Checks over an issue and what it prints, before it goes out.
//!
//! A check is one file of [`checks`](CHECKS): what it is called, why it matters, how to mend what it finds, and the
//! function that finds it. What it finds is data, not an error. Each looks at what the renderer really printed, so that
//! it can't pass over a picture that readers would see. This room knows no file, no database and no clock.
//!
//! Start with [`run`], then any check.

mod check;
mod checks;
mod words;

pub use check::{Check, Finding, LetPass, Sent, Severity};
pub use checks::CHECKS;

/// Runs every check, in their order; what the first check finds stands first.
pub fn run(sent: &Sent<'_>) -> Vec<Finding> {
    CHECKS
        .iter()
        .flat_map(|check| (check.run)(sent).into_iter().map(move |found| Finding::of(check, found)))
        .collect()
}

#[cfg(test)]
mod tests;
