use crate::article::check_address;
use crate::contract::{ContributorField, ContributorSave, Saved};
use crate::words::{one_line, quoted};
use crate::{Desk, DeskError};
use model::Contributor;
use store::Write;

/// Changes a person. Under a new name they are credited and found wherever they were under the old one. Saves of one field
/// that follow each other closely are one step of undo.
///
/// # Errors
/// `contributor.not_found`, `contributor.stale_version`; `contributor.exists` where another has the name,
/// `contributor.no_name`, `link.not_an_address` for their page.
pub fn save(desk: &Desk, save: ContributorSave) -> Result<Saved, DeskError> {
    let name = desk.read(|read| Ok(read.contributor(save.contributor)?.name))?;
    let label = match &save.changes[..] {
        [ContributorField::Name(new)] => format!("Credit {} as {}", quoted(&name), quoted(new)),
        [one] => format!("Edit {} of {}", field(one), quoted(&name)),
        _ => format!("Edit {}", quoted(&name)),
    };
    let work = |write: &Write<'_>| {
        let mut person = write.contributor(save.contributor)?;
        for change in save.changes.iter().cloned() {
            apply(&mut person, change)?;
        }
        Ok(Saved { version: write.update_contributor(save.base, &person)? })
    };
    match &save.changes[..] {
        // A name is written into everything that prints it: each is a step of its own.
        [one] if !matches!(one, ContributorField::Name(_)) => {
            desk.burst(format!("contributor:{}:{}", save.contributor, field(one)), label, work)
        }
        _ => desk.step(label, work),
    }
}

fn apply(person: &mut Contributor, change: ContributorField) -> Result<(), DeskError> {
    match change {
        ContributorField::Name(name) => {
            person.name = one_line(&name).trim().to_owned();
            if person.name.is_empty() {
                return Err(DeskError::NobodysName);
            }
        }
        ContributorField::Role(role) => person.role = one_line(&role),
        ContributorField::Contact(contact) => person.contact = contact,
        ContributorField::Page(page) => {
            check_address(&page)?;
            person.page = page.trim().to_owned();
        }
        ContributorField::Notes(notes) => person.notes = notes,
    }
    Ok(())
}

fn field(change: &ContributorField) -> &'static str {
    match change {
        ContributorField::Name(_) => "the name",
        ContributorField::Role(_) => "the role",
        ContributorField::Contact(_) => "the contact",
        ContributorField::Page(_) => "the page",
        ContributorField::Notes(_) => "the notes",
    }
}
