//! What a picture's file says of it becomes its record. What it does not say stays empty.

use intake::credit_of;
use model::{Credit, PictureFile, Rights, RightsCategory, Role, address};
use pictures::{Metadata, Standard};

/// A picture that was kept, and what its file says of it.
#[derive(Clone)]
pub(crate) struct Kept {
    pub file: PictureFile,
    pub said: Metadata,
}

/// What of a record can be known from a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Recorded {
    pub alt: String,
    pub caption: String,
    pub credit: Credit,
    pub rights: Rights,
}

/// The record that a file asks for.
pub(crate) fn recorded(said: &Metadata) -> Recorded {
    let text = |field: &Option<pictures::Said<String>>| {
        field.as_ref().map(|said| said.value.clone()).unwrap_or_default()
    };
    Recorded {
        alt: text(&said.alt),
        caption: text(&said.caption),
        credit: credit(said, &text(&said.credit), &text(&said.source)),
        rights: rights(&text(&said.copyright), &text(&said.usage_terms), &text(&said.web_statement)),
    }
}

/// Whom to credit: as the supplier's line says it, where that is a line; else the makers, and the agency that the line names beside them.
fn credit(said: &Metadata, line: &str, source: &str) -> Credit {
    if let Some(stated) = credit_of(line) {
        return stated;
    }
    let by = said.creators.as_ref().map(|creators| creators.value.clone()).unwrap_or_default();
    let is_maker = |name: &str| by.iter().any(|maker| maker.to_lowercase() == name.to_lowercase());
    let beside: Vec<&str> =
        line.split('/').map(str::trim).filter(|part| !part.is_empty() && !is_maker(part)).collect();
    let via = match &beside[..] {
        [] if is_maker(source) => String::new(),
        [] => source.to_owned(),
        agencies => agencies.join(" / "),
    };
    // Only a camera writes down by itself when it was used.
    let is_photo = said.made.as_ref().is_some_and(|made| made.by == Standard::Exif);
    let role = is_photo.then_some(Role::Photo).filter(|_| !(by.is_empty() && via.is_empty()));
    Credit { role, by, via, ..Credit::default() }
}

fn rights(copyright: &str, usage_terms: &str, web_statement: &str) -> Rights {
    let common = creative_commons(web_statement).or_else(|| creative_commons(usage_terms));
    let (category, licence) = match common {
        Some((category, name)) => (Some(category), name),
        None => (None, usage_terms.to_owned()),
    };
    let licence_link = address::web_link(web_statement).map(|link| link.into_owned()).unwrap_or_default();
    Rights { category, licence, licence_link, holder: holder(copyright), ..Rights::default() }
}

/// "© 2026 Ilse Brandt. All rights reserved." is Ilse Brandt's.
fn holder(notice: &str) -> String {
    let end = notice.to_ascii_lowercase().find("all rights reserved").unwrap_or(notice.len());
    let mut rest = notice.get(..end).unwrap_or(notice);
    loop {
        let before = rest;
        rest =
            rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, '©' | ',' | '.' | '-' | '–' | ';'));
        for word in ["copyright", "(c)"] {
            if let Some((start, after)) = rest.split_at_checked(word.len())
                && start.eq_ignore_ascii_case(word)
            {
                rest = after;
            }
        }
        rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        if rest == before {
            return rest.to_owned();
        }
    }
}

/// The licence that an address of Creative Commons names.
fn creative_commons(text: &str) -> Option<(RightsCategory, String)> {
    let (_, path) = text.split_once("creativecommons.org/")?;
    let mut parts = path.split(['/', ' ', '?', '#']);
    match (parts.next()?, parts.next()?, parts.next().unwrap_or_default()) {
        ("publicdomain", "zero", version) => Some((RightsCategory::PublicDomain, named("CC0", version))),
        ("publicdomain", "mark", _) => Some((RightsCategory::PublicDomain, "Public Domain Mark".to_owned())),
        ("licenses", kind, version) if !kind.is_empty() => {
            let name = format!("CC {}", kind.to_ascii_uppercase());
            Some((RightsCategory::CreativeCommons, named(&name, version)))
        }
        _ => None,
    }
}

fn named(name: &str, version: &str) -> String {
    format!("{name} {version}").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use pictures::Said;

    fn said(value: &str) -> Option<Said<String>> {
        Some(Said { value: value.into(), by: Standard::Iim })
    }

    fn credit_from(by: &[&str], line: &str, source: &str) -> Option<String> {
        let creators = (!by.is_empty())
            .then(|| Said { value: by.iter().map(|name| (*name).into()).collect(), by: Standard::Iim });
        let metadata = Metadata { creators, credit: said(line), source: said(source), ..Metadata::default() };
        recorded(&metadata).credit.printed(&model::Language::english())
    }

    #[test]
    fn a_credit_is_made_of_makers_line_and_source() {
        for (by, line, source, printed) in [
            (&["Zoë Brandt"][..], "Zoë Brandt/Depot", "Depot", "By Zoë Brandt / Depot"),
            (&["Zoë Brandt"], "", "Depot", "By Zoë Brandt / Depot"),
            (&["Zoë Brandt"], "ZOË BRANDT", "Zoë Brandt", "By Zoë Brandt"),
            (&["Ilse Brandt"], "ILSE BRANDT", "", "By Ilse Brandt"),
            (&["A", "B"], "A / B / Depot", "", "By A and B / Depot"),
            (&[], "Depot", "Wire", "Depot"),
            (
                &["D. Zheng"],
                "Illustration for The Weekly Proof by D. Zheng",
                "",
                "Illustration for The Weekly Proof by D. Zheng",
            ),
        ] {
            assert_eq!(credit_from(by, line, source).as_deref(), Some(printed));
        }
        assert_eq!(credit_from(&[], "", ""), None);
    }

    #[test]
    fn what_a_camera_dated_is_a_photo() {
        let creators = Some(Said { value: vec!["Ilse Brandt".to_owned()], by: Standard::Exif });
        let made = Some(Said { value: "2026:11:02 06:41:10".to_owned(), by: Standard::Exif });
        let credit = recorded(&Metadata { creators, made: made.clone(), ..Metadata::default() }).credit;
        assert_eq!(credit.printed(&model::Language::english()).as_deref(), Some("Photo by Ilse Brandt"));
        assert_eq!(recorded(&Metadata { made, ..Metadata::default() }), Recorded::default());
    }

    #[test]
    fn a_copyright_notice_names_its_holder() {
        for (notice, expected) in [
            ("© 2026 Ilse Brandt", "Ilse Brandt"),
            ("Copyright (c) 2019-2026 Ilse Brandt. All rights reserved.", "Ilse Brandt"),
            ("(C) Depot Pictures, 2026", "Depot Pictures, 2026"),
            ("Ilse Brandt", "Ilse Brandt"),
            ("© 2026", ""),
            ("版权所有 林岚", "版权所有 林岚"),
            ("", ""),
        ] {
            assert_eq!(holder(notice), expected, "{notice}");
        }
    }

    #[test]
    fn creative_commons_is_told_by_its_address() {
        use RightsCategory::{CreativeCommons, PublicDomain};
        for (address, expected) in [
            ("https://creativecommons.org/licenses/by/4.0/", Some((CreativeCommons, "CC BY 4.0"))),
            (
                "http://creativecommons.org/licenses/by-nc-sa/3.0/de/",
                Some((CreativeCommons, "CC BY-NC-SA 3.0")),
            ),
            ("https://creativecommons.org/publicdomain/zero/1.0/", Some((PublicDomain, "CC0 1.0"))),
            (
                "https://creativecommons.org/publicdomain/mark/1.0/",
                Some((PublicDomain, "Public Domain Mark")),
            ),
            ("https://creativecommons.org/", None),
            ("https://brandt.example/terms", None),
        ] {
            assert_eq!(
                creative_commons(address),
                expected.map(|(category, name)| (category, name.to_owned())),
                "{address}"
            );
        }
    }
}
