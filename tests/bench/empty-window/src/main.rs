//! A Tauri window with nothing in it: the least that a program made with Tauri takes to start and to hold.

fn main() {
    tauri::Builder::default().run(tauri::generate_context!()).expect("the system has a web view");
}
