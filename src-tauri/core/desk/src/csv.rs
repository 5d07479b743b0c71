//! Tables for spreadsheets.

use ::csv::Writer;

/// The mark at the beginning of a text by which spreadsheets know that it is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A table as CSV in UTF-8, with the mark by which spreadsheets know it. No cell is taken for a formula.
pub fn csv<const N: usize>(headings: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let mut out = Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let rows = rows.into_iter().map(|row| row.map(|cell| harmless(&cell)));
    for row in std::iter::once(headings.map(str::to_owned)).chain(rows) {
        out.write_record(row).expect("memory takes all that is written to it, and every row is as long");
    }
    let bytes = out.into_inner().expect("memory takes all that is written to it");
    String::from_utf8(bytes).expect("every cell is UTF-8")
}

/// A spreadsheet takes a cell that begins so for a formula, and runs it
/// (owasp.org/www-community/attacks/CSV_Injection): an apostrophe before it makes it a text.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_taken_for_a_formula() {
        for cell in ["=HYPERLINK(\"https://x.example\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert!(harmless(cell).starts_with('\''), "{cell}");
        }
        assert_eq!(harmless("Mara = Okafor"), "Mara = Okafor");
    }

    #[test]
    fn what_would_end_a_cell_is_quoted() {
        let table = csv(["a", "b"], [["x, \"y\"".to_owned(), "林\n岚".to_owned()]]);
        assert_eq!(table, "\u{feff}a,b\n\"x, \"\"y\"\"\",\"林\n岚\"\n");
    }
}
