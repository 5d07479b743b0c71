//! The shell: a window around the desk.
//!
//! It opens the library, shows the window, carries calls from the web view to the desk and events back, serves
//! pictures and mails over `desk:`, and asks the system for files. It decides nothing about newsletters: that is
//! the core's. Start reading at [`start::run`].

// Without this Windows opens a console beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod clipboard;
mod closing;
mod commands;
mod files;
mod open_desk;
mod paint;
mod protocol;
mod raise;
mod revive;
mod settings;
mod spelling;
mod start;

fn main() {
    if desk::serve_if_asked() {
        return;
    }
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("PASTEUP_LOG").unwrap_or_else(|_| "warn".into()),
        )
        .with_writer(std::io::stderr)
        .init();
    if let Err(error) = start::run() {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
