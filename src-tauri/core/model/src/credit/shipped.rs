//! The words that Pasteup brings, a language each. A language that has none is credited in English.

use super::{CreditPattern, Role};
use crate::Language;
use std::sync::LazyLock;

/// How a language words credits. Of its patterns the first that can be filled and leaves nobody out is printed.
pub(super) struct Wording {
    role: fn(Role) -> &'static str,
    /// Between names, and before the last.
    pub comma: &'static str,
    pub and: &'static str,
    with_role: Vec<CreditPattern>,
    courtesy: Vec<CreditPattern>,
    without_role: Vec<CreditPattern>,
}

impl Wording {
    pub(super) fn of(language: &Language) -> &'static Wording {
        if language.primary() != "zh" {
            &ENGLISH
        } else if is_traditional(language) {
            &TRADITIONAL_CHINESE
        } else {
            &SIMPLIFIED_CHINESE
        }
    }

    /// The patterns for a role, in the order in which they are tried.
    pub(super) fn patterns(&self, role: Option<Role>) -> &[CreditPattern] {
        match role {
            Some(Role::Courtesy) => &self.courtesy,
            Some(_) => &self.with_role,
            None => &self.without_role,
        }
    }

    pub(super) fn role(&self, role: Role) -> &'static str {
        (self.role)(role)
    }
}

/// By its script, or by a region that writes it.
fn is_traditional(language: &Language) -> bool {
    let mut subtags = language.as_str().split('-').skip(1);
    subtags.any(|tag| ["Hant", "TW", "HK", "MO"].iter().any(|one| tag.eq_ignore_ascii_case(one)))
}

fn all(patterns: &[&str]) -> Vec<CreditPattern> {
    patterns.iter().map(|text| CreditPattern::shipped(text)).collect()
}

static ENGLISH: LazyLock<Wording> = LazyLock::new(|| Wording {
    role: |role| match role {
        Role::Illustration => "Illustration",
        Role::Photo => "Photo",
        Role::Graphic => "Graphic",
        Role::Map => "Map",
        Role::Screenshot => "Screenshot",
        Role::Collage => "Collage",
        Role::Courtesy => "Courtesy",
    },
    comma: ", ",
    and: " and ",
    with_role: all(&[
        "{role}[ for {publication}]: “{title}” by {names}[ / {agency}][, {licence}]",
        "{role}[ for {publication}] by {names}[ / {agency}][, {licence}]",
        "{role}[ for {publication}]: “{title}”, {agency}[, {licence}]",
        "{role}[ for {publication}]: {agency}[, {licence}]",
    ]),
    courtesy: all(&[
        "“{title}”, courtesy of {names}[ / {agency}][, {licence}]",
        "Courtesy of {names}[ / {agency}][, {licence}]",
        "“{title}”, courtesy of {agency}[, {licence}]",
        "Courtesy of {agency}[, {licence}]",
    ]),
    without_role: all(&[
        "“{title}” by {names}[ / {agency}][ for {publication}][, {licence}]",
        "By {names}[ / {agency}][ for {publication}][, {licence}]",
        "“{title}”, {agency}[ for {publication}][, {licence}]",
        "{agency}[ for {publication}][, {licence}]",
    ]),
});

static SIMPLIFIED_CHINESE: LazyLock<Wording> = LazyLock::new(|| {
    chinese(
        |role| match role {
            Role::Illustration => "插图",
            Role::Photo => "摄影",
            Role::Graphic => "制图",
            Role::Map => "地图",
            Role::Screenshot => "截图",
            Role::Collage => "拼贴",
            Role::Courtesy => "供图",
        },
        ["“", "”"],
    )
});

static TRADITIONAL_CHINESE: LazyLock<Wording> = LazyLock::new(|| {
    chinese(
        |role| match role {
            Role::Illustration => "插圖",
            Role::Photo => "攝影",
            Role::Graphic => "製圖",
            Role::Map => "地圖",
            Role::Screenshot => "截圖",
            Role::Collage => "拼貼",
            Role::Courtesy => "供圖",
        },
        ["「", "」"],
    )
});

fn chinese(role: fn(Role) -> &'static str, [open, close]: [&str; 2]) -> Wording {
    let quoted = |pattern: &str| CreditPattern::shipped(&pattern.replace('<', open).replace('>', close));
    let all = |patterns: &[&str]| patterns.iter().map(|text| quoted(text)).collect();
    Wording {
        role,
        comma: "、",
        and: "、",
        with_role: all(&[
            "[《{publication}》]{role}：<{title}>，{names}[／{agency}][，{licence}]",
            "[《{publication}》]{role}：{names}[／{agency}][，{licence}]",
            "[《{publication}》]{role}：<{title}>，{agency}[，{licence}]",
            "[《{publication}》]{role}：{agency}[，{licence}]",
        ]),
        courtesy: all(&[
            "<{title}>，{names}[／{agency}]{role}[，{licence}]",
            "{names}[／{agency}]{role}[，{licence}]",
            "<{title}>，{agency}{role}[，{licence}]",
            "{agency}{role}[，{licence}]",
        ]),
        without_role: all(&[
            "[《{publication}》]<{title}>，{names}[／{agency}][，{licence}]",
            "[《{publication}》]{names}[／{agency}][，{licence}]",
            "[《{publication}》]<{title}>，{agency}[，{licence}]",
            "[《{publication}》]{agency}[，{licence}]",
        ]),
    }
}
