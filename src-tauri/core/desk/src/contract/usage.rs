//! Where pictures ran and will run, whom to pay, whom to thank.

use chrono::NaiveDate;
use model::{ContributorId, IllustrationId, IssueId, SlotId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which uses to list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UsageQuery {
    /// The first day of sending.
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// The last day of sending.
    #[ts(type = "string")]
    pub until: NaiveDate,
    /// Only what this person made.
    #[serde(default)]
    #[ts(optional)]
    pub contributor: Option<ContributorId>,
    /// Also what is only planned.
    #[serde(default)]
    pub planned: bool,
}

/// Where pictures ran in a period.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UsageList {
    /// A row a picture and place, by the day of sending.
    pub rows: Vec<UsageRow>,
    /// What is due in all, a sum a currency: "EUR 360".
    pub due: Vec<String>,
    /// What was found, in words: "12 pictures by 5 people in 4 issues".
    pub text: String,
}

/// A picture at a place in an issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UsageRow {
    /// The picture.
    pub illustration: IllustrationId,
    /// Whether it is still in the library.
    pub is_kept: bool,
    /// What to call it.
    pub name: String,
    /// The issue.
    pub issue: IssueId,
    /// Its number.
    pub number: u32,
    /// The day of sending, `YYYY-MM-DD`.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// The same, as an editor reads it: "30 Oct".
    pub date_text: String,
    /// The slot.
    pub slot: SlotId,
    /// How it runs, in words: "lead", "on its own".
    pub place_text: String,
    /// The headline it runs with; empty for one on its own.
    pub beside: String,
    /// Planned, printed or past.
    pub state: UseState,
    /// The credit line, as it was printed or would be; empty while it names nobody.
    pub credit_line: String,
    /// The makers, by the names as credited.
    pub makers: Vec<String>,
    /// What is due for it: its fee where this is the first place at which it was printed, else empty.
    pub due: String,
    /// What should be known of it, in a few words: "Fee paid with No. 38", "Planned, three days before rights end".
    pub note: String,
}

/// How sure it is that a picture ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UseState {
    /// It stands on a board whose day is yet to come.
    Planned,
    /// A frozen edition printed it.
    Printed,
    /// It stands on a board whose day is over, of which no edition was frozen.
    Past,
}

/// A payment list to write.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UsageExport {
    /// What to list.
    pub query: UsageQuery,
    /// The CSV file to write.
    pub to: String,
}
