//! Bytes as tokens.

/// One token.
#[derive(Debug, PartialEq)]
pub(super) enum Token<'a> {
    Open,
    Close,
    /// `\b0`: a word, and its number where it has one.
    Control(&'a str, Option<i32>),
    /// `\~`: a sign that stands for itself or for something.
    Symbol(u8),
    /// `\'e9`: one byte of text in the encoding of its font.
    Byte(u8),
    /// Bytes of text.
    Text(&'a [u8]),
    /// `\bin`: bytes of a picture.
    Binary(&'a [u8]),
}

/// The longest word of control, and the longest number.
const LONGEST: usize = 32;

pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Tokens { rest: bytes }
    }

    fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at(count.min(self.rest.len()));
        self.rest = rest;
        taken
    }

    fn control(&mut self) -> Option<Token<'a>> {
        let letters = self.rest.iter().take(LONGEST).take_while(|byte| byte.is_ascii_alphabetic()).count();
        if letters == 0 {
            return self.symbol();
        }
        let word = std::str::from_utf8(self.take(letters)).unwrap_or_default();
        let sign = usize::from(self.rest.first() == Some(&b'-'));
        let digits = self.rest[sign..].iter().take(LONGEST).take_while(|byte| byte.is_ascii_digit()).count();
        let number = (digits > 0).then(|| {
            let number = std::str::from_utf8(self.take(sign + digits)).unwrap_or_default();
            // A number that is too large is none that any program wrote.
            number.parse().unwrap_or(0)
        });
        if self.rest.first() == Some(&b' ') {
            self.take(1);
        }
        match (word, number) {
            ("bin", Some(count)) => Some(Token::Binary(self.take(usize::try_from(count).unwrap_or(0)))),
            _ => Some(Token::Control(word, number)),
        }
    }

    fn symbol(&mut self) -> Option<Token<'a>> {
        let symbol = *self.take(1).first()?;
        if symbol != b'\'' {
            return Some(Token::Symbol(symbol));
        }
        let digits = self.rest.get(..2).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let Some(digits) = digits.and_then(|digits| std::str::from_utf8(digits).ok()) else {
            return Some(Token::Symbol(symbol));
        };
        let byte = u8::from_str_radix(digits, 16).ok()?;
        self.take(2);
        Some(Token::Byte(byte))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            match *self.rest.first()? {
                b'{' => {
                    self.take(1);
                    return Some(Token::Open);
                }
                b'}' => {
                    self.take(1);
                    return Some(Token::Close);
                }
                b'\\' => {
                    self.take(1);
                    return self.control();
                }
                // Line ends and zeros are nothing in such a file.
                b'\r' | b'\n' | 0 => drop(self.take(1)),
                _ => {
                    let ends = |byte: &u8| matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0);
                    let length = self.rest.iter().position(ends).unwrap_or(self.rest.len());
                    return Some(Token::Text(self.take(length)));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_cut_where_they_should_be() {
        let tokens: Vec<Token> = Tokens::of(b"{\\b0 a\\'e9\\u-3 ?\\~\n\\bin2 }{\\par}").collect();
        assert_eq!(
            tokens,
            [
                Token::Open,
                Token::Control("b", Some(0)),
                Token::Text(b"a"),
                Token::Byte(0xe9),
                Token::Control("u", Some(-3)),
                Token::Text(b"?"),
                Token::Symbol(b'~'),
                Token::Binary(b"}{"),
                Token::Control("par", None),
                Token::Close,
            ]
        );
        assert_eq!(Tokens::of(b"\\bin2000000000 a\\").count(), 1);
        assert_eq!(Tokens::of(b"\\'zz").count(), 2);
    }
}
