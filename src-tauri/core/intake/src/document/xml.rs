//! XML as a tree, within bounds. No entity is resolved but the five of XML, and nothing outside is ever looked at.

use crate::IntakeError;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// The most elements inside of each other. A table in a cell takes four; nobody nests a hundred.
const DEEPEST: usize = 400;
/// The most elements of one part: a novel has half a million.
const ELEMENTS: usize = 3_000_000;

/// An element. Names are without their prefix: the formats that are read have no two of one name that would be confused.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Child>,
}

#[derive(Debug)]
pub(crate) enum Child {
    Element(Element),
    Text(String),
}

impl Element {
    /// An attribute, by its name without a prefix.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The elements directly inside.
    pub(crate) fn elements(&self) -> impl DoubleEndedIterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Text(_) => None,
        })
    }

    /// The first of a name directly inside.
    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.name == name)
    }

    /// The value of the first of a name directly inside: `<w:jc w:val="…"/>`.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.child(name).and_then(|child| child.attribute("val"))
    }

    /// The first of a name anywhere inside.
    pub(crate) fn find(&self, name: &str) -> Option<&Element> {
        self.elements()
            .find_map(|element| if element.name == name { Some(element) } else { element.find(name) })
    }

    /// All of its text.
    pub(crate) fn text(&self) -> String {
        let mut out = String::new();
        self.push_text(&mut out);
        out
    }

    fn push_text(&self, out: &mut String) {
        for child in &self.children {
            match child {
                Child::Text(text) => out.push_str(text),
                Child::Element(element) => element.push_text(out),
            }
        }
    }
}

/// The root of a part, which is `what` ("Word document").
///
/// # Errors
/// `intake.document_broken`
pub(crate) fn parse(bytes: &[u8], what: &'static str) -> Result<Element, IntakeError> {
    let broken = |problem: &str| IntakeError::DocumentBroken { what, problem: problem.to_owned() };
    let text = decoded(bytes);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    let mut open: Vec<Element> = vec![Element::default()];
    let mut count = 0;
    loop {
        let event = reader.read_event().map_err(|_| broken("its XML is cut off or garbled"))?;
        let depth = open.len();
        let top = open.last_mut().expect("the first is closed by nothing");
        match event {
            Event::Start(start) => {
                count += 1;
                if depth > DEEPEST {
                    return Err(broken("its parts are nested over 400 deep"));
                }
                open.push(element(&start));
            }
            Event::Empty(start) => {
                count += 1;
                top.children.push(Child::Element(element(&start)));
            }
            Event::End(_) if depth > 1 => close(&mut open),
            Event::End(_) => {}
            Event::Text(text) => push(top, &text.xml10_content()),
            Event::CData(text) => push(top, &text.xml10_content()),
            Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                Ok(Some(c)) => push(top, c.encode_utf8(&mut [0; 4])),
                _ => {
                    let name = reference.xml10_content();
                    match quick_xml::escape::resolve_predefined_entity(&name) {
                        Some(text) => push(top, text),
                        None => push(top, &format!("&{name};")),
                    }
                }
            },
            Event::Eof => break,
            Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Comment(_) => {}
        }
        if count > ELEMENTS {
            return Err(broken("it has over three million parts"));
        }
    }
    if open.len() > 1 {
        return Err(broken("its XML ends in the middle"));
    }
    let root = open.pop().and_then(|document| {
        document.children.into_iter().find_map(|child| match child {
            Child::Element(root) => Some(root),
            Child::Text(_) => None,
        })
    });
    root.ok_or_else(|| broken("its text is missing"))
}

/// Word writes UTF-8 and, seldom, UTF-16.
fn decoded(bytes: &[u8]) -> String {
    let encoding = encoding_rs::Encoding::for_bom(bytes).map_or(encoding_rs::UTF_8, |(encoding, _)| encoding);
    encoding.decode(bytes).0.into_owned()
}

fn close(open: &mut Vec<Element>) {
    if let Some(done) = open.pop()
        && let Some(parent) = open.last_mut()
    {
        parent.children.push(Child::Element(done));
    }
}

fn push(parent: &mut Element, text: &str) {
    match parent.children.last_mut() {
        Some(Child::Text(last)) => last.push_str(text),
        _ => parent.children.push(Child::Text(text.to_owned())),
    }
}

fn element(start: &BytesStart<'_>) -> Element {
    let local = |name: &str| name.rsplit(':').next().unwrap_or_default().to_owned();
    let attributes = start
        .attributes()
        .with_checks(false)
        .flatten()
        .map(|attribute| {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_or_else(|_| attribute.value.to_string(), |value| value.into_owned());
            (local(attribute.key.as_ref()), value)
        })
        .collect();
    Element { name: local(start.name().as_ref()), attributes, children: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_a_tree_of_names_without_prefixes() {
        let root = parse(
            b"<?xml version=\"1.0\"?><w:p w:a='1 &amp; 2'><w:t>a &lt; b&#x41;<![CDATA[ & c]]></w:t></w:p>",
            "x",
        )
        .expect("it is whole");
        assert_eq!((root.name.as_str(), root.attribute("a")), ("p", Some("1 & 2")));
        assert_eq!(root.text(), "a < bA & c");
    }

    #[test]
    fn no_entity_is_resolved_and_no_depth_is_followed() {
        let bomb = b"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\"><!ENTITY c \"cc\">]><a>&b;&c;</a>";
        assert_eq!(parse(bomb, "x").map(|root| root.text()), Ok("&b;&c;".into()));
        assert!(parse("<a>".repeat(100_000).as_bytes(), "x").is_err());
        assert!(parse(b"<a><b></b>", "x").is_err());
        assert!(parse(b"", "x").is_err());
    }
}
