use super::manifest::{Issue, Link, Manifest, Picture, Slot};
use crate::contract::{
    IllustrationField, IllustrationRef, IllustrationSave, IssueNew, IssuePlace, NewLink, NewSlot, SlotField,
    SlotSave,
};
use crate::import::{ReadIn, insert, read_text};
use crate::picture::Said;
use crate::{Desk, DeskError, NewPublication, Origin};
use include_dir::{Dir, include_dir};
use model::{ArticleId, Document, IllustrationId, Place};
use std::collections::HashMap;
use std::fs;
use std::path::Path;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/sample");

/// Makes the sample library in a folder that is not there yet (or is empty).
///
/// It is made under another name and renamed when it is whole: a program that is ended meanwhile leaves no half
/// library under this one.
///
/// # Errors
/// `library.already_there`, `library.folder_not_empty`, `file.cannot_write` and others of the store.
pub fn create(folder: &Path) -> Result<(), DeskError> {
    if folder.join("library.db").exists() {
        return Err(store::StoreError::AlreadyThere(folder.to_owned()).into());
    }
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(|error| DeskError::cannot_write(parent, &error))?;
    let making = tempfile::Builder::new()
        .prefix(".sample-")
        .tempdir_in(parent)
        .map_err(|error| DeskError::cannot_write(parent, &error))?;
    let library = making.path().join("library");
    fill(&library)?;
    // An empty folder gives way to the renamed one; any other refuses.
    if folder.exists() {
        fs::remove_dir(folder).map_err(|_| store::StoreError::NotEmpty(folder.to_owned()))?;
    }
    fs::rename(&library, folder).map_err(|error| DeskError::cannot_write(folder, &error))?;
    store::durable::sync_folder(parent).map_err(|error| DeskError::cannot_write(parent, &error))
}

fn fill(folder: &Path) -> Result<(), DeskError> {
    let manifest: Manifest =
        toml::from_str(text("library.toml")?).map_err(|error| DeskError::Sample(error.to_string()))?;
    let publication = NewPublication {
        name: manifest.publication.name,
        language: manifest.publication.language,
        time_zone: manifest.publication.time_zone,
        postal_address: manifest.publication.postal_address,
    };
    let desk = Desk::create(folder, publication, Origin::Cli)?;
    let mut names = Names { articles: HashMap::new(), pictures: HashMap::new() };
    for article in manifest.articles {
        let imported = take_in_article(&desk, &article.file)?;
        names.articles.insert(article.file, imported);
    }
    for picture in manifest.pictures {
        let name = picture.file.clone();
        names.pictures.insert(name, credit_picture(&desk, picture)?);
    }
    for issue in &manifest.issues {
        make_issue(&desk, issue, &names)?;
    }
    Ok(desk.store().forget_history()?)
}

/// What was taken in, by the names of the files.
struct Names {
    articles: HashMap<String, ArticleId>,
    pictures: HashMap<String, IllustrationId>,
}

impl Names {
    fn article(&self, file: &str) -> Result<ArticleId, DeskError> {
        self.articles.get(file).copied().ok_or_else(|| DeskError::Sample(format!("it has no article {file}")))
    }

    fn picture(&self, file: &str) -> Result<IllustrationId, DeskError> {
        self.pictures.get(file).copied().ok_or_else(|| DeskError::Sample(format!("it has no picture {file}")))
    }
}

fn take_in_article(desk: &Desk, file: &str) -> Result<ArticleId, DeskError> {
    let mut read: ReadIn = read_text(file, text(&format!("articles/{file}"))?)?;
    if let Some(picture) = read.draft.picture.clone() {
        let name = picture.name();
        read.picture = Some(desk.keep_picture(name, bytes(&format!("pictures/{name}"))?)?);
    }
    Ok(desk.step(format!("Take in {file}"), |write| insert(desk, write, read))?.article)
}

fn credit_picture(desk: &Desk, picture: Picture) -> Result<IllustrationId, DeskError> {
    let kept = desk.keep_picture(&picture.file, bytes(&format!("pictures/{}", picture.file))?)?;
    let taken_in = desk.step(format!("Add {}", picture.file), |write| {
        crate::picture::take_in(desk, write, kept, Said::default())
    })?;
    let illustration = taken_in.illustration;
    let base = crate::picture::view(desk, IllustrationRef { illustration })?.illustration.version;
    let changes = vec![
        IllustrationField::Alt(picture.alt),
        IllustrationField::Caption(picture.caption),
        IllustrationField::Credit(picture.credit.into()),
        IllustrationField::Rights(picture.rights.into()),
    ];
    crate::picture::save(desk, IllustrationSave { illustration, base, changes })?;
    Ok(illustration)
}

fn make_issue(desk: &Desk, issue: &Issue, names: &Names) -> Result<(), DeskError> {
    let id = crate::issue::new(
        desk,
        IssueNew {
            number: Some(issue.number),
            date: issue.date(),
            subject: issue.subject.clone(),
            preheader: issue.preheader.clone(),
            theme: None,
        },
    )?;
    let what = issue.slots.iter().map(|slot| new_slot(slot, names)).collect::<Result<Vec<_>, _>>()?;
    if what.is_empty() {
        return Ok(());
    }
    let placed = crate::issue::place(desk, IssuePlace { issue: id, what, place: Place::Last })?;
    for (slot, wanted) in placed.slots.into_iter().zip(&issue.slots) {
        let Slot::Story { headline: Some(headline), .. } = wanted else { continue };
        let base = desk.read(|read| Ok(read.slot(slot)?.0.version))?;
        let changes = vec![SlotField::Headline(Some(headline.clone()))];
        crate::issue::save_slot(desk, SlotSave { slot, base, changes })?;
    }
    Ok(())
}

fn new_slot(slot: &Slot, names: &Names) -> Result<NewSlot, DeskError> {
    Ok(match slot {
        Slot::Story { article, treatment, .. } => {
            NewSlot::Story { article: names.article(article)?, treatment: Some(*treatment) }
        }
        Slot::Section { title } => NewSlot::Section { title: title.clone() },
        Slot::Note { text } => NewSlot::Note { body: Document::of_paragraphs([text.as_str()]) },
        Slot::Picture { picture } => NewSlot::Picture { illustration: names.picture(picture)? },
        Slot::CallToAction(call) => NewSlot::CallToAction(call.clone()),
        Slot::Links { title, links } => {
            let link = |Link { title, href, source, text }: &Link| NewLink {
                clipping: None,
                title: title.clone(),
                href: href.clone(),
                source: source.clone(),
                text: text.clone(),
            };
            NewSlot::Links { title: title.clone(), links: links.iter().map(link).collect() }
        }
        Slot::Divider {} => NewSlot::Divider,
    })
}

fn bytes(path: &str) -> Result<&'static [u8], DeskError> {
    let file = FILES.get_file(path).ok_or_else(|| DeskError::Sample(format!("{path} is not part of it")))?;
    Ok(file.contents())
}

fn text(path: &str) -> Result<&'static str, DeskError> {
    std::str::from_utf8(bytes(path)?).map_err(|_| DeskError::Sample(format!("{path} is no text")))
}
