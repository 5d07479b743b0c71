//! Programs to develop pictures in: the real one, and such as go wrong.

use pasteup_pictures::Darkroom;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// A script, in a folder of its own. In it `$PROGRAM` is the real program.
pub struct Script {
    folder: tempfile::TempDir,
}

impl Script {
    pub fn new(body: &str) -> Self {
        let script = Script { folder: tempfile::tempdir().expect("a folder") };
        let here = script.folder.path().display();
        let text = format!("#!/bin/sh\ncd '{here}'\nPROGRAM='{}'\n{body}\n", program().display());
        fs::write(script.path(), text).expect("written");
        fs::set_permissions(script.path(), fs::Permissions::from_mode(0o755)).expect("it can be run");
        script
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("program")
    }
}

/// The example beside this test.
fn program() -> PathBuf {
    let this = std::env::current_exe().expect("this program");
    this.parent().and_then(|deps| deps.parent()).expect("the target folder").join("examples/darkroom")
}

/// A program that notes its starts.
pub struct Beside(Script);

impl Beside {
    /// The real one.
    pub fn new() -> Self {
        Beside(Script::new("echo $$ >>started\nexec \"$PROGRAM\" \"$@\""))
    }

    /// One that does something else when it is started first, and is the real one from then on.
    pub fn after_first(first: &str) -> Self {
        Beside(Script::new(&format!(
            "echo $$ >>started\nif [ ! -e first ]; then touch first; {first}; exit 0; fi\nexec \"$PROGRAM\" \"$@\""
        )))
    }

    pub fn darkroom(&self, patience: Duration, idle: Duration) -> Darkroom {
        Darkroom::beside_within(self.0.path(), patience, idle)
    }

    /// The numbers of the processes that were started.
    pub fn started(&self) -> Vec<u32> {
        let started = fs::read_to_string(self.0.folder.path().join("started")).unwrap_or_default();
        started.lines().map(|line| line.parse().expect("a number")).collect()
    }

    /// How many of them still run.
    pub fn running(&self) -> usize {
        self.started().into_iter().filter(|id| fs::exists(format!("/proc/{id}")).unwrap_or(false)).count()
    }

    pub fn wait_until_ended(&self) {
        let begun = Instant::now();
        while self.running() > 0 {
            assert!(begun.elapsed() < Duration::from_secs(30), "{:?} still run", self.started());
            std::thread::yield_now();
        }
    }

    /// Ends those that run, as the system does when it needs memory.
    pub fn kill(&self) {
        for id in self.started() {
            let killed = std::process::Command::new("kill").args(["-KILL", &id.to_string()]).status();
            assert!(killed.expect("it runs").success());
            // It counts as ended from when it is a zombie, which whoever started it sees.
            let stat = || fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
            while !stat().is_empty() && !stat().contains(") Z") {
                std::thread::yield_now();
            }
        }
    }

    /// The most memory that any of those that still run had, in bytes.
    pub fn peak_bytes(&self) -> u64 {
        self.started().into_iter().filter_map(peak_of).max().unwrap_or(0)
    }
}

fn peak_of(id: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(peak.trim().trim_end_matches(" kB").parse::<u64>().ok()? << 10)
}
