//! An issue becomes a mail.

use crate::{
    IssueToPrint, Options, RenderError, Rendition, Theme, kinds, page::Page, platform::Part, press::Press,
    text::Writer,
};
use model::{PrintedPicture, SlotId, document::length_of};

/// What a slot takes of the HTML, about: room is made for all of them at once.
const SLOT_HTML_BYTES: usize = 1536;
/// What it takes of the plain text.
const SLOT_TEXT_BYTES: usize = 640;

/// A mail, ready to be handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The HTML part: a whole document.
    pub html: String,
    /// The plain part, its lines ended by line feeds.
    pub text: String,
    /// What each slot takes of the HTML, in the order of the board.
    pub slots: Vec<SlotSize>,
    /// Every picture file that the mail needs, at 1x and 2x, in the order of their first use. The HTML refers to the 2x files.
    pub renditions: Vec<Rendition>,
    /// Every picture that the mail prints, in the order of the board.
    pub pictures: Vec<PrintedPicture>,
    /// How many minutes all of it takes to read, as the masthead says.
    pub minutes: usize,
    /// The subject, or what stands for it where there is none.
    pub title: String,
}

/// What a slot takes of the HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlotSize {
    /// Which slot.
    pub slot: SlotId,
    /// UTF-8 bytes.
    pub bytes: usize,
}

/// Prints an issue as a mail. The same input gives the same bytes.
///
/// # Errors
/// `render.picture_missing` where a slot shows a picture that did not come with the issue, `render.pictures_address`
/// where the pictures' address is none, `render.theme_failed` and `render.tag_missing` where the theme is at fault.
pub fn mail(input: &IssueToPrint, theme: &Theme, options: &Options) -> Result<Mail, RenderError> {
    let mut press = Press::new(input, theme, options)?;
    let platform = options.platform;

    // The text comes first: the masthead says how long it takes to read.
    let mut column = Writer::with_room(input.slots.len() * SLOT_TEXT_BYTES);
    for slot in &input.slots {
        press.slot = Some(slot.id);
        kinds::text(&mut press, &slot.content, &mut column)?;
    }
    let minutes = length_of(column.as_str()).minutes;
    let page = Page::new(input, &press, platform, minutes);
    let text = platform.guarded(page.text(&press, column), Part::Text);

    press.section = "";
    let (before, after) = page.html(&press)?;
    let mut html = platform.guarded(before, Part::Html);
    html.reserve(input.slots.len() * SLOT_HTML_BYTES + after.len());
    let mut slots = Vec::with_capacity(input.slots.len());
    for slot in &input.slots {
        press.slot = Some(slot.id);
        let printed = platform.guarded(kinds::html(&mut press, &slot.content)?, Part::Html);
        slots.push(SlotSize { slot: slot.id, bytes: printed.len() });
        html.push_str(&printed);
    }
    html.push_str(&platform.guarded(after, Part::Html));

    let tag_missing =
        |tag| RenderError::TagMissing { theme: theme.name().to_owned(), platform: platform.title, tag };
    let (renditions, pictures) = press.pictures.into_shown();
    Ok(Mail {
        html: platform.filled(html).map_err(tag_missing)?,
        text: platform.filled(text).map_err(tag_missing)?,
        slots,
        renditions,
        pictures,
        minutes,
        title: page.title,
    })
}
