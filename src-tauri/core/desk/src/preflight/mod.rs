//! What is looked at before an issue goes out, and what was let pass.

mod pass;
mod run;

pub use pass::{hold, pass};
pub use run::run;
pub(crate) use run::{found, let_pass_text};
