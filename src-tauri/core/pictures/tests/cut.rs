//! Renditions: their sizes, their way up, what they carry, and the cache of them.

mod made;

use image::{ImageFormat, RgbaImage};
use model::{PictureFile, PictureFormat};
use pasteup_pictures::{inspect, keep, make, rendition, rendition_size, renditions};
use std::fs;
use std::path::{Path, PathBuf};

fn decoded(bytes: &[u8]) -> RgbaImage {
    image::load_from_memory(bytes).expect("a rendition is a picture").into_rgba8()
}

fn is_near(pixel: &image::Rgba<u8>, [red, green, blue]: [u8; 3]) -> bool {
    let near = |a: u8, b: u8| a.abs_diff(b) <= 24;
    near(pixel.0[0], red) && near(pixel.0[1], green) && near(pixel.0[2], blue)
}

#[test]
fn each_width_is_made_in_its_order_and_none_is_larger_than_the_original() {
    for (ending, bytes) in made::each(400, 240) {
        let file = inspect(&bytes, "a").expect(ending);
        let made = make(&bytes, &[100, 3000, 200, 0]).expect(ending);
        let sizes: Vec<(u32, u32)> = made.iter().map(|one| (one.width_px, one.height_px)).collect();
        assert_eq!(sizes, [(100, 60), (400, 240), (200, 120), (1, 1)], "{ending}");
        for (one, width_px) in made.iter().zip([100, 3000, 200, 0]) {
            assert_eq!((one.width_px, one.height_px), rendition_size(&file, width_px));
            assert_eq!(decoded(&one.bytes).dimensions(), (one.width_px, one.height_px), "{ending}");
            assert_eq!(one.format, file.rendition);
            assert_eq!(inspect(&one.bytes, "a").expect("a picture").format, one.format, "{ending}");
        }
    }
}

/// The corners that are red for each EXIF orientation of a picture that is stored red above and blue below:
/// top left, top right, bottom left, bottom right.
#[test]
fn a_rendition_stands_the_right_way_up() {
    let red_corners = [
        (1, [true, true, false, false]),
        (2, [true, true, false, false]),
        (3, [false, false, true, true]),
        (4, [false, false, true, true]),
        (5, [true, false, true, false]),
        (6, [false, true, false, true]),
        (7, [false, true, false, true]),
        (8, [true, false, true, false]),
    ];
    for (orientation, expected) in red_corners {
        let bytes = made::turned_jpeg(64, 32, orientation);
        for width_px in [16, 64] {
            let picture = decoded(&make(&bytes, &[width_px]).expect("a picture")[0].bytes);
            let (right, bottom) = (picture.width() - 1, picture.height() - 1);
            let corners = [(0, 0), (right, 0), (0, bottom), (right, bottom)];
            for ((x, y), is_red) in corners.into_iter().zip(expected) {
                let color = if is_red { made::RED } else { made::BLUE };
                assert!(is_near(picture.get_pixel(x, y), color), "orientation {orientation} at {x}, {y}");
            }
        }
    }
}

#[test]
fn nothing_but_pixels_reaches_a_rendition() {
    let bytes = made::turned_jpeg(64, 32, 6);
    let holds = |bytes: &[u8], words: &[u8]| bytes.windows(words.len()).any(|window| window == words);
    assert!(holds(&bytes, b"secret place"));
    for one in make(&bytes, &[16, 64]).expect("a picture") {
        assert!(!holds(&one.bytes, b"secret place") && !holds(&one.bytes, b"Exif"));
    }
}

#[test]
fn what_is_clear_stays_clear_or_becomes_white() {
    let picture = made::half_clear(64, 32);
    let png = make(&made::encoded(picture.clone().into(), ImageFormat::Png), &[32]).expect("a picture");
    assert_eq!(decoded(&png[0].bytes).get_pixel(2, 8).0[3], 0);
    let jpeg = make(&made::encoded(picture.into(), ImageFormat::WebP), &[32]).expect("a picture");
    assert_eq!(jpeg[0].format, PictureFormat::Jpeg);
    assert!(is_near(decoded(&jpeg[0].bytes).get_pixel(2, 8), [255; 3]));
    assert!(is_near(decoded(&jpeg[0].bytes).get_pixel(29, 8), made::BLUE));
}

#[test]
fn a_gif_that_moves_is_left_as_it_is() {
    let moving = made::moving_gif(64, 32);
    let made = make(&moving, &[16]).expect("a picture");
    assert_eq!((made[0].width_px, made[0].bytes.as_slice()), (64, moving.as_slice()));
    let still = made::gif(64, 32);
    assert_eq!(make(&still, &[64]).expect("a picture")[0].bytes, still);
    assert_eq!(make(&still, &[16]).expect("a picture")[0].width_px, 16);
}

#[test]
fn the_same_picture_gives_the_same_bytes() {
    for (ending, bytes) in made::each(200, 120) {
        assert_eq!(
            make(&bytes, &[90, 60]).expect(ending),
            make(&bytes, &[90, 60]).expect(ending),
            "{ending}"
        );
    }
}

struct Library {
    folder: tempfile::TempDir,
    file: PictureFile,
}

impl Library {
    fn with(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = inspect(bytes, "ferry.jpg").expect("a picture");
        let library = Library { folder, file };
        fs::create_dir(library.pictures()).expect("a folder");
        keep(&library.pictures(), bytes, &library.file).expect("it is kept");
        library
    }

    fn pictures(&self) -> PathBuf {
        self.folder.path().join("pictures")
    }

    fn cache(&self) -> PathBuf {
        self.folder.path().join("cache")
    }

    fn cached(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.cache()).expect("the cache");
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
        paths.sort();
        paths
    }

    fn cut(&self, widths_px: &[u32]) -> Vec<Vec<u8>> {
        renditions(&self.cache(), &self.pictures(), &self.file, widths_px).expect("renditions")
    }
}

#[test]
fn a_rendition_is_made_once_and_then_read_from_the_cache() {
    let library = Library::with(&made::jpeg(400, 240));
    let first = library.cut(&[100, 200]);
    assert_eq!(library.cached().len(), 2);
    fs::remove_file(library.pictures().join(library.file.library_name())).expect("the original goes");
    assert_eq!(library.cut(&[100, 200]), first, "both are read without the original");
    let error =
        rendition(&library.cache(), &library.pictures(), &library.file, 150).expect_err("it needs it");
    assert_eq!(error.code(), "picture.original_missing");
}

#[test]
fn the_cache_is_made_again_where_it_is_missing_or_cut_off() {
    let library = Library::with(&made::jpeg(400, 240));
    let first = library.cut(&[100, 200, 300]);
    let cached = library.cached();
    fs::remove_file(&cached[0]).expect("one goes");
    let half = fs::read(&cached[1]).expect("a rendition");
    fs::write(&cached[1], &half[..half.len() / 2]).expect("one is cut");
    assert_eq!(library.cut(&[100, 200, 300]), first);
    assert_eq!(library.cached(), cached);
    assert_eq!(fs::read(&cached[1]).expect("a rendition"), half);
}

#[test]
fn widths_over_the_original_are_one_rendition() {
    let library = Library::with(&made::png(40, 24));
    let made = library.cut(&[40, 80, 1200]);
    assert!(made.iter().all(|bytes| *bytes == made[0]));
    assert_eq!(library.cached().len(), 1);
}

#[test]
fn a_cache_that_cannot_be_written_costs_only_time() {
    let library = Library::with(&made::jpeg(400, 240));
    let no_folder = library.folder.path().join("a file");
    fs::write(&no_folder, b"in the way").expect("a file");
    let cut = |cache: &Path| rendition(cache, &library.pictures(), &library.file, 100).expect("a rendition");
    assert_eq!(cut(&no_folder), cut(&library.cache()));
}
