//! What a style says about words: weight, slant, strikethrough, white space, whether they are shown; and Word's lists.

/// How white space stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum White {
    /// Any of it is a space.
    #[default]
    Collapsed,
    /// A line end is one.
    Lines,
    /// All of it stands.
    Kept,
}

/// What is read of a style; `None` where it says nothing.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Style {
    pub(super) strong: Option<bool>,
    pub(super) em: Option<bool>,
    pub(super) strikethrough: Option<bool>,
    pub(super) white: Option<White>,
    pub(super) hidden: bool,
    /// The level of Word's list that a paragraph is an item of, from 1.
    pub(super) list_level: Option<u8>,
    /// Whether Word put the marker of an item here.
    pub(super) is_marker: bool,
    pub(super) no_border: bool,
    /// Whether Word put the comments here.
    pub(super) holds_comments: bool,
    /// Width and height in pixels, where it names them.
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
}

impl Style {
    /// Reads declarations such as `font-weight:700;mso-list:l0 level1 lfo1`.
    pub(super) fn of(declarations: &str) -> Self {
        let mut style = Style::default();
        for declaration in declarations.split(';') {
            if let Some((property, value)) = declaration.split_once(':') {
                let value = value.trim().trim_end_matches("!important").trim().to_ascii_lowercase();
                style.declare(&property.trim().to_ascii_lowercase(), &value);
            }
        }
        style
    }

    /// This style over the one of a sheet.
    pub(super) fn over(self, under: &Style) -> Self {
        Style {
            strong: self.strong.or(under.strong),
            em: self.em.or(under.em),
            strikethrough: self.strikethrough.or(under.strikethrough),
            white: self.white.or(under.white),
            list_level: self.list_level.or(under.list_level),
            ..self
        }
    }

    fn declare(&mut self, property: &str, value: &str) {
        let has = |word: &str| value.split([' ', ',']).any(|part| part == word);
        match property {
            "font-weight" => self.strong = weight(value).or(self.strong),
            "font-style" => match value {
                "normal" => self.em = Some(false),
                "italic" | "oblique" => self.em = Some(true),
                _ => {}
            },
            "font" => {
                if value.split(' ').any(|part| weight(part) == Some(true)) {
                    self.strong = Some(true);
                }
                if has("italic") || has("oblique") {
                    self.em = Some(true);
                }
            }
            "text-decoration" | "text-decoration-line" if has("line-through") => {
                self.strikethrough = Some(true)
            }
            "white-space" => {
                self.white = match value {
                    "pre" => Some(White::Kept),
                    "pre-wrap" | "pre-line" | "break-spaces" => Some(White::Lines),
                    "normal" | "nowrap" => Some(White::Collapsed),
                    _ => self.white,
                }
            }
            "display" => self.hidden |= value == "none",
            "visibility" => self.hidden |= value == "hidden" || value == "collapse",
            "mso-hide" => self.hidden |= value == "all",
            "mso-list" => self.mso_list(value),
            "mso-element" => self.holds_comments |= value == "comment-list",
            "border" => self.no_border |= value == "none" || value.starts_with("none "),
            "width" => self.width = pixels(value),
            "height" => self.height = pixels(value),
            _ => {}
        }
    }

    /// `l0 level2 lfo1` for an item, `Ignore` around its marker.
    fn mso_list(&mut self, value: &str) {
        self.is_marker |= value == "ignore";
        let level = value.split(' ').find_map(|part| part.strip_prefix("level"));
        self.list_level = level.and_then(|level| level.parse().ok()).filter(|level| (1..=9).contains(level));
    }
}

/// Whether a weight is bold; `None` where it is none.
fn weight(value: &str) -> Option<bool> {
    match value {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        _ => {
            let number: u32 = value.parse().ok().filter(|number| (1..=1000).contains(number))?;
            // Below a hundred it is a size or a share, not a weight.
            (number >= 100).then_some(number >= 600)
        }
    }
}

fn pixels(value: &str) -> Option<u32> {
    let number = value.strip_suffix("px").unwrap_or(value).trim();
    number
        .parse::<f32>()
        .ok()
        .filter(|pixels| (0.0..100_000.0).contains(pixels))
        .map(|pixels| pixels.ceil() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_and_slants_are_read() {
        for (declarations, strong, em) in [
            ("font-weight:700", Some(true), None),
            ("FONT-WEIGHT: Bold !important", Some(true), None),
            ("font-weight:400;font-style:italic", Some(false), Some(true)),
            ("font: italic bold 12px/1.2 'Garamond'", Some(true), Some(true)),
            ("font: 12.0px Helvetica", None, None),
            ("font-weight: inherit", None, None),
        ] {
            let style = Style::of(declarations);
            assert_eq!((style.strong, style.em), (strong, em), "{declarations}");
        }
    }

    #[test]
    fn words_lists_are_read() {
        assert_eq!(Style::of("text-indent:-.25in;mso-list:l0 level2 lfo1").list_level, Some(2));
        assert_eq!(Style::of("mso-list:none").list_level, None);
        assert!(Style::of("mso-list:Ignore").is_marker);
    }
}
