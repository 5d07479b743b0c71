use super::Platform;

/// Buttondown. Its tags follow Django's template language: `{{ … }}`, `{% … %}` and `{# … #}` are live.
pub static BUTTONDOWN: Platform = Platform {
    name: "buttondown",
    title: "Buttondown",
    unsubscribe: Some("{{ unsubscribe_url }}"),
    view_in_browser: Some("{{ email.absolute_url }}"),
    postal_address: None,
    openers: &["{{", "{%", "{#"],
};
