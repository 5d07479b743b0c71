//! What Ghost’s editors keep (Lexical since version 5.50, Mobiledoc before), as HTML. Only for posts without any.

use super::markup::{around, escaped, figure, link};
use serde_json::Value;

/// A Lexical document as HTML; `None` where it is none, or says nothing.
pub(crate) fn html(document: &str) -> Option<String> {
    let document: Value = serde_json::from_str(document).ok()?;
    said(nodes(&document["root"]["children"]))
}

/// A Mobiledoc as HTML; `None` where it is none, or says nothing.
pub(crate) fn html_of_mobiledoc(document: &str) -> Option<String> {
    let document: Value = serde_json::from_str(document).ok()?;
    said(list(&document["sections"]).iter().map(|section| mobile_section(section, &document)).collect())
}

fn said(html: String) -> Option<String> {
    (!html.trim().is_empty()).then_some(html)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text<'a>(node: &'a Value, key: &str) -> &'a str {
    node[key].as_str().unwrap_or_default()
}

fn nodes(children: &Value) -> String {
    list(children).iter().map(node).collect()
}

fn node(node: &Value) -> String {
    let inner = || nodes(&node["children"]);
    match text(node, "type") {
        "text" | "extended-text" => run(text(node, "text"), node["format"].as_u64().unwrap_or(0)),
        "linebreak" => "<br>".into(),
        "paragraph" | "aside" => around("p", &inner()),
        "heading" | "extended-heading" => around(heading(text(node, "tag")), &inner()),
        "quote" | "extended-quote" => around("blockquote", &inner()),
        "list" => around(if text(node, "listType") == "number" { "ol" } else { "ul" }, &inner()),
        "listitem" => around("li", &inner()),
        "link" | "autolink" => link(text(node, "url"), &inner()),
        "horizontalrule" => "<hr>".into(),
        _ => format!("{}{}", card(node), inner()),
    }
}

/// The bits of `format` in Lexical.
fn run(words: &str, format: u64) -> String {
    let marks = [(1, "strong"), (2, "em"), (4, "s"), (16, "code")];
    marks
        .iter()
        .filter(|(bit, _)| format & bit != 0)
        .fold(escaped(words), |html, (_, name)| around(name, &html))
}

fn heading(tag: &str) -> &str {
    if matches!(tag, "h1" | "h2" | "h3" | "h4" | "h5" | "h6") { tag } else { "h2" }
}

/// A card of either editor: a picture, a piece of HTML, or whatever words it holds, a paragraph each.
fn card(card: &Value) -> String {
    let mut html = String::new();
    if !text(card, "src").is_empty() && text(card, "fileTitle").is_empty() {
        html += &figure(text(card, "src"), text(card, "alt"), text(card, "caption"));
    }
    for picture in list(&card["images"]) {
        html += &figure(text(picture, "src"), text(picture, "alt"), "");
    }
    for key in ["html", "calloutText", "content", "productDescription"] {
        html += text(card, key);
    }
    let titles =
        ["heading", "subheading", "subheader", "header", "productTitle", "title", "fileTitle", "fileCaption"];
    let words = titles.iter().chain(&["markdown", "code"]).map(|key| text(card, key));
    html += &words
        .filter(|words| !words.is_empty())
        .map(|words| around("p", &escaped(words)))
        .collect::<String>();
    let addresses = [("buttonUrl", "buttonText"), ("url", "url")];
    for (address, words) in addresses.iter().filter(|(address, _)| !text(card, address).is_empty()) {
        let title = card["metadata"]["title"].as_str().unwrap_or_else(|| text(card, words));
        html += &around("p", &link(text(card, address), &escaped(title)));
    }
    html
}

/// Sections of Mobiledoc: 1 is a paragraph or heading, 2 a picture, 3 a list, 10 a card.
fn mobile_section(section: &Value, document: &Value) -> String {
    let tag = section[1].as_str().unwrap_or("p");
    match section[0].as_u64() {
        Some(1) => {
            let tag = if matches!(tag, "p" | "blockquote" | "aside") { tag } else { heading(tag) };
            around(tag, &markers(&section[2], document))
        }
        Some(2) => figure(tag, "", ""),
        Some(3) => {
            let items = list(&section[2]).iter().map(|item| around("li", &markers(item, document)));
            around(if tag == "ol" { "ol" } else { "ul" }, &items.collect::<String>())
        }
        Some(10) => {
            section[1].as_u64().map_or_else(String::new, |at| card(&document["cards"][at as usize][1]))
        }
        _ => String::new(),
    }
}

/// The runs of a section: `[kind, opened markups, how many close, words]`; kind 1 is an atom, such as a break.
fn markers(runs: &Value, document: &Value) -> String {
    let mut html = String::new();
    let mut open: Vec<&Value> = Vec::new();
    for run in list(runs) {
        let opened = list(&run[1]).iter().filter_map(Value::as_u64);
        open.extend(opened.map(|at| &document["markups"][at as usize]));
        let words = match (run[0].as_u64(), run[3].as_str()) {
            (Some(1), _) => {
                let atom = &document["atoms"][run[3].as_u64().unwrap_or(u64::MAX) as usize];
                if atom[0] == "soft-return" {
                    "<br>".into()
                } else {
                    escaped(atom[1].as_str().unwrap_or_default())
                }
            }
            (_, words) => escaped(words.unwrap_or_default()),
        };
        html += &open.iter().rev().fold(words, |html, markup| marked(markup, html));
        let closed = run[2].as_u64().unwrap_or(0) as usize;
        open.truncate(open.len().saturating_sub(closed));
    }
    html
}

fn marked(markup: &Value, html: String) -> String {
    match markup[0].as_str() {
        Some("a") => link(markup[1][1].as_str().unwrap_or_default(), &html),
        Some(name @ ("strong" | "em" | "b" | "i" | "s" | "code")) => around(name, &html),
        _ => html,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lexical_becomes_html() {
        let document = r#"{"root":{"children":[
            {"type":"extended-heading","tag":"h3","children":[{"type":"extended-text","text":"The pier","format":0}]},
            {"type":"paragraph","children":[{"type":"extended-text","text":"A <b> ","format":3},{"type":"link","url":"https://proof.example","children":[{"type":"extended-text","text":"tide","format":0}]}]},
            {"type":"image","src":"__GHOST_URL__/content/images/pier.jpg","alt":"A pier","caption":"Photo: Depot"},
            {"type":"callout","calloutText":"Mind the gap","calloutEmoji":""}]}}"#;
        assert_eq!(
            html(document).expect("some"),
            "<h3>The pier</h3><p><em><strong>A &lt;b&gt; </strong></em><a href=\"https://proof.example\">tide</a></p>\
             <figure><img src=\"__GHOST_URL__/content/images/pier.jpg\" alt=\"A pier\"><figcaption>Photo: Depot</figcaption></figure>\
             Mind the gap"
        );
        assert_eq!(html("{\"root\":{\"children\":[]}}"), None);
        assert_eq!(html("no JSON"), None);
    }

    #[test]
    fn mobiledoc_becomes_html() {
        let document = r#"{"version":"0.3.1","markups":[["strong"],["a",["href","https://proof.example"]]],
            "atoms":[["soft-return","",{}]],"cards":[["html",{"html":"<p>Card</p>"}]],
            "sections":[[1,"p",[[0,[0],1,"Bold"],[1,[],0,0],[0,[1],1,"tide"]]],[10,0],[3,"ul",[[[0,[],0,"One"]]]],[1,"script",[]],[9]]}"#;
        assert_eq!(
            html_of_mobiledoc(document).expect("some"),
            "<p><strong>Bold</strong><br><a href=\"https://proof.example\">tide</a></p><p>Card</p><ul><li>One</li></ul><h2></h2>"
        );
    }
}
