use crate::contract::{FindingPass, FindingRef, Nothing};
use crate::words::{one_line, quoted};
use crate::{Desk, DeskError};
use preflight::{CHECKS, Check};

/// Lets a finding pass for an issue, with a reason that stays with its edition.
///
/// # Errors
/// `preflight.never_passes` for a finding that nobody may let pass, `preflight.no_reason`, `preflight.no_such_check`,
/// `issue.not_found`, `illustration.not_found`.
pub fn pass(desk: &Desk, wanted: FindingPass) -> Result<Nothing, DeskError> {
    let FindingPass { finding, reason } = wanted;
    let check = check(&finding)?;
    if check.let_pass == preflight::LetPass::Never {
        return Err(DeskError::NeverPasses(check.title));
    }
    let reason = one_line(&reason).trim().to_owned();
    if reason.is_empty() {
        return Err(DeskError::NoReason);
    }
    let label = label(desk, "Let pass", check, &finding)?;
    desk.step(label, |write| {
        write.put_waiver(finding.issue, check.id, finding.illustration.0, &reason)?;
        Ok(Nothing {})
    })
}

/// Lets a finding pass no longer.
///
/// # Errors
/// `preflight.no_such_check`, `issue.not_found`, `illustration.not_found`.
pub fn hold(desk: &Desk, finding: FindingRef) -> Result<Nothing, DeskError> {
    let check = check(&finding)?;
    let label = label(desk, "No longer let pass", check, &finding)?;
    desk.step(label, |write| {
        write.delete_waiver(finding.issue, check.id, finding.illustration.0)?;
        Ok(Nothing {})
    })
}

fn check(finding: &FindingRef) -> Result<&'static Check, DeskError> {
    let known = CHECKS.iter().find(|check| check.id == finding.check);
    known.ok_or_else(|| DeskError::NoSuchCheck(finding.check.clone()))
}

fn label(desk: &Desk, what: &str, check: &Check, finding: &FindingRef) -> Result<String, DeskError> {
    let name = desk.read(|read| {
        read.issue(finding.issue)?;
        Ok(read.illustration(finding.illustration)?.file.title())
    })?;
    Ok(format!("{what}: {} of {}", check.title.to_lowercase(), quoted(&name)))
}
