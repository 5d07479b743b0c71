//! What is pasted, from the call to the library and back.

use desk::contract::*;
use model::Document;
use tests::library::TestLibrary;

/// A PNG of four pixels in Base64.
const DOT: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGM4UaEBRAwQCgAp7gWhjAnOiAAAAABJRU5ErkJggg==";

#[test]
fn html_is_cleaned_and_what_came_along_is_told() {
    let library = TestLibrary::new();
    let html = format!(
        "<p style='color:red'>The <a href='https://www.google.com/url?q=https://pier.example/a%3Futm_source%3Dx'>\
         pier</a></p><p><img src='data:image/png;base64,{DOT}' alt='A lamp'></p><p onclick='x()'>opens.\
         <img src='https://far.example/a.jpg' alt='Far'><img src='https://far.example/p.gif' width=1 height=1></p>"
    );
    let cleaned = desk::paste::clean(&library.desk, PastedHtml { html }).expect("it never fails");
    assert_eq!(cleaned.document.text(), Document::of_paragraphs(["The pier", "opens."]).text());
    assert_eq!(cleaned.document.links(), ["https://pier.example/a"]);
    let [freed] = &cleaned.freed[..] else { panic!("{:?}", cleaned.freed) };
    assert_eq!(freed.now, "https://pier.example/a");
    assert!(freed.was.starts_with("https://www.google.com/url?"), "{freed:?}");
    let [lamp, far] = &cleaned.pictures[..] else { panic!("{:?}", cleaned.pictures) };
    assert_eq!((lamp.after, lamp.alt.as_str(), lamp.data.as_deref()), (1, "A lamp", Some(DOT)));
    assert_eq!((far.name.as_str(), far.data.as_ref()), ("https://far.example/a.jpg", None));
}

#[test]
fn pictures_that_came_along_are_kept_as_one_step_and_once() {
    let library = TestLibrary::new();
    let picture = |name: &str, data: &str| PastedPicture {
        after: 0,
        name: name.into(),
        data: Some(data.into()),
        alt: "A lamp".into(),
        caption: "The lamp.".into(),
        credit: None,
    };
    let pictures = vec![
        picture("lamp.png", DOT),
        picture("phone.heic", "AAAAGGZ0eXBoZWljAAAAAA=="),
        picture("odd", "!"),
    ];
    let kept = desk::paste::keep(&library.desk, PicturesKeep { pictures }).expect("kept");
    let [Some(lamp), None, None] = kept.illustrations[..] else { panic!("{kept:?}") };
    assert_eq!(
        kept.failed.iter().map(|failed| failed.path.as_str()).collect::<Vec<_>>(),
        ["phone.heic", "odd"]
    );
    let view =
        desk::picture::view(&library.desk, IllustrationRef { illustration: lamp }).expect("it is there");
    assert_eq!((view.illustration.alt.as_str(), view.illustration.caption.as_str()), ("A lamp", "The lamp."));

    let again = PicturesKeep { pictures: vec![picture("again.png", DOT)] };
    let again = desk::paste::keep(&library.desk, again).expect("kept");
    assert_eq!(again.illustrations, [Some(lamp)]);

    let undone = desk::history::undo(&library.desk, Nothing {}).expect("undone");
    assert!(
        desk::picture::view(&library.desk, IllustrationRef { illustration: lamp }).is_err(),
        "{undone:?}"
    );
}
