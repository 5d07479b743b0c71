//! Fetching the feeds now and then, while a window is open.

use super::refresh;
use crate::contract::FeedsRefresh;
use crate::{Desk, DeskError};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

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
    let due = desk.read(|read| is_due(read, desk.now_ms()))?;
    if due {
        refresh(desk, FeedsRefresh::default())?;
    }
    Ok(())
}

/// Whether a feed was not asked for the whole interval. A clock that was set back makes no feed wait.
fn is_due(read: &store::Read<'_>, now_ms: i64) -> Result<bool, DeskError> {
    let every_ms = i64::from(read.wire_settings()?.every_minutes) * 60_000;
    if every_ms == 0 {
        return Ok(false);
    }
    let states = read.feed_states()?;
    Ok(read.feeds()?.iter().any(|feed| {
        let state = states.get(&feed.id);
        let waits = state.is_some_and(|state| state.not_before_ms > now_ms);
        let fresh = state
            .and_then(|state| state.checked_at_ms)
            .is_some_and(|checked| (0..every_ms).contains(&(now_ms - checked)));
        !waits && !fresh
    }))
}
