//! Every mail of the cases keeps the rules that mail clients set: what Gmail clips, Word's Outlook ignores, and a screen
//! reader needs.

mod support;

use pasteup_render::{Mail, Options, PLATFORMS, Theme, mail};
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;
use support::{cases, issue_of};

/// Gmail shows no more of a mail's HTML.
const CLIPPED_AT_BYTES: usize = 102_000;
/// Gmail drops what stands in style elements after so much.
const STYLES_BYTES: usize = 16_000;

/// Elements that Gmail and Word's Outlook both show.
const TAGS: &[&str] = &[
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "div",
    "table",
    "tbody",
    "tr",
    "td",
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "a",
    "img",
    "span",
    "strong",
    "em",
    "s",
    "code",
    "ul",
    "ol",
    "li",
    "blockquote",
    "br",
];

/// CSS that Gmail and Word's Outlook both follow, or that does no harm where it is not followed.
const PROPERTIES: &[&str] = &[
    "background-color",
    "border",
    "border-bottom",
    "border-color",
    "border-left",
    "border-right",
    "border-top",
    "border-collapse",
    "color",
    "color-scheme",
    "display",
    "font",
    "font-size",
    "font-style",
    "font-weight",
    "height",
    "letter-spacing",
    "line-height",
    "margin",
    "max-height",
    "max-width",
    "mso-hide",
    "mso-line-height-rule",
    "opacity",
    "overflow",
    "padding",
    "padding-left",
    "padding-right",
    "supported-color-schemes",
    "text-decoration",
    "width",
    "word-break",
    "-webkit-text-size-adjust",
    "-ms-text-size-adjust",
];

/// Runs over the mail of every case, for every platform.
fn every_mail(look: impl Fn(&str, &Mail, &Html)) {
    for case in cases() {
        let issue = issue_of(&case);
        for platform in PLATFORMS {
            let options = Options { platform, ..Options::default() };
            let mail = mail(&issue, Theme::broadsheet(), &options).expect("the case can be printed");
            let page = Html::parse_document(&mail.html);
            let case = case.file_name().expect("a case has a name").to_string_lossy();
            look(&format!("{case} for {}", platform.name), &mail, &page);
        }
    }
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

#[test]
fn no_mail_is_clipped_and_no_style_dropped() {
    every_mail(|case, mail, page| {
        assert!(mail.html.len() < CLIPPED_AT_BYTES, "{case}: {}", mail.html.len());
        let styles: usize = all(page, "style").iter().map(|style| style.inner_html().len()).sum();
        assert!((1..STYLES_BYTES).contains(&styles), "{case}: {styles}");
        assert!(all(page, "body style").is_empty(), "{case}");
    });
}

#[test]
fn no_mail_holds_control_characters() {
    every_mail(|case, mail, _| {
        for part in [&mail.html, &mail.text] {
            let control = part.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t'));
            assert_eq!(control, None, "{case}");
        }
    });
}

#[test]
fn conditional_comments_are_balanced() {
    every_mail(|case, mail, _| {
        let html = &mail.html;
        assert_eq!(html.matches("<!--[if mso]>").count(), 3, "{case}");
        assert_eq!(html.matches("<![endif]-->").count(), 3, "{case}");
        let mut rest = html.as_str();
        while let Some((_, after)) = rest.split_once("<!--[if mso]>") {
            let (inside, after) = after.split_once("<![endif]-->").expect("it is closed");
            assert!(!inside.contains("<!--"), "{case}");
            rest = after;
        }
    });
}

#[test]
fn the_document_says_its_charset_language_and_title() {
    every_mail(|case, mail, page| {
        assert!(mail.html.starts_with("<!doctype html>\n<html lang="), "{case}");
        assert_eq!(all(page, "head > meta:first-child[charset=utf-8]").len(), 1, "{case}");
        assert_eq!(all(page, "html[lang][dir]").len(), 1, "{case}");
        assert_eq!(all(page, "body > div[role=article][lang][dir]").len(), 1, "{case}");
        assert_eq!(
            all(page, "meta[name=color-scheme], meta[name=supported-color-schemes]").len(),
            2,
            "{case}"
        );
        let title = all(page, "title")[0].text().collect::<String>();
        assert!(!title.trim().is_empty(), "{case}");
        assert!(!mail.title.trim().is_empty(), "{case}");
    });
}

#[test]
fn every_table_is_for_layout_and_says_so() {
    every_mail(|case, mail, page| {
        for table in all(page, "table") {
            assert_eq!(table.attr("role"), Some("presentation"), "{case}: {}", table.html());
            assert_eq!(table.attr("cellpadding"), Some("0"), "{case}");
            assert_eq!(table.attr("cellspacing"), Some("0"), "{case}");
        }
        // Those that only Word's Outlook sees stand in comments, where no selector finds them.
        assert_eq!(
            mail.html.matches("<table").count(),
            mail.html.matches("role=\"presentation\"").count(),
            "{case}"
        );
    });
}

#[test]
fn every_picture_has_alt_text_and_whole_sizes() {
    every_mail(|case, mail, page| {
        let pictures = all(page, "img");
        for picture in &pictures {
            assert!(picture.attr("alt").is_some(), "{case}: {}", picture.html());
            for side in ["width", "height"] {
                let pixels = picture.attr(side).and_then(|pixels| pixels.parse::<u32>().ok());
                assert!(pixels.is_some_and(|pixels| pixels > 0), "{case}: {}", picture.html());
            }
            let file =
                picture.attr("src").and_then(|src| src.strip_prefix("images/")).expect("it has a file");
            let width: u32 = picture.attr("width").expect("it has a width").parse().expect("whole pixels");
            let rendition = mail.renditions.iter().find(|rendition| rendition.file_name == file);
            let rendition = rendition.expect("its file is among the renditions");
            let original = &issue_pictures(case)[&rendition.illustration];
            assert_eq!(rendition.width_px, (width * 2).min(original.file.width_px), "{case}: {file}");
        }
        let names: BTreeSet<_> = mail.renditions.iter().map(|rendition| &rendition.file_name).collect();
        assert_eq!(names.len(), mail.renditions.len(), "{case}: a rendition is named twice");
        let needed: BTreeSet<u32> = pictures
            .iter()
            .filter_map(|picture| picture.attr("width")?.parse::<u32>().ok())
            .flat_map(|width| [width, width * 2])
            .collect();
        let idle = mail.renditions.iter().find(|rendition| {
            let original = issue_pictures(case)[&rendition.illustration].file.width_px;
            !needed.contains(&rendition.width_px) && rendition.width_px != original
        });
        assert_eq!(idle, None, "{case}: a rendition that nothing shows");
    });
}

fn issue_pictures(case: &str) -> std::collections::BTreeMap<model::IllustrationId, model::Illustration> {
    let name = case.split(" for ").next().expect("a case has a name");
    let path = cases().into_iter().find(|path| path.ends_with(name)).expect("the case is there");
    issue_of(&path).pictures
}

#[test]
fn every_address_leads_to_the_web_or_to_a_mailbox() {
    every_mail(|case, _, page| {
        for link in all(page, "[href]") {
            let href = link.attr("href").expect("it was selected by it");
            let leads = ["https://", "http://", "mailto:"].iter().any(|scheme| href.starts_with(scheme));
            let tag = PLATFORMS
                .iter()
                .any(|platform| [platform.unsubscribe, platform.view_in_browser].contains(&Some(href)));
            assert!(leads || tag, "{case}: {href}");
            assert!(!link.text().collect::<String>().trim().is_empty(), "{case}: a link without words");
        }
        for picture in all(page, "[src]") {
            assert!(picture.attr("src").is_some_and(|src| src.starts_with("images/")), "{case}");
        }
    });
}

#[test]
fn only_elements_and_properties_that_clients_know_are_used() {
    every_mail(|case, _, page| {
        for element in all(page, "*") {
            let name = element.value().name();
            assert!(TAGS.contains(&name), "{case}: <{name}>");
            let handlers = element.value().attrs().find(|(name, _)| name.starts_with("on"));
            assert_eq!(handlers, None, "{case}");
        }
        let inline = all(page, "[style]")
            .into_iter()
            .map(|element| element.attr("style").unwrap_or_default().to_owned());
        let blocks = all(page, "style").into_iter().map(|style| style.inner_html());
        let rules = blocks.flat_map(|css| {
            css.split('{')
                .skip(1)
                .map(|rule| rule.split('}').next().unwrap_or_default().to_owned())
                .collect::<Vec<_>>()
        });
        // What stands before an inner brace is the selector of a rule in a media query.
        let mut looked_at = 0;
        for declarations in inline.chain(rules.filter(|rule| !rule.trim_start().starts_with(['.', '\n']))) {
            for declaration in declarations.split(';').filter(|declaration| !declaration.trim().is_empty()) {
                let (property, value) = declaration.split_once(':').expect("a property and a value");
                looked_at += 1;
                assert!(PROPERTIES.contains(&property.trim()), "{case}: {property}");
                assert!(!value.contains("var(") && !value.contains("url("), "{case}: {value}");
            }
        }
        assert!(looked_at > 60, "{case}: only {looked_at} declarations were found");
    });
}

#[test]
fn headings_go_down_by_one_and_the_mail_has_one_title() {
    every_mail(|case, _, page| {
        let levels: Vec<u8> = all(page, "h1,h2,h3,h4,h5,h6")
            .iter()
            .map(|heading| heading.value().name().as_bytes()[1] - b'0')
            .collect();
        assert_eq!(levels.first(), Some(&1), "{case}");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{case}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{case}: {levels:?}");
    });
}

#[test]
fn no_line_of_the_text_is_longer_than_mail_allows() {
    every_mail(|case, mail, _| {
        for line in mail.text.lines() {
            let unbroken = line.split_whitespace().all(|word| word.len() < 60);
            assert!(!unbroken || line.chars().count() <= 78, "{case}: {line}");
            assert!(line.len() <= 998, "{case}: {line}");
        }
    });
}

#[test]
fn each_tag_of_a_platform_stands_once_in_each_part_and_no_text_passes_for_one() {
    every_mail(|case, mail, _| {
        let name = case.rsplit(' ').next().expect("a platform");
        let platform = pasteup_render::Platform::named(name).expect("it is listed");
        for part in [&mail.html, &mail.text] {
            let mut rest = part.clone();
            for tag in [platform.unsubscribe, platform.view_in_browser].into_iter().flatten() {
                assert_eq!(rest.matches(tag).count(), 1, "{case}: {tag}");
                rest = rest.replace(tag, "");
            }
            let opener = platform.openers.iter().find(|opener| rest.contains(**opener));
            assert_eq!(opener, None, "{case}");
        }
    });
}

#[test]
fn sixty_stories_fit_under_the_clip() {
    let case = cases().into_iter().find(|path| path.ends_with("twenty-stories")).expect("the case is there");
    let mut issue = issue_of(&case);
    issue.slots = (0..3).flat_map(|_| issue.slots.clone()).collect();
    let mail = mail(&issue, Theme::broadsheet(), &Options::default()).expect("the case can be printed");
    assert!(mail.html.len() < CLIPPED_AT_BYTES, "{}", mail.html.len());
    assert_eq!(mail.slots.len(), issue.slots.len());
    assert!(mail.slots.iter().map(|slot| slot.bytes).sum::<usize>() < mail.html.len());
}
