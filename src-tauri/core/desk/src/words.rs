//! Dates, sizes and counts as an editor reads them.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
pub use model::day::{long as day, short as short_day};

/// A moment in a time zone: "27 Nov 2026, 14:02".
pub fn moment(at_ms: i64, zone: &str) -> String {
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    DateTime::from_timestamp_millis(at_ms)
        .map(|at| at.with_timezone(&zone).format("%-d %b %Y, %H:%M").to_string())
        .unwrap_or_default()
}

/// The day on which a moment falls in a time zone.
pub fn day_of(at_ms: i64, zone: &str) -> NaiveDate {
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    DateTime::from_timestamp_millis(at_ms).unwrap_or_default().with_timezone(&zone).date_naive()
}

/// Bytes in kilobytes of 1,000, as mail clients count: "61.4 KB"; under one kilobyte "812 B".
pub fn size(bytes: usize) -> String {
    if bytes < 1000 { format!("{bytes} B") } else { format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100) }
}

/// A count with its noun: "1 article", "3 articles".
pub fn counted(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ if noun.ends_with('y') && !noun.ends_with("ay") => {
            format!("{count} {}ies", &noun[..noun.len() - 1])
        }
        _ => format!("{count} {noun}s"),
    }
}

/// How much of a headline stands in the label of a step.
const LABEL_CHARS: usize = 40;

/// A title in quotation marks, cut short where it is long; "untitled" where there is none.
pub fn quoted(title: &str) -> String {
    let title = title.trim();
    if title.is_empty() {
        return "“untitled”".into();
    }
    format!("“{}”", cut(title, LABEL_CHARS))
}

/// A text for a field of one line, whatever was pasted into it. Spaces stay, since it may still be typed.
pub fn one_line(text: &str) -> String {
    text.replace(['\r', '\n'], " ")
}

/// The first characters of a text, with an ellipsis where more follow.
pub fn cut(text: &str, chars: usize) -> String {
    let mut cut: String = text.chars().take(chars).collect();
    if text.chars().nth(chars).is_some() {
        cut.truncate(cut.trim_end().len());
        cut.push('…');
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_in_kilobytes_of_a_thousand() {
        assert_eq!(size(0), "0 B");
        assert_eq!(size(999), "999 B");
        assert_eq!(size(1000), "1.0 KB");
        assert_eq!(size(61_449), "61.4 KB");
        assert_eq!(size(102_000), "102.0 KB");
    }

    #[test]
    fn titles_are_cut_between_characters_not_bytes() {
        assert_eq!(quoted("春茶:山上的新一代"), "“春茶:山上的新一代”");
        assert_eq!(quoted(&"长".repeat(60)), format!("“{}…”", "长".repeat(40)));
        assert_eq!(quoted("  "), "“untitled”");
    }

    #[test]
    fn a_moment_is_told_in_the_publications_time_zone() {
        assert_eq!(moment(1_795_788_120_000, "Asia/Shanghai"), "27 Nov 2026, 22:02");
        assert_eq!(moment(1_795_788_120_000, "no zone"), "27 Nov 2026, 14:02");
    }
}
