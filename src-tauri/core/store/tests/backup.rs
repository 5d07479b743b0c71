//! Backups: whole, checked, of one moment, or not there.

mod support;

use pasteup_store::{Library, StoreError};
use std::fs;
use support::*;

#[test]
fn a_backup_is_a_library_of_its_own_with_pictures_and_history() {
    let world = World::new();
    let library = world.create();
    fs::write(library.pictures().join("00ff.jpg"), b"a picture").expect("written");
    fs::write(library.pictures().join(".half.1-1.part"), b"unfinished").expect("written");
    step(&library, "Add", |write| write.insert_article(&article(1, "Spring tea"))).expect("added");
    let to = world.place.path().join("copy");
    library.backup(&to).expect("copied");
    step(&library, "Add", |write| write.insert_article(&article(2, "Two"))).expect("added");
    assert_eq!(bytes(&to.join("pictures/00ff.jpg")), b"a picture");
    assert_eq!(fs::read_dir(to.join("pictures")).expect("read").count(), 1);
    let copy = Library::open(&to, world.env()).expect("opened");
    assert_eq!(found(&copy, "tea"), [article(1, "").id]);
    assert_eq!(copy.read(|read| read.article_count()).unwrap_or_else(|e: StoreError| panic!("{e}")), 1);
    assert_eq!(
        copy.undo(pasteup_store::Origin::Window).expect("undone").map(|u| u.label).as_deref(),
        Some("Add")
    );
    assert_eq!(read_article(&library, article(1, "").id).headline, "Spring tea", "the original is as it was");
    let left: Vec<_> = fs::read_dir(world.place.path())
        .expect("read")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".part"))
        .collect();
    assert_eq!(left, [""; 0], "nothing unfinished is left");
}

#[test]
fn a_backup_onto_something_is_refused_and_spares_it() {
    let world = World::new();
    let library = world.create();
    let to = world.place.path().join("copy");
    library.backup(&to).expect("copied");
    let before = bytes(&to.join("library.db"));
    step(&library, "Add", |write| write.insert_article(&article(1, "One"))).expect("added");
    assert_eq!(library.backup(&to).expect_err("there is one").code(), "library.folder_not_empty");
    assert_eq!(bytes(&to.join("library.db")), before);
}

#[test]
fn a_damaged_library_makes_no_backup() {
    let world = World::new();
    let library = world.create();
    step(&library, "Fill", |write| {
        for n in 0..200 {
            write.insert_article(&article(n, "A headline of some length, so that it fills pages"))?;
        }
        Ok(())
    })
    .expect("filled");
    drop(library);
    let database = world.folder().join("library.db");
    let mut damaged = bytes(&database);
    let from = damaged.len() * 3 / 4;
    damaged[from..from + 8192].fill(0x5a);
    fs::write(&database, damaged).expect("written");
    let library = world.open();
    let to = world.place.path().join("copy");
    let refused = library.backup(&to).expect_err("damaged");
    assert!(matches!(refused.code(), "backup.not_sound" | "library.damaged"), "{refused}");
    assert!(!to.exists());
    assert_eq!(library.check().expect_err("damaged").code(), "library.damaged");
}
