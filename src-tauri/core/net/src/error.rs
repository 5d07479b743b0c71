//! Why the network brought nothing, in words for the editor.

/// Why a document could not be fetched. Codes are append-only; `docs/errors.md` lists them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NetError {
    /// The text is no http or https address.
    #[error("“{0}” is no web address.")]
    NotAnAddress(String),
    /// It leads into a private network, and nobody typed that host.
    #[error("{host} is in a private network, and was not typed by you.")]
    Private {
        /// The host.
        host: String,
    },
    /// No such host.
    #[error("There is no server named {host}, or this computer is not connected to the internet.")]
    NoSuchHost {
        /// The host.
        host: String,
    },
    /// The server does not answer.
    #[error("The server {host} can’t be reached.")]
    Unreachable {
        /// The host.
        host: String,
    },
    /// It did not come in time.
    #[error("{host} did not send the whole document within {seconds} seconds.")]
    TooSlow {
        /// The host.
        host: String,
        /// How long was waited.
        seconds: u64,
    },
    /// More than is taken.
    #[error("What {host} sends is over {limit_mib} MiB.")]
    TooLarge {
        /// The host.
        host: String,
        /// The most that is taken, in mebibytes.
        limit_mib: u64,
    },
    /// It leads on and on.
    #[error("{address} leads on and on: more than {most} redirects.")]
    TooManyRedirects {
        /// Where it began.
        address: String,
        /// How many are followed.
        most: usize,
    },
    /// It leads to something that is not on the web.
    #[error("{address} leads on to “{to}”, which is not on the web.")]
    BadRedirect {
        /// What led there.
        address: String,
        /// Where it leads.
        to: String,
    },
    /// The connection can't be trusted.
    #[error("The connection to {host} is not safe: its certificate can’t be trusted, or it speaks no HTTPS.")]
    Untrusted {
        /// The host.
        host: String,
    },
    /// The server breaks off, or answers what is no HTTP.
    #[error("{host} broke off its answer, or gave one that can’t be understood.")]
    Broken {
        /// The host.
        host: String,
    },
    /// The server said no.
    #[error("{host} answered with an error ({status}).")]
    Status {
        /// The host.
        host: String,
        /// The HTTP status.
        status: u16,
        /// When it may be asked again, in milliseconds since 1970 UTC, where it says so.
        not_before_ms: Option<i64>,
    },
    /// The server asked for patience before.
    #[error("{host} asked not to be asked again so soon.")]
    Wait {
        /// The host.
        host: String,
        /// When it may be asked again, in milliseconds since 1970 UTC.
        not_before_ms: i64,
    },
}

impl NetError {
    /// The error's stable code.
    pub fn code(&self) -> &'static str {
        match self {
            NetError::NotAnAddress(_) => "net.not_an_address",
            NetError::Private { .. } => "net.private",
            NetError::NoSuchHost { .. } => "net.no_such_host",
            NetError::Unreachable { .. } => "net.unreachable",
            NetError::TooSlow { .. } => "net.too_slow",
            NetError::TooLarge { .. } => "net.too_large",
            NetError::TooManyRedirects { .. } => "net.too_many_redirects",
            NetError::BadRedirect { .. } => "net.bad_redirect",
            NetError::Untrusted { .. } => "net.untrusted",
            NetError::Broken { .. } => "net.broken",
            NetError::Status { .. } => "net.status",
            NetError::Wait { .. } => "net.wait",
        }
    }

    /// What the editor can do about it.
    pub fn action(&self) -> &'static str {
        match self {
            NetError::NotAnAddress(_) => "Write an address that begins with https:// or http://.",
            NetError::Private { .. } => "If you trust it, type its address yourself.",
            NetError::NoSuchHost { .. } => "Check the address and the connection, then try again.",
            NetError::Unreachable { .. } | NetError::TooSlow { .. } | NetError::Broken { .. } => {
                "Try again later, or open the page in a browser."
            }
            NetError::TooLarge { .. } => "Open it in a browser, and take in what you need as a file.",
            NetError::TooManyRedirects { .. } | NetError::BadRedirect { .. } => {
                "Open the page in a browser, and copy the address that it shows in the end."
            }
            NetError::Untrusted { .. } => {
                "Look at the page in a browser; don’t trust it before its owner mends it."
            }
            NetError::Status { status: 404 | 410, .. } => "The page is gone; look for its new address.",
            NetError::Status { status: 401 | 402 | 403 | 451, .. } => {
                "The site does not let Pasteup read it: open it in a browser, and copy what you need."
            }
            NetError::Status { .. } => "Try again later.",
            NetError::Wait { .. } => "Wait a while, then try again.",
        }
    }

    /// When the server may be asked again, in milliseconds since 1970 UTC, where it says so.
    pub fn not_before_ms(&self) -> Option<i64> {
        match self {
            NetError::Status { not_before_ms, .. } => *not_before_ms,
            NetError::Wait { not_before_ms, .. } => Some(*not_before_ms),
            _ => None,
        }
    }
}
