//! Pages and feeds whose server, or who themselves, name another encoding than the one they are in.

use encoding_rs::{BIG5, Encoding, GB18030, SHIFT_JIS, WINDOWS_1252};
use pasteup_intake::{feed, page};

/// A headline and a sentence, and the encoding they are sent in.
const TEXTS: [(&Encoding, &str, &str); 4] = [
    (
        GB18030,
        "窑火一年一次",
        "村口的老窑每年只点一次火，村里的人都带着一只碗、一块面包和自己的看法来看，夜里火光照着山路。",
    ),
    (
        BIG5,
        "港口的渡輪",
        "渡輪每天清晨六點離開港口，船長說今年的霧比往年都大，乘客們站在甲板上喝著熱茶，等待太陽出來。",
    ),
    (
        SHIFT_JIS,
        "山の茶畑",
        "春の茶は山でゆっくりと育ち、農家の人たちは朝早くから新茶を摘み始めた。今年は雨が多く、香りがとても強いという。",
    ),
    (
        WINDOWS_1252,
        "The café’s “new” menu",
        "The café at the quay – naïve, déjà vu, but “fresh” – serves crêpes at €4, and Jürgen’s jam with them.",
    ),
];

/// What servers say of them: nothing, or something wrong.
const LABELS: [&str; 4] = ["", "utf-8", "iso-8859-1", "windows-1252"];

fn sent(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    let (bytes, _, lost) = encoding.encode(text);
    assert!(!lost && std::str::from_utf8(&bytes).is_err(), "{} writes it", encoding.name());
    bytes.into_owned()
}

fn of_kind(kind: &str, label: &str) -> String {
    if label.is_empty() { kind.to_owned() } else { format!("{kind}; charset={label}") }
}

#[test]
fn a_page_under_a_wrong_label_has_clean_words() {
    for (encoding, title, sentence) in TEXTS {
        for label in LABELS {
            // The page says the same wrong thing of itself.
            let meta = if label.is_empty() { String::new() } else { format!("<meta charset=\"{label}\">") };
            let text = format!("<p>{sentence}</p>").repeat(8);
            let html = format!(
                "<!doctype html><html><head>{meta}<title>{title}</title></head><body><article><h1>{title}</h1>{text}</article></body></html>"
            );
            let bytes = sent(encoding, &html);
            let page =
                page::read(&bytes, &of_kind("text/html", label), "https://kiln.example/a").expect("a page");
            assert_eq!(page.title, title, "{} as {label}", encoding.name());
            assert!(
                page.body.text().contains(sentence),
                "{} as {label}: {}",
                encoding.name(),
                page.body.text()
            );
        }
    }
}

#[test]
fn a_feed_under_a_wrong_label_has_clean_words() {
    for (encoding, title, sentence) in TEXTS {
        for label in LABELS {
            let says = if label.is_empty() { String::new() } else { format!(" encoding=\"{label}\"") };
            let xml = format!(
                "<?xml version=\"1.0\"{says}?><rss version=\"2.0\"><channel><title>{title}</title><link>https://kiln.example/</link>\
                 <item><title>{title}</title><link>https://kiln.example/1</link><description>{sentence}</description></item></channel></rss>"
            );
            let bytes = sent(encoding, &xml);
            let kind = of_kind("application/rss+xml", label);
            let feed = feed::read(&bytes, &kind, "https://kiln.example/feed").expect("a feed");
            let item = &feed.items[0];
            let found = (feed.title.as_str(), item.title.as_str(), item.summary.as_str());
            assert_eq!(found, (title, title, sentence), "{} as {label}", encoding.name());
        }
    }
}

#[test]
fn a_right_label_is_believed_of_a_text_that_is_too_short_to_guess() {
    for (encoding, label) in [(GB18030, "gb2312"), (BIG5, "big5"), (SHIFT_JIS, "shift_jis")] {
        let bytes = sent(encoding, "<html><head><title>山口</title></head><body><p>山</p></body></html>");
        let page =
            page::read(&bytes, &of_kind("text/html", label), "https://kiln.example/a").expect("a page");
        assert_eq!(page.title, "山口", "{label}");
    }
}
