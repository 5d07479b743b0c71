//! Originals in the library's folder.

mod made;

use made::inspect;
use pasteup_pictures::{keep, original};
use std::fs;
use std::path::Path;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder");
    entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn an_original_is_kept_under_its_hash_and_read_back() {
    let folder = tempfile::tempdir().expect("a folder");
    for (ending, bytes) in made::each(40, 24) {
        let file = inspect(&bytes, "a").expect("a picture");
        keep(folder.path(), &bytes, &file).expect("it is kept");
        keep(folder.path(), &bytes, &file).expect("keeping it again changes nothing");
        assert_eq!(original(folder.path(), &file).expect("it is there"), bytes);
        assert!(names(folder.path()).contains(&format!("{}.{ending}", file.hash)));
    }
    assert_eq!(names(folder.path()).len(), 6, "no temporary file is left");
}

#[test]
fn a_damaged_or_missing_original_is_named_and_put_right_by_keeping_it_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = made::png(40, 24);
    let file = inspect(&bytes, "ferry.png").expect("a picture");
    let missing = original(folder.path(), &file).expect_err("it is not there");
    assert_eq!(missing.code(), "picture.original_missing");
    assert!(missing.to_string().contains("ferry.png"));

    let path = folder.path().join(file.library_name());
    for damage in [Vec::new(), vec![0; bytes.len()], bytes[..20].to_vec()] {
        fs::write(&path, damage).expect("it is damaged");
        let error = original(folder.path(), &file).expect_err("it is damaged");
        assert_eq!(error.code(), "picture.original_damaged");
        keep(folder.path(), &bytes, &file).expect("it is kept");
        assert_eq!(original(folder.path(), &file).expect("it is there"), bytes);
    }
}

#[test]
fn a_folder_that_is_not_there_is_not_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let gone = folder.path().join("pictures");
    let bytes = made::png(4, 4);
    let file = inspect(&bytes, "a.png").expect("a picture");
    assert_eq!(keep(&gone, &bytes, &file).expect_err("it can't be kept").code(), "picture.disk");
    assert!(!gone.exists());
}

#[cfg(unix)]
#[test]
fn an_original_has_the_rights_of_other_files() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = made::png(4, 4);
    let file = inspect(&bytes, "a.png").expect("a picture");
    keep(folder.path(), &bytes, &file).expect("it is kept");
    let other = folder.path().join("other");
    fs::write(&other, b"").expect("another file");
    let mode = |path: &Path| fs::metadata(path).expect("a file").permissions().mode();
    assert_eq!(mode(&folder.path().join(file.library_name())), mode(&other));
}
