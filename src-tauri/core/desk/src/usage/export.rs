use super::{Uses, list::found};
use crate::contract::{Exported, UsageExport, UsageQuery, UsageRow, UseState};
use crate::{Desk, DeskError, csv, write_durably};
use model::{Illustration, Money};
use std::collections::HashMap;
use std::path::Path;

const HEADINGS: [&str; 17] = [
    "date",
    "issue",
    "state",
    "picture",
    "runs as",
    "with",
    "credit line",
    "makers",
    "contact",
    "agency",
    "category",
    "licence",
    "holder",
    "currency",
    "fee due",
    "note",
    "picture id",
];

/// Writes the payment list as CSV: a row a picture and place, amounts with a point.
///
/// # Errors
/// `file.cannot_write`, and those of the store.
pub fn export(desk: &Desk, wanted: UsageExport) -> Result<Exported, DeskError> {
    let csv = payments(desk, &wanted.query)?;
    write_durably(Path::new(&wanted.to), csv.as_bytes())?;
    Ok(Exported { to: wanted.to, files: 1, bytes: csv.len() })
}

/// The payment list as CSV.
///
/// # Errors
/// Those of the store.
pub fn payments(desk: &Desk, query: &UsageQuery) -> Result<String, DeskError> {
    desk.read(|read| {
        let mut uses = Uses::of(desk, read)?;
        let people = read.contributors()?.into_iter();
        let contacts: HashMap<String, String> =
            people.map(|row| (row.contributor.name, row.contributor.contact)).collect();
        let mut rows = Vec::new();
        for one in found(read, &uses, query)? {
            let (row, due) = (uses.row(&one)?, uses.due(&one)?);
            rows.push(cells(&row, due.as_ref(), uses.picture(one.illustration)?, &contacts));
        }
        Ok(csv(HEADINGS, rows))
    })
}

fn cells(
    row: &UsageRow,
    due: Option<&Money>,
    picture: Option<&Illustration>,
    contacts: &HashMap<String, String>,
) -> [String; HEADINGS.len()] {
    let of = |say: fn(&Illustration) -> String| picture.map(say).unwrap_or_default();
    let contact = |name: &String| contacts.get(name).filter(|contact| !contact.is_empty()).cloned();
    let state = match row.state {
        UseState::Planned => "planned",
        UseState::Printed => "printed",
        UseState::Past => "past, not frozen",
    };
    [
        row.date.to_string(),
        row.number.to_string(),
        state.to_owned(),
        row.name.clone(),
        row.place_text.clone(),
        row.beside.clone(),
        row.credit_line.clone(),
        row.makers.join("; "),
        row.makers.iter().filter_map(contact).collect::<Vec<_>>().join("; "),
        of(|picture| picture.credit.via.clone()),
        of(|picture| {
            picture.rights.category.map(|category| category.as_str().to_owned()).unwrap_or_default()
        }),
        of(|picture| picture.rights.licence.clone()),
        of(|picture| picture.rights.holder.clone()),
        due.map(|due| due.currency.clone()).unwrap_or_default(),
        due.map(Money::amount).unwrap_or_default(),
        row.note.clone(),
        row.illustration.to_string(),
    ]
}
