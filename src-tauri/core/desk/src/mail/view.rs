use super::default_mail;
use crate::contract::{IssueRef, MailView, SizeView};
use crate::{Desk, DeskError, words};

/// The bytes at which Gmail clips a mail's HTML (github.com/hteumeuleu/email-bugs/issues/41).
const CLIP_BYTES: usize = 102_000;

/// The mail made of an issue.
///
/// # Errors
/// `issue.not_found`, and those of rendering.
pub fn view(desk: &Desk, which: IssueRef) -> Result<MailView, DeskError> {
    let mail = default_mail(desk, which.issue)?;
    Ok(MailView {
        revision: blake3::hash(mail.html.as_bytes()).to_hex().to_string(),
        size: size(mail.html.len()),
        text: mail.text,
    })
}

/// What a mail weighs, for a person.
pub(crate) fn size(bytes: usize) -> SizeView {
    SizeView {
        bytes,
        text: words::size(bytes),
        clip_bytes: CLIP_BYTES,
        clip_text: format!("{} KB", CLIP_BYTES / 1000),
    }
}
