//! What an article says about itself, from the call to the disk and back.

use desk::DeskError;
use desk::contract::*;
use model::{ArticleId, Document};
use tests::library::TestLibrary;

fn begun(library: &TestLibrary, headline: &str) -> ArticleId {
    desk::article::new(&library.desk, ArticleNew { headline: headline.into() }).expect("it can be begun")
}

fn save(library: &TestLibrary, article: ArticleId, change: ArticleField) -> Result<Saved, DeskError> {
    let base = library.article(article).article.version;
    desk::article::save(&library.desk, ArticleSave { article, base, changes: vec![change] })
}

fn embargo_on_the_card(library: &TestLibrary) -> Option<String> {
    let query = ArticleQuery { limit: 1, ..ArticleQuery::default() };
    desk::article::list(&library.desk, query).expect("it lists").articles.remove(0).embargo_text
}

#[test]
fn an_embargo_is_read_and_shown_on_the_publications_clock_and_undone() {
    let library = TestLibrary::new();
    let article = begun(&library, "The boat that waits");
    let local = || Some("2999-07-01T06:00".to_owned());
    save(&library, article, ArticleField::EmbargoUntil(local())).expect("it saves");

    let view = library.article(article);
    assert_eq!(view.embargo_until, local());
    assert_eq!(view.time_zone, "Europe/Lisbon");
    assert_eq!(embargo_on_the_card(&library).as_deref(), Some("1 Jul 2999, 06:00"));

    save(&library, article, ArticleField::EmbargoUntil(Some("2001-07-01T06:00".into()))).expect("it saves");
    assert_eq!(embargo_on_the_card(&library), None, "what has passed is no news");
    // Lisbon is an hour ahead of UTC in summer.
    assert_eq!(library.article(article).article.embargo_until_ms, Some(993_963_600_000));

    desk::history::undo(&library.desk, Nothing {}).expect("it can be undone");
    desk::history::undo(&library.desk, Nothing {}).expect("it can be undone");
    assert_eq!(library.article(article).embargo_until, None);
}

#[test]
fn an_embargo_that_is_no_time_is_refused_and_changes_nothing() {
    let library = TestLibrary::new();
    let article = begun(&library, "The boat that waits");
    let refused = save(&library, article, ArticleField::EmbargoUntil(Some("soon".into())));
    assert_eq!(
        refused.map(|_| ()).map_err(|error| error.code().to_owned()),
        Err("article.not_a_time".into())
    );
    assert_eq!(library.article(article).article.embargo_until_ms, None);
}

#[test]
fn a_slug_is_made_of_the_headline_until_it_has_one_of_its_own() {
    let library = TestLibrary::new();
    let article = begun(&library, "The boat, again: part 2");
    assert_eq!(library.article(article).headline_slug, "the-boat-again-part-2");
    save(&library, article, ArticleField::Slug("The Boat!".into())).expect("it saves");
    assert_eq!(library.article(article).article.slug, "the-boat");
}

#[test]
fn a_link_to_nowhere_is_refused_with_its_words_and_where_they_stand() {
    let library = TestLibrary::new();
    let article = begun(&library, "The boat that waits");
    let body: Document = serde_json::from_value(serde_json::json!({"type": "doc", "content": [
        {"type": "paragraph", "content": [{"type": "text", "text": "First."}]},
        {"type": "bullet_list", "content": [{"type": "list_item", "content": [{"type": "paragraph", "content": [
            {"type": "text", "text": "see "},
            {"type": "text", "text": "the ", "marks": [{"type": "link", "attrs": {"href": "javascript:x"}}]},
            {"type": "text", "text": "log", "marks": [{"type": "strong"}, {"type": "link", "attrs": {"href": "javascript:x"}}]},
        ]}]}]},
    ]}))
    .expect("it is a document");
    let refused = save(&library, article, ArticleField::Body(body)).expect_err("it leads nowhere").failure();
    assert_eq!(refused.code, "link.not_an_address");
    let said =
        "The words “the log” in paragraph 2 are linked to “javascript:x”, which is no web or mail address.";
    assert_eq!(refused.message, said);
}
