//! A word from the editor.

use crate::{
    RenderError, body,
    press::Press,
    text::{self, Writer},
    theme::Template,
};
use minijinja::{Value, context};
use model::Document;

pub(super) fn html<'a>(press: &mut Press<'a>, document: &'a Document) -> Result<String, RenderError> {
    let setting =
        body::Setting { script: press.script, lang: None, under_level: 1, closing: None, beside: "" };
    let body = body::html(press, document, &setting)?;
    if body.is_empty() {
        return Ok(body);
    }
    press.print(Template::Note, press.script, context! { body => Value::from_safe_string(body) })
}

pub(super) fn text(press: &Press<'_>, document: &Document, out: &mut Writer) -> Result<(), RenderError> {
    text::body(press, document, None, out)
}
