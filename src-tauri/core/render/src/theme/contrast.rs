//! How well text can be read on what it stands on.

/// How well one kind of text can be read on its ground, in one palette.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// `light` or `dark`.
    pub palette: &'static str,
    /// The colour's name of the text.
    pub text: String,
    /// The colour's name of the ground.
    pub on: String,
    /// The contrast ratio, from 1 to 21; WCAG 2.2 (1.4.3) asks for 4.5.
    pub ratio: f64,
}

/// The contrast ratio of two colours as WCAG 2.2 defines it.
pub(super) fn ratio(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::ratio;

    #[test]
    fn black_on_white_is_21_to_1() {
        assert!((ratio([0; 3], [255; 3]) - 21.0).abs() < 0.001);
        assert!((ratio([0x76; 3], [255; 3]) - 4.54).abs() < 0.01);
    }
}
