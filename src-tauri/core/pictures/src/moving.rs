//! A part of a GIF that moves.

use crate::cut::fitted;
use crate::decode::{limits, refusal};
use crate::encode::GIF_SPEED;
use crate::gate::turn;
use crate::whole::gif_parts;
use crate::{Cut, PictureError, Rendition};
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::gif::{GifDecoder, GifEncoder, Repeat};
use image::metadata::LoopCount;
use image::{AnimationDecoder, DynamicImage, Frame, ImageDecoder};
use model::PictureFormat;
use std::io::{self, Cursor};

/// The most pixels of all frames together that are decoded for a crop, which takes some six seconds.
const MOST_PIXELS: u64 = 200_000_000;

/// The cut of a GIF that moves, whose size this is: the file itself where all of it is wanted, else every frame's part, coded anew.
pub(crate) fn cut(bytes: &[u8], size: (u32, u32), cut: Cut) -> Result<Rendition, PictureError> {
    let Some(crop) = cut.crop else {
        let bytes = bytes.to_vec();
        return Ok(Rendition { width_px: size.0, height_px: size.1, format: PictureFormat::Gif, bytes });
    };
    let frames = gif_parts(bytes).ok_or(PictureError::CutOff)?.frames;
    if u64::from(size.0) * u64::from(size.1) * frames as u64 > MOST_PIXELS {
        return Err(PictureError::TooLongToCrop { frames });
    }
    let _turn = turn();
    let refused = |error| refusal(&error, size);
    let mut decoder = GifDecoder::new(Cursor::new(bytes)).map_err(refused)?;
    decoder.set_limits(limits(4 * MOST_PIXELS)).map_err(refused)?;
    let repeat = match decoder.loop_count() {
        LoopCount::Infinite => Repeat::Infinite,
        LoopCount::Finite(times) => Repeat::Finite(u16::try_from(times.get()).unwrap_or(u16::MAX)),
    };
    let (width_px, height_px) = fitted((crop.width_px, crop.height_px), cut.width_px);
    let mut made = Vec::new();
    {
        let mut encoder = GifEncoder::new_with_speed(&mut made, GIF_SPEED);
        encoder.set_repeat(repeat).map_err(refused)?;
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).crop(
            f64::from(crop.left_px),
            f64::from(crop.top_px),
            f64::from(crop.width_px),
            f64::from(crop.height_px),
        );
        let mut resizer = Resizer::new();
        for frame in decoder.into_frames() {
            let frame = frame.map_err(refused)?;
            let delay = frame.delay();
            let whole = DynamicImage::ImageRgba8(frame.into_buffer());
            let part = if (width_px, height_px) == (crop.width_px, crop.height_px) {
                whole.crop_imm(crop.left_px, crop.top_px, width_px, height_px)
            } else {
                let mut part = DynamicImage::new_rgba8(width_px, height_px);
                resizer
                    .resize(&whole, &mut part, &options)
                    .map_err(|error| PictureError::Disk(io::Error::other(error)))?;
                part
            };
            let part = Frame::from_parts(part.into_rgba8(), 0, 0, delay);
            encoder.encode_frame(part).map_err(refused)?;
        }
    }
    Ok(Rendition { width_px, height_px, format: PictureFormat::Gif, bytes: made })
}
