//! The web view's process can die (out of memory, a crash in a decoder) and leave an empty window. The page is then
//! loaded again: the library and every task live in this process and go on, and the page finds its place by what it
//! kept.

use tauri::WebviewWindow;

/// Loads the page again whenever its process died.
#[cfg(target_os = "linux")]
pub fn when_the_page_dies(window: &WebviewWindow) {
    use webkit2gtk::WebViewExt;

    let watched = window.with_webview(|webview| {
        webview.inner().connect_web_process_terminated(|view, reason| {
            tracing::error!("the page's process ended ({reason:?}); it is loaded again");
            view.reload();
        });
    });
    if let Err(error) = watched {
        tracing::error!("a page that dies would not come back: {error}");
    }
}

/// Elsewhere the system's web view starts its process again by itself.
#[cfg(not(target_os = "linux"))]
pub fn when_the_page_dies(_: &WebviewWindow) {}
