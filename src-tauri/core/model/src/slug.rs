//! Short names for file names and addresses.

/// The most letters a slug has; what is longer ends at a word.
const LONGEST: usize = 60;

/// A short name made of any text: letters and digits of every script in lower case, all else as single hyphens.
///
/// Of a slug it makes the same slug. Empty where the text has neither letter nor digit.
pub fn slug_of(text: &str) -> String {
    let mut slug = String::new();
    let text = text.to_lowercase();
    for word in text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let hyphen = usize::from(!slug.is_empty());
        let room = LONGEST.saturating_sub(slug.chars().count() + hyphen);
        if word.chars().count() > room {
            if slug.is_empty() {
                slug.extend(word.chars().take(LONGEST));
            }
            break;
        }
        if hyphen == 1 {
            slug.push('-');
        }
        slug += word;
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::slug_of;
    use proptest::prelude::*;

    #[test]
    fn letters_and_digits_stay_and_the_rest_is_hyphens() {
        for (text, slug) in [
            ("The tide, again", "the-tide-again"),
            ("  Éclair – No. 5!  ", "éclair-no-5"),
            ("鼓楼的钟声", "鼓楼的钟声"),
            ("../../etc/passwd", "etc-passwd"),
            ("…", ""),
        ] {
            assert_eq!(slug_of(text), slug, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_slug_stays_as_it_is_and_is_short(text in "\\PC{0,200}") {
            let slug = slug_of(&text);
            prop_assert!(slug.chars().count() <= super::LONGEST);
            prop_assert_eq!(slug_of(&slug), slug);
        }
    }
}
