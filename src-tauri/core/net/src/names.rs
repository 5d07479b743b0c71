//! From a host's name to its addresses.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;
use url::Url;

/// Gives the addresses of a host at a port, best first; none where there is no such host.
pub type LookUp = Arc<dyn Fn(&str, u16) -> Vec<SocketAddr> + Send + Sync>;

/// How many addresses of a host are tried.
const MOST: usize = 16;

/// Who is asked for the addresses of a host.
#[derive(Clone)]
pub(crate) enum Names {
    /// This machine.
    OfSystem,
    /// Somebody else.
    Of(LookUp),
}

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Names::OfSystem => "Names::OfSystem",
            Names::Of(_) => "Names::Of",
        })
    }
}

impl Resolver for Names {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let look_up = match self {
            Names::OfSystem => return DefaultResolver::default().resolve(uri, config, timeout),
            Names::Of(look_up) => look_up,
        };
        let url = Url::parse(&uri.to_string()).map_err(|_| ureq::Error::HostNotFound)?;
        let port = url.port_or_known_default().unwrap_or_default();
        let mut found = self.empty();
        for address in look_up(url.host_str().unwrap_or_default(), port).into_iter().take(MOST) {
            found.push(address);
        }
        if found.is_empty() { Err(ureq::Error::HostNotFound) } else { Ok(found) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard::{Guard, PrivateHost};
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use ureq::Agent;
    use ureq::unversioned::transport::{ConnectionDetails, Connector, Transport};

    /// Connects to nothing, and remembers what it was to connect to.
    #[derive(Clone, Debug, Default)]
    struct Asked(Arc<Mutex<Vec<SocketAddr>>>);

    impl Connector for Asked {
        type Out = Box<dyn Transport>;

        fn connect(
            &self,
            details: &ConnectionDetails<'_>,
            _: Option<()>,
        ) -> Result<Option<Self::Out>, ureq::Error> {
            self.0.lock().expect("held by nobody who fell").extend(details.addrs.iter());
            Err(ureq::Error::ConnectionFailed)
        }
    }

    /// Answers one look-up after another, the last for ever, and counts them.
    fn answering(answers: &[&[&str]]) -> (Names, Arc<AtomicUsize>) {
        let answers: Vec<Vec<SocketAddr>> = answers
            .iter()
            .map(|answer| {
                answer.iter().map(|ip| SocketAddr::new(ip.parse().expect("an address"), 80)).collect()
            })
            .collect();
        let asked = Arc::new(AtomicUsize::new(0));
        let counted = asked.clone();
        let look_up = move |_: &str, _: u16| {
            let at = counted.fetch_add(1, Ordering::Relaxed);
            answers[at.min(answers.len() - 1)].clone()
        };
        (Names::Of(Arc::new(look_up)), asked)
    }

    fn is_private(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> bool {
        matches!(answer, Err(ureq::Error::Other(inner)) if inner.is::<PrivateHost>())
    }

    #[test]
    fn a_name_that_leads_elsewhere_after_it_was_checked_leads_nowhere() {
        let (names, look_ups) = answering(&[&["93.184.216.34"], &["127.0.0.1"]]);
        let asked = Asked::default();
        let guard = Guard { typed: false, names };
        let agent = Agent::with_parts(Config::default(), asked.clone(), guard);
        let connected = || std::mem::take(&mut *asked.0.lock().expect("held by nobody who fell"));

        let failed = agent.get("http://rebound.example/").call().expect_err("nothing is connected to");
        assert!(matches!(failed, ureq::Error::ConnectionFailed), "{failed:?}");
        assert_eq!(connected(), ["93.184.216.34:80".parse().expect("an address")], "as it was checked");
        assert_eq!(look_ups.load(Ordering::Relaxed), 1, "looked up once");

        assert!(is_private(agent.get("http://rebound.example/").call()));
        assert_eq!(connected(), [], "what is private is not even connected to");
    }

    #[test]
    fn of_a_name_with_private_and_public_addresses_the_public_are_connected_to() {
        let (names, _) = answering(&[&["10.0.0.8", "93.184.216.34", "::1", "192.168.1.1"]]);
        let asked = Asked::default();
        let agent = Agent::with_parts(Config::default(), asked.clone(), Guard { typed: false, names });
        agent.get("http://both.example/").call().expect_err("nothing is connected to");
        let connected = asked.0.lock().expect("held by nobody who fell").clone();
        assert_eq!(connected, ["93.184.216.34:80".parse().expect("an address")]);
    }
}
