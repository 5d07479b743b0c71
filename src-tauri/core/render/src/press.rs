//! What every kind of slot prints with.

use crate::{
    IssueToPrint, Options, RenderError, Theme,
    pictures::{self, Pictures, Shown},
    theme::{Script, Template},
    words::Words,
};
use minijinja::Value;
use model::{IllustrationId, Publication, SlotId};

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
            pictures: Pictures::new(&input.pictures, &options.pictures_at, &publication.language)?,
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

    /// What is said of a picture.
    pub fn picture_words(&self, illustration: IllustrationId) -> Result<pictures::Words<'a>, RenderError> {
        self.pictures.words(illustration).ok_or_else(|| self.picture_missing(illustration))
    }

    /// A picture over at most `column_px` pixels.
    pub fn picture(
        &mut self,
        illustration: IllustrationId,
        column_px: u32,
    ) -> Result<Shown<'a>, RenderError> {
        self.pictures.shown(illustration, column_px).ok_or_else(|| self.picture_missing(illustration))
    }

    fn picture_missing(&self, illustration: IllustrationId) -> RenderError {
        let slot = self.slot.expect("pictures are shown in slots only");
        RenderError::PictureMissing { slot, illustration }
    }
}
