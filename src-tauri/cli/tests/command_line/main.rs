//! The command line as scripts use it: forms, JSON, exit codes.

mod credits;
mod support;
mod wire;

use std::fs;
use std::path::Path;
use support::{Cli, picture_file, run, text};

#[test]
fn the_whole_way_from_a_file_to_a_mail() {
    let cli = Cli::new();
    let draft = cli.file(
        "draft.txt",
        "Kiln opens on Sunday\n\nCraft\n\nBring clay. Leave with a cup.\n\nIt is warm inside.\n",
    );
    let imported = cli.done(&["import", &draft]);
    assert_eq!(imported["failed"], serde_json::json!([]));
    let article = text(&imported["imported"][0]["article"]);
    assert_eq!(imported["imported"][0]["headline"], "Kiln opens on Sunday");
    assert!(imported["imported"][0]["recognised"].as_array().is_some_and(|parts| !parts.is_empty()));

    let file = picture_file("kiln.gif").display().to_string();
    let added = cli.done(&[
        "picture",
        "add",
        &file,
        "--alt",
        "A kiln",
        "--credit-role",
        "illustration",
        "--by",
        "Ilse Brandt",
        "--for",
        "The Weekly Proof",
    ]);
    let illustration = text(&added["illustration"]);
    cli.done(&[
        "picture",
        "set",
        illustration,
        "--rights-category",
        "commissioned",
        "--holder",
        "Ilse Brandt",
        "--valid-until",
        "2027-01-31",
        "--uses",
        "2",
    ]);
    cli.done(&[
        "article",
        "set",
        article,
        "--picture",
        illustration,
        "--status",
        "ready",
        "--tag",
        "clay",
        "--tag",
        "fire",
    ]);
    let issue =
        cli.done(&["issue", "new", "--number", "7", "--date", "2026-12-04", "--subject", "Warm inside"]);
    let issue = text(&issue["issue"]);
    let story = cli.done(&["issue", "place", issue, article, "--treatment", "lead"]);
    let section =
        cli.done(&["issue", "place", issue, "--section", "Craft", "--before", text(&story["slot"])]);
    cli.done(&["issue", "place", "7", "--note", "Good morning.\n\nIt is cold.", "--first"]);
    cli.done(&["issue", "place", issue, "--divider"]);
    cli.done(&["issue", "place", issue, "--picture", illustration, "--last"]);
    cli.done(&["issue", "move", issue, text(&section["slot"]), "--first"]);

    let shown = cli.done(&["issue", "show", issue]);
    let kinds: Vec<&str> =
        shown["slots"].as_array().expect("slots").iter().map(|slot| text(&slot["kind"])).collect();
    assert_eq!(kinds, ["section", "note", "story", "divider", "picture"]);
    assert_eq!(shown["slots"][2]["treatment"], "lead");
    assert!(shown["slots"][2]["size_bytes"].as_u64().is_some_and(|bytes| bytes > 500));

    let html = cli.path("issue.html");
    cli.done(&["export", issue, "--format", "email", "--to", &html]);
    let html = fs::read_to_string(html).expect("written");
    assert_eq!(html.matches("Illustration for The Weekly Proof by Ilse Brandt").count(), 2);
    let shown = cli.done(&["show", illustration]);
    assert_eq!(shown["illustration"]["rights"]["valid_until"], "2027-01-31");
    cli.done(&["issue", "remove", issue, text(&section["slot"])]);
    assert_eq!(cli.done(&["undo"])["label"], "Take off section “Craft”");
    assert_eq!(cli.done(&["redo"])["label"], "Take off section “Craft”");
    assert!(cli.done(&["history", "--limit", "3"])["steps"].as_array().is_some_and(|steps| steps.len() == 3));
    assert_eq!(cli.done(&["articles", "--query", "kiln"])["articles"][0]["article"], article);
}

#[test]
fn texts_that_are_none_are_named_and_the_others_come_in() {
    let cli = Cli::new();
    let good = cli.file("good.txt", "A headline\n\nA paragraph that says something.\n");
    let empty = cli.file("empty.txt", "");
    let zip = cli.file("draft.docx", b"PK\x03\x04rest of a zip");
    let latin = cli.file(
        "latin.txt",
        b"Caf\xe9 Sud\n\nD\xe9j\xe0 vu at the caf\xe9, where the cr\xe8me br\xfbl\xe9e is.\n",
    );
    let binary = cli.file("noise.txt", (0..4096u32).map(|n| (n * 7919 % 256) as u8).collect::<Vec<_>>());
    let huge = cli.file("huge.txt", "word ".repeat(10_500_000));
    let gone = cli.path("gone.txt");
    let (code, report) = cli.run(&["import", &good, &empty, &zip, &latin, &binary, &huge, &gone, "https://"]);
    assert_eq!(code, 1);
    let failed: Vec<&str> =
        report["failed"].as_array().expect("a list").iter().map(|one| text(&one["code"])).collect();
    let expected = [
        "intake.empty",
        "intake.archive_broken",
        "intake.binary",
        "intake.too_large",
        "file.cannot_read",
        "net.not_an_address",
    ];
    assert_eq!(failed, expected);
    let imported = report["imported"].as_array().expect("a list");
    assert_eq!(imported.len(), 2);
    assert_eq!(imported[1]["headline"], "Café Sud");
    assert!(text(&imported[1]["notes"][0]).contains("read as"), "{}", imported[1]["notes"]);
}

#[test]
fn what_was_taken_in_before_is_passed_over_unless_it_is_wanted_again() {
    let cli = Cli::new();
    let draft = cli.file("kiln.md", "# Kiln opens on Sunday\n\nIt is warm.\n");
    let first = cli.done(&["import", &draft]);
    let article = text(&first["imported"][0]["article"]).to_owned();
    let moved = cli.file("kiln-copy.md", "# Kiln opens on Sunday\n\nIt is warm.\n");
    let second = cli.done(&["import", &moved]);
    assert_eq!(second["imported"], serde_json::json!([]));
    assert_eq!(text(&second["known"][0]["article"]), article);
    assert_eq!(second["known"][0]["path"], moved.as_str());
    let third = cli.done(&["import", "--again", &moved]);
    assert_ne!(text(&third["imported"][0]["article"]), article);
}

#[test]
fn pictures_that_are_none_are_refused_and_nothing_is_kept() {
    let cli = Cli::new();
    let png = fs::read(picture_file("harbour-map.png")).expect("it is there");
    let bomb = {
        let mut header = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        header.extend([0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8, 2, 0, 0, 0]);
        header.extend([0; 64]);
        header
    };
    let cases = [
        (cli.file("text.png", "not a picture"), "picture.not_a_picture"),
        (cli.file("cut.png", &png[..png.len() / 2]), "picture.cut_off"),
        (cli.file("bomb.png", bomb), "picture.too_many_pixels"),
        (cli.file("empty.jpg", ""), "picture.empty"),
        (cli.path("gone.jpg"), "file.cannot_read"),
    ];
    for (file, code) in &cases {
        assert_eq!(cli.refused(1, &["picture", "add", file]), *code, "{file}");
    }
    let wrong_ending = cli.file("really-a-png.jpg", &png);
    let added = cli.done(&["picture", "add", &wrong_ending]);
    let shown = cli.done(&["show", text(&added["illustration"])]);
    assert_eq!(shown["illustration"]["file"]["format"], "png");
    let kept = fs::read_dir(cli.folder.path().join("library/pictures")).expect("a folder").count();
    assert_eq!(kept, 1);
}

/// The process that reads a picture ends where the system gives it no memory; so it does for any other reason.
#[cfg(target_os = "linux")]
#[test]
fn a_picture_that_ends_the_program_that_reads_it_costs_nothing_but_itself() {
    let cli = Cli::new();
    // 7,000 × 7,000 of 8 bytes: an honest size, but more than is left.
    let large = {
        let header = [0, 0, 0x1b, 0x58, 0, 0, 0x1b, 0x58, 16, 6, 0, 0, 0];
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        for (name, content) in [(b"IHDR", &header[..]), (b"IDAT", &[0x78, 1, 1]), (b"IEND", &[])] {
            png.extend((content.len() as u32).to_be_bytes());
            let named = [name.as_slice(), content].concat();
            png.extend(&named);
            png.extend(crc(&named).to_be_bytes());
        }
        png
    };
    let before = cli.done(&["history"]);
    let large = cli.file("plan.png", large);
    let (code, json) =
        support::run_with_memory(&cli.folder.path().join("library"), 400 << 10, &["picture", "add", &large]);
    assert_eq!(code, 1, "{json}");
    assert_eq!(json["error"]["code"], "picture.decoder_stopped", "{json}");
    assert!(text(&json["error"]["message"]).contains("“plan.png”"), "{json}");
    assert_eq!(cli.done(&["history"]), before);
    assert_eq!(fs::read_dir(cli.folder.path().join("library/pictures")).expect("a folder").count(), 0);

    let good = picture_file("harbour-map.png").display().to_string();
    let (code, json) =
        support::run_with_memory(&cli.folder.path().join("library"), 400 << 10, &["picture", "add", &good]);
    assert_eq!(code, 0, "another is taken in with as little: {json}");
}

#[cfg(target_os = "linux")]
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { 0xedb8_8320 ^ crc >> 1 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

#[test]
fn what_is_not_there_is_refused_and_the_library_stays_as_it_was() {
    let cli = Cli::new();
    let id = "01a20000-0000-7000-8000-000000000000";
    let issue = cli.done(&["issue", "new", "--number", "1", "--date", "2026-12-04"]);
    let issue = text(&issue["issue"]);
    let before = cli.done(&["history"]);
    assert_eq!(cli.refused(1, &["show", id]), "library.nothing_by_id");
    assert_eq!(cli.refused(1, &["article", "set", id, "--kicker", "x"]), "article.not_found");
    assert_eq!(cli.refused(1, &["issue", "place", issue, id]), "article.not_found");
    assert_eq!(cli.refused(1, &["issue", "place", issue, "--picture", id]), "illustration.not_found");
    assert_eq!(
        cli.refused(1, &["issue", "place", issue, "--divider", "--after", id]),
        "board.no_such_neighbour"
    );
    assert_eq!(cli.refused(1, &["issue", "move", issue, id, "--first"]), "slot.not_on_this_board");
    assert_eq!(cli.refused(1, &["issue", "remove", issue, id]), "slot.not_on_this_board");
    assert_eq!(cli.refused(1, &["issue", "show", id]), "issue.not_found");
    assert_eq!(cli.refused(1, &["issue", "show", "99"]), "issue.no_such_name");
    assert_eq!(
        cli.refused(1, &["export", issue, "--format", "email", "--platform", "none such", "--to", "x"]),
        "platform.not_found"
    );
    assert_eq!(cli.done(&["history"]), before);
}

#[test]
fn wrong_use_is_one_json_document_too() {
    let cli = Cli::new();
    for arguments in [
        &["issue", "new", "--number", "1", "--date", "2026-13-45"][..],
        &["issue", "new", "--number", "one", "--date", "2026-12-04"],
        &["issue", "place", "1"],
        &["issue", "place", "1", "--divider", "--section", "x"],
        &["issue", "place", "1", "--divider", "--first", "--last"],
        &["show", "no-id"],
        &["article", "set", "01a20000-0000-7000-8000-000000000000", "--status", "finished"],
        &["export", "1", "--format", "papyrus", "--to", "x"],
        &["no-such-command"],
        &[],
    ] {
        assert_eq!(cli.refused(2, arguments), "cli.wrong_use", "{arguments:?}");
    }
}

#[test]
fn a_folder_that_is_no_library_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let code = |library: &Path, arguments: &[&str]| {
        let (exit, json) = run(library, arguments);
        assert_eq!(exit, 1, "{json}");
        text(&json["error"]["code"]).to_owned()
    };
    let missing = folder.path().join("missing");
    assert_eq!(code(&missing, &["articles"]), "library.missing");
    assert!(!missing.exists());
    let other = folder.path().join("other");
    fs::create_dir(&other).expect("made");
    fs::write(other.join("letter.txt"), "Dear editor").expect("written");
    assert_eq!(code(&other, &["articles"]), "library.not_a_library");
    assert_eq!(code(&other, &["init", "--publication", "X"]), "library.folder_not_empty");
    assert_eq!(fs::read_dir(&other).expect("a folder").count(), 1);
    let fresh = folder.path().join("fresh");
    assert_eq!(code(&fresh, &["init", "--publication", " "]), "publication.no_name");
    assert_eq!(
        code(&fresh, &["init", "--publication", "X", "--time-zone", "Mars/Olympus"]),
        "publication.not_a_time_zone"
    );
    let (exit, _) = run(&fresh, &["init", "--publication", "X"]);
    assert_eq!(exit, 0);
    assert_eq!(code(&fresh, &["init", "--publication", "Y"]), "library.already_there");
}

#[test]
fn a_backup_is_a_library_of_its_own() {
    let cli = Cli::new();
    let file = picture_file("kiln.gif").display().to_string();
    cli.done(&["picture", "add", &file]);
    let to = cli.path("copy");
    cli.done(&["backup", &to]);
    let (exit, shown) = run(Path::new(&to), &["history"]);
    assert_eq!(exit, 0);
    assert_eq!(shown["steps"][0]["label"], "Add the picture “kiln.gif”");
    assert_eq!(fs::read_dir(Path::new(&to).join("pictures")).expect("a folder").count(), 1);
}

#[test]
fn a_links_roundup_is_placed_with_its_links_and_stands_in_the_mail() {
    let cli = Cli::new();
    cli.done(&["issue", "new", "--number", "7", "--date", "2026-11-27"]);
    let link = "Who owns the fog | The Quay | https://quay.example/fog";
    let placed = cli.done(&["issue", "place", "7", "--links", "Read elsewhere", "--link", link]);
    let board = cli.done(&["issue", "show", "7"]);
    assert_eq!(board["slots"][0]["kind"], "links");
    assert_eq!(board["slots"][0]["headline"], "Read elsewhere");
    assert_eq!(board["slots"][0]["slot"], placed["slot"]);

    let to = cli.path("issue.txt");
    cli.done(&["export", "7", "--format", "text", "--to", &to]);
    let mail = fs::read_to_string(&to).expect("it was written");
    assert!(mail.contains("- Who owns the fog (The Quay)\n  https://quay.example/fog\n"), "{mail}");

    let nowhere = ["issue", "place", "7", "--links", "x", "--link", "javascript:alert(1)"];
    assert_eq!(cli.refused(1, &nowhere), "link.not_an_address");
    assert_eq!(cli.done(&["issue", "show", "7"])["slots"].as_array().map(Vec::len), Some(1));
}

#[test]
fn earlier_texts_are_listed_compared_named_and_restored() {
    let cli = Cli::new();
    let draft = cli.file("draft.txt", "Kiln opens\n\nCraft\n\nBring clay.\n\nIt is warm inside.\n");
    let imported = cli.done(&["import", &draft]);
    let article = text(&imported["imported"][0]["article"]).to_owned();
    let named = cli.done(&["article", "name-revision", &article, "As filed"]);
    let revision = text(&named["revision"]).to_owned();
    cli.done(&["article", "set", &article, "--headline", "Kiln closes"]);

    let list = cli.done(&["article", "revisions", &article]);
    assert_eq!(list["revisions"].as_array().map(Vec::len), Some(1));
    assert_eq!(list["revisions"][0]["name"], "As filed");
    assert_eq!(list["now"]["summary"], "Headline");
    let compared = cli.done(&["article", "compare", &article, &revision]);
    assert_eq!((text(&compared["from"]), text(&compared["to"])), ("As filed", "Now"));
    let runs = &compared["comparison"]["fields"][1]["runs"];
    assert_eq!(runs[1], serde_json::json!({ "change": "removed", "text": "opens" }));
    assert_eq!(runs[2], serde_json::json!({ "change": "added", "text": "closes" }));

    cli.done(&["article", "restore", &article, &revision]);
    assert_eq!(cli.done(&["show", &article])["article"]["headline"], "Kiln opens");
    cli.done(&["undo"]);
    assert_eq!(cli.done(&["show", &article])["article"]["headline"], "Kiln closes");
    assert_eq!(cli.refused(1, &["article", "restore", &article, &article]), "revision.not_found");
}
