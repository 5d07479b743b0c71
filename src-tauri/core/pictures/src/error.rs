//! What can be wrong with a picture.

use model::illustration::{MAX_PIXELS, MAX_SIDE_PX};
use std::io;

/// Why a picture was not taken in, kept or cut.
#[derive(Debug, thiserror::Error)]
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
        what: &'static str,
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
    Disk(#[from] io::Error),
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
            PictureError::NotAPicture => "Add a JPEG, PNG, GIF or WebP picture.",
            PictureError::NotSupported { .. } => "Save it as JPEG or PNG and add it again.",
            PictureError::OriginalMissing { .. } | PictureError::OriginalDamaged { .. } => {
                "Add the same file again; it takes its place."
            }
            PictureError::Disk(_) => {
                "Check that the library’s folder is there, can be written to and has room."
            }
        }
    }
}
