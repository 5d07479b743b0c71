//! Bringing the window forward that has a library open already.
//!
//! The window that holds a library's lock listens on a loopback port and writes the port and a secret beside the
//! lock. A second start reads both and sends the secret: whoever can't read the library can't raise its window.

use desk::WindowLock;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

/// How long either side waits for the other: both are on this machine, and a dead one must not hold up a start.
const PATIENCE: Duration = Duration::from_secs(2);
/// Longer lines than this are not ours.
const LONGEST_LINE: u64 = 128;

/// Listens for second starts as long as the program runs.
///
/// Where the system has no port left the lock holds all the same; only the bringing forward is lost.
pub fn listen(lock: &WindowLock, bring_forward: impl Fn() + Send + 'static) {
    let listening = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| Ok((listener.local_addr()?, listener)))
        .map_err(|error| error.to_string())
        .and_then(|(address, listener)| {
            let secret = desk::new_secret();
            lock.publish(&format!("{address} {secret}")).map_err(|error| error.to_string())?;
            Ok((listener, secret))
        });
    let (listener, secret) = match listening {
        Ok(listening) => listening,
        Err(error) => return tracing::warn!("a second start can't bring this window forward: {error}"),
    };
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            if said(stream).is_some_and(|line| line == secret) {
                bring_forward();
            }
        }
    });
}

/// Asks the window at `address` (as published) to come forward. Whether it was there to hear it.
pub fn ask(address: &str) -> bool {
    let Some((socket, secret)) = address.split_once(' ') else { return false };
    let Ok(socket) = socket.parse::<SocketAddr>() else { return false };
    let Ok(mut stream) = TcpStream::connect_timeout(&socket, PATIENCE) else { return false };
    stream.set_write_timeout(Some(PATIENCE)).is_ok() && writeln!(stream, "{secret}").is_ok()
}

fn said(stream: TcpStream) -> Option<String> {
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    let mut line = String::new();
    BufReader::new(stream.take(LONGEST_LINE)).read_line(&mut line).ok()?;
    Some(line.trim_end().to_owned())
}
