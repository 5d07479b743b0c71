//! People.

use clap::{Args, Subcommand};
use model::ContributorId;

/// What to do with a person.
#[derive(Subcommand)]
pub enum ContributorCommand {
    /// Show a person: what they made, and where it ran.
    Show {
        /// Their id, or the name as credited.
        who: String,
    },
    /// Change a person. Under a new name they are credited everywhere.
    Set {
        /// Their id, or the name as credited.
        who: String,
        /// What is known of them.
        #[command(flatten)]
        about: AboutContributor,
    },
    /// Make two records of one person one.
    Merge {
        /// The record that goes: its id, or the name as credited.
        gone: String,
        /// The record that stays, under whose name all of it is printed.
        #[arg(long, value_name = "WHO")]
        into: String,
    },
    /// Delete a person who is credited nowhere.
    Delete {
        /// Their id.
        id: ContributorId,
    },
}

/// What is known of a person.
#[derive(Args)]
pub struct AboutContributor {
    /// The name as credited.
    #[arg(long)]
    pub name: Option<String>,
    /// What they do.
    #[arg(long)]
    pub role: Option<String>,
    /// How to reach them.
    #[arg(long)]
    pub contact: Option<String>,
    /// Their page on the web.
    #[arg(long, value_name = "URL")]
    pub page: Option<String>,
    /// What else the newsroom should know.
    #[arg(long)]
    pub notes: Option<String>,
}
