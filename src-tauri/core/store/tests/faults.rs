//! A disk that answers with errors: what is kept then is the state before or the state after, never one between.
//!
//! The errors are injected by strace into this program, started again; where there is no strace, nothing is tested.

mod support;

use model::ArticleId;
use pasteup_store::{Library, Origin, StoreError};
use std::path::Path;
use std::process::Command;
use support::*;

const FOLDER: &str = "PASTEUP_TEST_FAULTS";
const STEPS: u64 = 4;

/// Edits a library step by step and says how each step went.
#[test]
fn helper_edits_on_a_failing_disk() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let library = match Library::open(folder.as_ref(), World::new().env()) {
        Ok(library) => library,
        Err(error) => return println!("helper: not opened, {}", error.code()),
    };
    for n in 1..=STEPS {
        let mut text = article(n, "Glaze");
        text.dek = "clay ".repeat(20_000);
        let done = step(&library, "Add", |write| {
            write.insert_article(&text)?;
            write.insert_article(&article(100 + n, "Its twin"))
        });
        match done {
            Ok(_) => println!("helper: saved {n}"),
            Err(error) => println!("helper: failed {n}, {}", error.code()),
        }
    }
    let undone = library.undo(Origin::Window);
    println!("helper: undo {}", undone.as_ref().map_or_else(StoreError::code, |_| "done"));
}

fn edited_with(fault: &str, folder: &Path) -> Option<String> {
    let output = Command::new("strace")
        .args(["-f", "-o", "/dev/null", "-e", &format!("inject={fault}")])
        .arg(std::env::current_exe().expect("this program"))
        .args(["--exact", "helper_edits_on_a_failing_disk", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .output()
        .ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_step_on_a_failing_disk_is_whole_or_absent_and_never_lost_when_it_was_acknowledged() {
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("there is no strace here: nothing was tested");
        return;
    }
    let faults = [
        ("fsync", vec![("EIO", 1), ("EIO", 3), ("ENOSPC", 5), ("EIO", 6)]),
        (
            "pwrite64",
            vec![("EIO", 1), ("ENOSPC", 13), ("EIO", 20), ("ENOSPC", 40), ("EIO", 60), ("ENOSPC", 90)],
        ),
        ("ftruncate", vec![("EIO", 1)]),
    ];
    let mut refused = 0;
    for (call, times) in faults {
        for (error, when) in times {
            let world = World::new();
            drop(world.create());
            let fault = format!("{call}:error={error}:when={when}");
            let said = edited_with(&fault, &world.folder()).expect("strace runs");
            assert!(!said.contains("panicked"), "{fault}: {said}");
            assert!(said.contains("helper: "), "{fault}: {said}");
            refused += usize::from(said.contains("helper: failed"));
            let library = world.open();
            library.check().unwrap_or_else(|wrong| panic!("{fault}: {wrong}"));
            let undone = said.contains("undo done");
            let there = |n: u64| {
                library.read(|read| read.article(ArticleId(id(n)))).map_or_else(
                    |error: StoreError| {
                        assert_eq!(error.code(), "article.not_found", "{fault}");
                        false
                    },
                    |_| true,
                )
            };
            let saved: Vec<u64> = (1..=STEPS).filter(|n| said.contains(&format!("saved {n}"))).collect();
            for n in 1..=STEPS {
                assert_eq!(there(n), there(100 + n), "{fault}: step {n} is half there: {said}");
                let taken_back = undone && saved.last() == Some(&n);
                if saved.contains(&n) && !taken_back {
                    assert!(there(n), "{fault}: step {n} is lost: {said}");
                }
            }
            while library.undo(Origin::Window).expect("undone").is_some() {}
            assert_eq!(found(&library, "glaze"), [], "{fault}");
        }
    }
    assert!(refused > 3, "the faults struck steps: {refused}");
}
