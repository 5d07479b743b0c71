//! Paragraphs of a text whose author pressed Return twice between them, by the rules of WordPress (`wpautop`).
//!
//! WordPress keeps such a text without paragraphs and makes them whenever it shows it: an empty line parts two, a
//! single line break is one, and what stands in an element for blocks is left to that element.

use super::super::markup::around;

/// Elements whose words are a paragraph of their own kind, and no place for others.
const LEAVES: &[&str] = &[
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "td",
    "th",
    "dt",
    "dd",
    "figcaption",
    "caption",
    "pre",
    "script",
    "style",
    "textarea",
    "option",
    "summary",
    "address",
    "legend",
];
/// Elements that hold blocks.
const CONTAINERS: &[&str] = &[
    "div",
    "ul",
    "ol",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "section",
    "article",
    "aside",
    "header",
    "footer",
    "nav",
    "figure",
    "dl",
    "form",
    "fieldset",
    "details",
    "main",
    "hr",
    "iframe",
    "object",
    "center",
];

/// The text with paragraphs.
pub(super) fn of(text: &str) -> String {
    let mut made = Made { html: String::with_capacity(text.len() + text.len() / 16), ..Made::default() };
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        made.words(&rest[..at]);
        rest = &rest[at..];
        let end = if rest.starts_with("<!--") {
            rest.find("-->").map(|end| end + 3)
        } else {
            rest.find('>').map(|end| end + 1)
        };
        let Some(end) = end else { break };
        made.tag(&rest[..end]);
        rest = &rest[end..];
    }
    made.words(rest);
    made.flush();
    made.html
}

#[derive(Default)]
struct Made {
    html: String,
    paragraph: String,
    /// How many leaves are open.
    leaves: usize,
}

impl Made {
    fn words(&mut self, words: &str) {
        if self.leaves > 0 {
            self.html.push_str(words);
            return;
        }
        let mut breaks = 0;
        for line in words.split_inclusive('\n') {
            let (said, ends) = match line.strip_suffix('\n') {
                Some(said) => (said, true),
                None => (line, false),
            };
            if !said.trim().is_empty() {
                breaks = 0;
            }
            self.paragraph.push_str(said.trim_end_matches('\r'));
            if ends {
                breaks += 1;
                // The line break before a tag on its own line, then an empty line: a new paragraph.
                if breaks > 1 { self.flush() } else { self.paragraph.push('\n') }
            }
        }
    }

    fn tag(&mut self, tag: &str) {
        let closes = tag.starts_with("</");
        let name = tag.trim_start_matches(['<', '/']).split(|c: char| !c.is_ascii_alphanumeric()).next();
        let name = name.unwrap_or_default().to_ascii_lowercase();
        let is_leaf = LEAVES.contains(&name.as_str());
        if !is_leaf && !CONTAINERS.contains(&name.as_str()) {
            if self.leaves > 0 {
                self.html.push_str(tag)
            } else {
                self.paragraph.push_str(tag)
            }
            return;
        }
        self.flush();
        self.html.push_str(tag);
        match (is_leaf, closes) {
            (true, false) => self.leaves += 1,
            (true, true) => self.leaves = self.leaves.saturating_sub(1),
            // A container that closes, closes what was left open in it.
            (false, true) => self.leaves = 0,
            (false, false) => {}
        }
    }

    fn flush(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        let said = paragraph.trim();
        if !said.is_empty() {
            self.html.push_str(&around("p", &said.replace('\n', "<br>\n")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn an_empty_line_parts_paragraphs_and_a_line_break_stays_one() {
        assert_eq!(
            of("One\r\ntwo\r\n\r\n\r\nThree <em>four\n</em>"),
            "<p>One<br>\ntwo</p><p>Three <em>four<br>\n</em></p>"
        );
        assert_eq!(of(""), "");
    }

    #[test]
    fn blocks_are_left_to_themselves() {
        assert_eq!(
            of("Before\n<h2>Head\nline</h2>\nAfter\n<ul>\n<li>One\n<li>Two\n</ul>\nLast"),
            "<p>Before</p><h2>Head\nline</h2><p>After</p><ul><li>One\n<li>Two\n</ul><p>Last</p>"
        );
        assert_eq!(
            of("<blockquote>One\n\nTwo</blockquote>"),
            "<blockquote><p>One</p><p>Two</p></blockquote>"
        );
        assert_eq!(of("<pre>a\n\nb</pre>"), "<pre>a\n\nb</pre>");
    }

    #[test]
    fn what_is_no_tag_stays_words() {
        assert_eq!(of("2 < 3\n\nand"), "<p>2 < 3</p><p>and</p>");
        assert_eq!(of("a <!-- x > y --> b"), "<p>a <!-- x > y --> b</p>");
    }
}
