//! At most two pictures are decoded at any time: each may take hundreds of megabytes.

use std::sync::{Condvar, Mutex, PoisonError};

/// How many pictures may be decoded at the same time in this process.
const AT_ONCE: usize = 2;

static DECODING: Gate = Gate { taken: Mutex::new(0), freed: Condvar::new() };

struct Gate {
    taken: Mutex<usize>,
    freed: Condvar,
}

/// The right to decode, given back when dropped.
pub(crate) struct Turn(&'static Gate);

/// Waits for a turn to decode.
pub(crate) fn turn() -> Turn {
    DECODING.enter()
}

impl Gate {
    fn enter(&'static self) -> Turn {
        // A panic while the count is held can't leave it wrong: it is one addition.
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let mut taken =
            self.freed.wait_while(taken, |taken| *taken >= AT_ONCE).unwrap_or_else(PoisonError::into_inner);
        *taken += 1;
        Turn(self)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *self.0.taken.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        self.0.freed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn never_more_than_two_are_inside() {
        static GATE: Gate = Gate { taken: Mutex::new(0), freed: Condvar::new() };
        let (inside, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..200 {
                        let _turn = GATE.enter();
                        most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        std::thread::yield_now();
                        inside.fetch_sub(1, Ordering::SeqCst);
                    }
                });
            }
        });
        assert!((1..=AT_ONCE).contains(&most.load(Ordering::SeqCst)));
        assert_eq!(*GATE.taken.lock().expect("no thread panicked"), 0);
    }
}
