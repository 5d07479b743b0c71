//! A heading over the slots that follow.

use crate::{RenderError, press::Press, text::Writer, theme::Template};
use minijinja::context;

pub(super) fn html<'a>(press: &mut Press<'a>, title: &'a str) -> Result<String, RenderError> {
    press.section = title.trim();
    if press.section.is_empty() {
        return Ok(String::new());
    }
    press.print(Template::Section, press.script, context! { title => press.section })
}

pub(super) fn text<'a>(press: &mut Press<'a>, title: &'a str, out: &mut Writer) {
    press.section = title.trim();
    out.heading(press.section, '=');
}
