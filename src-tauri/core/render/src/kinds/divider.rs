//! A line across the column.

use crate::{RenderError, press::Press, text::Writer, theme::Template};
use minijinja::context;

pub(super) fn html(press: &Press<'_>) -> Result<String, RenderError> {
    press.print(Template::Divider, press.script, context! {})
}

pub(super) fn text(out: &mut Writer) {
    out.line();
}
