//! Where a machine has no graphics card (a virtual machine, a remote desktop) the system's web view paints through an
//! imitation of one in software. That takes longer to start than all the rest and holds as much memory again; painted by
//! the processor without that detour the page looks the same.

use tauri::WebviewWindow;

/// Paints the page without OpenGL where only software would do OpenGL's work.
#[cfg(target_os = "linux")]
pub fn plainly_without_a_card(window: &WebviewWindow) {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

    if has_graphics_card() {
        return;
    }
    let told = window.with_webview(|webview| {
        if let Some(settings) = webview.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    });
    if let Err(error) = told {
        tracing::warn!("the page is painted through software OpenGL: {error}");
    }
}

/// Elsewhere the system's web view knows by itself.
#[cfg(not(target_os = "linux"))]
pub fn plainly_without_a_card(_: &WebviewWindow) {}

/// Whether the kernel offers a card to draw with: each has a render node.
#[cfg(target_os = "linux")]
fn has_graphics_card() -> bool {
    let mut nodes = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten();
    nodes.any(|node| node.file_name().to_string_lossy().starts_with("renderD"))
}
