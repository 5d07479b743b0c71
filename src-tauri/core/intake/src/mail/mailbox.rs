//! A mailbox: mails one after the other in one file, each under a line that begins with “From ” (mbox, of any kind).

use super::MAIL_MIB;
use super::draft::hand_over;
use crate::{Entry, File, IntakeError, Taker};
use std::io::{BufRead, BufReader, Read};
use std::ops::ControlFlow;

/// The longest line that is read in one piece; what is longer goes on in the next.
const LINE_BYTES: u64 = 1 << 20;

/// Whether these are the first bytes of a mailbox.
pub(crate) fn is_mailbox(head: &[u8]) -> bool {
    head.split(|byte| *byte == b'\n').next().is_some_and(begins_a_mail)
}

/// Hands over each mail, and the documents attached to it, as they are read. Only one mail is in memory at a time.
///
/// # Errors
/// `intake.unreadable`
pub(crate) fn read(file: &mut File<'_>, taker: &mut dyn Taker) -> Result<(), IntakeError> {
    let packed = file.packed;
    let mut lines = BufReader::new(file.data()?);
    let mut mails = Mails { number: 0, packed, taker };
    let mut mail: Option<Vec<u8>> = None;
    let mut after_blank = true;
    let mut line = Vec::new();
    loop {
        line.clear();
        (&mut lines).take(LINE_BYTES).read_until(b'\n', &mut line).map_err(IntakeError::unreadable)?;
        if line.is_empty() {
            break;
        }
        if after_blank && begins_a_mail(&line) {
            if let Some(mail) = mail.replace(Vec::new())
                && mails.take(&mail).is_break()
            {
                return Ok(());
            }
        } else if let Some(mail) = &mut mail
            && mail.len() <= MAIL_MIB << 20
        {
            mail.extend_from_slice(unquoted(&line));
        }
        after_blank = line.trim_ascii().is_empty();
    }
    match mail {
        Some(mail) => {
            // Nothing is left to go on with.
            let _ = mails.take(&mail);
            Ok(())
        }
        None => Err(IntakeError::Empty),
    }
}

struct Mails<'t> {
    number: usize,
    packed: usize,
    taker: &'t mut dyn Taker,
}

impl Mails<'_> {
    fn take(&mut self, mail: &[u8]) -> ControlFlow<()> {
        self.number += 1;
        let name = format!("mail {}", self.number);
        if mail.len() > MAIL_MIB << 20 {
            let draft = Err(IntakeError::TooLarge { limit_mib: MAIL_MIB });
            return self.taker.take(Entry { name, origin: None, draft });
        }
        hand_over(mail, &name, self.packed, self.taker)
    }
}

/// “From someone@proof.example Tue Mar  5 10:11:12 2024”: a time and a year, which no sentence that begins with the word has.
fn begins_a_mail(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    let words: Vec<&[u8]> =
        rest.split(|byte| byte.is_ascii_whitespace()).filter(|word| !word.is_empty()).collect();
    let is_time = |word: &&[u8]| {
        word.len() >= 5
            && word.contains(&b':')
            && word.iter().all(|byte| byte.is_ascii_digit() || *byte == b':')
    };
    let is_year = |word: &&[u8]| word.len() == 4 && word.iter().all(u8::is_ascii_digit);
    words.iter().any(is_time) && words.iter().any(is_year)
}

/// A line without the mark that kept it from beginning a mail: “>From ”.
fn unquoted(line: &[u8]) -> &[u8] {
    let words = line.iter().position(|byte| *byte != b'>').unwrap_or(0);
    if words > 0 && line[words..].starts_with(b"From ") { &line[1..] } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headlines(mailbox: &str) -> Vec<String> {
        let mut taken: Vec<Entry> = Vec::new();
        read(&mut File::of_bytes("a.mbox", mailbox.as_bytes()), &mut taken).expect("read");
        taken.into_iter().map(|entry| entry.draft.map(|draft| draft.headline).unwrap_or_default()).collect()
    }

    #[test]
    fn a_mail_begins_under_a_line_of_its_own_and_nowhere_else() {
        let mailbox = "From a@proof.example Tue Mar  5 10:11:12 2024\nSubject: One\n\nFrom here on it rains.\n\n\
            From 17@xxx Tue Mar 05 10:11:12 +0000 2024\nSubject: Two\n\n\n>From the sea\n\n\
            From - Tue Mar 05 10:11:12 2024\r\nSubject: Three\r\n\r\nText\r\n";
        assert_eq!(headlines(mailbox), ["One", "Two", "Three"]);
        assert!(is_mailbox(mailbox.as_bytes()) && !is_mailbox(b"From here on it rains at 10:30.\n"));
    }

    #[test]
    fn only_one_mark_is_taken_off() {
        assert_eq!(unquoted(b">From a"), b"From a");
        assert_eq!(unquoted(b">>From a"), b">From a");
        assert_eq!(unquoted(b"> From a"), b"> From a");
        assert_eq!(unquoted(b">"), b">");
    }
}
