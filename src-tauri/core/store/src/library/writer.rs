//! Which program is writing to a library, as far as the system tells.

use std::fs;
use std::path::{Path, PathBuf};

/// The byte of `library.db-shm` that the writer has locked in WAL mode, and the one of `library.db` in the others:
/// `WAL_WRITE_LOCK` and `RESERVED_BYTE` in SQLite's sources.
const IN_WAL: (&str, u64) = ("-shm", 120);
const IN_JOURNAL: (&str, u64) = ("", 0x4000_0001);

/// The program that is writing to a database, by its name and number; `None` where it is this one, or the system does not say.
///
/// Read from what the kernel lists. To ask for the lock itself the file would have to be opened, and closing it
/// again would give back every lock that this program holds on it (POSIX, `fcntl`).
pub(crate) fn writer_of(database: &Path) -> Option<String> {
    let locks = fs::read_to_string("/proc/locks").ok()?;
    let pid = [IN_WAL, IN_JOURNAL].into_iter().find_map(|(ending, byte)| {
        let mut file = database.as_os_str().to_owned();
        file.push(ending);
        holder_in(&locks, inode(&PathBuf::from(file))?, byte)
    })?;
    let name = fs::read_to_string(format!("/proc/{pid}/comm")).ok()?;
    (pid != std::process::id()).then(|| format!("{} (process {pid})", name.trim()))
}

#[cfg(unix)]
fn inode(file: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(file).ok().map(|found| found.ino())
}

#[cfg(not(unix))]
fn inode(_file: &Path) -> Option<u64> {
    None
}

/// Who has a byte of a file locked for writing, in the words of `/proc/locks`:
/// `1: POSIX  ADVISORY  WRITE 4711 fe:00:672 120 120`.
fn holder_in(locks: &str, inode: u64, byte: u64) -> Option<u32> {
    locks.lines().find_map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let ["POSIX", _, "WRITE", pid, file, first, last] = words.get(1..)? else { return None };
        let first: u64 = first.parse().ok()?;
        let last = last.parse().unwrap_or(u64::MAX); // EOF
        let same = file.rsplit(':').next()?.parse() == Ok(inode);
        (same && (first..=last).contains(&byte)).then(|| pid.parse().ok())?
    })
}

#[cfg(test)]
mod tests {
    use super::holder_in;

    const LOCKS: &str = "\
1: FLOCK  ADVISORY  WRITE 9319 fe:00:672 0 EOF
2: POSIX  ADVISORY  READ  17 fe:00:672 120 120
3: POSIX  ADVISORY  WRITE 18 fe:00:672 123 127
4: POSIX  ADVISORY  WRITE 19 fe:00:673 120 120
5: -> POSIX  ADVISORY  WRITE 20 fe:00:672 120 120
6: POSIX  ADVISORY  WRITE 21 fe:00:672 118 EOF
";

    #[test]
    fn the_one_that_has_the_byte_is_found_and_no_other() {
        assert_eq!(holder_in(LOCKS, 672, 120), Some(21), "not who reads, waits, or has other bytes or files");
        assert_eq!(holder_in(LOCKS, 673, 120), Some(19));
        assert_eq!(holder_in(LOCKS, 672, 3), None);
        assert_eq!(holder_in("nonsense\n\n", 672, 120), None);
    }
}
