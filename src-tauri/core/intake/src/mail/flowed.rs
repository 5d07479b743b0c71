//! Lines that a mail program broke for the way (`format=flowed`, RFC 3676) become paragraphs again.

/// The text with its soft line breaks taken out. With `delsp` the space before one belongs to the break.
pub(super) fn joined(text: &str, delsp: bool) -> String {
    let mut out = String::with_capacity(text.len());
    // How deep the line is quoted that is still open.
    let mut open: Option<usize> = None;
    for line in text.lines() {
        let words = line.trim_start_matches('>');
        let depth = line.len() - words.len();
        let words = words.strip_prefix(' ').unwrap_or(words);
        let is_signature = words == "-- ";
        if open != Some(depth) || is_signature {
            if open.is_some() {
                out.push('\n');
            }
            out.push_str(&">".repeat(depth));
            out.push_str(if depth > 0 { " " } else { "" });
        }
        let flows = words.ends_with(' ') && !is_signature;
        let kept = if flows && delsp { &words[..words.len() - 1] } else { words };
        out.push_str(kept);
        open = flows.then_some(depth);
        if !flows {
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_soft_break_joins_and_a_hard_one_parts() {
        assert_eq!(
            joined("The ferry \nwas late.\nIt rained. \n\nStill", false),
            "The ferry was late.\nIt rained. \nStill\n"
        );
        assert_eq!(joined("船 \n晚了。", true), "船晚了。\n");
    }

    #[test]
    fn quotes_keep_their_depth_and_a_signature_its_line() {
        assert_eq!(
            joined("> one \n> two\n>> three \nfour\n-- \nAnn", false),
            "> one two\n>> three \nfour\n-- \nAnn\n"
        );
        assert_eq!(joined(" >stuffed\n From here", false), ">stuffed\nFrom here\n");
    }
}
