//! The same issue as MJML, as someone who knows MJML would write it.
//!
//! Sections and columns, styles in `mj-attributes`, plain HTML in `mj-text`: the words, links and pictures are those of
//! Pasteup's mail, in the same order and sizes. What MJML has no part for (the dark palette) is left out, to its favour.

use anyhow::{Context, Result};
use model::{
    Article, Block, CallToAction, Document, Illustration, IllustrationId, Inline, Mark, Roundup, Treatment,
};
use render::{ContentToPrint, IssueToPrint, rendition_name};
use std::fmt::Write;

const HEAD: &str = include_str!("head.mjml");

/// The issue's MJML source.
pub fn source(input: &IssueToPrint) -> Result<String> {
    let mut out = String::new();
    let writer = Writer { input };
    let (publication, issue) = (&input.publication, &input.issue);
    write!(out, "<mjml lang=\"{}\"><mj-head>", publication.language)?;
    write!(out, "<mj-title>{}</mj-title>", escaped(&issue.subject))?;
    write!(out, "<mj-preview>{}</mj-preview>{HEAD}</mj-head>", escaped(&issue.preheader))?;
    out.push_str("<mj-body width=\"640px\" background-color=\"#efebe2\">\n");
    write!(
        out,
        "<mj-section padding=\"30px 36px 14px\"><mj-column><mj-text mj-class=\"name\"><h1>{}</h1></mj-text></mj-column></mj-section>\n\
         <mj-section mj-class=\"folio\"><mj-group><mj-column><mj-text mj-class=\"small\">No. {}</mj-text></mj-column>\
         <mj-column><mj-text mj-class=\"small\" align=\"center\">{}</mj-text></mj-column>\
         <mj-column><mj-text mj-class=\"small\" align=\"right\">5 minutes</mj-text></mj-column></mj-group></mj-section>\n",
        escaped(&publication.name),
        issue.number,
        issue.date.format("%A, %-d %B %Y"),
    )?;
    for slot in &input.slots {
        writer.slot(&slot.content, &mut out)?;
    }
    write!(
        out,
        "<mj-section><mj-column><mj-text mj-class=\"small\" align=\"center\">{} · {}</mj-text></mj-column></mj-section>\n</mj-body></mjml>",
        escaped(&publication.name),
        escaped(&publication.postal_address),
    )?;
    Ok(out)
}

struct Writer<'a> {
    input: &'a IssueToPrint,
}

impl Writer<'_> {
    fn slot(&self, content: &ContentToPrint, out: &mut String) -> Result<()> {
        match content {
            ContentToPrint::Story { article, treatment, headline, dek, .. } => {
                let headline = headline.as_deref().unwrap_or(&article.headline);
                let dek = dek.as_deref().unwrap_or(&article.dek);
                match treatment {
                    Treatment::Lead => self.lead(article, headline, dek, out)?,
                    Treatment::Standard => self.standard(article, headline, dek, out)?,
                    Treatment::Brief => brief(article, headline, dek, out)?,
                }
            }
            ContentToPrint::Section { title } => writeln!(
                out,
                "<mj-section><mj-column mj-class=\"rules\"><mj-text mj-class=\"section\"><h2>{}</h2></mj-text></mj-column></mj-section>",
                escaped(title)
            )?,
            ContentToPrint::Note { body } => {
                writeln!(
                    out,
                    "<mj-section><mj-column><mj-text>{}</mj-text></mj-column></mj-section>",
                    html(body)
                )?;
            }
            ContentToPrint::Picture { illustration, .. } => {
                out.push_str("<mj-section><mj-column>");
                self.figure(*illustration, 568, out)?;
                out.push_str("</mj-column></mj-section>\n");
            }
            ContentToPrint::CallToAction(invitation) => call_to_action(invitation, out)?,
            ContentToPrint::Links(roundup) => links(roundup, out)?,
            ContentToPrint::Divider => {
                out.push_str("<mj-section><mj-column><mj-divider /></mj-column></mj-section>\n");
            }
        }
        Ok(())
    }

    fn lead(&self, article: &Article, headline: &str, dek: &str, out: &mut String) -> Result<()> {
        out.push_str("<mj-section><mj-column>\n");
        writeln!(out, "<mj-text mj-class=\"kicker\">{}</mj-text>", escaped(&article.kicker))?;
        writeln!(out, "<mj-text mj-class=\"headline-lead\"><h2>{}</h2></mj-text>", escaped(headline))?;
        writeln!(out, "<mj-text mj-class=\"dek-lead\">{}</mj-text>", escaped(dek))?;
        writeln!(out, "<mj-text mj-class=\"byline\">{}</mj-text>", byline(article))?;
        if let Some(picture) = article.picture {
            self.figure(picture, 568, out)?;
        }
        writeln!(out, "<mj-text>{}</mj-text>", closed(article))?;
        out.push_str("</mj-column></mj-section>\n");
        Ok(())
    }

    fn standard(&self, article: &Article, headline: &str, dek: &str, out: &mut String) -> Result<()> {
        out.push_str("<mj-section>\n");
        if let Some(picture) = article.picture {
            out.push_str("<mj-column width=\"206px\" padding-right=\"22px\">");
            self.figure(picture, 184, out)?;
            out.push_str("</mj-column>\n<mj-column width=\"362px\">\n");
        } else {
            out.push_str("<mj-column>\n");
        }
        writeln!(out, "<mj-text mj-class=\"headline\"><h2>{}</h2></mj-text>", escaped(headline))?;
        writeln!(out, "<mj-text mj-class=\"dek\">{}</mj-text>", escaped(dek))?;
        writeln!(out, "<mj-text mj-class=\"byline\">{}</mj-text>", byline(article))?;
        out.push_str("</mj-column></mj-section>\n");
        writeln!(
            out,
            "<mj-section><mj-column><mj-text>{}</mj-text></mj-column></mj-section>",
            closed(article)
        )?;
        Ok(())
    }

    fn figure(&self, id: IllustrationId, width: u32, out: &mut String) -> Result<()> {
        let picture: &Illustration = self.input.pictures.get(&id).context("the issue has the picture")?;
        write!(
            out,
            "<mj-image src=\"images/{}\" width=\"{width}px\" alt=\"{}\" />",
            rendition_name(&picture.file, None, (width * 2).min(picture.file.width_px)),
            escaped(&picture.alt)
        )?;
        let credit =
            picture.credit_line(self.input.publication.house()).map(|line| line.text()).unwrap_or_default();
        let lines = [escaped(&picture.caption), escaped(&credit)].map(Some);
        let lines: Vec<String> = lines.into_iter().flatten().filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            write!(out, "<mj-text mj-class=\"caption\">{}</mj-text>", lines.join("<br />"))?;
        }
        Ok(())
    }
}

fn brief(article: &Article, headline: &str, dek: &str, out: &mut String) -> Result<()> {
    writeln!(
        out,
        "<mj-section><mj-column mj-class=\"brief\"><mj-text><strong>{}.</strong> {} <a href=\"{}\">Read on</a></mj-text></mj-column></mj-section>",
        escaped(headline),
        escaped(dek),
        escaped(&article.link)
    )?;
    Ok(())
}

fn links(roundup: &Roundup, out: &mut String) -> Result<()> {
    write!(out, "<mj-section><mj-column><mj-text><h2>{}</h2><ul>", escaped(&roundup.title))?;
    for link in &roundup.links {
        let (href, title) = (escaped(&link.href), escaped(&link.title));
        let (source, text) = (escaped(&link.source), escaped(&link.text));
        write!(out, "<li><a href=\"{href}\">{title}</a> {source}<br>{text}</li>")?;
    }
    out.push_str("</ul></mj-text></mj-column></mj-section>\n");
    Ok(())
}

fn call_to_action(invitation: &CallToAction, out: &mut String) -> Result<()> {
    out.push_str("<mj-section><mj-column mj-class=\"box\">");
    write!(out, "<mj-text mj-class=\"box-title\"><h2>{}</h2></mj-text>", escaped(&invitation.heading))?;
    write!(out, "<mj-text mj-class=\"box-text\">{}</mj-text>", escaped(&invitation.text))?;
    writeln!(
        out,
        "<mj-button href=\"{}\">{}</mj-button></mj-column></mj-section>",
        escaped(&invitation.href),
        escaped(&invitation.label)
    )?;
    Ok(())
}

fn byline(article: &Article) -> String {
    format!("By {}", escaped(&article.bylines.join(" and ")))
}

/// The body, with the way on in its last paragraph.
fn closed(article: &Article) -> String {
    let body = html(&article.body);
    let read_on = format!(" <a href=\"{}\">Read on</a></p>", escaped(&article.link));
    body.strip_suffix("</p>").map_or_else(|| body.clone(), |open| format!("{open}{read_on}"))
}

fn html(document: &Document) -> String {
    let mut out = String::new();
    blocks(&document.content, &mut out);
    out
}

fn blocks(all: &[Block], out: &mut String) {
    for block in all {
        match block {
            Block::Paragraph { content } => out.extend(["<p>", &inlines(content), "</p>"]),
            Block::Heading { content, .. } => out.extend(["<h3>", &inlines(content), "</h3>"]),
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                let tag = if matches!(block, Block::BulletList { .. }) { "ul" } else { "ol" };
                out.extend(["<", tag, ">"]);
                for item in content {
                    out.push_str("<li>");
                    match item.content.as_slice() {
                        [Block::Paragraph { content }] => out.push_str(&inlines(content)),
                        several => blocks(several, out),
                    }
                    out.push_str("</li>");
                }
                out.extend(["</", tag, ">"]);
            }
            Block::Blockquote { content, .. } => {
                out.push_str("<blockquote>");
                blocks(content, out);
                out.push_str("</blockquote>");
            }
            Block::Picture { .. } | Block::Divider => {}
        }
    }
}

fn inlines(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::HardBreak => "<br />".to_owned(),
            Inline::Text { text, marks } => {
                marks.iter().rev().fold(escaped(text), |words, mark| match mark {
                    Mark::Strong => format!("<strong>{words}</strong>"),
                    Mark::Em => format!("<em>{words}</em>"),
                    Mark::Strikethrough => format!("<s>{words}</s>"),
                    Mark::Code => format!("<code>{words}</code>"),
                    Mark::Link { attrs } => format!("<a href=\"{}\">{words}</a>", escaped(&attrs.href)),
                })
            }
        })
        .collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
