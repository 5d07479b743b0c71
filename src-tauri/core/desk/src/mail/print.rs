use super::collect;
use crate::contract::MailTarget;
use crate::{Desk, DeskError};
use model::IssueId;
use render::{IssueToPrint, Mail, Options, PLATFORMS, PicturesAt, RenderError};
use url::Url;

/// The themes there are.
const THEMES: &[&str] = &["broadsheet"];

/// Refuses a theme that is not there.
pub(crate) fn check_theme(name: &str) -> Result<(), DeskError> {
    if THEMES.contains(&name) { Ok(()) } else { Err(DeskError::NoTheme(name.to_owned())) }
}

/// The mail as the preview shows it and the export writes it where nobody asks for another.
pub(crate) fn print(desk: &Desk, issue: &IssueToPrint) -> Result<Mail, DeskError> {
    print_for(desk, issue, &MailTarget::default())
}

/// The mail for a platform, with its pictures somewhere.
pub(crate) fn print_for(desk: &Desk, issue: &IssueToPrint, target: &MailTarget) -> Result<Mail, DeskError> {
    check_theme(&issue.issue.theme)?;
    Ok(render::mail(issue, desk.theme(), &options(target)?)?)
}

/// An issue's mail as the preview shows it.
pub(crate) fn default_mail(desk: &Desk, issue: IssueId) -> Result<Mail, DeskError> {
    let issue = desk.read(|read| collect(read, issue, &read.board(issue)?))?;
    print(desk, &issue)
}

fn options(target: &MailTarget) -> Result<Options, DeskError> {
    let mut options = Options::default();
    if let Some(name) = &target.platform {
        let platform = PLATFORMS.iter().find(|platform| platform.name == name);
        options.platform = platform.ok_or_else(|| DeskError::NoPlatform(name.clone()))?;
    }
    if let Some(address) = target.pictures_at.as_deref().map(str::trim).filter(|address| !address.is_empty())
    {
        let url = Url::parse(address).map_err(|_| RenderError::PicturesAddress(address.to_owned()))?;
        options.pictures_at = PicturesAt::Address(url);
    }
    Ok(options)
}
