//! Credits and rights, people, and the payment list.

use crate::support::{Cli, picture_file, text};
use serde_json::json;
use std::process::Command;

/// What a command prints for a person.
fn printed(cli: &Cli, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_pasteup-cli"))
        .arg("--library")
        .arg(cli.path("library"))
        .args(arguments)
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn a_picture_goes_from_its_agreement_to_the_payment_list() {
    let cli = Cli::new();
    let paper = cli.file("agreement.pdf", "%PDF-1.7 signed");
    let file = picture_file("night-bus.jpg").display().to_string();
    let added = cli.done(&[
        "picture",
        "add",
        &file,
        "--alt",
        "A bus at night",
        "--credit-role",
        "photo",
        "--by",
        "Ilse Brandt",
        "--rights-category",
        "freelance",
        "--uses",
        "1",
        "--fee",
        "EUR 180",
        "--medium",
        "mail",
        "web",
        "--publication",
        "The Weekly Proof",
        "--valid-until",
        "2026-11-26",
        "--agreement",
        &paper,
    ]);
    let picture = text(&added["illustration"]);
    let shown = cli.done(&["show", picture]);
    let rights = &shown["illustration"]["rights"];
    assert_eq!(rights["fee"], json!({ "minor": 18_000, "currency": "EUR" }));
    assert_eq!(
        (&rights["media"], &rights["agreement"]["name"]),
        (&json!(["mail", "web"]), &json!("agreement.pdf"))
    );
    let again = cli.done(&["picture", "add", &file]);
    assert_eq!((&again["known"], &again["note"]), (&json!(true), &json!("You have this one.")));

    cli.done(&["issue", "new", "--number", "42", "--date", "2026-11-27"]);
    cli.done(&["issue", "place", "42", "--picture", picture, "--last"]);
    let (exit, found) = cli.run(&["check", "42"]);
    assert_eq!(
        (exit, &found["must_fix"], &found["findings"][0]["check"]),
        (1, &json!(1), &json!("rights.ended"))
    );
    assert_eq!(cli.refused(1, &["freeze", "42"]), "edition.findings_open");
    cli.done(&["pass", "42", "rights.ended", picture, "--reason", "She agreed by telephone"]);
    cli.done(&["check", "42"]);
    let frozen = cli.done(&["freeze", "42"]);
    let to = cli.path("again.html");
    cli.done(&["export", text(&frozen["edition"]), "--format", "email", "--to", &to]);
    let again = std::fs::read(&to).expect("written");
    assert_eq!(text(&frozen["hash"]), blake3::hash(&again).to_hex().as_str());

    cli.done(&[
        "contributor",
        "set",
        "Ilse Brandt",
        "--contact",
        "ilse@brandt.example",
        "--role",
        "photographer",
    ]);
    let usage = cli.done(&["picture", "usage", "--by", "Ilse Brandt"]);
    assert_eq!((&usage["due"], &usage["uses"][0]["number"]), (&json!(["EUR 180"]), &json!(42)));
    let csv = printed(&cli, &["picture", "usage", "--csv"]);
    assert!(csv.starts_with("\u{feff}date,issue,"), "{csv}");
    assert!(csv.contains("2026-11-27,42,printed,Night bus,on its own,,Photo by Ilse Brandt,"), "{csv}");
    assert!(csv.contains(",ilse@brandt.example,") && csv.contains(",EUR,180.00,"), "{csv}");
    let credits = printed(&cli, &["picture", "credits", "--csv"]);
    assert!(credits.contains("\nNight bus,Photo by Ilse Brandt,,"), "{credits}");
    let people = printed(&cli, &["contributors", "--csv"]);
    assert!(people.contains("\nIlse Brandt,photographer,ilse@brandt.example,,1,0,"), "{people}");
}

#[test]
fn two_records_of_one_person_become_one() {
    let cli = Cli::new();
    for (file, by) in [("night-bus.jpg", "I. Brandt"), ("kiln.gif", "Ilse Brandt")] {
        let file = picture_file(file).display().to_string();
        cli.done(&["picture", "add", &file, "--by", by]);
    }
    let shown = cli.done(&["contributor", "show", "I. Brandt"]);
    assert_eq!(shown["alike"][0]["name"], "Ilse Brandt");
    let merged = cli.done(&["contributor", "merge", "I. Brandt", "--into", "Ilse Brandt"]);
    assert_eq!(merged["pictures"].as_array().map(Vec::len), Some(2));
    assert_eq!(cli.refused(1, &["contributor", "show", "I. Brandt"]), "contributor.no_such_name");
    assert_eq!(cli.done(&["contributors"])["all"], 1);
    cli.done(&["undo"]);
    assert_eq!(cli.done(&["contributors"])["all"], 2);
    let id = text(&shown["contributor"]["id"]);
    assert_eq!(cli.refused(1, &["contributor", "delete", id]), "contributor.in_use");
}

#[test]
fn a_sum_that_is_none_is_wrong_use() {
    let cli = Cli::new();
    let file = picture_file("kiln.gif").display().to_string();
    assert_eq!(cli.refused(2, &["picture", "add", &file, "--fee", "lots"]), "cli.wrong_use");
}
