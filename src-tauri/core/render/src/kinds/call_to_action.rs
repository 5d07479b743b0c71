//! An invitation, as a slot of its own or at the end of a story.

use crate::{RenderError, press::Press, text::Writer, theme::Template};
use minijinja::{Value, context};
use model::{CallToAction, address};
use std::borrow::Cow;

/// What is printed of an invitation.
struct Printed<'a> {
    heading: &'a str,
    text: &'a str,
    label: Cow<'a, str>,
    /// Where the button leads; without it there is none.
    href: Option<Cow<'a, str>>,
}

impl<'a> Printed<'a> {
    /// What is printed of it; `None` where it says nothing.
    fn of(invitation: &'a CallToAction) -> Option<Self> {
        let href = address::link(&invitation.href);
        let label = match (invitation.label.trim(), &href) {
            ("", Some(address)) => address.clone(),
            (label, Some(_)) => label.into(),
            // Without an address there is no button; one that may not be a link has shown its words below.
            (_, None) => "".into(),
        };
        let printed =
            Printed { heading: invitation.heading.trim(), text: invitation.text.trim(), label, href };
        (!(printed.heading.is_empty() && printed.text.is_empty() && printed.href.is_none()))
            .then_some(printed)
    }
}

/// The invitation as templates know it; `None` where it says nothing.
pub(super) fn for_template(invitation: &CallToAction) -> Option<Value> {
    let Printed { heading, text, label, href } = Printed::of(invitation)?;
    Some(context! { heading, text, label, href => href.unwrap_or_default() })
}

pub(super) fn html(press: &Press<'_>, invitation: &CallToAction) -> Result<String, RenderError> {
    match for_template(invitation) {
        Some(invitation) => press.print(Template::CallToAction, press.script, context! { invitation }),
        None => Ok(String::new()),
    }
}

pub(super) fn text(invitation: &CallToAction, out: &mut Writer) {
    let Some(printed) = Printed::of(invitation) else { return };
    out.paragraph(printed.heading);
    out.paragraph(printed.text);
    if let Some(href) = printed.href {
        out.link(&printed.label, &href);
    }
}
