//! A post of any platform becomes a draft, in this one place.

use super::markup::words;
use super::{Filed, Post, PostPicture, SentAs, Text};
use crate::credit_line::parted;
use crate::html::{Reading, blocks};
use crate::report::{Part, excerpt};
use crate::{Draft, Entry, IntakeError, LIMIT_MIB, Sent, Taker, markdown};
use model::document::{HeadingAttrs, PictureAttrs};
use model::{Block, Credit, Inline, Language, address};

/// Hands over every entry of an archive, one after the other.
pub(crate) fn hand_over(filed: Vec<Filed>, taker: &mut dyn Taker) {
    taker.expect(filed.len());
    for Filed { name, post } in filed {
        let origin =
            post.as_ref().ok().map(|post| post.origin.clone()).filter(|origin| !origin.ends_with(':'));
        if taker.take(Entry { name, origin, draft: post.and_then(draft) }).is_break() {
            return;
        }
    }
}

/// Makes a draft of a post.
///
/// # Errors
/// `intake.too_large`, and those of Markdown.
pub(super) fn draft(post: Post) -> Result<Draft, IntakeError> {
    if post.text.as_str().len() > LIMIT_MIB << 20 {
        return Err(IntakeError::TooLarge { limit_mib: LIMIT_MIB });
    }
    let mut draft = match &post.text {
        Text::Html(html) => of_html(html, &post.base),
        Text::Markdown(text) => of_markdown(text, &post.title)?,
    };
    let Post { title, dek, authors, tags, language, picture, link, sent, remarks, .. } = post;
    let title = words(&title);
    if !title.is_empty() {
        draft.report.recognised.retain(|part| part.part != Part::Headline);
        draft.report.recognise(Part::Headline, title.as_str());
        draft.headline = title;
    }
    let dek = words(&dek);
    if !dek.is_empty() {
        draft.report.recognise(Part::Dek, excerpt(&dek));
        draft.dek = dek;
    }
    if !authors.is_empty() {
        draft.report.recognise(Part::Byline, authors.join(", "));
        draft.bylines = authors;
    }
    if !tags.is_empty() {
        draft.report.recognise(Part::Tags, excerpt(&tags.join(", ")));
        draft.add_tags(tags);
    }
    draft.language = language.trim().parse::<Language>().ok().or(draft.language);
    if let Some(link) = address::web_link(&link) {
        draft.report.recognise(Part::Link, &*link);
        draft.link = link.into_owned();
    }
    if let Some(picture) = picture {
        run_with(picture, &mut draft);
    }
    draft.status = post.status.or(draft.status);
    draft.published_at_ms = post.published_at_ms.or(draft.published_at_ms);
    draft.short = words(&post.short);
    draft.slug = post.slug.trim().to_owned();
    draft.notes = remarks.join("\n");
    draft.sent = sent.map(|sent| sent_as(sent, &draft.headline));
    Ok(draft)
}

fn of_html(html: &str, base: &str) -> Draft {
    let mut draft = Draft::default();
    let reading = Reading { base: base.trim().parse().ok(), ..Reading::default() };
    draft.body.content = blocks(html, &reading, &mut draft);
    draft
}

/// Markdown may open with a headline of its own; the platform’s stands above it.
fn of_markdown(text: &str, title: &str) -> Result<Draft, IntakeError> {
    if text.trim().is_empty() {
        return Ok(Draft::default());
    }
    let mut draft = markdown::read(text)?;
    if !title.is_empty() && !draft.headline.is_empty() && draft.headline != words(title) {
        let heading = Block::Heading {
            attrs: HeadingAttrs { level: 1 },
            content: vec![Inline::plain(draft.headline.clone())],
        };
        draft.body.content.insert(0, heading);
    }
    Ok(draft)
}

/// The picture that runs with a post. A caption that is nothing but a credit, or ends in one, gives the credit.
fn run_with(picture: PostPicture, draft: &mut Draft) {
    let (caption, credit) = parted(&words(&picture.caption));
    draft.report.recognise(Part::Picture, picture.source.name());
    for (part, text) in [(Part::Alt, &picture.alt), (Part::Caption, &caption)] {
        if !text.trim().is_empty() {
            draft.report.recognise(part, excerpt(text));
        }
    }
    let said = |credit: &Credit| credit.printed(&Language::english()).unwrap_or_default();
    let credit = credit.or_else(|| picture.credit.map(|credit| (said(&credit), credit)));
    let credit = credit.map(|(line, credit)| {
        draft.report.recognise(Part::Credit, line);
        credit
    });
    if let Some(opening) = draft.picture.take().filter(|opening| *opening != picture.source) {
        // One that opens the text stays there.
        let (alt, caption) = (std::mem::take(&mut draft.alt), std::mem::take(&mut draft.caption));
        let illustration = draft.add_picture(opening, alt, caption, draft.awaited_credit.clone());
        draft.awaited_credit = None;
        draft.body.content.insert(0, Block::Picture { attrs: PictureAttrs { illustration } });
    }
    draft.picture = Some(picture.source);
    draft.alt = picture.alt.trim().to_owned();
    draft.caption = caption;
    draft.awaited_credit = credit.or(draft.awaited_credit.take());
}

fn sent_as(sent: SentAs, headline: &str) -> Sent {
    let subject = words(&sent.subject);
    Sent {
        at_ms: sent.at_ms,
        subject: if subject.is_empty() { headline.to_owned() } else { subject },
        preheader: words(&sent.preheader),
        number: sent.number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_inside_the_text_stays_under_the_platforms_own() {
        let post = Post {
            title: "Night &amp; ferry".into(),
            text: Text::Markdown("# Tide\n\nIt rose.".into()),
            ..Post::default()
        };
        let draft = draft(post).expect("a draft");
        assert_eq!(draft.headline, "Night & ferry");
        assert_eq!(draft.body.text().trim(), "Tide\nIt rose.");
    }
}
