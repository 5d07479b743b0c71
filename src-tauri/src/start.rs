//! From the command line to a window.

use crate::closing::{self, Closing};
use crate::open_desk::{OpenDesk, Opened};
use crate::{clipboard, commands, files, paint, protocol, revive, settings};
use std::path::PathBuf;
use tauri::{Manager, WebviewUrl, WebviewWindowBuilder};

/// The size of the window on a first start: the desk's three panes side by side.
const SIZE_PX: (f64, f64) = (1440.0, 900.0);
/// Under this the three panes can't stand side by side any more.
const MIN_SIZE_PX: (f64, f64) = (1024.0, 640.0);

/// Opens the library that was asked for (or the last one, or on a first start the sample) and shows its window.
///
/// Where another window has that library open already, that one is brought forward and this start ends.
///
/// # Errors
/// A command line that can't be understood, or a system without a web view.
pub fn run() -> Result<(), String> {
    let library = asked_for(std::env::args_os().skip(1))?;
    let desk = OpenDesk::default();
    if let Opened::InAnotherWindow = desk.open_first(library) {
        return Ok(());
    }
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .manage(desk)
        .manage(Closing::default())
        .register_asynchronous_uri_scheme_protocol("desk", protocol::answer)
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::open_library,
            commands::open_again,
            commands::pick_files,
            commands::pick_folder,
            commands::save_as,
            commands::copy_html,
            commands::open_link,
            commands::spell_in,
            clipboard::clipboard_html,
            clipboard::clipboard_picture,
            commands::reveal,
            commands::keep_unsaved,
            commands::unsaved_words,
            commands::let_go_unsaved,
            commands::hold_close,
            commands::close,
        ])
        .on_window_event(|window, event| {
            files::forward_drags(window, event);
            closing::ask_first(window, event);
        })
        .setup(|app| {
            let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Pasteup")
                .inner_size(SIZE_PX.0, SIZE_PX.1)
                .min_inner_size(MIN_SIZE_PX.0, MIN_SIZE_PX.1)
                .build()?;
            paint::plainly_without_a_card(&window);
            revive::when_the_page_dies(&window);
            app.state::<OpenDesk>().follow(app.handle());
            Ok(())
        })
        .run(tauri::generate_context!())
        .map_err(|error| format!("Pasteup can't show its window: {error}."))
}

/// The library named on the command line: `pasteup [--library] [FOLDER]`.
fn asked_for(mut arguments: impl Iterator<Item = std::ffi::OsString>) -> Result<settings::Asked, String> {
    let usage = || "Pasteup is started as: pasteup [--library FOLDER]".to_owned();
    let Some(first) = arguments.next() else { return Ok(settings::Asked::Nothing) };
    let folder = match first.to_str() {
        Some("--library") => arguments.next().ok_or_else(usage)?,
        Some(flag) if flag.starts_with('-') => return Err(usage()),
        _ => first,
    };
    if arguments.next().is_some() {
        Err(usage())
    } else {
        Ok(settings::Asked::Library(PathBuf::from(folder)))
    }
}
