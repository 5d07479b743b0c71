//! What can be wrong with a picture.

use model::illustration::{MAX_PIXELS, MAX_SIDE_PX};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::io;

/// Why a picture was not taken in, kept or cut.
#[derive(Debug, thiserror::Error, Serialize, Deserialize)]
pub enum PictureError {
    /// No bytes at all.
    #[error("This file is empty.")]
    Empty,
    /// More bytes than a picture for a newsletter has.
    #[error("This file is over {limit_mib} MiB, too large for a picture.")]
    FileTooLarge {
        /// The most that is taken, in mebibytes.
        limit_mib: u64,
    },
    /// Bytes of no picture.
    #[error("This file is no picture.")]
    NotAPicture,
    /// A picture, or something like one, of a kind that isn't read.
    #[error("{what} can’t be read.")]
    NotSupported {
        /// What it is, in the plural: "HEIC pictures".
        what: Cow<'static, str>,
    },
    /// The file ends before the picture does.
    #[error("This picture is cut off: the end of its file is missing.")]
    CutOff,
    /// The bytes contradict themselves.
    #[error("This picture is damaged and can’t be shown.")]
    Damaged,
    /// More pixels than anybody prints.
    #[error("This picture has {width_px} × {height_px} pixels; the most is {MAX_SIDE_PX} a side and {} million in all.", MAX_PIXELS / 1_000_000)]
    TooManyPixels {
        /// Pixels across, as the file claims.
        width_px: u32,
        /// Pixels down, as the file claims.
        height_px: u32,
    },
    /// So many pixels of such depth that opening it would take too much memory.
    #[error("This picture of {width_px} × {height_px} pixels would take too much memory to open.")]
    TooMuchMemory {
        /// Pixels across.
        width_px: u32,
        /// Pixels down.
        height_px: u32,
    },
    /// A crop of no pixel, or one that goes over the picture's edge.
    #[error("This crop does not lie within the picture of {width_px} × {height_px} pixels.")]
    CropOutside {
        /// Pixels across the picture.
        width_px: u32,
        /// Pixels down.
        height_px: u32,
    },
    /// A crop of a picture that moves for longer than can be cut again.
    #[error("This animation of {frames} frames is too long to be cropped.")]
    TooLongToCrop {
        /// How many frames it has.
        frames: usize,
    },
    /// The codec died of it, or did not come to an end.
    #[error(
        "The picture “{name}” made the program that reads pictures stop; it was left out, and nothing else was touched."
    )]
    DecoderStopped {
        /// The name it came under.
        name: String,
    },
    /// The program that reads pictures can't be started.
    #[error("Pasteup can’t start the program that reads pictures: {0}.")]
    CannotStart(#[serde(with = "in_words")] io::Error),
    /// An original that should be in the library and isn't.
    #[error("The file of the picture “{name}” is missing from the library.")]
    OriginalMissing {
        /// The name it came under.
        name: String,
    },
    /// An original whose bytes are not those that were taken in.
    #[error("The file of the picture “{name}” in the library is damaged.")]
    OriginalDamaged {
        /// The name it came under.
        name: String,
    },
    /// The disk refused.
    #[error("The picture can’t be written to or read from the library: {0}.")]
    Disk(
        #[from]
        #[serde(with = "in_words")]
        io::Error,
    ),
}

/// The system's errors go between processes as their words.
mod in_words {
    use serde::{Deserialize, Deserializer, Serializer};
    use std::io;

    pub(super) fn serialize<S: Serializer>(error: &io::Error, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(error)
    }

    pub(super) fn deserialize<'d, D: Deserializer<'d>>(from: D) -> Result<io::Error, D::Error> {
        String::deserialize(from).map(io::Error::other)
    }
}

impl PictureError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            PictureError::Empty => "picture.empty",
            PictureError::FileTooLarge { .. } => "picture.file_too_large",
            PictureError::NotAPicture => "picture.not_a_picture",
            PictureError::NotSupported { .. } => "picture.not_supported",
            PictureError::CutOff => "picture.cut_off",
            PictureError::Damaged => "picture.damaged",
            PictureError::TooManyPixels { .. } => "picture.too_many_pixels",
            PictureError::TooMuchMemory { .. } => "picture.too_much_memory",
            PictureError::CropOutside { .. } => "picture.crop_outside",
            PictureError::TooLongToCrop { .. } => "picture.too_long_to_crop",
            PictureError::DecoderStopped { .. } => "picture.decoder_stopped",
            PictureError::CannotStart(_) => "picture.cannot_start",
            PictureError::OriginalMissing { .. } => "picture.original_missing",
            PictureError::OriginalDamaged { .. } => "picture.original_damaged",
            PictureError::Disk(_) => "picture.disk",
        }
    }

    /// What the editor can do.
    pub fn action(&self) -> &'static str {
        match self {
            PictureError::Empty | PictureError::CutOff | PictureError::Damaged => {
                "Get the picture again from where it came from, and add that."
            }
            PictureError::FileTooLarge { .. }
            | PictureError::TooManyPixels { .. }
            | PictureError::TooMuchMemory { .. } => {
                "Save it smaller (3,000 pixels across are plenty) and add it again."
            }
            PictureError::NotAPicture => "Add a JPEG, PNG, GIF, WebP, AVIF, TIFF or SVG picture.",
            PictureError::CropOutside { .. } => "Draw the crop again.",
            PictureError::TooLongToCrop { .. } => "Show it whole, or make it shorter and add that.",
            PictureError::DecoderStopped { .. } => {
                "Open it in another program, save it as JPEG or PNG, and add that."
            }
            PictureError::NotSupported { .. } => "Save it as JPEG or PNG and add it again.",
            PictureError::CannotStart(_) => "Close Pasteup and open it again; if it stays, install it anew.",
            PictureError::OriginalMissing { .. } | PictureError::OriginalDamaged { .. } => {
                "Add the same file again; it takes its place."
            }
            PictureError::Disk(_) => {
                "Check that the library’s folder is there, can be written to and has room."
            }
        }
    }
}
