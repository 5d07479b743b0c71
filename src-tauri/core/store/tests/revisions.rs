//! Earlier texts: when one is kept, and that nothing takes one away but its age.

mod support;

use model::{ArticleId, ArticleText, Document, RevisionId};
use pasteup_store::{EntryKind, Library, Origin, RevisionRow, Step, StoreError};
use proptest::prelude::*;
use std::collections::BTreeSet;
use support::*;

const MINUTE: i64 = 60_000;

fn revisions(library: &Library, article: ArticleId) -> Vec<RevisionRow> {
    library.read(|read| read.revisions(article)).unwrap_or_else(|error: StoreError| panic!("{error}"))
}

fn text_of(library: &Library, id: RevisionId) -> ArticleText {
    library.read(|read| read.revision(id)).unwrap_or_else(|error: StoreError| panic!("{error}")).1
}

fn headlines(library: &Library, article: ArticleId) -> Vec<String> {
    let texts = revisions(library, article).into_iter().map(|row| text_of(library, row.id).headline);
    texts.collect()
}

fn add(library: &Library, n: u64, headline: &str) -> ArticleId {
    let article = article(n, headline);
    step(library, "Add", |write| write.insert_article(&article)).expect("added");
    article.id
}

fn write(library: &Library, id: ArticleId, headline: &str, origin: Origin) {
    let save = |write: &pasteup_store::Write<'_>| -> Result<(), StoreError> {
        let mut article = write.article(id)?;
        article.headline = headline.into();
        write.update_article(article.version, &article).map(drop)
    };
    library.transact(Step::new("Save", origin).in_burst("headline"), save).expect("saved");
}

#[test]
fn the_text_before_a_sitting_is_kept_once() {
    let world = World::new();
    let library = world.create();
    let id = add(&library, 1, "Filed");
    for headline in ["F", "Fi", "Fire"] {
        world.pass(MINUTE);
        write(&library, id, headline, Origin::Window);
    }
    assert_eq!(headlines(&library, id), ["Filed"]);
    world.pass(11 * MINUTE);
    write(&library, id, "Fire and clay", Origin::Window);
    write(&library, id, "By a script", Origin::Cli);
    assert_eq!(headlines(&library, id), ["Fire and clay", "Fire", "Filed"]);
    let origins: Vec<Origin> = revisions(&library, id).iter().map(|row| row.origin).collect();
    assert_eq!(origins, [Origin::Window; 3]);
    write(&library, id, "By hand", Origin::Window);
    assert_eq!(revisions(&library, id)[0].origin, Origin::Cli, "it says who wrote it");
}

#[test]
fn a_change_that_is_no_text_keeps_none_and_the_same_text_is_not_kept_twice() {
    let world = World::new();
    let library = world.create();
    let id = add(&library, 1, "Filed");
    step(&library, "Set", |write| {
        let mut article = write.article(id)?;
        article.status = model::Status::Ready;
        write.update_article(article.version, &article)
    })
    .expect("saved");
    assert_eq!(headlines(&library, id), [""; 0]);
    for headline in ["Other", "Filed", "Other", "Filed"] {
        world.pass(11 * MINUTE);
        write(&library, id, headline, Origin::Window);
    }
    assert_eq!(headlines(&library, id), ["Other", "Filed"]);
}

#[test]
fn undo_keeps_what_it_takes_back_and_revisions_outlive_their_article() {
    let world = World::new();
    let library = world.create();
    let id = add(&library, 1, "Filed");
    write(&library, id, "An hour’s work", Origin::Window);
    library.undo(Origin::Window).expect("undone");
    write(&library, id, "Something else", Origin::Window);
    assert_eq!(library.next_redo().expect("read"), None, "redo can't bring it back any more");
    assert_eq!(headlines(&library, id), ["An hour’s work", "Filed"]);
    let before = revisions(&library, id);
    step(&library, "Delete", |write| write.delete_article(id)).expect("deleted");
    assert_eq!(revisions(&library, id), before);
    library.undo(Origin::Window).expect("undone");
    assert_eq!(revisions(&library, id), before);
}

#[test]
fn a_name_is_no_step_is_heard_of_and_survives_an_undo() {
    let world = World::new();
    let library = world.create();
    let id = add(&library, 1, "Filed");
    let seq = library.latest_seq().expect("read");
    let name = |name: &str| {
        let work = |write: &pasteup_store::Write<'_>| write.keep_revision(id, Some(name));
        library.note("Name", Origin::Window, work).map_err(|error: StoreError| error).expect("named")
    };
    let first = name("As it was filed").expect("kept");
    assert_eq!(library.next_undo().expect("read").as_deref(), Some("Add"));
    let heard = library.changes_after(seq).expect("read");
    assert_eq!((heard.len(), heard[0].kind, heard[0].changes.len()), (1, EntryKind::Note, 0));
    library.undo(Origin::Window).expect("undone");
    library.redo(Origin::Window).expect("done again");
    let rows = revisions(&library, id);
    assert_eq!((rows.len(), rows[0].id, rows[0].name.as_deref()), (1, first, Some("As it was filed")));
    name("To the printer");
    assert_eq!(revisions(&library, id).len(), 2, "neither name is lost");
    let smuggled = library.note("Name", Origin::Window, |write| write.delete_article(id));
    assert_eq!(smuggled.expect_err("content is changed in steps").code(), "library.database");
    assert_eq!(read_article(&library, id).headline, "Filed");
}

#[test]
fn a_row_that_is_no_text_is_refused_by_name() {
    let world = World::new();
    let library = world.create();
    let id = add(&library, 1, "Filed");
    write(&library, id, "Other", Origin::Window);
    let revision = revisions(&library, id)[0].id;
    let other = rusqlite::Connection::open(library.folder().join("library.db")).expect("opened");
    other.execute("UPDATE revision SET text = x'00ff00'", []).expect("changed");
    let refused = library.read(|read| read.revision(revision)).map_err(|error: StoreError| error);
    assert_eq!(refused.expect_err("unreadable").code(), "revision.unreadable");
    let refused = library.read(|read| read.revision(RevisionId(id.0))).map_err(|error: StoreError| error);
    assert_eq!(refused.expect_err("none").code(), "revision.not_found");
}

/// What three hundred sittings with a long article take on the disk.
#[test]
fn a_long_article_saved_again_and_again_takes_little_room() {
    let world = World::new();
    let library = world.create();
    let id = add(&library, 1, "Long");
    let words = ["tide", "kettle", "harbour", "lamp", "keeper", "letter", "rope", "winter", "gull"];
    let paragraph = |n: usize| -> String {
        (0..100).map(|k| words[(n * 31 + k * k * 7 + k) % words.len()].to_owned() + " ").collect()
    };
    for nth in 0..300 {
        world.pass(11 * MINUTE);
        step(&library, "Save", |write| {
            let mut article = write.article(id)?;
            let paragraphs: Vec<String> =
                (0..100).map(|n| paragraph(n + nth * usize::from(n == 50))).collect();
            article.body = Document::of_paragraphs(paragraphs.iter().map(String::as_str));
            article.headline = format!("Save {nth}");
            write.update_article(article.version, &article)
        })
        .expect("saved");
    }
    let rows = revisions(&library, id);
    assert!((140..=180).contains(&rows.len()), "{} are kept", rows.len());
    let conn = rusqlite::Connection::open(library.folder().join("library.db")).expect("opened");
    let bytes: i64 =
        conn.query_row("SELECT sum(length(text)) FROM revision", [], |row| row.get(0)).expect("a sum");
    let plain: usize = rows.iter().map(|row| row.size_bytes).sum();
    println!("{} revisions, {} bytes of text in {bytes} bytes", rows.len(), plain);
    assert!((bytes as usize) * 2 < plain && bytes < 32 << 20, "{bytes} bytes of {plain}");
}

#[derive(Clone, Debug)]
enum Deed {
    Write(u8, Origin),
    Pause(i64),
    Undo,
    Redo,
    Reopen,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => (0..40_u8, prop::sample::select(vec![Origin::Window, Origin::Cli]))
            .prop_map(|(n, origin)| Deed::Write(n, origin)),
        3 => (0..30_i64).prop_map(Deed::Pause),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => Just(Deed::Reopen),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_sittings_beginning_is_kept_and_no_undo_removes_one(
        deeds in prop::collection::vec(deed(), 1..30),
    ) {
        let world = World::new();
        let mut library = world.create();
        let id = add(&library, 1, "Filed");
        // What the rule promises, told by a simpler teller: when and where was written last.
        let (mut last, mut promised) = (None::<(i64, i64, Origin)>, BTreeSet::new());
        let mut known = BTreeSet::new();
        for deed in deeds {
            let now = world.now_ms.load(std::sync::atomic::Ordering::SeqCst);
            match deed {
                Deed::Pause(minutes) => world.pass(minutes * MINUTE),
                Deed::Write(n, origin) => {
                    let (before, after) = (read_article(&library, id).headline, format!("Text {n}"));
                    if before == after {
                        continue;
                    }
                    let goes_on = last.is_some_and(|(began, at, by)| {
                        by == origin && now - at <= 10 * MINUTE && now - began <= 60 * MINUTE
                    });
                    if !goes_on {
                        promised.insert(before);
                    }
                    let began = last.filter(|_| goes_on).map_or(now, |(began, ..)| began);
                    last = Some((began, now, origin));
                    write(&library, id, &after, origin);
                }
                Deed::Undo => {
                    // The step that brought the article is not taken back here.
                    if library.next_undo().expect("read").as_deref() == Some("Save") {
                        library.undo(Origin::Window).expect("undone");
                    }
                }
                Deed::Redo => drop(library.redo(Origin::Window).expect("redone")),
                Deed::Reopen => {
                    drop(library);
                    library = world.open();
                }
            }
            let kept: BTreeSet<String> = headlines(&library, id).into_iter().collect();
            prop_assert_eq!(kept.len(), revisions(&library, id).len(), "none twice");
            prop_assert!(promised.is_subset(&kept), "{:?} of {:?}", kept, promised);
            prop_assert!(known.is_subset(&kept), "one is gone: {:?} of {:?}", kept, known);
            known = kept;
        }
    }
}
