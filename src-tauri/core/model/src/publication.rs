//! The newsletter itself.

use crate::credit::{CreditPatterns, House};
use crate::{Language, PublicationId, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The newsletter a library is kept for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Publication {
    /// Which one.
    pub id: PublicationId,
    /// The state this was read in.
    pub version: Version,
    /// The name in the masthead.
    pub name: String,
    /// The language of its standing texts, and of articles that name none.
    pub language: Language,
    /// The IANA time zone in which its times are shown, e.g. `Europe/Berlin`.
    pub time_zone: String,
    /// The postal address printed in the footer, one line; empty until it was given.
    pub postal_address: String,
    /// Its own words for giving credit.
    #[serde(default)]
    pub credit_patterns: CreditPatterns,
}

impl Publication {
    /// The words in which it gives credit.
    pub fn house(&self) -> House<'_> {
        House { language: &self.language, patterns: &self.credit_patterns }
    }
}
