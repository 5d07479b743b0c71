//! How alike two pictures look, by what [`crate::PictureFile::likeness`] says of each.

/// Pictures whose likenesses differ in at most so many of their 64 bits are shown as alike: a copy at another size, in another format, a little
/// brighter or saved once more differs in up to 6, pictures of different things in more than 12.
pub const ALIKE_WITHIN: u32 = 10;

/// In how many of their 64 bits two likenesses differ. `None` where one of them is unknown.
pub fn likeness_distance(a: &str, b: &str) -> Option<u32> {
    Some((bits(a)? ^ bits(b)?).count_ones())
}

fn bits(likeness: &str) -> Option<u64> {
    let is_one = likeness.len() == 16 && likeness.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_one.then(|| u64::from_str_radix(likeness, 16).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likenesses_differ_in_so_many_bits() {
        assert_eq!(likeness_distance("00000000000000ff", "00000000000000FF"), Some(0));
        assert_eq!(likeness_distance("00000000000000ff", "8000000000000000"), Some(9));
        assert_eq!(likeness_distance("ffffffffffffffff", "0000000000000000"), Some(64));
    }

    #[test]
    fn what_is_unknown_is_like_nothing() {
        for unknown in ["", "ff", "+00000000000000f", "00000000000000fg", "00000000000000ff0"] {
            assert_eq!(likeness_distance(unknown, "00000000000000ff"), None, "{unknown}");
            assert_eq!(likeness_distance("00000000000000ff", unknown), None, "{unknown}");
        }
    }
}
