use crate::contract::{Nothing, Saved, SearchChange, SearchKeep, SearchRef};
use crate::words::{one_line, quoted};
use crate::{Desk, DeskError};
use model::query::Query;
use model::{SavedSearch, SearchId, Version, query::About};

/// Keeps a search under a name.
///
/// # Errors
/// `search.empty` where it asks for nothing.
pub fn keep(desk: &Desk, keep: SearchKeep) -> Result<SearchId, DeskError> {
    let (name, query) = named(&keep.name, &keep.query, keep.about)?;
    let search =
        SavedSearch { id: SearchId(desk.new_id()), version: Version(0), about: keep.about, name, query };
    desk.step(format!("Keep the search {}", quoted(&search.name)), |write| {
        write.insert_saved_search(&search)?;
        Ok(search.id)
    })
}

/// Gives a kept search another name or query.
///
/// # Errors
/// `search.not_found`, `search.stale_version`, `search.empty`.
pub fn change(desk: &Desk, change: SearchChange) -> Result<Saved, DeskError> {
    let before = desk.read(|read| Ok(read.saved_search(change.search)?))?;
    let (name, query) = named(&change.name, &change.query, before.about)?;
    let label = if name == before.name { "Change the search" } else { "Rename the search" };
    desk.step(format!("{label} {}", quoted(&before.name)), |write| {
        let version = write.update_saved_search(change.base, &SavedSearch { name, query, ..before })?;
        Ok(Saved { version })
    })
}

/// Lets a kept search go.
///
/// # Errors
/// `search.not_found`
pub fn delete(desk: &Desk, which: SearchRef) -> Result<Nothing, DeskError> {
    let name = desk.read(|read| Ok(read.saved_search(which.search)?.name))?;
    desk.step(format!("Delete the search {}", quoted(&name)), |write| {
        write.delete_saved_search(which.search)?;
        Ok(Nothing {})
    })
}

/// The name and the query as they are kept.
fn named(name: &str, query: &str, about: About) -> Result<(String, String), DeskError> {
    let query = one_line(query).trim().to_owned();
    if Query::parse(&format!("{query} "), about).is_empty() {
        return Err(DeskError::EmptySearch);
    }
    let name = one_line(name).trim().to_owned();
    Ok((if name.is_empty() { query.clone() } else { name }, query))
}
