//! What stands in `theme.toml`.

use super::{
    Contrast, Script, ThemeError,
    tokens::{self, Tokens},
};
use model::{Crop, Illustration, PictureOverrides, PicturePlace, Ratio};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// The invisible filling after a preheader, so that a mail client does not show the masthead after it.
const PAD: &str = "&#847;&zwnj;&nbsp;";
/// How often it is repeated: enough for the longest preview that a client shows.
const PAD_TIMES: usize = 60;

type Texts = BTreeMap<String, Spanned<String>>;

/// What stands in `theme.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Settings {
    pub name: String,
    pub sizes: Sizes,
    #[serde(default)]
    pub crops: Crops,
    fonts: Fonts,
    light: Texts,
    dark: Texts,
    #[serde(default)]
    contrast: Vec<Readable>,
    styles: Texts,
    #[serde(default)]
    styles_cjk: Texts,
    #[serde(default)]
    styles_right_to_left: Texts,
    /// The text itself, to find lines in.
    #[serde(skip)]
    text: String,
}

/// The sizes of a theme, in CSS pixels.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sizes {
    /// The whole page, on a desktop.
    pub page: u32,
    /// Left and right of the column.
    pub margin: u32,
    /// The same on a phone.
    pub margin_phone: u32,
    /// What text and pictures run over.
    pub column: u32,
    /// The picture beside a standard story.
    pub thumbnail: u32,
    /// Between that picture and its headline.
    pub gutter: u32,
    /// How far lists and quotes stand in.
    pub indent: u32,
}

/// How pictures are cropped where nobody drew a crop; not at all where a ratio is missing.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Crops {
    lead: Option<RatioText>,
    standard: Option<RatioText>,
    alone: Option<RatioText>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
struct RatioText(Ratio);

impl TryFrom<String> for RatioText {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map(RatioText)
    }
}

impl Crops {
    /// The ratio that a place asks for.
    pub fn ratio(&self, place: PicturePlace) -> Option<Ratio> {
        let ratio = match place {
            PicturePlace::Lead => self.lead,
            PicturePlace::Standard => self.standard,
            PicturePlace::Alone => self.alone,
            PicturePlace::Text => None,
        };
        ratio.map(|RatioText(ratio)| ratio)
    }

    /// The crop that was drawn by hand for a place.
    pub fn drawn(illustration: &Illustration, place: PicturePlace) -> Option<Crop> {
        let crop = match place {
            PicturePlace::Lead | PicturePlace::Alone => illustration.crops.lead,
            PicturePlace::Standard => illustration.crops.standard,
            PicturePlace::Text => None,
        };
        crop.filter(|crop| crop.is_within(illustration.file.size()))
    }

    /// Which part of a picture is shown at a place, by what was said last: for this issue, for the picture, by the theme;
    /// `None` for all of it. A crop that does not lie within the picture counts as not drawn.
    pub fn of(
        &self,
        illustration: &Illustration,
        place: PicturePlace,
        overrides: Option<&PictureOverrides>,
    ) -> Option<Crop> {
        let size = illustration.file.size();
        let fits = |crop: &Crop| crop.is_within(size);
        let here = overrides.and_then(|one| one.crop).filter(fits);
        let drawn = || Self::drawn(illustration, place);
        let by_ratio = || self.ratio(place).map(|ratio| Crop::around(size, ratio, illustration.focal));
        here.or_else(drawn).or_else(by_ratio).filter(|crop| *crop != Crop::whole(size))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fonts {
    latin: Texts,
    cjk: Texts,
    right_to_left: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Readable {
    on: Spanned<String>,
    text: Vec<Spanned<String>>,
}

impl Settings {
    /// The settings, with every colour and font looked at.
    pub fn read(text: &str) -> Result<Settings, ThemeError> {
        let mut settings: Settings = toml::from_str(text).map_err(|error| ThemeError::Settings {
            line: line_at(text, error.span().map_or(0, |span| span.start)),
            why: error.message().to_owned(),
        })?;
        settings.text = text.to_owned();
        for colour in settings.light.values().chain(settings.dark.values()) {
            if tokens::rgb(colour.get_ref()).is_none() {
                return Err(
                    settings.wrong(colour, "a colour is written as # and six digits, such as #1f1c18")
                );
            }
        }
        let fonts = [&settings.fonts.latin, &settings.fonts.cjk, &settings.fonts.right_to_left];
        for font in fonts.into_iter().flat_map(BTreeMap::values) {
            if font.get_ref().contains(['"', '<', '>', '&', '{', '}', ';']) {
                return Err(settings.wrong(font, "a font list holds names, commas and single quotes only"));
            }
        }
        Ok(settings)
    }

    /// Every value that templates and styles can name, for one script.
    pub fn tokens(&self, script: Script) -> Result<Tokens, ThemeError> {
        let fonts = match script {
            Script::Latin => &self.fonts.latin,
            Script::Cjk => &self.fonts.cjk,
            Script::RightToLeft => &self.fonts.right_to_left,
        };
        let sizes = self.sizes;
        let mut known = Tokens::new();
        known.extend(script.sides().map(|(name, side)| (name.to_owned(), side.to_owned())));
        known.insert("pad".into(), PAD.repeat(PAD_TIMES));
        for (group, texts) in [("light", &self.light), ("dark", &self.dark), ("font", fonts)] {
            known
                .extend(texts.iter().map(|(name, text)| (format!("{group}.{name}"), text.get_ref().clone())));
        }
        for (name, pixels) in [
            ("page", sizes.page),
            ("margin", sizes.margin),
            ("margin_phone", sizes.margin_phone),
            ("column", sizes.column),
            ("thumbnail", sizes.thumbnail),
            ("gutter", sizes.gutter),
            ("indent", sizes.indent),
        ] {
            known.insert(format!("size.{name}"), pixels.to_string());
        }
        let mut styles = Tokens::new();
        for (name, style) in self.styles.iter().chain(self.styles_of(script)) {
            if style.get_ref().contains(['"', '<', '>', '&']) {
                return Err(self.wrong(style, "a style holds CSS declarations only"));
            }
            let resolved =
                tokens::resolved(style.get_ref(), &known).map_err(|token| ThemeError::UnknownToken {
                    file: "theme.toml".into(),
                    line: line_at(&self.text, style.span().start),
                    token: token.name,
                })?;
            styles.insert(format!("style.{name}"), resolved);
        }
        known.extend(styles);
        Ok(known)
    }

    /// How well each kind of text can be read, in both palettes.
    pub fn contrasts(&self) -> Result<Vec<Contrast>, ThemeError> {
        let mut found = Vec::new();
        for (palette, colours) in [("light", &self.light), ("dark", &self.dark)] {
            for readable in &self.contrast {
                for text in &readable.text {
                    let colour = |name: &Spanned<String>| {
                        let value =
                            colours.get(name.get_ref()).and_then(|colour| tokens::rgb(colour.get_ref()));
                        value.ok_or_else(|| {
                            self.wrong(name, &format!("the {palette} palette has no such colour"))
                        })
                    };
                    found.push(Contrast {
                        palette,
                        text: text.get_ref().clone(),
                        on: readable.on.get_ref().clone(),
                        ratio: super::contrast::ratio(colour(text)?, colour(&readable.on)?),
                    });
                }
            }
        }
        Ok(found)
    }

    fn styles_of(&self, script: Script) -> &Texts {
        static NONE: Texts = Texts::new();
        match script {
            Script::Latin => &NONE,
            Script::Cjk => &self.styles_cjk,
            Script::RightToLeft => &self.styles_right_to_left,
        }
    }

    fn wrong(&self, at: &Spanned<String>, why: &str) -> ThemeError {
        ThemeError::Settings { line: line_at(&self.text, at.span().start), why: why.to_owned() }
    }
}

/// The line, from 1, in which a byte of `text` stands.
fn line_at(text: &str, offset: usize) -> usize {
    text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count() + 1
}
