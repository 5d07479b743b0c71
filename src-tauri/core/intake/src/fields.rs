//! The parts of an article that a text can name outright: as a label ("Dek: …") or as a key of front matter.

use crate::dates::moment_of;
use crate::names::names_of;
use crate::{Draft, Part, PictureSource, credit_of};
use model::{Credit, Language, Status, address};

/// Names of parts, in lower case → the part. The Chinese ones are used as labels.
const NAMES: &[(&str, Part)] = &[
    ("headline", Part::Headline),
    ("title", Part::Headline),
    ("标题", Part::Headline),
    ("標題", Part::Headline),
    ("kicker", Part::Kicker),
    ("section", Part::Kicker),
    ("栏目", Part::Kicker),
    ("欄目", Part::Kicker),
    ("dek", Part::Dek),
    ("subtitle", Part::Dek),
    ("subhead", Part::Dek),
    ("standfirst", Part::Dek),
    ("description", Part::Dek),
    ("summary", Part::Dek),
    ("excerpt", Part::Dek),
    ("副标题", Part::Dek),
    ("副標題", Part::Dek),
    ("导语", Part::Dek),
    ("導語", Part::Dek),
    ("bylines", Part::Byline),
    ("byline", Part::Byline),
    ("authors", Part::Byline),
    ("author", Part::Byline),
    ("by", Part::Byline),
    ("作者", Part::Byline),
    ("撰文", Part::Byline),
    ("文", Part::Byline),
    ("tags", Part::Tags),
    ("tag", Part::Tags),
    ("categories", Part::Tags),
    ("category", Part::Tags),
    ("keywords", Part::Tags),
    ("标签", Part::Tags),
    ("標籤", Part::Tags),
    ("关键词", Part::Tags),
    ("關鍵詞", Part::Tags),
    ("credit", Part::Credit),
    ("status", Part::Status),
    ("language", Part::Language),
    ("lang", Part::Language),
    ("link", Part::Link),
    ("url", Part::Link),
    ("canonical_url", Part::Link),
    ("picture", Part::Picture),
    ("image", Part::Picture),
    ("feature_image", Part::Picture),
    ("featured_image", Part::Picture),
    ("featuredimage", Part::Picture),
    ("cover", Part::Picture),
    ("cover_image", Part::Picture),
    ("coverimage", Part::Picture),
    ("thumbnail", Part::Picture),
    ("hero", Part::Picture),
    ("alt", Part::Alt),
    ("feature_image_alt", Part::Alt),
    ("image_alt", Part::Alt),
    ("picture_alt", Part::Alt),
    ("cover_alt", Part::Alt),
    ("feature_image_caption", Part::Caption),
    ("image_caption", Part::Caption),
    ("picture_caption", Part::Caption),
    ("cover_caption", Part::Caption),
    ("feature_image_credit", Part::Credit),
    ("image_credit", Part::Credit),
    ("picture_credit", Part::Credit),
    ("cover_credit", Part::Credit),
    ("short", Part::Short),
    ("short_version", Part::Short),
    ("brief", Part::Short),
    ("slug", Part::Slug),
    ("sources", Part::Sources),
    ("source", Part::Sources),
    ("notes", Part::Notes),
    ("notes_to_the_editor", Part::Notes),
    ("date", Part::Published),
    ("published", Part::Published),
    ("published_at", Part::Published),
    ("publish_date", Part::Published),
    ("publishdate", Part::Published),
    ("pubdate", Part::Published),
    ("caption", Part::Caption),
    ("图注", Part::Caption),
    ("圖註", Part::Caption),
];

/// The part that a label or key names.
pub(crate) fn part_named(name: &str) -> Option<Part> {
    let name = name.trim().to_lowercase();
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, part)| *part)
}

/// Sets a part of the draft to a text, and reports it.
///
/// # Errors
/// What is wrong with the text, as the end of a sentence, when the part is set already or can't hold it.
pub(crate) fn set(draft: &mut Draft, part: Part, text: &str) -> Result<(), String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(());
    }
    match part {
        Part::Headline => fill(&mut draft.headline, text)?,
        Part::Kicker => fill(&mut draft.kicker, text)?,
        Part::Dek => fill(&mut draft.dek, text)?,
        Part::Alt => fill(&mut draft.alt, text)?,
        Part::Caption => return set_caption(draft, text),
        Part::Short => fill(&mut draft.short, text)?,
        Part::Slug => fill(&mut draft.slug, text)?,
        Part::Sources => fill(&mut draft.sources, text)?,
        Part::Notes => fill(&mut draft.notes, text)?,
        Part::Published => {
            unset(draft.published_at_ms.is_none())?;
            draft.published_at_ms = Some(moment_of(text).ok_or("it has to be a date")?);
        }
        Part::Link => {
            let address = address::web_link(text).ok_or("it has to be an http or https address")?;
            fill(&mut draft.link, &address)?;
        }
        Part::Byline => {
            unset(draft.bylines.is_empty())?;
            draft.bylines = names_of(text).unwrap_or_else(|| vec![text.to_owned()]);
        }
        Part::Tags => draft.add_tags(listed(text)),
        Part::Credit => {
            unset(draft.awaited_credit.is_none())?;
            let own_line = || Credit { line: text.to_owned(), ..Credit::default() };
            draft.awaited_credit = Some(credit_of(text).unwrap_or_else(own_line));
        }
        Part::Status => {
            unset(draft.status.is_none())?;
            draft.status = Some(text.to_lowercase().parse::<Status>()?);
        }
        Part::Language => {
            unset(draft.language.is_none())?;
            draft.language = Some(text.parse::<Language>().map_err(|error| error.to_string())?);
        }
        Part::Picture => {
            unset(draft.picture.is_none())?;
            draft.picture = Some(PictureSource::named(text));
        }
        Part::LeadIn | Part::List | Part::CallToAction | Part::Reply | Part::Signature => {
            return Err("it is no part that can be named".into());
        }
    }
    draft.report.recognise(part, text);
    Ok(())
}

/// A caption that is a credit and nothing else is the credit.
fn set_caption(draft: &mut Draft, text: &str) -> Result<(), String> {
    if draft.awaited_credit.is_none() && credit_of(text).is_some() {
        return set(draft, Part::Credit, text);
    }
    fill(&mut draft.caption, text)?;
    draft.report.recognise(Part::Caption, text);
    Ok(())
}

/// The entries of a list such as "tea, harbours" or "茶、港口".
pub(crate) fn listed(text: &str) -> impl Iterator<Item = String> {
    text.split([',', '，', '、', ';', '；'])
        .map(|entry| entry.trim().to_owned())
        .filter(|entry| !entry.is_empty())
}

fn fill(slot: &mut String, text: &str) -> Result<(), String> {
    unset(slot.is_empty())?;
    text.clone_into(slot);
    Ok(())
}

fn unset(is_unset: bool) -> Result<(), String> {
    if is_unset { Ok(()) } else { Err("it is there twice".into()) }
}
