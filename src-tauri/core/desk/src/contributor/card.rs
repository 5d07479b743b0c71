//! A person in short.

use crate::contract::ContributorCard;
use crate::words::counted;
use store::ContributorRow;

pub(super) fn card(row: &ContributorRow) -> ContributorCard {
    let made = [(row.pictures, "picture"), (row.articles, "article")];
    let said: Vec<String> =
        made.into_iter().filter(|(count, _)| *count > 0).map(|(count, noun)| counted(count, noun)).collect();
    ContributorCard {
        contributor: row.contributor.id,
        name: row.contributor.name.clone(),
        role: row.contributor.role.clone(),
        pictures: row.pictures,
        articles: row.articles,
        made_text: if said.is_empty() { "Nothing yet".to_owned() } else { said.join(", ") },
    }
}
