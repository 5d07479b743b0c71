//! Mails, alone (`.eml`) and in mailboxes (`.mbox`).
//!
//! `letter` takes a mail apart, `flowed` joins the lines that its sender’s program broke, `draft` makes an article of
//! it, and `mailbox` finds one mail after the other in a mailbox. Texts and documents that are attached become entries of
//! their own; pictures stand where the mail shows them. Nothing that a mail points to is fetched.

mod draft;
mod flowed;
mod letter;
mod mailbox;

pub(crate) use draft::read;
pub(crate) use mailbox::{is_mailbox, read as read_mailbox};

/// The largest mail that is read, in mebibytes, its attachments included. Few servers carry more than half of it.
const MAIL_MIB: usize = 64;

/// The headers with which a mail begins that came through a server.
const FIRST_HEADERS: &[&str] = &[
    "Return-Path:",
    "Delivered-To:",
    "Received:",
    "X-Mozilla-Status:",
    "X-Gmail-Labels:",
    "MIME-Version:",
    "Message-ID:",
];

/// Whether these are the first bytes of a mail.
pub(crate) fn is_mail(head: &[u8]) -> bool {
    FIRST_HEADERS.iter().any(|header| {
        head.get(..header.len()).is_some_and(|start| start.eq_ignore_ascii_case(header.as_bytes()))
    })
}
