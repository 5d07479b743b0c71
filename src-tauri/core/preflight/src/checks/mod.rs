//! The checks, a file each.

mod credit_incomplete;
mod no_agreement;
mod no_alt;
mod no_credit;
mod other_medium;
mod other_publication;
mod ran_lately;
mod rights_ended;
mod rights_not_begun;
mod twice;
mod used_up;

use crate::check::Check;

/// Every check, in the order in which what they find is shown.
pub const CHECKS: &[Check] = &[
    no_credit::CHECK,
    credit_incomplete::CHECK,
    rights_ended::CHECK,
    rights_not_begun::CHECK,
    used_up::CHECK,
    other_publication::CHECK,
    other_medium::CHECK,
    no_alt::CHECK,
    no_agreement::CHECK,
    twice::CHECK,
    ran_lately::CHECK,
];
