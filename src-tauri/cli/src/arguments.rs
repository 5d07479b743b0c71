//! What can be typed. These forms are a contract with the scripts that use them.

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use desk::contract::NewLink;
use model::{
    ArticleId, IllustrationId, Language, RevisionId, RightsCategory, Role, SlotId, Status, Treatment,
};
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
    /// Take in articles from files of writers, archives, and folders of them.
    Import {
        /// Files and folders.
        #[arg(required = true, value_name = "PATH")]
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
    /// Show an article, illustration, issue or contributor.
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
    /// Make issues and put them in order.
    #[command(subcommand)]
    Issue(IssueCommand),
    /// Write an issue's mail.
    Export {
        /// The issue's id or number.
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

/// Changing articles.
#[derive(Subcommand)]
pub enum ArticleCommand {
    /// Change what an article says about itself.
    Set {
        /// Its id.
        id: ArticleId,
        /// What is said of it.
        #[command(flatten)]
        about: Box<AboutArticle>,
    },
    /// List the earlier texts of an article, the newest first.
    Revisions {
        /// Its id.
        id: ArticleId,
    },
    /// Compare an earlier text with the present one, or with a later one, word by word.
    Compare {
        /// The article's id.
        id: ArticleId,
        /// The earlier text.
        #[arg(value_name = "REVISION")]
        from: RevisionId,
        /// The later text; the present one if none is named.
        #[arg(value_name = "LATER")]
        to: Option<RevisionId>,
    },
    /// Put an earlier text in place of the present one.
    Restore {
        /// The article's id.
        id: ArticleId,
        /// The earlier text.
        revision: RevisionId,
    },
    /// Name the present text, or an earlier one, so that it stays for ever.
    NameRevision {
        /// The article's id.
        id: ArticleId,
        /// The name; an empty one takes an earlier text's name away.
        name: String,
        /// The earlier text; the present one if none is named.
        #[arg(long, value_name = "REVISION")]
        revision: Option<RevisionId>,
    },
    /// Delete an article and take it off every board.
    Delete {
        /// Its id.
        id: ArticleId,
    },
}

/// What an article says about itself.
#[derive(Args)]
pub struct AboutArticle {
    /// The short label over the headline.
    #[arg(long)]
    pub kicker: Option<String>,
    /// The title.
    #[arg(long)]
    pub headline: Option<String>,
    /// The sentences under it.
    #[arg(long)]
    pub dek: Option<String>,
    /// The picture that runs with it.
    #[arg(long, value_name = "ILLUSTRATION")]
    pub picture: Option<IllustrationId>,
    /// How far along it is.
    #[arg(long)]
    pub status: Option<Status>,
    /// What it is about; once for each tag, in place of those it had.
    #[arg(long = "tag")]
    pub tags: Vec<String>,
    /// Who wrote it; once for each name, in place of those it had.
    #[arg(long = "byline", value_name = "NAME")]
    pub bylines: Vec<String>,
    /// The language it is written in.
    #[arg(long)]
    pub language: Option<Language>,
    /// Where the whole story can be read on the web.
    #[arg(long, value_name = "URL")]
    pub link: Option<String>,
    /// What a brief prints instead of the dek.
    #[arg(long)]
    pub short: Option<String>,
    /// The short name in file names and addresses; empty for the one that the headline makes.
    #[arg(long)]
    pub slug: Option<String>,
    /// Not to be sent before this time in the publication's time zone; empty for no embargo.
    #[arg(long, value_name = "YYYY-MM-DDTHH:MM")]
    pub embargo: Option<String>,
    /// Where it comes from and whom to ask; never printed.
    #[arg(long)]
    pub sources: Option<String>,
    /// Words among editors; never printed.
    #[arg(long)]
    pub notes: Option<String>,
}

/// Taking in and crediting pictures.
#[derive(Subcommand)]
pub enum PictureCommand {
    /// Take in a picture.
    Add {
        /// The file.
        file: String,
        /// What is said of it.
        #[command(flatten)]
        about: AboutPicture,
    },
    /// Change what is said of a picture.
    Set {
        /// Its id.
        id: IllustrationId,
        /// What is said of it.
        #[command(flatten)]
        about: AboutPicture,
    },
}

/// What is said of a picture.
#[derive(Args)]
pub struct AboutPicture {
    /// What a reader who can't see it is told.
    #[arg(long)]
    pub alt: Option<String>,
    /// What is printed beside the credit.
    #[arg(long)]
    pub caption: Option<String>,
    /// A credit line of one's own.
    #[arg(long, value_name = "TEXT", conflicts_with_all = ["credit_role", "by", "for_whom", "via"])]
    pub credit_line: Option<String>,
    /// What the maker did: illustration, photo, graphic, map, screenshot, collage, courtesy.
    #[arg(long, value_name = "ROLE")]
    pub credit_role: Option<Role>,
    /// Who made it; once for each name.
    #[arg(long, value_name = "NAME", num_args = 1..)]
    pub by: Vec<String>,
    /// Whom it was made for.
    #[arg(long = "for", value_name = "NAME")]
    pub for_whom: Option<String>,
    /// The agency it came through.
    #[arg(long, value_name = "AGENCY")]
    pub via: Option<String>,
    /// Under what kind of agreement it may run.
    #[arg(long, value_name = "CATEGORY")]
    pub rights_category: Option<RightsCategory>,
    /// The licence in words.
    #[arg(long)]
    pub licence: Option<String>,
    /// Who holds the rights.
    #[arg(long)]
    pub holder: Option<String>,
    /// The first day on which it may run.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub valid_from: Option<NaiveDate>,
    /// The last day on which it may run.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub valid_until: Option<NaiveDate>,
    /// In how many issues it may run.
    #[arg(long)]
    pub uses: Option<u32>,
}

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
