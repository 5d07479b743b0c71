//! Rows of a table in JSON, read whatever types their values have.
//!
//! An export is foreign: a number may stand where a text is expected, a list where a row is. What can be read as words
//! is, the rest counts as not there, and nothing stops what comes after it. Values of other keys are passed
//! over without being kept, so that an export takes little more memory than its texts.

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// The keys that are kept, of whatever table.
const KEPT: &[&str] = &[
    "id",
    "uuid",
    "title",
    "slug",
    "html",
    "lexical",
    "mobiledoc",
    "type",
    "page",
    "status",
    "visibility",
    "locale",
    "published_at",
    "created_at",
    "custom_excerpt",
    "canonical_url",
    "feature_image",
    "image",
    "author_id",
    "newsletter_id",
    "email_recipient_filter",
    "send_email_when_published",
    "post_id",
    "tag_id",
    "sort_order",
    "name",
    "email_subject",
    "email_only",
    "feature_image_alt",
    "feature_image_caption",
    "meta_description",
    "subject",
    "submitted_at",
    "publish_date",
    "secondary_id",
    "source",
    "description",
    "email_type",
    "body",
    "creation_date",
    "absolute_url",
    "key",
    "value",
    "version",
];

/// A row: the values of known keys, as words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row(Vec<(&'static str, String)>);

impl Row {
    /// A value; empty where there is none.
    pub(crate) fn get(&self, key: &str) -> &str {
        self.0.iter().find(|(known, _)| *known == key).map_or("", |(_, value)| value.as_str())
    }

    /// A value, taken out.
    pub(crate) fn take(&mut self, key: &str) -> String {
        let found = self.0.iter_mut().find(|(known, _)| *known == key);
        found.map(|(_, value)| std::mem::take(value)).unwrap_or_default()
    }

    /// Whether a value says yes.
    pub(crate) fn says_yes(&self, key: &str) -> bool {
        matches!(self.get(key).to_ascii_lowercase().as_str(), "1" | "true")
    }

    /// Sets a value, of a known key.
    pub(crate) fn set(&mut self, key: &str, value: String) {
        if let Some(key) = KEPT.iter().find(|known| **known == key) {
            self.0.push((key, value));
        }
    }
}

/// The rows of a table; `None` for what is no row.
#[derive(Debug, Default)]
pub(crate) struct Rows(pub Vec<Option<Row>>);

/// A value as words.
struct Words(String);

/// Any value is taken; `$method` handles those that hold something.
macro_rules! anything_else {
    ($nothing:expr; $($method:ident: $kind:ty),*) => {
        $(fn $method<E>(self, _: $kind) -> Result<Self::Value, E> { Ok($nothing) })*
        fn visit_unit<E>(self) -> Result<Self::Value, E> { Ok($nothing) }
    };
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Words;
            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("anything")
            }
            fn visit_str<E>(self, text: &str) -> Result<Words, E> {
                Ok(Words(text.to_owned()))
            }
            fn visit_string<E>(self, text: String) -> Result<Words, E> {
                Ok(Words(text))
            }
            fn visit_bool<E>(self, truth: bool) -> Result<Words, E> {
                Ok(Words(truth.to_string()))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Words, E> {
                Ok(Words(number.to_string()))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Words, E> {
                Ok(Words(number.to_string()))
            }
            fn visit_f64<E>(self, number: f64) -> Result<Words, E> {
                Ok(Words(number.to_string()))
            }
            fn visit_unit<E>(self) -> Result<Words, E> {
                Ok(Words(String::new()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Words, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Words(String::new()))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Words, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Words(String::new()))
            }
        }
        from.deserialize_any(Any)
    }
}

/// A row, or `None` for what is none.
#[derive(Debug, Default)]
pub(crate) struct MaybeRow(pub Option<Row>);

impl<'de> Deserialize<'de> for MaybeRow {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = MaybeRow;
            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("anything")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<MaybeRow, A::Error> {
                let mut row = Row::default();
                while let Some(key) = map.next_key::<String>()? {
                    match KEPT.iter().find(|known| **known == key) {
                        Some(key) => row.0.push((key, map.next_value::<Words>()?.0)),
                        None => drop(map.next_value::<IgnoredAny>()?),
                    }
                }
                Ok(MaybeRow(Some(row)))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<MaybeRow, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(MaybeRow(None))
            }
            anything_else!(MaybeRow(None); visit_str: &str, visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64);
        }
        from.deserialize_any(Any)
    }
}

impl<'de> Deserialize<'de> for Rows {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Rows;
            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("anything")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Rows, A::Error> {
                let mut rows = Vec::new();
                while let Some(MaybeRow(row)) = seq.next_element()? {
                    rows.push(row);
                }
                Ok(Rows(rows))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Rows, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Rows::default())
            }
            anything_else!(Rows::default(); visit_str: &str, visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64);
        }
        from.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests {
    use super::Rows;

    #[test]
    fn a_row_is_read_whatever_its_values_are() {
        let json = r#"[{"id": 7, "title": null, "slug": ["a"], "html": {"a": 1}, "page": true, "else": [1]}, 3, "x", null, [1], {}]"#;
        let Rows(rows) = serde_json::from_str(json).expect("rows");
        assert_eq!(rows.len(), 6);
        let row = rows[0].clone().expect("a row");
        assert_eq!((row.get("id"), row.get("title"), row.get("slug"), row.get("html")), ("7", "", "", ""));
        assert!(row.says_yes("page") && row.get("else").is_empty());
        assert_eq!(rows.iter().flatten().count(), 2);
        assert!(serde_json::from_str::<Rows>("\"no table\"").expect("none").0.is_empty());
    }
}
