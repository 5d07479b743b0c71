//! Files dragged over the window from outside: told to the web view in its own pixels.

use serde::Serialize;
use tauri::{DragDropEvent, Emitter, PhysicalPosition, Window, WindowEvent};

#[derive(Clone, Serialize)]
struct FileDrag {
    phase: &'static str,
    paths: Vec<String>,
    x: f64,
    y: f64,
}

/// Forwards every step of a drag from the file manager as a `files` event.
pub fn forward_drags(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(drag) = event else { return };
    let (phase, paths, at) = match drag {
        DragDropEvent::Enter { paths, position } => ("over", paths.as_slice(), *position),
        DragDropEvent::Over { position } => ("over", [].as_slice(), *position),
        DragDropEvent::Drop { paths, position } => ("drop", paths.as_slice(), *position),
        _ => ("leave", [].as_slice(), PhysicalPosition::default()),
    };
    let at = at.to_logical::<f64>(window.scale_factor().unwrap_or(1.0));
    let paths = paths.iter().map(|path| path.to_string_lossy().into_owned()).collect();
    if let Err(error) = window.emit("files", FileDrag { phase, paths, x: at.x, y: at.y }) {
        tracing::error!("a file drag did not reach the window: {error}");
    }
}
