use super::{collect, print_for};
use crate::contract::{MailFor, MailHtml, Nothing, PlatformList, PlatformName};
use crate::{Desk, DeskError};
use render::PLATFORMS;

/// An issue's HTML for the clipboard: the bytes that `export` writes for the same target.
///
/// # Errors
/// `issue.not_found`, `platform.not_found`, `render.pictures_address`, and those of rendering.
pub fn html(desk: &Desk, wanted: MailFor) -> Result<MailHtml, DeskError> {
    let issue = desk.read(|read| collect(read, wanted.issue, &read.board(wanted.issue)?))?;
    Ok(MailHtml { html: print_for(desk, &issue, &wanted.target)?.html })
}

/// The platforms whose merge tags are known.
///
/// # Errors
/// None.
pub fn platforms(_: &Desk, _: Nothing) -> Result<PlatformList, DeskError> {
    let name = |platform: &&render::Platform| PlatformName {
        name: platform.name.into(),
        title: platform.title.into(),
    };
    Ok(PlatformList { platforms: PLATFORMS.iter().map(name).collect() })
}
