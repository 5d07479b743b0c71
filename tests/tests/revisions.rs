//! Earlier texts of an article, from the call to the disk and back.

use desk::contract::*;
use desk::{Desk, Origin};
use model::{ArticleId, ArticleText, Document, RevisionId, TextField};
use tests::library::TestLibrary;

const STORY: &str =
    "Keeper hired\n\nHarbour\n\nThe lamp has kept itself since the cable came.\n\nIt rained all day.\n";

fn save(desk: &Desk, article: ArticleId, changes: Vec<ArticleField>) {
    let base = desk::article::view(desk, ArticleRef { article }).expect("it is there").article.version;
    desk::article::save(desk, ArticleSave { article, base, changes }).expect("it saves");
}

fn headline(text: &str) -> Vec<ArticleField> {
    vec![ArticleField::Headline(text.into())]
}

fn list(desk: &Desk, article: ArticleId) -> RevisionList {
    desk::revision::list(desk, ArticleRef { article }).expect("a list")
}

fn text_of(desk: &Desk, revision: RevisionId) -> ArticleText {
    desk::revision::view(desk, RevisionRef { revision }).expect("it is there").text
}

#[test]
fn a_text_is_listed_compared_and_restored_as_a_step() {
    let library = TestLibrary::new();
    let desk = &library.desk;
    let article = library.take_in(STORY);
    let filed = ArticleText::of(&library.article(article).article);
    assert!(list(desk, article).revisions.is_empty());

    let body = Document::of_paragraphs(["The lamp kept itself since the cable came.", "It rained all day."]);
    save(desk, article, vec![ArticleField::Headline("Keeper found".into()), ArticleField::Body(body)]);
    let kept = list(desk, article);
    let [first] = &kept.revisions[..] else { panic!("{kept:?}") };
    assert_eq!(kept.now.changed, [TextField::Headline, TextField::Body]);
    assert_eq!(text_of(desk, first.revision), filed);

    let which = RevisionCompare { article, from: first.revision, to: None };
    let compared = desk::revision::compare(desk, which).expect("compared");
    assert_eq!((compared.from.as_str(), compared.to.as_str()), (first.at.as_str(), "Now"));
    let headline_runs = &compared.comparison.fields[1].runs;
    let marked: Vec<_> = headline_runs.iter().map(|run| (run.change, run.text.as_str())).collect();
    assert_eq!(marked, [(Change::Same, "Keeper "), (Change::Removed, "hired"), (Change::Added, "found")]);

    let base = kept.now.version;
    let restore = RevisionRestore { article, base, revision: first.revision };
    desk::revision::restore(desk, restore).expect("restored");
    assert_eq!(ArticleText::of(&library.article(article).article), filed);
    let done = desk::history::state(desk, Nothing {}).expect("it can be asked").undo.expect("a step");
    assert!(done.starts_with("Restore “Keeper found” of "), "{done}");
    assert_eq!(list(desk, article).revisions.len(), 2, "what it replaced is kept too");

    let stale = desk::revision::restore(desk, restore).expect_err("it was changed since");
    assert_eq!(stale.code(), "article.stale_version");
    desk::history::undo(desk, Nothing {}).expect("undone");
    assert_eq!(library.article(article).article.headline, "Keeper found");
    assert_eq!(list(desk, article).revisions.len(), 2);
}

#[test]
fn another_side_begins_a_sitting_and_a_save_over_it_loses_nothing() {
    let library = TestLibrary::new();
    let (desk, cli) = (&library.desk, library.by_another(Origin::Cli));
    let article = library.take_in(STORY);
    save(desk, article, headline("Mine"));
    save(desk, article, headline("Mine, longer"));
    save(&cli, article, headline("Theirs"));
    save(desk, article, headline("Mine again"));
    let texts: Vec<(StepOrigin, String)> = list(desk, article)
        .revisions
        .iter()
        .map(|card| (card.origin, text_of(desk, card.revision).headline))
        .collect();
    assert_eq!(
        texts,
        [
            (StepOrigin::Cli, "Theirs".to_owned()),
            (StepOrigin::Window, "Mine, longer".to_owned()),
            (StepOrigin::Window, "Keeper hired".to_owned())
        ]
    );
}

#[test]
fn a_name_is_given_changed_and_taken_away() {
    let library = TestLibrary::new();
    let desk = &library.desk;
    let article = library.take_in(STORY);
    let name = |revision, name: &str| {
        desk::revision::name(desk, RevisionName { article, revision, name: name.into() })
    };
    assert_eq!(name(None, "  ").expect_err("no name").code(), "revision.no_name");
    let revision = name(None, "As filed").expect("kept");
    let shown = || list(desk, article).revisions[0].name.clone();
    assert_eq!(shown().as_deref(), Some("As filed"));
    name(Some(revision), "To the printer").expect("renamed");
    assert_eq!(shown().as_deref(), Some("To the printer"));
    name(Some(revision), "").expect("taken away");
    assert_eq!(shown(), None);
    let other = library.take_in(STORY);
    let elsewhere = RevisionName { article: other, revision: Some(revision), name: "x".into() };
    assert_eq!(desk::revision::name(desk, elsewhere).expect_err("not its own").code(), "revision.not_found");
}

#[test]
fn a_text_that_is_not_saved_is_compared_kept_or_made_an_article() {
    let library = TestLibrary::new();
    let desk = &library.desk;
    let article = library.take_in(STORY);
    let stored = ArticleText::of(&library.article(article).article);
    let mine = ArticleText { headline: "Keeper found".into(), ..stored };

    let which = TextCompare { article, text: mine.clone() };
    let comparison = desk::revision::compare_text(desk, which).expect("compared");
    assert_eq!((comparison.added_words, comparison.removed_words), (1, 1));

    let keeping = RevisionKeep { article, text: mine.clone(), name: "Mine".into() };
    let revision = desk::revision::keep(desk, keeping).expect("kept");
    assert_eq!(text_of(desk, revision), mine);
    assert_eq!(library.article(article).article.headline, "Keeper hired");

    let making = ArticleOfText { beside: article, text: mine.clone() };
    let second = desk::revision::article_of_text(desk, making).expect("made");
    assert_eq!(ArticleText::of(&library.article(second).article), mine);
    desk::history::undo(desk, Nothing {}).expect("undone");
    let gone = desk::article::view(desk, ArticleRef { article: second }).expect_err("undone");
    assert_eq!(gone.code(), "article.not_found");

    desk::article::delete(desk, ArticleRef { article }).expect("deleted");
    let making = ArticleOfText { beside: article, text: mine.clone() };
    let third = desk::revision::article_of_text(desk, making).expect("also of one that is gone");
    assert_eq!(ArticleText::of(&library.article(third).article), mine);
}

#[test]
fn a_comparison_of_a_million_characters_is_answered() {
    let library = TestLibrary::new();
    let desk = &library.desk;
    let article = library.take_in(STORY);
    let long = |word: &str| {
        let paragraphs: Vec<String> =
            (0..2000).map(|n| format!("{word} {n} {}", "came in with the tide ".repeat(24))).collect();
        vec![ArticleField::Body(Document::of_paragraphs(paragraphs.iter().map(String::as_str)))]
    };
    save(desk, article, long("Boat"));
    save(&library.by_another(Origin::Cli), article, long("Gull"));
    let from = list(desk, article).revisions[0].revision;
    let compared = desk::revision::compare(desk, RevisionCompare { article, from, to: None });
    let comparison = compared.expect("compared").comparison;
    assert!(comparison.coarse || comparison.added_words == 2000, "{}", comparison.added_words);
}
