//! Which earlier texts of an article are kept.

/// A writing pause that is longer ends a sitting: ten minutes.
pub const SITTING_PAUSE_MS: i64 = 10 * 60_000;
/// A sitting that lasts longer is two: an hour.
pub const SITTING_LENGTH_MS: i64 = 60 * 60_000;

/// So long every text stays: a day.
const ALL_MS: i64 = 24 * HOUR_MS;
/// So long one an hour stays: a week. After that, one a day.
const HOURLY_MS: i64 = 7 * 24 * HOUR_MS;
const HOUR_MS: i64 = 60 * 60_000;
/// So many unnamed texts of one article stay at most …
const AT_MOST: usize = 500;
/// … and so many bytes of them, as they are stored.
const AT_MOST_BYTES: usize = 32 << 20;

/// What decides whether an earlier text stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// When it was written, in milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// How much room it takes.
    pub size_bytes: usize,
    /// Whether a person gave it a name: then it stays for ever.
    pub named: bool,
}

/// Whether writing at `now_ms` goes on with the sitting that began and was last written in at these moments. A clock that was
/// set back ends it.
pub fn goes_on(began_ms: i64, last_ms: i64, now_ms: i64) -> bool {
    (0..=SITTING_PAUSE_MS).contains(&(now_ms - last_ms))
        && (0..=SITTING_LENGTH_MS).contains(&(now_ms - began_ms))
}

/// The places, in a list from the newest to the oldest, of the texts that go: of the last day none, of the week before
/// all but the newest of each hour, of the time before that all but the newest of each day; and of what is still too much the oldest.
pub fn outlived(newest_first: &[Kept], now_ms: i64) -> Vec<usize> {
    let (mut seen, mut count, mut bytes) = (std::collections::BTreeSet::new(), 0, 0_usize);
    let mut gone = Vec::new();
    for (at, kept) in newest_first.iter().enumerate().filter(|(_, kept)| !kept.named) {
        let span = match now_ms.saturating_sub(kept.at_ms) {
            age if age <= ALL_MS => None,
            age if age <= HOURLY_MS => Some(HOUR_MS),
            _ => Some(24 * HOUR_MS),
        };
        let first = span.is_none_or(|span| seen.insert((span, kept.at_ms.div_euclid(span))));
        let fits = count < AT_MOST && bytes.saturating_add(kept.size_bytes) <= AT_MOST_BYTES;
        // The newest stays, however large it is.
        if first && (fits || count == 0) {
            (count, bytes) = (count + 1, bytes.saturating_add(kept.size_bytes));
        } else {
            gone.push(at);
        }
    }
    gone
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;
    const NOW: i64 = 1_795_788_120_000;

    fn of_ages(minutes: impl IntoIterator<Item = i64>) -> Vec<Kept> {
        let kept = |age| Kept { at_ms: NOW - age * MINUTE, size_bytes: 1000, named: false };
        minutes.into_iter().map(kept).collect()
    }

    #[test]
    fn a_day_stays_whole_a_week_by_the_hour_and_the_rest_by_the_day() {
        let all = of_ages((0..20 * 24 * 60).step_by(10));
        let gone = outlived(&all, NOW);
        let left = all.len() - gone.len();
        let (day, week, rest) = (24 * 6 + 1, 6 * 24, 13);
        assert!((day + week + rest..=day + week + rest + 3).contains(&left), "{left} stay");
        assert!(!gone.contains(&0) && gone.iter().all(|at| *at > day - 1));
    }

    #[test]
    fn named_ones_stay_for_ever() {
        let mut all = of_ages((0..100).map(|n| 600 * 24 * 60 + n));
        all.iter_mut().step_by(2).for_each(|kept| kept.named = true);
        let gone = outlived(&all, NOW);
        assert!(gone.iter().all(|at| !all[*at].named));
        assert!(gone.len() >= 48);
    }

    #[test]
    fn there_is_an_end_to_their_number_and_to_their_size() {
        let many = of_ages((0..4000).map(|n| n / 4));
        assert_eq!(many.len() - outlived(&many, NOW).len(), AT_MOST);
        let large = vec![Kept { size_bytes: AT_MOST_BYTES / 2, ..many[0] }; 9];
        assert_eq!(outlived(&large, NOW), [2, 3, 4, 5, 6, 7, 8]);
        let huge = vec![Kept { size_bytes: AT_MOST_BYTES * 2, ..many[0] }; 2];
        assert_eq!(outlived(&huge, NOW), [1], "the newest stays");
    }

    #[test]
    fn a_text_from_a_clock_that_ran_ahead_stays() {
        assert_eq!(outlived(&of_ages([-60 * 24 * 3650, 0]), NOW), Vec::<usize>::new());
    }

    #[test]
    fn a_pause_an_hour_and_a_clock_set_back_end_a_sitting() {
        assert!(goes_on(NOW, NOW, NOW + 10 * MINUTE));
        assert!(!goes_on(NOW, NOW, NOW + 10 * MINUTE + 1));
        assert!(goes_on(NOW, NOW + 55 * MINUTE, NOW + 60 * MINUTE));
        assert!(!goes_on(NOW, NOW + 59 * MINUTE, NOW + 61 * MINUTE));
        assert!(!goes_on(NOW, NOW, NOW - 1));
    }
}
