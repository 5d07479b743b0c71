use super::Platform;

/// Keila. Its tags are Liquid: `{{ … }}` and `{% … %}` are live.
pub static KEILA: Platform = Platform {
    name: "keila",
    title: "Keila",
    unsubscribe: Some("{{ unsubscribe_link }}"),
    view_in_browser: Some("{{ campaign.public_link }}"),
    postal_address: None,
    openers: &["{{", "{%"],
};
