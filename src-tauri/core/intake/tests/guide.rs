//! The guide says what can be taken in, as it is.

use pasteup_intake::IMPORTERS;
use std::fs;
use std::path::Path;

#[test]
fn the_guide_lists_every_kind_that_can_be_taken_in() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/guide/taking-in.md");
    let guide = fs::read_to_string(path).expect("the guide");
    let (_, below) =
        guide.split_once("| kind | endings | what is taken |\n| --- | --- | --- |\n").expect("its table");
    let rows: Vec<&str> = below.lines().take_while(|line| line.starts_with('|')).collect();
    let expected: Vec<String> = IMPORTERS
        .iter()
        .map(|importer| {
            let endings: Vec<String> =
                importer.extensions.iter().map(|ending| format!("`.{ending}`")).collect();
            let endings = if endings.is_empty() { "—".to_owned() } else { endings.join(" ") };
            format!("| {} | {endings} | {} |", importer.name, importer.sentence)
        })
        .collect();
    assert_eq!(rows, expected);
}
