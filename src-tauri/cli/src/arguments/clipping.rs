//! Showing and changing clippings.

use clap::{Args, Subcommand};
use model::ClippingId;

/// Showing and changing clippings.
#[derive(Subcommand)]
pub enum ClippingCommand {
    /// Show a clipping, whole.
    Show {
        /// Its id.
        id: ClippingId,
    },
    /// Change what a clipping says; it is what a links roundup takes of it.
    Set {
        /// Its id.
        id: ClippingId,
        /// What it says.
        #[command(flatten)]
        about: AboutClipping,
    },
    /// Fetch the whole text of its page, for reference.
    Read {
        /// Its id.
        id: ClippingId,
    },
    /// Begin an article with its text, its source named.
    Draft {
        /// Its id.
        id: ClippingId,
    },
    /// Delete clippings; links that were made of them stay.
    Remove {
        /// Their ids.
        #[arg(required = true, value_name = "ID")]
        ids: Vec<ClippingId>,
    },
}

/// What a clipping says.
#[derive(Args)]
#[group(required = true, multiple = true)]
pub struct AboutClipping {
    /// Where the page is.
    #[arg(long, value_name = "URL")]
    pub address: Option<String>,
    /// Its title.
    #[arg(long)]
    pub title: Option<String>,
    /// What it is about.
    #[arg(long)]
    pub description: Option<String>,
    /// Whose page it is.
    #[arg(long)]
    pub source: Option<String>,
    /// Who wrote it.
    #[arg(long)]
    pub author: Option<String>,
    /// Words among editors; never printed.
    #[arg(long)]
    pub note: Option<String>,
}
