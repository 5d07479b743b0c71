//! The commands.

use super::{
    ArticleCommand, ClippingCommand, ContributorCommand, FeedCommand, IssueCommand, ListWire, PictureCommand,
    WireCommand,
};
use clap::{Parser, Subcommand};
use model::{IllustrationId, Language, Status};
use std::path::PathBuf;
use uuid::Uuid;

/// Makes newsletter issues without a window.
///
/// Exit codes: 0 done, 1 refused or not all done, 2 wrong use.
#[derive(Parser)]
#[command(name = "pasteup-cli", version)]
pub struct Arguments {
    /// The library's folder.
    #[arg(long, value_name = "DIR", env = "PASTEUP_LIBRARY")]
    pub library: PathBuf,
    /// Print exactly one JSON document, errors too.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Make a new, empty library.
    Init {
        /// The newsletter's name.
        #[arg(long)]
        publication: String,
        /// The language of its standing texts.
        #[arg(long, default_value = "en")]
        language: Language,
        /// The time zone in which its times are shown.
        #[arg(long, default_value = "UTC", value_name = "ZONE")]
        time_zone: String,
        /// The postal address in its footer.
        #[arg(long, default_value = "")]
        postal_address: String,
    },
    /// Make the sample library, to look around in.
    Sample,
    /// Take in articles from files of writers, archives, and folders of them; keep pages of the web as clippings.
    Import {
        /// Files and folders, and addresses of pages, which begin with https:// or http://.
        #[arg(required = true, value_name = "PATH|URL")]
        paths: Vec<String>,
        /// Take in what was taken in before, too.
        #[arg(long)]
        again: bool,
    },
    /// List articles.
    Articles {
        /// What to find, as in the window: words, "phrases", -not, status:ready, tag:tides, by:name, in:42, …
        #[arg(long, default_value = "", allow_hyphen_values = true)]
        query: String,
        /// Only those with this status.
        #[arg(long)]
        status: Option<Status>,
        /// At most so many.
        #[arg(long, default_value_t = 50)]
        limit: usize,
    },
    /// List pictures.
    Pictures {
        /// What to find, as in the window: words, "phrases", -not, missing:credit, by:name, rights:stock, …
        #[arg(long, default_value = "", allow_hyphen_values = true)]
        query: String,
        /// At most so many.
        #[arg(long, default_value_t = 50)]
        limit: usize,
    },
    /// Show an article, illustration, issue, clipping or contributor.
    Show {
        /// Its id.
        id: Uuid,
    },
    /// Change articles.
    #[command(subcommand)]
    Article(ArticleCommand),
    /// Take in and credit pictures.
    #[command(subcommand)]
    Picture(PictureCommand),
    /// List people, by name.
    Contributors {
        /// Part of a name, a role or a contact.
        #[arg(long, default_value = "", allow_hyphen_values = true)]
        query: String,
        /// Print a table for spreadsheets.
        #[arg(long, conflicts_with = "json")]
        csv: bool,
    },
    /// Show and change people.
    #[command(subcommand)]
    Contributor(ContributorCommand),
    /// Say what is to be mended before an issue goes out. Ends with 1 while something must be fixed.
    Check {
        /// The issue's id or number.
        issue: String,
    },
    /// Let a finding pass for an issue, with a reason that stays with its edition.
    Pass {
        /// The issue's id or number.
        issue: String,
        /// The check, as `check` names it.
        check: String,
        /// The picture.
        picture: IllustrationId,
        /// Why it may pass.
        #[arg(long)]
        reason: String,
    },
    /// Freeze an issue as it goes out.
    Freeze {
        /// The issue's id or number.
        issue: String,
    },
    /// Make issues and put them in order.
    #[command(subcommand)]
    Issue(IssueCommand),
    /// Keep a page of the web as a clipping, with its text for reference.
    Clip {
        /// Its address.
        #[arg(value_name = "URL")]
        address: String,
    },
    /// List clippings, the last kept first.
    Clippings {
        /// Words to find.
        #[arg(long, default_value = "", allow_hyphen_values = true)]
        query: String,
        /// At most so many.
        #[arg(long, default_value_t = 50)]
        limit: usize,
    },
    /// Show and change clippings.
    #[command(subcommand)]
    Clipping(ClippingCommand),
    /// Follow feeds.
    #[command(subcommand)]
    Feed(FeedCommand),
    /// List what feeds brought, the latest first, or do something with it.
    #[command(args_conflicts_with_subcommands = true)]
    Wire {
        /// What to list.
        #[command(flatten)]
        list: ListWire,
        /// What to do with items.
        #[command(subcommand)]
        command: Option<WireCommand>,
    },
    /// Write an issue's mail, or an edition's as it went out.
    Export {
        /// The issue's id or number, or an edition's id.
        issue: String,
        /// What to make.
        #[arg(long, value_enum)]
        format: Format,
        /// For which platform's merge tags.
        #[arg(long, value_name = "NAME")]
        platform: Option<String>,
        /// The web address of the folder that the pictures were put in.
        #[arg(long, value_name = "URL")]
        pictures_at: Option<String>,
        /// The file, or for a folder the folder, to write.
        #[arg(long)]
        to: PathBuf,
    },
    /// Take back the last step.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// List the steps that were done, the newest first.
    History {
        /// At most so many.
        #[arg(long, default_value_t = 20)]
        limit: usize,
    },
    /// Copy the library, pictures too, to a new folder.
    Backup {
        /// The folder to make.
        to: PathBuf,
    },
}

/// What can be made of an issue.
#[derive(Clone, Copy, clap::ValueEnum)]
pub enum Format {
    /// The mail's HTML.
    Email,
    /// The mail's plain text.
    Text,
    /// A folder with the HTML, the text and the pictures.
    Folder,
}
