//! Dates as texts and exports write them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};

/// Forms of a moment without a time zone, which is taken as UTC.
const MOMENTS: [&str; 6] = [
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M",
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d %H:%M",
];
/// Forms of a moment with one.
const ZONED: [&str; 3] = ["%Y-%m-%d %H:%M:%S%.f %z", "%Y-%m-%dT%H:%M:%S%.f%z", "%Y-%m-%d %H:%M %z"];
/// Forms of a day.
const DAYS: [&str; 9] = [
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%d %B %Y",
    "%d %b %Y",
    "%B %d, %Y",
    "%b %d, %Y",
    "%A %d %B %Y",
    "%Y年%m月%d日",
];

/// The moment that a text states and nothing else, in milliseconds since 1970 UTC.
///
/// A day without a time is its noon in UTC, so that it stays that day in nearly every time zone.
pub(crate) fn moment_of(text: &str) -> Option<i64> {
    let text = text.trim();
    if text.len() > 60 {
        return None;
    }
    let zoned = DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_rfc2822(text))
        .ok()
        .or_else(|| ZONED.iter().find_map(|form| DateTime::parse_from_str(text, form).ok()));
    if let Some(moment) = zoned {
        return Some(moment.timestamp_millis());
    }
    let local = text.strip_suffix(" UTC").or_else(|| text.strip_suffix('Z')).unwrap_or(text);
    if let Some(moment) = MOMENTS.iter().find_map(|form| NaiveDateTime::parse_from_str(local, form).ok()) {
        return Some(moment.and_utc().timestamp_millis());
    }
    let day = DAYS.iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok())?;
    Some(day.and_time(NaiveTime::from_hms_opt(12, 0, 0)?).and_utc().timestamp_millis())
}

#[cfg(test)]
mod tests {
    use super::moment_of;

    #[test]
    fn the_usual_forms_of_a_date_are_understood() {
        for text in [
            "2024-03-05",
            "2024/03/05",
            "5 March 2024",
            "March 5, 2024",
            "Mar 5, 2024",
            "2024年3月5日",
            "2024-03-05T12:00:00Z",
            "2024-03-05T12:00:00.000Z",
            "2024-03-05 12:00",
            "2024-03-05 13:00:00 +0100",
            "2024-03-05T14:00:00+02:00",
            "Tue, 05 Mar 2024 12:00:00 +0000",
            "2024-03-05 12:00:00 UTC",
        ] {
            assert_eq!(moment_of(text), Some(1_709_640_000_000), "{text}");
        }
        for text in ["", "yesterday", "2024", "2024-13-01", "12:30", "March 2024", "2024-03-05 and later"] {
            assert_eq!(moment_of(text), None, "{text}");
        }
    }
}
