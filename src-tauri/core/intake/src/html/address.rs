//! Where links lead: to the web and to mailboxes, without the detours and marks by which readers are followed.

use super::reading::Reading;
use model::address;
use std::borrow::Cow;

/// The longest address that a link may have. Servers take no more than some eight thousand bytes.
const LONGEST: usize = 4_096;

/// Where a link in foreign HTML leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// To this address; `freed_from` is what it was, if marks of tracking were taken off.
    Web { href: String, freed_from: Option<String> },
    /// To a place in the same page.
    Here,
    /// To somewhere else than the web or a mailbox.
    Unsafe,
}

/// Where a link leads that a page writes as `href`.
pub(super) fn target(href: &str, reading: &Reading) -> Target {
    let href = address::without_controls(href);
    if href.starts_with('#') || href.is_empty() {
        return Target::Here;
    }
    let joined = || reading.base.as_ref().and_then(|base| base.join(&href).ok()).map(String::from);
    let led = |href: &str| address::link(href).map(Cow::into_owned);
    let Some(href) = led(&href).or_else(|| led(&joined()?)) else {
        return Target::Unsafe;
    };
    if href.len() > LONGEST && freed(&href).is_none_or(|freed| freed.len() > LONGEST) {
        return Target::Unsafe;
    }
    match freed(&href).filter(|_| !reading.keeps_tracking) {
        Some(freed) => Target::Web { href: freed, freed_from: Some(href) },
        None => Target::Web { href, freed_from: None },
    }
}

/// An address without tracking: straight to where a redirector leads, without the parameters that follow readers.
/// `None` where there is nothing to take off.
pub fn freed(href: &str) -> Option<String> {
    let mut address = href.to_owned();
    // A redirector may lead to another.
    for _ in 0..4 {
        match redirected(&address) {
            Some(next) => address = next,
            None => break,
        }
    }
    let address = address::web(&address).and_then(|_| address::without_counters(&address)).unwrap_or(address);
    (address != href).then_some(address)
}

/// Where a redirector leads, as its address says.
fn redirected(href: &str) -> Option<String> {
    let url = address::web(href)?;
    let host = url.host_str()?.trim_start_matches("www.");
    let keys: &[&str] = match (host, url.path()) {
        (host, "/url") if host.starts_with("google.") => &["q", "url"],
        ("l.facebook.com" | "lm.facebook.com" | "l.instagram.com" | "l.messenger.com", _) => &["u"],
        (host, _) if host.ends_with("safelinks.protection.outlook.com") => &["url"],
        ("out.reddit.com", _) => &["url"],
        ("youtube.com", "/redirect") => &["q"],
        ("linkedin.com", "/redir/redirect" | "/safety/go") => &["url"],
        ("slack-redir.net", "/link") => &["url"],
        ("href.li" | "t.umblr.com", _) => &["z"],
        ("steamcommunity.com", "/linkfilter/") => &["u", "url"],
        ("vk.com", "/away.php") => &["to"],
        ("link.zhihu.com", _) => &["target"],
        _ => return None,
    };
    let found =
        url.query_pairs().find(|(key, _)| keys.contains(&&**key)).map(|(_, value)| value.into_owned())?;
    address::web_link(&found).map(Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use url::Url;

    #[test]
    fn redirectors_and_tracking_are_taken_off() {
        for (href, free) in [
            (
                "https://www.google.com/url?q=https://a.example/b%3Fc%3D1&sa=D&ust=1",
                "https://a.example/b?c=1",
            ),
            (
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F%3Ffbclid%3Dx&h=AT",
                "https://a.example/",
            ),
            (
                "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fb&data=05%7C",
                "https://a.example/b",
            ),
            ("https://a.example/b?utm_source=x&id=7&utm_medium=y#top", "https://a.example/b?id=7#top"),
            ("https://a.example/?gclid=1", "https://a.example/"),
            ("https://a.example/b?mc_cid=1&mc_eid=2", "https://a.example/b"),
        ] {
            assert_eq!(freed(href).as_deref(), Some(free), "{href}");
            assert_eq!(freed(free), None, "{free}");
        }
        for href in [
            "https://a.example/?q=utm_source",
            "https://google.com/search?q=tea",
            "mailto:a@b.example?subject=utm_",
            "https://www.google.com/url?q=javascript:alert(1)",
        ] {
            assert_eq!(freed(href), None, "{href}");
        }
    }

    #[test]
    fn only_the_web_and_mailboxes_are_led_to() {
        let reading = Reading::default();
        for href in [
            "javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "/about",
            "vbscript:x",
            "file:///etc/passwd",
            "tel:1",
        ] {
            assert_eq!(target(href, &reading), Target::Unsafe, "{href}");
        }
        assert_eq!(target("#top", &reading), Target::Here);
        let based = Reading { base: Url::parse("https://a.example/b/c").ok(), ..Reading::default() };
        let web = |href: &str| Target::Web { href: href.into(), freed_from: None };
        assert_eq!(target("/about", &based), web("https://a.example/about"));
        assert_eq!(target("javascript:x", &based), Target::Unsafe);
    }
}
