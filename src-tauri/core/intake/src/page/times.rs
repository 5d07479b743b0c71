//! Moments, as pages write them for machines.

use chrono::{DateTime, NaiveDate, NaiveDateTime};

/// A moment in milliseconds since 1970 UTC. A date without a time is noon UTC, which is that day almost everywhere; a time
/// without a zone is taken for UTC.
pub(super) fn moment_ms(text: &str) -> Option<i64> {
    let text = text.trim();
    let sane = |ms: i64| (-2_208_988_800_000..32_503_680_000_000).contains(&ms).then_some(ms);
    if let Ok(at) = DateTime::parse_from_rfc3339(text).or_else(|_| DateTime::parse_from_rfc2822(text)) {
        return sane(at.timestamp_millis());
    }
    for form in [
        "%Y-%m-%dT%H:%M:%S%.f%z",
        "%Y-%m-%d %H:%M:%S%.f%z",
        "%Y-%m-%d %H:%M:%S %z",
        "%Y-%m-%dT%H:%M%z",
        "%Y-%m-%dT%H:%M%:z",
    ] {
        if let Ok(at) = DateTime::parse_from_str(text, form) {
            return sane(at.timestamp_millis());
        }
    }
    for form in
        ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y/%m/%d %H:%M"]
    {
        if let Ok(at) = NaiveDateTime::parse_from_str(text.trim_end_matches('Z'), form) {
            return sane(at.and_utc().timestamp_millis());
        }
    }
    let day = text.get(..10).unwrap_or(text);
    let day = ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(day, form).ok())?;
    sane(day.and_hms_opt(12, 0, 0)?.and_utc().timestamp_millis())
}

#[cfg(test)]
mod tests {
    use super::moment_ms;

    #[test]
    fn the_forms_that_pages_use_are_read() {
        let noon = 1_795_780_800_000; // 2026-11-27T12:00:00Z
        for text in [
            "2026-11-27T12:00:00Z",
            "2026-11-27T13:00:00+01:00",
            "2026-11-27T12:00:00.000Z",
            "2026-11-27T12:00:00",
            "2026-11-27 12:00:00",
            "2026-11-27T13:00:00+0100",
            "Fri, 27 Nov 2026 12:00:00 GMT",
            "2026-11-27",
            "2026/11/27",
            " 2026-11-27T12:00Z ",
        ] {
            assert_eq!(moment_ms(text), Some(noon), "{text}");
        }
        for text in ["", "yesterday", "27/11/2026 maybe", "99999-01-01", "春"] {
            assert_eq!(moment_ms(text), None, "{text}");
        }
    }
}
