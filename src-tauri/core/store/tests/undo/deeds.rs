//! Everything that may happen to a library.

use super::lists::{follow_feed, keep_clipping, keep_search};
use super::people::{change_person, freeze, let_pass};
use super::support::*;
use model::board::{OrderKey, planned};
use model::*;
use pasteup_store::{ArticleFilter, IllustrationFilter, Read, StoreError, Write};
use proptest::prelude::*;

/// One thing that may happen to a library; the numbers pick rows and words.
#[derive(Clone, Debug)]
pub enum Deed {
    AddArticle(usize),
    EditArticle(usize, usize),
    TypeInArticle(usize, usize),
    DeleteArticle(usize),
    AddIllustration(usize),
    EditIllustration(usize, usize),
    DeleteIllustration(usize),
    AddIssue,
    EditIssue(usize, usize),
    DeleteIssue(usize),
    AddSlot(usize, usize),
    EditSlot(usize, usize),
    MoveSlots(usize, usize),
    DeleteSlot(usize),
    EditPublication(usize),
    KeepSearch(usize),
    KeepClipping(usize),
    ChangePerson(usize, usize),
    LetPass(usize, usize),
    Freeze(usize, usize),
    FollowFeed(usize),
    EverythingAtOnce(usize),
    Fail(usize),
    Undo,
    Redo,
    Reopen,
    Wait,
}

pub fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let n = || 0usize..1000;
    let deed = prop_oneof![
        3 => n().prop_map(Deed::AddArticle),
        3 => (n(), n()).prop_map(|(a, b)| Deed::EditArticle(a, b)),
        4 => (n(), n()).prop_map(|(a, b)| Deed::TypeInArticle(a, b)),
        1 => n().prop_map(Deed::DeleteArticle),
        2 => n().prop_map(Deed::AddIllustration),
        2 => (n(), n()).prop_map(|(a, b)| Deed::EditIllustration(a, b)),
        1 => n().prop_map(Deed::DeleteIllustration),
        1 => Just(Deed::AddIssue),
        1 => (n(), n()).prop_map(|(a, b)| Deed::EditIssue(a, b)),
        1 => n().prop_map(Deed::DeleteIssue),
        3 => (n(), n()).prop_map(|(a, b)| Deed::AddSlot(a, b)),
        2 => (n(), n()).prop_map(|(a, b)| Deed::EditSlot(a, b)),
        3 => (n(), n()).prop_map(|(a, b)| Deed::MoveSlots(a, b)),
        1 => n().prop_map(Deed::DeleteSlot),
        1 => n().prop_map(Deed::EditPublication),
        2 => n().prop_map(Deed::KeepSearch),
        3 => n().prop_map(Deed::KeepClipping),
        2 => (n(), n()).prop_map(|(a, b)| Deed::ChangePerson(a, b)),
        2 => (n(), n()).prop_map(|(a, b)| Deed::LetPass(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| Deed::Freeze(a, b)),
        2 => n().prop_map(Deed::FollowFeed),
        1 => n().prop_map(Deed::EverythingAtOnce),
        1 => n().prop_map(Deed::Fail),
        6 => Just(Deed::Undo),
        4 => Just(Deed::Redo),
        3 => Just(Deed::Reopen),
        1 => Just(Deed::Wait),
    ];
    prop::collection::vec(deed, 20..50)
}

const WORDS: [&str; 10] =
    ["kiln", "harbour", "春茶山上", "茶", "Überfahrt", "clay", "山上", "ferry", "glaze", "東京の春"];

pub fn words(n: usize) -> String {
    (0..1 + n % 4).map(|i| WORDS[(n / 7 + i * 3) % WORDS.len()]).collect::<Vec<_>>().join(" ")
}

pub fn pick<T: Clone>(rows: Vec<T>, n: usize) -> Option<T> {
    (!rows.is_empty()).then(|| rows[n % rows.len()].clone())
}

pub type Done<T = ()> = Result<T, StoreError>;

fn articles(read: &Read<'_>) -> Done<Vec<ArticleId>> {
    let filter = ArticleFilter { limit: 1000, ..Default::default() };
    Ok(read.articles(&filter)?.rows.into_iter().map(|row| row.id).collect())
}

fn illustrations(read: &Read<'_>) -> Done<Vec<Illustration>> {
    Ok(read.illustrations(&IllustrationFilter { limit: 1000, ..Default::default() })?.rows)
}

pub fn issues(read: &Read<'_>) -> Done<Vec<Issue>> {
    Ok(read.issues()?.into_iter().map(|row| row.issue).collect())
}

fn slots(read: &Read<'_>) -> Done<Vec<Slot>> {
    let mut slots = Vec::new();
    for issue in issues(read)? {
        slots.extend(read.board(issue.id)?.into_iter().map(|(slot, _)| slot));
    }
    Ok(slots)
}

fn filled(write: &Write<'_>, mut article: Article, n: usize) -> Done<Article> {
    article.dek = words(n / 3);
    article.bylines = (0..n % 3).map(|i| format!("{} Okafor", words(n + i))).collect();
    article.tags = words(n / 5).split(' ').map(str::to_owned).collect();
    article.status = Status::ALL[n % 6];
    article.picture =
        if n.is_multiple_of(4) { None } else { pick(illustrations(write)?, n).map(|picture| picture.id) };
    article.body = Document::of_paragraphs([words(n).as_str(), words(n / 2).as_str()]);
    if n.is_multiple_of(5)
        && let Some(picture) = pick(illustrations(write)?, n / 5)
    {
        let attrs = document::PictureAttrs { illustration: picture.id };
        article.body.content.push(Block::Picture { attrs });
    }
    article.call_to_action =
        n.is_multiple_of(2).then(|| CallToAction { heading: words(n), ..Default::default() });
    article.short = words(n + 1);
    article.embargo_until_ms = n.is_multiple_of(2).then_some(n as i64);
    article.notes = words(n + 2);
    article.awaited_credit = n.is_multiple_of(3).then(|| Credit { by: vec![words(n)], ..Default::default() });
    Ok(article)
}

fn credited(mut picture: Illustration, n: usize) -> Illustration {
    picture.caption = words(n);
    picture.alt = if n.is_multiple_of(2) { String::new() } else { words(n / 2) };
    picture.credit.by = (0..n % 3).map(|i| words(n + i)).collect();
    picture.credit.role = Role::ALL.get(n % 9).copied();
    picture.rights.uses = n.is_multiple_of(2).then_some(n as u32);
    picture.rights.fee = n.is_multiple_of(4).then(|| Money { minor: n as i64, currency: "EUR".into() });
    picture.rights.media = Medium::ALL[..n % 4].to_vec();
    picture.focal = n.is_multiple_of(5).then_some(FocalPoint { x_px: n as u32, y_px: 1 });
    picture.crops.set(Treatment::Lead, picture.focal.map(|_| Crop::whole(picture.file.size())));
    picture.rights.valid_until = "2027-03-01".parse().ok().filter(|_| n.is_multiple_of(3));
    picture
}

fn content(read: &Read<'_>, n: usize) -> Done<SlotContent> {
    let story = |article| {
        SlotContent::Story(StorySlot {
            article,
            treatment: [Treatment::Lead, Treatment::Standard, Treatment::Brief][n % 3],
            headline: n.is_multiple_of(2).then(|| words(n)),
            dek: n.is_multiple_of(5).then(|| words(n)),
            picture: overrides(n),
        })
    };
    let link = |i: usize| RoundupLink {
        id: LinkId(id((n * 10 + i) as u64)),
        clipping: i.is_multiple_of(2).then(|| ClippingId(id(i as u64))),
        title: words(n + i),
        href: format!("https://quay.example/{i}"),
        source: words(i),
        text: words(n / 2 + i),
    };
    Ok(match n % 8 {
        0 => SlotContent::Section { title: words(n) },
        1 => SlotContent::Note { body: Document::of_paragraphs([words(n).as_str()]) },
        2 => SlotContent::Divider,
        3 => SlotContent::CallToAction(CallToAction { label: words(n), ..Default::default() }),
        5 => SlotContent::Links(Roundup { title: words(n), links: (0..n % 4).map(link).collect() }),
        4 => match pick(illustrations(read)?, n) {
            Some(picture) => SlotContent::Picture { illustration: picture.id, picture: overrides(n) },
            None => SlotContent::Divider,
        },
        _ => pick(articles(read)?, n).map_or(SlotContent::Divider, story),
    })
}

fn overrides(n: usize) -> PictureOverrides {
    PictureOverrides { caption: n.is_multiple_of(3).then(|| words(n)), ..PictureOverrides::default() }
}

/// Takes an illustration out of everything that shows it, and deletes it: one gesture of the desk.
fn delete_illustration(write: &Write<'_>, id: IllustrationId) -> Done {
    for article in write.articles_with(id)? {
        let mut article = write.article(article)?;
        article.picture = article.picture.filter(|picture| *picture != id);
        article
            .body
            .content
            .retain(|block| !matches!(block, Block::Picture { attrs } if attrs.illustration == id));
        write.update_article(article.version, &article)?;
    }
    for placed in write.slots_of_illustration(id)? {
        write.delete_slot(placed.slot)?;
    }
    write.delete_illustration(id)
}

pub fn do_one(write: &Write<'_>, deed: &Deed, fresh: u64) -> Done {
    match *deed {
        Deed::AddArticle(n) => {
            write.insert_article(&filled(write, article(fresh, &words(n)), n)?)?;
        }
        Deed::EditArticle(a, n) => {
            if let Some(id) = pick(articles(write)?, a) {
                let edited = filled(write, write.article(id)?, n)?;
                write.update_article(edited.version, &edited)?;
            }
        }
        Deed::TypeInArticle(a, n) => {
            if let Some(id) = pick(articles(write)?, a % 2) {
                let mut edited = write.article(id)?;
                edited.headline = words(n);
                write.update_article(edited.version, &edited)?;
            }
        }
        Deed::DeleteArticle(a) => {
            if let Some(id) = pick(articles(write)?, a) {
                for placed in write.slots_of_article(id)? {
                    write.delete_slot(placed.slot)?;
                }
                write.delete_article(id)?;
            }
        }
        Deed::AddIllustration(n) => {
            write.insert_illustration(&credited(illustration(fresh, ""), n))?;
        }
        Deed::EditIllustration(a, n) => {
            if let Some(picture) = pick(illustrations(write)?, a) {
                write.update_illustration(picture.version, &credited(picture.clone(), n))?;
            }
        }
        Deed::DeleteIllustration(a) => {
            if let Some(picture) = pick(illustrations(write)?, a) {
                delete_illustration(write, picture.id)?;
            }
        }
        Deed::AddIssue => {
            write.insert_issue(&issue(fresh))?;
        }
        Deed::EditIssue(a, n) => {
            if let Some(mut issue) = pick(issues(write)?, a) {
                issue.subject = words(n);
                write.update_issue(issue.version, &issue)?;
            }
        }
        Deed::DeleteIssue(a) => {
            if let Some(issue) = pick(issues(write)?, a) {
                for (slot, _) in write.board(issue.id)? {
                    write.delete_slot(slot.id)?;
                }
                write.delete_issue(issue.id)?;
            }
        }
        Deed::AddSlot(a, n) => {
            if let Some(issue) = pick(issues(write)?, a) {
                let slot = Slot { id: SlotId(id(fresh)), version: Version(0), content: content(write, n)? };
                let place = if n.is_multiple_of(2) { Place::First } else { Place::Last };
                let mut keys = planned(&board(write, issue.id)?, &[slot.id], place).expect("a place");
                let (_, key) = keys.pop().expect("a key for the new slot");
                write.set_order(&keys)?;
                write.insert_slot(issue.id, &key, &slot)?;
            }
        }
        Deed::EditSlot(a, n) => {
            if let Some(mut slot) = pick(slots(write)?, a) {
                slot.content = content(write, n)?;
                write.update_slot(slot.version, &slot)?;
            }
        }
        Deed::MoveSlots(a, n) => {
            if let Some(issue) = pick(issues(write)?, a) {
                let board = board(write, issue.id)?;
                let moving: Vec<SlotId> = board.iter().map(|(id, _)| *id).skip(n % 5).take(2).collect();
                let place = match pick(board.clone(), n / 2) {
                    Some((neighbour, _)) => Place::After(neighbour),
                    None => Place::First,
                };
                write.set_order(&planned(&board, &moving, place).expect("the neighbour is there"))?;
            }
        }
        Deed::DeleteSlot(a) => {
            if let Some(slot) = pick(slots(write)?, a) {
                write.delete_slot(slot.id)?;
            }
        }
        Deed::EditPublication(n) => {
            let mut publication = write.publication()?;
            publication.name = words(n);
            write.update_publication(publication.version, &publication)?;
        }
        Deed::KeepSearch(n) => keep_search(write, n, fresh)?,
        Deed::KeepClipping(n) => keep_clipping(write, n, fresh)?,
        Deed::ChangePerson(a, n) => change_person(write, a, n)?,
        Deed::LetPass(a, n) => let_pass(write, a, n)?,
        Deed::Freeze(a, n) => freeze(write, a, n, fresh)?,
        Deed::FollowFeed(n) => follow_feed(write, n, fresh)?,
        Deed::EverythingAtOnce(n) => {
            for (i, deed) in [
                Deed::AddIllustration(n),
                Deed::AddArticle(n + 1),
                Deed::AddIssue,
                Deed::AddSlot(n, n + 5),
                Deed::DeleteIllustration(n),
                Deed::EditArticle(n, n + 2),
                Deed::MoveSlots(n, n),
            ]
            .iter()
            .enumerate()
            {
                do_one(write, deed, fresh + 1000 * (i as u64 + 1))?;
            }
        }
        Deed::Fail(n) => {
            do_one(write, &Deed::EverythingAtOnce(n), fresh)?;
            return Err(StoreError::Busy { writer: None });
        }
        Deed::Undo | Deed::Redo | Deed::Reopen | Deed::Wait => unreachable!("no work of a step"),
    }
    Ok(())
}

fn board(read: &Read<'_>, issue: IssueId) -> Done<Vec<(SlotId, OrderKey)>> {
    Ok(read.board(issue)?.into_iter().map(|(slot, key)| (slot.id, key)).collect())
}
