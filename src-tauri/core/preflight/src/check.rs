//! What a check is, what it looks at, and what it finds.

use model::{
    Breach, Illustration, IllustrationId, IssueId, Medium, PictureUse, PrintedPicture, Sending, SlotId,
};
use render::IssueToPrint;

/// One thing that is looked at before an issue goes out.
pub struct Check {
    /// Its name in files and on the command line: `area.what`.
    pub id: &'static str,
    /// What is wrong, in a few words.
    pub title: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How it is mended.
    pub fix: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Whether it may be let pass.
    pub let_pass: LetPass,
    /// Looks for it.
    pub(crate) run: fn(&Sent<'_>) -> Vec<Found>,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The issue does not go out with it.
    MustFix,
    /// Someone should look.
    LookAt,
}

/// Whether a finding may be let pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LetPass {
    /// With a reason, which stays with the edition.
    WithReason,
    /// By nobody.
    Never,
}

/// An issue as it would go out.
pub struct Sent<'a> {
    /// The issue with all that is printed of it.
    pub issue: &'a IssueToPrint,
    /// The pictures that it prints, as the renderer says.
    pub printed: &'a [PrintedPicture],
    /// Where these pictures run, here and elsewhere, by the day of sending.
    pub uses: &'a [PictureUse],
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub slot: SlotId,
    pub illustration: IllustrationId,
    pub text: String,
}

/// What was found, and by which check.
#[derive(Clone)]
pub struct Finding {
    /// The check.
    pub check: &'static Check,
    /// Where on the board.
    pub slot: SlotId,
    /// Which picture.
    pub illustration: IllustrationId,
    /// What is wrong, in a sentence.
    pub text: String,
}

impl Finding {
    pub(crate) fn of(check: &'static Check, found: Found) -> Self {
        let Found { slot, illustration, text } = found;
        Finding { check, slot, illustration, text }
    }
}

/// A picture that the issue prints, once however often it does.
pub(crate) struct Shown<'a> {
    pub picture: &'a Illustration,
    /// The first slot it stands in.
    pub slot: SlotId,
    /// At how many places it stands.
    pub places: usize,
}

impl Shown<'_> {
    pub fn found(&self, text: String) -> Found {
        Found { slot: self.slot, illustration: self.picture.id, text }
    }
}

impl<'a> Sent<'a> {
    /// The pictures that the issue prints, each once, in the order of the board.
    pub(crate) fn pictures(&self) -> Vec<Shown<'a>> {
        let mut shown: Vec<Shown<'a>> = Vec::new();
        for printed in self.printed {
            match shown.iter_mut().find(|one| one.picture.id == printed.illustration) {
                Some(one) => one.places += 1,
                None => shown.extend(self.issue.pictures.get(&printed.illustration).map(|picture| Shown {
                    picture,
                    slot: printed.slot,
                    places: 1,
                })),
            }
        }
        shown
    }

    /// Where a picture runs in other issues: one use an issue, by the day of sending.
    pub(crate) fn elsewhere(&self, picture: IllustrationId) -> Vec<&'a PictureUse> {
        let mut uses: Vec<&PictureUse> = Vec::new();
        let other = |one: &&PictureUse| one.illustration == picture && one.issue != self.id();
        for one in self.uses.iter().filter(other) {
            if !uses.iter().any(|known| known.issue == one.issue) {
                uses.push(one);
            }
        }
        uses
    }

    fn id(&self) -> IssueId {
        self.issue.issue.id
    }

    /// What each picture gives cause to say.
    pub(crate) fn of_pictures(&self, say: impl Fn(&Shown<'a>) -> Option<String>) -> Vec<Found> {
        self.pictures().iter().filter_map(|shown| say(shown).map(|text| shown.found(text))).collect()
    }
}

/// What the agreements over the pictures don't cover of this sending.
pub(crate) fn breaches(sent: &Sent<'_>, say: impl Fn(&Shown<'_>, Breach) -> Option<String>) -> Vec<Found> {
    sent.of_pictures(|shown| {
        let sending = Sending {
            on: sent.issue.issue.date,
            publication: &sent.issue.publication.name,
            medium: Medium::Mail,
            other_issues: u32::try_from(sent.elsewhere(shown.picture.id).len()).unwrap_or(u32::MAX),
        };
        shown.picture.rights.breaches(sending).into_iter().find_map(|breach| say(shown, breach))
    })
}
