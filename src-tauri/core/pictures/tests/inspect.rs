//! What is a picture, and what is none.

mod made;

use image::ImageFormat;
use made::inspect;
use pasteup_pictures::{MAX_FILE_MIB, check_size};
use proptest::prelude::*;

fn code(bytes: &[u8]) -> &'static str {
    inspect(bytes, "a.jpg").map_or_else(|error| error.code(), |_| "ok")
}

#[test]
fn each_format_is_known_by_its_content_whatever_it_is_called() {
    for (ending, bytes) in made::each_of_pixels(40, 24) {
        for name in ["drawing.jpg", "drawing.png", "drawing", "notes.txt"] {
            let file = inspect(&bytes, name).expect(ending);
            assert_eq!(file.format.extension(), ending);
            assert_eq!((file.width_px, file.height_px), (40, 24), "{ending}");
            assert_eq!((file.size_bytes, file.name.as_str()), (bytes.len() as u64, name));
            assert_eq!(file.hash, blake3::hash(&bytes).to_hex().as_str());
        }
    }
}

#[test]
fn a_name_keeps_no_folder() {
    for (path, name) in [("a/b/c.png", "c.png"), ("C:\\pictures\\c.png", "c.png"), ("../../c.png", "c.png")] {
        assert_eq!(inspect(&made::png(4, 4), path).expect("a picture").name, name);
    }
}

#[test]
fn width_and_height_are_those_of_the_picture_the_right_way_up() {
    for orientation in 0..=9 {
        let file = inspect(&made::turned_jpeg(40, 24, orientation), "a.jpg").expect("a picture");
        let expected = if (5..=8).contains(&orientation) { (24, 40) } else { (40, 24) };
        assert_eq!((file.width_px, file.height_px), expected, "orientation {orientation}");
    }
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_refused() {
    let turned = ("jpg", made::turned_jpeg(40, 24, 6));
    let moving = ("gif", made::moving_gif(40, 24));
    let avif = ("avif", made::AVIF_HALF_CLEAR.to_vec());
    for (ending, bytes) in made::each(40, 24).into_iter().chain([turned, moving, avif]) {
        for length in 0..bytes.len() {
            let expected = match length {
                0 => "picture.empty",
                // So little is left that nothing says what it was.
                1..=16 if code(&bytes[..length]).starts_with("picture.not_") => continue,
                _ => "picture.cut_off",
            };
            assert_eq!(code(&bytes[..length]), expected, "{ending} at {length} of {}", bytes.len());
        }
    }
}

#[test]
fn bytes_after_the_end_are_no_matter() {
    let avif = ("avif", made::AVIF_FLAG.to_vec());
    // XML ends where it ends.
    for (ending, bytes) in made::each_of_pixels(40, 24).into_iter().chain([avif]) {
        assert_eq!(code(&[bytes.as_slice(), b"appended by a camera"].concat()), "ok", "{ending}");
    }
}

#[test]
fn what_is_no_picture_is_refused() {
    assert_eq!(code(b""), "picture.empty");
    assert_eq!(code(b"The river rose on Monday."), "picture.not_a_picture");
    assert_eq!(code(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "picture.not_supported");
    let damaged = [b"\xff\xd8\xff\xe0".as_slice(), &[0x55; 400], b"\xff\xd9"].concat();
    assert!(["picture.cut_off", "picture.damaged"].contains(&code(&damaged)));
}

#[test]
fn a_size_that_nobody_prints_is_refused_by_the_header_alone() {
    for claimed in [30_000_u32, 100_000] {
        let mut png = made::png(40, 24);
        png[16..20].copy_from_slice(&claimed.to_be_bytes());
        png[20..24].copy_from_slice(&claimed.to_be_bytes());
        assert_eq!(code(&png), "picture.too_many_pixels", "PNG {claimed}");

        let side = claimed - 1;
        let mut webp = b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0".to_vec();
        webp.extend_from_slice(&side.to_le_bytes()[..3]);
        webp.extend_from_slice(&side.to_le_bytes()[..3]);
        assert_eq!(code(&webp), "picture.too_many_pixels", "WebP {claimed}");
    }
    let claimed = 30_000_u16;
    let mut gif = made::gif(40, 24);
    gif[6..8].copy_from_slice(&claimed.to_le_bytes());
    gif[8..10].copy_from_slice(&claimed.to_le_bytes());
    assert_eq!(code(&gif), "picture.too_many_pixels");

    let mut jpeg = made::jpeg(40, 24);
    let frame = jpeg.windows(2).position(|marker| marker == [0xff, 0xc0]).expect("a baseline frame");
    jpeg[frame + 5..frame + 7].copy_from_slice(&claimed.to_be_bytes());
    jpeg[frame + 7..frame + 9].copy_from_slice(&claimed.to_be_bytes());
    assert_eq!(code(&jpeg), "picture.too_many_pixels");
    let said = inspect(&jpeg, "a.jpg").expect_err("it is refused").to_string();
    assert!(said.contains("30000 × 30000"), "{said}");
}

#[test]
fn a_picture_within_each_side_can_still_be_too_large_in_all() {
    let mut png = made::png(40, 24);
    png[16..20].copy_from_slice(&20_000_u32.to_be_bytes());
    png[20..24].copy_from_slice(&5_001_u32.to_be_bytes());
    assert_eq!(code(&png), "picture.too_many_pixels");
    png[16..20].copy_from_slice(&0_u32.to_be_bytes());
    assert_eq!(code(&png), "picture.damaged");
}

#[test]
fn a_file_is_refused_by_its_size_before_it_is_read() {
    assert!(check_size(MAX_FILE_MIB << 20).is_ok());
    let code = |size| check_size(size).map_err(|error| error.code());
    assert_eq!(code((MAX_FILE_MIB << 20) + 1), Err("picture.file_too_large"));
    assert_eq!(code(0), Err("picture.empty"));
}

#[test]
fn pictures_of_sixteen_bits_and_of_grey_are_read() {
    let grey = image::DynamicImage::ImageRgba8(made::flag(40, 24)).into_luma16();
    assert_eq!(code(&made::encoded(grey.into(), ImageFormat::Png)), "ok");
    let deep = image::DynamicImage::ImageRgba8(made::flag(40, 24)).into_rgba16();
    assert_eq!(code(&made::encoded(deep.into(), ImageFormat::Png)), "ok");
}

proptest! {
    #[test]
    fn damaged_bytes_never_panic(
        kind in 0_usize..7,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut each = made::each(16, 12);
        each.push(("avif", made::AVIF_HALF_CLEAR.to_vec()));
        let mut bytes = each.swap_remove(kind).1;
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = inspect(&bytes, "a");
        let _ = made::make(&bytes, &[8, 64]);
        bytes.truncate(cut.index(bytes.len()));
        let _ = inspect(&bytes, "a");
    }

    #[test]
    fn any_bytes_never_panic(start in 0_usize..5, bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let magic: &[u8] = [b"".as_slice(), b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\x40\0\0\0WEBP"][start];
        let _ = inspect(&[magic, &bytes].concat(), "a");
    }
}
