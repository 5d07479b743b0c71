use super::Platform;

/// No platform: a mail without tags.
pub static NONE: Platform = Platform {
    name: "none",
    title: "No platform",
    unsubscribe: None,
    view_in_browser: None,
    postal_address: None,
    openers: &[],
};
