//! A line such as "Illustration for The Weekly Proof by Mara Okafor" becomes a credit.

use crate::names::{is_name, names_of};
use model::{Credit, Role};

/// The most characters of a credit line.
const MOST_CHARACTERS: usize = 200;

/// Words that open an English credit → the role they name. Longer ones stand before their beginnings.
const ENGLISH: &[(&str, Option<Role>)] = &[
    ("illustrations", Some(Role::Illustration)),
    ("illustration", Some(Role::Illustration)),
    ("illustrated", Some(Role::Illustration)),
    ("drawings", Some(Role::Illustration)),
    ("drawing", Some(Role::Illustration)),
    ("cartoon", Some(Role::Illustration)),
    ("photographs", Some(Role::Photo)),
    ("photograph", Some(Role::Photo)),
    ("photography", Some(Role::Photo)),
    ("photos", Some(Role::Photo)),
    ("photo", Some(Role::Photo)),
    ("graphics", Some(Role::Graphic)),
    ("graphic", Some(Role::Graphic)),
    ("infographic", Some(Role::Graphic)),
    ("charts", Some(Role::Graphic)),
    ("chart", Some(Role::Graphic)),
    ("maps", Some(Role::Map)),
    ("map", Some(Role::Map)),
    ("screenshots", Some(Role::Screenshot)),
    ("screenshot", Some(Role::Screenshot)),
    ("collages", Some(Role::Collage)),
    ("collage", Some(Role::Collage)),
    ("image", None),
    ("picture", None),
];

/// Words that open a Chinese credit → the role they name.
const CHINESE: &[(&str, Option<Role>)] = &[
    ("插图", Some(Role::Illustration)),
    ("插圖", Some(Role::Illustration)),
    ("插画", Some(Role::Illustration)),
    ("插畫", Some(Role::Illustration)),
    ("绘图", Some(Role::Illustration)),
    ("繪圖", Some(Role::Illustration)),
    ("摄影", Some(Role::Photo)),
    ("攝影", Some(Role::Photo)),
    ("制图", Some(Role::Graphic)),
    ("製圖", Some(Role::Graphic)),
    ("地图", Some(Role::Map)),
    ("地圖", Some(Role::Map)),
    ("截图", Some(Role::Screenshot)),
    ("截圖", Some(Role::Screenshot)),
    ("拼贴", Some(Role::Collage)),
    ("拼貼", Some(Role::Collage)),
    ("供图", Some(Role::Courtesy)),
    ("供圖", Some(Role::Courtesy)),
    ("图片来源", None),
    ("圖片來源", None),
    ("图片", None),
    ("圖片", None),
];

/// The credit that a line states, if it states one and nothing else.
///
/// Understood are "ROLE (for WHOM) by NAMES (/ AGENCY)", "ROLE: AGENCY", "ROLE: NAMES / AGENCY", "Courtesy of
/// NAMES" and their Chinese forms "《WHOM》插图：NAMES", "NAMES供图". A line with any words besides is none.
pub fn credit_of(line: &str) -> Option<Credit> {
    if line.len() > MOST_CHARACTERS * 4 || line.chars().count() > MOST_CHARACTERS {
        return None;
    }
    let line = unwrapped(line.trim());
    let line = line.strip_suffix('.').filter(|rest| !is_initial(rest)).unwrap_or(line).trim_end();
    courtesy(line).or_else(|| english(line)).or_else(|| chinese(line))
}

/// "J" in "Photo by Sam J.": the stop belongs to the name.
fn is_initial(rest: &str) -> bool {
    let last = rest.rsplit(char::is_whitespace).next().unwrap_or_default();
    last.chars().count() <= 2 && last.chars().all(char::is_alphabetic)
}

fn unwrapped(line: &str) -> &str {
    [('(', ')'), ('[', ']'), ('（', '）')]
        .into_iter()
        .find_map(|(open, close)| {
            let inner = line.strip_prefix(open)?.strip_suffix(close)?;
            (!inner.contains([open, close])).then_some(inner.trim())
        })
        .unwrap_or(line)
}

/// "Courtesy of X", and "Photo courtesy of X", which keeps its line since the pattern has no such form.
fn courtesy(line: &str) -> Option<Credit> {
    let (role, rest) = match after_word(line, ENGLISH) {
        Some((role, rest)) => (role.or(Some(Role::Photo)), rest),
        None => (None, line),
    };
    let who = after(rest, "courtesy of ")
        .or_else(|| after(rest, "courtesy: "))
        .or_else(|| after(rest, "courtesy "))?;
    let (makers, via) = with_agency(who);
    let by = names_of(makers)?;
    match role {
        None => Some(Credit { role: Some(Role::Courtesy), by, via, ..Credit::default() }),
        Some(role) => Some(Credit { role: Some(role), by, via, line: line.to_owned(), ..Credit::default() }),
    }
}

fn english(line: &str) -> Option<Credit> {
    let (role, rest) = after_word(line, ENGLISH)?;
    let (has_credit_word, rest) = match after(rest, "credit").or_else(|| after(rest, "credits")) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, rest),
    };
    // "Image: X" is as often a label of something else; "Image credit: X" and "Image by X" are credits.
    if let Some(who) = rest.strip_prefix([':', '：']) {
        return (role.is_some() || has_credit_word).then(|| after_colon(role, "", who.trim())).flatten();
    }
    if let Some(who) = after(rest, "by ") {
        let (who, for_whom) = match split_last(who, " for ") {
            Some((who, for_whom)) if is_name(for_whom.trim()) => (who, for_whom.trim()),
            _ => (who, ""),
        };
        return made_by(role, for_whom, who);
    }
    let rest = after(rest, "for ")?;
    if let Some((for_whom, who)) = split_last(rest, " by ") {
        return is_name(for_whom.trim()).then(|| made_by(role, for_whom.trim(), who)).flatten();
    }
    let (for_whom, who) = rest.split_once(':')?;
    is_name(for_whom.trim()).then(|| after_colon(role, for_whom.trim(), who.trim())).flatten()
}

fn made_by(role: Option<Role>, for_whom: &str, who: &str) -> Option<Credit> {
    let (makers, via) = with_agency(who);
    let by = names_of(makers)?;
    Some(Credit {
        role: role.or(Some(Role::Photo)),
        by,
        for_whom: for_whom.to_owned(),
        via,
        ..Credit::default()
    })
}

/// After a colon one name is the agency, as it is printed: "Photo: Depot"; with a slash both are there.
fn after_colon(role: Option<Role>, for_whom: &str, who: &str) -> Option<Credit> {
    let (makers, via) = with_agency(who);
    let names = names_of(makers)?;
    let (by, via) = match (names.len(), via.is_empty()) {
        (1, true) => (Vec::new(), makers.trim().to_owned()),
        _ => (names, via),
    };
    Some(Credit {
        role: role.or(Some(Role::Photo)),
        by,
        for_whom: for_whom.to_owned(),
        via,
        ..Credit::default()
    })
}

fn chinese(line: &str) -> Option<Credit> {
    if let Some(who) = line.strip_suffix("供图").or_else(|| line.strip_suffix("供圖")) {
        let (makers, via) = with_agency(who.trim());
        return Some(Credit { role: Some(Role::Courtesy), by: names_of(makers)?, via, ..Credit::default() });
    }
    let (for_whom, rest) = match line.strip_prefix('《').and_then(|rest| rest.split_once('》')) {
        Some((for_whom, rest)) => (for_whom.trim(), rest.trim_start()),
        None => ("", line),
    };
    let (role, rest) =
        CHINESE.iter().find_map(|(word, role)| Some((*role, rest.strip_prefix(word)?.trim_start())))?;
    let who = rest.strip_prefix(['：', ':'])?.trim();
    let (makers, via) = with_agency(who);
    let names = names_of(makers)?;
    Some(match role {
        // The source of a picture is where it came through, not who made it.
        None if via.is_empty() => Credit {
            role: Some(Role::Photo),
            via: makers.trim().to_owned(),
            for_whom: for_whom.into(),
            ..Credit::default()
        },
        role => Credit {
            role: role.or(Some(Role::Photo)),
            by: names,
            for_whom: for_whom.into(),
            via,
            ..Credit::default()
        },
    })
}

/// "X / Depot", "X／Depot", "X via Depot" → makers and agency.
fn with_agency(who: &str) -> (&str, String) {
    let split = who.split_once('／').or_else(|| who.split_once('/')).or_else(|| who.split_once(" via "));
    match split {
        Some((makers, via)) if !makers.trim().is_empty() && is_name(&via.replace(['/', '／'], " ")) => {
            (makers.trim(), via.trim().to_owned())
        }
        _ => (who.trim(), String::new()),
    }
}

/// What follows `word` at the beginning of `text`, in any case.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    text.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word)).map(|_| &text[word.len()..])
}

/// The role that the first word names, and what follows it.
fn after_word<'a>(line: &'a str, words: &[(&str, Option<Role>)]) -> Option<(Option<Role>, &'a str)> {
    words.iter().find_map(|(word, role)| {
        let rest = after(line, word)?;
        let ends = rest.starts_with(|c: char| c.is_whitespace() || c == ':' || c == '：');
        ends.then(|| (*role, rest.trim_start()))
    })
}

fn split_last<'a>(text: &'a str, at: &str) -> Option<(&'a str, &'a str)> {
    text.rfind(at).map(|index| (&text[..index], &text[index + at.len()..]))
}

/// The longest caption that is searched for its credit, in bytes; a longer one is a text.
const LONGEST_CAPTION: usize = 2000;

/// A caption without the credit that it is or ends in, and the credit with its words.
pub(crate) fn parted(caption: &str) -> (String, Option<(String, Credit)>) {
    if let Some(credit) = credit_of(caption) {
        return (String::new(), Some((caption.to_owned(), credit)));
    }
    if caption.len() > LONGEST_CAPTION {
        return (caption.to_owned(), None);
    }
    // Where a credit may begin: after the end of a sentence, a stroke, or in brackets. The longest is taken.
    for (at, mark) in caption.match_indices(['.', '|', '(', '—', '–', '/', '。', '（', '·', '!', '?'])
    {
        let begins = if matches!(mark, "(" | "（") { at } else { at + mark.len() };
        let (before, after) = caption.split_at(begins);
        if let Some(credit) = credit_of(after.trim()) {
            let said = before.trim_end_matches([' ', '|', '—', '–', '/', '·']).to_owned();
            return (said, Some((after.trim().to_owned(), credit)));
        }
    }
    (caption.to_owned(), None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Language;

    /// line → role, by (joined with `+`), for, via.
    #[rustfmt::skip]
    const CASES: &[(&str, &str, &str, &str, &str)] = &[
        ("Illustration for The Weekly Proof by Mara Okafor", "illustration", "Mara Okafor", "The Weekly Proof", ""),
        ("illustration by Mara Okafor.", "illustration", "Mara Okafor", "", ""),
        ("(Illustration by A and B for W)", "illustration", "A+B", "W", ""),
        ("Illustration for W by A / Depot", "illustration", "A", "W", "Depot"),
        ("Photo by Ilse Brandt/Depot", "photo", "Ilse Brandt", "", "Depot"),
        ("Photos by A, B and C via Depot", "photo", "A+B+C", "", "Depot"),
        ("Photo: Depot", "photo", "", "", "Depot"),
        ("Photo for W: Depot", "photo", "", "W", "Depot"),
        ("Photo: Ilse Brandt / Depot", "photo", "Ilse Brandt", "", "Depot"),
        ("Photo by Sam J.", "photo", "Sam J.", "", ""),
        ("Image credit: Depot", "photo", "", "", "Depot"),
        ("Map by harbour.example", "map", "harbour.example", "", ""),
        ("Screenshot: harbour.example", "screenshot", "", "", "harbour.example"),
        ("Collage by A & B", "collage", "A+B", "", ""),
        ("Graphic: Depot", "graphic", "", "", "Depot"),
        ("Courtesy of The Kiln Museum", "courtesy", "The Kiln Museum", "", ""),
        ("Photo courtesy of The Kiln Museum", "photo", "The Kiln Museum", "", ""),
        ("插图：林岚", "illustration", "林岚", "", ""),
        ("《校样周刊》插图：林岚、陈一／图库", "illustration", "林岚+陈一", "校样周刊", "图库"),
        ("摄影：陈一", "photo", "陈一", "", ""),
        ("图片来源：图库", "photo", "", "", "图库"),
        ("窑博物馆供图", "courtesy", "窑博物馆", "", ""),
    ];

    #[test]
    fn a_caption_gives_up_its_credit_and_keeps_its_words() {
        for (caption, said, line) in [
            ("Photo: Depot", "", Some("Photo: Depot")),
            (
                "The pier at night. Photo by Ilse Brandt / Depot",
                "The pier at night.",
                Some("Photo by Ilse Brandt / Depot"),
            ),
            ("The pier (Photo: Depot)", "The pier", Some("(Photo: Depot)")),
            ("The pier | Illustration by Mara Okafor", "The pier", Some("Illustration by Mara Okafor")),
            ("The pier. It was cold.", "The pier. It was cold.", None),
            ("", "", None),
        ] {
            let (rest, credit) = parted(caption);
            assert_eq!((rest.as_str(), credit.map(|credit| credit.0).as_deref()), (said, line), "{caption}");
        }
    }

    #[test]
    fn every_form_is_understood() {
        for (line, role, by, for_whom, via) in CASES {
            let credit = credit_of(line).unwrap_or_else(|| panic!("{line} is a credit"));
            assert_eq!(credit.role.map(Role::as_str), Some(*role), "{line}");
            assert_eq!(credit.by.join("+"), *by, "{line}");
            assert_eq!((credit.for_whom.as_str(), credit.via.as_str()), (*for_whom, *via), "{line}");
        }
    }

    #[test]
    fn what_the_pattern_prints_is_read_back_as_the_same_credit() {
        let languages = [Language::english(), "zh-Hans".parse().expect("a language")];
        for (line, ..) in CASES {
            let credit = credit_of(line).expect("a credit");
            for language in &languages {
                let printed = credit.printed(language).expect("it names somebody");
                let again = credit_of(&printed).unwrap_or_else(|| panic!("{printed} is a credit"));
                assert_eq!(again.printed(language), Some(printed), "{line}");
            }
        }
    }

    #[test]
    fn sentences_that_begin_like_a_credit_are_none() {
        for line in [
            "Photo by photo, the town came back",
            "Illustration is a craft",
            "Map: how the river rose",
            "Graphic details were left out by the court",
            "Image: a harbour at dawn",
            "Photos for the archive are due by Friday noon, says the desk.",
            "Photography",
            "",
            "Photo by",
            "插图很好看",
        ] {
            assert_eq!(credit_of(line), None, "{line}");
        }
    }
}
