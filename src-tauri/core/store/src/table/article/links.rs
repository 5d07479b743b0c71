//! Which pages an article is of, and leads to.

use model::{Article, CallToAction, Document, address};

/// The keys of the pages that an article is of (at 0) and leads to, by their places in it; without what is no page.
pub(super) fn numbered(article: &Article) -> Vec<(i64, String)> {
    let keys = page_keys(&article.link, &article.body, article.call_to_action.as_ref());
    (0..).zip(keys).filter(|(_, key)| !key.is_empty()).collect()
}

/// The same as a JSON list, in which what is no page is an empty text: for a library that was made before they were kept. A
/// body or a call to action that can't be read leads nowhere; that it can't be read is told of where it is read.
pub(crate) fn page_keys_json(link: &str, body: &str, call_to_action: &str) -> String {
    let body = serde_json::from_str(body).unwrap_or_default();
    let call_to_action = serde_json::from_str(call_to_action).ok();
    serde_json::Value::from(page_keys(link, &body, call_to_action.as_ref())).to_string()
}

fn page_keys(link: &str, body: &Document, call_to_action: Option<&CallToAction>) -> Vec<String> {
    let call = call_to_action.map(|call| call.href.as_str());
    std::iter::once(link).chain(body.links()).chain(call).map(address::key).collect()
}
