use crate::contract::{PatternExample, PatternWrong, PatternsShown, PatternsTyped};
use crate::{Desk, DeskError};
use model::credit::{PatternError, line};
use model::{Credit, CreditPattern, CreditPatterns, House, Rights, RightsCategory, Role};

/// What patterns for credits would print, and what is wrong with them.
///
/// # Errors
/// Those of the store.
pub fn patterns(desk: &Desk, typed: PatternsTyped) -> Result<PatternsShown, DeskError> {
    let publication = desk.read(|read| Ok(read.publication()?))?;
    let (mut patterns, mut wrong) = (CreditPatterns::default(), Vec::new());
    let mut read = |role, text: &str| {
        parsed(text).unwrap_or_else(|error| {
            wrong.push(PatternWrong { role, why: error.to_string() });
            None
        })
    };
    patterns.any = read(None, &typed.any);
    for (role, text) in &typed.of_role {
        patterns.of_role.extend(read(Some(*role), text).map(|pattern| (*role, pattern)));
    }
    let house = House { language: &publication.language, patterns: &patterns };
    let examples = examples(&publication.name).into_iter().filter_map(|(of, credit, rights)| {
        let line = line(&credit, &rights, house)?.text();
        Some(PatternExample { of: of.to_owned(), line })
    });
    Ok(PatternsShown { examples: examples.collect(), wrong })
}

/// Patterns as they are kept.
///
/// # Errors
/// `publication.not_a_pattern` with the first that is none.
pub(super) fn read(typed: &PatternsTyped) -> Result<CreditPatterns, DeskError> {
    let mut of_role = std::collections::BTreeMap::new();
    for (role, text) in &typed.of_role {
        of_role.extend(parsed(text).map_err(DeskError::NotAPattern)?.map(|pattern| (*role, pattern)));
    }
    Ok(CreditPatterns { any: parsed(&typed.any).map_err(DeskError::NotAPattern)?, of_role })
}

/// A pattern, or none where nothing was typed.
fn parsed(text: &str) -> Result<Option<CreditPattern>, PatternError> {
    if text.trim().is_empty() { Ok(None) } else { text.parse().map(Some) }
}

fn examples(publication: &str) -> Vec<(&'static str, Credit, Rights)> {
    let by = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let credit = |role, names: &[&str]| Credit { role: Some(role), by: by(names), ..Credit::default() };
    let common = Rights {
        category: Some(RightsCategory::CreativeCommons),
        licence: "CC BY 4.0".into(),
        ..Rights::default()
    };
    let none = Rights::default;
    vec![
        (
            "Drawn for the publication",
            Credit { for_whom: publication.to_owned(), ..credit(Role::Illustration, &["Mara Okafor"]) },
            none(),
        ),
        ("By two people", credit(Role::Illustration, &["Mara Okafor", "D. Zheng"]), none()),
        (
            "Through an agency",
            Credit { via: "Depot".into(), ..credit(Role::Photo, &["Ilse Brandt"]) },
            none(),
        ),
        ("Only the agency is known", Credit { via: "Depot".into(), ..credit(Role::Photo, &[]) }, none()),
        ("Lent to us", credit(Role::Courtesy, &["The Kiln Museum"]), none()),
        (
            "Creative Commons",
            Credit {
                title: "Harbour at dawn".into(),
                link: "https://depot.example/7".into(),
                ..credit(Role::Photo, &["Ilse Brandt"])
            },
            common,
        ),
    ]
}
