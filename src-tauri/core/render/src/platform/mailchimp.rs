use super::Platform;

/// Mailchimp. Tags as in Newspack's merge-tags.js; `*|…|*`, of which both ends are broken up in text.
pub static MAILCHIMP: Platform = Platform {
    name: "mailchimp",
    title: "Mailchimp",
    unsubscribe: Some("*|UNSUB|*"),
    view_in_browser: Some("*|ARCHIVE|*"),
    postal_address: Some("*|LIST:ADDRESSLINE|*"),
    openers: &["*|", "|*"],
};
