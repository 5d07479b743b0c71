//! The standing words of a mail, in the publication's language: English, Chinese; English for all others.

use chrono::{Datelike, NaiveDate};
use model::Language;

/// The standing words of one language.
pub(crate) struct Words {
    pub read_on: &'static str,
    pub unsubscribe: &'static str,
    pub view_in_browser: &'static str,
    pub picture: &'static str,
    by: &'static str,
    between_names: &'static str,
    before_last_name: &'static str,
    number: fn(u32) -> String,
    minutes: fn(usize) -> String,
}

static ENGLISH: Words = Words {
    read_on: "Read on",
    unsubscribe: "Unsubscribe",
    view_in_browser: "View in browser",
    picture: "Picture",
    by: "By ",
    between_names: ", ",
    before_last_name: " and ",
    number: |number| format!("No. {number}"),
    minutes: |minutes| if minutes == 1 { "1 minute".into() } else { format!("{minutes} minutes") },
};

static CHINESE: Words = Words {
    read_on: "阅读全文",
    unsubscribe: "退订",
    view_in_browser: "在浏览器中查看",
    picture: "图",
    by: "文：",
    between_names: "、",
    before_last_name: "、",
    number: |number| format!("第{number}期"),
    minutes: |minutes| format!("{minutes}分钟"),
};

impl Words {
    /// The words of `language`.
    pub fn of(language: &Language) -> &'static Words {
        if language.primary() == "zh" { &CHINESE } else { &ENGLISH }
    }

    /// The number in the masthead.
    pub fn number(&self, number: u32) -> String {
        (self.number)(number)
    }

    /// The reading time in the masthead; nothing for an issue without a word.
    pub fn minutes(&self, minutes: usize) -> String {
        if minutes == 0 { String::new() } else { (self.minutes)(minutes) }
    }

    /// The byline: who wrote it; `None` where nobody is named.
    pub fn byline(&self, names: &[String]) -> Option<String> {
        let names: Vec<&str> = names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
        let (last, others) = names.split_last()?;
        let listed = match others {
            [] => (*last).to_owned(),
            others => format!("{}{}{last}", others.join(self.between_names), self.before_last_name),
        };
        Some(format!("{}{listed}", self.by))
    }
}

/// The day of sending in the masthead: in words in English and Chinese, else as ISO 8601 writes it.
pub(crate) fn date(date: NaiveDate, language: &Language) -> String {
    match language.primary().as_str() {
        "en" => date.format("%A, %-d %B %Y").to_string(),
        "zh" => {
            let weekday =
                ["一", "二", "三", "四", "五", "六", "日"][date.weekday().num_days_from_monday() as usize];
            format!("{}年{}月{}日 星期{weekday}", date.year(), date.month(), date.day())
        }
        _ => date.format("%Y-%m-%d").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        tag.parse().expect("a language")
    }

    #[test]
    fn the_date_is_written_as_the_language_writes_it() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day");
        assert_eq!(date(day, &language("en-GB")), "Friday, 27 November 2026");
        assert_eq!(date(day, &language("zh-Hans")), "2026年11月27日 星期五");
        assert_eq!(date(day, &language("ar")), "2026-11-27");
    }

    #[test]
    fn the_byline_lists_its_names() {
        let byline = |tag: &str, names: &[&str]| {
            Words::of(&language(tag)).byline(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(
            byline("en", &["Ada Lind", " ", "Tom Reyes", "Wu Fan"]).as_deref(),
            Some("By Ada Lind, Tom Reyes and Wu Fan")
        );
        assert_eq!(byline("zh", &["林岚", "吴帆"]).as_deref(), Some("文：林岚、吴帆"));
        assert_eq!(byline("en", &[""]), None);
    }
}
