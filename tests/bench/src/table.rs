//! The table that a bench prints.

use crate::Measured;

/// A bar, and what was measured against it.
pub struct Row {
    what: &'static str,
    unit: &'static str,
    value: f64,
    bar: Bar,
}

enum Bar {
    AtLeast(f64),
    AtMost(f64),
}

impl Row {
    /// A ratio that must not be smaller.
    pub fn at_least(what: &'static str, unit: &'static str, value: f64, bar: f64) -> Row {
        Row { what, unit, value, bar: Bar::AtLeast(bar) }
    }

    /// A ratio that must not be larger.
    pub fn at_most(what: &'static str, unit: &'static str, value: f64, bar: f64) -> Row {
        Row { what, unit, value, bar: Bar::AtMost(bar) }
    }

    /// Whether the bar is met.
    pub fn is_met(&self) -> bool {
        match self.bar {
            Bar::AtLeast(bar) => self.value >= bar,
            Bar::AtMost(bar) => self.value <= bar,
        }
    }
}

/// Prints what was measured, then the bars.
pub fn print(renderers: &[(&str, Measured)], rows: &[Row]) {
    println!("{:<44} {:>10} {:>12}", "renderer", "ms", "bytes");
    for (name, Measured { ms, bytes }) in renderers {
        println!("{name:<44} {ms:>10.3} {bytes:>12}");
    }
    println!("\n{:<44} {:>10} {:>12}  met", "bar", "measured", "bar");
    for row in rows {
        let (sign, bar) = match row.bar {
            Bar::AtLeast(bar) => ("≥", bar),
            Bar::AtMost(bar) => ("≤", bar),
        };
        let met = if row.is_met() { "yes" } else { "NO" };
        println!("{:<44} {:>9.1}{} {sign:>7} {bar:>3.0}{}  {met}", row.what, row.value, row.unit, row.unit);
    }
}
