//! What a person sees: a part of the screen, read from the X server.

use anyhow::{Result, ensure};
use std::thread::sleep;
use std::time::{Duration, Instant};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat};
use x11rb::rust_connection::RustConnection;

/// The part that is looked at, in the middle of the screen: in a Pasteup window it lies on the board.
const SIZE_PX: (u16, u16) = (360, 240);
/// How often it is looked at: often beside what is measured, and seldom enough not to weigh on it.
const LOOK_EVERY: Duration = Duration::from_millis(5);
/// A picture that did not change for so long does not change any more.
const AT_REST: Duration = Duration::from_secs(3);
/// Colours that are no further apart, of 255, are taken for the same.
const SHADE: u8 = 16;
/// Whoever shows nothing for so long never will.
const PATIENCE: Duration = Duration::from_secs(60);

/// The screen.
pub struct Screen {
    server: RustConnection,
    root: u32,
    corner_px: (i16, i16),
}

/// How the part of the screen looked at some moment: its pixels, a byte a channel.
#[derive(Clone)]
pub struct Look(Vec<u8>);

impl Look {
    /// Whether no eye could tell them apart. Pixels can't be asked to be the same: pictures are scaled a shade
    /// differently now and then. A word or a picture that is not there yet is many times as much as what is let pass.
    fn is_like(&self, other: &Look) -> bool {
        let apart = self.0.iter().zip(&other.0).filter(|(one, two)| one.abs_diff(**two) > SHADE).count();
        self.0.len() == other.0.len() && apart * 1000 <= self.0.len()
    }
}

impl Screen {
    /// The screen of this desktop.
    pub fn open() -> Result<Screen> {
        let (server, number) = x11rb::connect(None)?;
        let screen = &server.setup().roots[number];
        let middle = |whole: u16, part: u16| i16::try_from((whole - part) / 2);
        let corner_px =
            (middle(screen.width_in_pixels, SIZE_PX.0)?, middle(screen.height_in_pixels, SIZE_PX.1)?);
        Ok(Screen { root: screen.root, corner_px, server })
    }

    /// How it looks now.
    pub fn look(&self) -> Result<Look> {
        let ((x, y), (width, height)) = (self.corner_px, SIZE_PX);
        let image = self.server.get_image(ImageFormat::Z_PIXMAP, self.root, x, y, width, height, u32::MAX)?;
        Ok(Look(image.reply()?.data))
    }

    /// Waits until it looks like this.
    pub fn until(&self, wanted: &Look) -> Result<()> {
        self.watch(|look, _| look.is_like(wanted)).map(drop)
    }

    /// Waits until something was shown in place of `before` and came to rest; gives how it looks then.
    pub fn at_rest(&self, before: &Look) -> Result<Look> {
        let mut last = self.look()?;
        let mut since = Instant::now();
        self.watch(|look, now| {
            if !look.is_like(&last) {
                last = look.clone();
                since = now;
            }
            !last.is_like(before) && now - since >= AT_REST
        })
    }

    fn watch(&self, mut is_it: impl FnMut(&Look, Instant) -> bool) -> Result<Look> {
        let start = Instant::now();
        loop {
            let look = self.look()?;
            if is_it(&look, Instant::now()) {
                return Ok(look);
            }
            ensure!(start.elapsed() < PATIENCE, "the screen did not come to look as it should");
            sleep(LOOK_EVERY);
        }
    }
}
