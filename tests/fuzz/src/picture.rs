//! Pictures: what is taken in can be cut, and what any bytes say of theirs can be read.

use model::{Crop, PictureFile, PictureFormat};
use pictures::{Cut, Darkroom, Stamp, rendition_size, stamped};

/// Takes a picture in and cuts it.
pub fn taken_in(bytes: &[u8]) {
    let room = Darkroom::here();
    let Ok(inspected) = room.inspect(bytes, "a") else { return };
    let file = inspected.file;
    let (width_px, height_px) = file.size();
    assert!(width_px > 0 && height_px > 0);
    // Larger ones are honest, and only slow.
    if u64::from(width_px) * u64::from(height_px) > 1 << 20 {
        return;
    }
    let crop = Crop {
        left_px: width_px / 2,
        top_px: height_px / 2,
        width_px: width_px.div_ceil(2),
        height_px: height_px.div_ceil(2),
    };
    let cuts = [Cut::whole(24), Cut { crop: Some(crop), width_px: 9 }];
    let Ok(made) = room.make(bytes, &file, &cuts) else {
        // Of an animation only the first frame is looked at when it is taken in.
        assert_eq!(file.rendition, PictureFormat::Gif);
        return;
    };
    for (rendition, cut) in made.iter().zip(cuts) {
        let is_itself = rendition.bytes == bytes;
        assert!(is_itself || (rendition.width_px, rendition.height_px) == rendition_size(&file, cut));
        let again = room.inspect(&rendition.bytes, "a").expect("a rendition is a picture");
        assert_eq!(again.file.format, file.rendition);
    }
}

/// Reads what bytes say of their picture, in each format, and stamps them.
pub fn read_and_stamped(bytes: &[u8]) {
    let room = Darkroom::here();
    let stamp = Stamp { creators: vec!["Zoë".into()], credit: "Depot & Co".into(), ..Stamp::default() };
    for format in PictureFormat::ALL {
        let file = PictureFile {
            hash: String::new(),
            format,
            width_px: 1,
            height_px: 1,
            size_bytes: 0,
            name: "a".into(),
            rendition: format.usual_rendition(),
            likeness: String::new(),
        };
        room.metadata(bytes, &file).expect("nothing is refused");
        stamped(bytes, format, &stamp);
    }
}
