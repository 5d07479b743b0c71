//! Making issues and putting them in order.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use desk::contract::NewLink;
use model::{ArticleId, IllustrationId, SlotId, Treatment};

/// Making issues and putting them in order.
#[derive(Subcommand)]
pub enum IssueCommand {
    /// Begin an issue.
    New {
        /// Its number.
        #[arg(long)]
        number: u32,
        /// The day it is sent.
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: NaiveDate,
        /// The subject line.
        #[arg(long, default_value = "")]
        subject: String,
        /// The line after the subject.
        #[arg(long, default_value = "")]
        preheader: String,
        /// The name of its theme.
        #[arg(long)]
        theme: Option<String>,
    },
    /// List issues.
    List,
    /// Put something on an issue's board.
    Place {
        /// The issue's id or number.
        issue: String,
        /// What to put there.
        #[command(flatten)]
        what: What,
        /// How large a story runs.
        #[arg(long)]
        treatment: Option<Treatment>,
        /// A link of the roundup: its address, or its words, source and address, as in "The quay | The Tide Table |
        /// https://tide.example/quay"; once for each link.
        #[arg(long = "link", value_name = "LINK", requires = "links", value_parser = crate::link::read)]
        with_links: Vec<NewLink>,
        /// Where.
        #[command(flatten)]
        place: PlaceArguments,
    },
    /// Move slots on an issue's board.
    Move {
        /// The issue's id or number.
        issue: String,
        /// The slots, in the order in which they shall stand.
        #[arg(required = true, value_name = "SLOT")]
        slots: Vec<SlotId>,
        /// Where.
        #[command(flatten)]
        place: PlaceArguments,
    },
    /// Take slots off an issue's board.
    Remove {
        /// The issue's id or number.
        issue: String,
        /// The slots.
        #[arg(required = true, value_name = "SLOT")]
        slots: Vec<SlotId>,
    },
    /// Show an issue's board.
    Show {
        /// The issue's id or number.
        issue: String,
    },
}

/// What to put on a board: exactly one of these.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct What {
    /// An article.
    #[arg(value_name = "ARTICLE")]
    pub article: Option<ArticleId>,
    /// A section heading.
    #[arg(long, value_name = "TITLE")]
    pub section: Option<String>,
    /// A note from the editor; an empty line begins a new paragraph.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// A line across the column.
    #[arg(long)]
    pub divider: bool,
    /// A picture on its own.
    #[arg(long, value_name = "ILLUSTRATION")]
    pub picture: Option<IllustrationId>,
    /// An invitation.
    #[arg(long, value_name = "HEADING")]
    pub call_to_action: Option<String>,
    /// A links roundup.
    #[arg(long, value_name = "TITLE")]
    pub links: Option<String>,
}

/// Where something is put: at most one of these; last if none is given.
#[derive(Args)]
#[group(multiple = false)]
pub struct PlaceArguments {
    /// Before everything else.
    #[arg(long)]
    pub first: bool,
    /// After everything else.
    #[arg(long)]
    pub last: bool,
    /// Right after this slot.
    #[arg(long, value_name = "SLOT")]
    pub after: Option<SlotId>,
    /// Right before this slot.
    #[arg(long, value_name = "SLOT")]
    pub before: Option<SlotId>,
}
