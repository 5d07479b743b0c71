//! Plain text as writers file it.
//!
//! `lines` cuts the text into blocks, `head` takes the parts above the story off the top (`furniture` knows
//! their lines), `body` makes paragraphs and lists of the rest (`wrapping` decides which line ends mean
//! something), `invitation` takes the call to action off the end, and this file sets what is left as a document.
//! Every step only moves words; none deletes any but the words that a part carries by its place, such as "by"
//! in a credit, and the marks of lists.

mod body;
mod furniture;
mod head;
mod invitation;
mod lines;
mod setting;
mod wrapping;

pub use setting::read;
// What the readers of word processors' documents take over.
pub(crate) use body::Piece;
pub(crate) use head::take as take_head;
pub(crate) use invitation::take as take_invitation;
pub(crate) use lines::Line;
