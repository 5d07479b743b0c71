//! What the web view may ask for. Everything about the library goes through `call`; the rest asks the system.

use crate::closing::Closing;
use crate::open_desk::OpenDesk;
use crate::{settings, spelling};
use desk::DeskError;
use desk::contract::{Failure, answer};
use desk::unsaved::{self, UnsavedWords};
use model::Language;
use serde::Deserialize;
use serde_json::Value;
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_clipboard_manager::ClipboardExt;
use tauri_plugin_dialog::{DialogExt, FilePath};
use tauri_plugin_opener::OpenerExt;

/// What files are picked for.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PickFor {
    Articles,
    Pictures,
    Feeds,
    Agreements,
}

/// Carries a call to the desk, off the window's thread.
#[tauri::command]
pub async fn call(desk: State<'_, OpenDesk>, name: String, body: Value) -> Result<Value, Failure> {
    let desk = desk.desk()?;
    let answered = tauri::async_runtime::spawn_blocking(move || answer(&desk, &name, body));
    match answered.await {
        Ok(reply) => reply.map_err(|error| error.failure()),
        Err(died) => {
            tracing::error!("a call died: {died}");
            Err(DeskError::Died.failure())
        }
    }
}

/// Opens another library in this window.
#[tauri::command]
pub async fn open_library(app: AppHandle, desk: State<'_, OpenDesk>, path: String) -> Result<(), Failure> {
    desk.open_another(path.into(), &app)
}

/// Tries once more to open the library that could not be opened at the start.
#[tauri::command]
pub async fn open_again(app: AppHandle, desk: State<'_, OpenDesk>) -> Result<(), Failure> {
    desk.open_again(&app)
}

/// Asks for files to take in.
#[tauri::command]
pub async fn pick_files(app: AppHandle, kind: PickFor) -> Vec<String> {
    let dialog = match kind {
        PickFor::Articles => {
            let endings = desk::import::endings();
            let endings: Vec<&str> = endings.iter().map(String::as_str).collect();
            app.dialog()
                .file()
                .set_title("Take in articles")
                .add_filter("Texts, documents, mails and archives", &endings)
                .add_filter("All files", &["*"])
        }
        PickFor::Pictures => app
            .dialog()
            .file()
            .set_title("Add pictures")
            .add_filter(
                "Pictures",
                &[
                    "jpg", "jpeg", "png", "webp", "gif", "avif", "tif", "tiff", "svg", "JPG", "JPEG", "PNG",
                    "WEBP", "GIF", "AVIF", "TIF", "TIFF", "SVG",
                ],
            )
            .add_filter("All files", &["*"]),
        PickFor::Feeds => app
            .dialog()
            .file()
            .set_title("Add the feeds of a list")
            .add_filter("OPML", &["opml", "xml", "OPML", "XML"])
            .add_filter("All files", &["*"]),
        PickFor::Agreements => app.dialog().file().set_title("Attach an agreement"),
    };
    dialog.blocking_pick_files().unwrap_or_default().into_iter().filter_map(path_text).collect()
}

/// Asks for a folder.
#[tauri::command]
pub async fn pick_folder(app: AppHandle, title: String) -> Option<String> {
    app.dialog().file().set_title(title).blocking_pick_folder().and_then(path_text)
}

/// Asks where to save a file.
#[tauri::command]
pub async fn save_as(app: AppHandle, suggested: String) -> Option<String> {
    app.dialog().file().set_file_name(suggested).blocking_save_file().and_then(path_text)
}

/// Puts HTML on the clipboard as text: mail platforms take its source.
#[tauri::command]
pub async fn copy_html(app: AppHandle, html: String) -> Result<(), Failure> {
    app.clipboard().write_text(html).map_err(|error| DeskError::Clipboard(error.to_string()).failure())
}

/// Opens a web or mail address in the program that the system has for it.
#[tauri::command]
pub async fn open_link(app: AppHandle, href: String) -> Result<(), Failure> {
    if href.is_empty() || !desk::is_address(&href) {
        return Err(DeskError::NotAnAddress(href).failure());
    }
    let opened = app.opener().open_url(&href, None::<&str>);
    opened.map_err(|error| DeskError::Browser(error.to_string()).failure())
}

/// Checks spelling in a language from now on.
#[tauri::command]
pub async fn spell_in(app: AppHandle, language: Language) {
    spelling::in_language(&app, &language);
}

/// Shows a file or folder in the system's file manager.
#[tauri::command]
pub async fn reveal(app: AppHandle, path: String) -> Result<(), Failure> {
    app.opener().reveal_item_in_dir(&path).map_err(|error| DeskError::Reveal(error.to_string()).failure())
}

/// Keeps words that can't be saved for now in a folder of the program's own.
#[tauri::command]
pub async fn keep_unsaved(library: String, name: String, text: String) -> Result<(), Failure> {
    unsaved::keep(&settings::unsaved_folder(), &library, &name, &text).map_err(|error| error.failure())
}

/// The words that were kept of a library.
#[tauri::command]
pub async fn unsaved_words(library: String) -> Vec<UnsavedWords> {
    unsaved::all(&settings::unsaved_folder(), &library)
}

/// Lets go of words that are saved, or that a person threw away.
#[tauri::command]
pub async fn let_go_unsaved(library: String, name: String) -> Result<(), Failure> {
    unsaved::let_go(&settings::unsaved_folder(), &library, &name).map_err(|error| error.failure())
}

/// Says whether the window has to ask before it closes.
#[tauri::command]
pub async fn hold_close(closing: State<'_, Closing>, held: bool) -> Result<(), Failure> {
    closing.hold(held);
    Ok(())
}

/// Closes the window without asking.
#[tauri::command]
pub async fn close(window: WebviewWindow) {
    if let Err(error) = window.destroy() {
        tracing::error!("the window did not close: {error}");
    }
}

fn path_text(path: FilePath) -> Option<String> {
    Some(path.into_path().ok()?.to_string_lossy().into_owned())
}
