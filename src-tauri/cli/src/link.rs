//! A link of a roundup, as it is typed.

use desk::contract::NewLink;

/// Reads "ADDRESS", "WORDS | ADDRESS" or "WORDS | SOURCE | ADDRESS".
///
/// # Errors
/// A sentence, where there is no address.
pub fn read(typed: &str) -> Result<NewLink, String> {
    let (before, href) = typed.rsplit_once('|').unwrap_or(("", typed));
    let (title, source) = before.rsplit_once('|').unwrap_or((before, ""));
    let link = NewLink {
        clipping: None,
        title: title.trim().to_owned(),
        href: href.trim().to_owned(),
        source: source.trim().to_owned(),
        text: String::new(),
    };
    if link.href.is_empty() { Err("a link ends with its address".into()) } else { Ok(link) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_its_address_or_what_stands_before_it_too() {
        let parts = |typed| read(typed).map(|link| (link.title, link.source, link.href));
        let said = |title: &str, source: &str, href: &str| Ok((title.into(), source.into(), href.into()));
        assert_eq!(parts("https://tide.example/"), said("", "", "https://tide.example/"));
        assert_eq!(parts("Fog | https://tide.example/"), said("Fog", "", "https://tide.example/"));
        assert_eq!(
            parts("Salt | and | fog | The Tide | https://tide.example/"),
            said("Salt | and | fog", "The Tide", "https://tide.example/")
        );
        assert!(parts("Fog | ").is_err());
    }
}
