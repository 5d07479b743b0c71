//! An archive that is open.

use crate::file::ReadSeek;
use crate::{File, IntakeError};
use std::collections::HashMap;
use std::io::Read;
use zip::ZipArchive;
use zip::result::ZipError;

/// The largest member that is read, in mebibytes, once unpacked.
pub const MEMBER_MIB: usize = 64;
/// How much of one archive is read, in mebibytes, once unpacked.
pub const ARCHIVE_MIB: usize = 512;
/// The most members of an archive.
pub const MEMBERS: usize = 20_000;
/// A member that unpacks to more than so many times its size is a bomb, once it is over a mebibyte: DEFLATE makes at
/// most 1,032 of one, and it does so of nothing but repetition.
const MOST_RATIO: u64 = 400;

/// Names inside a ZIP archive → what such an archive is, when it is nothing that is taken in.
const KNOWN: &[(&str, &str)] = &[
    ("xl/workbook.xml", "an Excel spreadsheet"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("META-INF/container.xml", "an e-book (EPUB)"),
    ("Index/Document.iwa", "a Pages document"),
    ("Index.zip", "a Pages document"),
    ("index.apxl", "a Keynote presentation"),
    ("AndroidManifest.xml", "a program"),
];

/// An archive that is open. Every name in it ends somewhere inside of it.
pub struct Pack<'a> {
    zip: ZipArchive<&'a mut (dyn ReadSeek + 'a)>,
    members: Vec<Member>,
    /// The name of each member, and where it stands in the list.
    by_name: HashMap<String, usize>,
    /// How many bytes may still be read.
    left: u64,
    /// What stays the same when it comes again.
    pub(crate) origin: String,
    /// How many archives this one lies inside of.
    pub(crate) packed: usize,
}

struct Member {
    name: String,
    at: usize,
    is_outside: bool,
}

impl<'a> Pack<'a> {
    /// Opens an archive; reads nothing but its list of members.
    ///
    /// # Errors
    /// `intake.archive_broken`, `intake.archive_too_many`, `intake.archive_nested` where it lies in an archive that lies
    /// in an archive.
    pub fn open(file: &'a mut File<'_>) -> Result<Pack<'a>, IntakeError> {
        let packed = file.packed;
        // An archive in an archive may hold documents that are archives themselves.
        if packed > 2 {
            return Err(IntakeError::ArchiveNested);
        }
        let origin = file.origin()?;
        let data: &'a mut (dyn ReadSeek + 'a) = file.data()?;
        let zip = ZipArchive::new(data).map_err(broken)?;
        if zip.len() > MEMBERS {
            return Err(IntakeError::ArchiveTooMany { limit: MEMBERS });
        }
        let mut members = Vec::with_capacity(zip.len());
        for at in 0..zip.len() {
            let entry = zip.by_index_data(at).map_err(broken)?;
            if entry.is_dir() {
                continue;
            }
            let name = name_of(entry.name_raw());
            members.push(Member { is_outside: is_outside(&name), name, at });
        }
        let by_name = members.iter().enumerate().map(|(at, member)| (member.name.clone(), at)).collect();
        Ok(Pack { zip, members, by_name, left: (ARCHIVE_MIB as u64) << 20, origin, packed })
    }

    /// The names of its members, folders left out, as they stand in it.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.members.iter().map(|member| member.name.as_str())
    }

    /// Whether it has a member of this name.
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// What it is, when it is known and nothing that is taken in.
    pub(crate) fn known_kind(&self) -> Option<&'static str> {
        KNOWN.iter().find(|(name, _)| self.has(name)).map(|(_, what)| *what)
    }

    /// A member's bytes.
    ///
    /// # Errors
    /// `intake.archive_outside` for a name that leads out of the archive, `intake.locked`, `intake.archive_too_large` over
    /// [`MEMBER_MIB`] or with [`ARCHIVE_MIB`] read in all, `intake.archive_bomb`, `intake.archive_broken`.
    pub fn read(&mut self, name: &str) -> Result<Vec<u8>, IntakeError> {
        let Some(member) = self.find(name) else { return Err(IntakeError::ArchiveBroken) };
        if member.is_outside {
            return Err(IntakeError::ArchiveOutside);
        }
        let at = member.at;
        let data = self.zip.by_index_data(at).map_err(broken)?;
        if data.encrypted() {
            return Err(IntakeError::Locked);
        }
        let most = data.compressed_size().max(1).saturating_mul(MOST_RATIO).max(1 << 20);
        let (limit, refusal) = [
            ((MEMBER_MIB as u64) << 20, IntakeError::ArchiveTooLarge { limit_mib: MEMBER_MIB }),
            (self.left, IntakeError::ArchiveTooLarge { limit_mib: ARCHIVE_MIB }),
            (most, IntakeError::ArchiveBomb),
        ]
        .into_iter()
        .min_by_key(|(limit, _)| *limit)
        .expect("there are three");
        let mut bytes = Vec::new();
        let member = self.zip.by_index(at).map_err(broken)?;
        member.take(limit + 1).read_to_end(&mut bytes).map_err(|_| IntakeError::ArchiveBroken)?;
        if bytes.len() as u64 > limit {
            // What was unpacked in vain counts too: many bombs are as bad as one.
            self.left = self.left.saturating_sub(limit);
            return Err(refusal);
        }
        self.left -= bytes.len() as u64;
        Ok(bytes)
    }

    fn find(&self, name: &str) -> Option<&Member> {
        self.by_name.get(name).and_then(|at| self.members.get(*at))
    }
}

fn broken(error: ZipError) -> IntakeError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => IntakeError::Locked,
        ZipError::Io(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => {
            IntakeError::unreadable(error)
        }
        _ => IntakeError::ArchiveBroken,
    }
}

/// A member's name. Programs that write no UTF-8 write what their system writes: it is guessed as for a text.
fn name_of(raw: &[u8]) -> String {
    let name = match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) => {
            let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
            detector.feed(raw, true);
            let encoding = detector.guess(None, chardetng::Utf8Detection::Deny);
            encoding.decode_without_bom_handling(raw).0.into_owned()
        }
    };
    name.replace('\\', "/")
}

/// Whether a name leads out of the archive.
fn is_outside(name: &str) -> bool {
    let has_drive = name.as_bytes().get(1) == Some(&b':');
    name.starts_with('/') || has_drive || name.contains('\0') || name.split('/').any(|part| part == "..")
}
