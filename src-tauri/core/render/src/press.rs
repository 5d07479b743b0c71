//! What every kind of slot prints with.

use crate::{
    IssueToPrint, Options, RenderError, Theme,
    pictures::{self, At, Pictures, Shown},
    theme::{Script, Template},
    words::Words,
};
use minijinja::Value;
use model::{IllustrationId, PictureOverrides, PicturePlace, Publication, SlotId};

/// What every kind of slot prints with, and where on the board the press stands.
pub(crate) struct Press<'a> {
    pub theme: &'a Theme,
    pub publication: &'a Publication,
    /// The script of the publication's language.
    pub script: Script,
    /// The standing words of the publication's language.
    pub words: &'static Words,
    pub pictures: Pictures<'a>,
    /// The slot at hand, for errors to name.
    pub slot: Option<SlotId>,
    /// The heading that the slot at hand stands under.
    pub section: &'a str,
}

impl<'a> Press<'a> {
    pub fn new(input: &'a IssueToPrint, theme: &'a Theme, options: &Options) -> Result<Self, RenderError> {
        let publication = &input.publication;
        Ok(Press {
            theme,
            publication,
            script: Script::of(&publication.language),
            words: Words::of(&publication.language),
            pictures: Pictures::new(
                &input.pictures,
                &options.pictures_at,
                publication.house(),
                theme.crops(),
            )?,
            slot: None,
            section: "",
        })
    }

    /// A template with its words filled in.
    pub fn print(
        &self,
        template: Template,
        script: Script,
        words: impl Into<Value>,
    ) -> Result<String, RenderError> {
        self.theme.printed(template, script, words)
    }

    /// What is said of a picture, here.
    pub fn picture_words(
        &self,
        illustration: IllustrationId,
        overrides: Option<&'a PictureOverrides>,
    ) -> Result<pictures::Words<'a>, RenderError> {
        self.pictures.words(illustration, overrides).ok_or_else(|| self.picture_missing(illustration))
    }

    /// A picture, here.
    pub fn picture(
        &mut self,
        illustration: IllustrationId,
        here: Here<'a, '_>,
    ) -> Result<Shown<'a>, RenderError> {
        let Here { place, column_px, overrides, beside } = here;
        let slot = self.slot.expect("pictures are shown in slots only");
        let at = At { slot, place, column_px, overrides, beside };
        self.pictures.shown(illustration, at).ok_or_else(|| self.picture_missing(illustration))
    }

    fn picture_missing(&self, illustration: IllustrationId) -> RenderError {
        let slot = self.slot.expect("pictures are shown in slots only");
        RenderError::PictureMissing { slot, illustration }
    }
}

/// A place in the slot at hand at which a picture is printed.
#[derive(Clone, Copy)]
pub(crate) struct Here<'a, 'b> {
    pub place: PicturePlace,
    /// The pixels it may run over.
    pub column_px: u32,
    /// What this issue prints differently of it.
    pub overrides: Option<&'a PictureOverrides>,
    /// The headline it runs with.
    pub beside: &'b str,
}
