use super::Platform;

/// listmonk. Its tags are Go's text/template: `{{ … }}` is live (listmonk's templating.md).
pub static LISTMONK: Platform = Platform {
    name: "listmonk",
    title: "listmonk",
    unsubscribe: Some("{{ UnsubscribeURL }}"),
    view_in_browser: Some("{{ MessageURL }}"),
    postal_address: None,
    openers: &["{{"],
};
