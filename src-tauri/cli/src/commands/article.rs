//! Listing and changing articles.

use crate::answer::{Answer, lines};
use crate::arguments::ArticleCommand;
use desk::contract::{ArticleField, ArticleQuery, ArticleRef, ArticleSave};
use desk::{Desk, DeskError};
use model::Status;
use serde_json::json;

pub fn list(desk: &Desk, text: String, status: Option<Status>, limit: usize) -> Result<Answer, DeskError> {
    let list = desk::article::list(desk, ArticleQuery { text, status, limit, ..ArticleQuery::default() })?;
    let text = lines(list.articles.iter().map(|card| {
        let headline = if card.headline.is_empty() { "(no headline)" } else { &card.headline };
        format!("{}  {:<9}  {headline}", card.article, card.status.as_str())
    }));
    Ok(Answer::done(text, json!({ "total": list.total, "articles": list.articles })))
}

pub fn run(desk: &Desk, command: ArticleCommand) -> Result<Answer, DeskError> {
    match command {
        ArticleCommand::Delete { id } => {
            desk::article::delete(desk, ArticleRef { article: id })?;
            Ok(Answer::done("The article was deleted; undo brings it back.", json!({ "article": id })))
        }
        ArticleCommand::Set { id, kicker, headline, dek, picture, status, tags, bylines, language, link } => {
            let given = |list: Vec<String>| Some(list).filter(|list| !list.is_empty());
            let changes = [
                kicker.map(ArticleField::Kicker),
                headline.map(ArticleField::Headline),
                dek.map(ArticleField::Dek),
                picture.map(|picture| ArticleField::Picture(Some(picture))),
                status.map(ArticleField::Status),
                given(tags).map(ArticleField::Tags),
                given(bylines).map(ArticleField::Bylines),
                language.map(ArticleField::Language),
                link.map(ArticleField::Link),
            ];
            let base = desk::article::view(desk, ArticleRef { article: id })?.article.version;
            let changes = changes.into_iter().flatten().collect();
            desk::article::save(desk, ArticleSave { article: id, base, changes })?;
            let view = desk::article::view(desk, ArticleRef { article: id })?;
            Ok(Answer::done(format!("“{}” is saved.", view.article.headline), json!({ "article": id })))
        }
    }
}
