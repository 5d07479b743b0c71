//! How alike two pictures look, by what is kept of each: 64 bits, as 16 hexadecimal digits.

/// Pictures whose likenesses differ in at most so many of 64 bits are pointed out as perhaps the same.
pub const ALIKE: u32 = 6;

/// In how many bits two likenesses differ; `None` where one of them is not known.
pub fn distance(one: &str, other: &str) -> Option<u32> {
    let bits = |text: &str| (text.len() == 16).then(|| u64::from_str_radix(text, 16).ok()).flatten();
    Some((bits(one)? ^ bits(other)?).count_ones())
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn likenesses_differ_in_bits() {
        assert_eq!(distance("00000000000000ff", "00000000000000fe"), Some(1));
        assert_eq!(distance("ffffffffffffffff", "0000000000000000"), Some(64));
        assert_eq!(distance("", "0000000000000000"), None);
        assert_eq!(distance("no", "0000000000000000"), None);
    }
}
