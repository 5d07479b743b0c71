//! Finding, as an editor does it: through the desk.

use desk::contract::{
    ArticleField, ArticleQuery, ArticleSave, Kind, Nothing, SearchChange, SearchKeep, SearchRef, SearchTyped,
    SearchesOf, Stretch,
};
use desk::{Desk, history, search};
use model::{ArticleId, Status, query::About};
use tests::library::TestLibrary;

const TEA: &str = "春茶山上\n\nBy 林岚\n\n茶农说，山上的春天来得早。";
const FERRY: &str =
    "The ferry that waits\n\nBy Mara Okafor\n\nIt leaves at dawn. Überall warten Leute auf die Fähre.";

fn found(desk: &Desk, text: &str) -> Vec<ArticleId> {
    let query = ArticleQuery { text: text.into(), limit: 10, ..ArticleQuery::default() };
    let list = desk::article::list(desk, query).expect("no text is an error");
    list.articles.into_iter().map(|card| card.article).collect()
}

fn set(library: &TestLibrary, article: ArticleId, field: ArticleField) {
    let base = library.article(article).article.version;
    let save = ArticleSave { article, base, changes: vec![field] };
    desk::article::save(&library.desk, save).expect("it saves");
}

#[test]
fn operators_words_and_hits_come_back_through_the_desk() {
    let library = TestLibrary::new();
    let (tea, ferry) = (library.take_in(TEA), library.take_in(FERRY));
    set(&library, ferry, ArticleField::Status(Status::Ready));
    set(&library, ferry, ArticleField::Tags(vec!["quay life".into()]));
    for (text, expected) in [
        ("茶", vec![tea]),
        ("status:ready", vec![ferry]),
        ("tag:\"quay life\" fahre", vec![ferry]),
        ("by:林 -ferry", vec![tea]),
        ("created:today status:draft", vec![tea]),
        ("before:today", vec![]),
    ] {
        assert_eq!(found(&library.desk, text), expected, "{text}");
    }
    let query = ArticleQuery { text: "ferry fahre".into(), limit: 10, ..ArticleQuery::default() };
    let list = desk::article::list(&library.desk, query).expect("found");
    let hits = list.articles[0].found.clone().expect("words were looked for");
    assert_eq!(hits.headline, [Stretch { from: 4, to: 9 }]);
    let piece = hits.body.expect("the body has one");
    let units: Vec<u16> = piece.text.encode_utf16().collect();
    let word = String::from_utf16(&units[piece.hits[0].from..piece.hits[0].to]).expect("whole characters");
    assert_eq!(word, "Fähre");
}

#[test]
fn a_typed_query_is_told_back_and_completed_from_the_library() {
    let library = TestLibrary::new();
    let ferry = library.take_in(FERRY);
    set(&library, ferry, ArticleField::Tags(vec!["quay life".into(), "tides".into()]));
    let help = |text: &str| {
        let caret = text.encode_utf16().count();
        let typed = SearchTyped { about: About::Articles, text: text.into(), caret };
        search::help(&library.desk, typed).expect("no text is an error")
    };
    let typed = help("春 -status:killed colour:red tag:q");
    let chips: Vec<&str> = typed.chips.iter().map(|chip| chip.label.as_str()).collect();
    assert_eq!(chips, ["Not Status: killed", "Tag: q"]);
    assert_eq!(typed.chips[0].at, Stretch { from: 2, to: 16 });
    assert_eq!(typed.notes.len(), 1, "{:?}", typed.notes);
    assert_eq!(typed.words[0].text, "春");
    let option = &typed.options[0];
    assert_eq!((option.insert.as_str(), option.count), ("\"quay life\" ", Some(1)));
    assert_eq!(typed.at, Stretch { from: 32, to: 33 });
    let names: Vec<String> = help("sta").options.into_iter().map(|option| option.label).collect();
    assert_eq!(names, ["status:"]);
    assert_eq!(help("by:mara").options[0].label, "Mara Okafor");
}

#[test]
fn a_search_is_kept_counted_renamed_and_undone() {
    let library = TestLibrary::new();
    let tea = library.take_in(TEA);
    let kept =
        |desk: &Desk| search::list(desk, SearchesOf { about: About::Articles }).expect("listed").searches;
    let keep = |query: &str| {
        let keep = SearchKeep { about: About::Articles, name: String::new(), query: query.into() };
        search::keep(&library.desk, keep)
    };
    assert_eq!(keep("   ").expect_err("nothing").code(), "search.empty");
    let id = keep(" status:ready 茶 ").expect("kept");
    let card = &kept(&library.desk)[0];
    assert_eq!((card.name.as_str(), card.count, card.more), ("status:ready 茶", 0, false));
    set(&library, tea, ArticleField::Status(Status::Ready));
    assert_eq!(kept(&library.desk)[0].count, 1, "the count is what it finds now");

    let change =
        SearchChange { search: id, base: card.version, name: "Tea".into(), query: card.query.clone() };
    search::change(&library.desk, change.clone()).expect("renamed");
    assert_eq!(search::change(&library.desk, change).expect_err("older").code(), "search.stale_version");
    assert_eq!(kept(&library.desk)[0].name, "Tea");
    search::delete(&library.desk, SearchRef { search: id }).expect("deleted");
    assert!(kept(&library.desk).is_empty());
    history::undo(&library.desk, Nothing {}).expect("undone");
    history::undo(&library.desk, Nothing {}).expect("undone");
    assert_eq!(kept(&library.desk)[0].name, "status:ready 茶");
    let reads = desk::contract::CALLS.iter().find(|call| call.name == "searches").expect("a call").reads;
    assert!(reads.contains(&Kind::Search) && reads.contains(&Kind::Article));
}
