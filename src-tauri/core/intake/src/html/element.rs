//! What the elements are for.

use html5ever::LocalName;

/// What an element does to the words in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing of its own; what is not known is this.
    Inline,
    /// Bold, italic and the like: it may cross others, as in `<b><i></b></i>`.
    Format(Format),
    /// A link.
    Link,
    /// Words of its own line.
    Block,
    /// A paragraph.
    Paragraph,
    /// 1 to 6.
    Heading(u8),
    /// Text whose white space stands.
    Preformatted,
    /// With numbers, or with bullets.
    List {
        /// Whether it counts.
        ordered: bool,
    },
    Item,
    Quote,
    /// Who said what is quoted: `<footer>` there.
    Footer,
    Figure,
    Caption,
    Row,
    Cell,
    Table,
    /// Not for reading: what is in it is left out.
    LeftOut,
    /// Where one finds one's way about a site.
    Navigation,
    /// Video, sound, drawings, things from elsewhere.
    Embedded,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Strong,
    Em,
    Strikethrough,
    Code,
    /// Names a work or a person; italic, and a quote's source when alone.
    Cite,
    /// Underline, size, font: nothing that is kept.
    Nothing,
}

/// What an element is by its name.
pub(super) fn kind(name: &LocalName) -> Kind {
    use Format::*;
    match &**name {
        "b" | "strong" => Kind::Format(Strong),
        "i" | "em" | "dfn" | "var" => Kind::Format(Em),
        "cite" => Kind::Format(Cite),
        "s" | "del" | "strike" => Kind::Format(Strikethrough),
        "code" | "tt" | "kbd" | "samp" => Kind::Format(Code),
        "u" | "font" | "small" | "big" | "nobr" => Kind::Format(Nothing),
        "a" => Kind::Link,
        "p" => Kind::Paragraph,
        "h1" => Kind::Heading(1),
        "h2" => Kind::Heading(2),
        "h3" => Kind::Heading(3),
        "h4" => Kind::Heading(4),
        "h5" => Kind::Heading(5),
        "h6" => Kind::Heading(6),
        "pre" | "listing" | "xmp" | "plaintext" | "textarea" => Kind::Preformatted,
        "ul" | "menu" | "dir" => Kind::List { ordered: false },
        "ol" => Kind::List { ordered: true },
        "li" => Kind::Item,
        "blockquote" => Kind::Quote,
        "footer" => Kind::Footer,
        "figure" => Kind::Figure,
        "figcaption" => Kind::Caption,
        "table" => Kind::Table,
        "tr" => Kind::Row,
        "td" | "th" => Kind::Cell,
        "nav" => Kind::Navigation,
        "script" | "style" | "title" | "template" | "noscript" | "noembed" | "noframes" | "datalist"
        | "xml" => Kind::LeftOut,
        "svg" | "iframe" | "object" | "applet" | "video" | "audio" | "canvas" | "annotation"
        | "annotation-xml" => Kind::Embedded,
        "address" | "article" | "aside" | "body" | "caption" | "center" | "dd" | "details" | "dialog"
        | "div" | "dl" | "dt" | "fieldset" | "form" | "header" | "hgroup" | "html" | "legend" | "main"
        | "optgroup" | "option" | "search" | "section" | "select" | "summary" | "tbody" | "tfoot"
        | "thead" => Kind::Block,
        _ => Kind::Inline,
    }
}

impl Kind {
    /// Whether words in it stand on lines of their own.
    pub(super) fn is_block(self) -> bool {
        !matches!(self, Kind::Inline | Kind::Format(_) | Kind::Link | Kind::LeftOut | Kind::Embedded)
    }

    /// Whether elements inside can't end what is open outside.
    pub(super) fn is_barrier(self) -> bool {
        matches!(self, Kind::Cell | Kind::Table | Kind::Embedded)
    }
}

/// Elements that hold nothing and are never closed.
pub(super) fn is_void(name: &LocalName) -> bool {
    matches!(
        &**name,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "image"
            | "img"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}
