use crate::contract::{IssueField, IssueSave, Saved};
use crate::words::{self, one_line};
use crate::{Desk, DeskError};
use model::Issue;
use store::{Kind, StoreError, Write};

/// Changes an issue. Saves of one field that follow each other closely are one step of undo.
///
/// # Errors
/// `issue.stale_version` where it was changed since `base`, `issue.not_found`.
pub fn save(desk: &Desk, save: IssueSave) -> Result<Saved, DeskError> {
    let number = desk.read(|read| Ok(read.issue(save.issue)?.number))?;
    let label = label(&save.changes, number);
    let work = |write: &Write<'_>| {
        let before = write.issue(save.issue)?;
        if before.version != save.base {
            return Err(StoreError::Stale { kind: Kind::Issue, id: save.issue.0 }.into());
        }
        let mut after = before.clone();
        save.changes.iter().cloned().for_each(|change| apply(&mut after, change));
        if after == before {
            return Ok(Saved { version: before.version });
        }
        Ok(Saved { version: write.update_issue(save.base, &after)? })
    };
    match &save.changes[..] {
        [IssueField::Subject(_)] => desk.burst(format!("issue:{}:subject", save.issue), label, work),
        [IssueField::Preheader(_)] => desk.burst(format!("issue:{}:preheader", save.issue), label, work),
        _ => desk.step(label, work),
    }
}

fn apply(issue: &mut Issue, change: IssueField) {
    match change {
        IssueField::Number(number) => issue.number = number,
        IssueField::Date(date) => issue.date = date,
        IssueField::Subject(subject) => issue.subject = one_line(&subject),
        IssueField::Preheader(preheader) => issue.preheader = one_line(&preheader),
    }
}

fn label(changes: &[IssueField], number: u32) -> String {
    match changes {
        [IssueField::Number(to)] => format!("Number No. {number} as No. {to}"),
        [IssueField::Date(date)] => format!("Date No. {number} {}", words::day(*date)),
        [IssueField::Subject(_)] => format!("Edit subject of No. {number}"),
        [IssueField::Preheader(_)] => format!("Edit preheader of No. {number}"),
        _ => format!("Edit No. {number}"),
    }
}
