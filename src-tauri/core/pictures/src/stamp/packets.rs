//! A stamp in the three ways that programs read.

use super::Stamp;
use std::fmt::Write;

/// What opens a JPEG's segment of XMP.
pub(super) const XMP_IN_JPEG: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";

/// XMP (ISO 16684-1): a packet that can be found in any file, with no room to grow.
pub(super) fn xmp(stamp: &Stamp) -> String {
    let creators: Vec<&String> = stamp.creators.iter().filter(|name| !name.is_empty()).collect();
    let has = |text: &str| !text.is_empty();
    let mut names = String::new();
    let mut inside = String::new();
    if has(&stamp.credit) {
        names += " xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\"";
        let _ = write!(inside, "<photoshop:Credit>{}</photoshop:Credit>", escaped(&stamp.credit));
    }
    if !creators.is_empty() || has(&stamp.copyright) {
        names += " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
    }
    if !creators.is_empty() {
        let items: String =
            creators.iter().map(|name| format!("<rdf:li>{}</rdf:li>", escaped(name))).collect();
        let _ = write!(inside, "<dc:creator><rdf:Seq>{items}</rdf:Seq></dc:creator>");
    }
    let mut in_a_language = |property: &str, text: &str| {
        if has(text) {
            let text = escaped(text);
            let _ = write!(
                inside,
                "<{property}><rdf:Alt><rdf:li xml:lang=\"x-default\">{text}</rdf:li></rdf:Alt></{property}>"
            );
        }
    };
    in_a_language("dc:rights", &stamp.copyright);
    in_a_language("xmpRights:UsageTerms", &stamp.usage_terms);
    if has(&stamp.usage_terms) || has(&stamp.web_statement) {
        names += " xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\"";
    }
    if has(&stamp.web_statement) {
        let _ = write!(
            inside,
            "<xmpRights:WebStatement>{}</xmpRights:WebStatement>",
            escaped(&stamp.web_statement)
        );
    }
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\"{names}>{inside}\
         </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>"
    )
}

/// As text of XML, without the characters that XML can't say.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '\n' | '\t' => escaped.push(c),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// IPTC-IIM in a Photoshop resource, in UTF-8; cut to the lengths that IIM 4.2 allows, as XMP's readers know to expect. `None` where a
/// stamp has none of its fields.
pub(super) fn iim(stamp: &Stamp) -> Option<Vec<u8>> {
    let creators = stamp.creators.iter().map(|name| (80, name, 32));
    let others = [(110, &stamp.credit, 32), (116, &stamp.copyright, 128)];
    let mut sets = Vec::new();
    for (number, text, longest) in creators.chain(others) {
        let text: String = text.chars().filter(|c| !c.is_control()).collect();
        let text = &text[..text.floor_char_boundary(longest)];
        if !text.is_empty() {
            dataset(&mut sets, 2, number, text.as_bytes());
        }
    }
    if sets.is_empty() {
        return None;
    }
    let mut iim = Vec::new();
    // That it is UTF-8 (ISO 2022), and the version of the record, which has to stand first in it.
    dataset(&mut iim, 1, 90, b"\x1b%G");
    dataset(&mut iim, 2, 0, &[0, 4]);
    iim.extend(sets);
    let length = u32::try_from(iim.len()).ok()?;
    let mut resource = b"Photoshop 3.0\08BIM\x04\x04\0\0".to_vec();
    resource.extend(length.to_be_bytes());
    resource.extend(iim);
    if length % 2 == 1 {
        resource.push(0);
    }
    Some(resource)
}

fn dataset(to: &mut Vec<u8>, record: u8, number: u8, value: &[u8]) {
    to.extend([0x1c, record, number]);
    to.extend((value.len() as u16).to_be_bytes());
    to.extend(value);
}

/// EXIF with artist and copyright (CIPA DC-008, 4.6.4), in UTF-8 as most programs read it. `None` where a stamp has neither.
pub(super) fn exif(stamp: &Stamp) -> Option<Vec<u8>> {
    let creators: Vec<&str> =
        stamp.creators.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    let artist = creators.join("; ");
    let tags: Vec<(u16, &str)> = [(0x013b, artist.as_str()), (0x8298, &stamp.copyright)]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .collect();
    // Past this it would not fit into its segment.
    if tags.is_empty() || tags.iter().map(|(_, text)| text.len()).sum::<usize>() > 60_000 {
        return None;
    }
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    tiff.extend((tags.len() as u16).to_le_bytes());
    let mut texts: Vec<u8> = Vec::new();
    let texts_at = 8 + 2 + 12 * tags.len() + 4;
    for (tag, text) in tags {
        let text: Vec<u8> = text.bytes().filter(|byte| *byte != 0).chain([0]).collect();
        tiff.extend(tag.to_le_bytes());
        tiff.extend([2, 0]);
        tiff.extend((text.len() as u32).to_le_bytes());
        // Four bytes stand in the entry itself.
        if text.len() <= 4 {
            let mut value = text;
            value.resize(4, 0);
            tiff.extend(value);
        } else {
            tiff.extend(((texts_at + texts.len()) as u32).to_le_bytes());
            texts.extend(text);
            if texts.len() % 2 == 1 {
                texts.push(0);
            }
        }
    }
    tiff.extend([0; 4]);
    tiff.extend(texts);
    Some(tiff)
}
