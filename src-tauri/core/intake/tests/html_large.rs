//! Large, deep and odd HTML is read in a time that grows with its length alone, and no word of it is dropped.
//!
//! Work that grows with the square would take minutes here.

use pasteup_intake::html::{Tracking, pasted};

fn words(html: &str) -> String {
    let draft = pasted(html, Tracking::Freed);
    let json = serde_json::to_string(&draft.body).expect("a document is JSON");
    let read_back: model::Document = serde_json::from_str(&json).expect("a bounded document reads back");
    read_back.text()
}

#[test]
fn nesting_a_hundred_thousand_deep_is_flattened_and_nothing_of_it_dropped() {
    for tag in [
        "div",
        "blockquote",
        "span",
        "b",
        "i",
        "table><tr><td",
        "ul><li",
        "figure",
        "p",
        "h1",
        "font",
        "section",
        "svg><g",
        "o:p",
    ] {
        let html = format!("<p>first</p>{}deep", format!("<{tag}>").repeat(100_000));
        let found = words(&html);
        assert!(found.contains("first"), "{tag}");
        assert!(tag.starts_with("svg") || found.contains("deep"), "{tag}");
    }
}

#[test]
fn large_and_odd_html_is_read_in_linear_time() {
    let many = |piece: &str| piece.repeat(1 << 19 >> piece.len().ilog2());
    let attributes: String = (0..200_000).map(|number| format!(" a{number}=1")).collect();
    let cases = [
        ("plain", many("word &amp; word ")),
        ("bold", many("<b>a</b> ")),
        ("open bold", format!("<p>{}", many("<b><p>a "))),
        ("crossing", many("<b><i>a</b>b</i> ")),
        ("cells", format!("<table>{}", many("<tr><td>a<td>b"))),
        ("items", many("<ul><li>a<li>b</ul>")),
        ("styles", many("<span style='font-weight:700;font-style:italic'>a</span>")),
        ("links", many("<a href='https://a.example/?utm_source=b'>a</a> ")),
        (
            "one open link",
            format!("<a href='https://a.example/{}'>{}", "x".repeat(4_000), many("<b>a</b><p>b")),
        ),
        ("breaks", many("a<br>")),
        ("open comment", format!("<p>a</p><!--{}", many("-- "))),
        ("comments", many("<!-- a -->")),
        ("open tags", many("<a ")),
        ("attributes", format!("<p{attributes}>a</p{attributes}>")),
        ("ends", many("</p></b></div>")),
        ("word items", many("<p style='mso-list:l0 level2 lfo1'>a</p>")),
        ("picture", format!("<img src='data:image/png;base64,{}'>", many("aaaa"))),
    ];
    for (what, html) in cases {
        let begun = std::time::Instant::now();
        assert!(words(&html).len() <= html.len() * 2, "{what}");
        println!("{what}: {} bytes, {:?}", html.len(), begun.elapsed());
    }
}

#[test]
fn ten_megabytes_take_ten_times_as_long_as_one() {
    let page = |bytes: usize| {
        let piece = "<p class=MsoNormal style='margin:0;font-weight:700'>The <b>ferry</b> <a href='https://a.example/?utm_id=1'>waits</a>.</p>";
        format!("<html><body>{}", piece.repeat(bytes / piece.len()))
    };
    let quickest = |bytes: usize, runs: usize| {
        let html = page(bytes);
        let run = |_| {
            let begun = std::time::Instant::now();
            let draft = pasted(&html, Tracking::Freed);
            assert_eq!(draft.body.content.len(), html.matches("<p ").count());
            begun.elapsed()
        };
        (0..runs).map(run).min().expect("it ran")
    };
    let (one, ten) = (quickest(1 << 20, 3), quickest(10 << 20, 1));
    println!("1 MB: {one:?}, 10 MB: {ten:?}");
    // Work that grows with the square would take a hundred times as long; what else runs here may cost a few.
    assert!(ten < one * 40, "1 MB took {one:?}, 10 MB {ten:?}");
}

#[test]
fn a_page_that_nests_a_hundred_thousand_deep_is_read_with_its_words() {
    let story = "Some words stand here, and they go on for a while. ".repeat(20);
    for tag in ["div", "b", "table><tr><td", "ul><li"] {
        let html = format!(
            "<html><head><title>Deep</title></head><body><h1>Deep</h1>{}<p>{story}</p></body></html>",
            format!("<{tag}>").repeat(100_000)
        );
        let page = pasteup_intake::page::read(html.as_bytes(), "text/html", "https://proof.example/deep")
            .expect("a page");
        assert_eq!(page.title, "Deep", "{tag}");
        // In lists of lists and tables of tables nothing looks like a text: the title and the address are kept.
        let text = page.body.text();
        assert!(tag.contains('>') || text.contains("they go on for a while"), "{tag}: {text}");
    }
}
