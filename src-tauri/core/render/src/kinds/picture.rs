//! A picture on its own.

use crate::{
    RenderError,
    press::{Here, Press},
    text::Writer,
    theme::Template,
};
use minijinja::context;
use model::{IllustrationId, PictureOverrides, PicturePlace};

pub(super) fn html<'a>(
    press: &mut Press<'a>,
    illustration: IllustrationId,
    overrides: &'a PictureOverrides,
) -> Result<String, RenderError> {
    let here = Here {
        place: PicturePlace::Alone,
        column_px: press.theme.sizes().column,
        overrides: Some(overrides),
        beside: "",
    };
    let picture = press.picture(illustration, here)?;
    press.print(Template::Picture, press.script, context! { lang => (), picture => picture.for_template() })
}

pub(super) fn text<'a>(
    press: &Press<'a>,
    illustration: IllustrationId,
    overrides: &'a PictureOverrides,
    out: &mut Writer,
) -> Result<(), RenderError> {
    out.picture(&press.picture_words(illustration, Some(overrides))?, press.words);
    Ok(())
}
