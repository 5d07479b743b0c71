//! Operators, asked of a small library whose rows are known.

mod support;

use chrono::NaiveDate;
use model::document::PictureAttrs;
use model::query::{About, Calendar, Query};
use model::*;
use pasteup_store::{ArticleFilter, IllustrationFilter, Library, StoreError};
use support::*;

/// The moment at which the world of these tests begins: Thursday 28 May 2026, in Berlin.
fn calendar() -> Calendar {
    let today = "2026-05-28".parse::<NaiveDate>().expect("a day");
    Calendar { today, zone: "Europe/Berlin".parse().expect("a zone") }
}

fn filled(world: &World) -> Library {
    let library = world.create();
    step(&library, "Fill", |write| {
        let mut bare = illustration(20, "");
        bare.caption = "Mudflats".into();
        let mut known = illustration(21, "A lamp");
        known.credit.by = vec!["Ines Lindqvist".into()];
        known.rights.category = Some(RightsCategory::PublicDomain);
        known.rights.licence = "CC BY 4.0".into();
        known.rights.valid_until = "2026-06-30".parse().ok();
        known.file.name = "lamp-post.png".into();
        write.insert_illustration(&bare)?;
        write.insert_illustration(&known)?;

        let mut one = article(1, "Tides");
        one.status = Status::Ready;
        one.tags = vec!["spring tides".into(), "Café".into()];
        one.bylines = vec!["D. Zheng".into()];
        one.picture = Some(bare.id);
        one.kicker = "Science".into();
        one.embargo_until_ms = Some(calendar().begins_ms("2026-06-02".parse().expect("a day")));
        write.insert_article(&one)?;
        let mut two = article(2, "Lamps");
        two.status = Status::Edit;
        two.tags = vec!["tides".into()];
        two.language = "zh-Hant".parse().expect("a language");
        two.body.content.push(Block::Picture { attrs: PictureAttrs { illustration: known.id } });
        two.dek = "Along the quay".into();
        write.insert_article(&two)
    })
    .expect("filled");
    world.pass(3 * 86_400_000);
    step(&library, "Later", |write| {
        let mut three = article(3, "Kites");
        three.bylines = Vec::new();
        three.tags = Vec::new();
        three.kicker = String::new();
        three.link = "https://example.org/kites".into();
        write.insert_article(&three)?;
        write.insert_issue(&issue(42))?;
        let keys = board::fresh_keys(2);
        write.insert_slot(issue(42).id, &keys[0], &story(51, article(2, "").id))?;
        write.insert_issue(&issue(43))?;
        write.insert_slot(issue(43).id, &keys[0], &story(52, article(3, "").id))
    })
    .expect("filled");
    library
}

fn articles(library: &Library, text: &str) -> Vec<u64> {
    let query = Query::parse(text, About::Articles);
    let filter =
        ArticleFilter { query: query.clone(), calendar: calendar(), limit: 10, ..Default::default() };
    let (page, counted) = library
        .read(|read| Ok::<_, StoreError>((read.articles(&filter)?, read.count_articles(&query, calendar())?)))
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!((page.total, page.more), counted, "{text}");
    assert_eq!(page.total, page.rows.len(), "{text}");
    let counted: usize = page.by_status.iter().map(|count| count.count).sum();
    assert_eq!(counted, page.total, "{text}");
    let mut found: Vec<u64> =
        page.rows.iter().filter_map(|row| (1..9).find(|n| ArticleId(id(*n)) == row.id)).collect();
    found.sort_unstable();
    found
}

#[test]
fn every_operator_finds_the_articles_it_should() {
    let world = World::new();
    let library = filled(&world);
    for (text, expected) in [
        ("status:ready", &[1][..]),
        ("status:ready,edit ", &[1, 2]),
        ("status:ready status:edit", &[1, 2]),
        ("-status:ready", &[2, 3]),
        ("status:r", &[1]),
        ("tag:tides ", &[2]),
        ("tag:\"spring tides\"", &[1]),
        ("tag:cafe ", &[1]),
        ("tag:tides,CAFÉ ", &[1, 2]),
        ("tag:tides tag:cafe ", &[]),
        ("tag:sp", &[1]),
        ("tag:sp ", &[]),
        ("-tag:tides ", &[1, 3]),
        // Beside words a tag is looked for in the search table too, and still it is the whole tag that counts.
        ("tag:tides quay", &[2]),
        ("tag:\"spring tides\" tides", &[1]),
        ("tag:tides -tag:cafe lamps", &[2]),
        ("-tag:tides tides", &[1]),
        ("tag:cafe,tides quay", &[2]),
        ("by:zheng ", &[1]),
        ("by:\"d zheng\"", &[1]),
        ("by:zhe", &[1]),
        ("-by:zheng ", &[2, 3]),
        ("kicker:science ", &[1]),
        ("kicker:science kicker:harbour ", &[1, 2]),
        ("headline:lamps ", &[2]),
        ("body:lamps ", &[]),
        ("dek:quay ", &[2]),
        ("credit:lindqvist ", &[2]),
        ("credit:mudflats ", &[1]),
        ("in:42 ", &[2]),
        ("in:42,43 ", &[2, 3]),
        ("in:7 ", &[]),
        ("-in:42 ", &[1, 3]),
        ("is:used", &[2, 3]),
        ("is:unused", &[1]),
        ("unused:", &[1]),
        ("has:picture", &[1, 2]),
        ("missing:picture", &[3]),
        ("missing:credit", &[1]),
        ("missing:credit,dek has:picture ", &[1]),
        ("missing:alt", &[1]),
        ("missing:byline", &[3]),
        ("missing:tag", &[3]),
        ("missing:kicker", &[3]),
        ("has:link", &[3]),
        ("has:embargo", &[1]),
        ("has:notes", &[]),
        ("language:zh", &[2]),
        ("language:zh-hant", &[2]),
        ("language:zh,en ", &[1, 2, 3]),
        ("-language:zh ", &[1, 3]),
        ("created:today", &[1, 2]),
        ("created:>today", &[3]),
        ("on:2026-05-31", &[3]),
        ("before:2026-05-31", &[1, 2]),
        ("after:2026-05", &[]),
        ("changed:2026-05-30..2026-06-02", &[3]),
        ("embargo:next-week", &[1]),
        ("embargo:<2026-06-02", &[]),
        ("lamps status:edit -is:unused", &[2]),
        ("lamps status:ready ", &[]),
        ("-lamps -tides ", &[3]),
        ("nothing:here", &[]),
        ("status:", &[1, 2, 3]),
        ("— status:ready ", &[1]),
        ("by:—", &[]),
    ] {
        assert_eq!(articles(&library, text), expected, "{text}");
    }
}

#[test]
fn every_operator_finds_the_pictures_it_should() {
    let world = World::new();
    let library = filled(&world);
    for (text, expected) in [
        ("", &[20, 21][..]),
        ("lamp", &[21]),
        ("-lamp ", &[20]),
        ("by:lindqvist ", &[21]),
        ("credit:ines ", &[21]),
        ("caption:mudflats ", &[20]),
        ("alt:lamp ", &[21]),
        ("name:post ", &[21]),
        ("rights:public-domain", &[21]),
        ("-rights:public-domain", &[20]),
        ("licence:\"cc by\"", &[21]),
        ("missing:licence", &[20]),
        ("missing:credit", &[20]),
        ("missing:alt,caption ", &[20, 21]),
        ("has:credit", &[21]),
        ("in:42 ", &[21]),
        ("is:used", &[20, 21]),
        ("is:unused", &[]),
        ("expires:<2026-07", &[21]),
        ("expires:>2026-07", &[]),
        ("created:today", &[20, 21]),
        ("before:today", &[]),
        ("status:ready", &[]),
    ] {
        let query = Query::parse(text, About::Pictures);
        let filter = IllustrationFilter { query, calendar: calendar(), limit: 10, ..Default::default() };
        let page = library
            .read(|read| read.illustrations(&filter))
            .unwrap_or_else(|error: StoreError| panic!("{text}: {error}"));
        let mut found: Vec<u64> =
            page.rows.iter().filter_map(|row| (20..22).find(|n| IllustrationId(id(*n)) == row.id)).collect();
        found.sort_unstable();
        assert_eq!((found.as_slice(), page.total), (expected, expected.len()), "{text}");
    }
}

#[test]
fn what_the_library_knows_is_counted() {
    let world = World::new();
    let library = filled(&world);
    let known = library
        .read(|read| {
            Ok::<_, StoreError>([
                read.known_tags()?,
                read.known_bylines()?,
                read.known_makers()?,
                read.known_kickers()?,
                read.known_languages()?,
                read.known_statuses()?,
                read.known_rights()?,
            ])
        })
        .expect("read");
    let words = known.map(|all| {
        let each = all.into_iter().map(|known| format!("{} {}", known.text, known.count));
        each.collect::<Vec<_>>().join(", ")
    });
    assert_eq!(
        words,
        [
            "Café 1, spring tides 1, tides 1",
            "D. Zheng 1, Mara Okafor 1",
            "Ines Lindqvist 1",
            "Harbour 1, Science 1",
            "en 2, zh-Hant 1",
            "draft 1, edit 1, ready 1",
            "public-domain 1",
        ]
    );
}
