//! Pictures in the text: drawings, and the older form that Word still writes beside them.

use super::body::Body;
use crate::document::xml::Element;
use crate::report::Why;
use model::IllustrationId;

impl Body<'_, '_> {
    /// The pictures of a drawing, or of a `pict`.
    pub(super) fn pictures(&mut self, drawing: &Element) -> Vec<IllustrationId> {
        let alt = alt_of(drawing);
        let mut relations = Vec::new();
        relations_of(drawing, &mut relations);
        let mut found = Vec::new();
        for relation in relations {
            if let Some(source) = self.parts.picture(&relation) {
                found.push(self.writing.draft.add_picture(source, alt.clone(), "", None));
            }
        }
        found
    }

    /// A chart or a diagram is no picture that could be taken in: its words are told of.
    pub(super) fn tell_of_drawing(&mut self, drawing: &Element) {
        let chart = drawing.find("chart").and_then(|chart| chart.attribute("id"));
        let diagram = drawing.find("relIds").and_then(|diagram| diagram.attribute("dm"));
        let Some(relation) = chart.or(diagram) else { return };
        let said = self.parts.words_behind(relation);
        let words: Vec<String> =
            [alt_of(drawing), said].into_iter().filter(|words| !words.is_empty()).collect();
        self.writing.draft.report.drop(Why::Embedded, words.join(" – "));
    }
}

/// `a:blip r:embed`, or `r:link` for one that lies elsewhere; `v:imagedata r:id`. Text boxes are read as text.
fn relations_of(element: &Element, found: &mut Vec<String>) {
    for inner in element.elements() {
        let relation = match inner.name.as_str() {
            "blip" => inner.attribute("embed").or_else(|| inner.attribute("link")),
            "imagedata" => inner.attribute("id"),
            "txbxContent" | "Fallback" => continue,
            _ => None,
        };
        match relation {
            Some(relation) => found.push(relation.to_owned()),
            None => relations_of(inner, found),
        }
    }
}

/// What a reader who can't see it is told. A name that the program gave ("Picture 1", "IMG_2024.jpg") says nothing.
fn alt_of(drawing: &Element) -> String {
    let said = |element: &Element, names: &[&str]| {
        names.iter().find_map(|name| element.attribute(name)).map(str::trim).unwrap_or_default().to_owned()
    };
    let alt = match (drawing.find("docPr"), drawing.find("shape")) {
        (Some(properties), _) => said(properties, &["descr", "title"]),
        (None, Some(shape)) => said(shape, &["alt"]),
        (None, None) => String::new(),
    };
    alt.replace('\n', " ")
}
