//! The clipboard as the system has it. The web view hands foreign HTML on cleaned in its own way, and WebKitGTK tells a page
//! nothing of a picture that was copied.

use serde::Serialize;
use tauri::AppHandle;

/// A picture on the clipboard.
#[derive(Serialize)]
pub struct HeldPicture {
    /// A name by which an editor may know it.
    name: String,
    /// Its bytes in Base64.
    data: String,
}

/// The HTML on the clipboard as another program put it there. Empty where there is none, or where it can't be read.
#[tauri::command]
pub async fn clipboard_html() -> String {
    let read = || arboard::Clipboard::new().and_then(|mut clipboard| clipboard.get().html());
    let html = tauri::async_runtime::spawn_blocking(read).await;
    html.ok().and_then(Result::ok).unwrap_or_default()
}

/// The picture on the clipboard, where there is one and the web view does not tell of it.
#[tauri::command]
pub async fn clipboard_picture(app: AppHandle) -> Option<HeldPicture> {
    read_picture(&app).await
}

#[cfg(target_os = "linux")]
async fn read_picture(app: &AppHandle) -> Option<HeldPicture> {
    for (target, name) in [("image/png", "picture.png"), ("image/jpeg", "picture.jpg")] {
        let (send, mut receive) = tauri::async_runtime::channel(1);
        let ask = move || {
            let clipboard = gtk::Clipboard::get(&gtk::gdk::SELECTION_CLIPBOARD);
            clipboard.request_contents(&gtk::gdk::Atom::intern(target), move |_, held| {
                // Nobody waits any more where the window was closed meanwhile.
                let _ = send.try_send(held.data());
            });
        };
        app.run_on_main_thread(ask).ok()?;
        let bytes = receive.recv().await?;
        if !bytes.is_empty() {
            return Some(HeldPicture {
                name: name.to_owned(),
                data: gtk::glib::base64_encode(&bytes).to_string(),
            });
        }
    }
    None
}

#[cfg(not(target_os = "linux"))]
async fn read_picture(_: &AppHandle) -> Option<HeldPicture> {
    None
}
