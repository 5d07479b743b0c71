//! Several programs at one library, and work that runs beside other work.

use desk::contract::*;
use desk::import::Go;
use desk::{Desk, Origin};
use model::Place;
use std::fs;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use tests::library::{TestLibrary, text_of};

/// Longer than anything here takes; a test that reaches it has failed.
const PATIENCE: Duration = Duration::from_secs(30);

fn watched(desk: &Desk) -> (desk::Watch, Receiver<Event>) {
    let (tell, told) = channel();
    // The receiver goes at the end of the test, a moment before the watch.
    (desk.watch(move |event| drop(tell.send(event))), told)
}

fn folder_of_texts(library: &TestLibrary, count: usize) -> String {
    let folder = library.beside("drafts");
    fs::create_dir(&folder).expect("made");
    for n in 0..count {
        let text = format!(
            "Story number {n}\n\nThe harbour\n\nA paragraph about the tide, the {n}th of its kind.\n"
        );
        fs::write(folder.join(format!("{n:05}.txt")), text).expect("written");
    }
    text_of(&folder)
}

#[test]
fn the_window_hears_what_the_command_line_did_and_where_it_was_done() {
    let library = TestLibrary::new();
    let issue = library.issue();
    let (_watch, told) = watched(&library.desk);
    let cli = library.by_another(Origin::Cli);
    let what = vec![NewSlot::Section { title: "Science".into() }];
    let placed = desk::issue::place(&cli, IssuePlace { issue, what, place: Place::Last }).expect("placed");

    let Event::Changed(changed) = told.recv_timeout(Duration::from_secs(1)).expect("within a second") else {
        panic!("a step, not a task");
    };
    assert_eq!(changed.origin, StepOrigin::Cli);
    assert_eq!(changed.label, "Place section “Science”");
    let row = &changed.rows[0];
    assert_eq!((row.kind, row.id, row.issue), (Kind::Slot, placed.slots[0].0, Some(issue)));
}

#[test]
fn what_is_announced_is_read_off_the_journal_for_own_writes_and_undo_too() {
    let library = TestLibrary::new();
    let (_watch, told) = watched(&library.desk);
    let issue = library.issue();
    desk::history::undo(&library.desk, Nothing {}).expect("it can be undone");
    for _ in 0..2 {
        let Event::Changed(changed) = told.recv_timeout(PATIENCE).expect("announced") else {
            panic!("a step")
        };
        assert_eq!((changed.rows[0].kind, changed.rows[0].id), (Kind::Issue, issue.0));
    }
}

#[test]
fn a_thousand_texts_are_taken_in_beside_the_board_as_one_step() {
    let library = TestLibrary::new();
    let issue = library.issue();
    let folder = folder_of_texts(&library, 1000);
    let (_watch, told) = watched(&library.desk);
    let task = desk::import::start(&library.desk, ImportFiles { paths: vec![folder], again: None })
        .expect("started");

    let (mut progress, mut moved) = (Vec::new(), 0);
    let report = loop {
        match told.recv_timeout(PATIENCE).expect("it goes on") {
            Event::Task(TaskView { task: which, done, total, state: TaskState::Running }) => {
                assert_eq!((which, total), (task.task, 1000));
                progress.push(done);
                // The board is used meanwhile.
                library.place_sections(issue, &["meanwhile"]);
                moved += 1;
            }
            Event::Task(TaskView { state: TaskState::Done { report }, .. }) => break report,
            Event::Task(other) => panic!("{other:?}"),
            Event::Changed(_) | Event::Wire | Event::Refresh(_) => {}
        }
    };
    assert_eq!((report.imported.len(), report.failed.len()), (1000, 0));
    assert!(progress.len() > 10 && progress.is_sorted(), "{progress:?}");
    assert_eq!(library.board(issue).slots.len(), moved);
    let steps = desk::history::list(&library.desk, HistoryQuery { limit: 1000 }).expect("a list");
    assert_eq!(steps.iter().filter(|step| step.label == "Take in 1000 articles").count(), 1);
}

#[test]
fn a_cancelled_import_takes_in_nothing() {
    let library = TestLibrary::new();
    let folder = folder_of_texts(&library, 50);
    let mut asked = 0;
    let cancelled = desk::import::files(
        &library.desk,
        ImportFiles { paths: vec![folder], again: None },
        &mut |done, _| {
            asked += 1;
            if done == 40 { Go::Stop } else { Go::On }
        },
    );
    assert_eq!(cancelled.expect_err("it was stopped").code(), "task.cancelled");
    assert_eq!(asked, 41);
    assert_eq!(desk::library::view(&library.desk, Nothing {}).expect("a view").articles, 0);
}

#[test]
fn a_task_that_is_cancelled_from_the_window_says_so() {
    let library = TestLibrary::new();
    let folder = folder_of_texts(&library, 3000);
    let (_watch, told) = watched(&library.desk);
    let task = desk::import::start(&library.desk, ImportFiles { paths: vec![folder], again: None })
        .expect("started");
    loop {
        match told.recv_timeout(PATIENCE).expect("it goes on") {
            Event::Task(TaskView { state: TaskState::Running, .. }) => {
                desk::import::cancel(&library.desk, task).expect("it runs");
            }
            Event::Task(TaskView { state, .. }) => {
                assert!(matches!(state, TaskState::Cancelled), "{state:?}");
                break;
            }
            Event::Changed(_) => panic!("nothing was taken in"),
            Event::Wire | Event::Refresh(_) => {}
        }
    }
    let ended = desk::import::cancel(&library.desk, task).expect_err("it has ended");
    assert_eq!(ended.code(), "task.not_found");
}

#[test]
fn one_window_holds_a_library_and_the_command_line_works_beside_it() {
    let library = TestLibrary::new();
    let lock = Desk::lock_window(&library.path()).expect("nobody has it");
    lock.publish("127.0.0.1:1 secret").expect("published");
    let second = Desk::lock_window(&library.path()).expect_err("the first window has it");
    assert_eq!(second.code(), "library.open_in_another_window");
    assert!(
        matches!(second, desk::DeskError::OpenInAnotherWindow { address: Some(address) } if address == "127.0.0.1:1 secret")
    );
    library.by_another(Origin::Cli);
}
