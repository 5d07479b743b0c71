//! Rights that are looked at before an issue goes out, what went out, and what is due for it.

use desk::contract::*;
use model::*;
use std::fs;
use tests::library::{TestLibrary, text_of};

fn credited(by: &str) -> Credit {
    Credit { role: Some(Role::Illustration), by: vec![by.into()], ..Credit::default() }
}

fn staff() -> Rights {
    Rights { category: Some(RightsCategory::Staff), ..Rights::default() }
}

fn preflight(library: &TestLibrary, issue: IssueId) -> PreflightView {
    desk::preflight::run(&library.desk, IssueRef { issue }).expect("it runs")
}

fn checks(library: &TestLibrary, issue: IssueId) -> Vec<String> {
    preflight(library, issue).findings.into_iter().map(|finding| finding.check).collect()
}

fn alone(illustration: IllustrationId) -> NewSlot {
    NewSlot::Picture { illustration }
}

fn about(issue: IssueId, check: &str, illustration: IllustrationId) -> FindingRef {
    FindingRef { issue, check: check.into(), illustration }
}

/// A library with a picture that is credited, and may run until the day before the issue it stands in.
fn ended() -> (TestLibrary, IssueId, IllustrationId) {
    let library = TestLibrary::new();
    let (issue, picture) = (library.issue(), library.picture("night-bus.jpg"));
    library.change(picture, IllustrationField::Credit(credited("Mara Okafor"))).expect("saved");
    library.change(picture, IllustrationField::Alt("A bus at night".into())).expect("saved");
    let valid_until = library.board(issue).issue.date.pred_opt();
    library.change(picture, IllustrationField::Rights(Rights { valid_until, ..staff() })).expect("saved");
    library.place(issue, alone(picture), Place::Last);
    (library, issue, picture)
}

#[test]
fn a_licence_that_ends_before_the_day_of_sending_stops_the_issue_until_someone_says_why_not() {
    let (library, issue, picture) = ended();
    let found = preflight(&library, issue);
    assert_eq!((found.must_fix, found.text.as_str()), (1, "1 to fix"));
    assert!(
        found.findings[0].text.starts_with("The rights in “Night bus” ended on "),
        "{}",
        found.findings[0].text
    );
    let refused = desk::edition::freeze(&library.desk, IssueRef { issue }).expect_err("not covered");
    assert_eq!(refused.code(), "edition.findings_open");

    let finding = about(issue, "rights.ended", picture);
    let empty = FindingPass { finding: finding.clone(), reason: " \n".into() };
    assert_eq!(
        desk::preflight::pass(&library.desk, empty).expect_err("no reason").code(),
        "preflight.no_reason"
    );
    let reason = "Mara agreed by telephone".to_owned();
    desk::preflight::pass(&library.desk, FindingPass { finding: finding.clone(), reason }).expect("let pass");
    let passed = preflight(&library, issue);
    assert_eq!((passed.must_fix, passed.text.as_str()), (0, "1 finding let pass"));
    let notes = library.board(issue).slots.remove(0).notes;
    assert!(
        notes.iter().any(|note| note.tone == Tone::Plain && note.text.ends_with(", let pass")),
        "{notes:?}"
    );
    let edition = desk::edition::freeze(&library.desk, IssueRef { issue }).expect("frozen");
    assert_eq!(edition.let_pass.len(), 1);
    assert!(edition.let_pass[0].ends_with("Let pass: Mara agreed by telephone"), "{}", edition.let_pass[0]);

    desk::preflight::hold(&library.desk, finding).expect("held again");
    assert_eq!(preflight(&library, issue).must_fix, 1);
    let kept = desk::edition::list(&library.desk, IssueRef { issue }).expect("listed");
    assert_eq!(kept.editions[0].let_pass, edition.let_pass, "the reason stays with the edition");
    desk::history::undo(&library.desk, Nothing {}).expect("undone");
    assert_eq!(preflight(&library, issue).must_fix, 0);
}

#[test]
fn a_missing_credit_is_let_pass_by_nobody() {
    let library = TestLibrary::new();
    let (issue, picture) = (library.issue(), library.picture("night-bus.jpg"));
    library.place(issue, alone(picture), Place::Last);
    assert_eq!(checks(&library, issue), ["picture.no_credit", "picture.no_alt", "rights.unknown"]);
    let pass =
        FindingPass { finding: about(issue, "picture.no_credit", picture), reason: "In a hurry".into() };
    let refused = desk::preflight::pass(&library.desk, pass).expect_err("nobody may");
    assert_eq!(refused.code(), "preflight.never_passes");
    let unknown = FindingPass { finding: about(issue, "picture.pretty", picture), reason: "x".into() };
    assert_eq!(
        desk::preflight::pass(&library.desk, unknown).expect_err("none").code(),
        "preflight.no_such_check"
    );
    assert!(desk::edition::freeze(&library.desk, IssueRef { issue }).is_err());
}

#[test]
fn a_picture_for_one_use_says_where_it_ran_first() {
    let library = TestLibrary::new();
    let picture = library.picture("night-bus.jpg");
    library.change(picture, IllustrationField::Credit(credited("Mara Okafor"))).expect("saved");
    library.change(picture, IllustrationField::Rights(Rights { uses: Some(1), ..staff() })).expect("saved");
    let (first, second) = (library.issue(), library.issue());
    library.place(first, alone(picture), Place::Last);
    assert_eq!(checks(&library, first), ["picture.no_alt"]);
    assert_eq!(library.illustration(picture).uses_text, "1 of 1");
    desk::edition::freeze(&library.desk, IssueRef { issue: first }).expect("frozen");
    library.place(second, alone(picture), Place::Last);
    let found = preflight(&library, second);
    let used_up = found.findings.iter().find(|finding| finding.check == "rights.used_up").expect("found");
    assert!(used_up.text.contains("may run in one issue, and it stands in No. 1 ("), "{}", used_up.text);
}

#[test]
fn an_edition_is_written_again_byte_for_byte_whatever_became_of_its_pictures() {
    let library = TestLibrary::new();
    let (issue, picture) = (library.issue(), library.picture("night-bus.jpg"));
    library.change(picture, IllustrationField::Credit(credited("Mara Okafor"))).expect("saved");
    library.place(issue, alone(picture), Place::Last);
    let edition = desk::edition::freeze(&library.desk, IssueRef { issue }).expect("frozen");
    let written = |name: &str| {
        let to = library.beside(name);
        let export =
            EditionExport { edition: edition.edition, format: ExportFormat::Folder, to: text_of(&to) };
        let done = desk::edition::export(&library.desk, export).expect("written");
        assert_eq!(done.files, 4, "the HTML, the text, and the picture at two widths");
        fs::read(to.join("issue.html")).expect("written")
    };
    let then = written("then");
    assert_eq!(blake3::hash(&then).to_hex().as_str(), edition.hash);
    desk::picture::delete(&library.desk, IllustrationRef { illustration: picture }).expect("deleted");
    assert_eq!(written("now"), then);
    let rows = usage(&library, None).rows;
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0].is_kept, rows[0].credit_line.as_str(), rows[0].state),
        (false, "Illustration by Mara Okafor", UseState::Printed)
    );
}

fn usage(library: &TestLibrary, contributor: Option<ContributorId>) -> UsageList {
    let day = |text: &str| text.parse().expect("a date");
    let query = UsageQuery { from: day("2000-01-01"), until: day("2999-12-31"), contributor, planned: true };
    desk::usage::list(&library.desk, query).expect("listed")
}

#[test]
fn a_fee_is_due_once_where_the_picture_was_printed_first() {
    let library = TestLibrary::new();
    let picture = library.picture("night-bus.jpg");
    library.change(picture, IllustrationField::Credit(credited("=Mara Okafor"))).expect("saved");
    let fee = desk::picture::money(&library.desk, MoneyTyped { text: "EUR 180".into() }).expect("a sum");
    library.change(picture, IllustrationField::Rights(Rights { fee: Some(fee), ..staff() })).expect("saved");
    let issues = [library.issue(), library.issue(), library.issue()];
    for issue in issues {
        library.place(issue, alone(picture), Place::Last);
    }
    assert_eq!(usage(&library, None).due, [""; 0], "nothing is due for what is only planned");
    for issue in &issues[..2] {
        desk::edition::freeze(&library.desk, IssueRef { issue: *issue }).expect("frozen");
    }
    let list = usage(&library, None);
    assert_eq!(
        (list.due, list.text.as_str()),
        (vec!["EUR 180".to_owned()], "1 picture by 1 person in 3 issues")
    );
    let said: Vec<(UseState, &str, &str)> =
        list.rows.iter().map(|row| (row.state, row.due.as_str(), row.note.as_str())).collect();
    assert_eq!(
        said,
        [
            (UseState::Printed, "EUR 180", ""),
            (UseState::Printed, "", "fee due with No. 1"),
            (UseState::Planned, "", ""),
        ]
    );

    let people = desk::contributor::list(&library.desk, ContributorQuery::default()).expect("listed");
    let mara = people.contributors[0].contributor;
    let base = desk::contributor::view(&library.desk, ContributorRef { contributor: mara }).expect("there");
    let changes = vec![ContributorField::Contact("mara@okafor.example".into())];
    let save = ContributorSave { contributor: mara, base: base.contributor.version, changes };
    desk::contributor::save(&library.desk, save).expect("saved");
    let to = text_of(&library.beside("payments.csv"));
    let day = |text: &str| text.parse().expect("a date");
    let query = UsageQuery {
        from: day("2000-01-01"),
        until: day("2999-12-31"),
        contributor: Some(mara),
        planned: false,
    };
    desk::usage::export(&library.desk, UsageExport { query, to: to.clone() }).expect("written");
    let csv = fs::read_to_string(&to).expect("written");
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 3, "{csv}");
    assert!(lines[0].starts_with("\u{feff}date,issue,state,picture,"), "{csv}");
    assert!(lines[1].contains(",'=Mara Okafor,mara@okafor.example,"), "no cell is a formula: {csv}");
    assert!(lines[1].contains(",EUR,180.00,") && !lines[2].contains("180"), "{csv}");
}

#[test]
fn an_agreement_is_kept_as_it_was_attached() {
    let library = TestLibrary::new();
    let illustration = library.picture("night-bus.jpg");
    let paper = library.beside("Agreement (signed).PDF");
    fs::write(&paper, b"%PDF-1.7 signed").expect("written");
    let attach = AgreementAttach { illustration, path: text_of(&paper) };
    desk::picture::attach_agreement(&library.desk, attach).expect("attached");
    let attached = library.illustration(illustration).illustration.rights.agreement.expect("attached");
    assert_eq!((attached.name.as_str(), attached.size_bytes), ("Agreement (signed).PDF", 15));
    fs::remove_file(&paper).expect("removed");
    let to = text_of(&library.beside("copy.pdf"));
    desk::picture::save_agreement(&library.desk, AgreementSave { illustration, to: to.clone() })
        .expect("written");
    assert_eq!(fs::read(&to).expect("written"), b"%PDF-1.7 signed");
    desk::history::undo(&library.desk, Nothing {}).expect("undone");
    let none = desk::picture::save_agreement(&library.desk, AgreementSave { illustration, to });
    assert_eq!(none.expect_err("none").code(), "rights.no_agreement");
}

#[test]
fn several_pictures_are_credited_in_one_step() {
    let library = TestLibrary::new();
    let pictures = ["night-bus.jpg", "kiln.gif", "harbour-map.png"].map(|file| library.picture(file));
    library.change(pictures[0], IllustrationField::Caption("The last bus".into())).expect("saved");
    let changes = vec![
        SharedField::Role(Some(Role::Photo)),
        SharedField::By(vec![" Ilse Brandt ".into()]),
        SharedField::Fee("€ 90".into()),
    ];
    let save = IllustrationsSave { illustrations: pictures.to_vec(), changes };
    desk::picture::save_many(&library.desk, save).expect("saved");
    for picture in pictures {
        let view = library.illustration(picture);
        assert_eq!(view.card.credit_line.as_deref(), Some("Photo by Ilse Brandt"));
        assert_eq!(view.illustration.rights.fee.map(|fee| fee.to_string()).as_deref(), Some("EUR 90"));
    }
    assert_eq!(library.illustration(pictures[0]).illustration.caption, "The last bus");
    let wrong = IllustrationsSave {
        illustrations: pictures.to_vec(),
        changes: vec![SharedField::Fee("lots".into())],
    };
    assert_eq!(
        desk::picture::save_many(&library.desk, wrong).expect_err("no sum").code(),
        "rights.not_money"
    );
    desk::history::undo(&library.desk, Nothing {}).expect("undone");
    assert!(pictures.iter().all(|picture| library.illustration(*picture).card.credit_line.is_none()));
}

#[test]
fn a_crop_for_one_issue_leaves_the_picture_as_it_is_and_lies_within_it() {
    let library = TestLibrary::new();
    let (issue, picture) = (library.issue(), library.picture("night-bus.jpg"));
    let slot = library.place(issue, alone(picture), Place::Last);
    let (width_px, height_px) = library.illustration(picture).illustration.file.size();
    let set = |crop: Crop| {
        let overrides = PictureOverrides { crop: Some(crop), ..PictureOverrides::default() };
        let base = library.board(issue).slots[0].version;
        desk::issue::save_slot(
            &library.desk,
            SlotSave { slot, base, changes: vec![SlotField::Picture(overrides)] },
        )
    };
    let outside = Crop { left_px: 1, top_px: 0, width_px, height_px };
    assert_eq!(set(outside).expect_err("outside").code(), "picture.crop_outside");
    set(Crop { left_px: 10, top_px: 20, width_px: 300, height_px: 200 }).expect("saved");
    let folder = library.beside("out");
    let export = IssueExport {
        issue,
        format: ExportFormat::Folder,
        to: text_of(&folder),
        target: MailTarget::default(),
    };
    desk::mail::export(&library.desk, export).expect("written");
    let names: Vec<String> = fs::read_dir(folder.join("images"))
        .expect("pictures")
        .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    assert!(names.iter().all(|name| name.contains("-10.20.300.200-300.")), "{names:?}");
    assert!(library.illustration(picture).crops.iter().all(|crop| !crop.is_drawn));
}
