//! What happens to the people of a library, and to issues that go out.

use super::deeds::{Done, issues, pick, words};
use super::support::*;
use model::*;
use pasteup_store::{EditionOutput, Write};

/// Gives a person another name or page, makes two of them one, or lets one go who is credited nowhere.
pub fn change_person(write: &Write<'_>, a: usize, n: usize) -> Done {
    let people: Vec<Contributor> = write.contributors()?.into_iter().map(|row| row.contributor).collect();
    let (Some(one), Some(other)) = (pick(people.clone(), a), pick(people, n)) else { return Ok(()) };
    match n % 4 {
        0 => write.merge_contributors(one.id, other.id),
        1 if write.pictures_by(one.id)?.is_empty() && write.articles_by(one.id)?.is_empty() => {
            write.delete_contributor(one.id)
        }
        2 if write.contributor_named(&words(n))?.is_none() => {
            write.update_contributor(one.version, &Contributor { name: words(n), ..one }).map(drop)
        }
        _ => write.update_contributor(one.version, &Contributor { page: words(n), ..one }).map(drop),
    }
}

/// Lets a finding pass, or no longer.
pub fn let_pass(write: &Write<'_>, a: usize, n: usize) -> Done {
    let Some(issue) = pick(issues(write)?, a) else { return Ok(()) };
    match pick(write.waivers(issue.id)?, n) {
        Some(waiver) if n.is_multiple_of(2) => write.delete_waiver(issue.id, &waiver.finding, waiver.subject),
        _ => write.put_waiver(issue.id, &words(n), id(n as u64 % 5), &words(n / 2)),
    }
}

/// Freezes an issue.
pub fn freeze(write: &Write<'_>, a: usize, n: usize, fresh: u64) -> Done {
    let Some(issue) = pick(issues(write)?, a) else { return Ok(()) };
    let edition = edition(fresh, &issue, write.waivers(issue.id)?);
    let output = EditionOutput { html: words(n), text: words(n + 1), renditions: "[]".into() };
    let printed = PrintedPicture {
        illustration: IllustrationId(id(n as u64)),
        slot: SlotId(id(n as u64)),
        place: PicturePlace::Lead,
        beside: words(n),
        alt: String::new(),
        credit: words(n),
        makers: vec![words(n)],
    };
    write.insert_edition(&edition, &output, &[printed]).map(drop)
}
