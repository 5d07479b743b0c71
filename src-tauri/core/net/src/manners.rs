//! Manners towards servers: one request at a time for each, a pause between two, and none before a server wants one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// What is known of each server.
#[derive(Default)]
pub(crate) struct Manners {
    hosts: Mutex<HashMap<String, Arc<Mutex<Host>>>>,
}

/// What is known of one server. Held while it is asked.
#[derive(Default)]
pub(crate) struct Host {
    /// When it was asked last.
    pub asked: Option<Instant>,
    /// It does not want to be asked before, in milliseconds since 1970 UTC.
    pub not_before_ms: i64,
}

impl Manners {
    /// A server, to be asked by whoever holds its lock.
    pub(crate) fn host(&self, name: &str) -> Arc<Mutex<Host>> {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        hosts.entry(name.to_owned()).or_default().clone()
    }
}

/// Waits for one's turn at a server, and then for the pause after the request before.
pub(crate) fn turn(host: &Mutex<Host>, pause: Duration) -> MutexGuard<'_, Host> {
    let mut host = host.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(rest) = host.asked.and_then(|asked| pause.checked_sub(asked.elapsed())) {
        thread::sleep(rest);
    }
    host.asked = Some(Instant::now());
    host
}
