//! Days as an editor names them.

use chrono::{Datelike, Days as Count, Months, NaiveDate, NaiveTime, TimeDelta, TimeZone};
use chrono_tz::Tz;
use std::fmt;

/// A day, or the days of a week, month or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    /// One day.
    Day(NaiveDate),
    /// A month, by its first day.
    Month(NaiveDate),
    /// A year, by its first day.
    Year(NaiveDate),
    /// Days that depend on which day is today.
    Word(DayWord),
    /// The last so many days, today among them.
    Last(u16),
}

/// Days that depend on which day is today. Weeks begin on Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum DayWord {
    Today,
    Yesterday,
    Tomorrow,
    ThisWeek,
    LastWeek,
    NextWeek,
    ThisMonth,
    LastMonth,
    NextMonth,
    ThisYear,
    LastYear,
    NextYear,
}

impl DayWord {
    /// Every word, as it is typed, in the order in which they are offered.
    pub const NAMED: [(DayWord, &'static str); 12] = [
        (DayWord::Today, "today"),
        (DayWord::Yesterday, "yesterday"),
        (DayWord::ThisWeek, "this-week"),
        (DayWord::LastWeek, "last-week"),
        (DayWord::ThisMonth, "this-month"),
        (DayWord::LastMonth, "last-month"),
        (DayWord::ThisYear, "this-year"),
        (DayWord::LastYear, "last-year"),
        (DayWord::Tomorrow, "tomorrow"),
        (DayWord::NextWeek, "next-week"),
        (DayWord::NextMonth, "next-month"),
        (DayWord::NextYear, "next-year"),
    ];
}

/// A stretch of time, to the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// On these days.
    On(Days),
    /// Before the first of these.
    Before(Days),
    /// After the last of these.
    After(Days),
    /// From the first of these on.
    From(Days),
    /// Up to the last of these.
    Until(Days),
    /// From the first of the one up to the last of the other.
    Between(Days, Days),
}

/// Which day it is, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Today.
    pub today: NaiveDate,
    /// Where days begin and end.
    pub zone: Tz,
}

impl Default for Calendar {
    fn default() -> Self {
        Calendar { today: NaiveDate::default(), zone: Tz::UTC }
    }
}

impl Calendar {
    /// When a day begins here, in milliseconds since 1970 UTC.
    pub fn begins_ms(&self, day: NaiveDate) -> i64 {
        let midnight = day.and_time(NaiveTime::MIN);
        // Where midnight is skipped by a change of the clocks, the day begins with the hour after it.
        [0, 1, 2]
            .into_iter()
            .find_map(|hours| self.zone.from_local_datetime(&(midnight + TimeDelta::hours(hours))).earliest())
            .map_or_else(|| midnight.and_utc().timestamp_millis(), |at| at.timestamp_millis())
    }
}

impl Days {
    /// Reads days as they are typed; `None` where they are none.
    pub fn parse(text: &str) -> Option<Days> {
        let text = text.trim().to_lowercase().replace([' ', '_'], "-");
        if let Some((word, _)) = DayWord::NAMED.iter().find(|(_, name)| *name == text) {
            return Some(Days::Word(*word));
        }
        if let Some(count) = text.strip_suffix('d').and_then(|count| count.parse().ok()) {
            return (1..=9999).contains(&count).then_some(Days::Last(count));
        }
        let numbers: Vec<u32> = text
            .split(['-', '/', '.'])
            .map(|part| Some(part).filter(|part| part.bytes().all(|b| b.is_ascii_digit()))?.parse().ok())
            .collect::<Option<_>>()?;
        let year = i32::try_from(*numbers.first()?).ok().filter(|year| (1000..=9999).contains(year))?;
        match numbers[..] {
            [_] => NaiveDate::from_ymd_opt(year, 1, 1).map(Days::Year),
            [_, month] => NaiveDate::from_ymd_opt(year, month, 1).map(Days::Month),
            [_, month, day] => NaiveDate::from_ymd_opt(year, month, day).map(Days::Day),
            _ => None,
        }
    }

    /// The first of these days, and the first after them.
    pub fn range(&self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let plus = |day: NaiveDate, days: i64| day.checked_add_signed(TimeDelta::days(days)).unwrap_or(day);
        let month = |first: NaiveDate| (first, first.checked_add_months(Months::new(1)).unwrap_or(first));
        let year = |first: NaiveDate| (first, first.checked_add_months(Months::new(12)).unwrap_or(first));
        let day = |day: NaiveDate| (day, plus(day, 1));
        let of_month = today.with_day(1).unwrap_or(today);
        let of_year = of_month.with_month(1).unwrap_or(of_month);
        let monday = plus(today, -i64::from(today.weekday().num_days_from_monday()));
        let back = |first: NaiveDate, months| first.checked_sub_months(Months::new(months)).unwrap_or(first);
        let ahead = |first: NaiveDate, months| first.checked_add_months(Months::new(months)).unwrap_or(first);
        match *self {
            Days::Day(date) => day(date),
            Days::Month(first) => month(first),
            Days::Year(first) => year(first),
            Days::Last(count) => {
                let first = today.checked_sub_days(Count::new(u64::from(count) - 1)).unwrap_or(today);
                (first, plus(today, 1))
            }
            Days::Word(word) => match word {
                DayWord::Today => day(today),
                DayWord::Yesterday => day(plus(today, -1)),
                DayWord::Tomorrow => day(plus(today, 1)),
                DayWord::ThisWeek => (monday, plus(monday, 7)),
                DayWord::LastWeek => (plus(monday, -7), monday),
                DayWord::NextWeek => (plus(monday, 7), plus(monday, 14)),
                DayWord::ThisMonth => month(of_month),
                DayWord::LastMonth => month(back(of_month, 1)),
                DayWord::NextMonth => month(ahead(of_month, 1)),
                DayWord::ThisYear => year(of_year),
                DayWord::LastYear => year(back(of_year, 12)),
                DayWord::NextYear => year(ahead(of_year, 12)),
            },
        }
    }
}

impl Span {
    /// Reads a stretch as it is typed: `2026-11`, `<today`, `>=last-week`, `2026-01..2026-03`.
    pub fn parse(text: &str) -> Option<Span> {
        if let Some((from, until)) = text.split_once("..") {
            return match (from.trim(), until.trim()) {
                ("", until) => Days::parse(until).map(Span::Until),
                (from, "") => Days::parse(from).map(Span::From),
                (from, until) => Some(Span::Between(Days::parse(from)?, Days::parse(until)?)),
            };
        }
        let after = |sign: &str| text.strip_prefix(sign).map(Days::parse);
        if let Some(days) = after("<=") {
            days.map(Span::Until)
        } else if let Some(days) = after(">=") {
            days.map(Span::From)
        } else if let Some(days) = after("<") {
            days.map(Span::Before)
        } else if let Some(days) = after(">") {
            days.map(Span::After)
        } else {
            Days::parse(text).map(Span::On)
        }
    }

    /// The first day that lies in it, and the first day after it that doesn't; `None` for no bound.
    pub fn range(&self, today: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let first = |days: &Days| Some(days.range(today).0);
        let end = |days: &Days| Some(days.range(today).1);
        match self {
            Span::On(days) => (first(days), end(days)),
            Span::Before(days) => (None, first(days)),
            Span::After(days) => (end(days), None),
            Span::From(days) => (first(days), None),
            Span::Until(days) => (None, end(days)),
            Span::Between(from, until) => (first(from), end(until)),
        }
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Days::Day(day) => write!(f, "{}", day.format("%Y-%m-%d")),
            Days::Month(first) => write!(f, "{}", first.format("%Y-%m")),
            Days::Year(first) => write!(f, "{}", first.format("%Y")),
            Days::Last(count) => write!(f, "{count}d"),
            Days::Word(word) => {
                let named = DayWord::NAMED.iter().find(|(each, _)| each == word);
                f.write_str(named.map_or("", |(_, name)| name))
            }
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Span::On(days) => write!(f, "{days}"),
            Span::Before(days) => write!(f, "<{days}"),
            Span::After(days) => write!(f, ">{days}"),
            Span::From(days) => write!(f, ">={days}"),
            Span::Until(days) => write!(f, "<={days}"),
            Span::Between(from, until) => write!(f, "{from}..{until}"),
        }
    }
}
