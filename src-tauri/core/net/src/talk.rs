//! One request to one server.

use crate::error::NetError;
use crate::get::{LIMIT_BYTES, Request};
use crate::guard::{Guard, PrivateHost};
use crate::names::Names;
use std::io::{self, Read};
use std::time::{Duration, Instant};
use ureq::http::Response;
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body};
use url::Url;

/// By what name Pasteup asks.
const USER_AGENT: &str = concat!(
    "Pasteup/",
    env!("CARGO_PKG_VERSION"),
    " (newsletter desk; reads pages and feeds that its editor asked for)"
);
/// What Pasteup can read.
const ACCEPT: &str = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,\
                      application/xml;q=0.9,application/json;q=0.8,*/*;q=0.5";

/// What a server answered.
pub(crate) struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub content_type: String,
    pub etag: String,
    pub last_modified: String,
    pub retry_after: Option<String>,
    pub bytes: Vec<u8>,
}

/// Asks one server once. Each has a connection of its own, which ends with the answer.
pub(crate) fn talk(
    url: &Url,
    typed: bool,
    request: &Request,
    deadline: Instant,
    within: Duration,
    names: &Names,
) -> Result<Answer, NetError> {
    let failed = |error: &ureq::Error| in_words(error, url, within);
    let left = deadline.saturating_duration_since(Instant::now());
    if left.is_zero() {
        return Err(failed(&ureq::Error::Timeout(ureq::Timeout::Global)));
    }
    let config = Agent::config_builder()
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .proxy(None)
        .timeout_global(Some(left))
        .user_agent(USER_AGENT)
        .accept(ACCEPT)
        .build();
    let guard = Guard { typed, names: names.clone() };
    let agent = Agent::with_parts(config, DefaultConnector::default(), guard);
    let mut asked = agent.get(url.as_str());
    for (name, value) in [("If-None-Match", &request.etag), ("If-Modified-Since", &request.last_modified)] {
        if !value.is_empty() {
            asked = asked.header(name, value);
        }
    }
    let response = asked.call().map_err(|error| failed(&error))?;
    let header = |name: &str| {
        let value = response.headers().get(name).and_then(|value| value.to_str().ok());
        value.map(str::to_owned)
    };
    let answer = Answer {
        status: response.status().as_u16(),
        location: header("location"),
        content_type: header("content-type").unwrap_or_default(),
        etag: header("etag").unwrap_or_default(),
        last_modified: header("last-modified").unwrap_or_default(),
        retry_after: header("retry-after"),
        bytes: Vec::new(),
    };
    if !(200..300).contains(&answer.status) {
        return Ok(answer);
    }
    let bytes = body(response).map_err(|error| failed(&ureq::Error::from(error)))?;
    if bytes.len() as u64 > LIMIT_BYTES {
        let host = url.host_str().unwrap_or_default().to_owned();
        return Err(NetError::TooLarge { host, limit_mib: LIMIT_BYTES >> 20 });
    }
    Ok(Answer { bytes, ..answer })
}

/// The unpacked body, one byte more than the most that is taken at most.
fn body(response: Response<Body>) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    response.into_body().into_reader().take(LIMIT_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn in_words(error: &ureq::Error, url: &Url, within: Duration) -> NetError {
    let host = url.host_str().unwrap_or_default().to_owned();
    match error {
        ureq::Error::Timeout(_) => NetError::TooSlow { host, seconds: within.as_secs() },
        ureq::Error::HostNotFound => NetError::NoSuchHost { host },
        ureq::Error::Other(inner) if inner.is::<PrivateHost>() => NetError::Private { host },
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => NetError::Untrusted { host },
        ureq::Error::BodyExceedsLimit(_) => NetError::TooLarge { host, limit_mib: LIMIT_BYTES >> 20 },
        ureq::Error::ConnectionFailed => NetError::Unreachable { host },
        ureq::Error::Io(io) => match io.kind() {
            io::ErrorKind::ConnectionRefused
            | io::ErrorKind::HostUnreachable
            | io::ErrorKind::NetworkUnreachable
            | io::ErrorKind::AddrNotAvailable => NetError::Unreachable { host },
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => {
                NetError::TooSlow { host, seconds: within.as_secs() }
            }
            io::ErrorKind::InvalidData if url.scheme() == "https" => NetError::Untrusted { host },
            _ => NetError::Broken { host },
        },
        _ => NetError::Broken { host },
    }
}
