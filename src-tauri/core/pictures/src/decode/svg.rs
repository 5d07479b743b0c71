//! SVG, drawn so that nothing but the file itself is read: no other file, no address, no entity.

use super::check_pixels;
use crate::PictureError;
use crate::header::claimed_size;
use image::{DynamicImage, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, ImageHrefResolver, ImageKind, Tree};
use roxmltree::{Document, Node, NodeId, ParsingOptions};
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// The longer side of a drawing's picture, in pixels. A drawing has no pixels of its own: this is twice what a mail is wide, and enough to be cropped.
const LONGER_SIDE_PX: f32 = 2400.0;
/// The most bytes of a drawing; maps of whole countries have less.
const MOST_BYTES: usize = 20 << 20;
/// The most elements, texts and attributes.
const MOST_NODES: u32 = 500_000;
/// The most elements once every `use` has been followed.
const MOST_SHAPES: u64 = 100_000;
/// How deep elements may stand in each other.
const DEEPEST: usize = 200;
/// How often `use` may show what has a `use` in it.
const MOST_USES_IN_USES: usize = 20;
/// The most pixels of a picture within a drawing.
const MOST_NESTED_PIXELS: u64 = 25_000_000;

/// A drawing that was read.
pub(super) struct Drawing {
    tree: Tree,
    size_px: (u32, u32),
}

/// Reads a drawing, and refuses what would take too long to draw.
pub(super) fn open(bytes: &[u8]) -> Result<Drawing, PictureError> {
    if bytes.len() > MOST_BYTES {
        return Err(PictureError::NotSupported { what: "SVG drawings of over 20 MiB".into() });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| match error.error_len() {
        None => PictureError::CutOff,
        Some(_) => PictureError::Damaged,
    })?;
    // They can name files, and each other until no memory is left.
    if text.contains("<!ENTITY") {
        return Err(PictureError::NotSupported { what: "SVG drawings with entities".into() });
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let text = text.trim_start_matches('\u{feff}');
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => too_many_shapes(),
        _ if text.trim_end().ends_with("svg>") => PictureError::Damaged,
        _ => PictureError::CutOff,
    })?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(PictureError::NotAPicture);
    }
    check_shapes(&document)?;
    let tree = Tree::from_xmltree(&document, &options_of_drawing()).map_err(|error| match error {
        usvg::Error::ElementsLimitReached => too_many_shapes(),
        _ => PictureError::Damaged,
    })?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = LONGER_SIDE_PX / width.max(height);
    let side = |length: f32| (length * scale).round().max(1.0) as u32;
    let size_px = (side(width), side(height));
    check_pixels(size_px)?;
    Ok(Drawing { tree, size_px })
}

fn too_many_shapes() -> PictureError {
    PictureError::NotSupported { what: "SVG drawings of so many shapes".into() }
}

fn options_of_drawing() -> usvg::Options<'static> {
    usvg::Options {
        resources_dir: None,
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, bytes, _| nested(bytes)),
            // What stands elsewhere is not read.
            resolve_string: Box::new(|_, _| None),
        },
        fontdb: fonts(),
        ..usvg::Options::default()
    }
}

/// The machine's fonts, found once: words in a drawing are in the fonts that are there.
fn fonts() -> Arc<usvg::fontdb::Database> {
    static FONTS: OnceLock<Arc<usvg::fontdb::Database>> = OnceLock::new();
    FONTS
        .get_or_init(|| {
            let mut fonts = usvg::fontdb::Database::new();
            fonts.load_system_fonts();
            Arc::new(fonts)
        })
        .clone()
}

/// A picture within the drawing, where its header claims nothing unfit. A drawing within the drawing is left out.
fn nested(bytes: Arc<Vec<u8>>) -> Option<ImageKind> {
    use model::PictureFormat::{Gif, Jpeg, Png, Webp};
    let format = crate::kind::format_of(&bytes).ok()?;
    let (width, height) = claimed_size(&bytes, format)?;
    if u64::from(width) * u64::from(height) > MOST_NESTED_PIXELS {
        return None;
    }
    match format {
        Jpeg => Some(ImageKind::JPEG(bytes)),
        Png => Some(ImageKind::PNG(bytes)),
        Gif => Some(ImageKind::GIF(bytes)),
        Webp => Some(ImageKind::WEBP(bytes)),
        _ => None,
    }
}

/// Refuses drawings that are deeper, or draw more once every `use` has been followed, than drawings are.
fn check_shapes(document: &Document<'_>) -> Result<(), PictureError> {
    // Parents stand before their children in a document.
    let mut depth: HashMap<NodeId, usize> = HashMap::new();
    let mut named: HashMap<&str, NodeId> = HashMap::new();
    for node in document.descendants().filter(Node::is_element) {
        let deep = node.parent().and_then(|parent| depth.get(&parent.id())).map_or(0, |deep| deep + 1);
        if deep > DEEPEST {
            return Err(too_many_shapes());
        }
        depth.insert(node.id(), deep);
        if let Some(id) = node.attribute("id") {
            named.entry(id).or_insert(node.id());
        }
    }
    // A `use` costs what it shows; each round follows those within those that the round before followed.
    let mut cost: HashMap<NodeId, u64> = depth.keys().map(|id| (*id, 1)).collect();
    for _ in 0..MOST_USES_IN_USES {
        let before = cost.get(&document.root_element().id()).copied();
        let elements: Vec<Node<'_, '_>> = document.descendants().filter(Node::is_element).collect();
        for node in elements.into_iter().rev() {
            let within = node
                .children()
                .filter_map(|child| cost.get(&child.id()))
                .fold(1_u64, |sum, one| sum.saturating_add(*one));
            let shown = shown_by(node).and_then(|id| cost.get(named.get(id)?)).copied().unwrap_or(0);
            cost.insert(node.id(), within.saturating_add(shown));
        }
        let after = cost.get(&document.root_element().id()).copied();
        if after > Some(MOST_SHAPES) {
            return Err(too_many_shapes());
        }
        if after == before {
            return Ok(());
        }
    }
    Err(too_many_shapes())
}

/// The id of what an element shows that stands elsewhere.
fn shown_by<'n>(node: Node<'n, '_>) -> Option<&'n str> {
    let href = |namespace: &str| node.attribute((namespace, "href"));
    let href = node.attribute("href").or_else(|| href("http://www.w3.org/1999/xlink"))?;
    (node.tag_name().name() == "use").then(|| href.strip_prefix('#')).flatten()
}

impl Drawing {
    /// Pixels across and down of its picture.
    pub(super) fn size_px(&self) -> (u32, u32) {
        self.size_px
    }

    /// Draws it.
    pub(super) fn drawn(self) -> Result<DynamicImage, PictureError> {
        let (width, height) = self.size_px;
        let mut pixels = Pixmap::new(width, height).ok_or(PictureError::Damaged)?;
        let size = self.tree.size();
        let scale = Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
        resvg::render(&self.tree, scale, &mut pixels.as_mut());
        let plain: Vec<u8> = pixels
            .pixels()
            .iter()
            .flat_map(|pixel| {
                let pixel = pixel.demultiply();
                [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
            })
            .collect();
        Ok(RgbaImage::from_raw(width, height, plain).ok_or(PictureError::Damaged)?.into())
    }
}
