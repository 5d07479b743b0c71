//! The processes in which pictures are developed.

use super::serve::ASKED;
use super::wire::{self, Answer, Ask};
use crate::PictureError;
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak, mpsc};
use std::thread;
use std::time::{Duration, Instant};

/// How many work at the same time: each may take more than a gigabyte.
const AT_ONCE: usize = 2;

/// At most two processes, which are kept for the next picture.
#[derive(Debug)]
pub(super) struct Pool {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    program: PathBuf,
    patience: Duration,
    idle: Duration,
    state: Mutex<State>,
    freed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// Those that have nothing to do, and since when.
    idle: Vec<(Worker, Instant)>,
    at_work: usize,
    /// Whether a thread looks after those that are idle.
    is_watched: bool,
}

#[derive(Debug)]
struct Worker {
    child: Child,
    asks: ChildStdin,
    answers: ChildStdout,
}

impl Pool {
    pub(super) fn new(program: PathBuf, patience: Duration, idle: Duration) -> Self {
        let (state, freed) = Default::default();
        Pool { shared: Arc::new(Shared { program, patience, idle, state, freed }) }
    }

    /// What a process answers; `None` where it died, took too long or said what is no answer. It is not asked again then.
    ///
    /// # Errors
    /// `picture.cannot_start`.
    pub(super) fn ask(&self, ask: &Ask, bytes: &[u8]) -> Result<Option<(Answer, Vec<u8>)>, PictureError> {
        let _place = Place::taken(&self.shared);
        let patience = self.shared.patience;
        if let Some(mut worker) = self.shared.rested() {
            match worker.answer(ask, bytes, patience) {
                Outcome::Answered(answer, files) => {
                    self.shared.rests(worker);
                    return Ok(Some((answer, files)));
                }
                Outcome::TookTooLong => return Ok(None),
                // Of what it died nobody knows: something before, or somebody else. A new one tells.
                Outcome::Died => {}
            }
        }
        let mut worker = Worker::started(&self.shared.program).map_err(PictureError::CannotStart)?;
        let Outcome::Answered(answer, files) = worker.answer(ask, bytes, patience) else { return Ok(None) };
        self.shared.rests(worker);
        Ok(Some((answer, files)))
    }
}

/// What came of a question.
enum Outcome {
    Answered(Answer, Vec<u8>),
    /// It ended, or said what is no answer.
    Died,
    TookTooLong,
}

/// The right to have a process work, given back when dropped.
struct Place<'s>(&'s Shared);

impl<'s> Place<'s> {
    fn taken(shared: &'s Shared) -> Self {
        let state = shared.state();
        let wait = |state: &mut State| state.at_work >= AT_ONCE;
        let mut state = shared.freed.wait_while(state, wait).unwrap_or_else(PoisonError::into_inner);
        state.at_work += 1;
        Place(shared)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.state().at_work -= 1;
        self.0.freed.notify_one();
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        // A panic while it is held leaves it right: each change is a single one.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One that has nothing to do, and that has not been ended by somebody else meanwhile.
    fn rested(&self) -> Option<Worker> {
        loop {
            let (mut worker, _) = self.state().idle.pop()?;
            if matches!(worker.child.try_wait(), Ok(None)) {
                return Some(worker);
            }
        }
    }

    fn rests(self: &Arc<Self>, worker: Worker) {
        let mut state = self.state();
        state.idle.push((worker, Instant::now()));
        if !state.is_watched {
            state.is_watched = true;
            let (shared, pause) = (Arc::downgrade(self), self.idle);
            thread::spawn(move || watch(&shared, pause));
        }
    }
}

/// Ends those that were idle for too long, until there are none. It holds nothing that would keep the pool alive.
fn watch(shared: &Weak<Shared>, pause: Duration) {
    loop {
        thread::sleep(pause);
        let Some(shared) = shared.upgrade() else { return };
        let mut state = shared.state();
        let (ended, kept) =
            std::mem::take(&mut state.idle).into_iter().partition(|(_, since)| since.elapsed() >= pause);
        state.idle = kept;
        state.is_watched = !state.idle.is_empty();
        let is_done = !state.is_watched;
        drop(state);
        // Waiting for them to end must not keep others waiting.
        drop::<Vec<(Worker, Instant)>>(ended);
        if is_done {
            return;
        }
    }
}

impl Worker {
    fn started(program: &PathBuf) -> std::io::Result<Self> {
        let mut command = Command::new(program);
        // What a codec says of a damaged file is nobody's to read.
        command.arg(ASKED).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        #[cfg(windows)]
        {
            // Without a console window (CREATE_NO_WINDOW).
            std::os::windows::process::CommandExt::creation_flags(&mut command, 0x0800_0000);
        }
        let mut child = command.spawn()?;
        let (asks, answers) = (child.stdin.take(), child.stdout.take());
        let (asks, answers) = asks.zip(answers).ok_or(std::io::ErrorKind::BrokenPipe)?;
        Ok(Worker { child, asks, answers })
    }

    /// The two sides speak on a thread of their own, so that one that hangs can be ended from here.
    fn answer(&mut self, ask: &Ask, bytes: &[u8], patience: Duration) -> Outcome {
        let Worker { child, asks, answers } = self;
        let (done, is_done) = mpsc::channel();
        thread::scope(|scope| {
            let speaking = scope.spawn(move || {
                let answer = wire::write(asks, ask, bytes).and_then(|()| wire::read::<Answer>(answers));
                let _ = done.send(());
                answer.ok().flatten()
            });
            let took_too_long = is_done.recv_timeout(patience) == Err(mpsc::RecvTimeoutError::Timeout);
            if took_too_long {
                let _ = child.kill();
            }
            match speaking.join() {
                Ok(Some((answer, files))) => Outcome::Answered(answer, files),
                _ if took_too_long => Outcome::TookTooLong,
                _ => Outcome::Died,
            }
        })
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
