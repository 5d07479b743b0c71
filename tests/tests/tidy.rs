//! The house keeps its rules. Each rule comes with its reason; ARCHITECTURE.md names these tests.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Which rooms each room may use. Crate boundaries hold the rest: what is not named in a manifest can't be used.
const MAY_USE: &[(&str, &[&str])] = &[
    ("src-tauri/core/model", &[]),
    ("src-tauri/core/store", &["model"]),
    ("src-tauri/core/pictures", &["model"]),
    ("src-tauri/core/intake", &["model"]),
    ("src-tauri/core/render", &["model"]),
    ("src-tauri/core/preflight", &["model", "render"]),
    ("src-tauri/core/compare", &["model"]),
    ("src-tauri/core/net", &[]),
    (
        "src-tauri/core/desk",
        &["model", "store", "pictures", "intake", "render", "preflight", "compare", "net"],
    ),
    ("src-tauri/cli", &["model", "desk"]),
    (".", &["model", "desk"]),
];

/// Crates that only one room may name, so that there is one door to each.
const ONE_DOOR: &[(&str, &str)] = &[
    ("rusqlite", "src-tauri/core/store"),
    ("image", "src-tauri/core/pictures"),
    ("fast_image_resize", "src-tauri/core/pictures"),
    ("mozjpeg", "src-tauri/core/pictures"),
    ("minijinja", "src-tauri/core/render"),
    ("comrak", "src-tauri/core/intake"),
    ("similar", "src-tauri/core/compare"),
    ("icu_segmenter", "src-tauri/core/compare"),
    ("ureq", "src-tauri/core/net"),
    ("feed-rs", "src-tauri/core/intake"),
    ("tauri", "."),
];

/// At this length there is a second concept in a file.
const LONGEST_FILE_LINES: usize = 400;

#[test]
fn each_room_uses_only_the_rooms_it_may() {
    let rooms = ["model", "store", "pictures", "intake", "render", "preflight", "compare", "net", "desk"];
    for (room, may) in MAY_USE {
        let named = dependencies(room);
        for other in rooms.iter().filter(|other| named.contains(**other)) {
            assert!(may.contains(other), "{room} uses {other}");
        }
    }
}

#[test]
fn each_door_to_the_outside_has_one_keeper() {
    for (krate, keeper) in ONE_DOOR {
        for (room, _) in MAY_USE {
            assert!(!dependencies(room).contains(*krate) || room == keeper, "{room} names {krate}");
        }
    }
}

#[test]
fn only_the_backend_folder_knows_tauri() {
    for file in sources("ui/src", &["ts", "svelte"]) {
        let knows = read(&file).contains("@tauri-apps");
        assert!(!knows || relative(&file).starts_with("ui/src/backend/"), "{} names Tauri", relative(&file));
    }
}

#[test]
fn colours_stand_in_the_tokens_alone() {
    for file in sources("ui/src", &["svelte", "css"]) {
        if relative(&file) == "ui/src/styles/tokens.css" {
            continue;
        }
        for (number, line) in styles(&read(&file)) {
            let colour =
                hex_colour(&line) || ["rgb(", "rgba(", "hsl("].iter().any(|form| line.contains(form));
            assert!(!colour, "{}:{number} names a colour: {line}", relative(&file));
        }
    }
}

#[test]
fn markup_stands_in_themes_and_the_serialiser_alone() {
    let rooms = ["src-tauri/core", "src-tauri/cli", "src-tauri/src"];
    for file in rooms.iter().flat_map(|room| sources(room, &["rs"])) {
        let name = relative(&file);
        if name.starts_with("src-tauri/core/render/src/") || name.contains("/tests/") {
            continue;
        }
        for (number, line) in outside_tests(&read(&file)) {
            let markup =
                ["<p>", "</p>", "<td", "<div", "<span", "<table", "<a href"].iter().any(|m| line.contains(m));
            assert!(!markup, "{name}:{number} writes markup: {line}");
        }
    }
}

#[test]
fn no_file_holds_a_second_concept() {
    let kinds = ["rs", "ts", "svelte"];
    for file in
        ["src-tauri", "ui/src", "tests/src", "tests/tests"].iter().flat_map(|top| sources(top, &kinds))
    {
        let name = relative(&file);
        let lines = read(&file).lines().count();
        assert!(name.ends_with("contract.ts") || lines <= LONGEST_FILE_LINES, "{name} has {lines} lines");
    }
}

#[test]
fn every_sql_statement_stands_in_a_file_or_a_constant_of_the_store() {
    let rooms = ["src-tauri/core/model", "src-tauri/core/desk", "src-tauri/cli", "src-tauri/src"];
    for file in rooms.iter().flat_map(|room| sources(room, &["rs"])) {
        for (number, line) in outside_tests(&read(&file)) {
            let sql = ["SELECT ", "INSERT INTO", "DELETE FROM"].iter().any(|word| line.contains(word));
            assert!(!sql, "{}:{number} speaks SQL: {line}", relative(&file));
        }
    }
}

#[test]
fn nothing_committed_speaks_of_a_machine_or_a_registry_host() {
    let kinds = ["rs", "ts", "svelte", "md", "toml", "json", "yml", "sh"];
    for top in ["src-tauri", "ui", "docs", "tests", "assets"] {
        for file in sources(top, &kinds) {
            let text = read(&file);
            let words = ["/root/", "/home/", "registry.npmjs", "static.crates.io"];
            let found = words.iter().find(|word| text.contains(**word));
            let this = relative(&file) == "tests/tests/tidy.rs";
            assert!(this || found.is_none(), "{} holds {found:?}", relative(&file));
        }
    }
}

fn dependencies(room: &str) -> BTreeSet<String> {
    let manifest = read(&tests::root().join(room).join("Cargo.toml"));
    let (mut inside, mut found) = (false, BTreeSet::new());
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line == "[dependencies]";
        } else if inside && let Some((name, _)) = line.split_once(['.', ' ', '=']) {
            found.insert(name.to_owned());
        }
    }
    found
}

fn sources(top: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    walk(&tests::root().join(top), endings, &mut found);
    assert!(!found.is_empty(), "{top} holds no {endings:?} file: has it moved?");
    found.sort();
    found
}

fn walk(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder can be read").flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if ["node_modules", "dist", "target", "shots", "cases"].contains(&name.as_str()) {
            continue;
        } else if path.is_dir() {
            walk(&path, endings, found);
        } else if path.extension().is_some_and(|ending| endings.iter().any(|one| ending == *one)) {
            found.push(path);
        }
    }
}

fn relative(file: &Path) -> String {
    let root = tests::root().canonicalize().expect("the repository is there");
    let file = file.canonicalize().expect("the file is there");
    file.strip_prefix(&root).expect("the file is in the repository").to_string_lossy().replace('\\', "/")
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The lines of a source file above its unit tests, comments left out.
fn outside_tests(text: &str) -> Vec<(usize, String)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(index, line)| (index + 1, line.to_owned()))
        .collect()
}

/// The lines of a stylesheet, or of a component's style block.
fn styles(text: &str) -> Vec<(usize, String)> {
    let component = text.contains("<style");
    let mut inside = !component && !text.contains("<script");
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.starts_with("<style") {
            inside = true;
        } else if line.starts_with("</style") {
            inside = false;
        } else if inside {
            found.push((index + 1, line.to_owned()));
        }
    }
    found
}

fn hex_colour(line: &str) -> bool {
    line.split('#').skip(1).any(|after| {
        let digits = after.chars().take_while(char::is_ascii_hexdigit).count();
        [3, 4, 6, 8].contains(&digits)
            && !after.chars().nth(digits).is_some_and(|c| c.is_alphanumeric() || c == '-')
    })
}
