//! The lead picture of a page, with its credit as the page gives it. It is named, and not fetched.

use super::facts::text_of;
use super::json_ld::Story;
use super::metas::Metas;
use super::read::selector;
use crate::web::{absolute, one_line, shortened};
use model::PagePicture;
use scraper::{ElementRef, Html, Selector};
use std::sync::LazyLock;
use url::Url;

/// How much of a caption or a credit is kept, in characters.
const LINE_CHARS: usize = 500;

static FIGURE: LazyLock<Selector> = LazyLock::new(|| selector("figure"));
static IMAGE: LazyLock<Selector> = LazyLock::new(|| selector("img"));
static MARKED: LazyLock<Selector> = LazyLock::new(|| {
    selector("[itemprop~=image] img, img[itemprop~=image], meta[itemprop~=image], link[itemprop~=image]")
});
static CAPTION: LazyLock<Selector> = LazyLock::new(|| selector("figcaption"));
static CREDIT: LazyLock<Selector> = LazyLock::new(|| {
    selector(
        "[itemprop~=copyrightHolder], [itemprop~=creditText], .credit, .photo-credit, .image-credit, .caption-credit, \
         .wp-caption-credit, .copyright, .photographer, [class*=credit i], \
         [class*=attribution i], small",
    )
});

pub(super) fn lead(
    tree: &Html,
    metas: &Metas,
    story: Option<&Story>,
    base: Option<&Url>,
) -> Option<PagePicture> {
    let (named, caption, credit) = story.map(|story| story.image.clone()).unwrap_or_default();
    let open =
        metas.get(&["og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"]);
    let marked = tree
        .select(&MARKED)
        .find_map(|one| ["content", "href", "src", "data-src"].into_iter().find_map(|name| one.attr(name)));
    let named = [open.as_deref(), Some(&named), marked];
    let address = named.into_iter().flatten().find_map(|named| absolute(named, base))?;
    let figure = figure_of(tree, &address, base);
    let alt = [
        figure.and_then(|figure| figure.select(&IMAGE).find_map(|image| image.attr("alt"))).map(one_line),
        metas.get(&["og:image:alt", "twitter:image:alt"]).map(|alt| one_line(&alt)),
        Some(one_line(&caption)),
    ];
    let printed = figure.and_then(|figure| figure.select(&CREDIT).map(text_of).find(|text| !text.is_empty()));
    let in_caption = || {
        let captions = figure.into_iter().flat_map(|figure| figure.select(&CAPTION));
        captions.map(text_of).find_map(|caption| credit_in(&caption).map(str::to_owned))
    };
    let credit =
        printed.or_else(in_caption).or_else(|| Some(one_line(&credit))).filter(|credit| !credit.is_empty());
    let credit = credit.or_else(|| metas.get(&["og:image:credit", "image-credit", "copyright:image"]));
    Some(PagePicture {
        address,
        alt: shortened(
            &alt.into_iter().flatten().find(|alt| !alt.is_empty()).unwrap_or_default(),
            LINE_CHARS,
        ),
        credit: shortened(&credit.unwrap_or_default(), LINE_CHARS),
    })
}

/// The figure that shows a picture: that with the same file's name, whatever the size.
fn figure_of<'t>(tree: &'t Html, address: &str, base: Option<&Url>) -> Option<ElementRef<'t>> {
    let wanted = file_of(address);
    let shows = |figure: &ElementRef<'t>| {
        figure.select(&IMAGE).any(|image| {
            let sources = ["src", "data-src", "data-original"];
            sources
                .iter()
                .filter_map(|name| image.attr(name))
                .filter_map(|source| absolute(source, base))
                .any(|source| file_of(&source) == wanted)
        })
    };
    tree.select(&FIGURE).find(shows)
}

/// How a credit begins, where it stands at the end of a caption.
const BEGINNINGS: [&str; 23] = [
    "Photograph:",
    "Photograph by ",
    "Photo:",
    "Photo by ",
    "Photo credit:",
    "Picture:",
    "Picture by ",
    "Illustration:",
    "Illustration by ",
    "Drawing:",
    "Drawing by ",
    "Graphic:",
    "Credit:",
    "Image:",
    "Foto:",
    "Bild:",
    "Grafik:",
    "Photo :",
    "©",
    "写真：",
    "摄影：",
    "攝影：",
    "사진=",
];

/// The credit at the end of a caption: "The mill. Photo: Jonas Veld".
fn credit_in(caption: &str) -> Option<&str> {
    let begins = |at: &usize| {
        let before = caption[..*at].trim_end().chars().next_back();
        before.is_none_or(|before| !before.is_alphanumeric() && before != ',')
    };
    let at = BEGINNINGS.iter().filter_map(|beginning| caption.rfind(beginning).filter(begins)).min()?;
    let credit = caption[at..].trim();
    // One that stands in brackets leaves the last of them behind.
    let closed = credit.strip_suffix([')', ']']).filter(|credit| !credit.contains(['(', '[']));
    Some(closed.unwrap_or(credit).trim_end())
}

/// A picture's file, without its size: `kiln-1200x800.jpg` is `kiln`.
fn file_of(address: &str) -> String {
    let path = Url::parse(address).map(|url| url.path().to_owned()).unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let sized = |part: &str| part.chars().all(|c| c.is_ascii_digit() || c == 'x') && !part.is_empty();
    match stem.rsplit_once(['-', '_']) {
        Some((head, tail)) if sized(tail) => head.to_owned(),
        _ => stem.to_owned(),
    }
}
