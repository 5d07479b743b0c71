//! Moments as platforms and writers put them.

use crate::dates::moment_of;
use chrono::{DateTime, Datelike};

/// Years that something can have been written in; others are slips such as 0000 and 0001.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A moment in milliseconds since 1970 UTC.
pub(crate) fn moment(written: &str) -> Option<i64> {
    let written = written.trim();
    let at = moment_of(written).or_else(|| counted(written))?;
    YEARS.contains(&DateTime::from_timestamp_millis(at)?.year()).then_some(at)
}

/// Milliseconds or seconds since 1970, as early exports have them: thirteen or ten digits.
fn counted(written: &str) -> Option<i64> {
    let count = written.parse::<i64>().ok()?;
    match written.len() {
        12..=13 => Some(count),
        9..=10 => Some(count * 1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::moment;

    #[test]
    fn a_moment_is_read_in_every_form_that_exports_have() {
        let at = Some(1_714_557_600_000);
        for written in [
            "2024-05-01T10:00:00Z",
            "2024-05-01T10:00:00.000Z",
            "2024-05-01T12:00:00+02:00",
            "2024-05-01 10:00:00+00:00",
            "2024-05-01 05:00:00 -0500",
            "2024-05-01 10:00:00",
            "2024-05-01T10:00",
            "Wed, 01 May 2024 10:00:00 +0000",
            " 1714557600000 ",
            "1714557600",
        ] {
            assert_eq!(moment(written), at, "{written}");
        }
        for noon in ["2024-05-01", "2024/05/01", "May 1, 2024", "1 May 2024"] {
            assert_eq!(moment(noon), at.map(|at| at + 7_200_000), "{noon}");
        }
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for written in [
            "",
            "0000-00-00 00:00:00",
            "0001-01-01",
            "yesterday",
            "2024-13-01",
            "42",
            "9".repeat(80).as_str(),
        ] {
            assert_eq!(moment(written), None, "{written}");
        }
    }
}
