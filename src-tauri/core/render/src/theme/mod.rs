//! The look of a mail: tokens and styles from `theme.toml`, markup from the templates.
//!
//! A theme is loaded once. Loading resolves every token into the templates and into the serialiser's tags, for each
//! of the three [`Script`]s apart, so that a render does nothing but fill in words. Themes are foreign input: they
//! run with fuel and without filters, functions or a loader, and what would switch off escaping is refused.

mod body_tags;
mod broadsheet;
mod contrast;
mod credits;
mod error;
mod script;
mod settings;
mod source;
mod template;
mod tokens;

pub(crate) use body_tags::BodyTags;
pub(crate) use script::Script;
pub(crate) use settings::{Crops, Sizes};
pub(crate) use template::Template;

pub use contrast::Contrast;
pub use error::ThemeError;

use crate::{RenderError, escape};
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior, Value, syntax::SyntaxConfig};
use model::{Crop, Illustration, PicturePlace, Ratio};
use settings::Settings;
use std::collections::BTreeMap;

/// The instructions and (per 64 bytes) the output that one template may spend: far more than a slot of a million
/// characters needs, and over in a moment where a theme loops.
const FUEL: u64 = 1_000_000;

/// A theme as it lies on disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThemeFiles {
    /// The text of `theme.toml`.
    pub settings: String,
    /// The templates' texts by their file names.
    pub templates: BTreeMap<String, String>,
}

/// Which part of a picture is shown at a place, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownPart {
    /// The part.
    pub part: Crop,
    /// Whether it was drawn by hand.
    pub is_drawn: bool,
    /// The ratio that the theme asks for there.
    pub ratio: Option<Ratio>,
}

/// The look of a mail, ready to print with.
#[derive(Debug)]
pub struct Theme {
    name: String,
    environment: Environment<'static>,
    body_tags: [BodyTags; Script::ALL.len()],
    sizes: Sizes,
    crops: Crops,
    contrasts: Vec<Contrast>,
}

impl Theme {
    /// A theme from its files.
    ///
    /// # Errors
    /// A [`ThemeError`] with file and line where a file is missing, a setting is wrong, or a template is not sound.
    pub fn load(files: &ThemeFiles) -> Result<Theme, ThemeError> {
        let settings = Settings::read(&files.settings)?;
        let mut environment = environment();
        let mut body_tags = Vec::with_capacity(Script::ALL.len());
        for script in Script::ALL {
            let tokens = settings.tokens(script)?;
            for template in Template::ALL {
                let file = template.file();
                let text = files.templates.get(file).ok_or(ThemeError::FileMissing { file })?;
                let source = source::resolved(file, text, &tokens)?;
                environment
                    .add_template_owned(template.name(script), source)
                    .map_err(|error| ThemeError::template(file, &error))?;
            }
            body_tags.push(BodyTags::of(&tokens)?);
        }
        let Ok(body_tags) = body_tags.try_into() else { unreachable!("there is one for each script") };
        let theme = Theme {
            contrasts: settings.contrasts()?,
            sizes: settings.sizes,
            crops: settings.crops,
            name: settings.name,
            environment,
            body_tags,
        };
        theme.known_names(files)?;
        credits::checked(&theme)?;
        Ok(theme)
    }

    /// The theme that comes with Pasteup.
    pub fn broadsheet() -> &'static Theme {
        broadsheet::theme()
    }

    /// The theme's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How well each kind of text can be read, in the light and the dark palette.
    pub fn contrasts(&self) -> &[Contrast] {
        &self.contrasts
    }

    /// Which part of a picture is shown at a place, where no issue says otherwise.
    pub fn shown_part(&self, illustration: &Illustration, place: PicturePlace) -> ShownPart {
        let crop = self.crops.of(illustration, place, None);
        let drawn = Crops::drawn(illustration, place);
        ShownPart {
            part: crop.unwrap_or(Crop::whole(illustration.file.size())),
            is_drawn: drawn.is_some(),
            ratio: self.crops.ratio(place),
        }
    }

    pub(crate) fn crops(&self) -> Crops {
        self.crops
    }

    pub(crate) fn sizes(&self) -> Sizes {
        self.sizes
    }

    pub(crate) fn body_tags(&self, script: Script) -> &BodyTags {
        &self.body_tags[script as usize]
    }

    /// A template with its words filled in.
    pub(crate) fn printed(
        &self,
        template: Template,
        script: Script,
        words: impl Into<Value>,
    ) -> Result<String, RenderError> {
        let printed =
            self.environment.get_template(template.name(script)).and_then(|ready| ready.render(words));
        printed.map_err(|error| RenderError::ThemeFailed {
            theme: self.name.clone(),
            file: error.name().unwrap_or(template.file()).rsplit('/').next().unwrap_or_default().to_owned(),
            line: error.line().unwrap_or_default(),
            why: error::reason(&error),
        })
    }

    /// Refuses a template that asks for a name which nobody fills in: found at loading, not on publishing day.
    fn known_names(&self, files: &ThemeFiles) -> Result<(), ThemeError> {
        for template in Template::ALL {
            let Ok(ready) = self.environment.get_template(template.name(Script::Latin)) else { continue };
            let unknown = ready
                .undeclared_variables(true)
                .into_iter()
                .filter(|name| !template.offers().contains(&name.as_str()))
                .min();
            if let Some(name) = unknown {
                let file = template.file();
                let line =
                    files.templates[file].lines().position(|line| line.contains(&name)).unwrap_or_default();
                return Err(ThemeError::UnknownName { file, line: line + 1, name });
            }
        }
        Ok(())
    }
}

/// The template engine, with nothing in it that a mail does not need.
fn environment() -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_fuel(Some(FUEL));
    // Templates stand once per script, as `cjk/figure.html`; an include stays within its own.
    environment.set_path_join_callback(|name, parent| match parent.rsplit_once('/') {
        Some((script, _)) => format!("{script}/{name}").into(),
        None => name.into(),
    });
    let syntax =
        SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true).build();
    environment.set_syntax(syntax.expect("the usual delimiters are sound"));
    environment.set_formatter(|out, _, value| match value.as_str() {
        Some(markup) if value.is_safe() => out.write_str(markup).map_err(Error::from),
        Some(text) => escape::write(out, text).map_err(Error::from),
        None if value.is_none() => Ok(()),
        None => escape::write(out, &value.to_string()).map_err(Error::from),
    });
    environment
}

#[cfg(test)]
mod tests;
