use crate::contract::{FindingView, IssueRef, LetPass, PreflightView, Tone};
use crate::mail::{collect, print};
use crate::words::counted;
use crate::{Desk, DeskError, words};
use model::{IssueId, Waiver};
use preflight::{Finding, Sent, Severity};
use render::{IssueToPrint, Mail};
use store::{Read, UsesOf};

/// What is to be mended before an issue goes out.
///
/// # Errors
/// `issue.not_found`, and those of rendering.
pub fn run(desk: &Desk, which: IssueRef) -> Result<PreflightView, DeskError> {
    desk.read(|read| {
        let issue = collect(read, which.issue, &read.board(which.issue)?)?;
        let mail = print(desk, &issue)?;
        let found = found(read, &issue, &mail)?;
        let waivers = read.waivers(which.issue)?;
        let zone = &issue.publication.time_zone;
        let findings: Vec<FindingView> =
            found.iter().map(|finding| view(finding, waiver_of(finding, &waivers), zone)).collect();
        let open = |tone| findings.iter().filter(|one| one.tone == tone && one.let_pass.is_none()).count();
        let (must_fix, look_at) = (open(Tone::MustFix), open(Tone::LookAt));
        Ok(PreflightView { text: text(must_fix, look_at, findings.len()), findings, must_fix, look_at })
    })
}

/// What is found of an issue as it is printed.
pub(crate) fn found(read: &Read<'_>, issue: &IssueToPrint, mail: &Mail) -> Result<Vec<Finding>, DeskError> {
    let id: IssueId = issue.issue.id;
    let uses = read.picture_uses(UsesOf::PicturesIn(id))?;
    Ok(preflight::run(&Sent::new(issue, &mail.pictures, &uses)))
}

fn waiver_of<'w>(finding: &Finding, waivers: &'w [Waiver]) -> Option<&'w Waiver> {
    let may_pass = finding.check.let_pass == preflight::LetPass::WithReason;
    let fits = |one: &&Waiver| one.finding == finding.check.id && one.subject == finding.illustration.0;
    waivers.iter().find(fits).filter(|_| may_pass)
}

fn view(finding: &Finding, waiver: Option<&Waiver>, zone: &str) -> FindingView {
    let check = finding.check;
    FindingView {
        check: check.id.to_owned(),
        title: check.title.to_owned(),
        text: finding.text.clone(),
        why: check.why.to_owned(),
        fix: check.fix.to_owned(),
        tone: match check.severity {
            Severity::MustFix => Tone::MustFix,
            Severity::LookAt => Tone::LookAt,
        },
        slot: finding.slot,
        illustration: finding.illustration,
        may_pass: check.let_pass == preflight::LetPass::WithReason,
        let_pass: waiver
            .map(|waiver| LetPass { reason: waiver.reason.clone(), at: words::moment(waiver.at_ms, zone) }),
    }
}

/// What was let pass, in a sentence: it stays with the edition.
pub(crate) fn let_pass_text(finding: &Finding, waivers: &[Waiver]) -> Option<Waiver> {
    let waiver = waiver_of(finding, waivers)?;
    Some(Waiver { reason: format!("{} Let pass: {}", finding.text, waiver.reason), ..waiver.clone() })
}

fn text(must_fix: usize, look_at: usize, found: usize) -> String {
    match (must_fix, look_at) {
        (0, 0) if found == 0 => "Nothing found".to_owned(),
        (0, 0) => format!("{} let pass", counted(found, "finding")),
        (0, look_at) => format!("{look_at} to look at"),
        (must_fix, 0) => format!("{must_fix} to fix"),
        (must_fix, look_at) => format!("{must_fix} to fix, {look_at} to look at"),
    }
}
