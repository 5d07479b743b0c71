//! People who write, draw and photograph.

use crate::{ContributorId, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person, under the name that is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contributor {
    /// Which one.
    pub id: ContributorId,
    /// The state this was read in.
    pub version: Version,
    /// The name as credited.
    pub name: String,
}
