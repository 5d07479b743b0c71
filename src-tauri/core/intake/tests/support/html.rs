//! HTML for the laws of the cleaner: any, and what a document says as HTML.

use model::{Block, Document, Inline, Mark};
use proptest::prelude::*;

const NAMES: &[&str] = &[
    "p",
    "div",
    "b",
    "i",
    "em",
    "strong",
    "span",
    "a",
    "ul",
    "ol",
    "li",
    "h1",
    "h3",
    "blockquote",
    "table",
    "tr",
    "td",
    "th",
    "tbody",
    "figure",
    "figcaption",
    "cite",
    "footer",
    "pre",
    "code",
    "dl",
    "dt",
    "dd",
    "section",
    "s",
    "font",
    "button",
    "o:p",
    "center",
    "address",
    "form",
];
const WORDS: &[&str] = &[
    "tea", "harbour ", "桥", " ferry", "1", "é", "&amp;", "&eacute;", " ", "\n", "<br>", "<br><br>", "<hr>",
    "&nbsp;",
];

/// Tags and words in any order.
pub fn soup() -> impl Strategy<Value = String> {
    let tag = (prop::sample::select(NAMES), 0..3u8).prop_map(|(name, form)| match form {
        0 => format!("<{name}>"),
        1 => format!("</{name}>"),
        _ => format!("<{name} style='font-weight:700;mso-list:l0 level2 lfo1' class=MsoListParagraph>"),
    });
    let piece = prop_oneof![3 => tag, 3 => prop::sample::select(WORDS).prop_map(str::to_owned)];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// The document as a page would have it.
pub fn as_html(document: &Document) -> String {
    blocks(&document.content)
}

fn blocks(content: &[Block]) -> String {
    content.iter().map(block).collect()
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph { content } => format!("<p>{}</p>", inlines(content)),
        Block::Heading { attrs, content } => format!("<h{0}>{1}</h{0}>", attrs.level, inlines(content)),
        Block::BulletList { content } => format!("<ul>{}</ul>", items(content)),
        Block::OrderedList { attrs, content } => {
            format!("<ol start={}>{}</ol>", attrs.start, items(content))
        }
        Block::Blockquote { attrs, content } => {
            let source = match attrs.source.as_str() {
                "" => String::new(),
                source => format!("<footer><cite>{}</cite></footer>", escaped(source)),
            };
            format!("<blockquote>{}{source}</blockquote>", blocks(content))
        }
        Block::Picture { .. } => "<img src='https://pictures.example/a.png'>".to_owned(),
        Block::Divider => "<hr>".to_owned(),
    }
}

fn items(items: &[model::ListItem]) -> String {
    items.iter().map(|item| format!("<li>{}</li>", blocks(&item.content))).collect()
}

fn inlines(content: &[Inline]) -> String {
    content.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    let Inline::Text { text, marks } = inline else { return "<br>".to_owned() };
    marks.iter().fold(escaped(text), |inner, mark| match mark {
        Mark::Strong => format!("<strong>{inner}</strong>"),
        Mark::Em => format!("<em>{inner}</em>"),
        Mark::Strikethrough => format!("<s>{inner}</s>"),
        Mark::Code => format!("<code style='white-space:pre'>{inner}</code>"),
        Mark::Link { attrs } => format!("<a href=\"{}\">{inner}</a>", escaped(&attrs.href)),
    })
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace('\u{a0}', "&nbsp;")
}
