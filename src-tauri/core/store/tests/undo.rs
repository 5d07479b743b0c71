//! Undo, over random histories of every kind of change, the file reopened in between.

mod support;

use model::board::{OrderKey, planned};
use model::*;
use pasteup_store::{ArticleFilter, IllustrationFilter, Library, Origin, Read, Step, StoreError, Write};
use proptest::prelude::*;
use std::path::Path;
use support::*;

/// One thing that may happen to a library; the numbers pick rows and words.
#[derive(Clone, Debug)]
enum Deed {
    AddArticle(usize),
    EditArticle(usize, usize),
    TypeInArticle(usize, usize),
    DeleteArticle(usize),
    AddIllustration(usize),
    EditIllustration(usize, usize),
    DeleteIllustration(usize),
    AddIssue,
    EditIssue(usize, usize),
    DeleteIssue(usize),
    AddSlot(usize, usize),
    EditSlot(usize, usize),
    MoveSlots(usize, usize),
    DeleteSlot(usize),
    EditPublication(usize),
    EverythingAtOnce(usize),
    Fail(usize),
    Undo,
    Redo,
    Reopen,
    Wait,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let n = || 0usize..1000;
    let deed = prop_oneof![
        3 => n().prop_map(Deed::AddArticle),
        3 => (n(), n()).prop_map(|(a, b)| Deed::EditArticle(a, b)),
        4 => (n(), n()).prop_map(|(a, b)| Deed::TypeInArticle(a, b)),
        1 => n().prop_map(Deed::DeleteArticle),
        2 => n().prop_map(Deed::AddIllustration),
        2 => (n(), n()).prop_map(|(a, b)| Deed::EditIllustration(a, b)),
        1 => n().prop_map(Deed::DeleteIllustration),
        1 => Just(Deed::AddIssue),
        1 => (n(), n()).prop_map(|(a, b)| Deed::EditIssue(a, b)),
        1 => n().prop_map(Deed::DeleteIssue),
        3 => (n(), n()).prop_map(|(a, b)| Deed::AddSlot(a, b)),
        2 => (n(), n()).prop_map(|(a, b)| Deed::EditSlot(a, b)),
        3 => (n(), n()).prop_map(|(a, b)| Deed::MoveSlots(a, b)),
        1 => n().prop_map(Deed::DeleteSlot),
        1 => n().prop_map(Deed::EditPublication),
        1 => n().prop_map(Deed::EverythingAtOnce),
        1 => n().prop_map(Deed::Fail),
        6 => Just(Deed::Undo),
        4 => Just(Deed::Redo),
        3 => Just(Deed::Reopen),
        1 => Just(Deed::Wait),
    ];
    prop::collection::vec(deed, 20..50)
}

const WORDS: [&str; 10] =
    ["kiln", "harbour", "春茶山上", "茶", "Überfahrt", "clay", "山上", "ferry", "glaze", "東京の春"];

fn words(n: usize) -> String {
    (0..1 + n % 4).map(|i| WORDS[(n / 7 + i * 3) % WORDS.len()]).collect::<Vec<_>>().join(" ")
}

fn pick<T: Clone>(rows: Vec<T>, n: usize) -> Option<T> {
    (!rows.is_empty()).then(|| rows[n % rows.len()].clone())
}

type Done<T = ()> = Result<T, StoreError>;

fn articles(read: &Read<'_>) -> Done<Vec<ArticleId>> {
    let filter = ArticleFilter { limit: 1000, ..Default::default() };
    Ok(read.articles(&filter)?.rows.into_iter().map(|row| row.id).collect())
}

fn illustrations(read: &Read<'_>) -> Done<Vec<Illustration>> {
    Ok(read.illustrations(&IllustrationFilter { limit: 1000, ..Default::default() })?.rows)
}

fn issues(read: &Read<'_>) -> Done<Vec<Issue>> {
    Ok(read.issues()?.into_iter().map(|row| row.issue).collect())
}

fn slots(read: &Read<'_>) -> Done<Vec<Slot>> {
    let mut slots = Vec::new();
    for issue in issues(read)? {
        slots.extend(read.board(issue.id)?.into_iter().map(|(slot, _)| slot));
    }
    Ok(slots)
}

fn filled(write: &Write<'_>, mut article: Article, n: usize) -> Done<Article> {
    article.dek = words(n / 3);
    article.bylines = (0..n % 3).map(|i| format!("{} Okafor", words(n + i))).collect();
    article.tags = words(n / 5).split(' ').map(str::to_owned).collect();
    article.status = Status::ALL[n % 6];
    article.picture =
        if n.is_multiple_of(4) { None } else { pick(illustrations(write)?, n).map(|picture| picture.id) };
    article.body = Document::of_paragraphs([words(n).as_str(), words(n / 2).as_str()]);
    if n.is_multiple_of(5)
        && let Some(picture) = pick(illustrations(write)?, n / 5)
    {
        let attrs = document::PictureAttrs { illustration: picture.id };
        article.body.content.push(Block::Picture { attrs });
    }
    article.call_to_action =
        n.is_multiple_of(2).then(|| CallToAction { heading: words(n), ..Default::default() });
    article.awaited_credit = n.is_multiple_of(3).then(|| Credit { by: vec![words(n)], ..Default::default() });
    Ok(article)
}

fn credited(mut picture: Illustration, n: usize) -> Illustration {
    picture.caption = words(n);
    picture.alt = if n.is_multiple_of(2) { String::new() } else { words(n / 2) };
    picture.credit.by = (0..n % 3).map(|i| words(n + i)).collect();
    picture.credit.role = Role::ALL.get(n % 9).copied();
    picture.rights.uses = n.is_multiple_of(2).then_some(n as u32);
    picture.rights.valid_until = "2027-03-01".parse().ok().filter(|_| n.is_multiple_of(3));
    picture
}

fn content(read: &Read<'_>, n: usize) -> Done<SlotContent> {
    let story = |article| {
        SlotContent::Story(StorySlot {
            article,
            treatment: [Treatment::Lead, Treatment::Standard, Treatment::Brief][n % 3],
            headline: n.is_multiple_of(2).then(|| words(n)),
            dek: n.is_multiple_of(5).then(|| words(n)),
        })
    };
    Ok(match n % 7 {
        0 => SlotContent::Section { title: words(n) },
        1 => SlotContent::Note { body: Document::of_paragraphs([words(n).as_str()]) },
        2 => SlotContent::Divider,
        3 => SlotContent::CallToAction(CallToAction { label: words(n), ..Default::default() }),
        4 => match pick(illustrations(read)?, n) {
            Some(picture) => SlotContent::Picture { illustration: picture.id },
            None => SlotContent::Divider,
        },
        _ => pick(articles(read)?, n).map_or(SlotContent::Divider, story),
    })
}

/// Takes an illustration out of everything that shows it, and deletes it: one gesture of the desk.
fn delete_illustration(write: &Write<'_>, id: IllustrationId) -> Done {
    for article in write.articles_with(id)? {
        let mut article = write.article(article)?;
        article.picture = article.picture.filter(|picture| *picture != id);
        article
            .body
            .content
            .retain(|block| !matches!(block, Block::Picture { attrs } if attrs.illustration == id));
        write.update_article(article.version, &article)?;
    }
    for placed in write.slots_of_illustration(id)? {
        write.delete_slot(placed.slot)?;
    }
    write.delete_illustration(id)
}

fn do_one(write: &Write<'_>, deed: &Deed, fresh: u64) -> Done {
    match *deed {
        Deed::AddArticle(n) => {
            write.insert_article(&filled(write, article(fresh, &words(n)), n)?)?;
        }
        Deed::EditArticle(a, n) => {
            if let Some(id) = pick(articles(write)?, a) {
                let edited = filled(write, write.article(id)?, n)?;
                write.update_article(edited.version, &edited)?;
            }
        }
        Deed::TypeInArticle(a, n) => {
            if let Some(id) = pick(articles(write)?, a % 2) {
                let mut edited = write.article(id)?;
                edited.headline = words(n);
                write.update_article(edited.version, &edited)?;
            }
        }
        Deed::DeleteArticle(a) => {
            if let Some(id) = pick(articles(write)?, a) {
                for placed in write.slots_of_article(id)? {
                    write.delete_slot(placed.slot)?;
                }
                write.delete_article(id)?;
            }
        }
        Deed::AddIllustration(n) => {
            write.insert_illustration(&credited(illustration(fresh, ""), n))?;
        }
        Deed::EditIllustration(a, n) => {
            if let Some(picture) = pick(illustrations(write)?, a) {
                write.update_illustration(picture.version, &credited(picture.clone(), n))?;
            }
        }
        Deed::DeleteIllustration(a) => {
            if let Some(picture) = pick(illustrations(write)?, a) {
                delete_illustration(write, picture.id)?;
            }
        }
        Deed::AddIssue => {
            write.insert_issue(&issue(fresh))?;
        }
        Deed::EditIssue(a, n) => {
            if let Some(mut issue) = pick(issues(write)?, a) {
                issue.subject = words(n);
                write.update_issue(issue.version, &issue)?;
            }
        }
        Deed::DeleteIssue(a) => {
            if let Some(issue) = pick(issues(write)?, a) {
                for (slot, _) in write.board(issue.id)? {
                    write.delete_slot(slot.id)?;
                }
                write.delete_issue(issue.id)?;
            }
        }
        Deed::AddSlot(a, n) => {
            if let Some(issue) = pick(issues(write)?, a) {
                let slot = Slot { id: SlotId(id(fresh)), version: Version(0), content: content(write, n)? };
                let place = if n.is_multiple_of(2) { Place::First } else { Place::Last };
                let mut keys = planned(&board(write, issue.id)?, &[slot.id], place).expect("a place");
                let (_, key) = keys.pop().expect("a key for the new slot");
                write.set_order(&keys)?;
                write.insert_slot(issue.id, &key, &slot)?;
            }
        }
        Deed::EditSlot(a, n) => {
            if let Some(mut slot) = pick(slots(write)?, a) {
                slot.content = content(write, n)?;
                write.update_slot(slot.version, &slot)?;
            }
        }
        Deed::MoveSlots(a, n) => {
            if let Some(issue) = pick(issues(write)?, a) {
                let board = board(write, issue.id)?;
                let moving: Vec<SlotId> = board.iter().map(|(id, _)| *id).skip(n % 5).take(2).collect();
                let place = match pick(board.clone(), n / 2) {
                    Some((neighbour, _)) => Place::After(neighbour),
                    None => Place::First,
                };
                write.set_order(&planned(&board, &moving, place).expect("the neighbour is there"))?;
            }
        }
        Deed::DeleteSlot(a) => {
            if let Some(slot) = pick(slots(write)?, a) {
                write.delete_slot(slot.id)?;
            }
        }
        Deed::EditPublication(n) => {
            let mut publication = write.publication()?;
            publication.name = words(n);
            write.update_publication(publication.version, &publication)?;
        }
        Deed::EverythingAtOnce(n) => {
            for (i, deed) in [
                Deed::AddIllustration(n),
                Deed::AddArticle(n + 1),
                Deed::AddIssue,
                Deed::AddSlot(n, n + 5),
                Deed::DeleteIllustration(n),
                Deed::EditArticle(n, n + 2),
                Deed::MoveSlots(n, n),
            ]
            .iter()
            .enumerate()
            {
                do_one(write, deed, fresh + 1000 * (i as u64 + 1))?;
            }
        }
        Deed::Fail(n) => {
            do_one(write, &Deed::EverythingAtOnce(n), fresh)?;
            return Err(StoreError::Busy);
        }
        Deed::Undo | Deed::Redo | Deed::Reopen | Deed::Wait => unreachable!("no work of a step"),
    }
    Ok(())
}

fn board(read: &Read<'_>, issue: IssueId) -> Done<Vec<(SlotId, OrderKey)>> {
    Ok(read.board(issue)?.into_iter().map(|(slot, key)| (slot.id, key)).collect())
}

/// Every row of every content table, and what searches find.
fn state(library: &Library) -> String {
    let found = |read: &Read<'_>| -> Done<String> {
        let mut out = String::new();
        for text in ["harb", "春", "春茶山上", "山上 kiln", "uberfahrt", "okafor"] {
            let filter = ArticleFilter { text: text.into(), limit: 1000, ..Default::default() };
            let mut ids: Vec<ArticleId> = read.articles(&filter)?.rows.iter().map(|row| row.id).collect();
            ids.sort();
            let filter = IllustrationFilter { text: text.into(), limit: 1000, ..Default::default() };
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
             AND name NOT LIKE 'sqlite%' AND name <> 'journal' ORDER BY name",
        )
        .and_then(|mut query| query.query_map([], |row| row.get(0))?.collect())
        .expect("a list of tables");
    assert_eq!(tables.len(), 10, "every content table is looked at: {tables:?}");
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
