//! Fetching feeds beside everything else.

use super::fetch::fetch;
use crate::contract::{Event, FeedsRefresh, RefreshView, TaskRef};
use crate::{Desk, DeskError};
use model::{Feed, FeedId};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;
use store::{FeedState, Kind, StoreError};

/// How many feeds are fetched at once.
const AT_ONCE: usize = 6;

/// The fetching that goes on, if any.
#[derive(Default)]
pub(crate) struct Refreshing {
    state: Mutex<State>,
    woken: Condvar,
}

#[derive(Default)]
struct State {
    view: Option<RefreshView>,
    woken: bool,
}

impl Refreshing {
    /// How far it is.
    pub(crate) fn view(&self) -> Option<RefreshView> {
        self.state().view.clone()
    }

    /// Wakes whoever waits for the next time: the interval changed, or the window closes.
    pub(crate) fn wake(&self) {
        self.state().woken = true;
        self.woken.notify_all();
    }

    /// Waits so long, or until woken.
    pub(super) fn wait(&self, so_long: Duration) {
        let state = self.state();
        let (mut state, _) = self
            .woken
            .wait_timeout_while(state, so_long, |state| !state.woken)
            .unwrap_or_else(PoisonError::into_inner);
        state.woken = false;
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the place of whoever refreshes, where nobody does.
    fn begin(&self, view: RefreshView) -> Result<(), u32> {
        let mut state = self.state();
        match &state.view {
            Some(running) => Err(running.task),
            None => {
                state.view = Some(view);
                Ok(())
            }
        }
    }

    fn set(&self, view: Option<RefreshView>) {
        self.state().view = view;
    }
}

/// Starts fetching feeds, all or one. How far it is, is told in events. Where feeds are being fetched already, that task is
/// answered, and nothing new begins.
///
/// # Errors
/// `feed.not_found`
pub fn refresh(desk: &Desk, wanted: FeedsRefresh) -> Result<TaskRef, DeskError> {
    let (feeds, states) = asked_for(desk, wanted.feed)?;
    let (task, stop) = desk.tasks().begin();
    let view = RefreshView { task, total: feeds.len(), running: true, ..started(task) };
    if let Err(running) = desk.refreshing().begin(view) {
        desk.tasks().end(task);
        return Ok(TaskRef { task: running });
    }
    let desk = desk.clone();
    std::thread::spawn(move || run(&desk, task, &stop, feeds, states));
    Ok(TaskRef { task })
}

/// Fetches feeds, all or one, and gives what came of it when it is done: for the command line.
///
/// # Errors
/// `feed.not_found`
pub fn refresh_now(desk: &Desk, wanted: FeedsRefresh) -> Result<RefreshView, DeskError> {
    let (feeds, states) = asked_for(desk, wanted.feed)?;
    Ok(run(desk, 0, &AtomicBool::new(false), feeds, states))
}

type Asked = (Vec<Feed>, HashMap<FeedId, FeedState>);

/// The feeds to ask. One that a person asks for is asked at once; of all, those whose server wants to be left alone are not.
fn asked_for(desk: &Desk, feed: Option<FeedId>) -> Result<Asked, DeskError> {
    let now_ms = desk.now_ms();
    desk.read(|read| {
        let states = read.feed_states()?;
        let feeds = match feed {
            Some(feed) => vec![read.feed(feed)?],
            None => {
                let mut feeds = read.feeds()?;
                feeds.retain(|feed| states.get(&feed.id).is_none_or(|state| state.not_before_ms <= now_ms));
                feeds
            }
        };
        Ok((feeds, states))
    })
}

fn started(task: u32) -> RefreshView {
    RefreshView { task, done: 0, total: 0, fresh: 0, failed: 0, running: false }
}

/// Fetches feeds, some at once: one that is slow or broken holds up no other.
fn run(
    desk: &Desk,
    task: u32,
    stop: &AtomicBool,
    feeds: Vec<Feed>,
    states: HashMap<FeedId, FeedState>,
) -> RefreshView {
    let next = AtomicUsize::new(0);
    let reached = Mutex::new(RefreshView { total: feeds.len(), running: true, ..started(task) });
    let tell = |view: &RefreshView| {
        if view.running {
            desk.refreshing().set((task > 0).then(|| view.clone()));
        }
        desk.tasks().announce(Event::Refresh(view.clone()));
    };
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(feeds.len()) {
            scope.spawn(|| {
                while let Some(feed) = feeds.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if stop.load(Ordering::Relaxed) {
                        return;
                    }
                    let state = states.get(&feed.id).cloned().unwrap_or_default();
                    let fetched = fetch(desk, feed, &state);
                    let mut view = reached.lock().unwrap_or_else(PoisonError::into_inner);
                    view.done += 1;
                    match fetched {
                        Ok(Ok(fresh)) => view.fresh += fresh,
                        Ok(Err(error)) => {
                            tracing::info!(feed = feed.address, code = error.code(), "a feed failed");
                            view.failed += 1;
                        }
                        // Removed while it was fetched.
                        Err(DeskError::Store(StoreError::NotFound { kind: Kind::Feed, .. })) => {}
                        Err(error) => {
                            tracing::warn!(feed = feed.address, %error, "a feed could not be written down");
                            view.failed += 1;
                        }
                    }
                    tell(&view);
                }
            });
        }
    });
    let mut view = reached.into_inner().unwrap_or_else(PoisonError::into_inner);
    view.running = false;
    desk.tasks().end(task);
    desk.refreshing().set(None);
    tell(&view);
    view
}
