//! Values of `theme.toml` that templates and styles name in single braces.

use std::collections::HashMap;

/// Every value by its name, such as `light.paper`.
pub(super) type Tokens = HashMap<String, String>;

/// A name in braces that has no value.
pub(super) struct Unknown {
    /// The name.
    pub name: String,
    /// Where its brace stands, in bytes.
    pub offset: usize,
}

/// `text` with each `{name}` replaced by its value. A brace that no name follows stays: CSS has them too.
pub(super) fn resolved(text: &str, tokens: &Tokens) -> Result<String, Unknown> {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let after = &rest[open + 1..];
        let name = after.split_once('}').map(|(name, _)| name).filter(|name| is_name(name));
        match name.map(|name| (name, tokens.get(name))) {
            Some((name, Some(value))) => {
                out.push_str(value);
                rest = &after[name.len() + 1..];
            }
            Some((name, None)) => {
                return Err(Unknown { name: name.to_owned(), offset: text.len() - rest.len() + open });
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Ok(out)
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'.'))
}

/// Red, green and blue of a colour written as `#rrggbb`, the one form that every mail client reads.
pub(super) fn rgb(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}
