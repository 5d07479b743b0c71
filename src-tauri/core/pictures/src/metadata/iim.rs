//! IPTC-IIM: what picture desks and agencies write.

use super::{Told, text_of, tidy};

/// The escape sequence by which a block says that it is UTF-8 (ISO 2022), in dataset 1:90.
const UTF_8: &[u8] = b"\x1b%G";

/// Reads datasets; `None` where there are none.
pub(super) fn read(bytes: &[u8]) -> Option<Told> {
    let mut told = Told::default();
    let mut datasets = Datasets { bytes }.peekable();
    datasets.peek()?;
    let mut is_utf_8 = false;
    for Dataset { record, number, value } in datasets {
        let text = || if is_utf_8 { tidy(&String::from_utf8_lossy(value)) } else { text_of(value) };
        match (record, number) {
            (1, 90) => is_utf_8 = value == UTF_8,
            (2, 40) => told.instructions = text(),
            (2, 55) => told.made = text(),
            (2, 80) => told.creators.extend(Some(text()).filter(|name| !name.is_empty())),
            (2, 105) => told.headline = text(),
            (2, 110) => told.credit = text(),
            (2, 115) => told.source = text(),
            (2, 116) => told.copyright = text(),
            (2, 120) => told.caption = text(),
            _ => {}
        }
    }
    Some(told)
}

struct Dataset<'b> {
    record: u8,
    number: u8,
    value: &'b [u8],
}

/// A dataset is a marker, its record, its number, the length of its value, and the value (IIM 4.2, 1.5).
struct Datasets<'b> {
    bytes: &'b [u8],
}

impl<'b> Iterator for Datasets<'b> {
    type Item = Dataset<'b>;

    fn next(&mut self) -> Option<Dataset<'b>> {
        let (&[0x1c, record, number, high, low], rest) = self.bytes.split_first_chunk::<5>()? else {
            return None;
        };
        let length = u16::from_be_bytes([high, low]);
        // With the highest bit set the length itself is so many bytes long.
        let (length, rest) = if length & 0x8000 == 0 {
            (usize::from(length), rest)
        } else {
            let (digits, rest) = rest.split_at_checked(usize::from(length & 0x7fff))?;
            let length = digits.iter().try_fold(0_usize, |length, digit| {
                length.checked_mul(256).map(|length| length + usize::from(*digit))
            });
            (length?, rest)
        };
        let (value, rest) = rest.split_at_checked(length)?;
        self.bytes = rest;
        Some(Dataset { record, number, value })
    }
}
