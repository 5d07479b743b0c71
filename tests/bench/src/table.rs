//! The table that the bench prints: in Markdown, so that it can be kept as it is.

/// What was measured, and the bar it is held against if there is one.
pub struct Row {
    what: String,
    measured: String,
    bar: Option<Bar>,
}

struct Bar {
    text: String,
    met: bool,
}

impl Row {
    /// For orientation: held against nothing.
    pub fn told(what: impl Into<String>, measured: impl Into<String>) -> Row {
        Row { what: what.into(), measured: measured.into(), bar: None }
    }

    /// A value that must not be smaller.
    pub fn at_least(what: impl Into<String>, unit: &str, value: f64, bar: f64) -> Row {
        Row::held(what, unit, value, ("at least", bar), value >= bar)
    }

    /// A value that must not be larger.
    pub fn at_most(what: impl Into<String>, unit: &str, value: f64, bar: f64) -> Row {
        Row::held(what, unit, value, ("at most", bar), value <= bar)
    }

    fn held(what: impl Into<String>, unit: &str, value: f64, (how, limit): (&str, f64), met: bool) -> Row {
        let bar = Some(Bar { text: format!("{how} {limit} {unit}"), met });
        Row { what: what.into(), measured: format!("{value:.2} {unit}"), bar }
    }

    /// Whether its bar is missed.
    pub fn is_missed(&self) -> bool {
        self.bar.as_ref().is_some_and(|bar| !bar.met)
    }

    fn cells(&self) -> [&str; 4] {
        let (bar, met) = match &self.bar {
            Some(Bar { text, met }) => (text.as_str(), if *met { "yes" } else { "NO" }),
            None => ("", ""),
        };
        [&self.what, &self.measured, bar, met]
    }
}

/// Prints the rows.
pub fn print(rows: &[Row]) {
    let head = ["what", "measured", "bar", "met"];
    let mut widths = head.map(str::len);
    for cells in rows.iter().map(Row::cells) {
        for (width, cell) in widths.iter_mut().zip(cells) {
            *width = (*width).max(cell.chars().count());
        }
    }
    line(widths, head);
    let [a, b, c, d] = widths.map(|width| "-".repeat(width));
    line(widths, [&a, &b, &c, &d]);
    for row in rows {
        line(widths, row.cells());
    }
}

fn line(widths: [usize; 4], cells: [&str; 4]) {
    let padded = widths.into_iter().zip(cells).map(|(width, cell)| format!(" {cell:<width$} "));
    println!("|{}|", padded.collect::<Vec<_>>().join("|"));
}
