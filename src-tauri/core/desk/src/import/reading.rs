//! Reading file after file, and keeping count.

use super::{Go, ReadIn};
use crate::contract::{Again, Failed, Known};
use crate::{Desk, DeskError};
use intake::{Entry, Taker};
use std::collections::HashSet;
use std::fs;
use std::io::{self, BufReader};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// An import on its way: what was read, what was not, and how far it is.
pub(super) struct Reading<'r> {
    desk: &'r Desk,
    again: Option<&'r Again>,
    wanted: Option<HashSet<&'r str>>,
    progress: &'r mut dyn FnMut(usize, usize) -> Go,
    done: usize,
    total: usize,
    /// Of the file that is being read: its path, how many entries it is said to hold, and how many came.
    path: String,
    expected: usize,
    came: usize,
    stopped: Option<DeskError>,
    pub(super) reads: Vec<ReadIn>,
    pub(super) failed: Vec<Failed>,
    pub(super) known: Vec<Known>,
}

impl<'r> Reading<'r> {
    pub(super) fn new(
        desk: &'r Desk,
        again: Option<&'r Again>,
        total: usize,
        progress: &'r mut dyn FnMut(usize, usize) -> Go,
    ) -> Self {
        let wanted = match again {
            Some(Again::Only { origins }) => Some(origins.iter().map(String::as_str).collect()),
            Some(Again::All) | None => None,
        };
        Reading {
            desk,
            again,
            wanted,
            progress,
            done: 0,
            total,
            path: String::new(),
            expected: 1,
            came: 0,
            stopped: None,
            reads: Vec::with_capacity(total),
            failed: Vec::new(),
            known: Vec::new(),
        }
    }

    /// Reads one file. What is wrong with it is noted, and stops no other.
    ///
    /// # Errors
    /// `task.cancelled`, and those of the store.
    pub(super) fn file(&mut self, path: &Path) -> Result<(), DeskError> {
        (self.path, self.expected, self.came) = (path.display().to_string(), 1, 0);
        if self.done == 0 {
            self.tell();
        }
        if self.stopped.is_none()
            && let Err(error) = self.entries(path)
        {
            self.failed.push(error.failed(self.path.clone()));
        }
        let missing = self.expected.saturating_sub(self.came);
        if self.stopped.is_none() && missing > 0 {
            self.done += missing;
            self.tell();
        }
        self.stopped.take().map_or(Ok(()), Err)
    }

    fn entries(&mut self, path: &Path) -> Result<(), DeskError> {
        let cannot_read = |source| DeskError::CannotRead { path: path.to_owned(), source };
        // A pipe or a device would be waited for, for ever.
        if fs::metadata(path).map_err(cannot_read)?.is_dir() || !path.is_file() {
            return Err(cannot_read(io::Error::other("it is no file")));
        }
        let data = BufReader::new(fs::File::open(path).map_err(cannot_read)?);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let mut file = intake::File::new(&name, data);
        // A file that brings its reader down is one bad file, not the end of a batch.
        match catch_unwind(AssertUnwindSafe(|| intake::entries(&mut file, self))) {
            Ok(read) => Ok(read?),
            Err(_) => Err(DeskError::Died),
        }
    }

    fn tell(&mut self) {
        if (self.progress)(self.done, self.total) == Go::Stop {
            self.stopped.get_or_insert(DeskError::Cancelled);
        }
    }

    fn sort(&mut self, entry: Entry) -> Result<(), DeskError> {
        let path = match entry.name.as_str() {
            "" => self.path.clone(),
            name => format!("{}/{name}", self.path),
        };
        if let Some(wanted) = &self.wanted
            && !entry.origin.as_deref().is_some_and(|origin| wanted.contains(origin))
        {
            return Ok(());
        }
        let draft = match entry.draft {
            Ok(draft) => draft,
            Err(error) => {
                self.failed.push(DeskError::from(error).failed(path));
                return Ok(());
            }
        };
        if let (Some(origin), None) = (&entry.origin, self.again)
            && let Some(found) = self.desk.read(|read| Ok(read.article_by_origin(origin)?))?
        {
            let (article, headline) = (found.article, found.headline);
            self.known.push(Known { path, origin: origin.clone(), article, headline });
            return Ok(());
        }
        self.reads.push(ReadIn::keep(self.desk, path, Path::new(&self.path), entry.origin, draft));
        Ok(())
    }
}

impl Taker for Reading<'_> {
    fn expect(&mut self, entries: usize) {
        self.expected += entries.saturating_sub(1);
        self.total += entries.saturating_sub(1);
    }

    fn take(&mut self, entry: Entry) -> ControlFlow<()> {
        if let Err(error) = self.sort(entry) {
            self.stopped.get_or_insert(error);
        }
        if self.came == self.expected {
            self.expected += 1;
            self.total += 1;
        }
        self.came += 1;
        self.done += 1;
        self.tell();
        if self.stopped.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}
