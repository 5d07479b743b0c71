//! A file that is to be taken in: its name, and its bytes as far as somebody asks for them.

use crate::IntakeError;
use std::io::{Cursor, Read, Seek, SeekFrom};

/// What a file's bytes are read from.
pub trait ReadSeek: Read + Seek {}

impl<T: Read + Seek> ReadSeek for T {}

/// How many bytes are looked at to tell what a file is.
const HEAD_BYTES: u64 = 4096;

/// A file that is to be taken in.
pub struct File<'a> {
    /// Its name or path, for its ending.
    pub name: &'a str,
    data: Box<dyn ReadSeek + 'a>,
    /// How many archives it lies inside of.
    pub(crate) packed: usize,
}

impl<'a> File<'a> {
    /// A file that is read as far as it is needed.
    pub fn new(name: &'a str, data: impl Read + Seek + 'a) -> Self {
        File { name, data: Box::new(data), packed: 0 }
    }

    /// A file that is in memory.
    pub fn of_bytes(name: &'a str, bytes: &'a [u8]) -> Self {
        File::new(name, Cursor::new(bytes))
    }

    /// The ending of its name, in lower case, without the dot.
    pub fn ending(&self) -> String {
        ending(self.name)
    }

    /// Its first bytes, at most 4 KiB.
    ///
    /// # Errors
    /// `intake.unreadable`
    pub fn head(&mut self) -> Result<Vec<u8>, IntakeError> {
        let mut head = Vec::new();
        self.data()?.take(HEAD_BYTES).read_to_end(&mut head).map_err(IntakeError::unreadable)?;
        Ok(head)
    }

    /// All of its bytes, if they are at most so many mebibytes.
    ///
    /// # Errors
    /// `intake.too_large`, `intake.unreadable`.
    pub fn bytes(&mut self, limit_mib: usize) -> Result<Vec<u8>, IntakeError> {
        let limit = (limit_mib as u64) << 20;
        let mut bytes = Vec::new();
        self.data()?.take(limit + 1).read_to_end(&mut bytes).map_err(IntakeError::unreadable)?;
        if bytes.len() as u64 > limit { Err(IntakeError::TooLarge { limit_mib }) } else { Ok(bytes) }
    }

    /// Its bytes, from the first on.
    ///
    /// # Errors
    /// `intake.unreadable`
    pub fn data(&mut self) -> Result<&mut (dyn ReadSeek + 'a), IntakeError> {
        self.data.seek(SeekFrom::Start(0)).map_err(IntakeError::unreadable)?;
        Ok(&mut *self.data)
    }

    /// What stays the same when the file comes again under another name: the hash of its bytes.
    ///
    /// # Errors
    /// `intake.unreadable`
    pub fn origin(&mut self) -> Result<String, IntakeError> {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(self.data()?).map_err(IntakeError::unreadable)?;
        Ok(named(&hasher.finalize()))
    }
}

/// The origin of bytes.
pub(crate) fn origin_of(bytes: &[u8]) -> String {
    named(&blake3::hash(bytes))
}

fn named(hash: &blake3::Hash) -> String {
    format!("blake3:{}", hash.to_hex())
}

/// The ending of a name, in lower case, without the dot.
pub(crate) fn ending(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    file.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
}
