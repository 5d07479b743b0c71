//! Words of a page or a feed, as one line of text.

use model::Language;

/// A text on one line: white space folded, control characters and the marks that turn writing around left out.
pub(crate) fn one_line(text: &str) -> String {
    let turns = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: String =
        text.chars().filter(|c| (!c.is_control() || c.is_whitespace()) && !turns(c)).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first characters of a text, whole words where there are any, with an ellipsis where more follow.
pub(crate) fn shortened(text: &str, chars: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(chars) else { return text.to_owned() };
    let cut = &text[..end];
    let cut = cut.rfind(char::is_whitespace).filter(|at| *at * 2 > end).map_or(cut, |at| &cut[..at]);
    format!("{}…", cut.trim_end())
}

/// A name without what pages print before it: "By Ana Ruiz", "von Ana Ruiz".
pub(crate) fn by_lines(text: &str) -> String {
    let line = one_line(text);
    let bare = [('(', ')'), ('（', '）'), ('［', '］'), ('【', '】')]
        .iter()
        .find_map(|(open, close)| line.strip_prefix(*open)?.strip_suffix(*close));
    let line = bare.map_or(line.clone(), |name| name.trim().to_owned());
    for before in ["by ", "written by ", "words by ", "von ", "par ", "por ", "door ", "di "] {
        let head = line.get(..before.len()).is_some_and(|head| head.eq_ignore_ascii_case(before));
        if head && line[before.len()..].chars().next().is_some_and(char::is_uppercase) {
            return line[before.len()..].trim().to_owned();
        }
    }
    ["作者：", "作者:", "文/", "文｜", "記者", "بقلم: ", "بقلم "]
        .iter()
        .find_map(|before| line.strip_prefix(before))
        .map_or(line.clone(), |name| name.trim().to_owned())
}

/// A language tag as pages write it: `en_GB`, `zh-CN`.
pub(crate) fn language_of(tag: &str) -> Option<Language> {
    tag.trim().replace('_', "-").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_words() {
        assert_eq!(shortened("The ferry left at dawn", 12), "The ferry…");
        assert_eq!(shortened("春天的茶叶在山上慢慢长大", 5), "春天的茶叶…");
        assert_eq!(shortened("short", 9), "short");
    }

    #[test]
    fn a_name_loses_what_is_printed_before_it() {
        for (line, name) in [
            ("By Ana Ruiz", "Ana Ruiz"),
            ("by  Ana\n Ruiz", "Ana Ruiz"),
            ("Byron Okafor", "Byron Okafor"),
            ("作者：李文", "李文"),
            ("بقلم: ليلى حداد", "ليلى حداد"),
        ] {
            assert_eq!(by_lines(line), name);
        }
    }

    #[test]
    fn nothing_turns_a_line_around() {
        assert_eq!(one_line("a\u{202e}b\u{7}\n c"), "ab c");
    }
}
