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
    /// What they do, in the newsroom's words: "illustrator".
    pub role: String,
    /// How to reach them: a mail address, a telephone number.
    pub contact: String,
    /// Their page on the web.
    pub page: String,
    /// What else the newsroom should know; never printed.
    pub notes: String,
}

/// Names (or tags) as they are kept: trimmed, none empty, none twice, in the order given.
pub fn listed(names: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::with_capacity(names.len());
    for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        if !kept.iter().any(|one| one == name) {
            kept.push(name.to_owned());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn names_are_trimmed_and_none_stands_twice() {
        let names = [" Ana Ruiz ", "", "Li Wen", "Ana Ruiz", "  "].map(String::from);
        assert_eq!(listed(&names), ["Ana Ruiz", "Li Wen"]);
    }
}
