use super::Platform;

/// Brevo. Its tags follow Django's template language: `{{ … }}`, `{% … %}` and `{# … #}` are live.
pub static BREVO: Platform = Platform {
    name: "brevo",
    title: "Brevo",
    unsubscribe: Some("{{ unsubscribe }}"),
    view_in_browser: Some("{{ mirror }}"),
    postal_address: None,
    openers: &["{{", "{%", "{#"],
};
