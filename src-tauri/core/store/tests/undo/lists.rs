//! What stands in lists of its own: kept searches, clippings, feeds. Each deed adds one, changes one or lets one go.

use super::deeds::{Done, pick, words};
use super::support::*;
use model::*;
use pasteup_store::{ClippingFilter, Write};

/// Keeps a search, renames one, or lets one go.
pub fn keep_search(write: &Write<'_>, n: usize, fresh: u64) -> Done {
    let about = if n.is_multiple_of(2) { query::About::Articles } else { query::About::Pictures };
    match (pick(write.saved_searches(about)?, n), n % 3) {
        (Some(kept), 0) => write.delete_saved_search(kept.id),
        (Some(kept), 1) => {
            let renamed = SavedSearch { name: words(n), ..kept };
            write.update_saved_search(renamed.version, &renamed).map(drop)
        }
        _ => {
            let (id, version) = (SearchId(id(fresh)), Version(0));
            let search = SavedSearch { id, version, about, name: words(n), query: words(n / 2) };
            write.insert_saved_search(&search).map(drop)
        }
    }
}

/// Keeps a clipping, changes one, or deletes one.
pub fn keep_clipping(write: &Write<'_>, n: usize, fresh: u64) -> Done {
    let kept = write.clippings(&ClippingFilter { limit: 1000, ..Default::default() })?.rows;
    match (pick(kept, n), n % 3) {
        (Some(kept), 0) => write.delete_clipping(kept.id),
        (Some(kept), 1) => {
            let base = kept.version;
            write.update_clipping(base, &written(kept, n)).map(drop)
        }
        _ => {
            let blank = Clipping {
                id: ClippingId(id(fresh)),
                version: Version(0),
                address: String::new(),
                title: String::new(),
                description: String::new(),
                source: String::new(),
                author: String::new(),
                published_at_ms: None,
                language: None,
                picture: None,
                note: String::new(),
                body: Document::default(),
                created_at_ms: 0,
            };
            write.insert_clipping(&written(blank, n)).map(drop)
        }
    }
}

fn written(clipping: Clipping, n: usize) -> Clipping {
    let picture = PagePicture {
        address: format!("https://quay.example/{n}.jpg"),
        alt: words(n / 2),
        credit: words(n / 3),
    };
    Clipping {
        address: format!("https://quay.example/{}", n % 7),
        title: words(n),
        description: words(n / 3),
        source: words(n / 5),
        author: words(n + 1),
        published_at_ms: n.is_multiple_of(2).then_some(n as i64),
        language: n.is_multiple_of(3).then(Language::english),
        picture: n.is_multiple_of(5).then_some(picture),
        note: words(n + 2),
        body: Document::of_paragraphs([words(n / 2).as_str()]),
        ..clipping
    }
}

/// Follows a feed, calls one otherwise, or stops following one.
pub fn follow_feed(write: &Write<'_>, n: usize, fresh: u64) -> Done {
    match (pick(write.feeds()?, n), n % 3) {
        (Some(feed), 0) => write.delete_feed(feed.id),
        (Some(feed), 1) => write.update_feed(feed.version, &Feed { title: words(n), ..feed }).map(drop),
        _ => {
            let feed = Feed {
                id: FeedId(id(fresh)),
                version: Version(0),
                address: format!("https://quay.example/{fresh}/feed"),
                title: words(n),
                site: String::new(),
                typed_host: "quay.example:443".into(),
            };
            write.insert_feed(&feed).map(drop)
        }
    }
}
