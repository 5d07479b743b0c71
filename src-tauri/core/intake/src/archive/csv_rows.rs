//! Tables as comma-separated values, with their names in the first row.

/// One row: the values by the names of their columns.
#[derive(Clone, Debug)]
pub(crate) struct CsvRow<'a> {
    names: &'a [String],
    values: csv::StringRecord,
}

impl CsvRow<'_> {
    /// A value; empty where the table has no such column, or the row ends before it.
    pub(crate) fn get(&self, name: &str) -> &str {
        let column = self.names.iter().position(|known| known == name);
        column.and_then(|column| self.values.get(column)).unwrap_or_default().trim()
    }

    /// Whether a value says yes.
    pub(crate) fn says_yes(&self, name: &str) -> bool {
        matches!(self.get(name).to_ascii_lowercase().as_str(), "true" | "1" | "yes")
    }
}

/// The names of the columns, in small letters.
pub(crate) fn columns(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let names = reader.headers().map(|names| names.iter().map(|name| name.trim().to_lowercase()).collect());
    names.unwrap_or_default()
}

/// The rows, in order. Quotes that never close make one long last row, never an error.
pub(crate) fn rows<'a>(text: &'a str, names: &'a [String]) -> impl Iterator<Item = CsvRow<'a>> {
    let text = text.trim_start_matches('\u{feff}');
    let reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    reader.into_records().filter_map(Result::ok).map(move |values| CsvRow { names, values })
}
