//! Pages that nest too deep for those who read them.

use std::borrow::Cow;

/// How deep tags may nest. What opens deeper is left out: a parser looks up at all that is open for each tag that it meets, so
/// that the time it takes grows with the square of the depth, and what weighs a page walks it by recursion.
const DEEPEST: usize = 100;

/// Tags that are never closed, or that a parser closes: they count for nothing.
const NEVER_CLOSE: [&str; 22] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "p", "li", "dt", "dd", "td", "th", "tr", "option", "!doctype",
];

/// A page without the tags that nest too deep. No word of it goes.
pub(super) fn shallow(html: &str) -> Cow<'_, str> {
    let mut out: Option<String> = None;
    let (mut depth, mut copied, mut at) = (0_usize, 0, 0);
    while let Some(found) = html[at..].find('<') {
        let start = at + found;
        let closes = html[start + 1..].starts_with('/');
        let name = html[start + 1..].trim_start_matches('/');
        let name: String = name.chars().take_while(|c| c.is_alphanumeric()).take(12).collect();
        at = start + 1;
        if name.is_empty() || NEVER_CLOSE.contains(&name.to_ascii_lowercase().as_str()) {
            continue;
        }
        let is_too_deep = if closes { depth > DEEPEST } else { depth >= DEEPEST };
        depth = if closes { depth.saturating_sub(1) } else { depth + 1 };
        if is_too_deep {
            let end = html[start..].find('>').map_or(html.len(), |end| start + end + 1);
            out.get_or_insert_default().push_str(&html[copied..start]);
            (copied, at) = (end, end);
        }
    }
    match out {
        None => Cow::Borrowed(html),
        Some(out) => Cow::Owned(out + &html[copied..]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_as_pages_are_is_left_as_it_is() {
        let html = "<html><body><div><p>One<p>Two<br></div><script>if (a<b) {}</script>".repeat(20);
        assert!(matches!(shallow(&html), Cow::Borrowed(_)));
    }

    #[test]
    fn tags_that_nest_too_deep_go_and_their_words_stay() {
        let deep =
            format!("<p>first</p>{}deep{}<p>last", "<div class='a'>".repeat(1000), "</div>".repeat(1000));
        let html = shallow(&deep);
        assert_eq!((html.matches("<div").count(), html.matches("</div>").count()), (DEEPEST, DEEPEST));
        for word in ["<p>first</p>", "deep", "<p>last"] {
            assert!(html.contains(word), "{word}");
        }
        let cut = format!("{}<div words", "<b>".repeat(DEEPEST));
        assert_eq!(shallow(&cut).matches("<b>").count(), DEEPEST);
    }
}
