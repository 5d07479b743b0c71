//! What is printed, case by case.

use super::*;
use crate::RightsCategory;
use proptest::prelude::*;

/// role, by (split at `+`), for, via, own line → in English, in Chinese. An empty result is no credit.
#[rustfmt::skip]
const CASES: &[(&str, &str, &str, &str, &str, &str, &str)] = &[
    ("illustration", "Mara Okafor", "The Weekly Proof", "", "", "Illustration for The Weekly Proof by Mara Okafor", "《The Weekly Proof》插图：Mara Okafor"),
    ("illustration", "Mara Okafor", "", "", "", "Illustration by Mara Okafor", "插图：Mara Okafor"),
    ("illustration", "A+B", "W", "", "", "Illustration for W by A and B", "《W》插图：A、B"),
    ("illustration", "A+B+C", "", "", "", "Illustration by A, B and C", "插图：A、B、C"),
    ("illustration", "A", "W", "Depot", "", "Illustration for W by A / Depot", "《W》插图：A／Depot"),
    ("illustration", "", "", "", "", "", ""),
    ("illustration", "", "W", "", "", "", ""),
    ("illustration", "  ", "W", " ", "", "", ""),
    ("photo", "Ilse Brandt", "", "", "", "Photo by Ilse Brandt", "摄影：Ilse Brandt"),
    ("photo", "Ilse Brandt", "", "Depot", "", "Photo by Ilse Brandt / Depot", "摄影：Ilse Brandt／Depot"),
    ("photo", "A+B", "", "Depot", "", "Photo by A and B / Depot", "摄影：A、B／Depot"),
    ("photo", "", "", "Depot", "", "Photo: Depot", "摄影：Depot"),
    ("photo", "", "W", "Depot", "", "Photo for W: Depot", "《W》摄影：Depot"),
    ("graphic", "Desk", "", "", "", "Graphic by Desk", "制图：Desk"),
    ("graphic", "", "", "Depot", "", "Graphic: Depot", "制图：Depot"),
    ("map", "A", "W", "", "", "Map for W by A", "《W》地图：A"),
    ("screenshot", "", "", "harbour.example", "", "Screenshot: harbour.example", "截图：harbour.example"),
    ("screenshot", "A", "", "", "", "Screenshot by A", "截图：A"),
    ("collage", "A+B", "", "", "", "Collage by A and B", "拼贴：A、B"),
    ("courtesy", "The Kiln Museum", "", "", "", "Courtesy of The Kiln Museum", "The Kiln Museum供图"),
    ("courtesy", "", "", "Depot", "", "Courtesy of Depot", "Depot供图"),
    ("courtesy", "A", "W", "Depot", "", "Courtesy of A / Depot", "A／Depot供图"),
    ("courtesy", "", "W", "", "", "", ""),
    ("", "A", "", "", "", "By A", "A"),
    ("", "A", "W", "", "", "By A for W", "《W》A"),
    ("", "A", "", "Depot", "", "By A / Depot", "A／Depot"),
    ("", "", "", "Depot", "", "Depot", "Depot"),
    ("", "", "W", "Depot", "", "Depot for W", "《W》Depot"),
    ("", "", "W", "", "", "", ""),
    ("", "", "", "", "", "", ""),
    ("", "", "", "", "Drawn by the readers", "Drawn by the readers", "Drawn by the readers"),
    ("photo", "A", "W", "Depot", "  As she wants it  ", "As she wants it", "As she wants it"),
    ("photo", "A", "", "", "   ", "Photo by A", "摄影：A"),
    ("illustration", " 林岚 ", " 周刊 ", "", "", "Illustration for 周刊 by 林岚", "《周刊》插图：林岚"),
    ("illustration", "A+", "", "", "", "Illustration by A", "插图：A"),
    ("photo", "<b>A</b>", "", "", "", "Photo by <b>A</b>", "摄影：<b>A</b>"),
    ("photo", "Nadia ناديا", "", "", "", "Photo by Nadia ناديا", "摄影：Nadia ناديا"),
    ("map", "", "", "", "", "", ""),
    ("collage", "", "W", "Depot", "", "Collage for W: Depot", "《W》拼贴：Depot"),
    ("graphic", "A+B+C+D", "W", "Depot", "", "Graphic for W by A, B, C and D / Depot", "《W》制图：A、B、C、D／Depot"),
];

#[test]
fn every_case_of_the_table_prints_as_it_says() {
    let english = Language::english();
    let chinese: Language = "zh-Hans".parse().expect("a language");
    for (role, by, for_whom, via, line, in_english, in_chinese) in CASES {
        let credit = Credit {
            role: role.parse().ok(),
            by: by.split('+').map(str::to_owned).collect(),
            for_whom: (*for_whom).into(),
            via: (*via).into(),
            line: (*line).into(),
            ..Credit::default()
        };
        let printed = |language| credit.printed(language).unwrap_or_default();
        assert_eq!(printed(&english), *in_english, "{credit:?}");
        assert_eq!(printed(&chinese), *in_chinese, "{credit:?}");
    }
}

/// What Creative Commons makes of a credit: role, by, via, title, link, licence, its link → in English with addresses.
#[rustfmt::skip]
const COMMON: &[[&str; 8]] = &[
    ["photo", "Ilse Brandt", "Depot", "Harbour at dawn", "https://depot.example/7", "CC BY 4.0", "",
     "Photo: “Harbour at dawn” by Ilse Brandt / Depot, CC BY 4.0 (https://depot.example/7, https://creativecommons.org/licenses/by/4.0/)"],
    ["photo", "Ilse Brandt", "Depot", "", "https://depot.example/7", "CC BY-NC-SA 3.0", "",
     "Photo by Ilse Brandt / Depot, CC BY-NC-SA 3.0 (https://depot.example/7, https://creativecommons.org/licenses/by-nc-sa/3.0/)"],
    ["photo", "Ilse Brandt", "", "", "https://depot.example/7", "CC BY 4.0", "https://brandt.example/terms",
     "Photo by Ilse Brandt, CC BY 4.0 (https://depot.example/7, https://brandt.example/terms)"],
    ["map", "", "Depot", "Tides", "", "CC BY 2.0", "",
     "Map: “Tides”, Depot, CC BY 2.0 (https://creativecommons.org/licenses/by/2.0/)"],
    ["courtesy", "The Kiln Museum", "", "Kiln", "", "CC BY 4.0", "",
     "“Kiln”, courtesy of The Kiln Museum, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)"],
    ["", "A+B", "", "Tides", "", "CC BY 4.0", "",
     "“Tides” by A and B, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)"],
    ["", "A", "", "", "javascript:alert(1)", "Free Art 1.3", "ftp://x", "By A, Free Art 1.3"],
    ["photo", "A", "", "", "", "", "", "Photo by A"],
];

fn of(role: &str, by: &str, via: &str) -> Credit {
    let by = by.split('+').map(str::to_owned).collect();
    Credit { role: role.parse().ok(), by, via: via.into(), ..Credit::default() }
}

#[test]
fn creative_commons_names_title_author_source_and_licence_and_links_them() {
    let (english, none) = (Language::english(), CreditPatterns::default());
    for [role, by, via, title, link, licence, licence_link, printed] in COMMON {
        let credit = Credit { title: (*title).into(), link: (*link).into(), ..of(role, by, via) };
        let rights = Rights {
            category: Some(RightsCategory::CreativeCommons),
            licence: (*licence).into(),
            licence_link: (*licence_link).into(),
            ..Rights::default()
        };
        let line =
            line(&credit, &rights, House { language: &english, patterns: &none }).expect("it names somebody");
        assert_eq!(line.with_addresses(), *printed);
    }
}

#[test]
fn what_creative_commons_asks_for_and_is_not_known_is_told() {
    use Lacking::{Author, Licence, Source, Title};
    let common = |licence: &str| Rights {
        category: Some(RightsCategory::CreativeCommons),
        licence: licence.into(),
        ..Rights::default()
    };
    let whole = Credit { title: "Tides".into(), link: "https://a.example".into(), ..of("photo", "A", "") };
    assert_eq!(lacking(&whole, &common("CC BY 4.0")), []);
    assert_eq!(lacking(&Credit::default(), &common(" ")), [Title, Author, Source, Licence]);
    assert_eq!(lacking(&of("photo", "A", "Depot"), &common("CC BY 4.0")), [Title]);
    assert_eq!(lacking(&of("photo", "", "Depot"), &common("CC BY 4.0")), [Title, Author, Source]);
    assert_eq!(lacking(&Credit::default(), &Rights::default()), []);
    let own = |line: &str| Credit { line: line.into(), ..Credit::default() };
    assert_eq!(lacking(&own("Tides by A (cc by 4.0)"), &common("CC BY 4.0")), []);
    assert_eq!(lacking(&own("Tides by A"), &common("CC BY 4.0")), [Licence]);
}

/// the house's pattern for any role, its pattern for photos → what is printed.
#[rustfmt::skip]
const HOUSES: &[(&str, &str, &str, &str, &str, &str)] = &[
    ("{role}[ for {publication}]: {names}[, {agency}]", "", "photo", "A+B", "", "Photo: A and B"),
    ("{role}[ for {publication}]: {names}[, {agency}]", "", "photo", "A", "Depot", "Photo: A, Depot"),
    ("{role}: {names}", "{names} took this[ for {agency}]", "photo", "A", "Depot", "A took this for Depot"),
    ("{role}: {names}", "{names} took this", "map", "A", "", "Map: A"),
    // It would leave the agency out, so Pasteup's own words step in.
    ("{role}: {names}", "", "photo", "A", "Depot", "Photo by A / Depot"),
    // It can't be filled.
    ("{role}: {names} ({agency})", "", "photo", "A", "", "Photo by A"),
    ("{role}: {names}", "", "photo", "", "Depot", "Photo: Depot"),
    ("{role}: {names}", "", "", "A", "", "By A"),
    ("{role}: {names}", "", "courtesy", "A", "", "Courtesy of A"),
];

#[test]
fn a_publications_own_words_are_printed_where_they_leave_nobody_out() {
    let english = Language::english();
    for (any, photo, role, by, via, printed) in HOUSES {
        let of_role = [(Role::Photo, *photo)].into_iter().filter(|(_, text)| !text.is_empty());
        let patterns = CreditPatterns {
            any: Some(any.parse().expect("a pattern")),
            of_role: of_role.map(|(role, text)| (role, text.parse().expect("a pattern"))).collect(),
        };
        let house = House { language: &english, patterns: &patterns };
        let line = line(&of(role, by, via), &Rights::default(), house).expect("it names somebody");
        assert_eq!(line.text(), *printed, "{any}, {photo}");
    }
}

#[test]
fn chinese_is_written_in_the_script_of_its_region() {
    for (tag, printed) in [
        ("zh", "插图：A"),
        ("zh-CN", "插图：A"),
        ("zh-Hant", "插圖：A"),
        ("zh-tw", "插圖：A"),
        ("ja", "Illustration by A"),
    ] {
        let language: Language = tag.parse().expect("a language");
        assert_eq!(of("illustration", "A", "").printed(&language).as_deref(), Some(printed), "{tag}");
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), Just("  ".to_owned()), "[A-Za-z林<&\"]{1,6}( [a-z]{1,4})?"]
}

fn pattern() -> impl Strategy<Value = Option<CreditPattern>> {
    let parts = [
        "{role}",
        "{names}",
        "[ / {agency}]",
        "[ for {publication}]",
        " by ",
        "[“{title}” ]",
        ", {licence}",
        "{agency}",
    ];
    prop::collection::vec(prop::sample::select(parts.to_vec()), 0..6)
        .prop_map(|parts| parts.concat().parse().ok())
}

proptest! {
    #[test]
    fn whoever_is_known_is_printed_in_any_words_of_any_house(
        role in prop::option::of(prop::sample::select(Role::ALL.to_vec())),
        by in prop::collection::vec(text(), 0..4),
        said in prop::collection::vec(text(), 4),
        common in any::<bool>(),
        tag in prop::sample::select(vec!["en", "zh-Hans", "zh-TW", "ar"]),
        any_role in pattern(),
        own in pattern(),
    ) {
        let [for_whom, via, title, licence] = [0, 1, 2, 3].map(|at| said[at].clone());
        let credit = Credit { role, by, for_whom, via, title, ..Credit::default() };
        let category = common.then_some(RightsCategory::CreativeCommons);
        let rights = Rights { category, licence, ..Rights::default() };
        let language: Language = tag.parse().expect("a language");
        let of_role = role.zip(own).into_iter().collect();
        let patterns = CreditPatterns { any: any_role, of_role };
        let line = line(&credit, &rights, House { language: &language, patterns: &patterns });
        prop_assert_eq!(line.is_some(), credit.names_somebody());
        if let Some(line) = line {
            let asked_for = [&credit.title, &rights.licence].into_iter().filter(|_| common);
            for must in credit.by.iter().chain([&credit.via]).chain(asked_for) {
                prop_assert!(line.text().contains(must.trim()), "{must} in {}", line.text());
            }
        }
    }
}
