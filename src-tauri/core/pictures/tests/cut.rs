//! Renditions: their sizes, their way up, what they carry, and the cache of them.

mod made;

use image::{ImageFormat, RgbaImage};
use made::{inspect, make};
use model::{Crop, PictureFile, PictureFormat};
use pasteup_pictures::{Cut, Darkroom, PictureError, keep, rendition_size};
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
    for (ending, bytes) in
        made::each_of_pixels(400, 240).into_iter().chain([("avif", made::AVIF_FLAG.to_vec())])
    {
        let file = inspect(&bytes, "a").expect(ending);
        let made = make(&bytes, &[100, 3000, 200, 0]).expect(ending);
        let sizes: Vec<(u32, u32)> = made.iter().map(|one| (one.width_px, one.height_px)).collect();
        assert_eq!(sizes, [(100, 60), (400, 240), (200, 120), (1, 1)], "{ending}");
        for (one, width_px) in made.iter().zip([100, 3000, 200, 0]) {
            assert_eq!((one.width_px, one.height_px), rendition_size(&file, Cut::whole(width_px)));
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
fn what_is_clear_stays_clear_whatever_it_came_as() {
    for format in [ImageFormat::Png, ImageFormat::WebP, ImageFormat::Tiff] {
        let made = make(&made::encoded(made::half_clear(64, 32).into(), format), &[32]).expect("a picture");
        assert_eq!(made[0].format, PictureFormat::Png, "{format:?}");
        let picture = decoded(&made[0].bytes);
        assert_eq!(picture.get_pixel(2, 8).0[3], 0, "{format:?}");
        assert_eq!(picture.get_pixel(29, 8).0, [30, 30, 220, 255], "{format:?}");
    }
}

#[test]
fn a_gif_that_moves_is_left_as_it_is() {
    let moving = made::moving_gif(64, 32);
    let made = make(&moving, &[16]).expect("a picture");
    assert_eq!((made[0].width_px, made[0].bytes.as_slice()), (64, moving.as_slice()));
    let still = made::gif(64, 32);
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
        let cuts: Vec<Cut> = widths_px.iter().copied().map(Cut::whole).collect();
        self.renditions(&cuts).expect("renditions")
    }

    fn renditions(&self, cuts: &[Cut]) -> Result<Vec<Vec<u8>>, PictureError> {
        Darkroom::here().renditions(&self.cache(), &self.pictures(), &self.file, cuts)
    }
}

#[test]
fn a_rendition_is_made_once_and_then_read_from_the_cache() {
    let library = Library::with(&made::jpeg(400, 240));
    let first = library.cut(&[100, 200]);
    assert_eq!(library.cached().len(), 2);
    fs::remove_file(library.pictures().join(library.file.library_name())).expect("the original goes");
    assert_eq!(library.cut(&[100, 200]), first, "both are read without the original");
    let error = library.renditions(&[Cut::whole(150)]).expect_err("it needs it");
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
    let cut = |cache: &Path| {
        let room = Darkroom::here();
        room.rendition(cache, &library.pictures(), &library.file, Cut::whole(100)).expect("a rendition")
    };
    assert_eq!(cut(&no_folder), cut(&library.cache()));
}

fn part(left_px: u32, top_px: u32, width_px: u32, height_px: u32) -> Option<Crop> {
    Some(Crop { left_px, top_px, width_px, height_px })
}

#[test]
fn a_crop_shows_its_part_and_nothing_else_of_every_format() {
    for (ending, bytes) in
        made::each_of_pixels(400, 240).into_iter().chain([("avif", made::AVIF_FLAG.to_vec())])
    {
        let file = inspect(&bytes, "a").expect(ending);
        let cuts = [
            Cut { crop: part(50, 0, 200, 100), width_px: 100 },
            Cut { crop: part(0, 140, 400, 100), width_px: 4000 },
            Cut { crop: part(399, 239, 1, 1), width_px: 1 },
        ];
        let made = Darkroom::here().make(&bytes, &file, &cuts).expect(ending);
        let sizes: Vec<_> = made.iter().map(|one| decoded(&one.bytes).dimensions()).collect();
        assert_eq!(sizes, [(100, 50), (400, 100), (1, 1)], "{ending}");
        assert_eq!(sizes, cuts.map(|cut| rendition_size(&file, cut)), "{ending}");
        for (one, color) in made.iter().zip([made::RED, made::BLUE, made::BLUE]) {
            assert!(decoded(&one.bytes).pixels().all(|pixel| is_near(pixel, color)), "{ending}");
        }
    }
}

#[test]
fn a_crop_is_in_pixels_of_the_upright_picture() {
    // Stored red above and blue below; upright, red is on the right.
    let bytes = made::turned_jpeg(64, 32, 6);
    let file = inspect(&bytes, "a").expect("a picture");
    assert_eq!((file.width_px, file.height_px), (32, 64));
    let cuts =
        [Cut { crop: part(0, 0, 12, 64), width_px: 12 }, Cut { crop: part(20, 5, 12, 50), width_px: 6 }];
    let made = Darkroom::here().make(&bytes, &file, &cuts).expect("renditions");
    for (one, color) in made.iter().zip([made::BLUE, made::RED]) {
        assert!(decoded(&one.bytes).pixels().all(|pixel| is_near(pixel, color)));
    }
}

#[test]
fn a_crop_of_a_large_photograph_is_as_sharp_as_the_whole_at_the_same_scale() {
    let whole = made::photograph(2400, 1600);
    let bytes = made::encoded(whole.clone().into(), ImageFormat::Png);
    let jpeg = made::jpeg_of(&whole, 95);
    for bytes in [bytes, jpeg] {
        let file = inspect(&bytes, "a").expect("a picture");
        let cuts = [Cut { crop: part(800, 400, 300, 300), width_px: 300 }, Cut::whole(300)];
        let made = Darkroom::here().make(&bytes, &file, &cuts).expect("renditions");
        let (shown, expected) = (
            decoded(&made[0].bytes),
            image::DynamicImage::from(whole.clone()).crop_imm(800, 400, 300, 300).into_rgba8(),
        );
        let difference: u64 = shown.iter().zip(expected.iter()).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
        assert!(difference / (300 * 300 * 3) < 8, "a mean of {}", difference / (300 * 300 * 3));
    }
}

#[test]
fn a_crop_outside_the_picture_is_refused() {
    let library = Library::with(&made::jpeg(40, 24));
    for crop in
        [part(0, 0, 41, 24), part(40, 0, 1, 1), part(0, 0, 0, 0), part(u32::MAX, 0, 2, 2), part(0, 20, 4, 5)]
    {
        let error = library.renditions(&[Cut { crop, width_px: 10 }]).expect_err("it lies outside");
        assert_eq!(error.code(), "picture.crop_outside");
        assert_eq!(error.to_string(), "This crop does not lie within the picture of 40 × 24 pixels.");
    }
}

#[test]
fn each_crop_has_its_own_place_in_the_cache_and_a_crop_to_everything_has_none() {
    let library = Library::with(&made::jpeg(400, 240));
    let cut = |crop| Cut { crop, width_px: 100 };
    let cuts = [cut(None), cut(part(0, 0, 400, 240)), cut(part(0, 0, 200, 240)), cut(part(200, 0, 200, 240))];
    let made = library.renditions(&cuts).expect("renditions");
    assert_eq!(library.cached().len(), 3);
    assert_eq!(made[0], made[1]);
    fs::remove_file(library.pictures().join(library.file.library_name())).expect("the original goes");
    assert_eq!(library.renditions(&cuts).expect("from the cache"), made);
}

#[test]
fn every_frame_of_a_gif_that_moves_is_cropped() {
    use image::AnimationDecoder;
    let bytes = made::moving_gif(64, 32);
    let file = inspect(&bytes, "a").expect("a picture");
    assert_eq!(file.rendition, PictureFormat::Gif);
    for (width_px, expected) in [(64, (32, 16)), (16, (16, 8))] {
        let cut = Cut { crop: part(32, 0, 32, 16), width_px };
        let made = Darkroom::here().make(&bytes, &file, &[cut]).expect("a rendition").remove(0);
        assert_eq!((made.width_px, made.height_px), expected);
        let decoder = image::codecs::gif::GifDecoder::new(std::io::Cursor::new(&made.bytes)).expect("a GIF");
        assert!(matches!(decoder.loop_count(), image::metadata::LoopCount::Infinite));
        let frames = decoder.into_frames().collect_frames().expect("frames");
        assert_eq!(frames.len(), 2);
        assert_eq!(frames[0].delay().numer_denom_ms(), (100, 1));
        for (frame, color) in frames.iter().zip([made::RED, made::BLUE]) {
            assert_eq!(frame.buffer().dimensions(), expected);
            assert!(frame.buffer().pixels().all(|pixel| is_near(pixel, color)));
        }
    }
}

#[test]
fn a_cut_comes_out_the_same_whatever_is_wanted_beside_it() {
    let bytes = made::jpeg_of(&made::photograph(3000, 2000), 90);
    let file = inspect(&bytes, "a").expect("a picture");
    let cuts = [
        Cut::whole(3000),
        Cut::whole(1136),
        Cut::whole(184),
        Cut { crop: part(100, 100, 800, 800), width_px: 368 },
        Cut { crop: part(100, 100, 200, 300), width_px: 368 },
    ];
    let together = Darkroom::here().make(&bytes, &file, &cuts).expect("renditions");
    for (cut, expected) in cuts.into_iter().zip(together) {
        let alone = Darkroom::here().make(&bytes, &file, &[cut]).expect("a rendition").remove(0);
        assert!(alone == expected, "{cut:?}");
    }
}
