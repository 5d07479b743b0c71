//! Gestures from the call to the disk and back.

use desk::contract::*;
use desk::{Desk, Origin};
use model::{Credit, IllustrationId, Place, Role, Status, Treatment};
use tests::library::{TestLibrary, picture_file, text_of};

/// A story as writers file it.
const STORY: &str = "\
Lighthouse hires its first keeper in forty years

Port & Harbour

The lamp has kept itself since the cable came. The harbour office would like someone to talk to.

lighthouse
Illustration for The Weekly Proof by Mara Okafor

The advertisement ran on Monday and had drawn sixty letters by Thursday.

  • Eleven of them came from children.
  • One came from the last keeper, who is ninety-one and says that she left a kettle there.

However: the post is unpaid in winter, when the sea does most of the work.

The context: the town sold the keeper’s cottage in the year of the cable and has rented it back since.

News from the harbour, weekly.

Sign up for The Weekly Proof, our free round of what the tide brought in.
";

fn section(title: &str) -> NewSlot {
    NewSlot::Section { title: title.into() }
}

fn story(article: model::ArticleId, treatment: Treatment) -> NewSlot {
    NewSlot::Story { article, treatment: Some(treatment) }
}

fn add_picture(library: &TestLibrary, name: &str, article: Option<model::ArticleId>) -> IllustrationId {
    let paths = vec![text_of(&picture_file(name))];
    let added = desk::picture::add(&library.desk, PicturesAdd { paths, article }).expect("it can be added");
    assert_eq!(added.failed, []);
    added.added[0].illustration
}

#[test]
fn a_writers_file_comes_out_right_in_every_part_of_the_mail() {
    let library = TestLibrary::new();
    let article = library.take_in(STORY);
    add_picture(&library, "harbour-map.png", Some(article));
    let issue = library.issue();
    library.place(issue, story(article, Treatment::Lead), Place::Last);

    let html = desk::mail::html(&library.desk, MailFor { issue, target: MailTarget::default() })
        .expect("it renders")
        .html;
    for part in [
        "Lighthouse hires its first keeper in forty years",
        "Port &amp; Harbour",
        "The harbour office would like someone to talk to.",
        "Illustration for The Weekly Proof by Mara Okafor",
        "However:</",
        "The context:</",
        "News from the harbour, weekly.",
        "Sign up for The Weekly Proof",
    ] {
        assert!(html.contains(part), "{part}");
    }
    assert_eq!(html.matches("<li").count(), 2);
    assert!(!html.contains('•'));
}

#[test]
fn the_credit_that_came_with_a_text_goes_to_the_picture_that_comes_after_it() {
    let library = TestLibrary::new();
    let article = library.take_in(STORY);
    let line = "Illustration for The Weekly Proof by Mara Okafor";
    assert_eq!(library.article(article).awaited_credit_line.as_deref(), Some(line));

    let illustration = add_picture(&library, "harbour-map.png", Some(article));
    let view = desk::picture::view(&library.desk, IllustrationRef { illustration }).expect("it is there");
    assert_eq!(view.card.credit_line.as_deref(), Some(line));
    assert_eq!(view.illustration.credit.role, Some(Role::Illustration));
    assert_eq!(library.article(article).awaited_credit_line, None);

    desk::history::undo(&library.desk, Nothing {}).expect("it can be undone");
    assert_eq!(library.article(article).awaited_credit_line.as_deref(), Some(line));
    assert_eq!(library.article(article).article.picture, None);
}

#[test]
fn a_picture_with_a_credit_of_its_own_keeps_it() {
    let library = TestLibrary::new();
    let illustration = add_picture(&library, "kiln.gif", None);
    let own = Credit { role: Some(Role::Photo), by: vec!["Ilse Brandt".into()], ..Credit::default() };
    let view = desk::picture::view(&library.desk, IllustrationRef { illustration }).expect("it is there");
    let changes = vec![IllustrationField::Credit(own)];
    let save = IllustrationSave { illustration, base: view.illustration.version, changes };
    desk::picture::save(&library.desk, save).expect("it saves");

    let article = library.take_in(STORY);
    add_picture(&library, "kiln.gif", Some(article));
    let view = library.article(article);
    assert_eq!(view.picture.and_then(|picture| picture.credit_line).as_deref(), Some("Photo by Ilse Brandt"));
    assert!(view.awaited_credit_line.is_some());
}

#[test]
fn a_drop_is_one_step_and_undo_and_redo_name_it_also_after_reopening() {
    let library = TestLibrary::new();
    let issue = library.issue();
    let slots = library.place_sections(issue, &["a", "b", "c", "d"]);
    let wanted = IssueMove { issue, slots: vec![slots[3], slots[2]], place: Place::First };
    desk::issue::move_slots(&library.desk, wanted).expect("it moves");
    assert_eq!(library.headlines(issue), ["d", "c", "a", "b"]);

    let reopened = library.by_another(Origin::Window);
    let state = desk::history::state(&reopened, Nothing {}).expect("it can be asked");
    assert_eq!(state.undo.as_deref(), Some("Move 2 slots"));
    desk::history::undo(&reopened, Nothing {}).expect("it can be undone");
    assert_eq!(library.headlines(issue), ["a", "b", "c", "d"]);
    let state = desk::history::state(&library.desk, Nothing {}).expect("it can be asked");
    assert_eq!(state.redo.as_deref(), Some("Move 2 slots"));
    desk::history::redo(&library.desk, Nothing {}).expect("it can be done again");
    assert_eq!(library.headlines(issue), ["d", "c", "a", "b"]);
}

#[test]
fn a_drop_on_its_own_place_is_no_step() {
    let library = TestLibrary::new();
    let issue = library.issue();
    let slots = library.place_sections(issue, &["a", "b"]);
    let before = desk::history::list(&library.desk, HistoryQuery { limit: 100 }).expect("a list").len();
    let wanted = IssueMove { issue, slots: vec![slots[1]], place: Place::After(slots[0]) };
    desk::issue::move_slots(&library.desk, wanted).expect("it is no error");
    let after = desk::history::list(&library.desk, HistoryQuery { limit: 100 }).expect("a list").len();
    assert_eq!(before, after);
}

#[test]
fn an_article_on_the_board_is_moved_and_not_doubled() {
    let library = TestLibrary::new();
    let (issue, article) = (library.issue(), library.take_in(STORY));
    let first = library.place(issue, story(article, Treatment::Brief), Place::Last);
    library.place(issue, section("a"), Place::Last);
    let again = library.place(issue, story(article, Treatment::Lead), Place::Last);
    assert_eq!(first, again);
    let board = library.board(issue);
    assert_eq!(board.slots.len(), 2);
    assert_eq!(board.slots[1].kind_text, "Lead");
}

#[test]
fn treating_several_stories_is_one_step_and_leaves_other_slots_alone() {
    let library = TestLibrary::new();
    let issue = library.issue();
    let mut slots = library.place_sections(issue, &["a"]);
    for _ in 0..2 {
        let article = library.take_in(STORY);
        slots.push(library.place(issue, story(article, Treatment::Standard), Place::Last));
    }
    let treat = IssueTreat { issue, slots, treatment: Treatment::Brief };
    desk::issue::treat(&library.desk, treat.clone()).expect("they are treated");
    let kinds = || library.board(issue).slots.into_iter().map(|slot| slot.kind_text).collect::<Vec<_>>();
    assert_eq!(kinds(), ["Section", "Brief", "Brief"]);
    desk::issue::treat(&library.desk, treat).expect("the same again is no step");
    let undone = desk::history::undo(&library.desk, Nothing {}).expect("it can be undone");
    assert_eq!(undone.label.as_deref(), Some("Run 2 slots as brief"));
    assert_eq!(kinds(), ["Section", "Standard", "Standard"]);
}

#[test]
fn overrides_leave_the_article_untouched() {
    let library = TestLibrary::new();
    let (issue, article) = (library.issue(), library.take_in(STORY));
    let slot = library.place(issue, story(article, Treatment::Standard), Place::Last);
    let base = library.board(issue).slots[0].version;
    let changes =
        vec![SlotField::Headline(Some("Keeper wanted".into())), SlotField::Dek(Some("Kettle found.".into()))];
    desk::issue::save_slot(&library.desk, SlotSave { slot, base, changes }).expect("it saves");

    let html = desk::mail::html(&library.desk, MailFor { issue, target: MailTarget::default() })
        .expect("it renders")
        .html;
    assert!(html.contains("Keeper wanted") && !html.contains("Lighthouse hires"));
    assert!(library.article(article).article.headline.starts_with("Lighthouse hires"));

    let base = library.board(issue).slots[0].version;
    let changes = vec![SlotField::Headline(Some("  ".into()))];
    desk::issue::save_slot(&library.desk, SlotSave { slot, base, changes }).expect("it saves");
    assert!(library.headlines(issue)[0].starts_with("Lighthouse hires"));
}

#[test]
fn a_stale_save_is_refused_and_overwrites_nothing() {
    let library = TestLibrary::new();
    let article = library.take_in(STORY);
    let base = library.article(article).article.version;
    let other = library.by_another(Origin::Cli);
    let save = |desk: &Desk, kicker: &str| {
        let changes = vec![ArticleField::Kicker(kicker.into())];
        desk::article::save(desk, ArticleSave { article, base, changes })
    };
    save(&other, "theirs").expect("the first save is fresh");
    let refused = save(&library.desk, "mine").expect_err("the second is stale");
    assert_eq!(refused.code(), "article.stale_version");
    assert_eq!(library.article(article).article.kicker, "theirs");
}

#[test]
fn a_burst_of_typing_is_one_step() {
    let library = TestLibrary::new();
    let article = library.take_in(STORY);
    for kicker in ["P", "Po", "Por", "Port"] {
        let base = library.article(article).article.version;
        let changes = vec![ArticleField::Kicker(kicker.into())];
        desk::article::save(&library.desk, ArticleSave { article, base, changes }).expect("it saves");
    }
    desk::history::undo(&library.desk, Nothing {}).expect("it can be undone");
    assert_eq!(library.article(article).article.kicker, "Port & Harbour");
}

#[test]
fn deleting_takes_off_every_board_and_undo_brings_it_all_back() {
    let library = TestLibrary::new();
    let (issue, article) = (library.issue(), library.take_in(STORY));
    let illustration = add_picture(&library, "kiln.gif", Some(article));
    library.place(issue, story(article, Treatment::Lead), Place::Last);
    library.place(issue, NewSlot::Picture { illustration }, Place::Last);
    let before = serde_json::to_value(library.board(issue)).expect("a board is JSON");

    desk::picture::delete(&library.desk, IllustrationRef { illustration }).expect("it is deleted");
    desk::article::delete(&library.desk, ArticleRef { article }).expect("it is deleted");
    assert_eq!(library.headlines(issue).len(), 0);
    for _ in 0..2 {
        desk::history::undo(&library.desk, Nothing {}).expect("it can be undone");
    }
    assert_eq!(serde_json::to_value(library.board(issue)).expect("a board is JSON"), before);
}

#[test]
fn the_board_says_what_is_wrong_with_its_pictures_on_the_day_of_sending() {
    let library = TestLibrary::new();
    let issue = library.issue();
    let illustration = add_picture(&library, "kiln.gif", None);
    library.place(issue, NewSlot::Picture { illustration }, Place::Last);
    let texts =
        |board: BoardView| board.slots[0].notes.iter().map(|note| note.text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(library.board(issue)), ["Picture has no credit", "Picture has no alt text"]);

    let view = desk::picture::view(&library.desk, IllustrationRef { illustration }).expect("it is there");
    let rights =
        model::Rights { valid_until: library.board(issue).issue.date.pred_opt(), ..model::Rights::default() };
    let changes = vec![IllustrationField::Rights(rights), IllustrationField::Alt("A kiln".into())];
    let save = IllustrationSave { illustration, base: view.illustration.version, changes };
    desk::picture::save(&library.desk, save).expect("it saves");
    let texts = texts(library.board(issue));
    assert!(texts[1].starts_with("Rights ended "), "{texts:?}");
}

#[test]
fn a_status_that_is_not_ready_is_pointed_out_and_undone_by_name() {
    let library = TestLibrary::new();
    let (issue, article) = (library.issue(), library.take_in(STORY));
    library.place(issue, story(article, Treatment::Brief), Place::Last);
    assert_eq!(library.board(issue).slots[0].notes[0].text, "Still draft");
    let base = library.article(article).article.version;
    let changes = vec![ArticleField::Status(Status::Ready)];
    desk::article::save(&library.desk, ArticleSave { article, base, changes }).expect("it saves");
    assert!(library.board(issue).slots[0].notes.is_empty());
    let undone = desk::history::undo(&library.desk, Nothing {}).expect("it can be undone");
    assert_eq!(undone.label.as_deref(), Some("Set “Lighthouse hires its first keeper in for…” to ready"));
}
