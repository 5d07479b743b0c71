//! Changing articles.

use clap::{Args, Subcommand};
use model::{ArticleId, IllustrationId, Language, RevisionId, Status};

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
