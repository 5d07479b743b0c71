//! A figure is a picture with its caption and credit, or a quote with its source.

use super::frame::{one_line, without_dash};
use crate::report::{Report, Why};
use crate::{DraftPicture, credit_of};
use model::{Block, Credit, Document};

/// The blocks that a figure makes.
pub(super) fn figure(
    mut blocks: Vec<Block>,
    caption: Vec<Block>,
    pictures: &mut [DraftPicture],
    report: &mut Report,
) -> Vec<Block> {
    let shown: Vec<_> = Document { content: blocks.clone() }.pictures();
    let lines: Option<Vec<String>> = caption.iter().map(line).collect();
    let Some(lines) = lines.filter(|lines| !lines.is_empty()) else {
        blocks.extend(caption);
        return blocks;
    };
    let told = |report: &mut Report| {
        for href in (Document { content: caption.clone() }).links() {
            report.drop(Why::LinkInCaption, href);
        }
    };
    if let [Block::Blockquote { attrs, .. }] = blocks.as_mut_slice()
        && attrs.source.is_empty()
        && !without_dash(&lines.join(" ")).is_empty()
    {
        attrs.source = without_dash(&lines.join(" "));
        told(report);
        return blocks;
    }
    let only = match shown.as_slice() {
        [only] => pictures.iter_mut().rev().find(|picture| picture.stands_as == *only),
        _ => None,
    };
    match only.filter(|picture| picture.caption.is_empty()) {
        Some(picture) => {
            told(report);
            let (words, credit) = parted(&lines);
            picture.caption = words;
            picture.credit = picture.credit.take().or(credit);
        }
        None => blocks.extend(caption),
    }
    blocks
}

fn line(block: &Block) -> Option<String> {
    match block {
        Block::Paragraph { content } | Block::Heading { content, .. } => Some(one_line(content)),
        _ => None,
    }
}

/// A caption, and the credit that closes it: a line or a sentence of its own, in brackets or not.
fn parted(lines: &[String]) -> (String, Option<Credit>) {
    if let Some((last, before)) = lines.split_last()
        && let Some(credit) = credit_of(last)
    {
        return (before.join(" "), Some(credit));
    }
    let words = lines.join(" ");
    let starts = words.char_indices().filter(|(at, c)| {
        let before = words[..*at].trim_end();
        *c == '(' || before.len() < *at && before.ends_with(['.', '!', '?', '。', '|', '/', '”', '"'])
    });
    // The last places where a sentence begins: a credit stands at the end.
    let candidates: Vec<usize> = starts.map(|(at, _)| at).collect();
    for at in candidates.into_iter().rev().take(3) {
        let credit = words[at..].trim().trim_start_matches('(').trim_end_matches(')');
        if let Some(credit) = credit_of(credit) {
            return (words[..at].trim().trim_end_matches(['|', '/']).trim().to_owned(), Some(credit));
        }
    }
    (words, None)
}
