//! Opening and making libraries: what is refused, and that refusing changes nothing.

mod support;

use pasteup_store::{Library, Notice, Origin, Step, StoreError, WindowLock};
use rusqlite::Connection;
use std::fs;
use support::*;

fn refusal(result: Result<Library, StoreError>) -> &'static str {
    match result {
        Ok(_) => panic!("it opened"),
        Err(error) => {
            assert!(error.to_string().ends_with(['.', ')']) && error.action().ends_with('.'), "{error}");
            error.code()
        }
    }
}

#[test]
fn a_place_that_is_no_library_is_refused_and_left_as_it_is() {
    let world = World::new();
    let folder = world.folder();
    assert_eq!(refusal(Library::open(&folder, world.env())), "library.missing");
    assert!(!folder.exists());
    fs::create_dir(&folder).expect("made");
    assert_eq!(refusal(Library::open(&folder, world.env())), "library.not_a_library");
    assert_eq!(Library::probe(&folder).expect_err("empty").code(), "library.not_a_library");
    assert_eq!(fs::read_dir(&folder).expect("read").count(), 0, "nothing was made");
    for content in [&b""[..], b"SQLite format 3\0", &[b'x'; 4096]] {
        fs::write(folder.join("library.db"), content).expect("written");
        assert_eq!(refusal(Library::open(&folder, world.env())), "library.not_a_library");
        assert_eq!(bytes(&folder.join("library.db")), content);
    }
    fs::remove_file(folder.join("library.db")).expect("removed");
    Connection::open(folder.join("library.db"))
        .and_then(|conn| conn.execute_batch("CREATE TABLE article (id); PRAGMA user_version = 1"))
        .expect("somebody else's database");
    assert_eq!(refusal(Library::open(&folder, world.env())), "library.not_a_library");
}

#[test]
fn a_library_is_made_only_where_nothing_is() {
    let world = World::new();
    let create = || Library::create(&world.folder(), weekly_proof(), world.env());
    drop(create().expect("made"));
    assert_eq!(refusal(create()), "library.already_there");
    let other = World::new();
    fs::create_dir(other.folder()).expect("made");
    fs::write(other.folder().join("notes.txt"), "mine").expect("written");
    assert_eq!(
        refusal(Library::create(&other.folder(), weekly_proof(), other.env())),
        "library.folder_not_empty"
    );
    assert_eq!(fs::read_dir(other.folder()).expect("read").count(), 1, "nothing was made");
}

#[test]
fn a_library_that_was_half_made_can_be_made_again() {
    let world = World::new();
    fs::create_dir_all(world.folder().join("pictures")).expect("made");
    fs::write(world.folder().join(".library.db.part"), "half").expect("written");
    fs::write(world.folder().join("library.lock"), "").expect("written");
    assert_eq!(refusal(Library::open(&world.folder(), world.env())), "library.not_a_library");
    let library = world.create();
    let publication = library.read(|read| read.publication()).unwrap_or_else(|e: StoreError| panic!("{e}"));
    assert_eq!(publication.name, "The Weekly Proof");
    assert!(!world.folder().join(".library.db.part").exists());
}

#[test]
fn a_newer_library_is_refused_and_not_a_byte_of_it_changes() {
    let world = World::new();
    drop(world.create());
    let database = world.folder().join("library.db");
    let newer = Connection::open(&database).expect("opened");
    newer.execute_batch("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)").expect("newer");
    drop(newer);
    let before = bytes(&database);
    assert_eq!(refusal(Library::open(&world.folder(), world.env())), "library.newer");
    assert_eq!(bytes(&database), before);
}

#[test]
fn a_newer_library_whose_number_is_still_in_its_log_is_refused_too() {
    let world = World::new();
    drop(world.create());
    let database = world.folder().join("library.db");
    let newer = Connection::open(&database).expect("opened");
    newer.execute_batch("PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 99").expect("newer");
    let log = world.folder().join("library.db-wal");
    let before = (bytes(&database), bytes(&log));
    assert_eq!(refusal(Library::open(&world.folder(), world.env())), "library.newer");
    assert_eq!((bytes(&database), bytes(&log)), before);
}

#[test]
fn a_newer_program_that_changes_the_schema_meanwhile_ends_the_writing() {
    let world = World::new();
    let library = world.create();
    let newer = Connection::open(world.folder().join("library.db")).expect("opened");
    newer.execute_batch("PRAGMA user_version = 99").expect("newer");
    let refused = step(&library, "Add", |write| write.insert_article(&article(1, "One")));
    assert_eq!(refused.expect_err("newer").code(), "library.newer");
}

#[test]
fn triggers_and_views_of_others_are_refused_and_missing_ones_of_ours_too() {
    for (change, code) in [
        ("CREATE TRIGGER spy AFTER INSERT ON article BEGIN DELETE FROM journal; END", "library.foreign"),
        ("CREATE VIEW everything AS SELECT * FROM article", "library.foreign"),
        ("CREATE TEMP TABLE harmless (x); DROP TRIGGER article_updated", "library.foreign"),
        ("DROP INDEX issue_by_date", "library.foreign"),
    ] {
        let world = World::new();
        drop(world.create());
        let conn = Connection::open(world.folder().join("library.db")).expect("opened");
        conn.execute_batch(change).expect("changed");
        drop(conn);
        assert_eq!(refusal(Library::open(&world.folder(), world.env())), code, "{change}");
    }
}

#[test]
fn a_damaged_library_is_named_so_and_left_as_it_is() {
    let world = World::new();
    drop(world.create());
    let database = world.folder().join("library.db");
    let mut damaged = bytes(&database);
    damaged[100..2000].fill(0xa5);
    fs::write(&database, &damaged).expect("written");
    assert_eq!(refusal(Library::open(&world.folder(), world.env())), "library.damaged");
    assert_eq!(bytes(&database), damaged);
}

#[test]
fn conflict_copies_beside_the_library_are_pointed_out() {
    let world = World::new();
    drop(world.create());
    for name in
        ["library (Ilse's conflicted copy 2026-11-20).db", "library.sync-conflict-20261120-101112-ABC.db"]
    {
        fs::write(world.folder().join(name), "").expect("written");
    }
    fs::write(world.folder().join("notes.db"), "").expect("written");
    match world.open().notices() {
        [Notice::ConflictCopies(names)] => assert_eq!(names.len(), 2, "{names:?}"),
        other => panic!("{other:?}"),
    }
}

#[cfg(unix)]
#[test]
fn a_library_whose_folder_went_away_saves_nothing_into_the_void() {
    let world = World::new();
    let library = world.create();
    let away = world.place.path().join("elsewhere");
    fs::rename(world.folder(), &away).expect("moved");
    let save = || step(&library, "Add", |write| write.insert_article(&article(1, "One")));
    assert_eq!(save().expect_err("it is away").code(), "library.gone");
    assert!(!world.folder().exists(), "no fresh library in its place");
    let other = Library::create(&world.folder(), weekly_proof(), world.env()).expect("another one is made");
    assert_eq!(save().expect_err("that is another library").code(), "library.gone");
    drop(other);
    fs::remove_dir_all(world.folder()).expect("removed");
    fs::rename(&away, world.folder()).expect("moved back");
    save().expect("saved");
    drop(library);
    assert_eq!(read_article(&world.open(), article(1, "").id).headline, "One");
}

/// Run as another user by the next test, since root may write anywhere.
#[test]
fn helper_reads_a_library_that_it_may_not_write() {
    let Some(folder) = std::env::var_os("PASTEUP_TEST_READ_ONLY") else { return };
    let world = World::new();
    let _lock = WindowLock::acquire(folder.as_ref()).expect("nobody writes here, so nobody is shut out");
    let library = Library::open(folder.as_ref(), world.env()).expect("opened to read");
    assert!(library.is_read_only());
    assert_eq!(library.notices(), [Notice::ReadOnly]);
    assert_eq!(read_article(&library, article(1, "").id).headline, "Spring tea");
    assert_eq!(found(&library, "tea"), [article(1, "").id]);
    assert_eq!(library.follow().and_then(|mut follower| follower.poll()).expect("polled"), []);
    let refused = step(&library, "Add", |write| write.insert_article(&article(2, "Two")));
    assert_eq!(refused.expect_err("read only").code(), "library.read_only");
    assert_eq!(library.undo(Origin::Window).expect_err("read only").code(), "library.read_only");
    println!("looked at it all");
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_opens_to_read() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    use std::process::Command;
    let world = World::new();
    let library = world.create();
    library
        .transact(Step::new("Add", Origin::Cli), |write| write.insert_article(&article(1, "Spring tea")))
        .unwrap_or_else(|error: StoreError| panic!("{error}"));
    drop(library);
    let before = bytes(&world.folder().join("library.db"));
    let set = |path: &std::path::Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("set");
    };
    set(world.place.path(), 0o755);
    set(&world.folder(), 0o555);
    set(&world.folder().join("library.db"), 0o444);
    let program = world.place.path().join("program");
    fs::copy(std::env::current_exe().expect("this program"), &program).expect("copied");
    set(&program, 0o755);
    let mut helper = Command::new(&program);
    helper
        .args(["--exact", "helper_reads_a_library_that_it_may_not_write", "--nocapture"])
        .env("PASTEUP_TEST_READ_ONLY", world.folder());
    if fs::metadata(world.place.path()).expect("there").uid() == 0 {
        helper.uid(65534);
    }
    let output = helper.output().expect("run");
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    set(&world.folder(), 0o755);
    assert!(output.status.success() && said.contains("looked at it all"), "{said}");
    assert_eq!(bytes(&world.folder().join("library.db")), before);
}
