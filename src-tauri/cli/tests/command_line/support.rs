//! Running the program.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A library that commands are run on.
pub struct Cli {
    pub folder: tempfile::TempDir,
}

impl Cli {
    pub fn new() -> Self {
        let cli = Cli { folder: tempfile::tempdir().expect("a folder") };
        cli.done(&["init", "--publication", "The Weekly Proof"]);
        cli
    }

    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        fs::write(self.folder.path().join(name), bytes).expect("written");
        self.path(name)
    }

    pub fn run(&self, arguments: &[&str]) -> (i32, Value) {
        run(&self.folder.path().join("library"), arguments)
    }

    pub fn done(&self, arguments: &[&str]) -> Value {
        let (code, json) = self.run(arguments);
        assert_eq!(code, 0, "{arguments:?}: {json}");
        json
    }

    pub fn refused(&self, exit: i32, arguments: &[&str]) -> String {
        let (code, json) = self.run(arguments);
        assert_eq!(code, exit, "{arguments:?}: {json}");
        let error = &json["error"];
        for part in ["code", "message", "action"] {
            assert!(error[part].as_str().is_some_and(|text| !text.is_empty()), "{arguments:?}: {json}");
        }
        error["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// Runs a command with `--json`: exactly one document comes to standard output, whatever happens.
pub fn run(library: &Path, arguments: &[&str]) -> (i32, Value) {
    let output = Command::new(env!("CARGO_BIN_EXE_pasteup-cli"))
        .arg("--library")
        .arg(library)
        .arg("--json")
        .args(arguments)
        .output()
        .expect("the program runs");
    let text = String::from_utf8(output.stdout).expect("JSON is UTF-8");
    let json = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {text}"));
    (output.status.code().expect("it ended by itself"), json)
}

/// The same, in as much memory.
pub fn run_with_memory(library: &Path, kibibytes: u32, arguments: &[&str]) -> (i32, Value) {
    let output = Command::new("sh")
        .arg("-c")
        .arg(format!("ulimit -v {kibibytes}; exec \"$0\" \"$@\""))
        .arg(env!("CARGO_BIN_EXE_pasteup-cli"))
        .arg("--library")
        .arg(library)
        .arg("--json")
        .args(arguments)
        .output()
        .expect("the program runs");
    let text = String::from_utf8(output.stdout).expect("JSON is UTF-8");
    let json = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {text}"));
    (output.status.code().expect("it ended by itself"), json)
}

/// A drawing that the project made, as a file.
pub fn picture_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/sample/pictures").join(name)
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}
