//! Undo, over random histories of every kind of change, the file reopened in between.

mod deeds;
mod lists;
mod people;
#[path = "../support/mod.rs"]
mod support;

use deeds::{Deed, Done, deeds, do_one};
use model::query::{About, Query};
use model::{ArticleId, IllustrationId};
use pasteup_store::{ArticleFilter, IllustrationFilter, Library, Origin, Read, Step, StoreError};
use proptest::prelude::*;
use std::path::Path;
use support::*;

/// Every row of every content table, and what searches find.
fn state(library: &Library) -> String {
    let found = |read: &Read<'_>| -> Done<String> {
        let mut out = String::new();
        for text in ["harb", "春", "春茶山上", "山上 kiln", "uberfahrt", "okafor"] {
            let filter = ArticleFilter {
                query: Query::parse(text, About::Articles),
                limit: 1000,
                ..Default::default()
            };
            let mut ids: Vec<ArticleId> = read.articles(&filter)?.rows.iter().map(|row| row.id).collect();
            ids.sort();
            let filter = IllustrationFilter {
                query: Query::parse(text, About::Pictures),
                limit: 1000,
                ..Default::default()
            };
            let mut pictures: Vec<IllustrationId> =
                read.illustrations(&filter)?.rows.iter().map(|row| row.id).collect();
            pictures.sort();
            out.push_str(&format!("{text}: {ids:?} {pictures:?}\n"));
        }
        Ok(out)
    };
    let found = library.read(found).unwrap_or_else(|error| panic!("{error}"));
    rows(&library.folder().join("library.db")) + &found
}

fn rows(database: &Path) -> String {
    use rusqlite::{Connection, OpenFlags};
    let conn = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("opened");
    let tables: Vec<String> = conn
        .prepare(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
             AND name NOT LIKE 'sqlite%'
             AND name NOT IN ('journal', 'revision', 'sitting', 'feed_item', 'feed_fetch', 'wire') ORDER BY name",
        )
        .and_then(|mut query| query.query_map([], |row| row.get(0))?.collect())
        .expect("a list of tables");
    assert_eq!(tables.len(), 18, "every content table is looked at: {tables:?}");
    let mut out = String::new();
    for table in tables {
        let mut query = conn.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2")).expect("a query");
        let columns = query.column_count();
        let mut found = query.query([]).expect("rows");
        while let Some(row) = found.next().expect("a row") {
            out.push_str(&table);
            for column in 0..columns {
                out.push_str(&format!("|{:?}", row.get_ref(column).expect("a value")));
            }
            out.push('\n');
        }
    }
    out
}

fn steps_done(library: &Library) -> usize {
    library.history(10_000).expect("read").iter().filter(|step| !step.undone).count()
}

/// Eight histories each time; `PROPTEST_CASES` asks for more.
fn cases() -> ProptestConfig {
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let config =
        ProptestConfig { max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() };
    if asked { config } else { ProptestConfig { cases: 8, ..config } }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_history_goes_back_and_forth_exactly(deeds in deeds()) {
        let world = World::new();
        let mut library = world.create();
        // What the library was after so many steps.
        let mut points = vec![state(&library)];
        for (nth, deed) in deeds.iter().enumerate() {
            world.pass(700);
            let before = steps_done(&library);
            match deed {
                Deed::Reopen => {
                    drop(library);
                    library = world.open();
                }
                Deed::Wait => world.pass(30_000),
                Deed::Undo => {
                    let undone = library.undo(Origin::Window).expect("undone");
                    prop_assert_eq!(undone.is_some(), before > 0);
                    prop_assert_eq!(steps_done(&library), before.saturating_sub(1));
                }
                Deed::Redo => {
                    let redone = library.redo(Origin::Window).expect("redone");
                    prop_assert_eq!(redone.is_some(), before + 1 < points.len());
                }
                deed => {
                    let mut step = Step::new(format!("{deed:?}"), Origin::Window);
                    if matches!(deed, Deed::TypeInArticle(..)) {
                        step = step.in_burst("headline");
                    }
                    let seq = library.latest_seq().expect("read");
                    let done = library.transact(step, |write| do_one(write, deed, 100 + nth as u64));
                    prop_assert_eq!(done.is_ok(), !matches!(deed, Deed::Fail(_)), "{:?}", done);
                    if library.latest_seq().expect("read") > seq {
                        let steps = steps_done(&library);
                        points.truncate(steps);
                        points.push(state(&library));
                    }
                }
            }
            prop_assert_eq!(&state(&library), &points[steps_done(&library)], "after {:?}", deed);
        }
        // All the way back, and forth again, with the file reopened half-way.
        while library.undo(Origin::Window).expect("undone").is_some() {
            prop_assert_eq!(&state(&library), &points[steps_done(&library)]);
        }
        prop_assert_eq!(steps_done(&library), 0);
        drop(library);
        let library = world.open();
        while library.redo(Origin::Window).expect("redone").is_some() {
            prop_assert_eq!(&state(&library), &points[steps_done(&library)]);
        }
        prop_assert_eq!(&state(&library), points.last().expect("there is a beginning"));
        library.check().expect("sound");
    }
}

#[test]
fn an_undo_that_would_be_half_is_refused_whole() {
    let world = World::new();
    let library = world.create();
    step(&library, "Rename and add", |write| {
        let mut publication = write.publication()?;
        publication.name = "The Daily Proof".into();
        write.update_publication(publication.version, &publication)?;
        write.insert_issue(&issue(1))
    })
    .expect("done");
    let was = (library.history(9).expect("read"), library.latest_seq().expect("read"));
    let other = rusqlite::Connection::open(library.folder().join("library.db")).expect("opened");
    other.execute_batch("ALTER TABLE publication RENAME TO newsletter").expect("renamed");
    // SQLite itself takes the issue away, skips the table that it does not find, and answers OK.
    assert_eq!(library.undo(Origin::Window).expect_err("a table is gone").code(), "undo.differs");
    other.execute_batch("ALTER TABLE newsletter RENAME TO publication").expect("renamed back");
    assert_eq!((library.history(9).expect("read"), library.latest_seq().expect("read")), was);
    assert!(library.read(|read| read.issue(issue(1).id)).map_err(|error: StoreError| error).is_ok());
    library.undo(Origin::Window).expect("the table is back");
}

#[test]
fn an_undo_never_overwrites_what_went_past_the_journal() {
    let world = World::new();
    let library = world.create();
    step(&library, "Add", |write| write.insert_article(&article(1, "One"))).expect("added");
    let seq = library.latest_seq().expect("read");
    let other = rusqlite::Connection::open(library.folder().join("library.db")).expect("opened");
    other.execute("UPDATE article_tag SET tag = 'glaze'", []).expect("changed");
    assert_eq!(library.undo(Origin::Window).expect_err("a conflict").code(), "undo.differs");
    assert_eq!(library.latest_seq().expect("read"), seq);
    assert_eq!(read_article(&library, article(1, "").id).tags, ["glaze"]);
}
