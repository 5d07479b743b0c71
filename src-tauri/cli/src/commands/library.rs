//! Making a library, showing what is in it, copying it.

use crate::answer::Answer;
use desk::contract::Nothing;
use desk::{Desk, DeskError, NewPublication, Origin};
use model::Language;
use serde_json::json;
use std::path::Path;
use uuid::Uuid;

pub fn init(
    folder: &Path,
    name: String,
    language: Language,
    time_zone: String,
    postal_address: String,
) -> Result<Answer, DeskError> {
    let publication = NewPublication { name, language, time_zone, postal_address };
    let desk = Desk::create(folder, publication, Origin::Cli)?;
    let view = desk::library::view(&desk, Nothing {})?;
    Ok(Answer::done(
        format!("{} has its library in {}.", view.publication.name, view.path),
        json!({ "publication": view.publication, "library": view.path }),
    ))
}

pub fn sample(folder: &Path) -> Result<Answer, DeskError> {
    desk::sample::create(folder)?;
    let view = desk::library::view(&Desk::open(folder, Origin::Cli)?, Nothing {})?;
    Ok(Answer::done(
        format!(
            "The sample library lies in {}: {} articles, {} pictures.",
            view.path, view.articles, view.illustrations
        ),
        json!({ "publication": view.publication, "library": view.path,
            "articles": view.articles, "illustrations": view.illustrations }),
    ))
}

pub fn show(desk: &Desk, id: Uuid) -> Result<Answer, DeskError> {
    let shown = serde_json::to_value(desk::library::show(desk, id)?).expect("views are JSON");
    let text = serde_json::to_string_pretty(&shown).expect("a value is JSON");
    Ok(Answer::done(text, shown))
}

pub fn backup(desk: &Desk, to: &Path) -> Result<Answer, DeskError> {
    desk::library::backup(desk, to)?;
    Ok(Answer::done(format!("The library was copied to {}.", to.display()), json!({ "backup": to })))
}
