use crate::contract::{IllustrationField, IllustrationSave, Saved};
use crate::words::quoted;
use crate::{Desk, DeskError};
use model::contributor::listed;
use model::{Credit, Illustration};
use store::{Kind, StoreError, Write};

/// Changes an illustration. Saves of one field that follow each other closely are one step of undo.
///
/// # Errors
/// `illustration.stale_version` where it was changed since `base`, `illustration.not_found`.
pub fn save(desk: &Desk, save: IllustrationSave) -> Result<Saved, DeskError> {
    let name = desk.read(|read| Ok(read.illustration(save.illustration)?.file.name))?;
    let label = label(&save.changes, &name);
    let work = |write: &Write<'_>| {
        let before = write.illustration(save.illustration)?;
        if before.version != save.base {
            return Err(StoreError::Stale { kind: Kind::Illustration, id: save.illustration.0 }.into());
        }
        let mut after = before.clone();
        save.changes.iter().cloned().for_each(|change| apply(&mut after, change));
        if after == before {
            return Ok(Saved { version: before.version });
        }
        Ok(Saved { version: write.update_illustration(save.base, &after)? })
    };
    match &save.changes[..] {
        [one] => desk.burst(format!("illustration:{}:{}", save.illustration, field(one)), label, work),
        _ => desk.step(label, work),
    }
}

fn apply(illustration: &mut Illustration, change: IllustrationField) {
    match change {
        IllustrationField::Alt(alt) => illustration.alt = alt,
        IllustrationField::Caption(caption) => illustration.caption = caption,
        IllustrationField::Credit(credit) => {
            illustration.credit = Credit { by: listed(&credit.by), ..credit };
        }
        IllustrationField::Rights(rights) => illustration.rights = rights,
    }
}

fn field(change: &IllustrationField) -> &'static str {
    match change {
        IllustrationField::Alt(_) => "alt text",
        IllustrationField::Caption(_) => "caption",
        IllustrationField::Credit(_) => "credit",
        IllustrationField::Rights(_) => "rights",
    }
}

fn label(changes: &[IllustrationField], name: &str) -> String {
    match changes {
        [one] => format!("Edit {} of {}", field(one), quoted(name)),
        _ => format!("Edit {}", quoted(name)),
    }
}
