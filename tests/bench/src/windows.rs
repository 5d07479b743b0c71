//! Pasteup's window against an empty Tauri window: how long until it is there, and what it holds.
//!
//! A window is there when the screen looks as it does when all has come to rest. How that is was seen on a first start,
//! which also warms the caches of the system and is not counted. So the signal comes from outside, is the same for both,
//! and neither program knows of it. Both are built with the same profile and started in turn.

use crate::processes;
use crate::screen::{Look, Screen};
use crate::table::Row;
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How often each window is opened.
const ROUNDS: usize = 9;
/// How long after a window is there its memory is read.
const SETTLING: Duration = Duration::from_secs(3);
/// The processes of a program that was ended are gone by then.
const PATIENCE: Duration = Duration::from_secs(20);

/// What may be opened at most so many times as late, and hold so many times as much, as an empty window.
const BAR: f64 = 1.5;

/// A program to open, and what the table calls its window.
pub struct Opening {
    pub name: String,
    pub program: PathBuf,
    pub library: Option<PathBuf>,
    /// Whether WebKit is told to paint without OpenGL, as Pasteup tells it where there is no graphics card.
    pub without_opengl: bool,
}

/// A window that is empty, as Tauri makes it and painted without OpenGL.
pub struct Empty {
    pub as_it_is: Opening,
    pub without_opengl: Opening,
}

/// Each opening of one window.
#[derive(Default)]
struct Openings {
    shown_ms: Vec<f64>,
    memory_mib: Vec<f64>,
}

/// Opens the empty windows and Pasteup's in turn, and compares them. The bar is held against the window as Tauri makes it;
/// without a graphics card that one goes through software OpenGL and Pasteup does not, so that the other is told too.
pub fn rows(empty: &Empty, libraries: &[Opening]) -> Result<Vec<Row>> {
    let screen = Screen::open()?;
    let bare = screen.look()?;
    let all: Vec<&Opening> = [&empty.as_it_is, &empty.without_opengl].into_iter().chain(libraries).collect();
    let looks = all.iter().map(|opening| opening.first(&screen, &bare)).collect::<Result<Vec<_>>>()?;
    let mut measured: Vec<Openings> = all.iter().map(|_| Openings::default()).collect();
    for _ in 0..ROUNDS {
        for ((opening, look), openings) in all.iter().zip(&looks).zip(&mut measured) {
            opening.again(&screen, &bare, look, openings)?;
        }
    }

    let medians: Vec<_> =
        measured.into_iter().map(|one| (median(one.shown_ms), median(one.memory_mib))).collect();
    let told = all
        .iter()
        .zip(&medians)
        .map(|(opening, (ms, mib))| Row::told(&opening.name, format!("{ms:.0} ms, {mib:.0} MiB")));
    let ((empty_ms, empty_mib), (plain_ms, plain_mib)) = (medians[0], medians[1]);
    let compared = libraries.iter().zip(&medians[2..]).flat_map(|(opening, (ms, mib))| {
        let name = &opening.name;
        let plainly = format!("{:.2} times as late, {:.2} times the memory", ms / plain_ms, mib / plain_mib);
        [
            Row::at_most(format!("… {name}: shown as late"), "times", ms / empty_ms, BAR),
            Row::at_most(format!("… {name}: memory"), "times", mib / empty_mib, BAR),
            Row::told(format!("… {name}: of one without OpenGL"), plainly),
        ]
    });
    Ok(told.chain(compared).collect())
}

impl Opening {
    /// Opens the window to see how it looks in the end.
    fn first(&self, screen: &Screen, bare: &Look) -> Result<Look> {
        let program = self.start()?;
        let look = screen.at_rest(bare).with_context(|| self.name.clone())?;
        end(program, screen, bare)?;
        Ok(look)
    }

    fn again(&self, screen: &Screen, bare: &Look, look: &Look, openings: &mut Openings) -> Result<()> {
        let start = Instant::now();
        let program = self.start()?;
        screen.until(look).with_context(|| self.name.clone())?;
        let shown = start.elapsed();
        sleep(SETTLING);
        let memory = processes::memory_mib(&processes::tree(program.id())?)?;
        end(program, screen, bare)?;
        openings.shown_ms.push(shown.as_secs_f64() * 1000.0);
        openings.memory_mib.push(memory);
        Ok(())
    }

    fn start(&self) -> Result<Child> {
        let mut command = Command::new(&self.program);
        if let Some(library) = &self.library {
            command.arg("--library").arg(library);
        }
        if self.without_opengl {
            command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        }
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| self.program.display().to_string())
    }
}

/// Ends a program, and waits until all that it started is gone too, from the screen as well.
fn end(mut program: Child, screen: &Screen, bare: &Look) -> Result<()> {
    let tree = processes::tree(program.id())?;
    program.kill()?;
    program.wait()?;
    let start = Instant::now();
    while !tree.iter().all(|process| processes::has_ended(*process)) {
        ensure!(start.elapsed() < PATIENCE, "a process that a window started did not end with it");
        sleep(Duration::from_millis(10));
    }
    screen.until(bare)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The program of that name beside this one: of the same build.
pub fn beside(name: &str) -> Result<PathBuf> {
    let this = std::env::current_exe()?;
    let program = this.parent().unwrap_or(Path::new(".")).join(name);
    ensure!(program.exists(), "{} is not built", program.display());
    Ok(program)
}
