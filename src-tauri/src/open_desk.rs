//! The desk behind the window: the library that is open, or why none is.

use crate::raise;
use crate::settings::{self, Asked, Choice};
use desk::contract::{Event, Failure};
use desk::{Desk, DeskError, Origin, Watch, WindowLock};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::{AppHandle, Emitter, Manager};

/// What became of opening a library at the start.
pub enum Opened {
    /// It is shown here, or the reason why it can't be is.
    Here,
    /// Another window has it, and was brought forward.
    InAnotherWindow,
}

/// The library that is open in this window, or why none is. Shared by all commands.
#[derive(Default)]
pub struct OpenDesk(Mutex<State>);

#[derive(Default)]
struct State {
    /// What the start was to open.
    choice: Option<Choice>,
    desk: Option<Arc<Desk>>,
    failure: Option<Failure>,
    lock: Option<WindowLock>,
    watch: Option<Watch>,
}

impl OpenDesk {
    /// Opens the library for a window that is still to come. A failure is kept for the window to show.
    pub fn open_first(&self, asked: Asked) -> Opened {
        let choice = settings::choose(asked);
        let opened = open_chosen(&choice);
        let mut state = self.state();
        state.choice = Some(choice);
        match opened {
            Ok((desk, lock)) => {
                state.desk = Some(Arc::new(desk));
                state.lock = Some(lock);
            }
            Err(DeskError::OpenInAnotherWindow { address: Some(address), .. }) if raise::ask(&address) => {
                return Opened::InAnotherWindow;
            }
            Err(error) => state.failure = Some(error.failure()),
        }
        Opened::Here
    }

    /// Tries once more to open what could not be opened at the start: the folder may be back, or made writable.
    ///
    /// # Errors
    /// Why it still can't be opened.
    pub fn open_again(&self, app: &AppHandle) -> Result<(), Failure> {
        let choice = {
            let state = self.state();
            match (&state.desk, &state.choice) {
                (Some(_), _) => return Ok(()),
                (None, Some(choice)) => choice.clone(),
                (None, None) => return Err(DeskError::NoLibrary.failure()),
            }
        };
        match open_chosen(&choice) {
            Ok(opened) => {
                self.show(opened, app);
                Ok(())
            }
            Err(error) => {
                let failure = error.failure();
                self.state().failure = Some(failure.clone());
                Err(failure)
            }
        }
    }

    /// Opens another library in place of the one that is open; where it can't be, the present one stays. The one that is
    /// open already stays as it is.
    ///
    /// # Errors
    /// Why it can't be opened.
    pub fn open_another(&self, folder: PathBuf, app: &AppHandle) -> Result<(), Failure> {
        // Its lock is ours already, and would pass for another window's.
        if self.state().desk.as_ref().is_some_and(|desk| desk.is_in(&folder)) {
            return Ok(());
        }
        let opened = open(&folder).map_err(|error| error.failure())?;
        self.show(opened, app);
        Ok(())
    }

    fn show(&self, (desk, lock): (Desk, WindowLock), app: &AppHandle) {
        *self.state() = State { desk: Some(Arc::new(desk)), lock: Some(lock), ..State::default() };
        self.follow(app);
    }

    /// Sends the desk's events to the window, and lets a second start bring the window forward.
    pub fn follow(&self, app: &AppHandle) {
        let mut state = self.state();
        let Some(desk) = &state.desk else { return };
        let window = app.clone();
        state.watch = Some(desk.watch(move |event: Event| {
            if let Err(error) = window.emit("desk", event) {
                tracing::error!("an event did not reach the window: {error}");
            }
        }));
        if let Some(lock) = &state.lock {
            let window = app.clone();
            raise::listen(lock, move || bring_forward(&window));
        }
    }

    /// The desk.
    ///
    /// # Errors
    /// Why no library is open.
    pub fn desk(&self) -> Result<Arc<Desk>, Failure> {
        let state = self.state();
        match (&state.desk, &state.failure) {
            (Some(desk), _) => Ok(desk.clone()),
            (None, Some(failure)) => Err(failure.clone()),
            (None, None) => Err(DeskError::NoLibrary.failure()),
        }
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        // The state is replaced field by field and stays usable even where a thread died amid it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn open_chosen(choice: &Choice) -> Result<(Desk, WindowLock), DeskError> {
    match choice {
        Choice::Existing(folder) => open(folder),
        Choice::Sample(folder) => desk::sample::create(folder).and_then(|()| open(folder)),
    }
}

fn open(folder: &std::path::Path) -> Result<(Desk, WindowLock), DeskError> {
    let lock = Desk::lock_window(folder)?;
    let desk = Desk::open(folder, Origin::Window)?;
    if let Err(error) = settings::remember(folder) {
        tracing::warn!("the next start won't find this library by itself: {error}");
    }
    Ok((desk, lock))
}

fn bring_forward(app: &AppHandle) {
    let Some(window) = app.get_webview_window("main") else { return };
    for done in [window.unminimize(), window.show(), window.set_focus()] {
        if let Err(error) = done {
            tracing::warn!("the window could not be brought forward: {error}");
        }
    }
}
