//! The parts that stand in YAML or TOML above a Markdown text.

use crate::fields::{listed, part_named, set};
use crate::{Draft, IntakeError, Part, Why};
use model::{CallToAction, Credit, Role, Status, address};
use serde_yaml_ng::{Mapping, Value};

/// Whether a text begins as one with front matter does.
pub(crate) fn has_front_matter(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.starts_with(b"---") || bytes.starts_with(b"+++")
}

/// Takes the front matter off a text and puts its parts into the draft; gives back what follows it.
///
/// Lines between two `---` that are no front matter but prose between two rules are left where they are. Between two
/// `+++` stands TOML, as Hugo and Zola write it.
pub(crate) fn take<'a>(text: &'a str, draft: &mut Draft) -> Result<&'a str, IntakeError> {
    if let Some((toml, rest)) = split(text, &["+++"]) {
        let parts: toml::Table = toml.parse().map_err(|error| broken_toml(toml, &error))?;
        parts.into_iter().for_each(|(key, value)| place(draft, &Value::String(key), &of_toml(value)));
        return Ok(rest);
    }
    let Some((yaml, rest)) = split(text, &["---", "..."]) else { return Ok(text) };
    match serde_yaml_ng::from_str::<Value>(yaml) {
        Ok(Value::Mapping(parts)) => {
            for (key, value) in &parts {
                place(draft, key, value);
            }
            Ok(rest)
        }
        Ok(Value::Null) => Ok(rest),
        Ok(_) => Ok(text),
        Err(_) if !yaml.contains(':') => Ok(text),
        Err(error) => Err(broken(&error)),
    }
}

/// What stands between the first line and the next of these marks, and what follows.
fn split<'a>(text: &'a str, marks: &[&str]) -> Option<(&'a str, &'a str)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == marks[0])?;
    let mut end = first.len();
    for line in lines {
        if marks.contains(&line.trim_end()) {
            return Some((&text[first.len()..end], &text[end + line.len()..]));
        }
        end += line.len();
    }
    None
}

fn broken(error: &serde_yaml_ng::Error) -> IntakeError {
    // The YAML begins on the file's second line, and its reader counts from one.
    let line = error.location().map_or(1, |location| location.line() + 1);
    let said = error.to_string();
    let problem = said.split(" at line ").next().unwrap_or(&said).to_owned();
    IntakeError::FrontMatter { form: "YAML", line, problem }
}

fn broken_toml(toml: &str, error: &toml::de::Error) -> IntakeError {
    let before = error.span().and_then(|span| toml.get(..span.start)).unwrap_or_default();
    let problem = error.message().lines().next().unwrap_or_default().to_owned();
    IntakeError::FrontMatter { form: "TOML", line: before.matches('\n').count() + 2, problem }
}

/// A value of TOML as YAML has it; a date is a text.
fn of_toml(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => Value::Number(number.into()),
        toml::Value::Float(number) => Value::Number(number.into()),
        toml::Value::Boolean(truth) => Value::Bool(truth),
        toml::Value::Datetime(moment) => Value::String(moment.to_string()),
        toml::Value::Array(entries) => Value::Sequence(entries.into_iter().map(of_toml).collect()),
        toml::Value::Table(parts) => Value::Mapping(
            parts.into_iter().map(|(key, value)| (Value::String(key), of_toml(value))).collect(),
        ),
    }
}

/// Puts one key's value where it belongs; what can't be used is kept in the report.
fn place(draft: &mut Draft, key: &Value, value: &Value) {
    let name = text_of(key).unwrap_or_default();
    if matches!(name.to_lowercase().as_str(), "call_to_action" | "cta") {
        if !place_call_to_action(draft, value) {
            draft.report.drop(Why::UnusableValue, as_written(key, value));
        }
        return;
    }
    if let (Value::Bool(truth), Some(status)) = (value, status_of(&name, value)) {
        let placed = status.is_none_or(|status| set(draft, Part::Status, status.as_str()).is_ok());
        if !placed {
            draft.report.drop(Why::UnusableValue, format!("{name}: {truth}"));
        }
        return;
    }
    // Site generators keep a site's own parts, and its lists of tags, in a table of their own.
    if let ("params" | "extra" | "taxonomies", Value::Mapping(parts)) = (name.to_lowercase().as_str(), value)
    {
        parts
            .iter()
            .filter(|(_, value)| !matches!(value, Value::Mapping(_)))
            .for_each(|(key, value)| place(draft, key, value));
        return;
    }
    let Some(part) = part_named(&name) else {
        draft.report.drop(Why::UnknownKey, as_written(key, value));
        return;
    };
    let placed = match (part, value) {
        (Part::Byline, Value::Sequence(_)) => place_bylines(draft, value),
        (Part::Tags, Value::Sequence(_)) => place_tags(draft, value),
        (Part::Picture, Value::Mapping(picture)) => place_picture(draft, picture),
        (Part::Credit, Value::Mapping(credit)) => place_credit(draft, credit),
        (Part::Sources | Part::Notes, Value::Sequence(_)) => {
            texts_of(value).is_some_and(|lines| set(draft, part, &lines.join("\n")).is_ok())
        }
        (part, value) => text_of(value).is_some_and(|text| set(draft, part, &text).is_ok()),
    };
    if !placed {
        draft.report.drop(Why::UnusableValue, as_written(key, value));
    }
}

/// What `draft: true` and `published: false` say; `draft: false` says nothing of how far along it is.
fn status_of(name: &str, value: &Value) -> Option<Option<Status>> {
    match (name.to_lowercase().as_str(), value.as_bool()?) {
        ("draft", true) | ("published", false) => Some(Some(Status::Draft)),
        ("published", true) => Some(Some(Status::Published)),
        ("draft", false) => Some(None),
        _ => None,
    }
}

fn place_bylines(draft: &mut Draft, value: &Value) -> bool {
    let Some(names) = texts_of(value).filter(|_| draft.bylines.is_empty()) else { return false };
    if !names.is_empty() {
        draft.report.recognise(Part::Byline, names.join(", "));
    }
    draft.bylines = names;
    true
}

fn place_tags(draft: &mut Draft, value: &Value) -> bool {
    let Some(tags) = texts_of(value) else { return false };
    if !tags.is_empty() {
        draft.report.recognise(Part::Tags, tags.join(", "));
    }
    draft.add_tags(tags);
    true
}

/// `{file, alt, caption, credit}`, with the usual other words for `file`.
fn place_picture(draft: &mut Draft, picture: &Mapping) -> bool {
    for (key, value) in picture {
        let name = text_of(key).unwrap_or_default().to_lowercase();
        let part = match name.as_str() {
            "file" | "src" | "path" | "url" | "picture" | "image" => Some(Part::Picture),
            "alt" | "caption" | "credit" => part_named(&name),
            _ => None,
        };
        match (part, value) {
            (Some(Part::Credit), Value::Mapping(credit)) if place_credit(draft, credit) => {}
            (Some(part), value) if text_of(value).is_some_and(|text| set(draft, part, &text).is_ok()) => {}
            (None, _) => draft.report.drop(Why::UnknownKey, as_written(key, value)),
            _ => draft.report.drop(Why::UnusableValue, as_written(key, value)),
        }
    }
    true
}

/// `{role, by, for, via, line}`.
fn place_credit(draft: &mut Draft, written: &Mapping) -> bool {
    let text = |key: &str| written.get(key).and_then(text_of).unwrap_or_default();
    let role = text("role").to_lowercase();
    let by = match written.get("by") {
        Some(names @ Value::Sequence(_)) => texts_of(names).unwrap_or_default(),
        _ => crate::names::names_of(&text("by")).unwrap_or_else(|| listed(&text("by")).collect()),
    };
    let known = ["role", "by", "for", "via", "title", "link", "line"];
    let all_known = written.keys().all(|key| text_of(key).is_some_and(|key| known.contains(&key.as_str())));
    let parsed_role = role.parse::<Role>().ok();
    if draft.awaited_credit.is_some() || !all_known || (parsed_role.is_none() && !role.is_empty()) {
        return false;
    }
    let credit = Credit {
        role: parsed_role,
        by,
        for_whom: text("for"),
        via: text("via"),
        title: text("title"),
        link: text("link"),
        line: text("line"),
    };
    let said = credit.printed(&model::Language::english()).unwrap_or_default();
    draft.report.recognise(Part::Credit, said);
    draft.awaited_credit = Some(credit);
    true
}

/// `{heading, text, label, href}`, or the text alone.
fn place_call_to_action(draft: &mut Draft, value: &Value) -> bool {
    let mut call = CallToAction::default();
    match value {
        Value::Mapping(parts) => {
            for (key, value) in parts {
                let (Some(key), Some(text)) = (text_of(key), text_of(value)) else { return false };
                match key.as_str() {
                    "heading" => call.heading = text,
                    "text" => call.text = text,
                    "label" => call.label = text,
                    "href" | "url" | "link" => match address::link(&text) {
                        Some(href) => call.href = href.into_owned(),
                        None => return false,
                    },
                    _ => return false,
                }
            }
        }
        value => match text_of(value) {
            Some(text) => call.text = text,
            None => return false,
        },
    }
    if draft.call_to_action.is_some() || call == CallToAction::default() {
        return false;
    }
    let words = [call.heading.as_str(), call.text.as_str(), call.label.as_str()].join(" ");
    draft.report.recognise(Part::CallToAction, words.trim());
    draft.call_to_action = Some(call);
    true
}

/// A single value as text; lists and mappings are none.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Null => Some(String::new()),
        Value::Tagged(tagged) => text_of(&tagged.value),
        Value::Sequence(_) | Value::Mapping(_) => None,
    }
}

/// The entries of a list; an entry may name somebody as `{name: …}`.
fn texts_of(value: &Value) -> Option<Vec<String>> {
    let Value::Sequence(entries) = value else { return None };
    let texts = entries.iter().map(|entry| match entry {
        Value::Mapping(person) if person.len() == 1 => person.get("name").and_then(text_of),
        entry => text_of(entry),
    });
    let texts: Option<Vec<String>> = texts.collect();
    texts.map(|texts| texts.into_iter().filter(|text| !text.is_empty()).collect())
}

/// The key with its value, as YAML again.
fn as_written(key: &Value, value: &Value) -> String {
    let mut both = Mapping::new();
    both.insert(key.clone(), value.clone());
    serde_yaml_ng::to_string(&both).unwrap_or_default().trim_end().to_owned()
}
