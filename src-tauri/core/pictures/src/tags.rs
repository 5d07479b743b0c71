//! The first directory of a TIFF, which cameras' raw files have too.

use image::metadata::Orientation;

const WIDTH: u16 = 0x0100;
const HEIGHT: u16 = 0x0101;
const KIND: u16 = 0x00fe;
const COLOURS: u16 = 0x0106;
const MAKE: u16 = 0x010f;
const ORIENTATION: u16 = 0x0112;
const DIRECTORIES: u16 = 0x014a;
const PROFILE: u16 = 0x8773;
const DNG_VERSION: u16 = 0xc612;
/// Colours that are still those of a sensor, behind its filters (DNG 1.7, PhotometricInterpretation).
const SENSOR: [u32; 2] = [32_803, 34_892];

/// A directory's entries.
pub(crate) struct Tags<'b> {
    bytes: &'b [u8],
    entries: &'b [u8],
    is_big_endian: bool,
}

impl<'b> Tags<'b> {
    /// The tags of a file; `None` where its directory isn't there.
    pub(crate) fn of(bytes: &'b [u8]) -> Option<Self> {
        let is_big_endian = match bytes.get(..4)? {
            b"II*\0" => false,
            b"MM\0*" => true,
            _ => return None,
        };
        let empty = Tags { bytes, entries: &[], is_big_endian };
        if bytes.get(8..10) == Some(b"CR") {
            // Canon's own mark says it all.
            return Some(empty);
        }
        let start = usize::try_from(empty.number(bytes.get(4..8)?)).ok()?;
        let count = usize::try_from(empty.number(bytes.get(start..start.checked_add(2)?)?)).ok()?;
        let entries = bytes.get(start + 2..)?.get(..count * 12)?;
        Some(Tags { entries, ..empty })
    }

    /// Pixels across and down.
    pub(crate) fn size(&self) -> Option<(u32, u32)> {
        Some((self.one(WIDTH)?, self.one(HEIGHT)?))
    }

    /// The turn that it asks for.
    pub(crate) fn orientation(&self) -> Orientation {
        let asked = self.one(ORIENTATION).and_then(|number| u8::try_from(number).ok());
        asked.and_then(Orientation::from_exif).unwrap_or(Orientation::NoTransforms)
    }

    /// Its ICC profile, whichever type its program gave to the bytes.
    pub(crate) fn profile(&self) -> Option<Vec<u8>> {
        let entry = self.entry(PROFILE)?;
        let length = usize::try_from(self.number(&entry[4..8])).ok()?;
        let at = usize::try_from(self.number(&entry[8..12])).ok()?;
        Some(self.bytes.get(at..at.checked_add(length)?)?.to_vec())
    }

    /// What raw pictures of a camera are called that look like a TIFF; `None` for a TIFF.
    pub(crate) fn raw_kind(&self) -> Option<&'static str> {
        if self.bytes.get(8..10) == Some(b"CR") {
            return Some("Canon’s raw pictures (CR2)");
        }
        if self.entry(DNG_VERSION).is_some() {
            return Some("Raw pictures (DNG)");
        }
        let is_of_sensor = self.one(COLOURS).is_some_and(|colours| SENSOR.contains(&colours));
        // The first picture in it is a small one for lists; the sensor's own stands in a directory further in.
        let is_small = self.one(KIND).is_some_and(|kind| kind & 1 == 1);
        let holds_more = is_small && self.entry(DIRECTORIES).is_some();
        if !(is_of_sensor || holds_more) {
            return None;
        }
        let make = self.text(MAKE).unwrap_or_default().to_ascii_uppercase();
        Some(match make.split([' ', '\0']).next().unwrap_or_default() {
            "NIKON" => "Nikon’s raw pictures (NEF)",
            "SONY" => "Sony’s raw pictures (ARW)",
            "PENTAX" | "RICOH" => "Pentax’s raw pictures (PEF)",
            "SAMSUNG" => "Samsung’s raw pictures (SRW)",
            _ => "A camera’s raw pictures",
        })
    }

    fn entry(&self, tag: u16) -> Option<&'b [u8]> {
        self.entries.chunks_exact(12).find(|entry| self.number(&entry[..2]) == u32::from(tag))
    }

    /// The first number of a tag that is of bytes, shorts or longs.
    fn one(&self, tag: u16) -> Option<u32> {
        let entry = self.entry(tag)?;
        let length = match self.number(&entry[2..4]) {
            1 | 7 => 1,
            3 => 2,
            4 | 13 => 4,
            _ => return None,
        };
        Some(self.number(&entry[8..8 + length]))
    }

    fn text(&self, tag: u16) -> Option<String> {
        let entry = self.entry(tag)?;
        let length = usize::try_from(self.number(&entry[4..8])).ok()?.min(64);
        let at = usize::try_from(self.number(&entry[8..12])).ok()?;
        let text =
            if length <= 4 { &entry[8..8 + length] } else { self.bytes.get(at..at.checked_add(length)?)? };
        Some(String::from_utf8_lossy(text).into_owned())
    }

    /// A number of at most four bytes in the file's order.
    fn number(&self, bytes: &[u8]) -> u32 {
        let add = |number: u32, byte: &u8| number << 8 | u32::from(*byte);
        if self.is_big_endian { bytes.iter().fold(0, add) } else { bytes.iter().rev().fold(0, add) }
    }
}
