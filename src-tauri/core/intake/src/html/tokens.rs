//! html5ever's tokens go to the tree.

use super::reading::{Page, Reading};
use super::tree::{Content, Tree};
use crate::Draft;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;

/// The most bytes that the tokenizer is handed at once: a tendril holds less than four gigabytes.
const PIECE: usize = 1 << 20;

pub(super) fn read(html: &str, reading: &Reading, draft: &mut Draft) -> Page {
    let sink = Sink { tree: RefCell::new(Tree::new(reading, draft)) };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let mut rest = html;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE));
        let input = BufferQueue::default();
        input.push_back(StrTendril::from_slice(piece));
        while !input.is_empty() {
            let _ = tokenizer.feed(&input);
        }
        rest = after;
    }
    tokenizer.end();
    tokenizer.sink.tree.into_inner().end()
}

struct Sink<'a> {
    tree: RefCell<Tree<'a>>,
}

impl TokenSink for Sink<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut tree = self.tree.borrow_mut();
        match token {
            Token::CharacterTokens(text) => tree.text(&text),
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => match tree.start(tag) {
                Content::Markup => {}
                Content::Raw => return TokenSinkResult::RawData(RawKind::Rawtext),
                Content::Script => return TokenSinkResult::RawData(RawKind::ScriptData),
                Content::Text => return TokenSinkResult::RawData(RawKind::Rcdata),
                Content::Plain => return TokenSinkResult::Plaintext,
            },
            Token::TagToken(tag) => tree.close(&tag.name),
            // The characters of no meaning are dropped, as a browser does.
            Token::NullCharacterToken
            | Token::CommentToken(_)
            | Token::DoctypeToken(_)
            | Token::ParseError(_)
            | Token::EOFToken => {}
        }
        TokenSinkResult::Continue
    }
}
