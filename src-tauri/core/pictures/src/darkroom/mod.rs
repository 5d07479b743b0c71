//! The place where pictures are developed: apart, with the door shut, so that what spills there spills nowhere else.
//!
//! All that reads a picture's bytes goes through a [`Darkroom`]: a codec that dies, or that never comes to an end, costs that one picture and
//! nothing more. [`pool`] keeps the processes, [`serve`] is what runs in them, [`wire`] is what goes between.

mod pool;
mod serve;
#[cfg(target_os = "linux")]
mod shut;
mod wire;

pub use serve::serve_if_asked;

use crate::cut::Cut;
use crate::{Metadata, PictureError, Rendition, inspect, make, metadata};
use model::PictureFile;
use pool::Pool;
use serde::{Deserialize, Serialize};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::Duration;
use wire::{Answer, Ask, Made};

/// How long a picture may take. The largest that are taken in need six seconds on a slow machine.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a process waits for its next picture before it is ended.
const IDLE: Duration = Duration::from_secs(30);

/// Where pictures are read and renditions made.
#[derive(Debug)]
pub struct Darkroom {
    place: Place,
}

#[derive(Debug)]
enum Place {
    Here,
    Beside(Pool),
}

/// What a picture's file is, and what it says of its picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspected {
    /// What it is.
    pub file: PictureFile,
    /// What it says.
    pub said: Metadata,
}

impl Darkroom {
    /// In this process: for tests, and where nothing could be lost with it. A panic costs only the picture; whatever else ends a process ends this one.
    pub fn here() -> Self {
        Darkroom { place: Place::Here }
    }

    /// In processes of `program` that are started with `--darkroom` and call [`serve_if_asked`]: two at most, started when first needed, kept for
    /// the next picture, and ended when idle for 30 seconds or when this is dropped. A picture may take 20 seconds.
    pub fn beside(program: PathBuf) -> Self {
        Self::beside_within(program, PATIENCE, IDLE)
    }

    /// The same, with other times: how long a picture may take, and how long a process is kept idle.
    pub fn beside_within(program: PathBuf, patience: Duration, idle: Duration) -> Self {
        Darkroom { place: Place::Beside(Pool::new(program, patience, idle)) }
    }

    /// Beside, where this program said at its start that it can be asked ([`serve_if_asked`]); here in any other, such as a test.
    pub fn of_this_program() -> Self {
        serve::program().map_or_else(Self::here, Self::beside)
    }

    /// Tells what bytes are, and proves it by decoding them to the end; and what the file says of its picture.
    ///
    /// The format is that of the content, whatever `name` ends in. Width and height are in pixels, of the picture the right way up. A drawing in
    /// SVG has no pixels: its longer side counts as 2,400. Of a TIFF of several pages the first is the picture.
    ///
    /// # Errors
    /// `picture.empty`, `picture.file_too_large`, `picture.not_a_picture`, `picture.not_supported` (HEIC, raw pictures …),
    /// `picture.too_many_pixels`, `picture.too_much_memory`, `picture.cut_off`, `picture.damaged`, `picture.decoder_stopped`,
    /// `picture.cannot_start`.
    pub fn inspect(&self, bytes: &[u8], name: &str) -> Result<Inspected, PictureError> {
        // What is refused by its size alone need not be carried anywhere.
        crate::check_size(bytes.len() as u64)?;
        match self.ask(&Ask::Inspect { name: name.to_owned() }, bytes, name)? {
            (Answer::Inspected(inspected), _) => Ok(*inspected),
            _ => Err(stopped(name)),
        }
    }

    /// What a file says of its picture; nothing of it is refused.
    ///
    /// # Errors
    /// `picture.decoder_stopped`, `picture.cannot_start`.
    pub fn metadata(&self, bytes: &[u8], file: &PictureFile) -> Result<Metadata, PictureError> {
        match self.ask(&Ask::Metadata { format: file.format }, bytes, &file.name)? {
            (Answer::Said(said), _) => Ok(*said),
            _ => Err(stopped(&file.name)),
        }
    }

    /// Makes each of the cuts of a picture, in their order; it is decoded once for all that are up to 1,280 pixels across.
    ///
    /// The renditions stand the right way up, are in sRGB of eight bits a channel, carry no metadata, and are coded as `file` says. A GIF that
    /// moves is given back as it is where all of it is wanted, whatever the width. A JPEG weighs at most 200 KiB up to 640 pixels across
    /// and 400 KiB over that, where a lower quality (82 down to 60) can bring it there.
    ///
    /// # Errors
    /// `picture.crop_outside`, `picture.too_long_to_crop`, `picture.decoder_stopped`, `picture.cannot_start`, and for bytes that were not
    /// inspected those of [`inspect`](Self::inspect).
    pub fn make(
        &self,
        bytes: &[u8],
        file: &PictureFile,
        cuts: &[Cut],
    ) -> Result<Vec<Rendition>, PictureError> {
        let ask = Ask::Make { file: Box::new(file.clone()), cuts: cuts.to_vec() };
        match self.ask(&ask, bytes, &file.name)? {
            (Answer::Made(made), bytes) => wire::apart(&made, &bytes).ok_or_else(|| stopped(&file.name)),
            _ => Err(stopped(&file.name)),
        }
    }

    fn ask(&self, ask: &Ask, bytes: &[u8], name: &str) -> Result<(Answer, Vec<u8>), PictureError> {
        let (answer, bytes) = match &self.place {
            Place::Here => answered(ask, bytes),
            Place::Beside(pool) => pool.ask(ask, bytes)?,
        }
        .ok_or_else(|| stopped(name))?;
        match answer {
            Answer::Refused(error) => Err(error),
            answer => Ok((answer, bytes)),
        }
    }
}

fn stopped(name: &str) -> PictureError {
    PictureError::DecoderStopped { name: name.to_owned() }
}

/// The answer to a question about a picture; `None` where a codec panicked. Nothing that it left half done is looked at again.
fn answered(ask: &Ask, bytes: &[u8]) -> Option<(Answer, Vec<u8>)> {
    catch_unwind(AssertUnwindSafe(|| match ask {
        Ask::Inspect { name } => {
            let file = match inspect::inspect(bytes, name) {
                Ok(file) => file,
                Err(error) => return (Answer::Refused(error), Vec::new()),
            };
            let said = metadata::read(bytes, file.format);
            (Answer::Inspected(Box::new(Inspected { file, said })), Vec::new())
        }
        Ask::Metadata { format } => (Answer::Said(Box::new(metadata::read(bytes, *format))), Vec::new()),
        Ask::Make { file, cuts } => match make::make(bytes, file, cuts) {
            Ok(made) => {
                let (made, files): (Vec<Made>, Vec<Vec<u8>>) = made.into_iter().map(Made::of).unzip();
                (Answer::Made(made), files.concat())
            }
            Err(error) => (Answer::Refused(error), Vec::new()),
        },
    }))
    .ok()
}
