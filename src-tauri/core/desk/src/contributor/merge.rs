use crate::contract::{ContributorMerge, Nothing};
use crate::words::quoted;
use crate::{Desk, DeskError};
use model::Contributor;

/// Makes two records of one person one: what the one made is the other's, under whose name all of it is printed. What only the
/// record that goes knew of them is kept too.
///
/// # Errors
/// `contributor.not_found`
pub fn merge(desk: &Desk, wanted: ContributorMerge) -> Result<Nothing, DeskError> {
    let ContributorMerge { gone, kept } = wanted;
    let (gone_name, kept_name) =
        desk.read(|read| Ok((read.contributor(gone)?.name, read.contributor(kept)?.name)))?;
    if gone == kept {
        return Ok(Nothing {});
    }
    desk.step(format!("Merge {} into {}", quoted(&gone_name), quoted(&kept_name)), |write| {
        let (going, staying) = (write.contributor(gone)?, write.contributor(kept)?);
        write.merge_contributors(gone, kept)?;
        let either =
            |one: &String, other: &String| if one.trim().is_empty() { other.clone() } else { one.clone() };
        let notes = [&staying.notes, &going.notes].into_iter().filter(|notes| !notes.trim().is_empty());
        let merged = Contributor {
            role: either(&staying.role, &going.role),
            contact: either(&staying.contact, &going.contact),
            page: either(&staying.page, &going.page),
            notes: notes.cloned().collect::<Vec<_>>().join("\n"),
            ..staying.clone()
        };
        write.update_contributor(staying.version, &merged)?;
        Ok(Nothing {})
    })
}
