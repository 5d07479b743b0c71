//! Files that ask for more than there is: each is refused, or shown, within two seconds and 512 MiB more.
#![cfg(unix)]

mod made;

use image::{ImageFormat, Luma};
use made::beside::Beside;
use pasteup_pictures::{Cut, MAX_FILE_MIB};
use std::time::{Duration, Instant};

const LONG: Duration = Duration::from_secs(60);
/// A build for tests is some three times slower in our own code, and others run beside it.
const WITHIN: Duration = Duration::from_secs(if cfg!(debug_assertions) { 8 } else { 2 });
const MORE_BYTES: u64 = 512 << 20;

/// A chunk of a PNG.
fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).expect("a chunk").to_be_bytes();
    let named = [name.as_slice(), content].concat();
    [length.as_slice(), &named, &crc(&named).to_be_bytes()].concat()
}

fn crc(bytes: &[u8]) -> u32 {
    let mut table = [0_u32; 256];
    for (start, entry) in (0..).zip(&mut table) {
        *entry = (0..8).fold(start, |crc, _| if crc & 1 == 1 { 0xedb8_8320 ^ crc >> 1 } else { crc >> 1 });
    }
    !bytes.iter().fold(u32::MAX, |crc, byte| table[usize::from(crc as u8 ^ byte)] ^ crc >> 8)
}

/// A PNG with a chunk before its pixels.
fn png_with(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let png = made::png(40, 24);
    [&png[..33], &chunk(name, content), &png[33..]].concat()
}

fn zeros_deflated(mib: usize) -> Vec<u8> {
    // As a PNG of zeros holds them, between its header and its end.
    let image = image::GrayImage::from_pixel(1 << 20, mib as u32, Luma([0]));
    let png = made::encoded(image.into(), ImageFormat::Png);
    let mut at = 33;
    let mut deflated = Vec::new();
    while at + 12 <= png.len() {
        let length = u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes")) as usize;
        if &png[at + 4..at + 8] == b"IDAT" {
            deflated.extend(&png[at + 8..at + 8 + length]);
        }
        at += length + 12;
    }
    deflated
}

fn claiming(side: u32) -> Vec<u8> {
    let header = [&side.to_be_bytes()[..], &side.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [
        b"\x89PNG\r\n\x1a\n".as_slice(),
        &chunk(b"IHDR", &header),
        &chunk(b"IDAT", &[0; 900]),
        &chunk(b"IEND", b""),
    ]
    .concat()
}

/// So many frames of a canvas, each of one pixel, as an animation's file holds them.
fn frames(count: usize, side: u16) -> Vec<u8> {
    let side = side.to_le_bytes();
    let mut gif = [b"GIF89a".as_slice(), &side, &side, b"\x80\0\0\xff\0\0\0\0\xff"].concat();
    for _ in 0..count {
        gif.extend(b"\x21\xf9\x04\0\x0a\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0");
    }
    gif.push(0x3b);
    gif
}

fn svg(inside: &str) -> Vec<u8> {
    format!("<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' viewBox='0 0 90 60'>{inside}</svg>")
        .into_bytes()
}

fn entities() -> Vec<u8> {
    let levels: String =
        (1..9).map(|n| format!("<!ENTITY a{n} '{}'>", format!("&a{};", n - 1).repeat(10))).collect();
    format!("<!DOCTYPE svg [<!ENTITY a0 'ha'>{levels}]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>&a8;</text></svg>").into_bytes()
}

fn uses() -> Vec<u8> {
    let levels: String = (1..12)
        .map(|n| format!("<g id='u{n}'>{}</g>", format!("<use x:href='#u{}'/>", n - 1).repeat(10)))
        .collect();
    svg(&format!("<defs><g id='u0'><rect width='1' height='1'/></g>{levels}</defs><use x:href='#u11'/>"))
}

fn bombs() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let deep = |n: usize| svg(&format!("{}{}", "<g>".repeat(n), "</g>".repeat(n)));
    let large = "a".repeat(64 << 20);
    let text = [b"Comment\0".as_slice(), large.as_bytes()].concat();
    let xmp = [b"XML:com.adobe.xmp\0\0\0\0\0".as_slice(), large.as_bytes()].concat();
    vec![
        ("a PNG of a kibibyte that claims 100,000 × 100,000", claiming(100_000), "picture.too_many_pixels"),
        ("one that claims 30,000 × 30,000", claiming(30_000), "picture.too_many_pixels"),
        ("one without a pixel", claiming(0), "picture.damaged"),
        ("64 MiB of text", png_with(b"tEXt", &text), "any"),
        ("64 MiB of XMP", png_with(b"iTXt", &xmp), "any"),
        (
            "64 MiB of a profile",
            png_with(b"iCCP", &[b"a\0\0".as_slice(), &zeros_deflated(64)].concat()),
            "any",
        ),
        (
            "256 MiB of a profile",
            png_with(b"iCCP", &[b"a\0\0".as_slice(), &zeros_deflated(256)].concat()),
            "any",
        ),
        ("256 MiB of text", png_with(b"zTXt", &[b"a\0\0".as_slice(), &zeros_deflated(256)].concat()), "any"),
        ("5,000 frames", frames(5_000, 800), "ok"),
        ("entities in entities", entities(), "picture.not_supported"),
        ("uses of uses", uses(), "picture.not_supported"),
        ("a use of itself", svg("<g id='a'><use x:href='#a'/></g>"), "any"),
        ("elements 10,000 deep", deep(10_000), "any"),
        ("elements 100,000 deep", deep(100_000), "any"),
        ("a million elements", svg(&"<g/>".repeat(1_000_000)), "picture.not_supported"),
        (
            "a blur as wide as it gets",
            svg(
                "<filter id='f'><feGaussianBlur stdDeviation='99999'/></filter><rect width='90' height='60' filter='url(#f)'/>",
            ),
            "any",
        ),
        (
            "a TIFF of 200 MB",
            [b"II*\0\x08\0\0\0".as_slice(), &vec![0; 200 << 20]].concat(),
            "picture.file_too_large",
        ),
        (
            "a TIFF whose directory is itself",
            b"II*\0\x08\0\0\0\x01\0\0\x01\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0".to_vec(),
            "any",
        ),
    ]
}

#[test]
fn no_bomb_takes_more_than_two_seconds_and_512_mebibytes() {
    let mut wrong = Vec::new();
    for (what, bytes, expected) in bombs() {
        let program = Beside::new();
        let beside = program.darkroom(LONG, LONG);
        // One that has started, so that its start does not count.
        beside.inspect(&made::png(4, 4), "a").expect("a picture");
        let before = program.peak_bytes();
        let begun = Instant::now();
        let code = beside.inspect(&bytes, "bomb").map_or_else(|error| error.code(), |_| "ok");
        let took = begun.elapsed();
        let is_expected = expected == "any" && code != "picture.decoder_stopped" || code == expected;
        let more = program.peak_bytes().saturating_sub(before);
        println!("{what}: {code}, {took:?}, {} MiB more", more >> 20);
        if took >= WITHIN || more >= MORE_BYTES || !is_expected {
            wrong.push(format!("{what}: {code}, {took:?}, {} MiB more", more >> 20));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_animation_that_is_too_long_is_shown_whole_and_refused_in_part() {
    let bytes = frames(5_000, 800);
    let file = made::inspect(&bytes, "a").expect("a picture");
    let room = pasteup_pictures::Darkroom::here();
    assert!(room.make(&bytes, &file, &[Cut::whole(100)]).expect("the file itself")[0].bytes == bytes);
    let crop = Some(model::Crop { left_px: 0, top_px: 0, width_px: 10, height_px: 10 });
    let error = room.make(&bytes, &file, &[Cut { crop, width_px: 10 }]).expect_err("it is too long");
    assert_eq!(error.code(), "picture.too_long_to_crop");
}

#[test]
fn a_file_of_the_most_bytes_is_still_asked_what_it_is() {
    assert!(pasteup_pictures::check_size(MAX_FILE_MIB << 20).is_ok());
}
