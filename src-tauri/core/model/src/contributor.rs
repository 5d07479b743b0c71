//! People who write, draw and photograph.

use crate::{ContributorId, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

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

/// Whether two names may be those of one person: the same but for case, marks and points, or with the same last name and
/// first names of which one is the other's beginning ("M. Okafor" and "Mara Okafor").
pub fn may_be_one(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    if one.is_empty() || other.is_empty() {
        return false;
    }
    if one == other || one.concat() == other.concat() {
        return true;
    }
    let (Some((last, firsts)), Some((other_last, other_firsts))) = (one.split_last(), other.split_last())
    else {
        return false;
    };
    let begins =
        |(one, other): (&String, &String)| one.starts_with(other.as_str()) || other.starts_with(one.as_str());
    last == other_last
        && !firsts.is_empty()
        && !other_firsts.is_empty()
        && firsts.iter().zip(other_firsts).all(begins)
}

/// A name's words in lower case, without marks on letters.
fn words(name: &str) -> Vec<String> {
    let plain: String = name.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).collect();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{listed, may_be_one};

    #[test]
    fn names_are_trimmed_and_none_stands_twice() {
        let names = [" Ana Ruiz ", "", "Li Wen", "Ana Ruiz", "  "].map(String::from);
        assert_eq!(listed(&names), ["Ana Ruiz", "Li Wen"]);
    }

    #[test]
    fn names_that_may_be_one_persons_are_told() {
        for (one, other) in [
            ("Mara Okafor", "mara okafor"),
            ("M. Okafor", "Mara Okafor"),
            ("Mara A. Okafor", "Mara Okafor"),
            ("Zoë Brandt", "Zoe Brandt"),
            ("Jean-Luc Picard", "Jean Luc Picard"),
            ("林岚", "林 岚"),
        ] {
            assert!(may_be_one(one, other) && may_be_one(other, one), "{one}, {other}");
        }
        for (one, other) in
            [("Mara Okafor", "Ana Okafor"), ("Okafor", "Mara Okafor"), ("林岚", "林"), ("", "A"), ("", "")]
        {
            assert!(!may_be_one(one, other), "{one}, {other}");
        }
    }
}
