//! Why a mail can't be made.

use model::{IllustrationId, SlotId};

/// Why a mail can't be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// A slot shows a picture that did not come with the issue.
    #[error("A slot shows a picture that is not in the library ({illustration}).")]
    PictureMissing {
        /// The slot that shows it.
        slot: SlotId,
        /// The picture that is missing.
        illustration: IllustrationId,
    },
    /// The pictures' address is not one on the web.
    #[error("“{0}” is no address for pictures: it must begin with https:// or http://.")]
    PicturesAddress(String),
    /// A template of the theme failed.
    #[error("The theme “{theme}” failed in {file}, line {line}: {why}.")]
    ThemeFailed {
        /// The theme's name.
        theme: String,
        /// The template's file name.
        file: String,
        /// The line, counted from 1; 0 where unknown.
        line: usize,
        /// What went wrong, in the template engine's words.
        why: String,
    },
    /// The theme printed a platform's tag no or too few times.
    #[error("The theme “{theme}” leaves out the link to {tag} that {platform} asks for.")]
    TagMissing {
        /// The theme's name.
        theme: String,
        /// The platform's name for people.
        platform: &'static str,
        /// What the tag stands for.
        tag: &'static str,
    },
}

impl RenderError {
    /// The stable code that programs branch on.
    pub fn code(&self) -> &'static str {
        match self {
            RenderError::PictureMissing { .. } => "render.picture_missing",
            RenderError::PicturesAddress(_) => "render.pictures_address",
            RenderError::ThemeFailed { .. } => "render.theme_failed",
            RenderError::TagMissing { .. } => "render.tag_missing",
        }
    }

    /// What the editor can do.
    pub fn action(&self) -> &'static str {
        match self {
            RenderError::PictureMissing { .. } => {
                "Take the picture out of the slot or the story, or put another one in its place."
            }
            RenderError::PicturesAddress(_) => {
                "Write the address as https://…, or keep the pictures in a folder."
            }
            RenderError::ThemeFailed { .. } => "Choose another theme for the issue, or correct the template.",
            RenderError::TagMissing { .. } => {
                "Choose another theme for the issue, or add the link to its page.html."
            }
        }
    }
}
