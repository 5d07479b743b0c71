//! Keeping a page.

use crate::contract::{Clip, Clipped, ClippingRef, Saved};
use crate::words::quoted;
use crate::{Desk, DeskError};
use intake::page::{self, Page};
use model::{Clipping, ClippingId, Version, address};
use net::{NetError, Request};

/// Keeps a page as a clipping, with its text for reference. A page that is kept already stays as it is. Where the page can't
/// be read, its address is kept alone: it is not lost, and the notes say why.
///
/// # Errors
/// `net.not_an_address`, `net.private`; else those of the store.
pub fn clip(desk: &Desk, wanted: Clip) -> Result<Clipped, DeskError> {
    let request = Request::typed(&crate::wire::typed(&wanted.address))?;
    if let Some(known) = kept(desk, &request.address)? {
        return Ok(known);
    }
    let (page, notes) = match fetched(desk, &request) {
        Ok(page) => (page, Vec::new()),
        Err(error @ DeskError::Net(NetError::NotAnAddress(_) | NetError::Private { .. })) => {
            return Err(error);
        }
        Err(error) => (bare(&request.address), vec![format!("{error} {}", error.action())]),
    };
    if let Some(known) = kept(desk, &page.address)? {
        return Ok(known);
    }
    let clipping = clipping(ClippingId(desk.new_id()), page);
    let (id, title) = (clipping.id, clipping.title.clone());
    desk.step(format!("Keep {}", quoted(&title)), |write| Ok(write.insert_clipping(&clipping)?))?;
    Ok(Clipped { clipping: id, title, known: false, notes })
}

/// Fetches the whole text of a clipping's page, for reference; what else was kept of it stays, but what is empty is filled.
///
/// # Errors
/// `clipping.not_found`, `net.…` and `intake.…`, `clipping.stale_version` where it was changed meanwhile.
pub fn read_whole(desk: &Desk, which: ClippingRef) -> Result<Saved, DeskError> {
    let before = desk.read(|read| Ok(read.clipping(which.clipping)?))?;
    let page = fetched(desk, &asked_again(desk, &before.address)?)?;
    let mut after = before.clone();
    let fields = [
        (&mut after.title, page.title),
        (&mut after.description, page.description),
        (&mut after.source, page.source),
        (&mut after.author, page.author),
    ];
    for (field, found) in fields {
        if field.is_empty() {
            *field = found;
        }
    }
    after.published_at_ms = after.published_at_ms.or(page.published_at_ms);
    after.language = after.language.or(page.language);
    after.picture = after.picture.or(page.picture);
    if !page.body.content.is_empty() {
        after.body = page.body;
    }
    desk.step(format!("Fetch the text of {}", quoted(&before.title)), |write| {
        Ok(Saved { version: write.update_clipping(before.version, &after)? })
    })
}

fn kept(desk: &Desk, of: &str) -> Result<Option<Clipped>, DeskError> {
    desk.read(|read| {
        let Some(clipping) = read.clipping_of(&address::key(of))? else { return Ok(None) };
        let title = read.clipping(clipping)?.title;
        Ok(Some(Clipped { clipping, title, known: true, notes: Vec::new() }))
    })
}

/// A request for a page that was kept. A host in a private network may be asked where a feed of it is followed whose address a
/// person typed.
fn asked_again(desk: &Desk, of: &str) -> Result<Request, DeskError> {
    let host = address::web(of).map(|url| net::typed_host(&url)).unwrap_or_default();
    let feeds = desk.read(|read| Ok(read.feeds()?))?;
    let typed = feeds.into_iter().map(|feed| feed.typed_host).find(|typed| *typed == host);
    Ok(Request { typed_host: typed.unwrap_or_default(), ..Request::found(of) })
}

fn fetched(desk: &Desk, request: &Request) -> Result<Page, DeskError> {
    let reply = desk.network().get(request)?;
    let page = page::read(&reply.bytes, &reply.content_type, &reply.address)?;
    let title = if page.title.is_empty() { page.address.clone() } else { page.title };
    Ok(Page { title, ..page })
}

/// What is known of a page that can't be read: where it is.
fn bare(of: &str) -> Page {
    let address = address::freed(of).unwrap_or_else(|| of.to_owned());
    let host = address::web(&address).and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    let source = host.strip_prefix("www.").unwrap_or(&host).to_owned();
    Page { title: address.clone(), source, address, ..Page::default() }
}

fn clipping(id: ClippingId, page: Page) -> Clipping {
    Clipping {
        id,
        version: Version(0),
        address: page.address,
        title: page.title,
        description: page.description,
        source: page.source,
        author: page.author,
        published_at_ms: page.published_at_ms,
        language: page.language,
        picture: page.picture,
        note: String::new(),
        body: page.body,
        created_at_ms: 0,
    }
}
