//! Libraries to test with.

use desk::contract::{
    ArticleRef, ArticleView, BoardView, IllustrationField, IllustrationRef, IllustrationSave,
    IllustrationView, ImportText, IssueNew, IssuePlace, IssueRef, NewSlot, PicturesAdd, Saved,
};
use desk::{Desk, DeskError, NewPublication, Origin};
use model::{ArticleId, IllustrationId, IssueId, Language, Place, SlotId};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A library in a folder that goes when this is dropped.
pub struct TestLibrary {
    /// The library, open as the window opens it.
    pub desk: Desk,
    folder: TempDir,
}

impl Default for TestLibrary {
    fn default() -> Self {
        Self::new()
    }
}

impl TestLibrary {
    /// A new library of an invented newsletter.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let publication = NewPublication {
            name: "The Weekly Proof".into(),
            language: Language::english(),
            time_zone: "Europe/Lisbon".into(),
            postal_address: "12 Galley Row, Port Ellis".into(),
        };
        let desk = Desk::create(&folder.path().join("library"), publication, Origin::Window)
            .expect("a library can be made");
        TestLibrary { desk, folder }
    }

    /// The library's folder.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("library")
    }

    /// A path beside the library.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The same library as another program opens it.
    pub fn by_another(&self, origin: Origin) -> Desk {
        Desk::open(&self.path(), origin).expect("the library can be opened beside the window")
    }

    /// Takes in a text as a writer files it.
    pub fn take_in(&self, text: &str) -> ArticleId {
        let report =
            desk::import::text(&self.desk, ImportText { text: text.into() }).expect("it can be read");
        assert_eq!(report.failed, [], "{text}");
        report.imported[0].article
    }

    /// An article, whole.
    pub fn article(&self, article: ArticleId) -> ArticleView {
        desk::article::view(&self.desk, ArticleRef { article }).expect("the article is there")
    }

    /// A new issue.
    pub fn issue(&self) -> IssueId {
        desk::issue::new(&self.desk, IssueNew::default()).expect("an issue can be begun")
    }

    /// An issue's board.
    pub fn board(&self, issue: IssueId) -> BoardView {
        desk::issue::board(&self.desk, IssueRef { issue }).expect("the issue is there")
    }

    /// The headlines on a board, from top to bottom.
    pub fn headlines(&self, issue: IssueId) -> Vec<String> {
        self.board(issue).slots.into_iter().map(|slot| slot.headline).collect()
    }

    /// A picture of the sample's, taken in.
    pub fn picture(&self, file: &str) -> IllustrationId {
        let paths = vec![text_of(&picture_file(file))];
        let added = desk::picture::add(&self.desk, PicturesAdd { paths, article: None });
        added.expect("it can be added").added[0].illustration
    }

    /// An illustration, whole.
    pub fn illustration(&self, illustration: IllustrationId) -> IllustrationView {
        desk::picture::view(&self.desk, IllustrationRef { illustration }).expect("the picture is there")
    }

    /// Changes an illustration.
    ///
    /// # Errors
    /// What the desk refuses.
    pub fn change(
        &self,
        illustration: IllustrationId,
        change: IllustrationField,
    ) -> Result<Saved, DeskError> {
        let base = self.illustration(illustration).illustration.version;
        desk::picture::save(&self.desk, IllustrationSave { illustration, base, changes: vec![change] })
    }

    /// Puts one thing on a board.
    pub fn place(&self, issue: IssueId, what: NewSlot, place: Place) -> SlotId {
        let placed = desk::issue::place(&self.desk, IssuePlace { issue, what: vec![what], place });
        placed.expect("it can be placed").slots[0]
    }

    /// Puts sections with these titles on a board, in their order.
    pub fn place_sections(&self, issue: IssueId, titles: &[&str]) -> Vec<SlotId> {
        let section = |title: &&str| NewSlot::Section { title: (*title).into() };
        titles.iter().map(|title| self.place(issue, section(title), Place::Last)).collect()
    }
}

/// A drawing that the project made, as a file.
pub fn picture_file(name: &str) -> PathBuf {
    crate::root().join("assets/sample/pictures").join(name)
}

/// A path as requests name it.
pub fn text_of(path: &Path) -> String {
    path.to_str().expect("test paths are UTF-8").to_owned()
}
