//! The body of an article: a typed document, kept as the JSON that ProseMirror uses.
//!
//! This type is the truth; the editor's schema is tested against it on shared fixtures
//! (`tests/cases/document`). It has no node for raw markup, so no text can become markup anywhere.

use crate::IllustrationId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_segmentation::UnicodeSegmentation;

/// A whole body: blocks from top to bottom.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(from = "DocumentNode", into = "DocumentNode")]
#[ts(type = "{ type: \"doc\"; content?: Block[] }")]
pub struct Document {
    /// The blocks; an empty body has none.
    pub content: Vec<Block>,
}

/// A [`Document`] as JSON. An enum, since serde checks the `type` of an enum only.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
enum DocumentNode {
    #[serde(rename = "doc")]
    Doc {
        #[serde(default)]
        content: Vec<Block>,
    },
}

impl From<DocumentNode> for Document {
    fn from(DocumentNode::Doc { content }: DocumentNode) -> Self {
        Document { content }
    }
}

impl From<Document> for DocumentNode {
    fn from(Document { content }: Document) -> Self {
        DocumentNode::Doc { content }
    }
}

/// One block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        content: Vec<Inline>,
    },
    /// A heading inside the story.
    Heading {
        /// How high it stands.
        attrs: HeadingAttrs,
        /// Its words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        content: Vec<Inline>,
    },
    /// A list with bullets.
    BulletList {
        /// Its items, at least one.
        content: Vec<ListItem>,
    },
    /// A list with numbers.
    OrderedList {
        /// Where it begins to count.
        attrs: OrderedListAttrs,
        /// Its items, at least one.
        content: Vec<ListItem>,
    },
    /// Somebody else's words.
    Blockquote {
        /// What they said.
        content: Vec<Block>,
    },
    /// A picture in the text.
    Picture {
        /// Which one.
        attrs: PictureAttrs,
    },
    /// A line across the column.
    Divider,
}

/// What a heading knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HeadingAttrs {
    /// 1 or 2; the story's headline stands above both.
    pub level: u8,
}

/// What a numbered list knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OrderedListAttrs {
    /// The first item's number.
    pub start: u32,
}

/// What a picture in the text knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PictureAttrs {
    /// The illustration shown here.
    pub illustration: IllustrationId,
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(from = "ListItemNode", into = "ListItemNode")]
#[ts(type = "{ type: \"list_item\"; content?: Block[] }")]
pub struct ListItem {
    /// What it holds; further lists among it.
    pub content: Vec<Block>,
}

/// A [`ListItem`] as JSON, for the same reason as [`DocumentNode`].
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
enum ListItemNode {
    #[serde(rename = "list_item")]
    ListItem {
        #[serde(default)]
        content: Vec<Block>,
    },
}

impl From<ListItemNode> for ListItem {
    fn from(ListItemNode::ListItem { content }: ListItemNode) -> Self {
        ListItem { content }
    }
}

impl From<ListItem> for ListItemNode {
    fn from(ListItem { content }: ListItem) -> Self {
        ListItemNode::ListItem { content }
    }
}

/// A run of text with the same marks, or a break.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Inline {
    /// Words.
    Text {
        /// The words themselves, never empty.
        text: String,
        /// How they are set.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<Mark>,
    },
    /// A new line inside a paragraph.
    HardBreak,
}

/// How a run of text is set.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Mark {
    /// Bold: lead-ins, and what carries weight.
    Strong,
    /// Italic: stress, titles, foreign words.
    Em,
    /// Leads somewhere.
    Link {
        /// Where to.
        attrs: LinkAttrs,
    },
    /// No longer holds.
    Strikethrough,
    /// Set as typed.
    Code,
}

/// What a link knows.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LinkAttrs {
    /// An absolute http, https or mailto address.
    pub href: String,
}

/// Words of an English text read in a minute (Brysbaert 2019, silent reading of non-fiction).
const WORDS_A_MINUTE: usize = 238;
/// Characters of a Chinese text read in a minute (same source's order of magnitude for Chinese readers).
const CHARACTERS_A_MINUTE: usize = 400;

/// How much there is to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Length {
    /// Words; a Chinese, Japanese or Korean character counts as one.
    pub words: usize,
    /// Minutes, rounded up; 0 only for an empty text.
    pub minutes: usize,
}

/// Counts a text's words and the time it takes to read.
pub fn length_of(text: &str) -> Length {
    let (mut words, mut characters) = (0, 0);
    // No word reaches over white space, and most stretches between it are one plain word each: those need no tables.
    for stretch in text.split_ascii_whitespace() {
        if is_plain_word(stretch) {
            words += 1;
            continue;
        }
        for word in stretch.unicode_words() {
            let ideographs = word.chars().filter(|c| is_ideograph(*c)).count();
            characters += ideographs;
            words += usize::from(ideographs == 0);
        }
    }
    let seconds = words * 60 / WORDS_A_MINUTE + characters * 60 / CHARACTERS_A_MINUTE;
    let total = words + characters;
    Length { words: total, minutes: if total == 0 { 0 } else { seconds.div_ceil(60).max(1) } }
}

/// Whether a stretch is certainly one word: ASCII letters and digits, with stops round them at most.
fn is_plain_word(stretch: &str) -> bool {
    let bytes = stretch.as_bytes();
    let Some(start) = bytes.iter().position(u8::is_ascii_alphanumeric) else { return false };
    let after = &bytes[start..];
    let end = after.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(after.len());
    bytes[..start].iter().chain(&after[end..]).all(u8::is_ascii_punctuation)
}

/// Whether a character stands for a word or a syllable by itself: Han, kana, Hangul.
pub fn is_ideograph(c: char) -> bool {
    matches!(c,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

impl Inline {
    /// Words without marks.
    pub fn plain(text: impl Into<String>) -> Self {
        Inline::Text { text: text.into(), marks: Vec::new() }
    }

    /// Words in bold.
    pub fn strong(text: impl Into<String>) -> Self {
        Inline::Text { text: text.into(), marks: vec![Mark::Strong] }
    }
}

impl Block {
    /// A paragraph of plain words; an empty text makes an empty paragraph.
    pub fn paragraph(text: &str) -> Self {
        let content = if text.is_empty() { Vec::new() } else { vec![Inline::plain(text)] };
        Block::Paragraph { content }
    }
}

impl Document {
    /// A body of plain paragraphs.
    pub fn of_paragraphs<'a>(paragraphs: impl IntoIterator<Item = &'a str>) -> Self {
        Document { content: paragraphs.into_iter().map(Block::paragraph).collect() }
    }

    /// Whether there is nothing to read or see.
    pub fn is_empty(&self) -> bool {
        self.text().trim().is_empty() && self.pictures().is_empty()
    }

    /// The words alone: a line a block, list items and quotes included. For counting and searching.
    pub fn text(&self) -> String {
        let mut out = String::new();
        blocks_text(&self.content, &mut out);
        out
    }

    /// The pictures in the text, from top to bottom.
    pub fn pictures(&self) -> Vec<IllustrationId> {
        let mut found = Vec::new();
        blocks_pictures(&self.content, &mut found);
        found
    }

    /// The same without a picture.
    pub fn without_picture(self, illustration: IllustrationId) -> Self {
        Document { content: blocks_without(self.content, illustration) }
    }

    /// Where the links lead, from top to bottom.
    pub fn links(&self) -> Vec<&str> {
        let mut found = Vec::new();
        blocks_links(&self.content, &mut found);
        found
    }

    /// Words and reading time.
    pub fn length(&self) -> Length {
        length_of(&self.text())
    }

    /// The first paragraph's words, for a brief that has no dek.
    pub fn first_paragraph(&self) -> Option<String> {
        self.content.iter().find_map(|block| match block {
            Block::Paragraph { content } if !content.is_empty() => Some(inline_text(content)),
            _ => None,
        })
    }
}

/// The words of a run of inline content; a break becomes a line end.
pub fn inline_text(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, .. } => text.as_str(),
            Inline::HardBreak => "\n",
        })
        .collect()
}

fn blocks_text(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => {
                out.push_str(&inline_text(content));
                out.push('\n');
            }
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter().for_each(|item| blocks_text(&item.content, out));
            }
            Block::Blockquote { content } => blocks_text(content, out),
            Block::Picture { .. } | Block::Divider => {}
        }
    }
}

fn blocks_pictures(blocks: &[Block], found: &mut Vec<IllustrationId>) {
    for block in blocks {
        match block {
            Block::Picture { attrs } => found.push(attrs.illustration),
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter().for_each(|item| blocks_pictures(&item.content, found));
            }
            Block::Blockquote { content } => blocks_pictures(content, found),
            Block::Paragraph { .. } | Block::Heading { .. } | Block::Divider => {}
        }
    }
}

fn blocks_without(blocks: Vec<Block>, illustration: IllustrationId) -> Vec<Block> {
    let without = |content| blocks_without(content, illustration);
    let items = |content: Vec<ListItem>| {
        content.into_iter().map(|item| ListItem { content: without(item.content) }).collect()
    };
    blocks
        .into_iter()
        .filter(|block| !matches!(block, Block::Picture { attrs } if attrs.illustration == illustration))
        .map(|block| match block {
            Block::BulletList { content } => Block::BulletList { content: items(content) },
            Block::OrderedList { attrs, content } => Block::OrderedList { attrs, content: items(content) },
            Block::Blockquote { content } => Block::Blockquote { content: without(content) },
            other => other,
        })
        .collect()
}

fn blocks_links<'a>(blocks: &'a [Block], found: &mut Vec<&'a str>) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => {
                for inline in content {
                    let Inline::Text { marks, .. } = inline else { continue };
                    found.extend(marks.iter().filter_map(|mark| match mark {
                        Mark::Link { attrs } => Some(attrs.href.as_str()),
                        _ => None,
                    }));
                }
            }
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter().for_each(|item| blocks_links(&item.content, found));
            }
            Block::Blockquote { content } => blocks_links(content, found),
            Block::Picture { .. } | Block::Divider => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_reads_and_writes_the_editors_json() {
        let json = serde_json::json!({"type": "doc", "content": [
            {"type": "paragraph", "content": [
                {"type": "text", "text": "The context:", "marks": [{"type": "strong"}]},
                {"type": "text", "text": " see "},
                {"type": "text", "text": "this", "marks": [{"type": "link", "attrs": {"href": "https://example.org/"}}]},
                {"type": "hard_break"}]},
            {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "After"}]},
            {"type": "bullet_list", "content": [{"type": "list_item", "content": [{"type": "paragraph"}]}]},
            {"type": "ordered_list", "attrs": {"start": 3}, "content": [{"type": "list_item", "content": []}]},
            {"type": "blockquote", "content": [{"type": "divider"}]},
        ]});
        let document: Document =
            serde_json::from_value(json.clone()).expect("the editor's JSON is a document");
        assert_eq!(serde_json::to_value(&document).expect("a document is JSON"), json);
    }

    #[test]
    fn an_unknown_node_or_mark_is_refused() {
        for bad in [
            r#"{"type":"doc","content":[{"type":"raw_html","html":"<script>"}]}"#,
            r#"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"font"}]}]}]}"#,
            r#"{"type":"doc","content":[{"type":"paragraph","style":"x"}]}"#,
        ] {
            assert!(serde_json::from_str::<Document>(bad).is_err(), "{bad}");
        }
    }

    proptest::proptest! {
        #[test]
        fn words_are_those_that_unicode_finds(text in "[a-zA-Z0-9 .,'’\u{2014}_\u{a0}\u{301}茶かé-]{0,60}") {
            let found = text.unicode_words().map(|word| word.chars().filter(|c| is_ideograph(*c)).count().max(1));
            proptest::prop_assert_eq!(length_of(&text).words, found.sum::<usize>());
        }
    }

    #[test]
    fn chinese_is_counted_by_the_character_and_english_by_the_word() {
        assert_eq!(length_of("Spring tea, again").words, 3);
        assert_eq!(length_of("春茶山上").words, 4);
        assert_eq!(length_of(""), Length { words: 0, minutes: 0 });
        assert_eq!(length_of(&"word ".repeat(476)).minutes, 2);
    }
}
