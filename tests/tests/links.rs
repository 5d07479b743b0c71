//! The links roundup, from the call to the mail and back.

use desk::contract::*;
use model::{LinkPlace, Place};
use tests::library::TestLibrary;

/// A link of an invented page.
fn link(name: &str) -> NewLink {
    NewLink {
        clipping: None,
        title: name.into(),
        href: format!("https://quay.example/{name}"),
        source: "The Quay".into(),
        text: String::new(),
    }
}

fn roundup(library: &TestLibrary, issue: model::IssueId) -> (SlotCard, model::Roundup) {
    let board = desk::issue::board(&library.desk, IssueRef { issue }).expect("it has a board");
    let card = board.slots.into_iter().next().expect("it stands there");
    match card.content.clone() {
        model::SlotContent::Links(roundup) => (card, roundup),
        other => panic!("{other:?}"),
    }
}

fn titles(roundup: &model::Roundup) -> Vec<&str> {
    roundup.links.iter().map(|link| link.title.as_str()).collect()
}

#[test]
fn links_are_put_in_order_taken_out_and_brought_back_a_gesture_a_step() {
    let library = TestLibrary::new();
    let issue = library.issue();
    let what = NewSlot::Links { title: "Elsewhere".into(), links: vec![link("fog"), link("salt")] };
    let slot = library.place(issue, what, Place::Last);
    let (_, first) = roundup(&library, issue);
    let (fog, salt) = (first.links[0].id, first.links[1].id);

    let place = LinksPlace { slot, links: vec![link("rope")], place: LinkPlace::Before(salt) };
    let rope = desk::issue::place_links(&library.desk, place).expect("it is put there").links[0];
    assert_eq!(titles(&roundup(&library, issue).1), ["fog", "rope", "salt"]);

    let wanted = LinksMove { slot, links: vec![salt], place: LinkPlace::First };
    desk::issue::move_links(&library.desk, wanted.clone()).expect("it moves");
    let steps = || desk::history::list(&library.desk, HistoryQuery { limit: 50 }).expect("a list").len();
    let before = steps();
    desk::issue::move_links(&library.desk, wanted).expect("it stands there already");
    assert_eq!(steps(), before);
    assert_eq!(titles(&roundup(&library, issue).1), ["salt", "fog", "rope"]);

    desk::issue::remove_links(&library.desk, LinksRemove { slot, links: vec![fog] }).expect("it goes");
    assert_eq!(titles(&roundup(&library, issue).1), ["salt", "rope"]);
    let gone = LinksMove { slot, links: vec![rope], place: LinkPlace::After(fog) };
    let refused = desk::issue::move_links(&library.desk, gone).expect_err("the neighbour is gone");
    assert_eq!(refused.code(), "link.not_in_this_roundup");

    for expected in [vec!["salt", "fog", "rope"], vec!["fog", "rope", "salt"], vec!["fog", "salt"]] {
        desk::history::undo(&library.desk, Nothing {}).expect("it can be undone");
        assert_eq!(titles(&roundup(&library, issue).1), expected);
    }
}

#[test]
fn a_link_is_edited_for_its_issue_and_stands_in_the_mail_with_its_source() {
    let library = TestLibrary::new();
    let issue = library.issue();
    let what = NewSlot::Links { title: "Elsewhere".into(), links: vec![link("fog"), link("salt")] };
    let slot = library.place(issue, what, Place::Last);
    let (card, first) = roundup(&library, issue);
    let change = LinkChange {
        link: first.links[1].id,
        title: Some("Salt, and where\nit goes".into()),
        href: None,
        source: None,
        text: Some("A long walk along the pans.".into()),
    };
    let save = SlotSave { slot, base: card.version, changes: vec![SlotField::Link(change.clone())] };
    desk::issue::save_slot(&library.desk, save).expect("it saves");

    let (card, after) = roundup(&library, issue);
    assert_eq!(after.links[0], first.links[0]);
    let mail = desk::mail::html(&library.desk, MailFor { issue, target: MailTarget::default() })
        .expect("it renders")
        .html;
    for part in [">Salt, and where it goes</a>", ">The Quay</span>", "A long walk along the pans."] {
        assert!(mail.contains(part), "{part}");
    }
    assert_eq!(card.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["2 links"]);

    let nowhere = LinkChange { href: Some("javascript:alert(1)".into()), ..change };
    let save = SlotSave { slot, base: card.version, changes: vec![SlotField::Link(nowhere)] };
    let refused = desk::issue::save_slot(&library.desk, save).expect_err("it leads nowhere");
    assert_eq!(refused.code(), "link.not_an_address");
}
