//! Tags and text, as they come, move the stack of open elements and tell the writer.

use super::address::{self, Target};
use super::element::{Format, Kind, is_void, kind};
use super::frame::Holds;
use super::line::Link;
use super::open::{Open, Says, Unshown, WordItem};
use super::picture::{self, Img, Shown};
use super::reading::{Page, Reading};
use super::sheet::Sheet;
use super::style::{Style, White};
use super::writer::{Setting, Writer};
use crate::Draft;
use crate::report::Why;
use html5ever::LocalName;
use html5ever::tokenizer::Tag;
use url::Url;

/// How the tokenizer goes on after a start tag.
pub(super) enum Content {
    Markup,
    Raw,
    Script,
    Text,
    Plain,
}

/// What is collected of an element without markup.
pub(super) enum Collected {
    Title(String),
    Sheet(String),
}

pub(super) struct Tree<'a> {
    reading: Reading,
    pub(super) open: Open,
    pub(super) writer: Writer<'a>,
    pub(super) sheet: Sheet,
    pub(super) page: Page,
    pub(super) collected: Option<Collected>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(reading: &Reading, draft: &'a mut Draft) -> Self {
        Tree {
            reading: reading.clone(),
            open: Open::default(),
            writer: Writer::new(draft),
            sheet: Sheet::default(),
            page: Page::default(),
            collected: None,
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        match &mut self.collected {
            Some(Collected::Title(title)) => return title.push_str(text),
            Some(Collected::Sheet(css)) => return css.push_str(text),
            None => {}
        }
        match self.open.unshown() {
            Some(Unshown::Machinery) => return,
            Some(_) => return self.writer.unshown_words(text),
            None => {}
        }
        if self.open.is_marker() && matches!(self.open.word_item(), Some(WordItem::Level(_))) {
            return self.writer.line.marker.push_str(text);
        }
        let (set, white) = (self.open.set(), self.open.white());
        if self.open.converts_spaces() {
            return self.writer.words(&text.replace('\u{a0}', " "), &set, white);
        }
        self.writer.words(text, &set, white);
    }

    pub(super) fn start(&mut self, tag: Tag) -> Content {
        let name = &tag.name;
        match &**name {
            "html" | "body" | "head" => self.begin_page(&tag),
            "meta" | "base" => self.take_meta(&tag),
            "br" => self.line_break(&tag),
            "hr" => self.rule(),
            "img" | "image" => self.image(&tag),
            "embed" if self.open.unshown().is_none() => {
                self.writer.report().drop(Why::Embedded, attribute(&tag, "src"));
            }
            "p" if tag.self_closing => self.end_line(),
            _ if is_void(name) => {}
            _ => return self.push(tag),
        }
        Content::Markup
    }

    fn push(&mut self, tag: Tag) -> Content {
        let mut kind = kind(&tag.name);
        if attribute(&tag, "role") == "navigation" {
            kind = Kind::Navigation;
        }
        self.end_implied(&tag.name, kind);
        let classes = attribute(&tag, "class");
        let style = self.sheet.under(Style::of(attribute(&tag, "style")), classes);
        if kind == Kind::Quote && (style.no_border || classes.contains("webkit-indent-blockquote")) {
            kind = Kind::Block;
        }
        let content = self.content_of(&tag.name);
        let says = self.says(&tag, kind, &style);
        let was_shown = self.open.unshown().is_none();
        if kind.is_block() {
            if was_shown { self.end_line() } else { self.writer.unshown_space() }
        }
        let frames = if was_shown && says.unshown.is_none() { self.begin(&tag, kind) } else { 0 };
        if was_shown && kind == Kind::Embedded {
            let address = [attribute(&tag, "src"), attribute(&tag, "data")].concat();
            if !address.is_empty() {
                self.writer.report().drop(Why::Embedded, address);
            }
        }
        self.open.push(tag.name, kind, frames, says);
        content
    }

    fn content_of(&mut self, name: &LocalName) -> Content {
        let (content, collected) = match &**name {
            "style" => (Content::Raw, Some(Collected::Sheet(String::new()))),
            "title" if !self.open_within_drawing() => (Content::Text, Some(Collected::Title(String::new()))),
            "script" => (Content::Script, None),
            "noscript" | "iframe" | "noembed" | "noframes" | "xmp" => (Content::Raw, None),
            "textarea" => (Content::Text, None),
            "plaintext" => (Content::Plain, None),
            _ => (Content::Markup, None),
        };
        if self.open_within_drawing() && !matches!(&**name, "script") {
            return Content::Markup;
        }
        self.collected = collected;
        content
    }

    /// In a drawing `<style>` and `<title>` hold markup like any other.
    fn open_within_drawing(&self) -> bool {
        self.open.within_reach(&LocalName::from("svg")).is_some()
            || self.open.within_reach(&LocalName::from("math")).is_some()
    }

    fn says(&mut self, tag: &Tag, kind: Kind, style: &Style) -> Says {
        let classes = attribute(tag, "class");
        let format = |wanted: Format| kind == Kind::Format(wanted);
        let is_hidden = style.hidden || has(tag, "hidden") || attribute(tag, "aria-hidden") == "true";
        let unshown = match kind {
            Kind::LeftOut => Some(Unshown::Machinery),
            Kind::Navigation => Some(Unshown::Navigation),
            Kind::Embedded => Some(Unshown::Embedded),
            _ if style.holds_comments => Some(Unshown::Comments),
            // The number of a comment that Word prints where it belongs.
            _ if classes == "MsoCommentReference" => Some(Unshown::Machinery),
            _ => is_hidden.then_some(Unshown::Hidden),
        };
        let is_paragraph = matches!(kind, Kind::Paragraph | Kind::Block | Kind::Heading(_));
        let by_class = classes.starts_with("MsoListParagraph").then_some(WordItem::ByClass);
        Says {
            strong: style.strong.or(format(Format::Strong).then_some(true)),
            em: style.em.or((format(Format::Em) || format(Format::Cite)).then_some(true)),
            strikethrough: style.strikethrough.or(format(Format::Strikethrough).then_some(true)),
            code: format(Format::Code),
            cite: format(Format::Cite) || kind == Kind::Footer,
            link: if kind == Kind::Link { self.link(attribute(tag, "href")) } else { None },
            white: style.white.or((kind == Kind::Preformatted).then_some(White::Kept)),
            heading: heading_level(tag, kind),
            word_item: style.list_level.map(WordItem::Level).or(by_class).filter(|_| is_paragraph),
            is_marker: style.is_marker,
            converts_spaces: classes == "Apple-converted-space",
            unshown,
        }
    }

    fn link(&mut self, href: &str) -> Option<std::rc::Rc<Link>> {
        if self.open.unshown().is_some() {
            return None;
        }
        match address::target(href, &self.reading) {
            Target::Here => None,
            Target::Unsafe => {
                self.writer.report().drop(Why::UnsafeLink, crate::report::excerpt(href));
                None
            }
            Target::Web { href, freed_from } => {
                if let Some(was) = freed_from {
                    self.writer.report().drop(Why::Tracking, was);
                }
                Some(Link::to(href))
            }
        }
    }

    fn begin(&mut self, tag: &Tag, kind: Kind) -> usize {
        let holds = match kind {
            Kind::List { ordered } => {
                let start = attribute(tag, "start").trim().parse().unwrap_or(1);
                Holds::List { start: ordered.then_some(start) }
            }
            Kind::Item => Holds::Item,
            Kind::Quote => Holds::Quote { source: String::new() },
            Kind::Figure => Holds::Figure { caption: Vec::new() },
            Kind::Caption => Holds::Caption,
            Kind::Row => Holds::Row { cells: Vec::new() },
            Kind::Cell => Holds::Cell,
            Kind::Format(Format::Cite) if self.writer.in_quote() && self.writer.line.ends_with_break() => {
                self.end_line();
                return 0;
            }
            _ => return 0,
        };
        self.writer.begin(holds)
    }

    pub(super) fn end_line(&mut self) {
        let setting = Setting { heading: self.open.level(), word_item: self.open.word_item() };
        self.writer.end_line(setting);
    }

    fn line_break(&mut self, tag: &Tag) {
        if attribute(tag, "class") != "Apple-interchange-newline" {
            self.new_line();
        }
    }

    pub(super) fn new_line(&mut self) {
        match self.open.unshown() {
            None => self.writer.line.push_break(),
            Some(_) => self.writer.unshown_space(),
        }
    }

    fn rule(&mut self) {
        self.end_at(self.open.within_reach(&LocalName::from("p")));
        if self.open.unshown().is_none() {
            self.end_line();
            self.writer.divider();
        }
    }

    fn image(&mut self, tag: &Tag) {
        if self.open.unshown().is_some() {
            return;
        }
        let length = |name: &str| attribute(tag, name).trim().trim_end_matches("px").parse().ok();
        let lazy = ["data-src", "data-lazy-src", "data-original"].map(|name| attribute(tag, name));
        let img = Img {
            src: attribute(tag, "src"),
            lazy: lazy.into_iter().find(|lazy| !lazy.is_empty()).unwrap_or(""),
            srcset: [attribute(tag, "srcset"), attribute(tag, "data-srcset")].into_iter().max().unwrap_or(""),
            alt: attribute(tag, "alt"),
            class: attribute(tag, "class"),
            width: length("width"),
            height: length("height"),
            style: Style::of(attribute(tag, "style")),
        };
        let number = self.writer.draft.pictures.len();
        match picture::shown(&img, number, &self.reading) {
            Shown::Picture(picture) => self.writer.picture(*picture),
            Shown::Character(character) => {
                let (set, white) = (self.open.set(), self.open.white());
                self.writer.words(&character, &set, white);
            }
            Shown::Pixel(address) => {
                self.writer.report().drop(Why::TrackingPixel, crate::report::excerpt(&address))
            }
            Shown::Nothing => {}
        }
    }

    fn begin_page(&mut self, tag: &Tag) {
        let language =
            [attribute(tag, "lang"), attribute(tag, "xml:lang")].into_iter().find(|tag| !tag.is_empty());
        if let Some(language) = language.filter(|_| self.page.language.is_empty()) {
            language.clone_into(&mut self.page.language);
        }
    }

    fn take_meta(&mut self, tag: &Tag) {
        if &*tag.name == "base" {
            let base = Url::parse(attribute(tag, "href")).ok();
            if self.reading.base.is_none() {
                self.reading.base = base.filter(|base| matches!(base.scheme(), "http" | "https"));
            }
            return;
        }
        let name = ["name", "property", "itemprop"]
            .map(|name| attribute(tag, name))
            .into_iter()
            .find(|name| !name.is_empty());
        if let Some(name) = name {
            self.page.metas.push((name.to_ascii_lowercase(), attribute(tag, "content").trim().to_owned()));
        }
    }

    /// Ends everything that is still open.
    pub(super) fn end(mut self) -> Page {
        self.end_at(Some(0));
        self.end_line();
        self.page.blocks = self.writer.end();
        self.page
    }
}

fn heading_level(tag: &Tag, kind: Kind) -> Option<u8> {
    match kind {
        Kind::Heading(level) => Some(level),
        // Word's own style for the title stands over its headings.
        Kind::Paragraph if attribute(tag, "class") == "MsoTitle" => Some(0),
        Kind::Block | Kind::Paragraph if attribute(tag, "role") == "heading" => Some(
            attribute(tag, "aria-level").parse().ok().filter(|level| (1..=6).contains(level)).unwrap_or(2),
        ),
        _ => None,
    }
}

fn attribute<'a>(tag: &'a Tag, name: &str) -> &'a str {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map_or("", |attribute| &attribute.value)
}

fn has(tag: &Tag, name: &str) -> bool {
    tag.attrs.iter().any(|attribute| &*attribute.name.local == name)
}
