use crate::{CHECKS, LetPass, Sent, run};
use model::*;
use render::{ContentToPrint, IssueToPrint, Options, SlotToPrint, Theme};
use std::collections::{BTreeMap, BTreeSet};

fn picture_id() -> IllustrationId {
    "0190a000-0000-7000-8000-000000000001".parse().expect("an id")
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a date")
}

/// A picture that nothing is wrong with.
fn sound() -> Illustration {
    Illustration {
        id: picture_id(),
        version: Version(1),
        file: PictureFile {
            hash: "0".repeat(64),
            format: PictureFormat::Jpeg,
            width_px: 1200,
            height_px: 800,
            size_bytes: 1,
            name: "coral-warehouse.jpg".into(),
            rendition: PictureFormat::Jpeg,
            likeness: String::new(),
        },
        alt: "Coral under lamps".into(),
        caption: String::new(),
        credit: Credit { by: vec!["Mara Okafor".into()], ..Credit::default() },
        rights: Rights { category: Some(RightsCategory::Staff), ..Rights::default() },
        focal: None,
        crops: Crops::default(),
        created_at_ms: 0,
    }
}

/// What is found of an issue of 27 November with a picture at some places, which stands in other issues too.
fn found(picture: Illustration, places: usize, elsewhere: &[(u32, &str)]) -> Vec<(&'static str, String)> {
    let slot = |n: usize| SlotToPrint {
        id: format!("0190a000-0000-7000-8000-0000000001{n:02}").parse().expect("an id"),
        content: ContentToPrint::Picture { illustration: picture.id, picture: PictureOverrides::default() },
    };
    let issue = IssueToPrint {
        publication: Publication {
            id: "0190a000-0000-7000-8000-000000000002".parse().expect("an id"),
            version: Version(1),
            name: "The Weekly Proof".into(),
            language: Language::english(),
            time_zone: "UTC".into(),
            postal_address: String::new(),
            credit_patterns: CreditPatterns::default(),
        },
        issue: Issue {
            id: "0190a000-0000-7000-8000-000000000003".parse().expect("an id"),
            version: Version(1),
            number: 42,
            date: day("2026-11-27"),
            subject: String::new(),
            preheader: String::new(),
            theme: "broadsheet".into(),
        },
        slots: (0..places).map(slot).collect(),
        pictures: BTreeMap::from([(picture.id, picture.clone())]),
    };
    let mail = render::mail(&issue, Theme::broadsheet(), &Options::default()).expect("a mail");
    let uses: Vec<PictureUse> = elsewhere
        .iter()
        .map(|(number, date)| PictureUse {
            illustration: picture.id,
            issue: format!("0190a000-0000-7000-8000-0000000002{number:02}").parse().expect("an id"),
            number: *number,
            date: day(date),
            slot: "0190a000-0000-7000-8000-000000000300".parse().expect("an id"),
            place: PicturePlace::Lead,
            beside: String::new(),
            edition: None,
            credit: String::new(),
            makers: Vec::new(),
        })
        .collect();
    let sent = Sent::new(&issue, &mail.pictures, &uses);
    run(&sent).into_iter().map(|finding| (finding.check.id, finding.text)).collect()
}

fn with_rights(change: impl FnOnce(&mut Rights)) -> Illustration {
    let mut picture = sound();
    change(&mut picture.rights);
    picture
}

#[test]
fn nothing_is_found_where_nothing_is_wrong() {
    assert_eq!(found(sound(), 1, &[]), []);
    assert_eq!(found(Illustration { credit: Credit::default(), alt: String::new(), ..sound() }, 0, &[]), []);
}

#[test]
fn every_check_says_what_it_found() {
    let one = |picture: Illustration| found(picture, 1, &[]);
    let only = |check: &'static str, text: &str| vec![(check, text.to_owned())];
    assert_eq!(
        one(Illustration { credit: Credit::default(), ..sound() }),
        only("picture.no_credit", "“Coral warehouse” names nobody who made it.")
    );
    assert_eq!(
        one(with_rights(|rights| {
            rights.category = Some(RightsCategory::CreativeCommons);
            rights.licence = "CC BY 4.0".into();
        })),
        only(
            "picture.credit_incomplete",
            "“Coral warehouse” is under Creative Commons, and its credit lacks the title and source."
        )
    );
    assert_eq!(
        one(with_rights(|rights| rights.valid_until = Some(day("2026-11-26")))),
        only(
            "rights.ended",
            "The rights in “Coral warehouse” ended on 26 Nov; the issue goes out on 27 Nov."
        )
    );
    assert_eq!(
        one(with_rights(|rights| rights.valid_from = Some(day("2027-01-01")))),
        only(
            "rights.not_begun",
            "The rights in “Coral warehouse” begin on 1 Jan 2027; the issue goes out on 27 Nov."
        )
    );
    assert_eq!(
        one(with_rights(|rights| rights.publications = vec!["The Daily Proof".into(), "Proof".into()])),
        only("rights.other_publication", "“Coral warehouse” may run in The Daily Proof and Proof only.")
    );
    assert_eq!(
        one(with_rights(|rights| rights.media = vec![Medium::Print, Medium::Web])),
        only("rights.other_medium", "“Coral warehouse” may run in print and on the web, not by mail.")
    );
    assert_eq!(
        one(Illustration { alt: " ".into(), ..sound() }),
        only("picture.no_alt", "“Coral warehouse” has no alt text.")
    );
    assert_eq!(
        one(with_rights(|rights| rights.category = None)),
        only("rights.unknown", "Nothing is recorded of why “Coral warehouse” may be printed.")
    );
    assert_eq!(
        found(sound(), 3, &[]),
        only("picture.twice", "“Coral warehouse” stands in this issue 3 times.")
    );
}

#[test]
fn a_picture_that_may_run_once_says_where_it_ran_first() {
    let once = with_rights(|rights| rights.uses = Some(1));
    assert_eq!(found(once.clone(), 1, &[]), []);
    assert_eq!(
        found(once.clone(), 1, &[(38, "2026-08-30")]),
        [(
            "rights.used_up",
            "“Coral warehouse” may run in one issue, and it stands in No. 38 (30 Aug) too.".into()
        )]
    );
    // Two places in one issue are one use.
    let checks: Vec<&str> = found(once, 2, &[]).into_iter().map(|(check, _)| check).collect();
    assert_eq!(checks, ["picture.twice"]);
}

#[test]
fn an_issue_of_two_months_ago_is_remembered() {
    assert_eq!(
        found(sound(), 1, &[(36, "2026-09-01"), (38, "2026-10-30"), (43, "2026-12-04")]),
        [("picture.ran_lately", "“Coral warehouse” stands in No. 38 (30 Oct) too.".into())]
    );
    assert_eq!(found(sound(), 1, &[(36, "2026-09-01")]), []);
}

#[test]
fn checks_are_told_apart_and_a_credit_is_never_let_pass() {
    let ids: BTreeSet<&str> = CHECKS.iter().map(|check| check.id).collect();
    assert_eq!(ids.len(), CHECKS.len());
    for check in CHECKS {
        let is_a_credit = check.id.starts_with("picture.") && check.id.contains("credit");
        assert_eq!(check.let_pass == LetPass::Never, is_a_credit, "{}", check.id);
        assert!([check.title, check.why, check.fix].iter().all(|text| !text.is_empty()));
    }
}
