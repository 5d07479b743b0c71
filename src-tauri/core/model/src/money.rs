//! Sums of money, each in its currency.

use iso_currency::Currency;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use ts_rs::TS;

/// A sum of money.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Money {
    /// How many of the currency's smallest units: cents of a euro, yen of a yen.
    #[ts(type = "number")]
    pub minor: i64,
    /// The currency's code in ISO 4217, e.g. `EUR`.
    pub currency: String,
}

/// The most that a sum may be, in the smallest units: what a spreadsheet and JavaScript still count exactly.
const MOST_MINOR: i64 = 1 << 53;

impl Money {
    /// The amount without its currency, with a point before the smaller units: `180.50`.
    pub fn amount(&self) -> String {
        let digits = digits(&self.currency);
        let one = 10_u64.pow(digits);
        let (whole, rest) = (self.minor.unsigned_abs() / one, self.minor.unsigned_abs() % one);
        let sign = if self.minor < 0 { "-" } else { "" };
        match digits {
            0 => format!("{sign}{whole}"),
            digits => format!("{sign}{whole}.{rest:0width$}", width = digits as usize),
        }
    }
}

/// How many digits of the smaller unit a currency has; two where it is unknown.
fn digits(code: &str) -> u32 {
    Currency::from_code(code).and_then(|currency| currency.exponent()).map_or(2, u32::from)
}

impl fmt::Display for Money {
    /// As an editor writes it: `EUR 180`, `EUR 180.50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let amount = self.amount();
        let short = amount.split_once('.').filter(|(_, rest)| rest.chars().all(|digit| digit == '0'));
        write!(f, "{} {}", self.currency, short.map_or(amount.as_str(), |(whole, _)| whole))
    }
}

impl FromStr for Money {
    type Err = String;

    /// Reads a sum with its currency before or behind it: `EUR 180`, `1,200.50 usd`, `€ 90`.
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("“{}” is no sum: write one such as EUR 180 or 180.50 USD", text.trim());
        let (number, unit): (String, String) = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .partition(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
        let code = match unit.as_str() {
            "€" => "EUR".to_owned(),
            "£" => "GBP".to_owned(),
            letters => letters.to_ascii_uppercase(),
        };
        let currency = Currency::from_code(&code).ok_or_else(wrong)?;
        let minor = minor(&number, digits(&code)).filter(|minor| *minor <= MOST_MINOR).ok_or_else(wrong)?;
        Ok(Money { minor, currency: currency.code().to_owned() })
    }
}

/// Reads a number written with points and commas as any country does: the last of them parts the smaller units where
/// no more digits follow it than these have, and otherwise they part thousands.
fn minor(number: &str, digits: u32) -> Option<i64> {
    let (whole, rest) = match number.rfind(['.', ',']) {
        Some(at) if number.len() - at - 1 <= digits as usize => (&number[..at], &number[at + 1..]),
        _ => (number, ""),
    };
    let mut groups = whole.split(['.', ',']);
    let first = groups.next().filter(|first| !first.is_empty())?;
    let grouped: Vec<&str> = groups.collect();
    if grouped.iter().any(|group| group.len() != 3) || (!grouped.is_empty() && first.len() > 3) {
        return None;
    }
    let padded = format!("{first}{}{rest:0<width$}", grouped.concat(), width = digits as usize);
    padded.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sums_are_read_as_people_write_them() {
        for (text, minor, currency, shown) in [
            ("EUR 180", 18_000, "EUR", "EUR 180"),
            ("180.50 usd", 18_050, "USD", "USD 180.50"),
            ("€90", 9_000, "EUR", "EUR 90"),
            ("£ 12,5", 1_250, "GBP", "GBP 12.50"),
            ("1.200 EUR", 120_000, "EUR", "EUR 1200"),
            ("1,200.50 USD", 120_050, "USD", "USD 1200.50"),
            ("CNY 1,234,567", 123_456_700, "CNY", "CNY 1234567"),
            ("JPY 20000", 20_000, "JPY", "JPY 20000"),
            ("JPY 20,000", 20_000, "JPY", "JPY 20000"),
            ("KWD 1.250", 1_250, "KWD", "KWD 1.250"),
            ("EUR 0", 0, "EUR", "EUR 0"),
        ] {
            let money: Money = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!((money.minor, money.currency.as_str()), (minor, currency), "{text}");
            assert_eq!(money.to_string(), shown);
        }
    }

    #[test]
    fn what_is_no_sum_is_refused() {
        for text in [
            "",
            "180",
            "EUR",
            "XXQ 5",
            "EUR 1,2,3",
            "EUR 1.2345",
            "EUR -5",
            "EUR 99999999999999999999",
            "EUR .5",
        ] {
            assert!(text.parse::<Money>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_sum_reads_back_as_it_is_shown(minor in 0..MOST_MINOR, currency in prop::sample::select(vec!["EUR", "JPY", "KWD", "CNY"])) {
            let money = Money { minor, currency: currency.into() };
            prop_assert_eq!(money.to_string().parse::<Money>().expect("a sum"), money);
        }
    }
}
