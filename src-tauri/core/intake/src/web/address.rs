//! Addresses that a document from the web names.

use model::address;
use url::Url;

/// An http or https address, from the document's own where it is relative, freed of what counts readers.
pub(crate) fn absolute(named: &str, base: Option<&Url>) -> Option<String> {
    let named = named.trim();
    if named.is_empty() {
        return None;
    }
    let url = match base {
        Some(base) => base.join(named).ok()?,
        None => Url::parse(named).ok()?,
    };
    address::freed(url.as_str())
}

/// A document's own address.
pub(crate) fn on_the_web(address: &str) -> Option<Url> {
    address::web(address)
}
