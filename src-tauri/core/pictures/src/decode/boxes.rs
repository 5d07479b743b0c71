//! The boxes of an ISO media file (ISO 14496-12), as far as a still picture's are needed.

use image::metadata::Orientation;

/// A box: its name, and what it holds.
type Inner<'b> = (&'b [u8], &'b [u8]);

/// The boxes that stand one after the other. Ends at the first that isn't there whole.
pub(super) fn boxes(bytes: &[u8]) -> impl Iterator<Item = Inner<'_>> {
    with_ends(bytes).map(|(inner, _)| inner)
}

/// The same, each with where it ends.
fn with_ends(bytes: &[u8]) -> impl Iterator<Item = (Inner<'_>, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = bytes.get(at..)?;
        let short = u32::from_be_bytes(*rest.first_chunk()?) as usize;
        let (length, header) = match short {
            // To the end of the file.
            0 => (rest.len(), 8),
            1 => (usize::try_from(u64::from_be_bytes(*rest.get(8..16)?.first_chunk()?)).ok()?, 16),
            length => (length, 8),
        };
        let (name, inner) = (rest.get(4..8)?, rest.get(header..length)?);
        at += length;
        Some(((name, inner), at))
    })
}

pub(super) fn first<'b>(bytes: &'b [u8], name: &[u8; 4]) -> Option<&'b [u8]> {
    boxes(bytes).find(|(found, _)| *found == name).map(|(_, inner)| inner)
}

/// The file without what follows its last whole box.
pub(super) fn in_boxes(bytes: &[u8]) -> &[u8] {
    let end = with_ends(bytes).last().map_or(0, |(_, end)| end);
    &bytes[..end]
}

/// Whether the file holds its picture to the end: what describes it, and the pixels that this speaks of.
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    let Some(meta) = first(bytes, b"meta").and_then(|meta| meta.get(4..)) else { return false };
    first(bytes, b"mdat").is_some() || first(meta, b"idat").is_some()
}

/// What the properties of a file's pictures say. A file has one picture, and what else it holds (a thumbnail, the transparency) is turned with it.
pub(super) struct Properties<'b> {
    inner: &'b [u8],
}

impl<'b> Properties<'b> {
    pub(super) fn of(bytes: &'b [u8]) -> Option<Self> {
        let meta = first(bytes, b"meta")?.get(4..)?;
        Some(Properties { inner: first(first(meta, b"iprp")?, b"ipco")? })
    }

    /// Its turn, in quarters against the clock, then its mirror (ISO 23008-12, 6.5.10 and 6.5.12).
    pub(super) fn orientation(&self) -> Orientation {
        let value = |name| first(self.inner, name).and_then(|inner| inner.first()).copied();
        let quarters = value(b"irot").map_or(0, |turn| turn & 3);
        match (quarters, value(b"imir").map(|axis| axis & 1)) {
            (1, None) => Orientation::Rotate270,
            (2, None) => Orientation::Rotate180,
            (3, None) => Orientation::Rotate90,
            (0, None) => Orientation::NoTransforms,
            // Axis 0 swaps top and bottom, 1 left and right.
            (0, Some(0)) | (2, Some(1)) => Orientation::FlipVertical,
            (0, Some(_)) | (2, Some(_)) => Orientation::FlipHorizontal,
            (1, Some(0)) | (3, Some(1)) => Orientation::Rotate90FlipH,
            (_, Some(_)) => Orientation::Rotate270FlipH,
            (_, None) => Orientation::NoTransforms,
        }
    }

    /// Its ICC profile.
    pub(super) fn profile(&self) -> Option<Vec<u8>> {
        self.colours().find_map(|inner| {
            let (kind, profile) = inner.split_first_chunk::<4>()?;
            matches!(kind, b"prof" | b"rICC").then(|| profile.to_vec())
        })
    }

    /// Its code points for primaries, transfer and matrix (ITU-T H.273), and whether its numbers go from 0 to the highest.
    pub(super) fn code_points(&self) -> Option<([u16; 3], bool)> {
        self.colours().find_map(|inner| {
            let points = inner.strip_prefix(b"nclx")?;
            let point = |at: usize| Some(u16::from_be_bytes([*points.get(at)?, *points.get(at + 1)?]));
            Some(([point(0)?, point(2)?, point(4)?], points.get(6)? & 0x80 != 0))
        })
    }

    fn colours(&self) -> impl Iterator<Item = &'b [u8]> {
        boxes(self.inner).filter(|(name, _)| *name == b"colr").map(|(_, inner)| inner)
    }
}
