//! People, under every name they had; where pictures run; what went out.

mod support;

use model::board::{OrderKey, planned};
use model::*;
use pasteup_store::{EditionOutput, Library, UsesOf};
use support::*;

fn by(n: u64, names: &[&str]) -> Illustration {
    let by = names.iter().map(|name| (*name).to_owned()).collect();
    Illustration { credit: Credit { by, ..Credit::default() }, ..illustration(n, "") }
}

fn person(library: &Library, name: &str) -> Contributor {
    let people = library
        .read(|read| read.contributors())
        .unwrap_or_else(|error: pasteup_store::StoreError| panic!("{error}"));
    people.into_iter().map(|row| row.contributor).find(|one| one.name == name).expect("they are there")
}

fn makers(library: &Library, n: u64) -> Vec<String> {
    let read = library.read(|read| read.illustration(IllustrationId(id(n))));
    read.unwrap_or_else(|error: pasteup_store::StoreError| panic!("{error}")).credit.by
}

#[test]
fn a_person_under_a_new_name_is_credited_and_found_under_it_everywhere() {
    let world = World::new();
    let library = world.create();
    step(&library, "Add", |write| {
        write.insert_illustration(&by(1, &["Mara Okafor", "Li Wen"]))?;
        write.insert_article(&Article { picture: Some(IllustrationId(id(1))), ..article(2, "Spring tea") })
    })
    .expect("added");
    let mara = person(&library, "Mara Okafor");
    let renamed =
        Contributor { name: " Mara Osei ".into(), page: "https://osei.example".into(), ..mara.clone() };
    step(&library, "Rename", |write| write.update_contributor(mara.version, &renamed)).expect("renamed");
    assert_eq!(makers(&library, 1), ["Mara Osei", "Li Wen"]);
    assert_eq!(read_article(&library, ArticleId(id(2))).bylines, ["Mara Osei"]);
    assert_eq!(found(&library, "Osei"), [ArticleId(id(2))]);
    assert_eq!(found(&library, "Okafor"), []);
    library.undo(pasteup_store::Origin::Window).expect("undone");
    assert_eq!(found(&library, "Okafor"), [ArticleId(id(2))]);
    assert_eq!(makers(&library, 1), ["Mara Okafor", "Li Wen"]);
}

#[test]
fn a_name_that_another_has_is_refused() {
    let world = World::new();
    let library = world.create();
    step(&library, "Add", |write| write.insert_illustration(&by(1, &["Mara Okafor", "M. Okafor"])))
        .expect("added");
    let one = person(&library, "M. Okafor");
    let renamed = Contributor { name: "Mara Okafor".into(), ..one.clone() };
    let refused =
        step(&library, "Rename", |write| write.update_contributor(one.version, &renamed)).expect_err("taken");
    assert_eq!(refused.code(), "contributor.exists");
}

#[test]
fn two_records_of_one_person_become_one_and_nobody_is_named_twice() {
    let world = World::new();
    let library = world.create();
    step(&library, "Add", |write| {
        write.insert_illustration(&by(1, &["M. Okafor", "Li Wen", "Mara Okafor"]))?;
        write.insert_illustration(&by(2, &["M. Okafor"]))?;
        write.insert_illustration(&by(3, &["Li Wen"]))?;
        write.insert_article(&Article { bylines: vec!["M. Okafor".into()], ..article(4, "Spring tea") })
    })
    .expect("added");
    let (gone, kept) = (person(&library, "M. Okafor"), person(&library, "Mara Okafor"));
    step(&library, "Merge", |write| write.merge_contributors(gone.id, kept.id)).expect("merged");
    assert_eq!(makers(&library, 1), ["Mara Okafor", "Li Wen"]);
    assert_eq!(
        (makers(&library, 2), makers(&library, 3)),
        (vec!["Mara Okafor".into()], vec!["Li Wen".into()])
    );
    assert_eq!(read_article(&library, ArticleId(id(4))).bylines, ["Mara Okafor"]);
    assert_eq!(found(&library, "by:Mara"), [ArticleId(id(4))]);
    library.undo(pasteup_store::Origin::Window).expect("undone");
    assert_eq!(makers(&library, 1), ["M. Okafor", "Li Wen", "Mara Okafor"]);
}

#[test]
fn who_is_credited_is_not_deleted() {
    let world = World::new();
    let library = world.create();
    step(&library, "Add", |write| write.insert_illustration(&by(1, &["Mara Okafor"]))).expect("added");
    let mara = person(&library, "Mara Okafor").id;
    let refused = step(&library, "Delete", |write| write.delete_contributor(mara)).expect_err("in use");
    assert_eq!(refused.code(), "contributor.in_use");
    step(&library, "Delete", |write| write.delete_illustration(IllustrationId(id(1)))).expect("deleted");
    step(&library, "Delete", |write| write.delete_contributor(mara)).expect("deleted");
}

/// A library with a lead, a brief with the same picture, a picture on its own and one in a text, in issue 7.
fn a_board(world: &World) -> Library {
    let library = world.create();
    step(&library, "Make", |write| {
        for n in 1..=3 {
            write.insert_illustration(&by(n, &["Mara Okafor"]))?;
        }
        let mut tea = Article { picture: Some(IllustrationId(id(1))), ..article(11, "Spring tea") };
        let attrs = document::PictureAttrs { illustration: IllustrationId(id(2)) };
        tea.body.content.push(Block::Picture { attrs });
        write.insert_article(&tea)?;
        write.insert_issue(&issue(7))?;
        let story = |treatment| {
            SlotContent::Story(StorySlot {
                article: tea.id,
                treatment,
                headline: Some("Tea, again".into()),
                dek: None,
                picture: PictureOverrides::default(),
            })
        };
        let alone = SlotContent::Picture {
            illustration: IllustrationId(id(3)),
            picture: PictureOverrides::default(),
        };
        let mut board: Vec<(SlotId, OrderKey)> = Vec::new();
        for (n, content) in [(21, story(Treatment::Lead)), (22, story(Treatment::Brief)), (23, alone)] {
            let slot = Slot { id: SlotId(id(n)), version: Version(0), content };
            let keys = planned(&board, &[slot.id], Place::Last).expect("a place");
            write.insert_slot(IssueId(id(7)), &keys[0].1, &slot)?;
            board.extend(keys);
        }
        Ok(())
    })
    .expect("made");
    library
}

fn uses(library: &Library, of: UsesOf) -> Vec<PictureUse> {
    library
        .read(|read| read.picture_uses(of))
        .unwrap_or_else(|error: pasteup_store::StoreError| panic!("{error}"))
}

fn in_short(uses: &[PictureUse]) -> Vec<(u64, &'static str, &str, bool)> {
    let number = |id_of: IllustrationId| {
        (1..9).find(|n| IllustrationId(id(*n)) == id_of).expect("a picture of the test")
    };
    uses.iter()
        .map(|one| (number(one.illustration), one.place.as_str(), one.beside.as_str(), one.edition.is_some()))
        .collect()
}

#[test]
fn where_a_picture_runs_is_read_off_the_board_and_a_brief_prints_none() {
    let world = World::new();
    let library = a_board(&world);
    let all = uses(&library, UsesOf::PicturesIn(IssueId(id(7))));
    let expected =
        [(1, "lead", "Tea, again", false), (2, "text", "Tea, again", false), (3, "alone", "", false)];
    assert_eq!(in_short(&all), expected);
    assert_eq!(uses(&library, UsesOf::Picture(IllustrationId(id(3)))), all[2..]);
    assert_eq!(uses(&library, UsesOf::Contributor(person(&library, "Mara Okafor").id)), all);
    let period = |from: &str, until: &str| {
        UsesOf::Period(from.parse().expect("a date"), until.parse().expect("a date"))
    };
    assert_eq!(uses(&library, period("2026-11-26", "2026-11-26")), all);
    assert_eq!(uses(&library, period("2026-11-27", "2026-12-31")), []);
}

#[test]
fn what_an_edition_printed_stays_whatever_becomes_of_the_board_and_the_picture() {
    let world = World::new();
    let library = a_board(&world);
    let printed = |n: u64, slot: u64, place| PrintedPicture {
        illustration: IllustrationId(id(n)),
        slot: SlotId(id(slot)),
        place,
        beside: "Tea, again".into(),
        alt: String::new(),
        credit: "Illustration by Mara Okafor".into(),
        makers: vec!["Mara Okafor".into()],
    };
    let output =
        EditionOutput { html: "<p>春茶</p>".into(), text: "春茶".into(), renditions: "[]".into() };
    let freeze = |n: u64, pictures: &[PrintedPicture]| {
        let frozen = edition(n, &issue(7), Vec::new());
        step(&library, "Freeze", |write| write.insert_edition(&frozen, &output, pictures)).expect("frozen");
        frozen.id
    };
    freeze(31, &[printed(1, 21, PicturePlace::Lead)]);
    let last = freeze(32, &[printed(1, 21, PicturePlace::Lead), printed(3, 23, PicturePlace::Alone)]);
    let printed_then = [(1, "lead", "Tea, again", true), (3, "alone", "Tea, again", true)];
    let now = uses(&library, UsesOf::PicturesIn(IssueId(id(7))));
    let planned = [(2, "text", "Tea, again", false)];
    assert_eq!(
        in_short(&now),
        [&printed_then[..], &planned].concat(),
        "what was printed is not planned once more"
    );
    assert!(
        now.iter().all(|one| one.edition.is_none_or(|edition| edition == last)),
        "the latest edition counts"
    );

    step(&library, "Clear", |write| {
        for n in [21, 22, 23] {
            write.delete_slot(SlotId(id(n)))?;
        }
        write.delete_issue(IssueId(id(7)))?;
        write.delete_illustration(IllustrationId(id(3)))
    })
    .expect("cleared");
    let after = uses(&library, UsesOf::PicturesIn(IssueId(id(7))));
    assert_eq!(in_short(&after), printed_then);
    assert_eq!(after[1].credit, "Illustration by Mara Okafor");
    let kept = library
        .read(|read| read.edition_output(last))
        .unwrap_or_else(|error: pasteup_store::StoreError| panic!("{error}"));
    assert_eq!(kept, output);
}

#[test]
fn what_was_let_pass_goes_with_its_issue() {
    let world = World::new();
    let library = a_board(&world);
    let (seven, subject) = (IssueId(id(7)), id(1));
    step(&library, "Let pass", |write| write.put_waiver(seven, "rights.ended", subject, "Asked"))
        .expect("let pass");
    step(&library, "Let pass", |write| write.put_waiver(seven, "rights.ended", subject, "Agreed"))
        .expect("let pass");
    let waivers = |library: &Library| {
        library
            .read(|read| read.waivers(seven))
            .unwrap_or_else(|error: pasteup_store::StoreError| panic!("{error}"))
    };
    assert_eq!(waivers(&library).iter().map(|waiver| waiver.reason.as_str()).collect::<Vec<_>>(), ["Agreed"]);
    step(&library, "Delete", |write| {
        for n in [21, 22, 23] {
            write.delete_slot(SlotId(id(n)))?;
        }
        write.delete_issue(seven)
    })
    .expect("deleted");
    assert_eq!(waivers(&library), []);
    library.undo(pasteup_store::Origin::Window).expect("undone");
    assert_eq!(waivers(&library).len(), 1);
}
