//! XMP: RDF in XML, as Adobe's programs and all that came after them write it.

use super::{Told, tidy};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};
use roxmltree::{Document, Node, ParsingOptions};

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const XML: &str = "http://www.w3.org/XML/1998/namespace";
const DC: &str = "http://purl.org/dc/elements/1.1/";
const PHOTOSHOP: &str = "http://ns.adobe.com/photoshop/1.0/";
const RIGHTS: &str = "http://ns.adobe.com/xap/1.0/rights/";
const IPTC: &str = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
const PLUS: &str = "http://ns.useplus.org/ldf/xmp/1.0/";
const CC: &str = "http://creativecommons.org/ns#";
const CC_WORKS: [Option<&str>; 2] = [Some(CC), Some("http://web.resource.org/cc/")];

/// The largest packet that is read. In one segment of a JPEG it has 64 KiB at most; other formats hold larger ones, with Photoshop's history.
const LARGEST_BYTES: usize = 4 << 20;
/// The most elements and texts of one.
const MOST_NODES: u32 = 200_000;

/// Reads a packet; `None` where it is none, or breaks off. One with a document type is refused, since that can declare entities.
pub(super) fn read(packet: &[u8]) -> Option<Told> {
    if packet.len() > LARGEST_BYTES {
        return None;
    }
    let text = decoded(packet);
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text.trim_matches(['\0', '\u{feff}']), options).ok()?;
    let rdf = document.descendants().find(|node| node.has_tag_name((RDF, "RDF")))?;
    // Descriptions further within are of other pictures that this one was made from.
    // Drawing programs call it a work, in this or an older name.
    let is_work = |node: &Node<'_, '_>| {
        node.tag_name().name() == "Work" && CC_WORKS.contains(&node.tag_name().namespace())
    };
    let of_picture: Vec<Node<'_, '_>> =
        rdf.children().filter(|node| node.has_tag_name((RDF, "Description")) || is_work(node)).collect();
    let values = |namespace, name| of_picture.iter().flat_map(move |node| values_of(*node, namespace, name));
    let one = |namespace, name| values(namespace, name).next().unwrap_or_default();
    let or = |first: String, second: String| if first.is_empty() { second } else { first };
    Some(Told {
        creators: values(DC, "creator").collect(),
        credit: one(PHOTOSHOP, "Credit"),
        source: one(PHOTOSHOP, "Source"),
        copyright: one(DC, "rights"),
        caption: one(DC, "description"),
        headline: or(one(PHOTOSHOP, "Headline"), one(DC, "title")),
        usage_terms: one(RIGHTS, "UsageTerms"),
        web_statement: or(one(RIGHTS, "WebStatement"), one(CC, "license")),
        licensor: of_picture.iter().find_map(|node| licensor(*node)).unwrap_or_default(),
        alt: one(IPTC, "AltTextAccessibility"),
        instructions: one(PHOTOSHOP, "Instructions"),
        made: one(PHOTOSHOP, "DateCreated"),
    })
}

/// A packet may be UTF-16, which its byte order mark or its first letter tells.
fn decoded(packet: &[u8]) -> String {
    let encoding = match packet {
        [0xfe, 0xff, ..] | [0, b'<', ..] => UTF_16BE,
        [0xff, 0xfe, ..] | [b'<', 0, ..] => UTF_16LE,
        _ => UTF_8,
    };
    encoding.decode(packet).0.into_owned()
}

/// The values of a property: an attribute, an address, a text, or the items of a list. Of a list in several languages the default stands
/// first (XMP Specification 1, 8.2.2.4).
fn values_of(description: Node<'_, '_>, namespace: &str, name: &str) -> Vec<String> {
    if let Some(value) = description.attribute((namespace, name)) {
        return Some(tidy(value)).filter(|value| !value.is_empty()).into_iter().collect();
    }
    let Some(element) = description.children().find(|node| node.has_tag_name((namespace, name))) else {
        return Vec::new();
    };
    let mut items: Vec<Node<'_, '_>> =
        element.descendants().filter(|node| node.has_tag_name((RDF, "li"))).collect();
    items.sort_by_key(|item| item.attribute((XML, "lang")) != Some("x-default"));
    let texts: Vec<String> = if items.is_empty() {
        vec![element.attribute((RDF, "resource")).map_or_else(|| text_in(element), tidy)]
    } else {
        items.into_iter().map(text_in).collect()
    };
    texts.into_iter().filter(|text| !text.is_empty()).collect()
}

/// The first licensor's name, or where to find one: a structure, written as elements or as attributes.
fn licensor(description: Node<'_, '_>) -> Option<String> {
    let licensors = description.children().find(|node| node.has_tag_name((PLUS, "Licensor")))?;
    let said = |name| {
        licensors.descendants().find_map(|node| {
            let value = node
                .attribute((PLUS, name))
                .map(tidy)
                .or_else(|| node.has_tag_name((PLUS, name)).then(|| text_in(node)));
            value.filter(|value| !value.is_empty())
        })
    };
    said("LicensorName").or_else(|| said("LicensorURL"))
}

fn text_in(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(|node| node.is_text()).filter_map(|node| node.text());
    tidy(&texts.collect::<String>())
}
