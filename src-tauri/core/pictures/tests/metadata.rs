//! What files say of their pictures, as programs of different origin write it. ExifTool, which knows them all, writes the files.

mod made;

use made::metadata;
use model::PictureFormat;
use pasteup_pictures::{Metadata, Said, Standard};
use proptest::prelude::*;
use std::fs;
use std::process::Command;

/// A picture of a format, with what ExifTool writes into it; each list of arguments is one run.
fn written(ending: &str, runs: &[&[&str]]) -> Option<Vec<u8>> {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join(format!("picture.{ending}"));
    let (_, bytes) = made::each(40, 24).into_iter().find(|(one, _)| *one == ending).expect("a format");
    fs::write(&path, bytes).expect("written");
    for arguments in runs {
        let run = Command::new("exiftool")
            .args(["-q", "-overwrite_original", "-n"])
            .args(*arguments)
            .arg(&path)
            .output();
        let Ok(run) = run else {
            eprintln!("skipped: exiftool is not installed");
            return None;
        };
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    }
    Some(fs::read(&path).expect("read"))
}

fn said<T>(by: Standard, value: impl Into<T>) -> Option<Said<T>> {
    Some(Said { value: value.into(), by })
}

fn names(by: Standard, names: &[&str]) -> Option<Said<Vec<String>>> {
    said(by, names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
}

use Standard::{Exif, Iim, Xmp};

/// Ending, what the program writes, what is read.
type Origin = (&'static str, &'static str, &'static [&'static [&'static str]], fn() -> Metadata);

const ORIGINS: &[Origin] = &[
    (
        "a camera",
        "jpg",
        &[&[
            "-EXIF:Artist=Ilse Brandt; Yaw Darko",
            "-EXIF:Copyright=2026 Ilse Brandt",
            "-EXIF:ImageDescription=OLYMPUS DIGITAL CAMERA",
            "-EXIF:DateTimeOriginal=2026:11:02 06:41:10",
            "-GPSLatitude=54.3",
        ]],
        || Metadata {
            creators: names(Exif, &["Ilse Brandt", "Yaw Darko"]),
            copyright: said(Exif, "2026 Ilse Brandt"),
            made: said(Exif, "2026:11:02 06:41:10"),
            ..Metadata::default()
        },
    ),
    (
        "a phone",
        "jpg",
        &[&[
            "-EXIF:Make=Lantern",
            "-EXIF:Model=Lantern 9",
            "-EXIF:Orientation=6",
            "-EXIF:ImageDescription=   ",
            "-GPSLatitude=54.3",
        ]],
        Metadata::default,
    ),
    (
        "Lightroom",
        "jpg",
        &[
            &[
                "-EXIF:Artist=Ilse Brandt",
                "-EXIF:ImageDescription=A crate of coral on the slip",
                "-XMP-dc:Creator=Ilse Brandt",
                "-XMP-dc:Description=A crate of coral on the slip",
                "-XMP-dc:Rights=© 2026 Ilse Brandt",
                "-XMP-xmpRights:UsageTerms=One use, mail and web",
                "-XMP-xmpRights:WebStatement=https://brandt.example/terms",
                "-XMP-iptcCore:AltTextAccessibility=Four people carry a crate down a slip",
                "-IPTC:By-line=Ilse Brandt",
                "-IPTC:Caption-Abstract=A crate of coral on the slip",
                "-IPTC:CodedCharacterSet=\u{1b}%G",
            ],
            &["-Photoshop:IPTCDigest=new"],
        ],
        || Metadata {
            creators: names(Exif, &["Ilse Brandt"]),
            caption: said(Exif, "A crate of coral on the slip"),
            copyright: said(Xmp, "© 2026 Ilse Brandt"),
            usage_terms: said(Xmp, "One use, mail and web"),
            web_statement: said(Xmp, "https://brandt.example/terms"),
            alt: said(Xmp, "Four people carry a crate down a slip"),
            ..Metadata::default()
        },
    ),
    (
        "Photoshop",
        "jpg",
        &[
            &[
                "-XMP-dc:Creator=林岚",
                "-XMP-dc:Creator=Ottavia Renn",
                "-XMP-photoshop:Headline=Low tide",
                "-XMP-photoshop:Credit=The Weekly Proof",
                "-XMP-photoshop:DateCreated=2026:10:30",
                "-IPTC:By-line=an older name",
                "-IPTC:Headline=Low tide",
                "-IPTC:CodedCharacterSet=\u{1b}%G",
            ],
            &["-Photoshop:IPTCDigest=new"],
        ],
        || Metadata {
            creators: names(Xmp, &["林岚", "Ottavia Renn"]),
            headline: said(Xmp, "Low tide"),
            credit: said(Xmp, "The Weekly Proof"),
            made: said(Xmp, "2026-10-30"),
            ..Metadata::default()
        },
    ),
    (
        "Capture One",
        "jpg",
        &[&[
            "-IPTC:CodedCharacterSet=\u{1b}%G",
            "-IPTC:By-line=Zoë Ámbar",
            "-IPTC:CopyrightNotice=© Zoë Ámbar",
            "-XMP-dc:Creator=Zoë Ámbar",
            "-XMP-plus:LicensorName=Depot Pictures",
            "-XMP-plus:LicensorURL=https://depot.example",
        ]],
        || Metadata {
            creators: names(Xmp, &["Zoë Ámbar"]),
            copyright: said(Iim, "© Zoë Ámbar"),
            licensor: said(Xmp, "Depot Pictures"),
            ..Metadata::default()
        },
    ),
    (
        "an agency, in Latin letters",
        "jpg",
        &[&[
            "-charset",
            "iptc=Latin",
            "-IPTC:By-line=Zoë Brandt",
            "-IPTC:Credit=Zoë Brandt/Depot",
            "-IPTC:Source=Depot",
            "-IPTC:Caption-Abstract=Port Ellis – “the slip”",
            "-IPTC:Headline=Coral",
            "-IPTC:SpecialInstructions=No use after 31 December",
            "-IPTC:DateCreated=2026:11:02",
        ]],
        || Metadata {
            creators: names(Iim, &["Zoë Brandt"]),
            credit: said(Iim, "Zoë Brandt/Depot"),
            source: said(Iim, "Depot"),
            caption: said(Iim, "Port Ellis – “the slip”"),
            headline: said(Iim, "Coral"),
            instructions: said(Iim, "No use after 31 December"),
            made: said(Iim, "20261102"),
            ..Metadata::default()
        },
    ),
    (
        "a desk that knows no XMP, after one that does",
        "jpg",
        &[
            &["-XMP-dc:Creator=Before", "-XMP-photoshop:Credit=Depot", "-IPTC:By-line=Before"],
            &["-Photoshop:IPTCDigest=new"],
            &["-IPTC:By-line=After"],
        ],
        || Metadata { creators: names(Iim, &["After"]), credit: said(Xmp, "Depot"), ..Metadata::default() },
    ),
    (
        "a drawing program",
        "png",
        &[&[
            "-XMP-dc:Creator=Mara Okafor",
            "-XMP-dc:Title=Coral, by the shelf",
            "-XMP-cc:License=https://creativecommons.org/licenses/by/4.0/",
        ]],
        || Metadata {
            creators: names(Xmp, &["Mara Okafor"]),
            headline: said(Xmp, "Coral, by the shelf"),
            web_statement: said(Xmp, "https://creativecommons.org/licenses/by/4.0/"),
            ..Metadata::default()
        },
    ),
    ("a web page", "webp", &[&["-XMP-dc:Creator=Mara Okafor", "-EXIF:Copyright=Mara Okafor"]], || Metadata {
        creators: names(Xmp, &["Mara Okafor"]),
        copyright: said(Exif, "Mara Okafor"),
        ..Metadata::default()
    }),
    (
        "a maker of animations",
        "gif",
        &[&["-XMP-dc:Creator=林岚", "-XMP-xmpRights:UsageTerms=One use"]],
        || Metadata {
            creators: names(Xmp, &["林岚"]),
            usage_terms: said(Xmp, "One use"),
            ..Metadata::default()
        },
    ),
    (
        "a print shop",
        "tif",
        &[&[
            "-EXIF:Artist=Ilse Brandt",
            "-IPTC:Credit=Depot",
            "-IPTC:CodedCharacterSet=\u{1b}%G",
            "-XMP-dc:Rights=© 2026 Ilse Brandt",
        ]],
        || Metadata {
            creators: names(Exif, &["Ilse Brandt"]),
            credit: said(Iim, "Depot"),
            copyright: said(Xmp, "© 2026 Ilse Brandt"),
            ..Metadata::default()
        },
    ),
    ("nobody", "gif", &[], Metadata::default),
    ("nobody", "svg", &[], Metadata::default),
];

fn format(ending: &str) -> PictureFormat {
    PictureFormat::ALL.into_iter().find(|format| format.extension() == ending).expect("a format")
}

#[test]
fn each_origin_is_read_as_it_was_written() {
    for (origin, ending, runs, expected) in ORIGINS {
        let Some(bytes) = written(ending, runs) else { return };
        assert_eq!(metadata(&bytes, format(ending)), expected(), "{origin}");
    }
}

/// A JPEG with a segment before all others.
fn with_segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let (_, jpeg) = made::each(8, 8).into_iter().find(|(ending, _)| *ending == "jpg").expect("a JPEG");
    let length = u16::try_from(content.len() + 2).expect("a segment").to_be_bytes();
    [&jpeg[..2], &[0xff, marker], &length, content, &jpeg[2..]].concat()
}

fn with_xmp(packet: &str) -> Metadata {
    let content = [b"http://ns.adobe.com/xap/1.0/\0", packet.as_bytes()].concat();
    metadata(&with_segment(0xe1, &content), PictureFormat::Jpeg)
}

#[test]
fn a_block_that_can_not_be_read_is_named() {
    let declared = "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>&a;</rdf:RDF>";
    for packet in ["<x:xmpmeta", "", "no XML", "<a/>", declared] {
        assert_eq!(with_xmp(packet), Metadata { unreadable: vec![Xmp], ..Metadata::default() }, "{packet}");
    }
    let exif = metadata(&with_segment(0xe1, b"Exif\0\0no TIFF"), PictureFormat::Jpeg);
    assert_eq!(exif.unreadable, [Exif]);
    let resource = [b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x04".as_slice(), b"none"].concat();
    assert_eq!(metadata(&with_segment(0xed, &resource), PictureFormat::Jpeg).unreadable, [Iim]);
}

#[test]
fn a_drawing_says_who_drew_it() {
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' \
        xmlns:cc='http://creativecommons.org/ns#' xmlns:dc='http://purl.org/dc/elements/1.1/' viewBox='0 0 8 8'><metadata><rdf:RDF><cc:Work rdf:about=''>\
        <dc:title>Low tide</dc:title><dc:creator><cc:Agent><dc:title>Mara Okafor</dc:title></cc:Agent></dc:creator>\
        <cc:license rdf:resource='https://creativecommons.org/licenses/by/4.0/'/></cc:Work></rdf:RDF></metadata><rect width='8' height='8'/></svg>";
    let expected = Metadata {
        creators: names(Xmp, &["Mara Okafor"]),
        headline: said(Xmp, "Low tide"),
        web_statement: said(Xmp, "https://creativecommons.org/licenses/by/4.0/"),
        ..Metadata::default()
    };
    assert_eq!(metadata(drawing.as_bytes(), PictureFormat::Svg), expected);
}

#[test]
fn an_avif_says_what_its_exif_says() {
    let said = metadata(made::AVIF_TURNED, PictureFormat::Avif);
    assert_eq!(said, Metadata::default(), "it was read and says nothing of who made it");
}

#[test]
fn another_pictures_description_within_is_not_this_ones() {
    let packet = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:m='m'>\
        <rdf:Description><m:Pantry><rdf:Bag><rdf:li><rdf:Description><dc:creator><rdf:Seq><rdf:li>Somebody else</rdf:li></rdf:Seq></dc:creator>\
        </rdf:Description></rdf:li></rdf:Bag></m:Pantry></rdf:Description></rdf:RDF>";
    assert_eq!(with_xmp(packet), Metadata::default());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_are_too_bad_to_be_read(
        marker in prop::sample::select(vec![0xe1_u8, 0xed]),
        start in prop::sample::select(vec![
            b"Exif\0\0II*\0\x08\0\0\0".as_slice(), b"Photoshop 3.0\08BIM\x04\x04\0\0", b"http://ns.adobe.com/xap/1.0/\0<rdf:RDF",
        ]),
        rest in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        metadata(&with_segment(marker, &[start, &rest].concat()), PictureFormat::Jpeg);
        for format in PictureFormat::ALL {
            metadata(&rest, format);
            metadata(&[start, &rest].concat(), format);
        }
    }
}
