//! Addresses: which ones a link may lead to, which parts only count readers, and when two of them mean one page.

use std::borrow::Cow;
use url::Url;

/// Parameters that say where a reader came from and nothing about the page: those that browsers and blockers strip (Brave's query
/// filter, Firefox's query parameter stripping, AdGuard's tracking parameter filter), and what mail platforms and shops document for
/// their campaign links.
const COUNTERS: &[&str] = &[
    "__hsfp",
    "__hssc",
    "__hstc",
    "__s",
    "_bhlid",
    "_branch_match_id",
    "_branch_referrer",
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "_kx",
    "_openstat",
    "at_recipient_id",
    "at_recipient_list",
    "bbeml",
    "bsft_clkid",
    "bsft_uid",
    "ck_subscriber_id",
    "cmpid",
    "cvid",
    "dclid",
    "et_rid",
    "fb_action_ids",
    "fb_action_types",
    "fb_comment_id",
    "fb_ref",
    "fb_source",
    "fbclid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "guccounter",
    "guce_referrer",
    "guce_referrer_sig",
    "hsctatracking",
    "ig_rid",
    "igsh",
    "igshid",
    "irclickid",
    "irgwc",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mibextid",
    "mkt_tok",
    "ml_subscriber",
    "ml_subscriber_hash",
    "msclkid",
    "ncid",
    "oft_c",
    "oft_ck",
    "oft_d",
    "oft_id",
    "oft_ids",
    "oft_k",
    "oft_lk",
    "oft_sk",
    "oly_anon_id",
    "oly_enc_id",
    "rb_clickid",
    "s_cid",
    "sc_customer",
    "sc_eh",
    "sc_uid",
    "sca_esv",
    "share_token",
    "spm",
    "srsltid",
    "ttclid",
    "twclid",
    "vgo_ee",
    "wbraid",
    "wickedid",
    "wt_mc",
    "yclid",
    "ymclid",
    "ysclid",
];
/// The same, by how their names begin.
const COUNTER_FAMILIES: &[&str] =
    &["at_campaign", "hsa_", "mtm_", "piwik_", "pk_", "trk_", "utm-", "utm_", "vero_"];

/// Whether a parameter of an address only counts readers.
pub fn counts_readers(parameter: &str) -> bool {
    let name = parameter.to_ascii_lowercase();
    COUNTERS.contains(&name.as_str()) || COUNTER_FAMILIES.iter().any(|family| name.starts_with(family))
}

/// A web address without what only counts readers; `None` where the text is no http or https address with a host.
pub fn freed(address: &str) -> Option<String> {
    let url = web(address)?;
    Some(without_counters(url.as_str()).unwrap_or_else(|| url.into()))
}

/// An address without what only counts readers, the rest as it is written: some sites care about the form. `None` where there is nothing
/// to take off.
pub fn without_counters(address: &str) -> Option<String> {
    let (page, rest) = address.split_once('?')?;
    let (query, place) = rest.find('#').map_or((rest, ""), |at| rest.split_at(at));
    let separator = if query.contains('&') { "&" } else { ";" };
    let stays: Vec<&str> = query.split(separator).filter(|pair| !counts_readers(name_of(pair))).collect();
    if stays.len() == query.split(separator).count() {
        return None;
    }
    let query = if stays.is_empty() { String::new() } else { format!("?{}", stays.join(separator)) };
    Some(format!("{page}{query}{place}"))
}

/// The name of a parameter, also where a page wrote `&amp;` twice over.
fn name_of(pair: &str) -> &str {
    pair.split_once('=').map_or(pair, |(name, _)| name).trim_start_matches("amp;")
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

/// The address as it may stand in a link: of a page (http, https) or a mailbox, as it is written. `None` for all else.
///
/// Whoever follows an address passes over control characters, so they are left out; white space within would end it for others who read
/// it, so it is percent-encoded.
pub fn link(address: &str) -> Option<Cow<'_, str>> {
    let address = without_controls(address);
    if let Some(mailbox) = after("mailto:", &address) {
        let fits = mailbox.contains('@') && !mailbox.contains(char::is_whitespace);
        return fits.then_some(address);
    }
    is_web_link(&address).then(|| without_spaces(address))
}

/// The same for pages alone.
pub fn web_link(address: &str) -> Option<Cow<'_, str>> {
    let address = without_controls(address);
    is_web_link(&address).then(|| without_spaces(address))
}

fn is_web_link(address: &str) -> bool {
    let host = after("https://", address).or_else(|| after("http://", address));
    // A browser passes over more slashes than two, a mail program may not.
    host.is_some_and(|host| {
        !host.starts_with(['/', '\\'])
            && (is_plain_host(host) || Url::parse(address).is_ok_and(|url| url.has_host()))
    })
}

/// Whether what begins with a host begins with one of letters, digits, hyphens and dots that ends in a letter: nearly all do, and that is told in
/// a fraction of the time that the whole rule takes.
fn is_plain_host(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    host.bytes().all(is_plain)
        && host.ends_with(|c: char| c.is_ascii_alphabetic())
        && host.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !host.contains("--")
        && !host.contains("..")
}

fn after<'a>(scheme: &str, address: &'a str) -> Option<&'a str> {
    let (start, rest) = address.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// An address without what whoever follows it passes over: control characters, and white space round it.
pub fn without_controls(address: &str) -> Cow<'_, str> {
    if !address.contains(char::is_control) {
        return Cow::Borrowed(address.trim());
    }
    let kept: String = address.chars().filter(|c| !c.is_control()).collect();
    Cow::Owned(kept.trim().to_owned())
}

fn without_spaces(address: Cow<'_, str>) -> Cow<'_, str> {
    if !address.contains(char::is_whitespace) {
        return address;
    }
    let mut encoded = String::with_capacity(address.len() + 2);
    for c in address.chars() {
        if c.is_whitespace() {
            encoded.extend(c.encode_utf8(&mut [0; 4]).bytes().map(|byte| format!("%{byte:02X}")));
        } else {
            encoded.push(c);
        }
    }
    Cow::Owned(encoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_addresses_may_be_led_to() {
        for good in [
            "https://example.org/a?b=1&c=2#d",
            "HTTP://example.org",
            "mailto:desk@example.org",
            "MAILTO:a@b.example",
            "https://晚报.example/",
        ] {
            assert_eq!(link(good).as_deref(), Some(good));
            assert_eq!(link(&format!(" {good}\n")).as_deref(), Some(good));
        }
        for bad in [
            "",
            "#top",
            "/about",
            "//example.org",
            "example.org",
            "https:example.org",
            "https://",
            "https:///",
            "https:///x",
            "https://\\x",
            "https://exa mple.org",
            "mailto:",
            "mailto:a b@c.example",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "java\0script:alert(1)",
            "\u{1}javascript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "vbscript:x",
            "é",
        ] {
            assert_eq!(link(bad), None, "{bad:?}");
        }
        assert_eq!(web_link("mailto:a@b.example"), None);
    }

    #[test]
    fn what_would_cut_an_address_in_two_is_left_out_or_encoded() {
        for (written, meant) in [
            ("\0\0https://proof.example/a", "https://proof.example/a"),
            ("https://proof\t.example/a\n", "https://proof.example/a"),
            ("\u{1}https://proof.example/a\u{85}", "https://proof.example/a"),
            ("\0mailto:a@b.example", "mailto:a@b.example"),
            ("https://proof.example/low tide", "https://proof.example/low%20tide"),
            ("https://proof.example/low\u{3000}tide", "https://proof.example/low%E3%80%80tide"),
        ] {
            assert_eq!(link(written).as_deref(), Some(meant), "{written:?}");
            assert_eq!(link(meant).as_deref(), Some(meant));
        }
    }

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
