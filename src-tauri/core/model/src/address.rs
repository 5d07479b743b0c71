//! Addresses on the web: which parts only count readers, and when two of them mean one page.

use url::Url;

/// Parameters that say where a reader came from and nothing about the page. The names are those that the services
/// document for their campaign links: Google (utm_*, gclid, dclid, gbraid, wbraid, _ga), Meta (fbclid, igshid, mc_*
/// is Mailchimp), Microsoft (msclkid), X (twclid), Yandex (yclid), HubSpot (_hs*), Marketo (mkt_tok), Matomo (mtm_*,
/// pk_*), Vero (vero_*), Olytics (oly_*), Spotify and YouTube shares (si), Adobe (s_cid), Weibo and WeChat shares.
const COUNTERS: [&str; 30] = [
    "gclid",
    "dclid",
    "gbraid",
    "wbraid",
    "_ga",
    "_gl",
    "fbclid",
    "igshid",
    "igsh",
    "mc_cid",
    "mc_eid",
    "msclkid",
    "twclid",
    "ttclid",
    "li_fat_id",
    "yclid",
    "ysclid",
    "_hsenc",
    "_hsmi",
    "mkt_tok",
    "s_cid",
    "cmpid",
    "ncid",
    "wickedid",
    "oly_anon_id",
    "oly_enc_id",
    "share_token",
    "spm",
    "wt_mc",
    "guccounter",
];
/// The same, by how their names begin.
const COUNTER_FAMILIES: [&str; 6] = ["utm_", "mtm_", "pk_", "hsa_", "vero_", "at_campaign"];

/// Whether a parameter of an address only counts readers.
pub fn counts_readers(parameter: &str) -> bool {
    let name = parameter.to_ascii_lowercase();
    COUNTERS.contains(&name.as_str()) || COUNTER_FAMILIES.iter().any(|family| name.starts_with(family))
}

/// A web address without what only counts readers; `None` where the text is no http or https address with a host.
pub fn freed(address: &str) -> Option<String> {
    let mut url = web(address)?;
    let counted = url.query_pairs().any(|(name, _)| counts_readers(&name));
    if counted {
        // The other parameters stay as they are written: some sites care about the form.
        let query = url.query().unwrap_or_default().to_owned();
        let stays: Vec<&str> = query.split('&').filter(|pair| !counts_readers(name_of(pair))).collect();
        url.set_query((!stays.is_empty()).then(|| stays.join("&")).as_deref());
    }
    Some(url.into())
}

fn name_of(pair: &str) -> &str {
    pair.split_once('=').map_or(pair, |(name, _)| name)
}

/// What two addresses of one page have in common: not the scheme, `www.` or `m.`, a slash at the end, the place within
/// the page, or what only counts readers. Empty for what is no web address.
pub fn key(address: &str) -> String {
    let Some(url) = freed(address).and_then(|freed| web(&freed)) else { return String::new() };
    let host = url.host_str().unwrap_or_default();
    let host = ["www.", "m.", "amp."].iter().find_map(|prefix| host.strip_prefix(prefix)).unwrap_or(host);
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let path = url.path().trim_end_matches('/');
    let mut pairs: Vec<&str> =
        url.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty()).collect();
    pairs.sort_unstable();
    let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
    format!("{host}{port}{path}{query}")
}

/// An http or https address with a host, without user name and password.
pub fn web(address: &str) -> Option<Url> {
    let mut url = Url::parse(address.trim()).ok()?;
    let fits =
        matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| !host.is_empty());
    // A secret in an address is nobody's to keep; these can't fail on an address with a host.
    let stripped = url.set_username("").is_ok() && url.set_password(None).is_ok();
    (fits && stripped).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_counts_readers_goes_and_the_rest_stays_as_written() {
        for (address, expected) in [
            ("https://paper.example/a?utm_source=x&id=7&fbclid=9", "https://paper.example/a?id=7"),
            ("https://paper.example/a?utm_source=x#part", "https://paper.example/a#part"),
            ("https://paper.example/a?b=%20c+d", "https://paper.example/a?b=%20c+d"),
            ("https://user:secret@paper.example/", "https://paper.example/"),
        ] {
            assert_eq!(freed(address).as_deref(), Some(expected));
        }
        for address in ["javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.example", "story", ""] {
            assert_eq!(freed(address), None, "{address}");
        }
    }

    #[test]
    fn addresses_of_one_page_have_one_key() {
        let one = key("https://www.paper.example/2026/tea/");
        for same in [
            "http://paper.example/2026/tea",
            "https://paper.example/2026/tea?utm_medium=mail#comments",
            "HTTPS://WWW.PAPER.EXAMPLE/2026/tea",
            "https://m.paper.example:443/2026/tea",
        ] {
            assert_eq!(key(same), one, "{same}");
        }
        for other in ["https://paper.example/2026/Tea", "https://paper.example/2026/tea?page=2", ""] {
            assert_ne!(key(other), one, "{other}");
        }
        assert_eq!(key("https://a.example/?b=2&a=1"), key("https://a.example?a=1&b=2"));
    }
}
