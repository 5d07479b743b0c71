//! The opening tags of written text, with the theme's styles in them.

use super::{ThemeError, tokens::Tokens};

/// Declares the tags: field, element, style.
macro_rules! body_tags {
    ($($field:ident = $element:literal $style:literal),+ $(,)?) => {
        /// The opening tags of written text, with the theme's styles in them.
        #[derive(Debug)]
        pub(crate) struct BodyTags {
            $(#[doc = concat!("The style ", $style, ".")] pub $field: String),+
        }

        impl BodyTags {
            /// The tags, in the styles of `theme.toml`.
            pub fn of(tokens: &Tokens) -> Result<BodyTags, ThemeError> {
                Ok(BodyTags { $($field: opening($element, $style, tokens)?),+ })
            }
        }
    };
}

body_tags! {
    paragraph = "p" "paragraph",
    bullets = "ul" "list",
    numbers = "ol" "list",
    bullets_inside = "ul" "list_inside",
    numbers_inside = "ol" "list_inside",
    item = "li" "item",
    quote = "blockquote" "quote",
    quote_source = "p" "quote_source",
    link = "a" "link",
    strong = "strong" "strong",
    em = "em" "em",
    code = "code" "code",
    line = "p" "body_line",
    heading_high = "" "heading_high",
    heading_low = "" "heading_low",
}

/// `<element style="…"` without its end, since some elements have more to say; no attribute for an empty style.
fn opening(element: &'static str, style: &'static str, tokens: &Tokens) -> Result<String, ThemeError> {
    let css = tokens.get(&format!("style.{style}")).ok_or(ThemeError::StyleMissing { style })?;
    let start = if element.is_empty() { String::new() } else { format!("<{element}") };
    Ok(if css.is_empty() { start } else { format!("{start} style=\"{css}\"") })
}
