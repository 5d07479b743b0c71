//! What runs in a process beside: it answers, a picture at a time, until nobody asks any more.

use super::answered;
use super::wire::{self, Ask};
use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// The argument with which a process is asked to develop pictures. It stands in no help: it is of no use to anybody.
pub(super) const ASKED: &str = "--darkroom";
/// How deep a codec may call itself.
const STACK_BYTES: usize = 64 << 20;
/// What a process may take beyond what it has at its start: 640 MiB of pixels as they are decoded, half of that again as they become eight bits,
/// the file of 100 MiB with a copy, and room for the threads' stacks, which are counted whole.
#[cfg(unix)]
const MORE_BYTES: u64 = 3 << 29;

/// Whether this program said that it can be asked.
static CAN_BE_ASKED: AtomicBool = AtomicBool::new(false);

/// Develops pictures where this process was started for that, and returns `true` when there are no more; `false` in any other, which may from then on
/// start itself so. To be called first in `main`: what a program sets up for itself is not needed here.
pub fn serve_if_asked() -> bool {
    if std::env::args_os().nth(1).is_none_or(|argument| argument != ASKED) {
        CAN_BE_ASKED.store(true, Ordering::Relaxed);
        return false;
    }
    #[cfg(unix)]
    bound_memory();
    // A kernel that can't hold it back is no reason to show no pictures.
    #[cfg(target_os = "linux")]
    let _ = super::shut::shut();
    let serving = thread::Builder::new().stack_size(STACK_BYTES).spawn(serve);
    // Whoever asked sees by the closed pipe that there is no answer.
    let _ = serving.map(thread::JoinHandle::join);
    true
}

/// This program, where it can be asked.
pub(super) fn program() -> Option<PathBuf> {
    if !CAN_BE_ASKED.load(Ordering::Relaxed) {
        return None;
    }
    // Still this one after an update has put another in its place.
    let this = PathBuf::from("/proc/self/exe");
    if cfg!(target_os = "linux") && this.exists() { Some(this) } else { std::env::current_exe().ok() }
}

fn serve() {
    let (mut asks, mut answers) = (io::stdin().lock(), io::stdout().lock());
    while let Ok(Some((ask, bytes))) = wire::read::<Ask>(&mut asks) {
        let Some((answer, files)) = answered(&ask, &bytes) else { return };
        if wire::write(&mut answers, &answer, &files).is_err() {
            return;
        }
    }
}

/// A bomb ends this process instead of filling the machine. Where the system knows no bound, the time alone is bounded.
#[cfg(unix)]
fn bound_memory() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let most = taken_bytes().unwrap_or(0) + MORE_BYTES;
    let current = getrlimit(Resource::As);
    let bound = |limit: Option<u64>| Some(limit.map_or(most, |limit| limit.min(most)));
    let _ =
        setrlimit(Resource::As, Rlimit { current: bound(current.current), maximum: bound(current.maximum) });
    // A picture that ends its codec leaves no copy of all its memory on the disk.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
}

/// What this process has taken at its start: most of it are libraries that a window needs.
#[cfg(unix)]
fn taken_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let size = status.lines().find_map(|line| line.strip_prefix("VmSize:"))?;
    Some(size.trim().trim_end_matches(" kB").parse::<u64>().ok()? << 10)
}
