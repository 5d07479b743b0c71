//! An archive that is a folder of files: each is taken in as if it lay in one.

use super::Pack;
use crate::importers::{entries, is_known, is_worth_reading};
use crate::{Draft, Entry, File, IntakeError, PictureSource, Taker};
use std::collections::HashSet;
use std::ops::ControlFlow;

/// Hands over the articles of each file with an ending that an importer knows, in the order of their names.
///
/// # Errors
/// `intake.archive_no_texts` where there is none.
pub(crate) fn read(pack: &mut Pack<'_>, taker: &mut dyn Taker) -> Result<(), IntakeError> {
    if pack.packed > 1 {
        return Err(IntakeError::ArchiveNested);
    }
    let all: HashSet<String> = pack.names().map(str::to_owned).collect();
    let mut names: Vec<String> =
        all.iter().filter(|name| is_known(name) && !is_hidden(name)).cloned().collect();
    names.sort_unstable();
    if names.is_empty() {
        return Err(IntakeError::ArchiveNoTexts);
    }
    taker.expect(names.len());
    for name in names {
        let mut unpacking =
            Unpacking { pack, all: &all, name: &name, taker, going: ControlFlow::Continue(()) };
        if let Err(error) = unpacking.member() {
            unpacking.refuse(error);
        }
        if unpacking.going.is_break() {
            break;
        }
    }
    Ok(())
}

/// What file managers leave in archives, and what they hide.
fn is_hidden(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with('.') && part != ".." || part == "__MACOSX")
}

/// Takes the entries of a member as entries of the archive.
struct Unpacking<'t, 'p> {
    pack: &'t mut Pack<'p>,
    all: &'t HashSet<String>,
    name: &'t str,
    taker: &'t mut dyn Taker,
    going: ControlFlow<()>,
}

impl Unpacking<'_, '_> {
    fn member(&mut self) -> Result<(), IntakeError> {
        let bytes = self.pack.read(self.name)?;
        let mut file = File::of_bytes(self.name, &bytes);
        file.packed = self.pack.packed + 1;
        if !is_worth_reading(&mut file)? {
            return Ok(());
        }
        entries(&mut file, self)
    }

    fn refuse(&mut self, error: IntakeError) {
        let entry = Entry { name: self.name.to_owned(), origin: None, draft: Err(error) };
        self.going = self.taker.take(entry);
    }

    /// Puts the pictures that a draft names and the archive holds into its hands.
    fn enclose(&mut self, draft: &mut Draft) {
        let lead = draft.picture.iter_mut();
        for source in lead.chain(draft.pictures.iter_mut().map(|picture| &mut picture.source)) {
            let PictureSource::Named { name } = source else { continue };
            let Some(member) = beside(self.name, name).find(|name| self.all.contains(name)) else { continue };
            if let Ok(bytes) = self.pack.read(&member) {
                let name = member.rsplit('/').next().unwrap_or_default().to_owned();
                *source = PictureSource::Enclosed { name, bytes };
            }
        }
    }
}

impl Taker for Unpacking<'_, '_> {
    fn expect(&mut self, entries: usize) {
        self.taker.expect(entries);
    }

    fn take(&mut self, mut entry: Entry) -> ControlFlow<()> {
        if let Ok(draft) = &mut entry.draft {
            self.enclose(draft);
        }
        let inner = std::mem::take(&mut entry.name);
        entry.name = if inner.is_empty() { self.name.to_owned() } else { format!("{}/{inner}", self.name) };
        self.going = self.taker.take(entry);
        self.going
    }
}

/// The members that a picture's path may mean: below the text's folder, and, for an address from a site's root
/// (`/images/a.png`), below the archive's own, and below its one top folder.
fn beside(text: &str, named: &str) -> impl Iterator<Item = String> {
    let decoded = crate::inline::percent_decoded(named);
    let folder = text.rsplit_once('/').map_or("", |(folder, _)| folder);
    let top = text.split_once('/').map_or("", |(top, _)| top);
    let ways = move |named: &str| {
        let rooted = named.strip_prefix('/');
        [
            rooted.is_none().then(|| joined(folder, named)).flatten(),
            rooted.and_then(|named| joined("", named)),
            rooted.and_then(|named| joined(top, named)),
        ]
    };
    ways(named).into_iter().chain(ways(&decoded)).flatten().collect::<Vec<_>>().into_iter()
}

/// A path from a folder inside the archive; none where it leads out of it.
fn joined(folder: &str, named: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in named.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_looked_for_beside_its_text_and_never_outside() {
        let ways = |text, named| beside(text, named).collect::<Vec<_>>();
        assert!(ways("posts/a.md", "img/b.png").contains(&"posts/img/b.png".to_owned()));
        assert!(ways("posts/a.md", "../img/b%20c.png").contains(&"img/b c.png".to_owned()));
        assert!(ways("site/posts/a.md", "/img/b.png").contains(&"site/img/b.png".to_owned()));
        assert_eq!(joined("posts", "../../b.png"), None);
    }
}
