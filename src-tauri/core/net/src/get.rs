//! Asking for one document, over as many redirects as are followed.

use crate::error::NetError;
use crate::guard::{is_typed, typed_host};
use crate::manners::{Manners, turn};
use crate::names::{LookUp, Names};
use crate::retry_after::not_before_ms;
use crate::talk::{Answer, talk};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use url::Url;

/// The most bytes that are taken of one document, after unpacking: 10 MiB.
pub const LIMIT_BYTES: u64 = 10 << 20;
/// How many redirects are followed.
pub const MOST_REDIRECTS: usize = 5;
/// How long a document may take in all, redirects and body included.
pub const WITHIN: Duration = Duration::from_secs(15);

/// How long a server is left alone between two requests.
const PAUSE: Duration = Duration::from_millis(500);

/// Brings documents. A trait, so that tests bring their own.
pub trait Fetch: Send + Sync {
    /// Asks for one document. Blocks, at most as long as [`WITHIN`] and one's turn at the server.
    ///
    /// # Errors
    /// `net.not_an_address`, `net.private`, `net.no_such_host`, `net.unreachable`, `net.too_slow`, `net.too_large`,
    /// `net.too_many_redirects`, `net.bad_redirect`, `net.untrusted`, `net.broken`, `net.status`, `net.wait`.
    fn get(&self, request: &Request) -> Result<Reply, NetError>;
}

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The address, http or https.
    pub address: String,
    /// The host that a person typed, as [`typed_host`] writes it; that one may be in a private network. Empty where
    /// nobody typed one.
    pub typed_host: String,
    /// What the server called the document that is known already; empty for none.
    pub etag: String,
    /// That document's date, as the server wrote it.
    pub last_modified: String,
}

impl Request {
    /// For an address that a person typed.
    ///
    /// # Errors
    /// `net.not_an_address`
    pub fn typed(address: &str) -> Result<Self, NetError> {
        let url = web(address)?;
        Ok(Request { typed_host: typed_host(&url), address: url.into(), ..Request::default() })
    }

    /// For an address that came from elsewhere.
    pub fn found(address: impl Into<String>) -> Self {
        Request { address: address.into(), ..Request::default() }
    }
}

/// What came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Where it came from in the end.
    pub address: String,
    /// Whether the server said that the document is the one that is known; then there are no bytes.
    pub unchanged: bool,
    /// What the server says it is, in lower case; empty where it does not say.
    pub content_type: String,
    /// What the server calls it, or empty.
    pub etag: String,
    /// Its date, as the server writes it, or empty.
    pub last_modified: String,
    /// When the server wants to be asked again, in milliseconds since 1970 UTC, where it says so.
    pub not_before_ms: Option<i64>,
    /// What it is.
    pub bytes: Vec<u8>,
}

/// The network of this machine.
pub struct Net {
    manners: Manners,
    pause: Duration,
    within: Duration,
    names: Names,
}

impl Default for Net {
    fn default() -> Self {
        Net { manners: Manners::default(), pause: PAUSE, within: WITHIN, names: Names::OfSystem }
    }
}

impl Net {
    /// With another pause between two requests to one server, and less time for a document: for tests.
    pub fn hasty(pause: Duration, within: Duration) -> Self {
        Net { pause, within, ..Net::default() }
    }

    /// With names that are looked up otherwise than this machine does: for tests. What is found is held to the same bounds.
    pub fn looking_up(self, look_up: LookUp) -> Self {
        Net { names: Names::Of(look_up), ..self }
    }
}

impl Fetch for Net {
    fn get(&self, request: &Request) -> Result<Reply, NetError> {
        let mut url = web(&request.address)?;
        let mut deadline: Option<Instant> = None;
        let mut last_host = String::new();
        for _ in 0..=MOST_REDIRECTS {
            let host_name = url.host_str().unwrap_or_default().to_owned();
            // A redirect within a server is part of its answer, and waits for no pause.
            let pause = if typed_host(&url) == last_host { Duration::ZERO } else { self.pause };
            last_host = typed_host(&url);
            let host = self.manners.host(&last_host);
            let mut host = turn(&host, pause);
            if host.not_before_ms > now_ms() {
                return Err(NetError::Wait { host: host_name, not_before_ms: host.not_before_ms });
            }
            // Waiting for one's turn is not the server's fault: its time begins now.
            let deadline = *deadline.get_or_insert_with(|| Instant::now() + self.within);
            let typed = is_typed(&url, &request.typed_host);
            let answer = talk(&url, typed, request, deadline, self.within, &self.names)?;
            host.asked = Some(Instant::now());
            let wait = answer.retry_after.as_deref().and_then(|header| not_before_ms(header, now_ms()));
            match answer.status {
                304 => return Ok(reply(url, answer, true, wait)),
                301 | 302 | 303 | 307 | 308 => url = onward(&url, &answer)?,
                200..=299 => return Ok(reply(url, answer, false, wait)),
                status => {
                    if let (Some(wait), 429 | 503) = (wait, status) {
                        host.not_before_ms = wait;
                    }
                    return Err(NetError::Status { host: host_name, status, not_before_ms: wait });
                }
            }
        }
        Err(NetError::TooManyRedirects { address: request.address.clone(), most: MOST_REDIRECTS })
    }
}

fn reply(url: Url, answer: Answer, unchanged: bool, not_before_ms: Option<i64>) -> Reply {
    Reply {
        address: url.into(),
        unchanged,
        content_type: answer.content_type.to_ascii_lowercase(),
        etag: answer.etag,
        last_modified: answer.last_modified,
        not_before_ms,
        bytes: answer.bytes,
    }
}

/// Where a redirect leads.
fn onward(from: &Url, answer: &Answer) -> Result<Url, NetError> {
    let to = answer.location.clone().unwrap_or_default();
    let bad = || NetError::BadRedirect { address: from.to_string(), to: to.clone() };
    let url = from.join(&to).map_err(|_| bad())?;
    // From a safe connection to an open one is as bad as to a file.
    if from.scheme() == "https" && url.scheme() != "https" {
        return Err(bad());
    }
    web(url.as_str()).map_err(|_| bad())
}

/// An http or https address, without a user's name and password, and without the place in the page.
fn web(address: &str) -> Result<Url, NetError> {
    let bad = || NetError::NotAnAddress(address.chars().take(200).collect());
    let mut url = Url::parse(address.trim()).map_err(|_| bad())?;
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) {
        return Err(bad());
    }
    url.set_username("").and_then(|()| url.set_password(None)).map_err(|()| bad())?;
    url.set_fragment(None);
    Ok(url)
}

fn now_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
