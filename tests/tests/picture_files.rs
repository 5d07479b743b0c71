//! What a picture's file says, from the file to the printed credit.

use desk::contract::*;
use model::{Credit, IllustrationId, Place, Rights, RightsCategory, Role, Treatment};
use std::fs;
use tests::library::{TestLibrary, picture_file, text_of};

/// What a desk's program writes into a picture.
const PACKET: &str = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'
 xmlns:xmpRights='http://ns.adobe.com/xap/1.0/rights/' xmlns:Iptc4xmpCore='http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/'
 photoshop:Credit='Ilse Brandt/Depot' xmpRights:WebStatement='https://creativecommons.org/licenses/by/4.0/'>
<dc:creator><rdf:Seq><rdf:li>Ilse Brandt</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>© 2026 Ilse Brandt</rdf:li></rdf:Alt></dc:rights>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang='x-default'>A map of a harbour &amp; its lights</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
</rdf:Description></rdf:RDF></x:xmpmeta>";

/// A PNG of the sample with a packet in it.
fn with_packet(library: &TestLibrary, packet: &str) -> String {
    let png = fs::read(picture_file("harbour-map.png")).expect("a picture");
    let content = [b"iTXtXML:com.adobe.xmp\0\0\0\0\0".as_slice(), packet.as_bytes()].concat();
    let length = u32::try_from(content.len() - 4).expect("a chunk").to_be_bytes();
    let sum = crc32(&content).to_be_bytes();
    // After the signature and IHDR.
    let (head, rest) = png.split_at(33);
    let path = library.beside("map.png");
    fs::write(&path, [head, &length, &content, &sum, rest].concat()).expect("written");
    text_of(&path)
}

fn add(library: &TestLibrary, path: String, article: Option<model::ArticleId>) -> IllustrationId {
    let added = desk::picture::add(&library.desk, PicturesAdd { paths: vec![path], article }).expect("added");
    assert_eq!(added.failed, []);
    added.added[0].illustration
}

fn view(library: &TestLibrary, illustration: IllustrationId) -> IllustrationView {
    desk::picture::view(&library.desk, IllustrationRef { illustration }).expect("there")
}

/// The checksum of PNG's chunks (PNG specification, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(
            crc ^ u32::from(*byte),
            |crc, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 },
        )
    })
}

#[test]
fn a_picture_comes_in_with_what_its_file_says_and_prints_its_credit() {
    let library = TestLibrary::new();
    let article = library.take_in("Lamps are lit\n\nThe harbour has its lights back.\n");
    let picture = add(&library, with_packet(&library, PACKET), Some(article));
    let IllustrationView { illustration, card, .. } = view(&library, picture);
    assert_eq!(illustration.alt, "A map of a harbour & its lights");
    assert_eq!(card.credit_line.as_deref(), Some("By Ilse Brandt / Depot, CC BY 4.0"));
    assert_eq!(illustration.rights.holder, "Ilse Brandt");
    assert_eq!(illustration.rights.category, Some(RightsCategory::CreativeCommons));
    assert_eq!(illustration.rights.licence, "CC BY 4.0");
    assert_eq!(illustration.rights.licence_link, "https://creativecommons.org/licenses/by/4.0/");

    let says =
        desk::picture::file_says(&library.desk, IllustrationRef { illustration: picture }).expect("read");
    let said: Vec<_> = says.said.iter().map(|said| (said.field.as_str(), said.standard.as_str())).collect();
    let expected =
        ["Creator", "Credit", "Alt text", "Copyright", "Rights on the web"].map(|field| (field, "XMP"));
    assert_eq!((said, says.unreadable), (expected.to_vec(), Vec::new()));

    let issue = library.issue();
    library.place(issue, NewSlot::Story { article, treatment: Some(Treatment::Lead) }, Place::Last);
    let html = desk::mail::html(&library.desk, MailFor { issue, target: MailTarget::default() });
    assert!(html.expect("it renders").html.contains("By Ilse Brandt / Depot"));
}

#[test]
fn the_credit_that_a_text_states_goes_before_the_name_in_a_file() {
    let library = TestLibrary::new();
    let article = library.take_in("Lamps are lit\n\nIllustration for The Weekly Proof by Mara Okafor\n\nThe harbour has its lights back.\n");
    assert!(library.article(article).awaited_credit_line.is_some());
    let picture = add(&library, with_packet(&library, PACKET), Some(article));
    let line = view(&library, picture).card.credit_line;
    assert_eq!(line.as_deref(), Some("Illustration for The Weekly Proof by Mara Okafor, CC BY 4.0"));
    assert_eq!(library.article(article).awaited_credit_line, None);
}

#[test]
fn what_an_editor_wrote_stays_when_the_file_comes_again() {
    let library = TestLibrary::new();
    let path = with_packet(&library, PACKET);
    let picture = add(&library, path.clone(), None);
    let role_alone = Credit { role: Some(Role::Map), ..Credit::default() };
    let changes = vec![
        IllustrationField::Alt("The harbour".into()),
        IllustrationField::Credit(role_alone.clone()),
        IllustrationField::Rights(Rights::default()),
    ];
    let base = view(&library, picture).illustration.version;
    desk::picture::save(&library.desk, IllustrationSave { illustration: picture, base, changes })
        .expect("saved");
    assert_eq!(add(&library, path, None), picture);
    let illustration = view(&library, picture).illustration;
    assert_eq!((illustration.alt.as_str(), illustration.credit), ("The harbour", role_alone));
    assert_eq!(illustration.rights, Rights::default());
}

#[test]
fn a_packet_that_can_not_be_read_leaves_the_record_empty_and_is_said() {
    let library = TestLibrary::new();
    let picture = add(&library, with_packet(&library, "<x:xmpmeta><rdf:RDF"), None);
    let IllustrationView { illustration, card, .. } = view(&library, picture);
    assert_eq!((illustration.alt.as_str(), card.credit_line), ("", None));
    let says =
        desk::picture::file_says(&library.desk, IllustrationRef { illustration: picture }).expect("read");
    assert_eq!((says.said.len(), says.unreadable), (0, vec!["XMP".to_owned()]));
}
