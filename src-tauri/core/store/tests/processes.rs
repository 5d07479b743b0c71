//! Several programs at one library: the window, the command line, and those that are killed.
//!
//! The other programs are this one, started again to run one of its `helper_…` tests, which do nothing otherwise.

mod support;

use model::ArticleId;
use pasteup_store::{Library, LockError, Origin, Step, StoreError, WindowLock};
use std::io::{BufRead, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use support::*;

const FOLDER: &str = "PASTEUP_TEST_FOLDER";
const NUMBER: &str = "PASTEUP_TEST_NUMBER";
/// Before what a helper says, since the test harness says things too.
const MARK: &str = "helper: ";

struct Helper {
    child: Child,
    said: BufReader<ChildStdout>,
}

impl Helper {
    fn start(name: &str, folder: &Path, number: u64) -> Self {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", name, "--nocapture", "--test-threads=1"])
            .env(FOLDER, folder)
            .env(NUMBER, number.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("started");
        let said = BufReader::new(child.stdout.take().expect("it is piped"));
        Helper { child, said }
    }

    /// The next thing it says; `None` when it is gone.
    fn hear(&mut self) -> Option<String> {
        let mut line = String::new();
        loop {
            line.clear();
            if self.said.read_line(&mut line).expect("read") == 0 {
                return None;
            }
            // A line that was cut off by the kill was not acknowledged.
            if let Some((_, said)) = line.split_once(MARK)
                && let Some(said) = said.strip_suffix('\n')
            {
                return Some(said.to_owned());
            }
        }
    }

    fn kill(&mut self) {
        self.child.kill().expect("killed");
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{MARK}{text}").and_then(|()| out.flush()).expect("somebody listens");
}

/// The folder and the number of a helper; `None` in an ordinary run of the tests.
fn task() -> Option<(std::path::PathBuf, u64)> {
    let number = std::env::var(NUMBER).ok()?.parse().ok()?;
    Some((std::env::var_os(FOLDER)?.into(), number))
}

/// Adds articles one by one, and names each when it is saved.
#[test]
fn helper_writes_until_it_is_killed() {
    let Some((folder, first)) = task() else { return };
    let library = Library::open(&folder, World::new().env()).expect("opened");
    for n in first.. {
        let mut text = article(n, &format!("Glaze {n}"));
        // Large enough that some steps need a checkpoint.
        text.dek = "clay ".repeat(2000);
        step(&library, "Add", |write| write.insert_article(&text)).expect("saved");
        say(&n.to_string());
    }
}

#[test]
fn every_change_that_was_acknowledged_outlives_a_kill() {
    let world = World::new();
    drop(world.create());
    let mut acknowledged = Vec::new();
    for round in 0..12u64 {
        let mut helper =
            Helper::start("helper_writes_until_it_is_killed", &world.folder(), 1 + round * 10_000);
        for _ in 0..1 + (round * 7) % 30 {
            acknowledged.push(helper.hear().expect("it goes on"));
        }
        helper.kill();
        // What it still said before the signal arrived was acknowledged as well.
        while let Some(more) = helper.hear() {
            acknowledged.push(more);
        }
    }
    let library = world.open();
    library.check().expect("sound");
    for n in &acknowledged {
        let id = ArticleId(id(n.parse().expect("a number")));
        assert_eq!(read_article(&library, id).headline, format!("Glaze {n}"));
    }
    let count = library.read(|read| read.article_count()).unwrap_or_else(|e: StoreError| panic!("{e}"));
    assert!(count >= acknowledged.len());
    assert_eq!(found(&library, "glaze").len(), count.min(1000), "search follows");
}

/// Adds to the number in one article's headline, again and again.
#[test]
fn helper_counts_up() {
    let Some((folder, times)) = task() else { return };
    let library = Library::open(&folder, World::new().env()).expect("opened");
    for _ in 0..times {
        count_up(&library, Origin::Cli);
    }
    say("done");
}

fn count_up(library: &Library, origin: Origin) {
    library
        .transact(Step::new("Count", origin), |write| {
            let mut text = write.article(article(1, "").id)?;
            let count: u64 = text.headline.parse().expect("a number");
            text.headline = (count + 1).to_string();
            write.update_article(text.version, &text)
        })
        .unwrap_or_else(|error: StoreError| panic!("{error}"));
}

#[test]
fn window_and_command_line_write_side_by_side_and_lose_nothing() {
    let world = World::new();
    let library = world.create();
    step(&library, "Add", |write| write.insert_article(&article(1, "0"))).expect("added");
    let mut follower = library.follow().expect("followed");
    let mut helper = Helper::start("helper_counts_up", &world.folder(), 60);
    let mut told = 0;
    for _ in 0..60 {
        count_up(&library, Origin::Window);
        told += follower.poll().expect("polled").len();
    }
    assert_eq!(helper.hear().as_deref(), Some("done"));
    told += follower.poll().expect("polled").len();
    assert_eq!(read_article(&library, article(1, "").id).headline, "120");
    assert_eq!(told, 120, "every change was told, and once");
    let theirs = library.history(500).expect("read").iter().filter(|s| s.origin == Origin::Cli).count();
    assert_eq!(theirs, 60);
}

/// Takes the window's lock and keeps it.
#[test]
fn helper_holds_the_window() {
    let Some((folder, _)) = task() else { return };
    let lock = WindowLock::acquire(&folder).expect("nobody has it");
    lock.publish("here").expect("published");
    say("held");
    let mut line = String::new();
    // Ends when the parent does, or kills it.
    let _ = std::io::stdin().read_line(&mut line);
}

#[test]
fn the_windows_lock_ends_with_its_process() {
    let world = World::new();
    drop(world.create());
    let mut helper = Helper::start("helper_holds_the_window", &world.folder(), 0);
    assert_eq!(helper.hear().as_deref(), Some("held"));
    match WindowLock::acquire(&world.folder()) {
        Err(LockError::Held { address }) => assert_eq!(address.as_deref(), Some("here")),
        other => panic!("{other:?}"),
    }
    let library = world.open();
    step(&library, "Add", |write| write.insert_article(&article(1, "One")))
        .expect("no lock is needed to write");
    helper.kill();
    helper.child.wait().expect("ended");
    let mine = WindowLock::acquire(&world.folder()).expect("the dead hold nothing");
    assert!(!world.folder().join("library.window").exists(), "nor can they be called");
    drop(mine);
}

/// Begins to write and does not end.
#[test]
fn helper_writes_for_long() {
    let Some((folder, _)) = task() else { return };
    let other = rusqlite::Connection::open(folder.join("library.db")).expect("opened");
    other.execute_batch("BEGIN IMMEDIATE").expect("begun");
    say("writing");
    let mut line = String::new();
    let _ = std::io::stdin().read_line(&mut line);
}

#[test]
fn a_writer_that_waits_too_long_is_told_so_and_for_whom() {
    let world = World::new();
    let library = world.create();
    let mut helper = Helper::start("helper_writes_for_long", &world.folder(), 0);
    assert_eq!(helper.hear().as_deref(), Some("writing"));
    let began = std::time::Instant::now();
    let refused = step(&library, "Add", |write| write.insert_article(&article(1, "One"))).expect_err("busy");
    assert_eq!(refused.code(), "library.busy");
    assert!((4..8).contains(&began.elapsed().as_secs()), "{:?}", began.elapsed());
    if cfg!(target_os = "linux") {
        let named = format!("(process {}) has been writing", helper.child.id());
        assert!(refused.to_string().contains(&named), "{refused}");
    }
    helper.kill();
    helper.child.wait().expect("ended");
    step(&library, "Add", |write| write.insert_article(&article(1, "One"))).expect("its turn");
}
