//! Fetching the feeds now and then, while a window is open.

use super::refresh;
use crate::contract::FeedsRefresh;
use crate::{Desk, DeskError};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;
use store::FeedState;

/// The first look comes after the window has shown what it has.
const FIRST_LOOK: Duration = Duration::from_secs(20);
/// How often is looked whether the time has come. A look is one read; a computer that slept is late by no more.
const LOOK_AGAIN: Duration = Duration::from_secs(60);

/// Fetches the feeds whenever the interval is over; ends when it is dropped.
pub(crate) struct Worker {
    desk: Desk,
    stopped: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    pub(crate) fn start(desk: &Desk) -> Self {
        let stopped = Arc::new(AtomicBool::new(false));
        let (own, seen) = (desk.clone(), stopped.clone());
        let thread = std::thread::spawn(move || {
            own.refreshing().wait(FIRST_LOOK);
            while !seen.load(Ordering::Relaxed) {
                if let Err(error) = look(&own) {
                    tracing::warn!("the feeds could not be looked after: {error}");
                }
                own.refreshing().wait(LOOK_AGAIN);
            }
        });
        Worker { desk: desk.clone(), stopped, thread: Some(thread) }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        self.desk.refreshing().wake();
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the thread that looks after the feeds died");
        }
    }
}

/// Starts a refresh where a feed was not asked for the whole interval.
fn look(desk: &Desk) -> Result<(), DeskError> {
    if desk.store().is_read_only() {
        return Ok(());
    }
    let due = desk.read(|read| {
        let (every, states) = (read.wire_settings()?.every_minutes, read.feed_states()?);
        Ok(read.feeds()?.iter().any(|feed| is_due(every, states.get(&feed.id), desk.now_ms())))
    })?;
    if due {
        refresh(desk, FeedsRefresh::default())?;
    }
    Ok(())
}

/// Whether a feed of which this is known was not asked for the whole interval, and may be asked. A clock that was set back makes
/// no feed wait.
fn is_due(every_minutes: u32, state: Option<&FeedState>, now_ms: i64) -> bool {
    let every_ms = i64::from(every_minutes) * 60_000;
    let waits = state.is_some_and(|state| state.not_before_ms > now_ms);
    let checked = state.and_then(|state| state.checked_at_ms);
    let fresh = checked.is_some_and(|checked| (0..every_ms).contains(&(now_ms - checked)));
    every_ms > 0 && !waits && !fresh
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;
    const NOW: i64 = 1_780_000_000_000;

    fn checked(at_ms: i64) -> FeedState {
        FeedState { checked_at_ms: Some(at_ms), ..FeedState::default() }
    }

    #[test]
    fn a_feed_is_due_when_the_interval_is_over_and_not_before() {
        let due = |every, ago_ms| is_due(every, Some(&checked(NOW - ago_ms)), NOW);
        assert!(!due(60, 0), "just asked");
        assert!(!due(60, 60 * MINUTE - 1), "a moment before");
        assert!(due(60, 60 * MINUTE), "on the minute");
        assert!(due(60, 3000 * MINUTE), "the computer slept");
        assert!(!due(240, 60 * MINUTE) && due(15, 60 * MINUTE), "the interval is the editor's");
    }

    #[test]
    fn one_that_was_never_asked_is_due_at_once_unless_nothing_is_fetched_by_itself() {
        assert!(is_due(60, None, NOW) && is_due(60, Some(&FeedState::default()), NOW));
        assert!(!is_due(0, None, NOW), "never means never");
        assert!(!is_due(0, Some(&checked(0)), NOW));
    }

    #[test]
    fn a_server_that_wants_to_be_left_alone_is() {
        let waits = |not_before_ms| FeedState { not_before_ms, ..checked(NOW - 600 * MINUTE) };
        assert!(!is_due(60, Some(&waits(NOW + 1)), NOW));
        assert!(is_due(60, Some(&waits(NOW)), NOW));
    }

    #[test]
    fn a_clock_that_was_set_back_makes_no_feed_wait() {
        assert!(is_due(60, Some(&checked(NOW + 5 * MINUTE)), NOW));
    }
}
