//! An article, in one of three treatments.

use super::call_to_action;
use crate::{
    RenderError, body,
    press::{Here, Press},
    text::{self, Writer},
    theme::{Script, Template},
};
use minijinja::{Value, context};
use model::{Article, PictureOverrides, PicturePlace, Treatment, address};
use std::borrow::Cow;

/// An article as an issue prints it.
pub(super) struct Story<'a> {
    article: &'a Article,
    treatment: Treatment,
    headline: &'a str,
    dek: &'a str,
    dek_is_this_issues: bool,
    /// Where the whole of it can be read.
    link: Option<Cow<'a, str>>,
    /// What this issue prints differently of its picture.
    overrides: &'a PictureOverrides,
}

impl<'a> Story<'a> {
    pub fn new(
        article: &'a Article,
        treatment: Treatment,
        headline: Option<&'a str>,
        dek: Option<&'a str>,
        overrides: &'a PictureOverrides,
    ) -> Self {
        Story {
            article,
            treatment,
            headline: headline.unwrap_or(&article.headline).trim(),
            dek: dek.unwrap_or(&article.dek).trim(),
            dek_is_this_issues: dek.is_some(),
            link: address::link(&article.link),
            overrides,
        }
    }

    pub fn html(&self, press: &mut Press<'a>) -> Result<String, RenderError> {
        match self.treatment {
            Treatment::Lead => {
                let here = self.here(PicturePlace::Lead, press.theme.sizes().column);
                self.whole(press, Template::StoryLead, here)
            }
            Treatment::Standard => {
                let here = self.here(PicturePlace::Standard, press.theme.sizes().thumbnail);
                self.whole(press, Template::StoryStandard, here)
            }
            Treatment::Brief => self.brief(press),
        }
    }

    fn here(&self, place: PicturePlace, column_px: u32) -> Here<'a, 'a> {
        Here { place, column_px, overrides: Some(self.overrides), beside: self.headline }
    }

    /// All of the story.
    fn whole(
        &self,
        press: &mut Press<'a>,
        template: Template,
        here: Here<'a, 'a>,
    ) -> Result<String, RenderError> {
        let article = self.article;
        let script = Script::of(&article.language);
        let picture = article.picture.map(|id| press.picture(id, here)).transpose()?;
        let read_on = self.link.as_deref().map(|href| (href, press.words.read_on));
        // With nothing to follow the dek, the way on stands in the dek itself.
        let (in_dek, closing) =
            if article.body.is_empty() && !self.dek.is_empty() { (read_on, None) } else { (None, read_on) };
        let lang = self.foreign(press);
        let setting = body::Setting {
            script,
            lang,
            under_level: if self.headline.is_empty() { 1 } else { 2 },
            closing,
            beside: self.headline,
        };
        let body = body::html(press, &article.body, &setting)?;
        let invitation = article.call_to_action.as_ref().and_then(call_to_action::for_template);
        let words = context! {
            lang,
            kicker => self.kicker(press),
            headline => self.headline,
            dek => self.dek,
            byline => press.words.byline(&article.bylines),
            link => in_dek.map(|(href, _)| href),
            read_on => press.words.read_on,
            picture => picture.map(|picture| picture.for_template()),
            body => Value::from_safe_string(body),
            invitation,
        };
        press.print(template, script, words)
    }

    /// The headline and what it is about, in one paragraph.
    fn brief(&self, press: &Press<'_>) -> Result<String, RenderError> {
        let words = context! {
            lang => self.foreign(press),
            headline => self.run_in(),
            gist => self.gist(),
            link => self.link.as_deref(),
            read_on => press.words.read_on,
        };
        press.print(Template::StoryBrief, Script::of(&self.article.language), words)
    }

    pub fn text(&self, press: &Press<'a>, out: &mut Writer) -> Result<(), RenderError> {
        let read_on = self.link.as_deref().map(|href| (href, press.words.read_on));
        if self.treatment == Treatment::Brief {
            let run = self.run_in() + &self.gist();
            out.paragraph(&match read_on {
                Some((href, words)) => format!("{} {words} ({href})", run.trim()),
                None => run,
            });
            return Ok(());
        }
        out.paragraph(self.kicker(press));
        out.heading(self.headline, '-');
        out.paragraph(self.dek);
        if let Some(byline) = press.words.byline(&self.article.bylines) {
            out.paragraph(&byline);
        }
        if let Some(id) = self.article.picture {
            out.picture(&press.picture_words(id, Some(self.overrides))?, press.words);
        }
        text::body(press, &self.article.body, read_on, out)?;
        if let Some(invitation) = &self.article.call_to_action {
            call_to_action::text(invitation, out);
        }
        Ok(())
    }

    /// The article's language, where it is not the publication's.
    fn foreign(&self, press: &Press<'_>) -> Option<&'a str> {
        let language = &self.article.language;
        (*language != press.publication.language).then(|| language.as_str())
    }

    /// The kicker; not where it would only say again what the section's heading says.
    fn kicker(&self, press: &Press<'_>) -> &'a str {
        let kicker = self.article.kicker.trim();
        if kicker == press.section { "" } else { kicker }
    }

    /// The headline as the beginning of a paragraph: it ends like a sentence, with the space before the next.
    fn run_in(&self) -> String {
        let (stop, space) = if self.article.language.is_cjk() { ("。", "") } else { (".", " ") };
        match self.headline.chars().last() {
            None => String::new(),
            Some(last) if last.is_alphanumeric() => format!("{}{stop}{space}", self.headline),
            Some(_) => format!("{}{space}", self.headline),
        }
    }

    /// What a brief says after its headline: this issue's dek, else the article's short version, else its dek, else how it begins.
    fn gist(&self) -> String {
        let short = if self.dek_is_this_issues { "" } else { self.article.short.trim() };
        match [short, self.dek].into_iter().find(|words| !words.is_empty()) {
            Some(words) => words.to_owned(),
            None => self.article.body.first_paragraph().unwrap_or_default().trim().to_owned(),
        }
    }
}
