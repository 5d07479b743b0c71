use super::*;
use chrono::NaiveDate;
use proptest::prelude::*;

fn printed(text: &str) -> String {
    Query::parse(text, About::Articles).to_string()
}

/// Text as typed, what it means as text, and how many notes it gets.
const CASES: &[(&str, &str, usize)] = &[
    ("", "", 0),
    ("tea hills", "tea hills", 0),
    (r#""tea hills" ferry"#, r#""tea hills" ferry"#, 0),
    ("“tea hills” «dawn»", r#""tea hills" "dawn""#, 0),
    (r#""never closed"#, r#""never closed""#, 0),
    (r#""""#, "", 0),
    ("-ferry -\"low tide\"", "-ferry -\"low tide\"", 0),
    ("-", "", 0),
    ("sea-level -- x", "sea-level -- x", 0),
    ("harb*", "harb*", 0),
    ("status:ready", "status:ready", 0),
    ("STATUS:Ready,draft ", "status:ready,draft", 0),
    ("status:re", "status:ready", 0),
    ("status:re ", "status:re", 1),
    ("status:ready,redy ", "status:ready", 1),
    ("-status:killed", "-status:killed", 0),
    ("tag:tides", "tag:tides", 0),
    (r#"tag:"spring tides",harbour"#, r#"tag:"spring tides",harbour"#, 0),
    ("tag：潮汐，茶", "tag:潮汐,茶", 0),
    (r#"by:"D. Zheng""#, r#"by:"D. Zheng""#, 0),
    ("in:42 in:#7 ", "in:42 in:7", 0),
    ("in:next ", "in:next", 1),
    ("is:used used: unused: used:no is:un", "is:used is:used is:unused is:unused is:unused", 0),
    ("has:picture missing:credit,alt ", "has:picture missing:credit,alt", 0),
    ("language:zh language:zh-Hant", "language:zh language:zh-Hant", 0),
    (
        "before:2026-11 after:yesterday on:last-week ",
        "changed:<2026-11 changed:>yesterday changed:last-week",
        0,
    ),
    ("on:\"last week\"", "changed:last-week", 0),
    (
        "created:2026-01..2026-03 changed:>=2026/11/05 embargo:>today ",
        "created:2026-01..2026-03 changed:>=2026-11-05 embargo:>today",
        0,
    ),
    ("changed:7d ", "changed:7d", 0),
    ("changed:2026-1", "changed:2026-01", 0),
    ("changed:", "", 0),
    ("changed:yest", "", 0),
    ("changed:2026-13-41 ", "changed:2026-13-41", 1),
    ("tag: ", "", 1),
    ("colour:red", "colour:red", 1),
    ("https://example.org/a", "https://example.org/a", 0),
    ("Note: at 10:30", "Note: at 10:30", 0),
    ("alt:boat", "alt:boat", 1),
];

#[test]
fn every_case_of_the_table_means_what_it_says() {
    for (text, means, notes) in CASES {
        let query = Query::parse(text, About::Articles);
        assert_eq!(query.to_string(), *means, "{text:?}: {query:?}");
        assert_eq!(query.notes.len(), *notes, "{text:?}: {:?}", query.notes);
    }
}

#[test]
fn a_picture_has_operators_of_its_own() {
    let query =
        Query::parse("alt:boat rights:stock expires:<2027 before:2026-11 status:ready ", About::Pictures);
    assert_eq!(query.to_string(), "alt:boat rights:stock expires:<2027 created:<2026-11 status:ready");
    assert_eq!(query.notes.len(), 1, "status: is for articles");
}

#[test]
fn terms_know_where_they_stand_and_what_a_chip_calls_them() {
    let text = "茶 -tag:a,b x";
    let query = Query::parse(text, About::Articles);
    assert_eq!(&text[query.terms[1].at.clone()], "-tag:a,b");
    let What::Filter(filter) = &query.terms[1].what else { panic!("an operator") };
    assert_eq!(filter.label(query.terms[1].not), "Not Tag: a or b");
    assert!(query.unfinished && query.has_words());
    assert!(!Query::parse("tea ", About::Articles).unfinished);
}

#[test]
fn what_is_typed_at_the_caret_is_known() {
    for (text, expected) in [
        ("tea sta|", Some("name sta 4..7")),
        ("-sta|", Some("name sta 1..4")),
        ("sta|rt", None),
        ("tea |", None),
        ("status:|", Some("status '' 7..7")),
        ("x status:re|ady y", Some("status 're' 9..14")),
        ("tag:a,spr|ing b", Some("tag 'spr' 6..12")),
        ("tag:\"spring ti|des\" b", Some("tag 'spring ti' 4..18")),
        ("tag：潮|", Some("tag '潮' 6..9")),
        ("\"sta|", None),
        ("colour:re|", None),
        ("春|", None),
    ] {
        let caret = text.find('|').expect("a caret");
        let text = text.replace('|', "");
        let typed = typing(&text, caret, About::Articles).map(|typing| match typing {
            Typing::Name { typed, at } => format!("name {typed} {at:?}"),
            Typing::Value { operator, typed, at } => format!("{} '{typed}' {at:?}", operator.name),
        });
        assert_eq!(typed.as_deref(), expected, "{text}");
    }
}

#[test]
fn days_are_counted_from_today_and_weeks_begin_on_monday() {
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    let today = day("2026-11-25");
    for (text, from, until) in [
        ("today", Some("2026-11-25"), Some("2026-11-26")),
        ("yesterday", Some("2026-11-24"), Some("2026-11-25")),
        ("this-week", Some("2026-11-23"), Some("2026-11-30")),
        ("last week", Some("2026-11-16"), Some("2026-11-23")),
        ("last-month", Some("2026-10-01"), Some("2026-11-01")),
        ("next-month", Some("2026-12-01"), Some("2027-01-01")),
        ("last-year", Some("2025-01-01"), Some("2026-01-01")),
        ("2024-02", Some("2024-02-01"), Some("2024-03-01")),
        ("2024-02-29", Some("2024-02-29"), Some("2024-03-01")),
        ("7d", Some("2026-11-19"), Some("2026-11-26")),
        ("<2026-11", None, Some("2026-11-01")),
        (">2026-11", Some("2026-12-01"), None),
        ("<=2026-11", None, Some("2026-12-01")),
        ("2026-01..2026-03", Some("2026-01-01"), Some("2026-04-01")),
        ("..yesterday", None, Some("2026-11-25")),
    ] {
        let span = Span::parse(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(span.range(today), (from.map(day), until.map(day)), "{text}");
    }
    assert_eq!((Days::parse("2026-02-30"), Days::parse("soon"), Days::parse("")), (None, None, None));
}

#[test]
fn a_day_begins_at_midnight_of_the_publication_also_where_the_clocks_skip_it() {
    let zone = |zone: &str| Calendar { today: NaiveDate::default(), zone: zone.parse().expect("a zone") };
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    assert_eq!(zone("Asia/Shanghai").begins_ms(day("1970-01-02")), 57_600_000);
    // On this day clocks in Beirut went from midnight to one in the morning.
    assert_eq!(zone("Asia/Beirut").begins_ms(day("2022-03-27")), 1_648_332_000_000);
}

fn marked(text: &str, query: &str) -> Vec<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    hits(text, &Query::parse(query, About::Articles), Some(Field::Headline))
        .into_iter()
        .map(|hit| String::from_utf16(&units[hit]).expect("whole characters"))
        .collect()
}

#[test]
fn hits_stand_where_a_reader_would_mark_them() {
    for (text, query, expected) in [
        ("Überfahrt to the tea hills", "uber", &["Über"][..]),
        ("Überfahrt to the tea hills", "uber ", &[]),
        ("Teapots and tea, TEA", "tea ", &["tea", "TEA"]),
        ("The low  tide—low tide", "\"low tide\" ", &["low  tide", "low tide"]),
        ("春茶山上,茶", "茶 ", &["茶", "茶"]),
        ("𠮷野家の春", "野家 春", &["野家", "春"]),
        ("tea春茶", "春茶 tea", &["tea春茶"]),
        ("مَدينة الشاي", "مدينة ", &["مَدينة"]),
        ("cafe\u{301} cafe", "café ", &["cafe\u{301}", "cafe"]),
        ("Tides rise", "headline:rise dek:tides ", &["rise"]),
        ("Tides rise", "-tides ", &[]),
        ("Tides rise", "status:ready", &[]),
        ("a b c", "— ! ", &[]),
    ] {
        assert_eq!(marked(text, query), expected, "{query} in {text}");
    }
}

#[test]
fn a_snippet_stands_round_the_first_hit_in_one_line() {
    let text = format!("{}the ferry\nleft at dawn{}", "word ".repeat(40), " more".repeat(60));
    let query = Query::parse("ferry ", About::Articles);
    let snippet = snippet(&text, &query, None).expect("a hit");
    assert!(snippet.text.starts_with("…word") && snippet.text.ends_with("more…"), "{}", snippet.text);
    assert!(snippet.text.contains("ferry left"));
    let units: Vec<u16> = snippet.text.encode_utf16().collect();
    assert_eq!(String::from_utf16(&units[snippet.hits[0].clone()]).expect("whole"), "ferry");
    assert_eq!(super::snippet("nothing here", &query, None), None);
    let long = format!("{}茶{}", "山".repeat(200), "水".repeat(300));
    let short = super::snippet(&long, &Query::parse("茶", About::Articles), None).expect("a hit");
    assert_eq!(short.text.chars().count(), 152);
}

fn anything() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "(-)?(status|tag|by|in|is|has|missing|language|before|changed|created|used|colour)[:：]",
        "(ready|re|tides|zh|2026-11|today|<=2025|42|alt|[a-z]{0,3})",
        "[\"“”*,，: \\-\u{0}\u{3000}\n]",
        "[春茶がéßА-я가-힣]{1,3}",
        "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_is_a_query_that_prints_as_text_which_reads_back_as_the_same(text in anything()) {
        for about in [About::Articles, About::Pictures] {
            let query = Query::parse(&text, about);
            let again = Query::parse(&format!("{query} "), about);
            let what = |query: &Query| -> Vec<_> {
                query.terms.iter().map(|term| (term.not, term.what.clone())).collect()
            };
            prop_assert_eq!(what(&query), what(&again), "{}", query);
            for caret in 0..=text.len() {
                if let Some(Typing::Name { at, .. } | Typing::Value { at, .. }) = typing(&text, caret, about) {
                    prop_assert!(text.get(at).is_some());
                }
            }
            for term in &query.terms {
                prop_assert!(text.get(term.at.clone()).is_some_and(|part| !part.is_empty()));
            }
        }
    }

    #[test]
    fn hits_lie_in_the_text_in_order_on_whole_characters(text in anything(), looked_for in anything()) {
        let query = Query::parse(&looked_for, About::Articles);
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut end = 0;
        for hit in hits(&text, &query, None) {
            prop_assert!(hit.start >= end && hit.start < hit.end && hit.end <= units.len());
            prop_assert!(String::from_utf16(&units[hit.clone()]).is_ok());
            end = hit.end;
        }
    }

    #[test]
    fn what_a_plain_word_was_taken_from_is_found(text in "[a-zé春茶]{1,5}( [a-zé春茶]{1,5}){0,4}", pick in any::<prop::sample::Index>()) {
        let words: Vec<&str> = text.split(' ').collect();
        let word = words[pick.index(words.len())];
        let query = Query::parse(&format!("\"{word}\" "), About::Articles);
        prop_assert!(!hits(&text, &query, None).is_empty());
    }
}

#[test]
fn what_is_printed_is_printed_again_the_same() {
    for (text, ..) in CASES {
        let once = printed(text);
        assert_eq!(printed(&format!("{once} ")), once, "{text}");
    }
}
