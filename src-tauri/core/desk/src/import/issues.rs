//! Issues that an archive knows: a mail that went out becomes an issue, with its story on the board.
//!
//! So “ran in No. 38” is true from the first day. The issues are part of the step that takes in the articles.

use crate::contract::ImportedIssue;
use crate::issue::FIRST_THEME;
use crate::words::{day, day_of};
use crate::{Desk, DeskError};
use intake::Sent;
use model::board::{Place, planned};
use model::{
    ArticleId, Issue, IssueId, PictureOverrides, Slot, SlotContent, SlotId, StorySlot, Treatment, Version,
};
use std::collections::BTreeSet;
use store::Write;

/// Makes an issue of each mail, in the order in which they went out.
///
/// None is made of a mail that is still to go out, nor where an issue of its day and subject stands already.
pub(super) fn make(
    desk: &Desk,
    write: &Write<'_>,
    mut sent: Vec<(ArticleId, Sent)>,
) -> Result<Vec<ImportedIssue>, DeskError> {
    if sent.is_empty() {
        return Ok(Vec::new());
    }
    let (zone, now_ms) = (write.publication()?.time_zone, desk.now_ms());
    let known: Vec<Issue> = write.issues()?.into_iter().map(|row| row.issue).collect();
    sent.retain(|(_, mail)| {
        let date = day_of(mail.at_ms, &zone);
        mail.at_ms <= now_ms && !known.iter().any(|issue| issue.date == date && issue.subject == mail.subject)
    });
    sent.sort_by_key(|(_, mail)| mail.at_ms);
    let stated: Vec<Option<u32>> =
        sent.iter().map(|(_, mail)| mail.number.or_else(|| stated_in(&mail.subject))).collect();
    let numbers = numbered(&stated, &known.iter().map(|issue| issue.number).collect());
    let mut made = Vec::with_capacity(sent.len());
    for ((article, mail), number) in sent.into_iter().zip(numbers) {
        let issue = Issue {
            id: IssueId(desk.new_id()),
            version: Version(0),
            number,
            date: day_of(mail.at_ms, &zone),
            subject: mail.subject,
            preheader: mail.preheader,
            theme: FIRST_THEME.into(),
        };
        write.insert_issue(&issue)?;
        let content = SlotContent::Story(StorySlot {
            article,
            treatment: Treatment::Lead,
            headline: None,
            dek: None,
            picture: PictureOverrides::default(),
        });
        let slot = SlotId(desk.new_id());
        for (id, key) in planned(&[], &[slot], Place::Last)? {
            write.insert_slot(issue.id, &key, &Slot { id, version: Version(0), content: content.clone() })?;
        }
        let Issue { id, number, date, subject, .. } = issue;
        made.push(ImportedIssue { issue: id, number, date, day: day(date), subject, article });
    }
    Ok(made)
}

/// The numbers of mails in the order in which they went out.
///
/// Numbers that they state are kept where all of them grow with time and none is taken; else all are counted. Counting goes
/// on after the highest that is stated, or from 1, past every number that is taken.
fn numbered(stated: &[Option<u32>], taken: &BTreeSet<u32>) -> Vec<u32> {
    let said: Vec<u32> = stated.iter().flatten().copied().collect();
    let trusted =
        said.windows(2).all(|pair| pair[0] < pair[1]) && said.iter().all(|number| !taken.contains(number));
    let mut next = said.last().filter(|_| trusted).map_or(1, |last| last.saturating_add(1));
    stated
        .iter()
        .map(|number| match number.filter(|_| trusted) {
            Some(number) => number,
            None => {
                while taken.contains(&next) {
                    next = next.saturating_add(1);
                }
                next = next.saturating_add(1);
                next - 1
            }
        })
        .collect()
}

/// Words before the number of an issue in its subject, in small letters. “#” counts at the very beginning alone.
const BEFORE_A_NUMBER: &[&str] =
    &["no. ", "no.", "no ", "nº ", "nr. ", "nr.", "issue ", "issue #", "edition ", "ausgabe ", "第"];

/// The number that a subject states: “No. 38: the night ferry”, “Issue #38”, “#38 The night ferry”, “第38期”.
fn stated_in(subject: &str) -> Option<u32> {
    let subject = subject.trim().to_lowercase();
    let number = |text: &str| {
        let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let parted = !text[end..].starts_with(['.', ',', '%']);
        text[..end].parse::<u32>().ok().filter(|number| parted && (1..100_000).contains(number))
    };
    let begins_a_word = |at: usize| !subject[..at].ends_with(char::is_alphanumeric);
    let after_word = BEFORE_A_NUMBER.iter().find_map(|word| {
        let at = subject.find(word).filter(|at| begins_a_word(*at))?;
        number(&subject[at + word.len()..])
    });
    after_word.or_else(|| number(subject.strip_prefix('#')?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_where_a_subject_states_one() {
        for (subject, number) in [
            ("No. 38: the night ferry", Some(38)),
            ("The Weekly Proof, Issue #38", Some(38)),
            ("#38 The night ferry", Some(38)),
            ("校样周刊 第38期", Some(38)),
            ("第38期：夜船", Some(38)),
            ("Casino 7", None),
            ("Top ten of 2023", None),
            ("Our #1 reason", None),
            ("No 3.5 metres more", None),
            ("", None),
        ] {
            assert_eq!(stated_in(subject), number, "{subject}");
        }
    }

    #[test]
    fn numbers_never_collide_and_grow_with_time() {
        let taken = BTreeSet::from([2, 3]);
        assert_eq!(numbered(&[None, None, None], &taken), [1, 4, 5]);
        assert_eq!(numbered(&[Some(7), None, Some(9)], &taken), [7, 10, 9]);
        assert_eq!(numbered(&[Some(9), Some(7)], &taken), [1, 4]);
        assert_eq!(numbered(&[Some(2), Some(4)], &taken), [1, 4]);
    }
}
