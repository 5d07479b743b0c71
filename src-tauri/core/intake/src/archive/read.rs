//! How each platform’s export is told and read: what the list of importers calls.

use super::{buttondown, draft::hand_over, ghost, json, substack, wordpress};
use crate::pack::Pack;
use crate::{File, IntakeError, Taker};

/// The largest export that is read in one piece, in mebibytes. It is in memory once, and the texts of its posts are once
/// more until they are handed over.
pub(crate) const EXPORT_MIB: usize = 256;

/// Whether a file begins as an export of Ghost does.
pub(crate) fn is_ghost(head: &[u8]) -> bool {
    let head = json::text_of(head);
    let start = head.trim_start();
    start.starts_with('{') && ["\"db\"", "\"exported_on\"", "\"posts\""].iter().any(|key| start.contains(key))
}

/// Whether a file begins as an export of WordPress does.
pub(crate) fn is_wordpress(head: &[u8]) -> bool {
    wordpress::is_one(&json::text_of(head))
}

/// Whether an archive is an export of Substack.
pub(crate) fn is_substack(pack: &Pack<'_>) -> bool {
    table(pack, "posts.csv").is_some_and(|table| {
        let folder = format!("{}posts/", folder_of(&table));
        pack.names().any(|name| name.starts_with(&folder) && name.ends_with(".html"))
    })
}

/// Whether an archive is an export of Buttondown.
pub(crate) fn is_buttondown(pack: &Pack<'_>) -> bool {
    ["emails.json", "emails.csv"].iter().any(|name| table(pack, name).is_some())
}

/// Hands over the posts of an export of Ghost.
///
/// # Errors
/// `intake.export_broken`, `intake.export_too_large`, `intake.unreadable`.
pub(crate) fn read_ghost(file: &mut File<'_>, taker: &mut dyn Taker) -> Result<(), IntakeError> {
    let bytes = bytes(file)?;
    let text = json::text_of(&bytes);
    if !ghost::is_one(&text) {
        return Err(IntakeError::ExportUnknown { kind: "JSON" });
    }
    hand_over(ghost::posts(&text)?, taker);
    Ok(())
}

/// Hands over the posts of an export of WordPress.
///
/// # Errors
/// `intake.export_broken`, `intake.export_too_large`, `intake.unreadable`.
pub(crate) fn read_wordpress(file: &mut File<'_>, taker: &mut dyn Taker) -> Result<(), IntakeError> {
    let bytes = bytes(file)?;
    let text = json::text_of(&bytes);
    if !wordpress::is_one(&text) {
        return Err(IntakeError::ExportUnknown { kind: "XML" });
    }
    hand_over(wordpress::posts(&text)?, taker);
    Ok(())
}

/// Hands over the posts of an export of Substack.
///
/// # Errors
/// `intake.export_broken`, and those of the archive.
pub(crate) fn read_substack(pack: &mut Pack<'_>, taker: &mut dyn Taker) -> Result<(), IntakeError> {
    let Some(name) = table(pack, "posts.csv") else { return Err(IntakeError::ArchiveNoTexts) };
    let list = text_in(pack, &name)?;
    if !substack::is_one(&list) {
        return Err(columns_missing(substack::NAME, "posts.csv"));
    }
    let folder = folder_of(&name).to_owned();
    hand_over(substack::posts(&list, &mut |name| found(pack, &folder, name)), taker);
    Ok(())
}

/// Hands over the mails of an export of Buttondown.
///
/// # Errors
/// `intake.export_broken`, and those of the archive.
pub(crate) fn read_buttondown(pack: &mut Pack<'_>, taker: &mut dyn Taker) -> Result<(), IntakeError> {
    let (list, as_table) = match (table(pack, "emails.json"), table(pack, "emails.csv")) {
        (Some(list), _) => (list, false),
        (None, Some(list)) => (list, true),
        (None, None) => return Err(IntakeError::ArchiveNoTexts),
    };
    let text = text_in(pack, &list)?;
    let folder = folder_of(&list).to_owned();
    let mut text_of = |name: &str| found(pack, &folder, name);
    let mails = match as_table {
        true if !buttondown::is_one(&text) => return Err(columns_missing(buttondown::NAME, "emails.csv")),
        true => buttondown::mails_of_table(&text, &mut text_of),
        false => buttondown::mails(&text, &mut text_of)?,
    };
    hand_over(mails, taker);
    Ok(())
}

fn columns_missing(what: &'static str, table: &str) -> IntakeError {
    IntakeError::ExportBroken { what, problem: format!("{table} has not the columns that it should have") }
}

fn bytes(file: &mut File<'_>) -> Result<Vec<u8>, IntakeError> {
    file.bytes(EXPORT_MIB).map_err(|error| match error {
        IntakeError::TooLarge { limit_mib } => IntakeError::ExportTooLarge { limit_mib },
        error => error,
    })
}

/// A table of an archive, at its top or in its one top folder.
fn table(pack: &Pack<'_>, name: &str) -> Option<String> {
    let at_top = |member: &&str| {
        member.strip_suffix(name).is_some_and(|folder| {
            folder.is_empty() || (folder.ends_with('/') && folder.matches('/').count() == 1)
        })
    };
    pack.names().find(at_top).map(str::to_owned)
}

fn folder_of(name: &str) -> &str {
    name.rfind('/').map_or("", |end| &name[..=end])
}

fn text_in(pack: &mut Pack<'_>, name: &str) -> Result<String, IntakeError> {
    pack.read(name).map(|bytes| json::text_of(&bytes).into_owned())
}

/// A file of an archive; `None` where it has none of the name.
fn found(pack: &mut Pack<'_>, folder: &str, name: &str) -> Option<Result<String, IntakeError>> {
    let name = format!("{folder}{name}");
    pack.has(&name).then(|| text_in(pack, &name))
}
