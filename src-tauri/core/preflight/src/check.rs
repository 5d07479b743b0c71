//! What a check is, what it looks at, and what it finds.

use model::{
    Breach, Illustration, IllustrationId, IssueId, Medium, PictureUse, PrintedPicture, Sending, SlotId,
};
use render::IssueToPrint;
use std::collections::{HashMap, HashSet};

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
    pub(crate) issue: &'a IssueToPrint,
    /// The pictures that it prints, each once, in the order of the board.
    pictures: Vec<Shown<'a>>,
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
    /// Whether a place prints it without an alt text.
    pub is_silent: bool,
    /// Where it runs in other issues: one use an issue, by the day of sending.
    pub elsewhere: Vec<&'a PictureUse>,
}

impl<'a> Sent<'a> {
    /// An issue with the pictures that the renderer says it prints, and where these run, here and elsewhere, by the day of
    /// sending. They are put together once for all checks.
    pub fn new(issue: &'a IssueToPrint, printed: &'a [PrintedPicture], uses: &'a [PictureUse]) -> Self {
        let mut elsewhere: HashMap<IllustrationId, Vec<&PictureUse>> = HashMap::new();
        let mut counted: HashSet<(IllustrationId, IssueId)> = HashSet::new();
        for one in uses.iter().filter(|one| one.issue != issue.issue.id) {
            if counted.insert((one.illustration, one.issue)) {
                elsewhere.entry(one.illustration).or_default().push(one);
            }
        }
        let (mut pictures, mut known): (Vec<Shown<'_>>, HashMap<IllustrationId, usize>) = Default::default();
        for one in printed {
            let Some(picture) = issue.pictures.get(&one.illustration) else { continue };
            let at = *known.entry(picture.id).or_insert_with(|| {
                let elsewhere = elsewhere.remove(&picture.id).unwrap_or_default();
                pictures.push(Shown { picture, slot: one.slot, places: 0, is_silent: false, elsewhere });
                pictures.len() - 1
            });
            pictures[at].places += 1;
            pictures[at].is_silent |= one.alt.trim().is_empty();
        }
        Sent { issue, pictures }
    }

    /// What each picture gives cause to say.
    pub(crate) fn of_pictures(&self, say: impl Fn(&Shown<'a>) -> Option<String>) -> Vec<Found> {
        let found = |shown: &Shown<'a>| {
            say(shown).map(|text| Found { slot: shown.slot, illustration: shown.picture.id, text })
        };
        self.pictures.iter().filter_map(found).collect()
    }
}

/// What the agreements over the pictures don't cover of this sending.
pub(crate) fn breaches(sent: &Sent<'_>, say: impl Fn(&Shown<'_>, Breach) -> Option<String>) -> Vec<Found> {
    sent.of_pictures(|shown| {
        let sending = Sending {
            on: sent.issue.issue.date,
            publication: &sent.issue.publication.name,
            medium: Medium::Mail,
            other_issues: u32::try_from(shown.elsewhere.len()).unwrap_or(u32::MAX),
        };
        shown.picture.rights.breaches(sending).into_iter().find_map(|breach| say(shown, breach))
    })
}
