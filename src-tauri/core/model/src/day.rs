//! Days as an editor reads them.

use chrono::{Datelike, NaiveDate};

/// A day in full: "Friday 27 November 2026".
pub fn long(date: NaiveDate) -> String {
    date.format("%A %-d %B %Y").to_string()
}

/// A day in short, the year only where it is not `year`: "30 Nov", "30 Nov 2027".
pub fn short(date: NaiveDate, year: i32) -> String {
    date.format(if date.year() == year { "%-d %b" } else { "%-d %b %Y" }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_named_where_it_is_another() {
        let date = NaiveDate::from_ymd_opt(2027, 11, 30).expect("a date");
        assert_eq!(short(date, 2027), "30 Nov");
        assert_eq!(short(date, 2026), "30 Nov 2027");
        assert_eq!(long(date), "Tuesday 30 November 2027");
    }
}
