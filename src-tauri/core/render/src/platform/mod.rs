//! The mail platforms' merge tags: which there are, how they get into a mail, and how text is kept from passing for one.
//!
//! Templates and the text writer print a `Mark` where a tag belongs: a C1 control character, which no text can
//! contain, since `escape` takes them all out. When everything is printed, text that reads like a tag of the
//! platform is broken up (`Platform::guarded`), and only then the marks become tags (`Platform::filled`): so a tag
//! is never escaped, never split, and never made by an article.

mod brevo;
mod buttondown;
mod guard;
mod keila;
mod listmonk;
mod mailchimp;
mod none;

pub use brevo::BREVO;
pub use buttondown::BUTTONDOWN;
pub use keila::KEILA;
pub use listmonk::LISTMONK;
pub use mailchimp::MAILCHIMP;
pub use none::NONE;

pub(crate) use guard::Part;

/// Every platform, in the order in which they are offered.
pub static PLATFORMS: [&Platform; 6] = [&NONE, &MAILCHIMP, &BREVO, &LISTMONK, &BUTTONDOWN, &KEILA];

/// A mail platform, by the merge tags that it puts each reader's own words in place of.
#[derive(Debug, PartialEq, Eq)]
pub struct Platform {
    /// Its name on the command line and in files.
    pub name: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// The address under which a reader leaves the list.
    pub unsubscribe: Option<&'static str>,
    /// The address under which the mail stands on the web.
    pub view_in_browser: Option<&'static str>,
    /// The list owner's postal address, printed where the publication has none.
    pub postal_address: Option<&'static str>,
    /// Two characters each, with which the platform's tags begin or end: text must not contain them.
    pub openers: &'static [&'static str],
}

/// The place of a tag in what is printed, until the tag itself is put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Unsubscribe,
    ViewInBrowser,
    PostalAddress,
}

impl Mark {
    const ALL: [Mark; 3] = [Mark::Unsubscribe, Mark::ViewInBrowser, Mark::PostalAddress];

    /// The character that stands for it.
    pub const fn character(self) -> char {
        match self {
            Mark::Unsubscribe => '\u{91}',
            Mark::ViewInBrowser => '\u{92}',
            Mark::PostalAddress => '\u{93}',
        }
    }

    /// What the tag stands for, in an error's words.
    fn meaning(self) -> &'static str {
        match self {
            Mark::Unsubscribe => "unsubscribe",
            Mark::ViewInBrowser => "view the mail in a browser",
            Mark::PostalAddress => "the postal address",
        }
    }
}

impl Platform {
    /// The platform of that name.
    pub fn named(name: &str) -> Option<&'static Platform> {
        PLATFORMS.into_iter().find(|platform| platform.name == name)
    }

    /// The mark of a tag, where the platform has it.
    pub(crate) fn mark(&self, mark: Mark) -> Option<String> {
        self.tag(mark).map(|_| mark.character().to_string())
    }

    /// `printed` with each mark replaced by its tag. `Err` names what the mail can't go out without and does not have.
    pub(crate) fn filled(&self, printed: String) -> Result<String, &'static str> {
        if Mark::ALL.into_iter().all(|mark| self.tag(mark).is_none()) {
            return Ok(printed);
        }
        let mut filled = String::with_capacity(printed.len() + 256);
        let mut unsubscribes = 0;
        let mut kept_from = 0;
        for (at, found) in printed.match_indices(|c| Mark::ALL.iter().any(|mark| mark.character() == c)) {
            let mark = Mark::ALL.into_iter().find(|mark| found.starts_with(mark.character()));
            filled.push_str(&printed[kept_from..at]);
            filled.push_str(mark.and_then(|mark| self.tag(mark)).unwrap_or_default());
            unsubscribes += usize::from(mark == Some(Mark::Unsubscribe));
            kept_from = at + found.len();
        }
        filled.push_str(&printed[kept_from..]);
        match (self.unsubscribe, unsubscribes) {
            (Some(_), 0) => Err(Mark::Unsubscribe.meaning()),
            _ => Ok(filled),
        }
    }

    fn tag(&self, mark: Mark) -> Option<&'static str> {
        match mark {
            Mark::Unsubscribe => self.unsubscribe,
            Mark::ViewInBrowser => self.view_in_browser,
            Mark::PostalAddress => self.postal_address,
        }
    }
}

#[cfg(test)]
mod tests;
