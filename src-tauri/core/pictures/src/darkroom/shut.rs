//! What a process gives up before it looks at its first picture, on Linux.

use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetError, Scope};

/// What is known of the kernel's rules here; of an older kernel, as much as it knows.
const KNOWN: ABI = ABI::V6;

/// From now on this thread, and each that it starts, writes, makes, removes and runs no file, opens no connection, and reaches no other process:
/// whoever took a codec over by a picture could do nothing with it. Reading stays, since words in a drawing need the machine's fonts.
pub(super) fn shut() -> Result<(), RulesetError> {
    Ruleset::default()
        .handle_access(AccessFs::from_write(KNOWN) | AccessFs::Execute)?
        .handle_access(AccessNet::from_all(KNOWN))?
        .scope(Scope::from_all(KNOWN))?
        .create()?
        .restrict_self()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::{TcpListener, TcpStream};
    use std::process::Command;
    use std::{fs, io::ErrorKind, thread};

    #[test]
    fn behind_the_shut_door_files_are_read_and_nothing_else_is_done() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("original");
        fs::write(&file, "as it was").expect("written");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        assert!(Command::new("/bin/true").status().is_ok(), "the door is open");
        let knows_rules = thread::scope(|scope| {
            let beside = scope.spawn(|| {
                shut().expect("shut");
                assert_eq!(fs::read_to_string(&file).expect("read"), "as it was");
                let written = fs::write(folder.path().join("new"), "x").map_err(|error| error.kind());
                if written.is_ok() {
                    return false;
                }
                assert_eq!(written, Err(ErrorKind::PermissionDenied));
                assert!(fs::write(&file, "x").is_err() && fs::remove_file(&file).is_err());
                assert!(Command::new("/bin/true").status().is_err(), "no program is run");
                thread::spawn(move || assert!(TcpStream::connect(address).is_err(), "nobody is called"))
                    .join()
                    .expect("a thread that it started is held back too");
                true
            });
            beside.join().expect("it came to its end")
        });
        if !knows_rules {
            println!("Skipped: this kernel knows no Landlock.");
        }
    }
}
