//! Steps: what a transaction keeps, what it refuses, and what the journal says of it.

mod support;

use model::{ArticleId, Version};
use pasteup_store::{EntryKind, Kind, Origin, Step, StoreError};
use support::*;

#[test]
fn a_saved_article_is_read_as_it_was_written() {
    let world = World::new();
    let library = world.create();
    let mut written = article(1, "Spring tea, again");
    written.tags = vec![" tea ".into(), "tea".into(), "".into(), "hills".into()];
    written.bylines = vec!["Mara Okafor".into(), " 林岚 ".into()];
    let version = step(&library, "Add", |write| write.insert_article(&written)).expect("added");
    let read = read_article(&library, written.id);
    written.version = version;
    written.tags = vec!["tea".into(), "hills".into()];
    written.bylines = vec!["Mara Okafor".into(), "林岚".into()];
    (written.created_at_ms, written.changed_at_ms) = (read.created_at_ms, read.changed_at_ms);
    assert_eq!(read, written);
    drop(library);
    assert_eq!(read_article(&world.open(), written.id), written);
}

#[test]
fn a_stale_save_is_refused_and_overwrites_nothing() {
    let world = World::new();
    let library = world.create();
    let first = article(1, "First");
    let base = step(&library, "Add", |write| write.insert_article(&first)).expect("added");
    let mut mine = first.clone();
    mine.headline = "Mine".into();
    step(&library, "Save", |write| write.update_article(base, &mine)).expect("saved");
    let mut yours = first.clone();
    yours.headline = "Yours".into();
    let refused = step(&library, "Save", |write| write.update_article(base, &yours)).expect_err("stale");
    assert_eq!(refused.code(), "article.stale_version");
    assert_eq!(read_article(&library, first.id).headline, "Mine");
    assert_eq!(library.next_undo().expect("read").as_deref(), Some("Save"));
}

#[test]
fn a_save_on_a_version_that_was_undone_since_is_refused() {
    let world = World::new();
    let library = world.create();
    let mut text = article(1, "One");
    let one = step(&library, "Add", |write| write.insert_article(&text)).expect("added");
    text.headline = "Two".into();
    let two = step(&library, "Save", |write| write.update_article(one, &text)).expect("saved");
    library.undo(Origin::Window).expect("undone");
    text.headline = "Three".into();
    let three = step(&library, "Save", |write| write.update_article(one, &text)).expect("saved");
    assert!(three > two, "a version is never used twice");
    text.headline = "Over two".into();
    let refused = step(&library, "Save", |write| write.update_article(two, &text)).expect_err("stale");
    assert!(matches!(refused, StoreError::Stale { kind: Kind::Article, .. }));
    assert_eq!(read_article(&library, text.id).headline, "Three");
}

#[test]
fn a_work_that_fails_changes_nothing_and_leaves_undo_as_it_was() {
    let world = World::new();
    let library = world.create();
    step(&library, "Add", |write| write.insert_article(&article(1, "One"))).expect("added");
    library.undo(Origin::Window).expect("undone");
    let before = library.history(10).expect("read");
    let failed = step(&library, "Fail", |write| {
        write.insert_article(&article(2, "Two"))?;
        write.delete_article(ArticleId(id(99)))
    });
    assert_eq!(failed.expect_err("there is no such article").code(), "article.not_found");
    assert_eq!(library.history(10).expect("read"), before);
    assert_eq!(library.next_redo().expect("read").as_deref(), Some("Add"));
    assert!(found(&library, "two").is_empty());
}

#[test]
fn a_work_that_panics_changes_nothing_and_the_library_goes_on() {
    let world = World::new();
    let library = world.create();
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        step::<()>(&library, "Panic", |write| {
            write.insert_article(&article(1, "One"))?;
            panic!("in the middle of a step")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(library.latest_seq().expect("read"), 0);
    step(&library, "Add", |write| write.insert_article(&article(1, "One"))).expect("the id is free");
}

#[test]
fn a_work_that_changes_nothing_makes_no_step() {
    let world = World::new();
    let library = world.create();
    let text = article(1, "One");
    let version = step(&library, "Add", |write| write.insert_article(&text)).expect("added");
    let seq = library.latest_seq().expect("read");
    let again = step(&library, "Save", |write| write.update_article(version, &text)).expect("saved");
    step(&library, "Add and delete", |write| {
        write.insert_article(&article(2, "Two"))?;
        write.delete_article(ArticleId(id(2)))
    })
    .expect("done");
    assert_eq!((again, library.latest_seq().expect("read")), (version, seq));
}

#[test]
fn what_is_still_in_use_is_not_deleted() {
    let world = World::new();
    let library = world.create();
    let mut text = article(1, "One");
    text.picture = Some(illustration(2, "").id);
    step(&library, "Fill", |write| {
        write.insert_illustration(&illustration(2, ""))?;
        write.insert_article(&text)?;
        write.insert_issue(&issue(3))?;
        write.insert_slot(issue(3).id, &model::board::fresh_keys(1)[0], &story(4, text.id))
    })
    .expect("filled");
    let codes = [
        step(&library, "Delete", |write| write.delete_article(text.id)).expect_err("on a board").code(),
        step(&library, "Delete", |write| write.delete_illustration(illustration(2, "").id))
            .expect_err("with an article")
            .code(),
        step(&library, "Delete", |write| write.delete_issue(issue(3).id)).expect_err("has slots").code(),
    ];
    assert_eq!(codes, ["article.in_use", "illustration.in_use", "issue.in_use"]);
}

#[test]
fn typing_in_one_field_is_one_step_and_every_save_has_a_version_of_its_own() {
    let world = World::new();
    let library = world.create();
    let mut text = article(1, "");
    let mut version = step(&library, "Add", |write| write.insert_article(&text)).expect("added");
    let mut versions = vec![version];
    for headline in ["S", "Sp", "Spr"] {
        world.pass(900);
        text.headline = headline.into();
        let typing = Step::new("Write headline", Origin::Window).in_burst("article/1/headline");
        version = library.transact(typing, |write| write.update_article(version, &text)).expect("saved");
        versions.push(version);
    }
    assert!(versions.windows(2).all(|pair| pair[0] < pair[1]), "{versions:?}");
    let steps = library.history(10).expect("read");
    assert_eq!(steps.iter().map(|step| step.label.as_str()).collect::<Vec<_>>(), ["Write headline", "Add"]);
    library.undo(Origin::Window).expect("undone");
    assert_eq!(read_article(&library, text.id).headline, "");
    library.redo(Origin::Window).expect("redone");
    assert_eq!(read_article(&library, text.id).headline, "Spr");
    assert_eq!(read_article(&library, text.id).version, version);
}

#[test]
fn a_burst_ends_with_a_pause_a_minute_an_undo_another_key_and_a_clock_set_back() {
    let world = World::new();
    let library = world.create();
    let mut text = article(1, "");
    step(&library, "Add", |write| write.insert_article(&text)).expect("added");
    let mut count = 0;
    let mut type_on = |pass_ms: i64, key: &str, origin: Origin| {
        world.pass(pass_ms);
        count += 1;
        text.headline = format!("{count}");
        let typing = Step::new("Write", origin).in_burst(key);
        let save = |write: &pasteup_store::Write<'_>| -> Result<Version, StoreError> {
            write.update_article(write.article(text.id)?.version, &text)
        };
        library.transact(typing, save).expect("saved");
        library.history(1000).expect("read").len()
    };
    assert_eq!(type_on(0, "a", Origin::Window), 2);
    assert_eq!(type_on(10_000, "a", Origin::Window), 2, "ten seconds later");
    assert_eq!(type_on(10_001, "a", Origin::Window), 3, "after a pause");
    assert_eq!(type_on(0, "b", Origin::Window), 4, "another key");
    assert_eq!(type_on(0, "b", Origin::Cli), 5, "another origin");
    assert_eq!(type_on(-1, "b", Origin::Cli), 6, "a clock set back");
    for _ in 0..6 {
        assert_eq!(type_on(9_000, "b", Origin::Cli), 6);
    }
    assert_eq!(type_on(9_000, "b", Origin::Cli), 7, "over a minute since it began");
    library.undo(Origin::Window).expect("undone");
    library.redo(Origin::Window).expect("redone");
    assert_eq!(type_on(0, "b", Origin::Cli), 8, "an undo in between");
}

#[test]
fn a_new_step_drops_what_was_undone() {
    let world = World::new();
    let library = world.create();
    step(&library, "One", |write| write.insert_article(&article(1, "One"))).expect("added");
    step(&library, "Two", |write| write.insert_article(&article(2, "Two"))).expect("added");
    assert_eq!(library.undo(Origin::Window).expect("undone").map(|done| done.label).as_deref(), Some("Two"));
    assert_eq!(library.next_redo().expect("read").as_deref(), Some("Two"));
    step(&library, "Three", |write| write.insert_article(&article(3, "Three"))).expect("added");
    assert_eq!(library.redo(Origin::Window).expect("nothing to redo"), None);
    let labels: Vec<String> = library.history(10).expect("read").into_iter().map(|step| step.label).collect();
    assert_eq!(labels, ["Three", "One"]);
}

#[test]
fn a_follower_is_told_what_changed_its_own_librarys_writes_included() {
    let world = World::new();
    let library = world.create();
    let mut follower = library.follow().expect("followed");
    assert_eq!(follower.poll().expect("polled"), []);
    let text = article(1, "One");
    step(&library, "Fill", |write| {
        write.insert_article(&text)?;
        write.insert_issue(&issue(3))?;
        write.insert_slot(issue(3).id, &model::board::fresh_keys(1)[0], &story(4, text.id))
    })
    .expect("filled");
    let other = world.open();
    other
        .transact(Step::new("Move", Origin::Cli), |write| {
            write.set_order(&[(story(4, text.id).id, model::board::fresh_keys(2)[1].clone())])
        })
        .expect("moved by another program");
    other.undo(Origin::Cli).expect("undone");
    let entries = follower.poll().expect("polled");
    let told: Vec<_> = entries
        .iter()
        .map(|entry| {
            let kinds: Vec<Kind> = entry.changes.iter().map(|change| change.kind).collect();
            (entry.label.as_str(), entry.origin, entry.kind, kinds)
        })
        .collect();
    let everything = vec![Kind::Contributor, Kind::Article, Kind::Issue, Kind::Slot];
    assert_eq!(
        told,
        [
            ("Fill", Origin::Window, EntryKind::Step, everything),
            ("Move", Origin::Cli, EntryKind::Step, vec![Kind::Slot]),
            ("Move", Origin::Cli, EntryKind::Undo, vec![Kind::Slot]),
        ]
    );
    assert!(entries.iter().all(|entry| entry.changes.last().is_some_and(|c| c.issue == Some(issue(3).id))));
    assert_eq!(follower.poll().expect("polled"), []);
}

#[test]
fn a_burst_that_grows_is_told_again() {
    let world = World::new();
    let library = world.create();
    let mut text = article(1, "");
    step(&library, "Add", |write| write.insert_article(&text)).expect("added");
    let mut follower = library.follow().expect("followed");
    for headline in ["A", "Ab"] {
        text.headline = headline.into();
        library
            .transact(Step::new("Write", Origin::Window).in_burst("a"), |write| {
                write.update_article(write.article(text.id)?.version, &text)
            })
            .unwrap_or_else(|error: StoreError| panic!("{error}"));
        let entries = follower.poll().expect("polled");
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].changes[0].id, text.id.0);
    }
}
