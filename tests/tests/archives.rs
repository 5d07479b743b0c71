//! Archives of other platforms, taken in through the desk: articles, and the issues in which they ran.

use desk::contract::*;
use desk::import::Go;
use model::{Place, Status};
use std::fs;
use tests::library::{TestLibrary, text_of};
use tests::root;

fn take_in(library: &TestLibrary, paths: Vec<String>) -> ImportReport {
    let wanted = ImportFiles { paths, ..ImportFiles::default() };
    desk::import::files(&library.desk, wanted, &mut |_, _| Go::On).expect("taken in")
}

fn ghost() -> Vec<String> {
    vec![text_of(&root().join("tests/cases/archives/ghost/input.json"))]
}

fn numbers(library: &TestLibrary) -> Vec<u32> {
    let issues = desk::issue::list(&library.desk, Nothing {}).expect("a list");
    let mut numbers: Vec<u32> = issues.issues.iter().map(|issue| issue.number).collect();
    numbers.sort_unstable();
    numbers
}

#[test]
fn a_mail_that_went_out_is_an_issue_with_its_story_on_the_board() {
    let library = TestLibrary::new();
    let report = take_in(&library, ghost());
    assert_eq!((report.imported.len(), report.failed.len()), (5, 1));
    let said: Vec<(u32, &str, &str)> = report
        .issues
        .iter()
        .map(|issue| (issue.number, issue.day.as_str(), issue.subject.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (38, "Thursday 2 March 2023", "No. 38: the night ferry"),
            (39, "Thursday 9 March 2023", "Members’ letter: ice & salt"),
        ]
    );
    let first = &report.issues[0];
    assert_eq!(library.headlines(first.issue), ["The night ferry is back"]);
    let article = library.article(first.article).article;
    assert_eq!((article.status, article.slug.as_str()), (Status::Published, "the-night-ferry-is-back"));
    // Nothing is fetched: where its pictures are is written down.
    assert!(
        article.notes.contains("content/images/2023/03/ferry.jpg – A white ship at a quay – The ferry."),
        "{}",
        article.notes
    );
    assert!(article.awaited_credit.is_some());
}

#[test]
fn articles_and_issues_are_one_step_and_come_once() {
    let library = TestLibrary::new();
    take_in(&library, ghost());
    let again = take_in(&library, ghost());
    assert_eq!((again.imported.len(), again.known.len(), again.issues.len()), (0, 5, 0));
    desk::history::undo(&library.desk, Nothing {}).expect("it can be undone");
    assert_eq!(numbers(&library), Vec::<u32>::new());
    assert_eq!(take_in(&library, ghost()).imported.len(), 5);
}

#[test]
fn an_archives_issues_take_no_number_that_is_taken() {
    let library = TestLibrary::new();
    let new = IssueNew { number: Some(38), ..IssueNew::default() };
    desk::issue::new(&library.desk, new).expect("an issue");
    let report = take_in(&library, ghost());
    assert_eq!(report.issues.iter().map(|issue| issue.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(numbers(&library), [1, 2, 38]);
}

#[test]
fn the_next_issue_after_an_archive_of_years_ago_is_not_sent_in_the_past() {
    let library = TestLibrary::new();
    take_in(&library, ghost());
    let id = desk::issue::new(&library.desk, IssueNew::default()).expect("an issue");
    let issues = desk::issue::list(&library.desk, Nothing {}).expect("a list").issues;
    let next = issues.iter().find(|issue| issue.issue == id).expect("it is listed");
    let years_ago = issues.iter().find(|issue| issue.number == 39).expect("it came with the archive");
    // Longer after the last than the week that is between two issues otherwise.
    assert_eq!(next.number, 40);
    assert!((next.date - years_ago.date).num_days() > 365, "{}", next.date);
}

#[test]
fn taken_in_again_an_issue_is_not_made_twice() {
    let library = TestLibrary::new();
    take_in(&library, ghost());
    let wanted = ImportFiles { paths: ghost(), again: Some(Again::All) };
    let report = desk::import::files(&library.desk, wanted, &mut |_, _| Go::On).expect("taken in");
    assert_eq!((report.imported.len(), report.issues.len()), (5, 0));
    assert_eq!(numbers(&library), [38, 39]);
}

#[test]
fn the_words_and_pictures_of_a_mail_come_into_the_library() {
    let library = TestLibrary::new();
    let report = take_in(&library, vec![text_of(&root().join("tests/cases/archives/mail-writer/input.eml"))]);
    let imported = &report.imported[0];
    assert_eq!((imported.headline.as_str(), imported.pictures), ("The night ferry – back at last", 1));
    assert!(imported.notes.iter().any(|note| note.ends_with("winmail.dat")), "{:?}", imported.notes);
    let article = library.article(imported.article).article;
    assert_eq!(article.body.pictures().len(), 1);
    let issue = library.issue();
    library.place(issue, NewSlot::Story { article: imported.article, treatment: None }, Place::Last);
}

#[test]
fn an_export_that_is_cut_off_changes_nothing() {
    let library = TestLibrary::new();
    let whole = fs::read(root().join("tests/cases/archives/ghost/input.json")).expect("the export");
    let cut = library.beside("cut.json");
    fs::write(&cut, &whole[..whole.len() / 2]).expect("written");
    let report = take_in(&library, vec![text_of(&cut)]);
    assert_eq!(report.failed[0].code, "intake.export_broken");
    assert!(report.imported.is_empty() && numbers(&library).is_empty());
}
