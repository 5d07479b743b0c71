//! Bounds how many attributes a tag may have: the tokenizer compares each with all before it.

use std::borrow::Cow;

/// The most attributes of one tag. What reading looks at stands among the first in every real page.
const MOST_ATTRIBUTES: usize = 200;
/// Elements whose content is no markup.
const RAW: &[&str] =
    &["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript"];

/// The HTML, with the attributes of each tag after its two hundredth left out.
pub(super) fn bounded(html: &str) -> Cow<'_, str> {
    let (mut out, mut kept) = (String::new(), 0);
    let mut at = 0;
    while let Some(offset) = html[at..].find('<') {
        at += offset;
        let rest = &html[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            at += 4 + comment_length(comment);
            continue;
        }
        let name_at = if rest.starts_with("</") { 2 } else { 1 };
        if !rest[name_at..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            at += 1;
            continue;
        }
        let tag = tag(rest.as_bytes(), name_at);
        if let Some(surplus) = tag.surplus {
            out.push_str(&html[kept..at + surplus]);
            kept = at + tag.end;
        }
        let name = &rest[name_at..tag.name_end];
        at = (at + tag.end + 1).min(html.len());
        if name_at == 1 && RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw)) {
            at += raw_length(&html[at..], name);
        }
    }
    if kept == 0 {
        return Cow::Borrowed(html);
    }
    out.push_str(&html[kept..]);
    Cow::Owned(out)
}

struct Tag {
    name_end: usize,
    /// Where its `>` stands, or the end of the text.
    end: usize,
    /// Where its first attribute too many begins.
    surplus: Option<usize>,
}

fn tag(bytes: &[u8], name_at: usize) -> Tag {
    let space = |at: usize| bytes[at].is_ascii_whitespace() || bytes[at] == b'/';
    let mut at = name_at;
    while at < bytes.len() && !space(at) && bytes[at] != b'>' {
        at += 1;
    }
    let name_end = at;
    let (mut count, mut surplus) = (0, None);
    loop {
        while at < bytes.len() && space(at) {
            at += 1;
        }
        if at >= bytes.len() || bytes[at] == b'>' {
            return Tag { name_end, end: at, surplus };
        }
        count += 1;
        if count > MOST_ATTRIBUTES && surplus.is_none() {
            surplus = Some(at);
        }
        at = attribute_end(bytes, at);
    }
}

/// The end of the attribute that begins at `at`, its value included.
fn attribute_end(bytes: &[u8], mut at: usize) -> usize {
    // An equals sign at the very beginning belongs to the name.
    at += 1;
    while at < bytes.len() && !bytes[at].is_ascii_whitespace() && !matches!(bytes[at], b'/' | b'>' | b'=') {
        at += 1;
    }
    let name_end = at;
    while at < bytes.len() && bytes[at].is_ascii_whitespace() {
        at += 1;
    }
    if at >= bytes.len() || bytes[at] != b'=' {
        return name_end;
    }
    at += 1;
    while at < bytes.len() && bytes[at].is_ascii_whitespace() {
        at += 1;
    }
    let quote = bytes.get(at).copied().filter(|byte| matches!(byte, b'"' | b'\''));
    let ends = |byte: u8| match quote {
        Some(quote) => byte == quote,
        None => byte.is_ascii_whitespace() || byte == b'>',
    };
    at += usize::from(quote.is_some());
    while at < bytes.len() && !ends(bytes[at]) {
        at += 1;
    }
    (at + usize::from(quote.is_some())).min(bytes.len())
}

fn comment_length(comment: &str) -> usize {
    if comment.starts_with('>') || comment.starts_with("->") {
        return 0;
    }
    let end = |mark: &str| comment.find(mark).map(|at| at + mark.len());
    end("-->").unwrap_or(comment.len())
}

/// The bytes before the end tag of an element without markup.
fn raw_length(rest: &str, name: &str) -> usize {
    let mut at = 0;
    while let Some(offset) = rest[at..].find("</") {
        at += offset;
        let after = &rest.as_bytes()[at + 2..];
        let is_end = after.len() >= name.len() && after[..name.len()].eq_ignore_ascii_case(name.as_bytes());
        if is_end && after.get(name.len()).is_none_or(|byte| !byte.is_ascii_alphanumeric()) {
            return at;
        }
        at += 2;
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_attributes_over_the_bound_are_left_out() {
        let many = |count: usize| (0..count).map(|n| format!(" a{n}='>'")).collect::<String>();
        let fits = format!("<p{}>tea</p>", many(200));
        assert!(matches!(bounded(&fits), Cow::Borrowed(_)));
        let over = format!("<p{}>tea</p{}><b>", many(20_000), many(300));
        assert_eq!(bounded(&over), format!("<p{} >tea</p{} ><b>", many(200), many(200)));
    }

    #[test]
    fn what_only_looks_like_a_tag_is_left_alone() {
        let words = "a ".repeat(300);
        for html in [
            format!("<script>if (x<b {words}) y()</script><p>tea</p>"),
            format!("<!-- <p {words}> --><p>tea"),
            format!("1 < {words} > 0"),
            format!("<title>a<b {words}</title>"),
        ] {
            assert_eq!(bounded(&html), html);
        }
    }
}
