//! The language of a text, as far as its script shows it.

use model::Language;

/// The characters looked at; a language shows long before that.
const LOOKED_AT: usize = 20_000;
/// Characters that only simplified Chinese uses, among the most frequent.
const SIMPLIFIED: &str =
    "这个们国来时说会学对发过还进经业产务应关开没现点样员议电车东乐书亲从众传伤体劳华单卖变听农动劲厂图场";
/// Their traditional forms, and more that only traditional Chinese uses.
const TRADITIONAL: &str =
    "這個們國來時說會學對發過還進經業產務應關開沒現點樣員議電車東樂書親從眾傳傷體勞華單賣變聽農動勁廠圖場";
/// Letters that Persian has and Arabic has not.
const PERSIAN: &str = "پچژگکی";

/// The language that a text's script shows; `None` for scripts that many languages share.
pub(crate) fn by_script(text: &str) -> Option<Language> {
    let mut seen = Seen::default();
    text.chars().filter(|c| c.is_alphabetic()).take(LOOKED_AT).for_each(|c| seen.count(c));
    seen.tag().and_then(|tag| tag.parse().ok())
}

#[derive(Default)]
struct Seen {
    letters: usize,
    han: usize,
    kana: usize,
    hangul: usize,
    simplified: usize,
    traditional: usize,
    arabic: usize,
    persian: usize,
    hebrew: usize,
}

impl Seen {
    fn count(&mut self, c: char) {
        self.letters += 1;
        match c {
            '\u{3040}'..='\u{30ff}' => self.kana += 1,
            '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' => self.hangul += 1,
            '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' => {
                self.han += 1;
                self.simplified += usize::from(SIMPLIFIED.contains(c));
                self.traditional += usize::from(TRADITIONAL.contains(c));
            }
            '\u{600}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}' => {
                self.arabic += 1;
                self.persian += usize::from(PERSIAN.contains(c));
            }
            '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => self.hebrew += 1,
            _ => {}
        }
    }

    /// A script must make up a third of the letters: names and quotations in another don't.
    fn tag(&self) -> Option<&'static str> {
        let leads = |count: usize| count > 0 && count * 3 >= self.letters;
        if leads(self.hangul) {
            Some("ko")
        } else if leads(self.han + self.kana) {
            // Japanese prose is a third kana and more; a Chinese text may quote a title.
            if self.kana * 10 >= self.han {
                Some("ja")
            } else if self.traditional > self.simplified {
                Some("zh-Hant")
            } else {
                Some("zh-Hans")
            }
        } else if leads(self.arabic) {
            // About one letter in seven of Persian prose is one of these.
            Some(if self.persian * 20 >= self.arabic { "fa" } else { "ar" })
        } else {
            leads(self.hebrew).then_some("he")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_shows_its_language_and_a_shared_one_none() {
        for (text, tag) in [
            ("The ferry is late again", None),
            ("", None),
            ("港口的渡轮又晚点了，这让大家都很着急。", Some("zh-Hans")),
            ("港口的渡輪又晚點了，這讓大家都很著急。", Some("zh-Hant")),
            ("港のフェリーがまた遅れています。", Some("ja")),
            ("항구의 배가 또 늦었습니다", Some("ko")),
            ("تأخرت العبارة مرة أخرى في الميناء", Some("ar")),
            ("کشتی دوباره در بندر دیر کرد و گذشت", Some("fa")),
            ("המעבורת שוב מאחרת בנמל", Some("he")),
            ("The ferry 渡轮 is late", None),
        ] {
            let found = by_script(text);
            assert_eq!(found.as_ref().map(Language::as_str), tag, "{text}");
        }
    }
}
