//! What goes between the desk and the processes that develop its pictures: a length, a length, JSON of the first, bytes of the second.

use crate::{Cut, Metadata, PictureError, Rendition, darkroom::Inspected};
use model::{PictureFile, PictureFormat};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};

/// A question; the picture's bytes follow it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Ask {
    Inspect { name: String },
    Metadata { format: PictureFormat },
    Make { file: Box<PictureFile>, cuts: Vec<Cut> },
}

/// An answer; renditions' bytes follow it, one after the other.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Answer {
    Inspected(Box<Inspected>),
    Said(Box<Metadata>),
    Made(Vec<Made>),
    Refused(PictureError),
}

/// A rendition but for its bytes.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Made {
    width_px: u32,
    height_px: u32,
    format: PictureFormat,
    length: usize,
}

impl Made {
    pub(super) fn of(rendition: Rendition) -> (Self, Vec<u8>) {
        let Rendition { width_px, height_px, format, bytes } = rendition;
        (Made { width_px, height_px, format, length: bytes.len() }, bytes)
    }
}

/// The renditions whose bytes came one after the other; `None` where they are not as many as was said.
pub(super) fn apart(made: &[Made], mut bytes: &[u8]) -> Option<Vec<Rendition>> {
    let one = |made: &Made| {
        let (file, rest) = bytes.split_at_checked(made.length)?;
        bytes = rest;
        let Made { width_px, height_px, format, .. } = *made;
        Some(Rendition { width_px, height_px, format, bytes: file.to_vec() })
    };
    made.iter().map(one).collect()
}

/// The most bytes of JSON and of what follows it: more is no answer of ours.
const MOST: [u64; 2] = [64 << 20, 1 << 30];

pub(super) fn write(to: &mut impl Write, message: &impl Serialize, bytes: &[u8]) -> io::Result<()> {
    let json = serde_json::to_vec(message)?;
    to.write_all(&(json.len() as u64).to_le_bytes())?;
    to.write_all(&(bytes.len() as u64).to_le_bytes())?;
    to.write_all(&json)?;
    to.write_all(bytes)?;
    to.flush()
}

/// The next message; `None` where the other side has nothing more to say.
///
/// # Errors
/// Where it broke off, or said what is no message.
pub(super) fn read<M: DeserializeOwned>(from: &mut impl Read) -> io::Result<Option<(M, Vec<u8>)>> {
    let mut first = [0; 8];
    let begun = from.read(&mut first)?;
    if begun == 0 {
        return Ok(None);
    }
    from.read_exact(&mut first[begun..])?;
    let mut second = [0; 8];
    from.read_exact(&mut second)?;
    let lengths = [u64::from_le_bytes(first), u64::from_le_bytes(second)];
    if lengths[0] > MOST[0] || lengths[1] > MOST[1] {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut part = |length: u64| {
        // Room is made as it comes, not as it was said.
        let mut bytes = Vec::new();
        from.take(length).read_to_end(&mut bytes)?;
        if bytes.len() as u64 == length {
            Ok(bytes)
        } else {
            Err(io::Error::from(io::ErrorKind::UnexpectedEof))
        }
    };
    let json = part(lengths[0])?;
    let bytes = part(lengths[1])?;
    Ok(Some((serde_json::from_slice(&json)?, bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(error: PictureError) -> PictureError {
        let mut sent = Vec::new();
        write(&mut sent, &Answer::Refused(error), b"").expect("written");
        match read::<Answer>(&mut &sent[..]).expect("a message").expect("one") {
            (Answer::Refused(error), _) => error,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_refusal_says_the_same_on_both_sides() {
        let disk = || PictureError::Disk(io::Error::other("the disk is full"));
        for (error, same) in [
            (
                PictureError::NotSupported { what: "HEIC pictures".into() },
                PictureError::NotSupported { what: "HEIC pictures".into() },
            ),
            (disk(), disk()),
        ] {
            let came = refusal(error);
            assert_eq!((came.code(), came.to_string()), (same.code(), same.to_string()));
        }
    }

    #[test]
    fn what_breaks_off_is_no_message() {
        let mut sent = Vec::new();
        write(&mut sent, &Ask::Inspect { name: "a".into() }, b"bytes").expect("written");
        assert!(read::<Ask>(&mut &sent[..]).expect("whole").is_some());
        assert!(read::<Ask>(&mut &sent[..0]).expect("nothing").is_none());
        for length in 1..sent.len() {
            assert!(read::<Ask>(&mut &sent[..length]).is_err(), "{length}");
        }
        assert!(read::<Ask>(&mut &[0xff; 64][..]).is_err());
    }
}
