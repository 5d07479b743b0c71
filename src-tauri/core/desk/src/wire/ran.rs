//! Where a page ran before.

use crate::DeskError;
use crate::contract::RanBefore;
use std::collections::HashMap;
use store::{LinkedIn, Read};

/// How many places are named of one page.
const MOST: usize = 4;

/// Where the pages of one list ran before, by their keys.
pub(crate) struct Ran(HashMap<String, Vec<RanBefore>>);

impl Ran {
    /// Looks all of them up at once.
    pub(crate) fn of(read: &Read<'_>, keys: impl IntoIterator<Item = String>) -> Result<Self, DeskError> {
        let keys: Vec<String> = keys.into_iter().filter(|key| !key.is_empty()).collect();
        let mut found: HashMap<String, Vec<RanBefore>> = HashMap::new();
        for linked in read.linked_in(&keys)? {
            let of_page = found.entry(linked.key.clone()).or_default();
            let ran = told(linked);
            let same = of_page.iter().any(|one| (one.article, one.issue) == (ran.article, ran.issue));
            if of_page.len() < MOST && !same {
                of_page.push(ran);
            }
        }
        Ok(Ran(found))
    }

    /// Where the page with this key ran before.
    pub(crate) fn before(&self, key: &str) -> Vec<RanBefore> {
        self.0.get(key).cloned().unwrap_or_default()
    }
}

fn told(linked: LinkedIn) -> RanBefore {
    let text = match (linked.own, linked.issue) {
        (true, Some((_, number))) => format!("Ran in No. {number}"),
        (false, Some((_, number))) => format!("Linked in No. {number}"),
        (_, None) => "Taken in as an article".to_owned(),
    };
    RanBefore {
        text,
        headline: linked.headline,
        article: linked.article,
        issue: linked.issue.map(|(issue, _)| issue),
    }
}
