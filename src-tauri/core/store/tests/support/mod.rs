//! What the tests share: a world with its own clock and ids, and sample rows of an invented newsletter.

#![allow(dead_code, reason = "each test file uses a part")]

use model::query::About;
use model::*;
use pasteup_store::{Env, Library, NewPublication, Origin, Step, StoreError, Write};
use std::path::{Path, PathBuf};
use std::sync::{
    Arc,
    atomic::{AtomicI64, AtomicU64, Ordering},
};
use uuid::Uuid;

/// A folder for a library, with a clock that goes when it is told to.
pub struct World {
    pub place: tempfile::TempDir,
    pub now_ms: Arc<AtomicI64>,
    ids: Arc<AtomicU64>,
}

impl World {
    pub fn new() -> Self {
        World {
            place: tempfile::tempdir().expect("a folder"),
            now_ms: Arc::new(AtomicI64::new(1_780_000_000_000)),
            ids: Arc::default(),
        }
    }

    pub fn env(&self) -> Env {
        let (now_ms, ids) = (self.now_ms.clone(), self.ids.clone());
        Env {
            clock: Arc::new(move || now_ms.load(Ordering::SeqCst)),
            new_id: Arc::new(move || id(ids.fetch_add(1, Ordering::SeqCst) + 1_000_000)),
        }
    }

    pub fn folder(&self) -> PathBuf {
        self.place.path().join("The Weekly Proof")
    }

    pub fn create(&self) -> Library {
        Library::create(&self.folder(), weekly_proof(), self.env()).expect("made")
    }

    pub fn open(&self) -> Library {
        Library::open(&self.folder(), self.env()).expect("opened")
    }

    pub fn pass(&self, ms: i64) {
        self.now_ms.fetch_add(ms, Ordering::SeqCst);
    }
}

pub fn weekly_proof() -> NewPublication {
    NewPublication {
        name: "The Weekly Proof".into(),
        language: Language::english(),
        time_zone: "Europe/Berlin".into(),
        postal_address: "12 Kiln Lane".into(),
    }
}

/// The same id for the same number, its random half well spread.
pub fn id(n: u64) -> Uuid {
    let spread = n.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    Uuid::from_u64_pair(0x0190_0000_0000_7000 | (n & 0xfff), spread)
}

pub fn article(n: u64, headline: &str) -> Article {
    Article {
        kicker: "Harbour".into(),
        headline: headline.into(),
        bylines: vec!["Mara Okafor".into()],
        body: Document::of_paragraphs(["The kiln was lit at dawn."]),
        tags: vec!["clay".into()],
        ..Article::blank(ArticleId(id(n)), Language::english(), 0)
    }
}

pub fn illustration(n: u64, alt: &str) -> Illustration {
    Illustration {
        id: IllustrationId(id(n)),
        version: Version(0),
        file: PictureFile {
            hash: format!("{n:064x}"),
            format: PictureFormat::Jpeg,
            width_px: 1600,
            height_px: 900,
            size_bytes: 123_456,
            name: "kiln-at-dawn.jpg".into(),
            rendition: PictureFormat::Jpeg,
            likeness: String::new(),
        },
        alt: alt.into(),
        caption: String::new(),
        credit: Credit::default(),
        rights: Rights::default(),
        focal: None,
        crops: Crops::default(),
        created_at_ms: 0,
    }
}

pub fn issue(n: u64) -> Issue {
    Issue {
        id: IssueId(id(n)),
        version: Version(0),
        number: n as u32,
        date: "2026-11-26".parse().expect("a date"),
        subject: "Fire and clay".into(),
        preheader: String::new(),
        theme: "broadsheet".into(),
    }
}

pub fn story(n: u64, article: ArticleId) -> Slot {
    let story = StorySlot {
        article,
        treatment: Treatment::Standard,
        headline: None,
        dek: None,
        picture: PictureOverrides::default(),
    };
    Slot { id: SlotId(id(n)), version: Version(0), content: SlotContent::Story(story) }
}

pub fn edition(n: u64, issue: &Issue, waivers: Vec<Waiver>) -> Edition {
    Edition {
        id: EditionId(id(n)),
        version: Version(0),
        issue: issue.id,
        number: issue.number,
        date: issue.date,
        subject: issue.subject.clone(),
        frozen_at_ms: 0,
        hash: format!("{n:064x}"),
        waivers,
    }
}

/// One step in the window.
pub fn step<T>(
    library: &Library,
    label: &str,
    work: impl FnOnce(&Write<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    library.transact(Step::new(label, Origin::Window), work)
}

/// Reads one article.
pub fn read_article(library: &Library, id: ArticleId) -> Article {
    library.read(|read| read.article(id)).unwrap_or_else(|error: StoreError| panic!("{error}"))
}

/// The ids that a search finds.
pub fn found(library: &Library, text: &str) -> Vec<ArticleId> {
    let filter = pasteup_store::ArticleFilter {
        query: Query::parse(text, About::Articles),
        limit: 1000,
        ..Default::default()
    };
    let page =
        library.read(|read| read.articles(&filter)).unwrap_or_else(|error: StoreError| panic!("{error}"));
    page.rows.into_iter().map(|row| row.id).collect()
}

/// The bytes of a file.
pub fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("the file is there")
}
