//! Closing the window asks the page first while it holds words that are not saved.

use std::sync::atomic::{AtomicBool, Ordering};
use tauri::{Emitter, Manager, Window, WindowEvent};

/// Whether the page holds unsaved words, and whether it was asked already.
#[derive(Default)]
pub struct Closing {
    held: AtomicBool,
    asked: AtomicBool,
}

impl Closing {
    /// Says whether closing has to ask.
    pub fn hold(&self, held: bool) {
        self.held.store(held, Ordering::Relaxed);
        self.asked.store(false, Ordering::Relaxed);
    }

    /// Whether the window stays for now. A page that hangs answers nothing: asked a second time, the window closes.
    fn stays(&self) -> bool {
        self.held.load(Ordering::Relaxed) && !self.asked.swap(true, Ordering::Relaxed)
    }
}

/// Keeps the window open where there are unsaved words, and tells the page by a `closing` event.
pub fn ask_first(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    if !window.state::<Closing>().stays() {
        return;
    }
    // Nobody would hear the question: then the window closes.
    match window.emit("closing", ()) {
        Ok(()) => api.prevent_close(),
        Err(error) => tracing::error!("the page was not asked whether the window may close: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_with_unsaved_words_asks_once_and_closes_when_told_again() {
        let closing = Closing::default();
        assert!(!closing.stays());
        closing.hold(true);
        assert!(closing.stays());
        assert!(!closing.stays());
        closing.hold(true);
        assert!(closing.stays());
        closing.hold(false);
        assert!(!closing.stays());
    }
}
