//! The kinds of slots: a module each, with its HTML from a template of the theme and its plain text.

mod call_to_action;
mod divider;
mod links;
mod note;
mod picture;
mod section;
mod story;

use crate::{ContentToPrint, RenderError, press::Press, text::Writer};

/// A slot's HTML, one or more rows of the page's table.
pub(crate) fn html<'a>(press: &mut Press<'a>, content: &'a ContentToPrint) -> Result<String, RenderError> {
    match content {
        ContentToPrint::Story { article, treatment, headline, dek, picture } => {
            story::Story::new(article, *treatment, headline.as_deref(), dek.as_deref(), picture).html(press)
        }
        ContentToPrint::Section { title } => section::html(press, title),
        ContentToPrint::Note { body } => note::html(press, body),
        ContentToPrint::Picture { illustration, picture } => picture::html(press, *illustration, picture),
        ContentToPrint::CallToAction(invitation) => call_to_action::html(press, invitation),
        ContentToPrint::Links(roundup) => links::html(press, roundup),
        ContentToPrint::Divider => divider::html(press),
    }
}

/// A slot's plain text.
pub(crate) fn text<'a>(
    press: &mut Press<'a>,
    content: &'a ContentToPrint,
    out: &mut Writer,
) -> Result<(), RenderError> {
    match content {
        ContentToPrint::Story { article, treatment, headline, dek, picture } => {
            story::Story::new(article, *treatment, headline.as_deref(), dek.as_deref(), picture)
                .text(press, out)
        }
        ContentToPrint::Section { title } => {
            section::text(press, title, out);
            Ok(())
        }
        ContentToPrint::Note { body } => note::text(press, body, out),
        ContentToPrint::Picture { illustration, picture } => {
            picture::text(press, *illustration, picture, out)
        }
        ContentToPrint::CallToAction(invitation) => {
            call_to_action::text(invitation, out);
            Ok(())
        }
        ContentToPrint::Links(roundup) => {
            links::text(roundup, out);
            Ok(())
        }
        ContentToPrint::Divider => {
            divider::text(out);
            Ok(())
        }
    }
}
