use super::open::open_on;
use super::volume::Volumes;
use super::*;
use crate::{Env, Origin, Step, StoreError};
use model::{Issue, IssueId, Language, Version};
use std::path::Path;
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use uuid::Uuid;

fn env() -> Env {
    let ids = AtomicU64::new(1);
    Env {
        clock: Arc::new(|| 1_780_000_000_000),
        new_id: Arc::new(move || Uuid::from_u64_pair(7, ids.fetch_add(1, Ordering::SeqCst))),
    }
}

fn made(folder: &Path) -> Library {
    let publication = NewPublication {
        name: "The Weekly Proof".into(),
        language: Language::english(),
        time_zone: "Europe/Berlin".into(),
        postal_address: String::new(),
    };
    Library::create(&folder.join("library"), publication, env()).expect("made")
}

fn issue(n: u32, subject: String) -> Issue {
    Issue {
        id: IssueId(Uuid::from_u64_pair(9, n.into())),
        version: Version(0),
        number: n,
        date: "2026-11-26".parse().expect("a date"),
        subject,
        preheader: String::new(),
        theme: "broadsheet".into(),
    }
}

fn add(library: &Library, n: u32, subject: String) -> Result<Version, StoreError> {
    library.transact(Step::new("Add issue", Origin::Window), |write| write.insert_issue(&issue(n, subject)))
}

fn pragma(library: &Library, name: &str) -> String {
    let conn = library.writer().expect("the writer");
    conn.query_row(&format!("PRAGMA {name}"), [], |row| {
        row.get_ref(0).map(|value| match value {
            rusqlite::types::ValueRef::Integer(number) => number.to_string(),
            other => other.as_str().unwrap_or_default().to_owned(),
        })
    })
    .expect("a pragma")
}

struct Shared;

impl Volumes for Shared {
    fn shares_memory(&self, _: &Path) -> bool {
        false
    }
}

#[test]
fn saved_means_on_the_disk() {
    let place = tempfile::tempdir().expect("a folder");
    let library = made(place.path());
    let set: Vec<String> = ["journal_mode", "synchronous", "mmap_size", "foreign_keys", "trusted_schema"]
        .iter()
        .map(|name| pragma(&library, name))
        .collect();
    assert_eq!(set, ["wal", "2", "0", "1", "0"], "synchronous 2 is FULL");
}

#[test]
fn a_network_drive_gets_no_log_and_the_editor_is_told() {
    let place = tempfile::tempdir().expect("a folder");
    drop(made(place.path()));
    let library = open_on(&place.path().join("library"), env(), &Shared).expect("opened");
    assert_eq!(library.notices(), [Notice::SharedVolume]);
    assert_eq!(pragma(&library, "journal_mode"), "truncate");
    add(&library, 1, "Fire".into()).expect("added");
    assert!(!library.folder().join("library.db-wal").exists());
    let mut follower = library.follow().expect("followed");
    add(&library, 2, "Clay".into()).expect("added");
    assert_eq!(follower.poll().expect("polled").len(), 1);
}

#[test]
fn a_full_disk_keeps_what_was_there_and_saves_go_on_when_there_is_room() {
    let place = tempfile::tempdir().expect("a folder");
    let library = made(place.path());
    add(&library, 1, "Fire".into()).expect("added");
    let pages: i64 = pragma(&library, "page_count").parse().expect("a number");
    let limit = |pages: i64| {
        let conn = library.writer().expect("the writer");
        conn.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())).expect("limited");
    };
    limit(pages);
    let large = "clay ".repeat(20_000);
    assert_eq!(add(&library, 2, large.clone()).expect_err("no room").code(), "library.disk_full");
    assert_eq!(library.history(9).expect("read").len(), 1);
    limit(1_000_000);
    add(&library, 2, large).expect("there is room");
    library.check().expect("sound");
}

#[test]
fn readers_see_one_moment_while_others_write() {
    let place = tempfile::tempdir().expect("a folder");
    let library = made(place.path());
    let counts = library.read(|read| -> Result<_, StoreError> {
        let before = read.issues()?.len();
        add(&library, 1, "Fire".into())?;
        Ok((before, read.issues()?.len()))
    });
    assert_eq!(counts.expect("read"), (0, 0));
    assert_eq!(
        library.read(|read| read.issues()).map(|i| i.len()).unwrap_or_else(|e: StoreError| panic!("{e}")),
        1
    );
}
