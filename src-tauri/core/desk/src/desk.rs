//! The library that is open, and what every verb needs of it.

use crate::contract::Event;
use crate::import::Tasks;
use crate::watch::{Bell, Watch};
use crate::wire::Refreshing;
use crate::{DeskError, words};
use chrono::NaiveDate;
use model::query::Calendar;
use net::{Fetch, Net};
use pictures::Darkroom;
use render::Theme;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use store::{Env, Library, Read, Step, Write};
use uuid::Uuid;

pub use store::{NewPublication, Origin, WindowLock};

/// A library that is open. Cheap to clone; clones share it.
#[derive(Clone)]
pub struct Desk {
    inner: Arc<Inner>,
}

struct Inner {
    library: Library,
    env: Env,
    origin: Origin,
    theme: &'static Theme,
    bell: Arc<Bell>,
    tasks: Tasks,
    network: Arc<dyn Fetch>,
    refreshing: Refreshing,
    darkroom: Darkroom,
}

impl Desk {
    /// Opens a library.
    ///
    /// # Errors
    /// `library.missing`, `library.not_a_library`, `library.newer`, `library.damaged`, `library.foreign` and others of
    /// the store; the folder is left as it was.
    pub fn open(folder: &Path, origin: Origin) -> Result<Self, DeskError> {
        let env = system_env();
        Self::at(Library::open(folder, env.clone())?, env, origin, Arc::new(Net::default()))
    }

    /// The same, on a network of the caller's.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_on(folder: &Path, origin: Origin, network: Arc<dyn Fetch>) -> Result<Self, DeskError> {
        let env = system_env();
        Self::at(Library::open(folder, env.clone())?, env, origin, network)
    }

    /// Makes a new, empty library, and opens it.
    ///
    /// # Errors
    /// `library.already_there`, `library.folder_not_empty`, `publication.no_name`, `publication.not_a_time_zone`.
    pub fn create(folder: &Path, publication: NewPublication, origin: Origin) -> Result<Self, DeskError> {
        crate::library::check_publication(&publication.name, &publication.time_zone)?;
        let env = system_env();
        let library = Library::create(folder, publication, env.clone())?;
        Self::at(library, env, origin, Arc::new(Net::default()))
    }

    fn at(library: Library, env: Env, origin: Origin, network: Arc<dyn Fetch>) -> Result<Self, DeskError> {
        let theme = Theme::broadsheet();
        let (bell, tasks, refreshing) = Default::default();
        let darkroom = Darkroom::of_this_program();
        let inner = Inner { library, env, origin, theme, bell, tasks, network, refreshing, darkroom };
        Ok(Desk { inner: Arc::new(inner) })
    }

    /// Takes the lock that keeps a library to one window. Where none lies, none is made, nor a lock file.
    ///
    /// # Errors
    /// `library.open_in_another_window`, with how that window can be reached; `library.missing`,
    /// `library.not_a_library`, `library.newer`, `library.damaged`.
    pub fn lock_window(folder: &Path) -> Result<WindowLock, DeskError> {
        Library::probe(folder)?;
        Ok(WindowLock::acquire(folder)?)
    }

    /// Tells of every step, by whomever, and of every task, until the watch is dropped.
    pub fn watch(&self, tell: impl Fn(Event) + Send + Sync + 'static) -> Watch {
        Watch::start(self.clone(), Arc::new(tell))
    }

    /// Reads, all of it from one state of the library.
    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&Read<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        self.inner.library.read(work)
    }

    /// Does one step.
    pub(crate) fn step<T>(
        &self,
        label: impl Into<String>,
        work: impl FnOnce(&Write<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        self.transact(Step { label: label.into(), origin: self.inner.origin, burst: None }, work)
    }

    /// Does one step, or goes on with the last one where that has the same key and is fresh: a burst of typing in one
    /// field is one step.
    pub(crate) fn burst<T>(
        &self,
        key: String,
        label: impl Into<String>,
        work: impl FnOnce(&Write<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        self.transact(Step { label: label.into(), origin: self.inner.origin, burst: Some(key) }, work)
    }

    /// Changes what is no part of any step, such as the name of a revision.
    pub(crate) fn note<T>(
        &self,
        label: &str,
        work: impl FnOnce(&Write<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let done = self.inner.library.note(label, self.inner.origin, work)?;
        self.inner.bell.ring();
        Ok(done)
    }

    fn transact<T>(
        &self,
        step: Step,
        work: impl FnOnce(&Write<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let done = self.inner.library.transact(step, work)?;
        self.inner.bell.ring();
        Ok(done)
    }

    /// Whether this is the library in a folder, by whichever path it is named.
    pub fn is_in(&self, folder: &Path) -> bool {
        let open = self.inner.library.folder();
        folder == open || matches!((folder.canonicalize(), open.canonicalize()), (Ok(a), Ok(b)) if a == b)
    }

    pub(crate) fn store(&self) -> &Library {
        &self.inner.library
    }

    pub(crate) fn origin(&self) -> Origin {
        self.inner.origin
    }

    pub(crate) fn theme(&self) -> &Theme {
        self.inner.theme
    }

    pub(crate) fn bell(&self) -> &Arc<Bell> {
        &self.inner.bell
    }

    pub(crate) fn tasks(&self) -> &Tasks {
        &self.inner.tasks
    }

    pub(crate) fn network(&self) -> &dyn Fetch {
        &*self.inner.network
    }

    pub(crate) fn refreshing(&self) -> &Refreshing {
        &self.inner.refreshing
    }

    /// Where pictures are read and renditions made.
    pub(crate) fn darkroom(&self) -> &Darkroom {
        &self.inner.darkroom
    }

    /// Changes the wire, which is no step.
    pub(crate) fn change_wire<T>(
        &self,
        work: impl FnOnce(&store::Wire<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let done = self.inner.library.change_wire(work)?;
        self.inner.bell.ring();
        Ok(done)
    }

    pub(crate) fn new_id(&self) -> Uuid {
        (self.inner.env.new_id)()
    }

    pub(crate) fn now_ms(&self) -> i64 {
        (self.inner.env.clock)()
    }

    /// Today in a time zone.
    pub(crate) fn today(&self, zone: &str) -> NaiveDate {
        words::day_of(self.now_ms(), zone)
    }

    /// Which day it is, and where days begin and end: in the publication's time zone.
    pub(crate) fn calendar(&self, read: &Read<'_>) -> Result<Calendar, DeskError> {
        let zone = read.publication()?.time_zone;
        Ok(Calendar { today: self.today(&zone), zone: zone.parse().unwrap_or(chrono_tz::Tz::UTC) })
    }

    pub(crate) fn pictures_folder(&self) -> PathBuf {
        self.inner.library.pictures()
    }

    /// Where attached agreements lie; made when the first is attached.
    pub(crate) fn agreements_folder(&self) -> PathBuf {
        self.inner.library.folder().join("agreements")
    }

    pub(crate) fn cache_folder(&self) -> PathBuf {
        self.inner.library.cache()
    }
}

/// The clock and the ids of this machine.
fn system_env() -> Env {
    Env { clock: Arc::new(system_ms), new_id: Arc::new(Uuid::now_v7) }
}

fn system_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// A secret that cannot be guessed, in hexadecimal: 122 random bits.
pub fn new_secret() -> String {
    Uuid::new_v4().simple().to_string()
}

/// Writes a file so that it is the old one or the new one, whatever happens meanwhile.
///
/// # Errors
/// `file.cannot_write`
pub fn write_durably(path: &Path, bytes: &[u8]) -> Result<(), DeskError> {
    store::durable::write(path, bytes).map_err(|error| DeskError::cannot_write(path, &error))
}
