//! Who made a picture, and the line that says so.

use crate::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who made a picture, in what role, for whom, through which agency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Credit {
    /// What they did.
    pub role: Option<Role>,
    /// Who did it, by the names as credited, in the order of printing.
    pub by: Vec<String>,
    /// Whom it was made for; empty where for nobody in particular.
    pub for_whom: String,
    /// The agency or source it came through; empty where it came from the maker.
    pub via: String,
    /// What the picture is called, which Creative Commons asks to be printed; empty where it has no title.
    #[serde(default)]
    pub title: String,
    /// Where on the web it comes from; empty while unknown.
    #[serde(default)]
    pub link: String,
    /// A line of one's own, printed in place of the pattern; empty to follow the pattern.
    pub line: String,
}

/// What a picture's maker did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Drew or painted it.
    Illustration,
    /// Photographed it.
    Photo,
    /// Made a chart or diagram.
    Graphic,
    /// Drew a map.
    Map,
    /// Took it off a screen.
    Screenshot,
    /// Put it together from others.
    Collage,
    /// Let us have it.
    Courtesy,
}

impl Role {
    /// Every role, in the order in which it is offered.
    pub const ALL: [Role; 7] = [
        Role::Illustration,
        Role::Photo,
        Role::Graphic,
        Role::Map,
        Role::Screenshot,
        Role::Collage,
        Role::Courtesy,
    ];

    /// The word in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Illustration => "illustration",
            Role::Photo => "photo",
            Role::Graphic => "graphic",
            Role::Map => "map",
            Role::Screenshot => "screenshot",
            Role::Collage => "collage",
            Role::Courtesy => "courtesy",
        }
    }

    fn in_english(self) -> &'static str {
        match self {
            Role::Illustration => "Illustration",
            Role::Photo => "Photo",
            Role::Graphic => "Graphic",
            Role::Map => "Map",
            Role::Screenshot => "Screenshot",
            Role::Collage => "Collage",
            Role::Courtesy => "Courtesy",
        }
    }

    fn in_chinese(self) -> &'static str {
        match self {
            Role::Illustration => "插图",
            Role::Photo => "摄影",
            Role::Graphic => "制图",
            Role::Map => "地图",
            Role::Screenshot => "截图",
            Role::Collage => "拼贴",
            Role::Courtesy => "供图",
        }
    }
}

impl std::str::FromStr for Role {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Role::ALL.into_iter().find(|role| role.as_str() == text).ok_or_else(|| {
            format!(
                "“{text}” is not a role: write illustration, photo, graphic, map, screenshot, collage or courtesy"
            )
        })
    }
}

impl Credit {
    /// The credit as it is printed, in the publication's language; `None` while it names nobody.
    ///
    /// A line of one's own wins. Otherwise a maker or an agency must be named: a role alone, or a role and
    /// whom it was for, credits no one.
    pub fn printed(&self, language: &Language) -> Option<String> {
        let own = self.line.trim();
        if !own.is_empty() {
            return Some(own.to_owned());
        }
        let by: Vec<&str> = self.by.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
        let named = Named { role: self.role, by: &by, for_whom: self.for_whom.trim(), via: self.via.trim() };
        if by.is_empty() && named.via.is_empty() {
            return None;
        }
        Some(if language.primary() == "zh" { named.in_chinese() } else { named.in_english() })
    }
}

/// A credit that names a maker or an agency, trimmed.
struct Named<'a> {
    role: Option<Role>,
    by: &'a [&'a str],
    for_whom: &'a str,
    via: &'a str,
}

impl Named<'_> {
    fn in_english(&self) -> String {
        let makers = listed(self.by, ", ", " and ");
        if self.role == Some(Role::Courtesy) {
            return format!("Courtesy of {}", slashed(&makers, self.via, " / "));
        }
        let for_whom =
            if self.for_whom.is_empty() { String::new() } else { format!(" for {}", self.for_whom) };
        let subject = self.role.map(Role::in_english);
        match (subject, makers.is_empty()) {
            (Some(role), true) => format!("{role}{for_whom}: {}", self.via),
            (Some(role), false) => format!("{role}{for_whom} by {}", slashed(&makers, self.via, " / ")),
            (None, true) => format!("{}{for_whom}", self.via),
            (None, false) => format!("By {}{for_whom}", slashed(&makers, self.via, " / ")),
        }
    }

    fn in_chinese(&self) -> String {
        let who = slashed(&listed(self.by, "、", "、"), self.via, "／");
        let for_whom =
            if self.for_whom.is_empty() { String::new() } else { format!("《{}》", self.for_whom) };
        match self.role {
            Some(Role::Courtesy) => format!("{who}供图"),
            Some(role) => format!("{for_whom}{}：{who}", role.in_chinese()),
            None => format!("{for_whom}{who}"),
        }
    }
}

fn listed(names: &[&str], comma: &str, last: &str) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [init @ .., end] => format!("{}{last}{end}", init.join(comma)),
    }
}

fn slashed(makers: &str, via: &str, slash: &str) -> String {
    match (makers.is_empty(), via.is_empty()) {
        (true, _) => via.to_owned(),
        (false, true) => makers.to_owned(),
        (false, false) => format!("{makers}{slash}{via}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
