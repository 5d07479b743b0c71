//! Taking in and crediting pictures.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use model::{IllustrationId, RightsCategory, Role};

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
