//! When a server wants to be asked again.

use chrono::DateTime;

/// A server that asks for more patience is asked again after this long, in milliseconds: a day.
const LONGEST_MS: i64 = 86_400_000;

/// The moment that a Retry-After header names, in milliseconds since 1970 UTC: a number of seconds, or a date (RFC 9110,
/// 10.2.3). `None` for anything else, and for the past.
pub(crate) fn not_before_ms(header: &str, now_ms: i64) -> Option<i64> {
    let header = header.trim();
    let wait_ms = match header.parse::<u64>() {
        Ok(seconds) => i64::try_from(seconds.saturating_mul(1000)).unwrap_or(i64::MAX),
        Err(_) => DateTime::parse_from_rfc2822(header).ok()?.timestamp_millis().saturating_sub(now_ms),
    };
    (wait_ms > 0).then(|| now_ms.saturating_add(wait_ms.min(LONGEST_MS)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_understood_and_nonsense_is_not() {
        let now = 1_795_788_120_000; // Fri, 27 Nov 2026 14:02:00 GMT
        assert_eq!(not_before_ms("120", now), Some(now + 120_000));
        assert_eq!(not_before_ms("Fri, 27 Nov 2026 14:03:00 GMT", now), Some(now + 60_000));
        assert_eq!(not_before_ms("Fri, 27 Nov 2026 14:01:00 GMT", now), None);
        assert_eq!(not_before_ms("99999999999999999999", now), None);
        assert_eq!(not_before_ms("18446744073709551615", now), Some(now + LONGEST_MS));
        for nonsense in ["", "soon", "-5", "0", "1.5"] {
            assert_eq!(not_before_ms(nonsense, now), None, "{nonsense}");
        }
    }
}
