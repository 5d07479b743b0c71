//! What may be done with a picture, and whether that covers a sending.

use crate::Money;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What may be done with a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rights {
    /// Under what kind of agreement it is ours to print.
    pub category: Option<RightsCategory>,
    /// The licence in words, e.g. "CC BY 4.0"; empty where the category says it all.
    pub licence: String,
    /// Where the licence can be read on the web; empty while unknown.
    #[serde(default)]
    pub licence_link: String,
    /// Who holds the rights; empty while unknown.
    pub holder: String,
    /// The first day on which it may run.
    #[ts(type = "string | null")]
    pub valid_from: Option<NaiveDate>,
    /// The last day on which it may run.
    #[ts(type = "string | null")]
    pub valid_until: Option<NaiveDate>,
    /// In how many issues it may run; `None` for any number.
    pub uses: Option<u32>,
    /// The publications it may run in, by name; empty for any.
    #[serde(default)]
    pub publications: Vec<String>,
    /// Where it may run; empty for everywhere.
    #[serde(default)]
    pub media: Vec<Medium>,
    /// What it costs.
    #[serde(default)]
    pub fee: Option<Money>,
    /// The agreement itself, as it was attached.
    #[serde(default)]
    pub agreement: Option<AttachedFile>,
    /// What else the newsroom should know of it; never printed.
    #[serde(default)]
    pub notes: String,
}

/// Where something is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Medium {
    /// On paper.
    Print,
    /// By mail.
    Mail,
    /// On the web.
    Web,
}

impl Medium {
    /// Every medium, in the order in which it is offered.
    pub const ALL: [Medium; 3] = [Medium::Print, Medium::Mail, Medium::Web];

    /// The word in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Medium::Print => "print",
            Medium::Mail => "mail",
            Medium::Web => "web",
        }
    }
}

impl std::str::FromStr for Medium {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Medium::ALL
            .into_iter()
            .find(|medium| medium.as_str() == text)
            .ok_or_else(|| format!("“{text}” is not a medium: write print, mail or web"))
    }
}

/// A file that lies in the library beside what it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachedFile {
    /// The BLAKE3 hash of its bytes, in hexadecimal; its name in the library.
    pub hash: String,
    /// The name it came under.
    pub name: String,
    /// Bytes on disk.
    #[ts(type = "number")]
    pub size_bytes: u64,
}

/// Kinds of agreement, as picture desks sort them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RightsCategory {
    /// Made by the newsroom's own people.
    Staff,
    /// Ordered for this publication.
    Commissioned,
    /// Offered by a freelancer.
    Freelance,
    /// From a picture agency.
    Agency,
    /// From a stock library.
    Stock,
    /// Under a Creative Commons licence.
    CreativeCommons,
    /// Nobody's any more.
    PublicDomain,
    /// Given out for the press.
    Handout,
    /// Taken off a screen.
    Screenshot,
}

impl RightsCategory {
    /// Every category, in the order in which it is offered.
    pub const ALL: [RightsCategory; 9] = [
        RightsCategory::Staff,
        RightsCategory::Commissioned,
        RightsCategory::Freelance,
        RightsCategory::Agency,
        RightsCategory::Stock,
        RightsCategory::CreativeCommons,
        RightsCategory::PublicDomain,
        RightsCategory::Handout,
        RightsCategory::Screenshot,
    ];

    /// The word in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            RightsCategory::Staff => "staff",
            RightsCategory::Commissioned => "commissioned",
            RightsCategory::Freelance => "freelance",
            RightsCategory::Agency => "agency",
            RightsCategory::Stock => "stock",
            RightsCategory::CreativeCommons => "creative-commons",
            RightsCategory::PublicDomain => "public-domain",
            RightsCategory::Handout => "handout",
            RightsCategory::Screenshot => "screenshot",
        }
    }
}

impl std::str::FromStr for RightsCategory {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        RightsCategory::ALL.into_iter().find(|category| category.as_str() == text).ok_or_else(|| {
            let words: Vec<&str> = RightsCategory::ALL.iter().map(|category| category.as_str()).collect();
            format!("“{text}” is not a kind of rights: write one of {}", words.join(", "))
        })
    }
}

/// A sending that a picture is meant for.
#[derive(Clone, Copy, Debug)]
pub struct Sending<'a> {
    /// The day on which it goes out, in the publication's time zone, as the days of an agreement are too.
    pub on: NaiveDate,
    /// The publication's name.
    pub publication: &'a str,
    /// The way it goes out.
    pub medium: Medium,
    /// In how many other issues the picture ran or is planned.
    pub other_issues: u32,
}

/// Why an agreement does not cover a sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breach {
    /// It begins later.
    NotBegun {
        /// The first day.
        from: NaiveDate,
    },
    /// It ended before.
    Ended {
        /// The last day.
        until: NaiveDate,
    },
    /// It allows for fewer issues.
    UsedUp {
        /// In how many issues the picture may run.
        uses: u32,
    },
    /// It names other publications.
    OtherPublication,
    /// It names other ways of publishing.
    OtherMedium(Medium),
}

impl Rights {
    /// Everything for which this agreement does not cover a sending. The first and the last day are covered.
    pub fn breaches(&self, sending: Sending<'_>) -> Vec<Breach> {
        let not_begun =
            self.valid_from.filter(|from| *from > sending.on).map(|from| Breach::NotBegun { from });
        let ended = self.valid_until.filter(|until| *until < sending.on).map(|until| Breach::Ended { until });
        let used_up =
            self.uses.filter(|uses| sending.other_issues >= *uses).map(|uses| Breach::UsedUp { uses });
        let mut named =
            self.publications.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).peekable();
        let elsewhere = named.peek().is_some() && !named.any(|name| same_name(name, sending.publication));
        let otherwise = !self.media.is_empty() && !self.media.contains(&sending.medium);
        [
            not_begun,
            ended,
            used_up,
            elsewhere.then_some(Breach::OtherPublication),
            otherwise.then_some(Breach::OtherMedium(sending.medium)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Whether anything is known of why the picture may be printed.
    pub fn are_known(&self) -> bool {
        self.category.is_some() || !self.licence.trim().is_empty() || self.agreement.is_some()
    }
}

/// Whether two names of publications are one, however they are capitalised and spaced.
fn same_name(one: &str, other: &str) -> bool {
    let folded = |name: &str| name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    folded(one) == folded(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        (!text.is_empty()).then(|| text.parse().expect("a date"))
    }

    type Case = (
        &'static str,
        &'static str,
        Option<u32>,
        &'static str,
        &'static [Medium],
        &'static str,
        u32,
        &'static str,
    );

    /// from, until, uses, publications, media → sent on, in how many other issues → what is not covered.
    #[rustfmt::skip]
    const CASES: &[Case] = &[
        ("", "", None, "", &[], "2026-11-27", 9, ""),
        ("2026-11-27", "", None, "", &[], "2026-11-27", 0, ""),
        ("2026-11-28", "", None, "", &[], "2026-11-27", 0, "NotBegun"),
        ("", "2026-11-27", None, "", &[], "2026-11-27", 0, ""),
        ("", "2026-11-26", None, "", &[], "2026-11-27", 0, "Ended"),
        ("2026-01-01", "2026-12-31", None, "", &[], "2027-01-01", 0, "Ended"),
        ("2024-02-29", "2024-02-29", None, "", &[], "2024-02-29", 0, ""),
        ("2026-12-01", "2026-11-01", None, "", &[], "2026-11-15", 0, "NotBegun Ended"),
        ("", "", Some(1), "", &[], "2026-11-27", 0, ""),
        ("", "", Some(1), "", &[], "2026-11-27", 1, "UsedUp"),
        ("", "", Some(2), "", &[], "2026-11-27", 1, ""),
        ("", "", Some(2), "", &[], "2026-11-27", 2, "UsedUp"),
        ("", "", Some(0), "", &[], "2026-11-27", 0, "UsedUp"),
        ("", "", None, "The Weekly Proof", &[], "2026-11-27", 0, ""),
        ("", "", None, "the weekly  proof", &[], "2026-11-27", 0, ""),
        ("", "", None, "The Daily Proof+The Weekly Proof", &[], "2026-11-27", 0, ""),
        ("", "", None, "The Daily Proof", &[], "2026-11-27", 0, "OtherPublication"),
        ("", "", None, " ", &[], "2026-11-27", 0, ""),
        ("", "", None, "", &[Medium::Mail], "2026-11-27", 0, ""),
        ("", "", None, "", &[Medium::Print, Medium::Web], "2026-11-27", 0, "OtherMedium"),
        ("2027-01-01", "", Some(1), "X", &[Medium::Print], "2026-11-27", 3, "NotBegun UsedUp OtherPublication OtherMedium"),
    ];

    #[test]
    fn an_agreement_covers_what_it_says_and_no_more() {
        for (from, until, uses, publications, media, on, other_issues, expected) in CASES {
            let rights = Rights {
                valid_from: day(from),
                valid_until: day(until),
                uses: *uses,
                publications: publications.split('+').map(str::to_owned).collect(),
                media: media.to_vec(),
                ..Rights::default()
            };
            let sending = Sending {
                on: day(on).expect("a date"),
                publication: "The Weekly Proof",
                medium: Medium::Mail,
                other_issues: *other_issues,
            };
            let breaches = rights.breaches(sending);
            let names: Vec<&str> = breaches
                .iter()
                .map(|breach| match breach {
                    Breach::NotBegun { .. } => "NotBegun",
                    Breach::Ended { .. } => "Ended",
                    Breach::UsedUp { .. } => "UsedUp",
                    Breach::OtherPublication => "OtherPublication",
                    Breach::OtherMedium(_) => "OtherMedium",
                })
                .collect();
            assert_eq!(names.join(" "), *expected, "{rights:?} on {on}");
        }
    }
}
