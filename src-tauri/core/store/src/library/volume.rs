//! What the file system under a library can do.

use std::path::Path;

/// Tells whether a folder lies where SQLite's write-ahead log is safe.
pub(crate) trait Volumes {
    /// Whether processes can share memory and byte-range locks on files of this folder.
    fn shares_memory(&self, folder: &Path) -> bool;
}

/// The file systems of this machine.
pub(crate) struct Mounted;

impl Volumes for Mounted {
    #[cfg(target_os = "linux")]
    fn shares_memory(&self, folder: &Path) -> bool {
        match rustix::fs::statfs(folder) {
            Ok(found) => !NETWORKED.contains(&(found.f_type as u32)),
            // Not knowing is no reason to refuse WAL: the same call failing would fail everything after it.
            Err(_) => true,
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn shares_memory(&self, _folder: &Path) -> bool {
        true
    }
}

/// Kinds of file systems, by the number that statfs(2) gives them, that may be shared between machines: NFS, SMB (three
/// numbers), AFS (two), Ceph, Coda, 9P, and FUSE, which stands for sshfs and its like.
#[cfg(target_os = "linux")]
const NETWORKED: [u32; 10] = [
    0x0000_6969,
    0x0000_517b,
    0xff53_4d42,
    0xfe53_4d42,
    0x5346_414f,
    0x6b41_4653,
    0x00c3_6400,
    0x7375_7245,
    0x0102_1997,
    0x6573_5546,
];
