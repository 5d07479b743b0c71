//! Which addresses may be connected to.
//!
//! A host is looked up once. What the look-up gave is checked, and that is what is connected to: a name that leads
//! elsewhere a moment later leads nowhere.

use crate::names::Names;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;
use url::Url;

/// Looks hosts up, and keeps what is not in the public internet to itself.
#[derive(Debug)]
pub(crate) struct Guard {
    /// Whether the host of this request was typed by a person.
    pub typed: bool,
    /// Looks up.
    pub names: Names,
}

/// The host is in a private network.
#[derive(Debug)]
pub(crate) struct PrivateHost;

impl fmt::Display for PrivateHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the host is in a private network")
    }
}

impl std::error::Error for PrivateHost {}

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.names.resolve(uri, config, timeout)?;
        let mut allowed = self.empty();
        for address in found.iter().filter(|address| self.typed || is_public(address.ip())) {
            allowed.push(*address);
        }
        // One private address among public ones is a sign of nothing good; the public ones are connected to.
        if allowed.is_empty() { Err(ureq::Error::Other(Box::new(PrivateHost))) } else { Ok(allowed) }
    }
}

/// The host and port of an address, as one that a person typed is remembered: `paper.example:443`.
pub fn typed_host(url: &Url) -> String {
    format!("{}:{}", url.host_str().unwrap_or_default(), url.port_or_known_default().unwrap_or_default())
}

/// Whether an address may be one that a person typed: the same host at the same port, or at those of the web.
pub(crate) fn is_typed(url: &Url, typed: &str) -> bool {
    let same_host = typed.rsplit_once(':').is_some_and(|(host, port)| {
        Some(host) == url.host_str()
            && matches!(port, "80" | "443")
            && matches!(url.port_or_known_default(), Some(80 | 443))
    });
    same_host || typed_host(url) == typed
}

/// Whether an address is one of the public internet: not this machine, no private or shared network, no link, no
/// multicast, nothing reserved, and no IPv6 address in which such an IPv4 address is wrapped.
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => public_v4(ip),
        IpAddr::V6(ip) => public_v6(ip),
    }
}

fn public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    !(ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_broadcast()
        || ip.is_documentation()
        || ip.is_multicast()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b)) // shared by providers, RFC 6598
        || (a == 192 && b == 0 && c == 0) // protocol assignments, RFC 6890
        || (a == 192 && b == 88 && c == 99) // 6to4 relays, RFC 7526
        || (a == 198 && (18..20).contains(&b))) // benchmarks, RFC 2544
}

fn public_v6(ip: Ipv6Addr) -> bool {
    let parts = ip.segments();
    let wrapped = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        public_v4(Ipv4Addr::new(a, b, c, d))
    };
    match parts {
        // Mapped (RFC 4291), and translated by NAT64 (RFC 6052).
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => wrapped(high, low),
        // 6to4 (RFC 3056).
        [0x2002, high, low, ..] => wrapped(high, low),
        // Only 2000::/3 is given out; of it Teredo, benchmarks and ORCHID (2001:0::/23) and documentation are not public.
        [first, second, ..] => {
            (0x2000..0x4000).contains(&first)
                && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8))
                && !(first == 0x3fff && second < 0x1000)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_public_internet_is_public() {
        let ip = |text: &str| is_public(text.parse().expect("an address"));
        for public in
            ["93.184.216.34", "8.8.8.8", "100.63.0.1", "172.32.0.1", "2606:2800:220:1::1", "2a00:1450::1"]
        {
            assert!(ip(public), "{public}");
        }
        for private in [
            "127.0.0.1",
            "127.8.9.1",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "240.0.0.1",
            "198.18.0.1",
            "192.0.0.8",
            "203.0.113.5",
            "::1",
            "::",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "fe80::1",
            "fd00::1",
            "fc00::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
            "::127.0.0.1",
            "100::1",
        ] {
            assert!(!ip(private), "{private}");
        }
    }

    #[test]
    fn odd_notations_are_the_addresses_they_stand_for() {
        for odd in [
            "http://2130706433/",
            "http://0x7f.1/",
            "http://0177.0.0.1/",
            "http://127.1/",
            "http://[::ffff:7f00:1]/",
        ] {
            let url = Url::parse(odd).expect("an address");
            let ip = match url.host().expect("a host") {
                url::Host::Ipv4(ip) => IpAddr::V4(ip),
                url::Host::Ipv6(ip) => IpAddr::V6(ip),
                url::Host::Domain(name) => panic!("{odd} is the name {name}"),
            };
            assert!(!is_public(ip), "{odd}");
        }
    }

    #[test]
    fn what_was_typed_is_that_host_and_no_other() {
        let url = |text: &str| Url::parse(text).expect("an address");
        let typed = typed_host(&url("http://desk.example:8080/feed"));
        assert!(is_typed(&url("http://desk.example:8080/other"), &typed));
        assert!(!is_typed(&url("http://desk.example:631/"), &typed));
        assert!(!is_typed(&url("http://desk.example/"), &typed));
        assert!(is_typed(&url("https://desk.example/"), &typed_host(&url("http://desk.example/"))));
        assert!(!is_typed(&url("http://desk.example.evil.example:8080/"), &typed));
        assert!(!is_typed(&url("http://a.example/"), ""));
    }
}
