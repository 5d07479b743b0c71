//! Bounds how deep the blocks of one line may nest.
//!
//! A line of a million ">" would make a tree a million deep, with some hundreds of bytes for each step.

use std::borrow::Cow;

/// The most quotes and list items that one line may open inside of each other.
const MOST_MARKERS: usize = 100;

/// The text, with the markers of each line after its hundredth left out; numbers stay, as words.
pub(crate) fn bounded(markdown: &str) -> Cow<'_, str> {
    if !markdown.lines().any(|line| over_the_bound(line).is_some()) {
        return Cow::Borrowed(markdown);
    }
    let mut out = String::with_capacity(markdown.len());
    for line in markdown.split_inclusive('\n') {
        match over_the_bound(line) {
            Some(start) => {
                out.push_str(&line[..start]);
                push_without_markers(&line[start..], &mut out);
            }
            None => out.push_str(line),
        }
    }
    Cow::Owned(out)
}

/// The byte at which the first marker too many stands.
fn over_the_bound(line: &str) -> Option<usize> {
    let mut rest = line;
    for _ in 0..MOST_MARKERS {
        rest = &rest[marker(rest)?.len()..];
    }
    marker(rest).map(|_| line.len() - rest.len())
}

fn push_without_markers(mut rest: &str, out: &mut String) {
    while let Some(found) = marker(rest) {
        if let Some(number) = found.trim().strip_suffix(['.', ')']) {
            out.push_str(number);
            out.push_str("\\. ");
        }
        rest = &rest[found.len()..];
    }
    out.push_str(rest);
}

/// The marker that a line begins with, with the white space around it.
fn marker(line: &str) -> Option<&str> {
    let blank = |c: char| c == ' ' || c == '\t';
    let words = line.trim_start_matches(blank);
    let digits = words.bytes().take(9).take_while(u8::is_ascii_digit).count();
    let length = match words.as_bytes().get(digits)? {
        b'>' if digits == 0 => 1,
        b'-' | b'*' | b'+' if digits == 0 && words[1..].starts_with(blank) => 1,
        b'.' | b')' if digits > 0 && words[digits + 1..].starts_with(blank) => digits + 1,
        _ => return None,
    };
    let rest = words[length..].trim_start_matches(blank);
    Some(&line[..line.len() - rest.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_markers_over_the_bound_are_left_out() {
        let fits = format!("{}tea\n", "> ".repeat(100));
        assert_eq!(bounded(&fits), fits);
        assert_eq!(bounded(&format!("a\n{}tea", "> ".repeat(1000))), format!("a\n{}tea", "> ".repeat(100)));
        assert_eq!(bounded(&format!("{}7. tea", "- ".repeat(100))), format!("{}7\\. tea", "- ".repeat(100)));
        assert_eq!(bounded("- tea\n1. tea\n"), "- tea\n1. tea\n");
    }
}
