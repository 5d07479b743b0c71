//! Which addresses may become links.

/// The address as it may stand in a link: http, https or mailto, with something after the scheme and neither white
/// space nor control characters in it. Whatever else was typed is printed as text and leads nowhere.
pub(crate) fn safe(href: &str) -> Option<&str> {
    let href = href.trim();
    let rest = ["https://", "http://", "mailto:"].iter().find_map(|scheme| {
        href.get(..scheme.len())
            .filter(|start| start.eq_ignore_ascii_case(scheme))
            .map(|_| &href[scheme.len()..])
    })?;
    let fits = !rest.is_empty()
        && !rest.starts_with('/')
        && !href.chars().any(|c| c.is_whitespace() || c.is_control());
    fits.then_some(href)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_addresses_lead_somewhere() {
        for good in [
            "https://example.org/a?b=1&c=2#d",
            "HTTP://example.org",
            "mailto:desk@example.org",
            " https://晚报.example/ ",
        ] {
            assert_eq!(safe(good), Some(good.trim()), "{good}");
        }
        for bad in [
            "",
            "#top",
            "/about",
            "//example.org",
            "example.org",
            "https://",
            "https:///x",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "https://example.org/a b",
            "https://exa\u{0}mple.org",
            "vbscript:x",
            "\u{1}javascript:x",
        ] {
            assert_eq!(safe(bad), None, "{bad}");
        }
    }
}
