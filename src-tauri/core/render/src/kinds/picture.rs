//! A picture on its own.

use crate::{RenderError, press::Press, text::Writer, theme::Template};
use minijinja::context;
use model::IllustrationId;

pub(super) fn html(press: &mut Press<'_>, illustration: IllustrationId) -> Result<String, RenderError> {
    let picture = press.picture(illustration, press.theme.sizes().column)?;
    press.print(Template::Picture, press.script, context! { lang => (), picture => picture.for_template() })
}

pub(super) fn text(
    press: &Press<'_>,
    illustration: IllustrationId,
    out: &mut Writer,
) -> Result<(), RenderError> {
    out.picture(&press.picture_words(illustration)?, press.words);
    Ok(())
}
