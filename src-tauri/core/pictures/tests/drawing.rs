//! Drawings in SVG: their size, and what is not read for them.

mod made;

use image::RgbaImage;
use model::PictureFormat;
use std::fs;

fn svg(size: &str, inside: &str) -> Vec<u8> {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' {size}>{inside}</svg>"
    )
    .into_bytes()
}

fn drawn(bytes: &[u8], width_px: u32) -> RgbaImage {
    let made = made::make(bytes, &[width_px]).expect("a drawing").remove(0);
    image::load_from_memory(&made.bytes).expect("a rendition").into_rgba8()
}

#[test]
fn a_drawing_counts_as_2400_pixels_along_its_longer_side() {
    let shape = "<rect width='10' height='10'/>";
    for (size, expected) in [
        ("viewBox='0 0 30 20'", (2400, 1600)),
        ("width='20' height='30'", (1600, 2400)),
        ("width='10mm' height='10mm'", (2400, 2400)),
        ("viewBox='0 0 10000 10'", (2400, 2)),
        ("", (2400, 2400)),
    ] {
        let file = made::inspect(&svg(size, shape), "a.svg").expect(size);
        assert_eq!((file.width_px, file.height_px), expected, "{size}");
        assert_eq!((file.format, file.rendition), (PictureFormat::Svg, PictureFormat::Png), "{size}");
    }
}

#[test]
fn a_drawing_is_clear_where_nothing_is_drawn() {
    let picture =
        drawn(&svg("viewBox='0 0 40 20'", "<rect x='20' width='20' height='20' fill='#dc1e1e'/>"), 400);
    assert_eq!(picture.get_pixel(50, 100).0[3], 0);
    assert_eq!(picture.get_pixel(300, 100).0, [220, 30, 30, 255]);
}

#[test]
fn no_other_file_is_read_for_a_drawing() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("secret.png");
    fs::write(&path, made::png(40, 24)).expect("written");
    let path = path.display();
    for href in
        [format!("{path}"), format!("file://{path}"), "secret.png".into(), "http://127.0.0.1:9/a.png".into()]
    {
        let image = format!(
            "<image width='40' height='20' x:href='{href}'/><image width='40' height='20' href='{href}'/>"
        );
        let picture = drawn(&svg("viewBox='0 0 40 20'", &image), 40);
        assert!(picture.pixels().all(|pixel| pixel.0[3] == 0), "{href}");
    }
}

#[test]
fn a_picture_within_a_drawing_is_shown_where_it_is_fit() {
    let within = |bytes: &[u8], kind: &str| {
        let data = base64(bytes);
        let image = format!("<image width='40' height='24' href='data:image/{kind};base64,{data}'/>");
        drawn(&svg("viewBox='0 0 40 24'", &image), 40).get_pixel(20, 2).0
    };
    assert_eq!(within(&made::png(40, 24), "png"), [220, 30, 30, 255]);
    assert_eq!(within(&made::jpeg(40, 24), "jpeg")[3], 255);
    let mut bomb = made::png(40, 24);
    bomb[16..20].copy_from_slice(&19_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&5_000_u32.to_be_bytes());
    assert_eq!(within(&bomb, "png")[3], 0);
    // A drawing in a drawing in a drawing.
    assert_eq!(within(&made::svg(40, 24), "svg+xml")[3], 0);
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = |three: &[u8]| {
        let number =
            (0..3).fold(0_u32, |number, at| number << 8 | u32::from(three.get(at).copied().unwrap_or(0)));
        (0..4).map(move |at| number >> (18 - 6 * at) & 63).take(three.len() + 1).collect::<Vec<_>>()
    };
    let mut text: String =
        bytes.chunks(3).flat_map(digits).map(|digit| char::from(DIGITS[digit as usize])).collect();
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}

#[test]
fn a_drawing_that_names_no_drawing_is_none() {
    for (bytes, code) in [
        (b"<?xml version='1.0'?><svgs/>".to_vec(), "picture.not_a_picture"),
        (svg("viewBox='0 0 10 10'", "<rect").to_vec(), "picture.damaged"),
        (svg("width='0' height='10'", ""), "picture.damaged"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g>".to_vec(), "picture.cut_off"),
    ] {
        let error = made::inspect(&bytes, "a.svg").expect_err("it is refused");
        assert_eq!(error.code(), code, "{}", String::from_utf8_lossy(&bytes));
    }
}
