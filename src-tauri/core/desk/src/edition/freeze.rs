use super::list::view;
use crate::contract::{EditionView, IssueRef};
use crate::mail::{collect, print, stamp_of};
use crate::{Desk, DeskError, preflight};
use ::preflight::Severity;
use model::{Crop, Edition, EditionId, PictureFile, Version};
use pictures::Stamp;
use render::{IssueToPrint, Rendition};
use serde::{Deserialize, Serialize};
use store::EditionOutput;

/// A picture file of an edition, with all that it takes to make it again: the picture's record may be gone by then.
#[derive(Serialize, Deserialize)]
pub(super) struct KeptRendition {
    pub file: PictureFile,
    pub file_name: String,
    pub crop: Option<Crop>,
    pub width_px: u32,
    pub stamp: Stamp,
}

/// Freezes an issue as it goes out: its HTML and text, which pictures it printed under which credits, and what was let
/// pass. An issue that is frozen again gets one more edition, and the latest counts.
///
/// # Errors
/// `edition.findings_open` while something must be fixed that was not let pass; `issue.not_found`, and those of rendering.
pub fn freeze(desk: &Desk, which: IssueRef) -> Result<EditionView, DeskError> {
    let number = desk.read(|read| Ok(read.issue(which.issue)?.number))?;
    desk.step(format!("Freeze No. {number}"), |write| {
        let issue = collect(write, which.issue, &write.board(which.issue)?)?;
        let mail = print(desk, &issue)?;
        let waivers = write.waivers(which.issue)?;
        let (mut let_pass, mut open) = (Vec::new(), Vec::new());
        for finding in preflight::found(write, &issue, &mail)? {
            match preflight::let_pass_text(&finding, &waivers) {
                Some(waiver) => let_pass.push(waiver),
                None if finding.check.severity == Severity::MustFix => open.push(finding.text),
                None => {}
            }
        }
        if let Some(first) = open.first() {
            return Err(DeskError::FindingsOpen { count: open.len(), first: first.clone() });
        }
        let edition = Edition {
            id: EditionId(desk.new_id()),
            version: Version(0),
            issue: which.issue,
            number: issue.issue.number,
            date: issue.issue.date,
            subject: mail.title.clone(),
            frozen_at_ms: desk.now_ms(),
            hash: blake3::hash(mail.html.as_bytes()).to_hex().to_string(),
            waivers: let_pass,
        };
        let kept: Vec<KeptRendition> = mail.renditions.iter().map(|one| kept(&issue, one)).collect();
        let renditions = serde_json::to_string(&kept).expect("names, numbers and words are JSON");
        let output = EditionOutput { html: mail.html, text: mail.text, renditions };
        write.insert_edition(&edition, &output, &mail.pictures)?;
        Ok(view(&edition, mail.pictures.len(), &issue.publication.time_zone))
    })
}

fn kept(issue: &IssueToPrint, rendition: &Rendition) -> KeptRendition {
    let illustration = &issue.pictures[&rendition.illustration];
    KeptRendition {
        file: illustration.file.clone(),
        file_name: rendition.file_name.clone(),
        crop: rendition.crop,
        width_px: rendition.width_px,
        stamp: stamp_of(illustration, issue.publication.house()),
    }
}
