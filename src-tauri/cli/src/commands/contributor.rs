//! People: who they are, what they made, and where it ran.

use super::picture::usage_line;
use crate::answer::{Answer, lines};
use crate::arguments::{AboutContributor, ContributorCommand};
use desk::contract::{
    ContributorField, ContributorMerge, ContributorQuery, ContributorRef, ContributorSave, ContributorView,
};
use desk::{Desk, DeskError};
use model::ContributorId;
use serde_json::json;

pub fn list(desk: &Desk, text: String, csv: bool) -> Result<Answer, DeskError> {
    let list = desk::contributor::list(desk, ContributorQuery { text })?;
    let people = &list.contributors;
    let text = if csv {
        let mut rows = Vec::with_capacity(people.len());
        for card in people {
            let view = view(desk, card.contributor)?.contributor;
            let made = [card.pictures.to_string(), card.articles.to_string()];
            let [pictures, articles] = made;
            rows.push([
                view.name,
                view.role,
                view.contact,
                view.page,
                pictures,
                articles,
                view.id.to_string(),
            ]);
        }
        desk::csv(["name", "role", "contact", "page", "pictures", "articles", "id"], rows)
    } else {
        lines(people.iter().map(|card| format!("{}  {}  {}", card.contributor, card.name, card.made_text)))
    };
    Ok(Answer::done(text, json!({ "all": list.all, "contributors": people })))
}

pub fn run(desk: &Desk, command: ContributorCommand) -> Result<Answer, DeskError> {
    match command {
        ContributorCommand::Show { who } => show(desk, named(desk, &who)?),
        ContributorCommand::Set { who, about } => {
            let contributor = named(desk, &who)?;
            let base = view(desk, contributor)?.contributor.version;
            desk::contributor::save(desk, ContributorSave { contributor, base, changes: changes(about) })?;
            show(desk, contributor)
        }
        ContributorCommand::Merge { gone, into } => {
            let (gone, kept) = (named(desk, &gone)?, named(desk, &into)?);
            desk::contributor::merge(desk, ContributorMerge { gone, kept })?;
            show(desk, kept)
        }
        ContributorCommand::Delete { id } => {
            desk::contributor::delete(desk, ContributorRef { contributor: id })?;
            Ok(Answer::done("Deleted.", json!({ "contributor": id })))
        }
    }
}

fn show(desk: &Desk, contributor: ContributorId) -> Result<Answer, DeskError> {
    let view = view(desk, contributor)?;
    let person = &view.contributor;
    let about = [&person.role, &person.contact, &person.page].into_iter().filter(|text| !text.is_empty());
    let said = [format!("{}  {}", person.id, person.name)].into_iter().chain(about.cloned());
    let text = lines(said.chain(view.uses.iter().map(usage_line)));
    let json = json!({
        "contributor": person,
        "pictures": view.pictures,
        "articles": view.articles,
        "uses": view.uses,
        "alike": view.alike,
    });
    Ok(Answer::done(text, json))
}

fn view(desk: &Desk, contributor: ContributorId) -> Result<ContributorView, DeskError> {
    desk::contributor::view(desk, ContributorRef { contributor })
}

/// A person by their id, or by exactly the name that is credited.
pub(super) fn named(desk: &Desk, who: &str) -> Result<ContributorId, DeskError> {
    if let Ok(id) = who.parse() {
        return Ok(id);
    }
    let list = desk::contributor::list(desk, ContributorQuery { text: who.to_owned() })?;
    let found = list.contributors.into_iter().find(|card| card.name == who.trim());
    found.map(|card| card.contributor).ok_or_else(|| DeskError::NobodyByName(who.to_owned()))
}

fn changes(about: AboutContributor) -> Vec<ContributorField> {
    let AboutContributor { name, role, contact, page, notes } = about;
    [
        name.map(ContributorField::Name),
        role.map(ContributorField::Role),
        contact.map(ContributorField::Contact),
        page.map(ContributorField::Page),
        notes.map(ContributorField::Notes),
    ]
    .into_iter()
    .flatten()
    .collect()
}
