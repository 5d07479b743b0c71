//! Words of a line become inline content: bare addresses become links, a lead-in is set in bold.

use crate::characters::is_unspaced;
use model::document::LinkAttrs;
use model::{Inline, Mark, address};
use std::borrow::Cow;

/// The longest part of a mail address before the @ (RFC 5321), and of a host name after it.
const LOCAL_PART: usize = 64;
const HOST: usize = 253;

/// Adds `text` to `out`; web and mail addresses that stand bare in it become links.
pub(crate) fn push_linked(text: &str, out: &mut Vec<Inline>) {
    let (mut done, mut from) = (0, 0);
    while let Some(offset) = text[from..].find([':', '@']) {
        let at = from + offset;
        let found = if text[at..].starts_with('@') { mail(text, at, done) } else { web(text, at, done) };
        let Some(Found { start, end, href }) = found else {
            from = at + 1;
            continue;
        };
        // What looks like an address and is none is passed over whole, so that no byte is looked at twice.
        from = end;
        if let Some(href) = href {
            push_plain(&text[done..start], out);
            let attrs = LinkAttrs { href };
            out.push(Inline::Text { text: text[start..end].to_owned(), marks: vec![Mark::Link { attrs }] });
            done = end;
        }
    }
    push_plain(&text[done..], out);
}

fn push_plain(text: &str, out: &mut Vec<Inline>) {
    if !text.is_empty() {
        out.push(Inline::plain(text));
    }
}

/// Bytes that look like an address, and where it leads if it is one.
struct Found {
    start: usize,
    end: usize,
    href: Option<String>,
}

/// The web address around the colon at byte `colon`, not reaching back before `floor`.
fn web(text: &str, colon: usize, floor: usize) -> Option<Found> {
    let rest = text[colon..].strip_prefix("://")?;
    let before = &text[floor..colon];
    let ends_in = |scheme: &&str| {
        let start = before.len().checked_sub(scheme.len());
        start.and_then(|start| before.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(scheme))
    };
    let start = colon - ["https", "http"].iter().find(|scheme| ends_in(scheme))?.len();
    if text[floor..start].chars().next_back().is_some_and(|c| c.is_alphanumeric() && !is_unspaced(c)) {
        return None;
    }
    let ends = |c: char| c.is_whitespace() || is_unspaced(c) || matches!(c, '<' | '>' | '"' | '“' | '”');
    let end =
        colon + "://".len() + without_trailing_marks(&rest[..rest.find(ends).unwrap_or(rest.len())]).len();
    Some(Found { start, end, href: address::web_link(&text[start..end]).map(Cow::into_owned) })
}

/// The address without the punctuation of the sentence around it; a bracket stays when it was opened inside.
fn without_trailing_marks(address: &str) -> &str {
    let mut opened = address.matches('(').count();
    let mut closed = address.matches(')').count();
    let mut end = address.len();
    while let Some(last) = address[..end].chars().next_back() {
        match last {
            ')' if opened >= closed => break,
            ')' => closed -= 1,
            '(' => opened -= 1,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | ']' | '}' | '*' | '_' | '…' => {}
            _ => break,
        }
        end -= last.len_utf8();
    }
    &address[..end]
}

/// The mail address around the @ at byte `at`, not reaching back before `floor`.
fn mail(text: &str, at: usize, floor: usize) -> Option<Found> {
    let is_local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let local =
        text[floor..at].bytes().rev().take(LOCAL_PART).take_while(|b| is_local(char::from(*b))).count();
    let start = at - local;
    let rest = &text[at + 1..];
    let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let length = rest.bytes().take(HOST).take_while(|b| is_host(char::from(*b))).count();
    let host = rest[..length].trim_end_matches(['.', '-']);
    let (name, top) = host.rsplit_once('.')?;
    let fits = local > 0
        && !text[start..].starts_with('.')
        && !name.is_empty()
        && !name.split('.').any(str::is_empty)
        && top.len() >= 2
        && top.bytes().all(|b| b.is_ascii_alphabetic());
    let end = at + 1 + host.len();
    fits.then(|| Found { start, end, href: Some(format!("mailto:{}", &text[start..end])) })
}

/// A path in which a space may stand as `%20`, as it was meant.
pub fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let is_coded = |digits: &&[u8]| *first == b'%' && digits.iter().all(u8::is_ascii_hexdigit);
        let coded = after.get(..2).filter(is_coded).and_then(|digits| std::str::from_utf8(digits).ok());
        match coded.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// The byte at which the body of a paragraph with a lead-in begins: the words before it, with their colon.
///
/// A lead-in is at most four words (eight Chinese characters) that begin with a capital and end in a colon
/// with text after it: "The context: …", "背景：…". No address, no time of day, and no introduction to speech
/// ("She said: “…”").
pub(crate) fn lead_in(text: &str) -> Option<usize> {
    let (index, colon) = text.char_indices().take(60).find(|(_, c)| matches!(c, ':' | '：'))?;
    let end = index + colon.len_utf8();
    let (words, rest) = (&text[..index], &text[end..]);
    let first = words.chars().next()?;
    let is_chinese = words.chars().all(is_unspaced);
    let short = if is_chinese { words.chars().count() <= 8 } else { words.split_whitespace().count() <= 4 };
    let spaced = is_chinese || colon == '：' || rest.starts_with(char::is_whitespace);
    let says = is_chinese && words.ends_with(['说', '說', '称', '稱', '道', '问', '問', '答']);
    let says_something = rest
        .trim_start()
        .chars()
        .next()
        .is_some_and(|c| !matches!(c, '"' | '“' | '„' | '«' | '‘' | '「' | '『'));
    let is_words = words.chars().all(|c| {
        c.is_alphanumeric()
            || matches!(c, ' ' | '\'' | '’' | '-' | '‑' | '&' | ',' | '.' | '/' | '#' | '%' | '、')
    });
    let one_clause = !words.ends_with(char::is_whitespace) && !words.contains(". ");
    let fits = first.is_alphabetic() && !first.is_lowercase() && one_clause;
    (fits && short && spaced && !says && says_something && is_words).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(text: &str) -> Vec<(String, String)> {
        let mut out = Vec::new();
        push_linked(text, &mut out);
        assert_eq!(model::document::inline_text(&out), text);
        out.into_iter()
            .filter_map(|inline| match inline {
                Inline::Text { text, marks } => match marks.into_iter().next() {
                    Some(Mark::Link { attrs }) => Some((text, attrs.href)),
                    _ => None,
                },
                Inline::HardBreak => None,
            })
            .collect()
    }

    #[test]
    fn bare_addresses_become_links_without_the_sentences_punctuation() {
        for (text, address) in [
            ("See https://proof.example/a.", "https://proof.example/a"),
            ("(http://proof.example/a_(b))", "http://proof.example/a_(b)"),
            ("见https://proof.example/a，谢谢", "https://proof.example/a"),
            ("HTTPS://proof.example?x=1&y=2!", "HTTPS://proof.example?x=1&y=2"),
        ] {
            assert_eq!(links(text), [(address.to_owned(), address.to_owned())], "{text}");
        }
        assert_eq!(
            links("Write to desk@proof.example."),
            [("desk@proof.example".into(), "mailto:desk@proof.example".into())]
        );
    }

    #[test]
    fn what_is_no_address_stays_text() {
        for text in [
            "at 12:30",
            "javascript://proof.example",
            "xhttps://proof.example",
            "https://",
            "a@b",
            "@mara",
            "a@@b.example.",
            "ftp://proof.example",
            "http:// x",
        ] {
            assert_eq!(links(text), [], "{text}");
        }
    }

    #[test]
    fn a_lead_in_is_told_from_addresses_times_and_speech() {
        for (text, words) in [
            ("The context: The river rose.", "The context:"),
            ("However: not so fast", "However:"),
            ("Why it matters: Because.", "Why it matters:"),
            ("背景：河水上涨。", "背景："),
            ("السياق: ارتفع النهر", "السياق:"),
        ] {
            assert_eq!(lead_in(text).map(|end| &text[..end]), Some(words), "{text}");
        }
        for text in [
            "https://proof.example is up",
            "At 12:30 it rained",
            "12:30 it rained",
            "the context: small",
            "She said: “It rained.”",
            "他说：河水上涨。",
            "One two three four five: six",
            "Alone:",
            "Alone: ",
            "No colon here",
            "",
            ":",
            "He came. Then: rain",
            "老张：“河水上涨。”",
        ] {
            assert_eq!(lead_in(text), None, "{text}");
        }
    }
}
