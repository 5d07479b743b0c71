use super::{Uses, list::found};
use crate::contract::{Exported, UsageExport, UsageRow, UseState};
use crate::{Desk, DeskError, write_durably};
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

/// Writes the payment list as CSV in UTF-8, with the mark at its beginning by which spreadsheets know it: a row a picture and
/// place, amounts with a point. No cell is taken for a formula.
///
/// # Errors
/// `file.cannot_write`, and those of the store.
pub fn export(desk: &Desk, wanted: UsageExport) -> Result<Exported, DeskError> {
    let mut csv = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let unwritten = |error: csv::Error| DeskError::cannot_write(&wanted.to, &std::io::Error::other(error));
    csv.write_record(HEADINGS).map_err(unwritten)?;
    desk.read(|read| {
        let mut uses = Uses::of(desk, read)?;
        let people = read.contributors()?.into_iter();
        let contacts: HashMap<String, String> =
            people.map(|row| (row.contributor.name, row.contributor.contact)).collect();
        for one in found(read, &uses, &wanted.query)? {
            let (row, due) = (uses.row(&one)?, uses.due(&one)?);
            let cells = cells(&row, due.as_ref(), uses.picture(one.illustration)?, &contacts);
            csv.write_record(cells.map(|cell| harmless(&cell))).map_err(unwritten)?;
        }
        Ok(())
    })?;
    let bytes = csv
        .into_inner()
        .map_err(|error| DeskError::cannot_write(&wanted.to, &std::io::Error::other(error.to_string())))?;
    write_durably(Path::new(&wanted.to), &bytes)?;
    Ok(Exported { to: wanted.to, files: 1, bytes: bytes.len() })
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

/// A spreadsheet takes a cell that begins so for a formula, and runs it
/// (owasp.org/www-community/attacks/CSV_Injection): an apostrophe before it makes it a text.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_cell_is_taken_for_a_formula() {
        for cell in ["=HYPERLINK(\"https://x.example\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert!(harmless(cell).starts_with('\''), "{cell}");
        }
        assert_eq!(harmless("Mara = Okafor"), "Mara = Okafor");
    }
}
