//! What is written into a finished rendition, as ExifTool reads it.

mod made;

use image::ImageFormat;
use model::PictureFormat;
use pasteup_pictures::{Metadata, Said, Stamp, Standard, stamped};
use proptest::prelude::*;
use std::process::Command;

fn stamp() -> Stamp {
    Stamp {
        creators: vec!["林岚".into(), "Zoë Ámbar <studio>".into()],
        credit: "Ámbar & 林 / Depot".into(),
        copyright: "© 2026 Zoë Ámbar".into(),
        usage_terms: "One use, mail and web".into(),
        web_statement: "https://ambar.example/terms?a=1&b=2".into(),
    }
}

fn finished() -> [(PictureFormat, Vec<u8>); 4] {
    [
        (PictureFormat::Jpeg, made::jpeg(40, 24)),
        (PictureFormat::Png, made::encoded(made::half_clear(40, 24).into(), ImageFormat::Png)),
        (PictureFormat::Gif, made::gif(40, 24)),
        (PictureFormat::Gif, made::moving_gif(40, 24)),
    ]
}

/// What ExifTool reads, a line each; `None` where it is not installed.
fn read_by_exiftool(bytes: &[u8], format: PictureFormat, tags: &[&str]) -> Option<Vec<String>> {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join(format!("a.{}", format.extension()));
    std::fs::write(&path, bytes).expect("written");
    let run =
        Command::new("exiftool").args(["-S", "-s", "-f", "-m", "-sep", " | "]).args(tags).arg(&path).output();
    let Ok(run) = run else {
        eprintln!("skipped: exiftool is not installed");
        return None;
    };
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    Some(String::from_utf8(run.stdout).expect("UTF-8").lines().map(str::to_owned).collect())
}

#[test]
fn each_format_says_who_made_the_picture_and_what_may_be_done_with_it() {
    let tags = [
        "-XMP-dc:Creator",
        "-XMP-photoshop:Credit",
        "-XMP-dc:Rights",
        "-XMP-xmpRights:UsageTerms",
        "-XMP-xmpRights:WebStatement",
        "-Warning",
        "-Error",
    ];
    for (format, bytes) in finished() {
        let Some(read) = read_by_exiftool(&stamped(&bytes, format, &stamp()), format, &tags) else { return };
        let expected = [
            "林岚 | Zoë Ámbar <studio>",
            "Ámbar & 林 / Depot",
            "© 2026 Zoë Ámbar",
            "One use, mail and web",
            "https://ambar.example/terms?a=1&b=2",
            "-",
            "-",
        ];
        assert_eq!(read, expected, "{format:?}");
    }
}

#[test]
fn a_jpeg_says_it_to_programs_that_know_no_xmp_as_well() {
    let bytes = stamped(&made::jpeg(40, 24), PictureFormat::Jpeg, &stamp());
    let tags = ["-IPTC:By-line", "-IPTC:Credit", "-IPTC:CopyrightNotice", "-EXIF:Artist", "-EXIF:Copyright"];
    let Some(read) = read_by_exiftool(&bytes, PictureFormat::Jpeg, &tags) else { return };
    let both = "林岚; Zoë Ámbar <studio>";
    assert_eq!(
        read,
        ["林岚 | Zoë Ámbar <studio>", "Ámbar & 林 / Depot", "© 2026 Zoë Ámbar", both, "© 2026 Zoë Ámbar"]
    );
}

#[test]
fn nothing_else_is_written() {
    let bytes = stamped(&made::jpeg(40, 24), PictureFormat::Jpeg, &stamp());
    let Some(read) = read_by_exiftool(
        &bytes,
        PictureFormat::Jpeg,
        &["-a", "-EXIF:all", "-IPTC:all", "-XMP:all", "-Photoshop:all"],
    ) else {
        return;
    };
    assert_eq!(read.len(), 2 + 5 + 5, "{read:?}");
}

#[test]
fn a_stamp_is_read_back_as_it_was_written() {
    for (format, bytes) in finished() {
        let said = made::metadata(&stamped(&bytes, format, &stamp()), format);
        let by_xmp = |value: String| Some(Said { value, by: Standard::Xmp });
        let stamp = stamp();
        // EXIF, which only JPEG has, goes before.
        let other = if format == PictureFormat::Jpeg { Standard::Exif } else { Standard::Xmp };
        let expected = Metadata {
            creators: Some(Said { value: stamp.creators, by: other }),
            copyright: Some(Said { value: stamp.copyright, by: other }),
            credit: by_xmp(stamp.credit),
            usage_terms: by_xmp(stamp.usage_terms),
            web_statement: by_xmp(stamp.web_statement),
            ..Metadata::default()
        };
        assert_eq!(said, expected, "{format:?}");
    }
}

fn pixels(bytes: &[u8]) -> Vec<Vec<u8>> {
    use image::AnimationDecoder;
    if bytes.starts_with(b"GIF") {
        let decoder = image::codecs::gif::GifDecoder::new(std::io::Cursor::new(bytes)).expect("a GIF");
        let frames = decoder.into_frames().collect_frames().expect("frames");
        return frames.into_iter().map(|frame| frame.into_buffer().into_raw()).collect();
    }
    vec![image::load_from_memory(bytes).expect("a picture").into_bytes()]
}

#[test]
fn no_pixel_is_touched_and_little_is_added() {
    for (format, bytes) in finished() {
        let stamped = stamped(&bytes, format, &stamp());
        assert!(pixels(&stamped) == pixels(&bytes), "{format:?}");
        let more = stamped.len() - bytes.len();
        assert!((400..1800).contains(&more), "{format:?}: {more} bytes");
        assert_eq!(made::inspect(&stamped, "a").expect("a picture").format, format);
    }
}

#[test]
fn an_empty_stamp_changes_nothing_and_each_field_can_stand_alone() {
    for (format, bytes) in finished() {
        assert!(stamped(&bytes, format, &Stamp::default()) == bytes, "{format:?}");
        let alone = Stamp { credit: "Depot".into(), ..Stamp::default() };
        let said = made::metadata(&stamped(&bytes, format, &alone), format);
        let credit = Some(Said { value: "Depot".to_owned(), by: Standard::Xmp });
        assert_eq!(said, Metadata { credit, ..Metadata::default() }, "{format:?}");
    }
}

#[test]
fn what_other_programs_wrote_into_a_gif_does_not_go_out_with_it() {
    let plain = made::moving_gif(40, 24);
    let before = &plain[..plain.len() - 1];
    let comment = b"\x21\xfe\x0dat 54.3, 10.1\0;";
    let with_comment = [before, comment].concat();
    let theirs = stamped(&plain, PictureFormat::Gif, &Stamp { credit: "at home".into(), ..Stamp::default() });
    for bytes in [with_comment, theirs] {
        assert!(stamped(&bytes, PictureFormat::Gif, &Stamp::default()) == plain);
        let ours = stamped(&bytes, PictureFormat::Gif, &stamp());
        assert!(!ours.windows(4).any(|window| window == b"54.3" || window == b"home"));
        assert!(pixels(&ours) == pixels(&plain));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_can_be_stamped(
        creators in prop::collection::vec(any::<String>(), 0..4), credit in any::<String>(), copyright in ".{0,300}", usage_terms in ".{0,300}",
    ) {
        let stamp = Stamp { creators, credit, copyright, usage_terms, web_statement: String::new() };
        for (format, bytes) in finished() {
            let stamped = stamped(&bytes, format, &stamp);
            prop_assert!(pixels(&stamped) == pixels(&bytes), "{:?}", format);
            prop_assert_eq!(made::metadata(&stamped, format).unreadable, Vec::new());
        }
    }

    #[test]
    fn any_bytes_can_be_stamped(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for format in PictureFormat::ALL {
            stamped(&bytes, format, &stamp());
        }
    }
}
