//! Moments as an editor writes them: a date and a time on the clock of the publication's time zone.

use crate::DeskError;
use chrono::{DateTime, Datelike, Days, NaiveDateTime, Offset, TimeZone};
use chrono_tz::Tz;

/// How a local time is written: `2026-11-27T14:02`.
const WRITTEN: &str = "%Y-%m-%dT%H:%M";
/// The years that can be written with four digits and lie after the first moment that is counted.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=9999;

/// The moment, in milliseconds since 1970 UTC, at which clocks in a time zone show a local time.
///
/// An hour that clocks pass twice in autumn means its second pass, since what may not be sent before a time may not
/// be sent at the earlier of two either. An hour that they skip in spring is counted on from before the skip.
///
/// # Errors
/// `article.not_a_time`
pub fn moment_of(local: &str, zone: &str) -> Result<i64, DeskError> {
    let refused = || DeskError::NotATime(local.to_owned());
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    let written = NaiveDateTime::parse_from_str(local.trim(), WRITTEN).map_err(|_| refused())?;
    if !YEARS.contains(&written.year()) {
        return Err(refused());
    }
    if let Some(moment) = zone.from_local_datetime(&written).latest() {
        return Ok(moment.timestamp_millis());
    }
    let day_before = written.checked_sub_days(Days::new(1)).ok_or_else(refused)?;
    let offset = zone.from_local_datetime(&day_before).latest().ok_or_else(refused)?.offset().fix();
    Ok((written - offset).and_utc().timestamp_millis())
}

/// What clocks in a time zone show at a moment, as [`moment_of`] reads it.
pub fn local_of(at_ms: i64, zone: &str) -> Option<String> {
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    let moment = DateTime::from_timestamp_millis(at_ms)?.with_timezone(&zone);
    YEARS.contains(&moment.year()).then(|| moment.format(WRITTEN).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn utc(moment: i64) -> String {
        local_of(moment, "UTC").expect("it is a time that can be written")
    }

    #[test]
    fn a_local_time_is_read_on_the_clock_of_its_zone() {
        for (local, zone, expected) in [
            ("2026-11-27T14:02", "UTC", "2026-11-27T14:02"),
            ("2026-11-27T14:02", "Asia/Shanghai", "2026-11-27T06:02"),
            ("2026-07-01T06:00", "Europe/Lisbon", "2026-07-01T05:00"),
            ("2026-11-27T14:02", "no zone", "2026-11-27T14:02"),
        ] {
            assert_eq!(moment_of(local, zone).map(utc).ok().as_deref(), Some(expected), "{local} {zone}");
        }
    }

    #[test]
    fn an_hour_that_is_passed_twice_means_the_second_and_one_that_is_skipped_is_counted_on() {
        // In Berlin clocks went back from 3 to 2 on 25 October 2026, and forward from 2 to 3 on 29 March 2026.
        let berlin = |local: &str| moment_of(local, "Europe/Berlin").map(utc).ok();
        assert_eq!(berlin("2026-10-25T02:30").as_deref(), Some("2026-10-25T01:30"));
        assert_eq!(berlin("2026-03-29T02:30").as_deref(), Some("2026-03-29T01:30"));
        let shown =
            moment_of("2026-03-29T02:30", "Europe/Berlin").ok().and_then(|ms| local_of(ms, "Europe/Berlin"));
        assert_eq!(shown.as_deref(), Some("2026-03-29T03:30"));
        // Samoa had no 30 December 2011 at all.
        assert!(moment_of("2011-12-30T12:00", "Pacific/Apia").is_ok());
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for bad in ["", "tomorrow", "2026-02-30T10:00", "2026-11-27", "2026-11-27T25:00", "12026-11-27T10:00"]
        {
            assert!(matches!(moment_of(bad, "UTC"), Err(DeskError::NotATime(_))), "{bad}");
        }
        assert_eq!(local_of(i64::MAX, "UTC"), None);
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back_as_shown(
            minutes in 0i64..130_000_000,
            zone in prop::sample::select(vec!["UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia"]),
        ) {
            let shown = local_of(minutes * 60_000, zone).expect("the year has four digits");
            let read = moment_of(&shown, zone).expect("what is shown can be read");
            prop_assert_eq!(local_of(read, zone), Some(shown));
        }
    }
}
