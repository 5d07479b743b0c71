//! An import that runs beside everything else.

use super::files::{Go, files};
use crate::contract::{Event, ImportFiles, Nothing, TaskRef, TaskState, TaskView};
use crate::watch::Tell;
use crate::{Desk, DeskError};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// An import tells how far it is at most so many times: the window need not hear of each of 10,000 files.
const TELLINGS: usize = 200;

/// The tasks of this run of the program.
#[derive(Default)]
pub(crate) struct Tasks(Mutex<State>);

#[derive(Default)]
struct State {
    last: u32,
    running: HashMap<u32, Arc<AtomicBool>>,
    tell: Option<Tell>,
}

impl Tasks {
    /// Whom to tell how far tasks are.
    pub(crate) fn tell(&self, tell: Option<Tell>) {
        self.state().tell = tell;
    }

    pub(crate) fn begin(&self) -> (u32, Arc<AtomicBool>) {
        let mut state = self.state();
        state.last += 1;
        let stop = Arc::new(AtomicBool::new(false));
        let task = state.last;
        state.running.insert(task, stop.clone());
        (task, stop)
    }

    pub(crate) fn end(&self, task: u32) {
        self.state().running.remove(&task);
    }

    /// Tells whoever watches.
    pub(crate) fn announce(&self, event: Event) {
        let tell = self.state().tell.clone();
        if let Some(tell) = tell {
            tell(event);
        }
    }

    fn say(&self, view: TaskView) {
        let tell = self.state().tell.clone();
        if let Some(tell) = tell {
            tell(Event::Task(view));
        }
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Starts taking in articles from files and folders. How far it is, and what came of it, is told in events.
///
/// # Errors
/// None: what goes wrong is told in the last event.
pub fn start(desk: &Desk, wanted: ImportFiles) -> Result<TaskRef, DeskError> {
    let (task, stop) = desk.tasks().begin();
    let desk = desk.clone();
    std::thread::spawn(move || {
        let (mut reached, mut all) = (0, 0);
        let outcome = files(&desk, wanted, &mut |done, total| {
            (reached, all) = (done, total);
            if done % total.div_ceil(TELLINGS).max(1) == 0 {
                desk.tasks().say(TaskView { task, done, total, state: TaskState::Running });
            }
            if stop.load(Ordering::Relaxed) { Go::Stop } else { Go::On }
        });
        desk.tasks().end(task);
        let state = match outcome {
            Ok(report) => TaskState::Done { report },
            Err(DeskError::Cancelled) => TaskState::Cancelled,
            Err(error) => TaskState::Failed { failure: error.failure() },
        };
        desk.tasks().say(TaskView { task, done: reached, total: all, state });
    });
    Ok(TaskRef { task })
}

/// Ends a task; nothing of it is taken in. One that is writing already ends with all of it taken in, as one step.
///
/// # Errors
/// `task.not_found` where it has ended.
pub fn cancel(desk: &Desk, which: TaskRef) -> Result<Nothing, DeskError> {
    let stop = desk.tasks().state().running.get(&which.task).cloned();
    stop.ok_or(DeskError::NoTask)?.store(true, Ordering::Relaxed);
    Ok(Nothing {})
}
