//! Spelling is checked by the system's web view, with the dictionaries that are installed on the machine. Where there is
//! none for a language nothing is marked.

use model::Language;
use tauri::{AppHandle, Manager};

/// Checks spelling in a language from now on.
#[cfg(target_os = "linux")]
pub fn in_language(app: &AppHandle, language: &Language) {
    use webkit2gtk::{WebContextExt, WebViewExt};

    let Some(window) = app.get_webview_window("main") else { return };
    let dictionaries = dictionaries(language);
    let told = window.with_webview(move |webview| {
        let Some(context) = webview.inner().context() else { return };
        let names: Vec<&str> = dictionaries.iter().map(String::as_str).collect();
        context.set_spell_checking_languages(&names);
        context.set_spell_checking_enabled(true);
    });
    if let Err(error) = told {
        tracing::warn!("spelling is not checked: {error}");
    }
}

/// Elsewhere the system's web view finds the language by itself, from the page.
#[cfg(not(target_os = "linux"))]
pub fn in_language(_: &AppHandle, _: &Language) {}

/// The names under which dictionaries of a language are looked for: `pt_BR` and `pt` for `pt-BR`. The library behind the
/// web view takes for `pt` whichever dictionary of that language there is.
#[cfg(target_os = "linux")]
fn dictionaries(language: &Language) -> Vec<String> {
    let whole = language.as_str().replace('-', "_");
    let primary = language.primary();
    if whole == primary { vec![primary] } else { vec![whole, primary] }
}
