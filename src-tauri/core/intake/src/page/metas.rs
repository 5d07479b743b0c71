//! `<meta>` elements: OpenGraph, Twitter's, Dublin Core, Highwire's, and the plain ones.

use super::read::selector;
use scraper::Html;

/// What the `<meta>` elements say, by name or property in lower case.
pub(super) struct Metas(Vec<(String, String)>);

impl Metas {
    pub(super) fn of(tree: &Html) -> Self {
        let mut found = Vec::new();
        for meta in tree.select(&selector("meta[content]")) {
            let content = meta.attr("content").unwrap_or_default().trim();
            let names = ["property", "name", "itemprop", "http-equiv"];
            if let Some(name) = names.iter().find_map(|name| meta.attr(name))
                && !content.is_empty()
            {
                found.push((name.trim().to_ascii_lowercase(), content.to_owned()));
            }
        }
        Metas(found)
    }

    /// What the first of these names says that says anything.
    pub(super) fn get(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|wanted| {
            self.0.iter().find(|(name, _)| name == wanted).map(|(_, content)| content.clone())
        })
    }

    /// All that the first of these names says that says anything.
    pub(super) fn all(&self, names: &[&str]) -> Vec<String> {
        let of = |wanted: &&str| -> Vec<String> {
            self.0.iter().filter(|(name, _)| name == wanted).map(|(_, content)| content.clone()).collect()
        };
        let is_name = |contents: &Vec<String>| contents.iter().any(|content| !content.contains("://"));
        names.iter().map(of).find(is_name).unwrap_or_default()
    }
}
