//! Listing and changing articles.

use super::revision;
use crate::answer::{Answer, lines};
use crate::arguments::{AboutArticle, ArticleCommand};
use desk::contract::{ArticleField, ArticleQuery, ArticleRef, ArticleSave, SearchTyped};
use desk::{Desk, DeskError};
use model::{Status, query::About};
use serde_json::json;

pub fn list(desk: &Desk, text: String, status: Option<Status>, limit: usize) -> Result<Answer, DeskError> {
    let help =
        desk::search::help(desk, SearchTyped { about: About::Articles, text: text.clone(), caret: 0 })?;
    let list = desk::article::list(desk, ArticleQuery { text, status, limit, ..ArticleQuery::default() })?;
    let mut text = lines(list.articles.iter().map(|card| {
        let headline = if card.headline.is_empty() { "(no headline)" } else { &card.headline };
        format!("{}  {:<9}  {headline}", card.article, card.status.as_str())
    }));
    for note in &help.notes {
        text.push_str(&format!("\n{note}"));
    }
    let (total, more) = (list.total, list.more);
    Ok(Answer::done(
        text,
        json!({ "total": total, "more": more, "notes": help.notes, "articles": list.articles }),
    ))
}

pub fn run(desk: &Desk, command: ArticleCommand) -> Result<Answer, DeskError> {
    match command {
        ArticleCommand::Revisions { id } => revision::list(desk, id),
        ArticleCommand::Compare { id, from, to } => revision::compare(desk, id, from, to),
        ArticleCommand::Restore { id, revision } => revision::restore(desk, id, revision),
        ArticleCommand::NameRevision { id, name, revision } => revision::name(desk, id, name, revision),
        ArticleCommand::Delete { id } => {
            desk::article::delete(desk, ArticleRef { article: id })?;
            Ok(Answer::done("The article was deleted; undo brings it back.", json!({ "article": id })))
        }
        ArticleCommand::Set { id, about } => {
            let base = desk::article::view(desk, ArticleRef { article: id })?.article.version;
            desk::article::save(desk, ArticleSave { article: id, base, changes: changes(*about) })?;
            let view = desk::article::view(desk, ArticleRef { article: id })?;
            Ok(Answer::done(format!("“{}” is saved.", view.article.headline), json!({ "article": id })))
        }
    }
}

fn changes(about: AboutArticle) -> Vec<ArticleField> {
    let given = |list: Vec<String>| Some(list).filter(|list| !list.is_empty());
    let until = |local: String| Some(local).filter(|local| !local.is_empty());
    let changes = [
        about.kicker.map(ArticleField::Kicker),
        about.headline.map(ArticleField::Headline),
        about.dek.map(ArticleField::Dek),
        about.picture.map(|picture| ArticleField::Picture(Some(picture))),
        about.status.map(ArticleField::Status),
        given(about.tags).map(ArticleField::Tags),
        given(about.bylines).map(ArticleField::Bylines),
        about.language.map(ArticleField::Language),
        about.link.map(ArticleField::Link),
        about.short.map(ArticleField::Short),
        about.slug.map(ArticleField::Slug),
        about.embargo.map(|local| ArticleField::EmbargoUntil(until(local))),
        about.sources.map(ArticleField::Sources),
        about.notes.map(ArticleField::Notes),
    ];
    changes.into_iter().flatten().collect()
}
