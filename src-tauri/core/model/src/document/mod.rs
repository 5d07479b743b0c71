//! The body of an article: a typed document, kept as the JSON that ProseMirror uses.
//!
//! This type is the truth; the editor's schema is tested against it on shared fixtures
//! (`tests/cases/document`). It has no node for raw markup, so no text can become markup anywhere.

mod length;
mod walk;

pub use length::{Length, is_ideograph, length_of};
pub use walk::{Linked, inline_text};

use crate::IllustrationId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
        /// Who said it.
        #[serde(default)]
        attrs: BlockquoteAttrs,
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

/// What a quote knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BlockquoteAttrs {
    /// Who said or wrote it, and where, as printed under it; empty where that is not said.
    pub source: String,
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
        walk::blocks_text(&self.content, &mut out);
        out
    }

    /// The body with something else where each picture stands: another picture, words, or nothing.
    pub fn with_pictures(self, mut instead: impl FnMut(IllustrationId) -> Option<Block>) -> Document {
        Document { content: walk::blocks_pictured(self.content, &mut instead) }
    }

    /// The pictures in the text, from top to bottom.
    pub fn pictures(&self) -> Vec<IllustrationId> {
        let mut found = Vec::new();
        walk::blocks_pictures(&self.content, &mut found);
        found
    }

    /// The same without a picture.
    pub fn without_picture(self, illustration: IllustrationId) -> Self {
        Document { content: walk::blocks_without(self.content, illustration) }
    }

    /// Where the links lead, from top to bottom.
    pub fn links(&self) -> Vec<&str> {
        let mut found = Vec::new();
        walk::blocks_links(&self.content, &mut found);
        found
    }

    /// The links, from top to bottom, each with the words that it stands on.
    pub fn linked(&self) -> Vec<Linked> {
        walk::linked(&self.content)
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
            {"type": "blockquote", "attrs": {"source": "A keeper"}, "content": [{"type": "divider"}]},
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
}
