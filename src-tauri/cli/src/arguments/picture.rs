//! Taking in and crediting pictures.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use model::{IllustrationId, Medium, Money, RightsCategory, Role};

/// Taking in and crediting pictures.
#[derive(Subcommand)]
pub enum PictureCommand {
    /// Take in a picture.
    Add {
        /// The file.
        file: String,
        /// What is said of it.
        #[command(flatten)]
        about: Box<AboutPicture>,
    },
    /// List pictures.
    List {
        /// What to find, as in the window: words, "phrases", -not, missing:credit, by:name, rights:stock, …
        #[arg(long, default_value = "", allow_hyphen_values = true)]
        query: String,
        /// At most so many.
        #[arg(long, default_value_t = 50)]
        limit: usize,
        /// Print a table for spreadsheets.
        #[arg(long, conflicts_with = "json")]
        csv: bool,
    },
    /// List pictures with their credits as printed, and what is missing of them.
    Credits {
        /// What to find, as for `list`.
        #[arg(long, default_value = "", allow_hyphen_values = true)]
        query: String,
        /// At most so many.
        #[arg(long, default_value_t = 1000)]
        limit: usize,
        /// Print a table for spreadsheets.
        #[arg(long, conflicts_with = "json")]
        csv: bool,
    },
    /// List where pictures ran, and what is due for them: the payment list.
    Usage {
        /// The first day of sending.
        #[arg(long, value_name = "YYYY-MM-DD", default_value = "0001-01-01")]
        from: NaiveDate,
        /// The last day of sending.
        #[arg(long, value_name = "YYYY-MM-DD", default_value = "9999-12-31")]
        until: NaiveDate,
        /// Only what this person made, by the name as credited.
        #[arg(long, value_name = "NAME")]
        by: Option<String>,
        /// Also what is only planned.
        #[arg(long)]
        planned: bool,
        /// Print a table for spreadsheets.
        #[arg(long, conflicts_with = "json")]
        csv: bool,
    },
    /// Change what is said of a picture.
    Set {
        /// Its id.
        id: IllustrationId,
        /// What is said of it.
        #[command(flatten)]
        about: Box<AboutPicture>,
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
    /// What the picture is called; printed where the licence is one of Creative Commons.
    #[arg(long)]
    pub title: Option<String>,
    /// Where on the web it comes from.
    #[arg(long, value_name = "URL")]
    pub link: Option<String>,
    /// Under what kind of agreement it may run.
    #[arg(long, value_name = "CATEGORY")]
    pub rights_category: Option<RightsCategory>,
    /// The licence in words.
    #[arg(long)]
    pub licence: Option<String>,
    /// Where the licence can be read.
    #[arg(long, value_name = "URL")]
    pub licence_link: Option<String>,
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
    /// A publication in which it may run; once for each.
    #[arg(long, value_name = "NAME", num_args = 1..)]
    pub publication: Vec<String>,
    /// Where it may run: print, mail, web; once for each.
    #[arg(long, value_name = "MEDIUM", num_args = 1..)]
    pub medium: Vec<Medium>,
    /// What it costs, such as "EUR 180".
    #[arg(long, value_name = "SUM")]
    pub fee: Option<Money>,
    /// The agreement, as a file to attach.
    #[arg(long, value_name = "FILE")]
    pub agreement: Option<String>,
    /// What else the newsroom should know of its rights.
    #[arg(long)]
    pub rights_notes: Option<String>,
}
