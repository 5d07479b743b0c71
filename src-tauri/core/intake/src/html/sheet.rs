//! Style sheets, as far as programs put into them what belongs to the words: rules for one class.
//!
//! Google Docs' downloaded pages and Apple's programs set bold words by a class. A sheet's `display: none` is not
//! followed: scripts and media queries take it back, and no word may vanish for it.

use super::style::Style;
use std::collections::HashMap;

#[derive(Default)]
pub(super) struct Sheet {
    classes: HashMap<String, Style>,
}

impl Sheet {
    /// Takes up the rules of a `<style>`.
    pub(super) fn add(&mut self, css: &str) {
        let mut rest = css;
        while let Some((selectors, after)) = rest.split_once('{') {
            let selectors = selectors.rsplit_once([';', '}']).map_or(selectors, |(_, last)| last);
            let selectors = selectors.rsplit_once("*/").map_or(selectors, |(_, last)| last);
            if selectors.trim_start().trim_start_matches("<!--").trim_start().starts_with('@') {
                rest = after_block(after);
                continue;
            }
            let (declarations, after) = after.split_once('}').unwrap_or((after, ""));
            rest = after;
            let style = Style { hidden: false, ..Style::of(declarations) };
            if style == Style::default() {
                continue;
            }
            for class in selectors.split(',').filter_map(class_alone) {
                let known = self.classes.remove(class).unwrap_or_default();
                self.classes.insert(class.to_owned(), style.clone().over(&known));
            }
        }
    }

    /// What the sheets say of an element with these classes, laid under its own style.
    pub(super) fn under(&self, own: Style, classes: &str) -> Style {
        if self.classes.is_empty() {
            return own;
        }
        let known = classes.split_ascii_whitespace().filter_map(|class| self.classes.get(class));
        known.fold(own, |style, class| style.over(class))
    }
}

/// The class of a selector such as `.c3` or `span.s1`, and nothing more.
fn class_alone(selector: &str) -> Option<&str> {
    let (element, class) = selector.trim().split_once('.')?;
    let is_name =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    (is_name(element) && !class.is_empty() && is_name(class)).then_some(class)
}

/// What follows a block that holds blocks.
fn after_block(css: &str) -> &str {
    let mut depth = 1;
    for (at, byte) in css.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &css[at + 1..];
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_for_one_class_are_followed_and_no_others() {
        let mut sheet = Sheet::default();
        sheet.add("@media print { .a { font-weight: 700 } } /* x */ .b{font-weight:700} span.c, .d { font-style: italic } .e .f{font-weight:700} .g{display:none}");
        let under = |classes: &str| sheet.under(Style::default(), classes);
        assert_eq!(under("a e f g"), Style::default());
        assert_eq!(under("x b").strong, Some(true));
        assert_eq!((under("c").em, under("d").em), (Some(true), Some(true)));
        assert_eq!(sheet.under(Style::of("font-weight:400"), "b").strong, Some(false));
    }
}
