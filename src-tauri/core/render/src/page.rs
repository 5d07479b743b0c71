//! The page round the slots: head, masthead, footer.

use crate::{
    IssueToPrint, Platform, RenderError, platform::Mark, press::Press, text::Writer, theme::Template, words,
};
use minijinja::{Value, context};

/// Stands for the slots on the page: a control character, which no text keeps.
const SLOTS: &str = "\u{90}";

/// What stands on the page beside the slots.
pub(crate) struct Page<'a> {
    /// The mail's title: its subject, or what it is.
    pub title: String,
    preheader: &'a str,
    name: &'a str,
    number: String,
    date: String,
    minutes: String,
    /// The postal address, where the publication has one.
    address: &'a str,
    address_tag: Option<String>,
    unsubscribe: Option<String>,
    view_in_browser: Option<String>,
}

impl<'a> Page<'a> {
    pub fn new(input: &'a IssueToPrint, press: &Press<'_>, platform: &Platform, minutes: usize) -> Self {
        let IssueToPrint { publication, issue, .. } = input;
        let number = press.words.number(issue.number);
        let name = publication.name.trim();
        let title = match issue.subject.trim() {
            "" => format!("{name}, {number}"),
            subject => subject.to_owned(),
        };
        let address = publication.postal_address.trim();
        Page {
            title,
            preheader: issue.preheader.trim(),
            name,
            number,
            date: words::date(issue.date, &publication.language),
            minutes: press.words.minutes(minutes),
            address,
            address_tag: platform.mark(Mark::PostalAddress).filter(|_| address.is_empty()),
            unsubscribe: platform.mark(Mark::Unsubscribe),
            view_in_browser: platform.mark(Mark::ViewInBrowser),
        }
    }

    /// The page's HTML before and after the slots. They are not filled in by the template, which would copy them twice.
    pub fn html(&self, press: &Press<'_>) -> Result<(String, String), RenderError> {
        // A mark is a control character: only as markup it gets through escaping.
        let mark = |mark: &Option<String>| mark.clone().map(Value::from_safe_string);
        let words = context! {
            lang => press.publication.language.as_str(),
            title => self.title.as_str(),
            preheader => self.preheader,
            name => self.name,
            number => self.number.as_str(),
            date => self.date.as_str(),
            minutes => self.minutes.as_str(),
            slots => Value::from_safe_string(SLOTS.into()),
            address => mark(&self.address_tag).unwrap_or_else(|| Value::from(self.address)),
            unsubscribe => mark(&self.unsubscribe),
            view_in_browser => mark(&self.view_in_browser),
            words => context! {
                unsubscribe => press.words.unsubscribe,
                view_in_browser => press.words.view_in_browser,
            },
        };
        let page = press.print(Template::Page, press.script, words)?;
        match page.split_once(SLOTS) {
            Some((before, after)) if !after.contains(SLOTS) => Ok((before.to_owned(), after.to_owned())),
            _ => Err(RenderError::ThemeFailed {
                theme: press.theme.name().to_owned(),
                file: Template::Page.file().to_owned(),
                line: 0,
                why: "it must print {{ slots }} once".into(),
            }),
        }
    }

    /// The plain text: the slots' lines between the masthead's and the footer's.
    pub fn text(&self, press: &Press<'_>, mut slots: Writer) -> String {
        let mut masthead = Writer::default();
        self.masthead(&mut masthead);
        slots.set_above(masthead);
        self.footer(press, &mut slots);
        slots.finish()
    }

    /// Writes what stands above the slots.
    fn masthead(&self, out: &mut Writer) {
        out.paragraph(self.name);
        let folio = [&self.number, &self.date, &self.minutes].map(String::as_str);
        let folio: Vec<&str> = folio.into_iter().filter(|part| !part.is_empty()).collect();
        out.lines("", "", &folio.join(" · "));
        out.rule();
    }

    /// Writes what stands below them.
    fn footer(&self, press: &Press<'_>, out: &mut Writer) {
        out.rule();
        out.paragraph(self.name);
        match &self.address_tag {
            Some(mark) => out.mark("", mark),
            None => out.lines("", "", self.address),
        }
        for (words, mark) in [
            (press.words.unsubscribe, &self.unsubscribe),
            (press.words.view_in_browser, &self.view_in_browser),
        ] {
            if let Some(mark) = mark {
                out.mark(&format!("{words}: "), mark);
            }
        }
    }
}
