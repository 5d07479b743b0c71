//! Laws that hold for whatever an editor writes.

mod support;

use model::{
    Block, BlockquoteAttrs, CallToAction, Document, Inline, ListItem, Mark,
    document::{HeadingAttrs, LinkAttrs, OrderedListAttrs},
};
use pasteup_render::{ContentToPrint, IssueToPrint, Mail, Options, PLATFORMS, Platform, Theme, mail};
use proptest::prelude::*;
use scraper::{Html, Node};

/// Text as hostile as it comes: markup, entities, tags of every platform, controls, other scripts.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "<script>",
        "</td>",
        "<b onclick=x>",
        "&lt;",
        "&#60;",
        "\"",
        "'",
        "<!--",
        "-->",
        "<![endif]-->",
        "</style>",
        "{{ unsubscribe }}",
        "{%",
        "%}",
        "{#",
        "{{{",
        "*|UNSUB|*",
        "|*",
        "%%",
        "\u{91}",
        "\u{90}",
        "\u{0}",
        "\u{1b}",
        "word",
        " ",
        "\n",
        "春茶",
        "مرفأ",
        "🐚",
        "a",
        "https://proof.example/",
        "javascript:alert(1)",
    ]);
    prop::collection::vec(pieces, 0..8).prop_map(|pieces| pieces.concat())
}

fn href() -> impl Strategy<Value = String> {
    prop_oneof![text(), text().prop_map(|text| format!("https://proof.example/{text}"))]
}

fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let mark = prop_oneof![
        Just(Mark::Strong),
        Just(Mark::Em),
        Just(Mark::Code),
        Just(Mark::Strikethrough),
        href().prop_map(|href| Mark::Link { attrs: LinkAttrs { href } }),
    ];
    let run =
        (text(), prop::collection::vec(mark, 0..3)).prop_map(|(text, marks)| Inline::Text { text, marks });
    prop::collection::vec(prop_oneof![4 => run, 1 => Just(Inline::HardBreak)], 0..4)
}

fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        inlines().prop_map(|content| Block::Paragraph { content }),
        (1u8..=2, inlines())
            .prop_map(|(level, content)| Block::Heading { attrs: HeadingAttrs { level }, content }),
        Just(Block::Divider),
    ];
    leaf.prop_recursive(3, 16, 3, |inner| {
        let blocks = prop::collection::vec(inner, 0..3);
        let items = prop::collection::vec(blocks.clone().prop_map(|content| ListItem { content }), 0..3);
        prop_oneof![
            items.clone().prop_map(|content| Block::BulletList { content }),
            (0u32..9, items).prop_map(|(start, content)| Block::OrderedList {
                attrs: OrderedListAttrs { start },
                content
            }),
            blocks.prop_map(|content| Block::Blockquote { attrs: BlockquoteAttrs::default(), content }),
        ]
    })
}

fn document() -> impl Strategy<Value = Document> {
    prop::collection::vec(block(), 0..4).prop_map(|content| Document { content })
}

/// The case that holds every kind of slot.
fn issue() -> IssueToPrint {
    let case = support::cases().into_iter().find(|case| case.ends_with("every-kind-of-slot"));
    support::issue_of(&case.expect("the case is there"))
}

/// The issue with `text` at every place where an editor writes a line.
fn with_text(text: &str) -> IssueToPrint {
    let mut issue = issue();
    issue.publication.postal_address = text.into();
    issue.issue.subject = text.into();
    issue.issue.preheader = text.into();
    for picture in issue.pictures.values_mut() {
        picture.alt = text.into();
        picture.caption = text.into();
        picture.credit.line = text.into();
        picture.file.name = text.into();
    }
    let invitation = CallToAction {
        heading: text.into(),
        text: text.into(),
        label: text.into(),
        href: format!("https://proof.example/{text}"),
    };
    for slot in &mut issue.slots {
        match &mut slot.content {
            ContentToPrint::Story { article, headline, dek, .. } => {
                (*headline, *dek) = (None, None);
                article.kicker = text.into();
                article.headline = text.into();
                article.dek = text.into();
                article.bylines = vec![text.into()];
                article.link = text.into();
                article.call_to_action = Some(invitation.clone());
                article.body = Document::of_paragraphs([text, text]);
            }
            ContentToPrint::Section { title } => *title = text.into(),
            ContentToPrint::Note { body } => *body = Document::of_paragraphs([text]),
            ContentToPrint::CallToAction(slot) => *slot = invitation.clone(),
            ContentToPrint::Links(roundup) => {
                roundup.title = text.into();
                for link in &mut roundup.links {
                    (link.title, link.source, link.text) = (text.into(), text.into(), text.into());
                    link.href = format!("https://proof.example/{text}");
                }
            }
            ContentToPrint::Picture { .. } | ContentToPrint::Divider => {}
        }
    }
    issue
}

fn printed(issue: &IssueToPrint, platform: &'static Platform) -> Mail {
    mail(issue, Theme::broadsheet(), &Options { platform, ..Options::default() }).expect("it can be printed")
}

/// The elements and comments of a page, in order, without their text.
fn skeleton(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let nodes = page.tree.root().descendants().filter_map(|node| match node.value() {
        Node::Element(element) => Some(element.name().to_owned()),
        Node::Comment(comment) => Some(format!("<!--{}-->", comment.len())),
        _ => None,
    });
    nodes.collect()
}

/// What is read of a text, however it is spaced: its characters but white space, controls and the invisible joiner.
fn read(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && *c != '\u{2060}').collect()
}

/// Every run of words in a document.
fn runs(blocks: &[Block], found: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => {
                found.extend(content.iter().filter_map(|inline| match inline {
                    Inline::Text { text, .. } => Some(read(text)),
                    Inline::HardBreak => None,
                }));
            }
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter().for_each(|item| runs(&item.content, found));
            }
            Block::Blockquote { content, .. } => runs(content, found),
            Block::Picture { .. } | Block::Divider => {}
        }
    }
}

/// Whether each of `words` stands in `whole`, in their order.
fn stand_in_order(words: &[String], whole: &str) -> bool {
    let mut rest = whole;
    words.iter().all(|word| match rest.find(word.as_str()) {
        Some(at) => {
            rest = &rest[at + word.len()..];
            true
        }
        None => false,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn text_never_becomes_markup(text in text()) {
        // The same page with harmless words: letters make every optional part of the page appear in both.
        let hostile = printed(&with_text(&format!("w{text}w")), &pasteup_render::platform::NONE);
        let harmless = printed(&with_text("ww"), &pasteup_render::platform::NONE);
        let buttons = |html: &str| html.matches("class=\"y\"").count();
        // An address with a space in it is no link, so that its button is not there.
        if buttons(&hostile.html) == buttons(&harmless.html) {
            prop_assert_eq!(skeleton(&hostile.html), skeleton(&harmless.html));
        }
        let page = Html::parse_document(&hostile.html);
        let selector = scraper::Selector::parse("h2.h").expect("a selector");
        let headline: String = page.select(&selector).flat_map(|heading| heading.text()).collect();
        prop_assert_eq!(read(&headline), read(&format!("w{text}w")));
    }

    #[test]
    fn the_same_issue_gives_the_same_bytes(text in text(), at in 0..PLATFORMS.len()) {
        let issue = with_text(&text);
        prop_assert_eq!(printed(&issue, PLATFORMS[at]), printed(&issue.clone(), PLATFORMS[at]));
    }

    #[test]
    fn a_platforms_tags_stand_once_each_and_no_text_adds_one(text in text(), at in 0..PLATFORMS.len()) {
        let platform = PLATFORMS[at];
        let mail = printed(&with_text(&format!("w{text}")), platform);
        for part in [mail.html, mail.text] {
            let mut rest = part;
            for tag in [platform.unsubscribe, platform.view_in_browser].into_iter().flatten() {
                prop_assert_eq!(rest.matches(tag).count(), 1, "{}", tag);
                rest = rest.replacen(tag, "", 1);
            }
            prop_assert!(!platform.openers.iter().any(|opener| rest.contains(opener)), "{}", rest);
        }
    }

    #[test]
    fn no_word_of_a_body_is_lost_in_either_part(body in document(), at in 0..PLATFORMS.len()) {
        let mut words = Vec::new();
        runs(&body.content, &mut words);
        let mut issue = issue();
        issue.slots.truncate(1);
        issue.slots[0].content = ContentToPrint::Note { body };
        let mail = printed(&issue, PLATFORMS[at]);
        let html: String = Html::parse_document(&mail.html).root_element().text().collect();
        prop_assert!(stand_in_order(&words, &read(&html)), "{:?} in {}", words, html);
        // A quote's sign and a list's stand between lines, where a run was broken over two of them.
        let text: String = mail.text.lines().map(|line| line.trim_start_matches(['>', ' '])).collect();
        prop_assert!(stand_in_order(&words, &read(&text)), "{:?} in {}", words, mail.text);
    }

    #[test]
    fn links_lead_only_where_they_may(body in document()) {
        let mut issue = issue();
        issue.slots.truncate(1);
        issue.slots[0].content = ContentToPrint::Note { body };
        let mail = printed(&issue, &pasteup_render::platform::NONE);
        let page = Html::parse_document(&mail.html);
        let selector = scraper::Selector::parse("[href],[src]").expect("a selector");
        for link in page.select(&selector) {
            let address = link.attr("href").or(link.attr("src")).unwrap_or_default();
            prop_assert!(address.starts_with("https://"), "{}", address);
        }
    }
}
