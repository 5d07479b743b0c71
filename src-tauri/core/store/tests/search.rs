//! Finding words in every script, whatever is typed.

mod support;

use model::document::PictureAttrs;
use model::query::{About, Query};
use model::{Block, Document, Language};
use pasteup_store::{ArticleFilter, Library, StoreError};
use proptest::prelude::*;
use support::*;

fn filled(world: &World) -> Library {
    let library = world.create();
    step(&library, "Fill", |write| {
        let mut picture = illustration(9, "A jar on a shelf");
        picture.caption = "The museum's shelf".into();
        picture.credit.by = vec!["Nadia ناديا".into()];
        write.insert_illustration(&picture)?;
        let mut tea = article(1, "Überfahrt to the tea hills");
        tea.picture = Some(picture.id);
        tea.body = Document::of_paragraphs(["The ferry left at dawn.", "Don't wait.", "مَدِينَة الشاي"]);
        tea.short = "Abridged".into();
        tea.slug = "uberfahrt-slug".into();
        write.insert_article(&tea)?;
        let mut spring = article(2, "春茶山上");
        spring.bylines = vec!["林岚".into()];
        spring.tags = vec!["節気".into()];
        spring.language = "zh-Hans".parse::<Language>().expect("a language");
        spring.body =
            Document::of_paragraphs(["茶农说，山上的春天来得早。𠮷野家", "カタカナと한국어도 있다"]);
        let mut inside = illustration(8, "");
        inside.caption = "A lantern in the text".into();
        write.insert_illustration(&inside)?;
        let attrs = PictureAttrs { illustration: inside.id };
        spring.body.content.push(Block::Picture { attrs });
        spring.dek = "EU ニュース".into();
        write.insert_article(&spring)
    })
    .expect("filled");
    library
}

#[test]
fn words_are_found_wherever_they_stand_and_in_every_script() {
    let world = World::new();
    let library = filled(&world);
    let (tea, spring) = (article(1, "").id, article(2, "").id);
    for (text, expected) in [
        ("ferry", vec![tea]),
        ("fer", vec![tea]),
        ("fer ", vec![]),
        ("dawn ferry", vec![tea]),
        ("uberfahrt", vec![tea]),
        ("don't wait", vec![tea]),
        ("okafor", vec![tea]),
        ("nadia", vec![tea]),
        ("ناديا", vec![tea]),
        ("museum", vec![tea]),
        ("茶", vec![spring]),
        ("春", vec![spring]),
        ("山上", vec![spring]),
        ("春茶山上", vec![spring]),
        ("春山", vec![]),
        ("山茶", vec![]),
        ("春天 茶农", vec![spring]),
        ("林岚", vec![spring]),
        ("気", vec![spring]),
        ("𠮷", vec![spring]),
        ("タカナ", vec![spring]),
        ("국", vec![spring]),
        ("ك", vec![]),
        ("مدينه", vec![]),
        ("مدينة", vec![tea]),
        ("مَدِينَة", vec![tea]),
        ("مدي", vec![tea]),
        ("d", vec![tea]),
        ("EU", vec![spring]),
        ("eu ", vec![spring]),
        ("ニュース", vec![spring]),
        ("어도", vec![spring]),
        ("\"left at\"", vec![tea]),
        ("\"at left\"", vec![]),
        ("ferry -dawn", vec![]),
        ("-ferry", vec![spring]),
        ("-茶", vec![tea]),
        ("abridged", vec![tea]),
        ("uberfahrt-slug", vec![tea]),
        ("lantern", vec![spring]),
        ("harbour", vec![spring, tea]),
        ("—", vec![]),
    ] {
        let mut found = found(&library, text);
        found.sort();
        let mut expected = expected;
        expected.sort();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn an_article_is_found_by_its_picture_as_long_as_it_has_it() {
    let world = World::new();
    let library = filled(&world);
    let tea = article(1, "").id;
    step(&library, "Caption", |write| {
        let mut picture = write.illustration(illustration(9, "").id)?;
        picture.caption = "A lighthouse".into();
        write.update_illustration(picture.version, &picture)
    })
    .expect("saved");
    assert_eq!((found(&library, "museum"), found(&library, "lighthouse")), (vec![], vec![tea]));
    step(&library, "Take off", |write| {
        let mut text = write.article(tea)?;
        text.picture = None;
        write.update_article(text.version, &text)
    })
    .expect("saved");
    assert_eq!(found(&library, "lighthouse"), []);
    library.undo(pasteup_store::Origin::Window).expect("undone");
    assert_eq!(found(&library, "lighthouse"), [tea]);
}

#[test]
fn an_article_is_found_by_the_pictures_in_its_text_as_long_as_they_say_so() {
    let world = World::new();
    let library = filled(&world);
    let (spring, inside) = (article(2, "").id, illustration(8, "").id);
    step(&library, "Caption", |write| {
        let mut picture = write.illustration(inside)?;
        picture.caption = "A lighthouse".into();
        write.update_illustration(picture.version, &picture)
    })
    .expect("saved");
    assert_eq!((found(&library, "lantern"), found(&library, "lighthouse")), (vec![], vec![spring]));
    step(&library, "Delete", |write| {
        let mut text = write.article(spring)?;
        text.body.content.retain(|block| !matches!(block, Block::Picture { .. }));
        write.update_article(text.version, &text)?;
        write.delete_illustration(inside)
    })
    .expect("deleted");
    assert_eq!(found(&library, "lighthouse"), []);
    library.undo(pasteup_store::Origin::Window).expect("undone");
    assert_eq!(found(&library, "lighthouse"), [spring]);
}

#[test]
fn a_whole_word_stands_before_one_that_goes_on_and_a_headline_before_a_body() {
    let world = World::new();
    let library = world.create();
    step(&library, "Fill", |write| {
        for (n, headline, body) in [
            (1, "Nothing", "tide"),
            (2, "Tidetable", "nothing"),
            (3, "Tide", "nothing"),
            (4, "Nothing", "tidetable"),
        ] {
            let mut text = article(n, headline);
            text.body = Document::of_paragraphs([body]);
            write.insert_article(&text)?;
        }
        Ok(())
    })
    .expect("filled");
    let order: Vec<_> = [3, 1, 2, 4].map(|n| article(n, "").id).into();
    assert_eq!(found(&library, "tide"), order);
}

#[test]
fn pages_and_counts_add_up() {
    let world = World::new();
    let library = world.create();
    step(&library, "Fill", |write| {
        for n in 0..7 {
            let mut text = article(n, &format!("Glaze {n}"));
            text.status = if n < 3 { model::Status::Ready } else { model::Status::Draft };
            write.insert_article(&text)?;
        }
        write.insert_issue(&issue(50))?;
        write.insert_slot(issue(50).id, &model::board::fresh_keys(1)[0], &story(51, article(0, "").id))
    })
    .expect("filled");
    for text in ["", "glaze"] {
        let page = |filter: ArticleFilter| {
            library
                .read(|read| {
                    read.articles(&ArticleFilter { query: Query::parse(text, About::Articles), ..filter })
                })
                .unwrap_or_else(|error: StoreError| panic!("{error}"))
        };
        let ready =
            page(ArticleFilter { status: Some(model::Status::Ready), limit: 2, ..Default::default() });
        assert_eq!((ready.total, ready.rows.len()), (3, 2));
        let counts: Vec<usize> = ready.by_status.iter().map(|count| count.count).collect();
        assert_eq!(counts, [4, 3], "draft and ready");
        let rest = page(ArticleFilter { limit: 100, offset: 5, ..Default::default() });
        assert_eq!((rest.total, rest.rows.len()), (7, 2));
        let unused = page(ArticleFilter { unused: true, limit: 100, ..Default::default() });
        assert_eq!((unused.total, unused.rows.iter().any(|row| row.used)), (6, false));
        let ids = vec![article(0, "").id, article(4, "").id];
        let named = page(ArticleFilter { ids: Some(ids), limit: 100, ..Default::default() });
        assert_eq!(named.total, 2);
        assert_eq!(named.rows.iter().filter(|row| row.used).count(), 1);
    }
}

#[test]
fn of_very_many_the_last_changed_come_first_and_of_fewer_the_best() {
    let world = World::new();
    let library = world.create();
    let headline = |n: u64| match n % 100 {
        0 => "Tide and tide again",
        1 => "A quiet lamp",
        _ => "Tide",
    };
    for from in (1..=5_200).step_by(10) {
        step(&library, "Fill", |write| {
            for n in from..from + 10 {
                let mut text = article(n * 7_919 % 1_000_003, headline(n));
                text.bylines.clear();
                text.tags = if n % 50 == 0 { vec!["ebb".into()] } else { Vec::new() };
                text.status = if n % 10 == 0 { model::Status::Ready } else { model::Status::Draft };
                write.insert_article(&text)?;
            }
            Ok(())
        })
        .expect("filled");
    }
    let page = |text: &str, status, (limit, offset)| {
        let query = Query::parse(text, About::Articles);
        let filter = ArticleFilter { query, status, limit, offset, ..Default::default() };
        library.read(|read| read.articles(&filter)).unwrap_or_else(|error: StoreError| panic!("{error}"))
    };
    let first = page("tide", None, (50, 0));
    assert_eq!((first.total, first.more, first.by_status.len()), (5_000, true, 0));
    let versions: Vec<i64> = first.rows.iter().map(|row| row.version.0).collect();
    assert!(
        versions.is_sorted_by(|a, b| a >= b) && versions[0] > 500,
        "the last changed first: {versions:?}"
    );
    let second = page("tide", None, (50, 50));
    assert!(second.rows[0].version < first.rows[49].version, "the next page goes on");
    assert_eq!(page("tide", None, (50, 4_990)).rows.len(), 10, "not beyond what was counted");

    let ready = page("tide", Some(model::Status::Ready), (10, 0));
    assert_eq!((ready.total, ready.more, ready.by_status.len()), (520, false, 0));
    assert_eq!(ready.rows[0].headline, "Tide and tide again", "ranked");

    for (text, total) in [("tide tag:ebb", 104), ("tide status:ready", 520), ("lamp", 52)] {
        let found = page(text, None, (10, 0));
        assert_eq!((found.total, found.more), (total, false), "{text}");
        let counted: usize = found.by_status.iter().map(|count| count.count).sum();
        assert_eq!(counted, total, "{text}");
        let count = library
            .read(|read| read.count_articles(&Query::parse(text, About::Articles), Default::default()));
        assert_eq!(count.unwrap_or_else(|error: StoreError| panic!("{error}")), (total, false));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_typed_is_an_error(
        texts in prop::collection::vec("[\"*():^{}+\\-a-z春茶 \u{0}ANDORNEAR']{0,12}|\\PC{0,8}", 300)
    ) {
        let world = World::new();
        let library = filled(&world);
        for text in texts {
            let filter = ArticleFilter { query: Query::parse(&text, About::Articles), limit: 10, ..Default::default() };
            let page: Result<_, StoreError> = library.read(|read| read.articles(&filter));
            prop_assert!(page.is_ok(), "{text:?}: {page:?}");
        }
    }
}
