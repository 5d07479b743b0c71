//! A closing invitation to subscribe, join or pass the issue on becomes the article's call to action.

use super::body::Piece;
use crate::inline::{lead_in, push_linked};
use model::{CallToAction, Inline, Mark};

/// Words an invitation begins with, in lower case. Those that end in a space need a word after them.
const BEGINNINGS: &[&str] = &[
    "sign up",
    "subscribe",
    "join us",
    "join our",
    "join the",
    "join ",
    "forward this",
    "forward it",
    "forward the",
    "share this",
    "pass this on",
    "pass it on",
    "know a friend",
    "know someone",
    "was this forwarded",
    "did someone forward",
    "follow us",
    "become a member",
    "become a subscriber",
    "register for",
    "register to",
    "欢迎订阅",
    "歡迎訂閱",
    "点击订阅",
    "點擊訂閱",
    "订阅",
    "訂閱",
    "扫码",
    "掃碼",
    "关注我们",
    "關注我們",
    "欢迎关注",
    "转发给",
    "轉發給",
    "加入我们",
    "加入我們",
    "購読",
    "メールで購読",
    "اشترك",
    "انضم",
];
/// Words that make a "Get …" an invitation.
const OF_A_NEWSLETTER: [&str; 3] = ["newsletter", "inbox", "by email"];
/// The most characters of an invitation: more is a paragraph of the story.
const OFFER_CHARACTERS: usize = 400;
/// The most characters and words of the line that calls.
const HEADING_CHARACTERS: usize = 60;
const HEADING_WORDS: usize = 8;

/// Takes the invitation off the end of the body, with the line that calls above it and the address below it.
///
/// The story keeps at least one piece: a text that is nothing but an invitation is a text.
pub(crate) fn take(pieces: &mut Vec<Piece>) -> Option<CallToAction> {
    let address = pieces.last().and_then(address_alone).filter(|_| pieces.len() > 2);
    let offer_at = pieces.len().checked_sub(if address.is_some() { 2 } else { 1 }).filter(|at| *at > 0)?;
    let Piece::Paragraph(lines) = pieces.get(offer_at)? else { return None };
    let (inner_heading, offer) = match lines.as_slice() {
        [heading, offer @ ..] if !offer.is_empty() && is_heading(heading) && begins(&offer[0]).is_some() => {
            (Some(heading.clone()), offer.join(" "))
        }
        lines => (None, lines.join(" ")),
    };
    let label = label_of(begins(&offer)?).to_owned();
    if offer.chars().count() > OFFER_CHARACTERS {
        return None;
    }
    let href = address.or_else(|| only_address(&offer)).unwrap_or_default();
    let label = if href.is_empty() { String::new() } else { label };
    pieces.truncate(offer_at);
    let heading = inner_heading.or_else(|| take_heading(pieces)).unwrap_or_default();
    Some(CallToAction { heading, text: offer, label, href })
}

fn take_heading(pieces: &mut Vec<Piece>) -> Option<String> {
    let heading = match pieces.as_slice() {
        [_, .., Piece::Paragraph(lines)] => {
            lines.first().filter(|line| lines.len() == 1 && is_heading(line))?.clone()
        }
        _ => return None,
    };
    pieces.pop();
    Some(heading)
}

fn is_heading(line: &str) -> bool {
    line.chars().count() <= HEADING_CHARACTERS
        && line.split_whitespace().count() <= HEADING_WORDS
        && lead_in(line).is_none()
        && crate::credit_of(line).is_none()
}

/// The words that invite, as written, when the text begins with such.
fn begins(text: &str) -> Option<&str> {
    let lower: String = text.chars().take(120).collect::<String>().to_lowercase();
    let length =
        BEGINNINGS.iter().find(|words| lower.starts_with(**words)).map(|words| words.chars().count());
    let length = length.or_else(|| {
        let gets = lower.starts_with("get ") && OF_A_NEWSLETTER.iter().any(|word| lower.contains(word));
        gets.then_some("get".len())
    })?;
    let end = text.char_indices().nth(length).map_or(text.len(), |(index, _)| index);
    // "Subscribers left", "Join-the-dots": the word has to end where it ends. Chinese has no such end.
    let rest = &text[end..];
    let ends = rest.chars().next().is_none_or(|c| !(c.is_ascii_alphanumeric() || c == '-'))
        || text[..end].ends_with(char::is_whitespace);
    ends.then(|| &text[..end])
}

/// What a button says: "Subscribe", "Sign up", and of "Forward this" the verb.
fn label_of(invitation: &str) -> &str {
    let invitation = invitation.trim();
    let ends = [" this", " it", " the", " us", " our", " this on", " it on", " for", " to"];
    ends.iter().find_map(|end| invitation.strip_suffix(end)).unwrap_or(invitation)
}

fn addresses(text: &str) -> Vec<(String, String)> {
    let mut inlines = Vec::new();
    push_linked(text, &mut inlines);
    inlines
        .into_iter()
        .filter_map(|inline| match inline {
            Inline::Text { text, marks } => marks.into_iter().find_map(|mark| match mark {
                Mark::Link { attrs } => Some((text.clone(), attrs.href)),
                _ => None,
            }),
            Inline::HardBreak => None,
        })
        .collect()
}

fn only_address(text: &str) -> Option<String> {
    let mut found = addresses(text);
    if found.len() == 1 { found.pop().map(|(_, href)| href) } else { None }
}

/// A paragraph that is an address and nothing else.
fn address_alone(piece: &Piece) -> Option<String> {
    let Piece::Paragraph(lines) = piece else { return None };
    let [line] = lines.as_slice() else { return None };
    let (text, href) = addresses(line).pop()?;
    (text == *line).then_some(href)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(lines: &[&str]) -> Vec<Piece> {
        lines.iter().map(|line| Piece::Paragraph(line.split('/').map(str::to_owned).collect())).collect()
    }

    fn taken(lines: &[&str]) -> Option<(CallToAction, usize)> {
        let mut pieces = paragraphs(lines);
        take(&mut pieces).map(|call| (call, pieces.len()))
    }

    #[test]
    fn an_invitation_is_taken_with_the_line_that_calls() {
        let (call, left) = taken(&["The story.", "Every Friday.", "Sign up for our letter."]).expect("one");
        assert_eq!(
            (call.heading.as_str(), call.text.as_str(), left),
            ("Every Friday.", "Sign up for our letter.", 1)
        );
        assert_eq!((call.label.as_str(), call.href.as_str()), ("", ""));
        let (call, _) = taken(&["故事。", "订阅我们的周刊"]).expect("one");
        assert_eq!((call.heading.as_str(), call.text.as_str()), ("", "订阅我们的周刊"));
        let (call, _) = taken(&["The story.", "Every Friday/Subscribe here"]).expect("one");
        assert_eq!((call.heading.as_str(), call.text.as_str()), ("Every Friday", "Subscribe here"));
    }

    #[test]
    fn an_address_makes_a_button() {
        for lines in [
            vec!["The story goes on and on and on and on.", "Subscribe at https://proof.example"].as_slice(),
            &["The story goes on and on and on and on.", "Subscribe", "https://proof.example"],
        ] {
            let paragraphs = lines.iter().map(|line| Piece::Paragraph(vec![(*line).to_owned()]));
            let mut pieces: Vec<Piece> = paragraphs.collect();
            let call = take(&mut pieces).expect("one");
            assert_eq!((call.label.as_str(), call.href.as_str()), ("Subscribe", "https://proof.example"));
            assert_eq!(pieces.len(), 1);
        }
    }

    #[test]
    fn a_story_never_becomes_an_invitation_whole() {
        assert_eq!(taken(&["Sign up for our letter."]), None);
        assert_eq!(
            taken(&["Every Friday.", "Sign up for our letter."]).map(|(call, left)| (call.heading, left)),
            Some((String::new(), 1))
        );
        assert_eq!(taken(&["The story.", "Subscribers left in numbers."]), None);
        assert_eq!(taken(&["The story.", "Get the boats in, he said."]), None);
        assert_eq!(taken(&["The story.", &format!("Join {}", "us ".repeat(200))]), None);
    }
}
