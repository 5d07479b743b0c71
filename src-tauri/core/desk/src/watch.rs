//! Telling the window what changed, whoever changed it.
//!
//! One thread follows the journal. It looks a few times a second, since another program's write rings no bell here,
//! and at once after a write of our own. What changed is read off the journal's changesets, so that no verb can
//! forget to announce something.

use crate::Desk;
use crate::contract::{Changed, ChangedRow, Event, Kind, StepOrigin};
use crate::wire::Worker;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;
use store::{Follower, JournalEntry};

/// How long another program's change may go unseen. A look costs one PRAGMA.
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(200);

pub(crate) type Tell = Arc<dyn Fn(Event) + Send + Sync>;

/// Wakes the watch after a write.
#[derive(Default)]
pub(crate) struct Bell {
    rung: Mutex<bool>,
    rings: Condvar,
}

impl Bell {
    pub(crate) fn ring(&self) {
        *self.rung.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.rings.notify_all();
    }

    fn wait(&self) {
        let rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut rung, _) = self
            .rings
            .wait_timeout_while(rung, LOOK_AGAIN_AFTER, |rung| !*rung)
            .unwrap_or_else(PoisonError::into_inner);
        *rung = false;
    }
}

/// Keeps telling what changed; stops when it is dropped.
pub struct Watch {
    desk: Desk,
    stopped: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
    _worker: Worker,
}

impl Watch {
    pub(crate) fn start(desk: Desk, tell: Tell) -> Self {
        desk.tasks().tell(Some(tell.clone()));
        let stopped = Arc::new(AtomicBool::new(false));
        let thread = match desk.store().follow() {
            Ok(follower) => {
                let (bell, stopped) = (desk.bell().clone(), stopped.clone());
                Some(std::thread::spawn(move || follow(follower, &bell, &stopped, &tell)))
            }
            Err(error) => {
                tracing::error!("changes by other programs will not be seen: {error}");
                None
            }
        };
        let worker = Worker::start(&desk);
        Watch { desk, stopped, thread, _worker: worker }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.desk.tasks().tell(None);
        self.stopped.store(true, Ordering::Relaxed);
        self.desk.bell().ring();
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the thread that follows the journal died");
        }
    }
}

fn follow(mut follower: Follower, bell: &Bell, stopped: &AtomicBool, tell: &Tell) {
    while !stopped.load(Ordering::Relaxed) {
        match follower.poll() {
            Ok(entries) => entries.into_iter().for_each(|entry| tell(Event::Changed(changed(entry)))),
            // A busy or vanished library: the next look finds what this one missed.
            Err(error) => tracing::warn!("the journal could not be read: {error}"),
        }
        if follower.wire_moved() {
            tell(Event::Wire);
        }
        bell.wait();
    }
}

fn changed(entry: JournalEntry) -> Changed {
    let rows = entry
        .changes
        .into_iter()
        .map(|change| ChangedRow { kind: kind(change.kind), id: change.id, issue: change.issue })
        .collect();
    Changed { label: entry.label, origin: origin(entry.origin), rows }
}

pub(crate) fn origin(origin: store::Origin) -> StepOrigin {
    match origin {
        store::Origin::Window => StepOrigin::Window,
        store::Origin::Cli => StepOrigin::Cli,
    }
}

fn kind(kind: store::Kind) -> Kind {
    match kind {
        store::Kind::Publication => Kind::Publication,
        store::Kind::Contributor => Kind::Contributor,
        store::Kind::Article => Kind::Article,
        store::Kind::Illustration => Kind::Illustration,
        store::Kind::Issue => Kind::Issue,
        store::Kind::Slot => Kind::Slot,
        store::Kind::Search => Kind::Search,
        store::Kind::Clipping => Kind::Clipping,
        store::Kind::Feed => Kind::Feed,
        store::Kind::FeedItem => Kind::FeedItem,
        store::Kind::Edition => Kind::Edition,
    }
}
